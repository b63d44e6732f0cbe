"""Who does the work of a build: this process, a crew of processes, or a Dask cluster; all by the same interface."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from guidegen.publishing.working.crew import Alone, Crew, LostError
from guidegen.publishing.working.guard import Limits


@dataclass(frozen=True)
class Hands:
    """An executor, and how a large value is handed to all its workers once."""

    executor: Executor
    count: int
    """How many pieces of work can be done at a time."""
    share: Callable[[Any], Any] = lambda value: value
    """What to hand over in the place of a value that much work needs."""
    lost: tuple[type[BaseException], ...] = (LostError,)
    """What tells that a worker is gone and its work with it."""
    near: bool = True
    """Whether the workers are on this machine, and may use its cache."""

    def submit[T](self, work: Callable[..., T], *arguments: object) -> Future[T]:
        """Have some work done."""
        return self.executor.submit(work, *arguments)


def alone() -> Hands:
    """This process does the work; no limit holds."""
    return Hands(Alone(), 1)


@contextmanager
def crew(workers: int, limits: Limits | None = None) -> Iterator[Hands]:
    """Processes of this machine do the work."""
    made = Crew(workers, limits)
    try:
        yield Hands(made, workers)
    finally:
        made.shutdown(cancel_futures=True)
