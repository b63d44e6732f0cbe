"""Who does the work of a build: this process, a pool of processes, or a Dask cluster; all by the same interface."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from guidegen.publishing.workers.limits import Limits
from guidegen.publishing.workers.pool import Alone, LostError, WorkerPool


@dataclass(frozen=True)
class Workers:
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


def this_process() -> Workers:
    """This process does the work; no limit holds."""
    return Workers(Alone(), 1)


@contextmanager
def worker_pool(workers: int, limits: Limits | None = None) -> Iterator[Workers]:
    """Processes of this machine do the work."""
    made = WorkerPool(workers, limits)
    try:
        yield Workers(made, workers)
    finally:
        made.shutdown(cancel_futures=True)
