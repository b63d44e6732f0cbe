"""Work handed out and taken back: as much at a time as there are workers, what is nearest to done first, and the longest of it.

A piece of work may ask for more work. One whose worker is lost is handed out once more, in smaller pieces where it has
any; lost again, or gone wrong in a way nobody foresaw, it is told in words and the rest goes on.
"""

import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass, replace
from typing import Any

from guidegen.publishing.workers.workers import Workers

_AHEAD = 2
"""Pieces of work handed out for each worker, so that none waits for the next."""


@dataclass(frozen=True)
class Task:
    """A piece of work."""

    work: Callable[..., Any]
    arguments: tuple[object, ...]
    on_done: Callable[[Any], None]
    """What to do with the result."""
    on_failed: Callable[[str], None]
    """What to do, told why, where there will be none."""
    on_retry: Callable[[str], None] = lambda _why: None
    """Whom to tell that it is tried once more."""
    fallback: Sequence["Task"] = ()
    """What to try in its place when it is lost; none: the same again."""
    tries: int = 2
    weight: int = 0
    """How long it takes beside other urgent work; the longest is not left for the end, when other workers have nothing to do."""


class Scheduler:
    """Hands out work, and takes back what came of it."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._urgent: list[Task] = []
        self._waiting: deque[Task] = deque()
        self._running: dict[Future[Any], Task] = {}
        self._lost: tuple[type[BaseException], ...] = (*workers.lost, CancelledError)

    def add(self, task: Task, *, urgent: bool = False) -> None:
        """Have a piece of work done; urgent work before other."""
        (self._urgent if urgent else self._waiting).append(task)

    def run(self) -> None:
        """Until there is no more work."""
        while self._hand_out():
            done, _ = wait(self._running, return_when=FIRST_COMPLETED)
            for future in done:
                self._take_back(self._running.pop(future), future)

    def _hand_out(self) -> bool:
        while len(self._running) < _AHEAD * self._workers.count and (self._urgent or self._waiting):
            task = self._next()
            self._running[self._workers.submit(task.work, *task.arguments)] = task
        return bool(self._running)

    def _next(self) -> Task:
        if not self._urgent:
            return self._waiting.popleft()
        longest = max(range(len(self._urgent)), key=lambda n: self._urgent[n].weight)
        return self._urgent.pop(longest)

    def _take_back(self, task: Task, future: Future[Any]) -> None:
        try:
            result = future.result()
        except self._lost as wrong:
            why = str(wrong) or "its worker was lost"
            if task.tries == 1:
                task.on_failed(f"{why}; tried twice")
                return
            task.on_retry(why)
            self._urgent.extend(replace(small, tries=1) for small in task.fallback or [task])
        except Exception as wrong:
            if os.environ.get("GUIDEGEN_DEBUG"):
                raise
            task.on_failed(f"something went wrong inside guidegen ({type(wrong).__name__}: {wrong})")
        else:
            task.on_done(result)
