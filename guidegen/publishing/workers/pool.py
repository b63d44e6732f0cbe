"""A pool of worker processes behind the interface of ``concurrent.futures``: one that dies takes only its own work along.

The pool of the standard library breaks as a whole when one of its processes is killed. A WorkerPool is several such pools of
one process each, so that it is always known whose work was lost, and only that process is started anew. Processes are
kept warm, and replaced after a number of pieces of work, so that none grows without end.
"""

import multiprocessing
import queue
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from time import monotonic

from guidegen.publishing.workers.limits import Limits, OutOfMemoryError, end_with_parent, run_limited

_GRACE = 15.0
"""Seconds beyond its limit after which a process that did not end itself is ended."""
_PIECES = 60
"""Pieces of work after which a process is replaced."""


class LostError(Exception):
    """The process that did some work is gone, and the work with it; the message says why, as far as it is known."""


type _Work = tuple[Future[object], Callable[..., object], tuple[object, ...]]


def _begin() -> None:
    """Make a new process ready: the signal that stops the build is for the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()


class _Worker:
    """One process, started when there is work for it."""

    def __init__(self, limits: Limits, pieces: int) -> None:
        self._limits, self._most = limits, pieces
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._done = 0
        self._stopped = False

    def do(self, work: Callable[..., object], arguments: tuple[object, ...]) -> object:
        """The result of some work. Raises LostError where the process is lost over it, or the worker was stopped."""
        began = monotonic()
        try:
            with (
                self._lock
            ):  # whoever stops this worker meets a process that can be ended, or none that will be started
                if self._stopped:
                    raise LostError("the pool that should have made it was shut down")
                if self._pool is None:
                    # Spawned, not forked: fonts and libraries that hold threads do not survive a fork everywhere.
                    self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _begin)
                    self._done = 0
                waiting = self._pool.submit(run_limited, self._limits, work, *arguments)
            result = waiting.result(self._limits.seconds + _GRACE)
        except (BrokenProcessPool, TimeoutError) as wrong:
            self.end()
            if monotonic() - began >= self._limits.seconds:
                raise LostError(f"it took longer than {self._limits.seconds:g} seconds") from wrong
            raise LostError("the process that made it was ended from outside, or crashed") from wrong
        except OutOfMemoryError as wrong:
            self.end()
            raise LostError(f"it wanted more than {self._limits.memory >> 20} MiB of memory") from wrong
        self._done += 1
        if self._done >= self._most:
            self.end()
        return result

    def end(self) -> None:
        """End the process at once, whatever it does."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            for process in list((pool._processes or {}).values()):  # the only way to one that hangs
                with suppress(ProcessLookupError, ValueError):
                    process.kill()
            pool.shutdown(wait=True, cancel_futures=True)

    def stop(self) -> None:
        """End the process at once, and start none again."""
        self._stopped = True
        self.end()


class WorkerPool(Executor):
    """Some worker processes."""

    def __init__(self, workers: int, limits: Limits | None = None, pieces: int = _PIECES) -> None:
        """``workers`` processes, each replaced after ``pieces`` pieces of work."""
        self._work: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._workers = [_Worker(limits or Limits(), pieces) for _ in range(workers)]
        self._threads = [threading.Thread(target=self._serve, args=(worker,), daemon=True) for worker in self._workers]
        self._stopping = False
        for thread in self._threads:
            thread.start()

    def submit[**P, T](self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have some work done; its future raises LostError where its process was lost."""
        if self._stopping or kwargs:
            raise RuntimeError("a pool that was shut down takes no work, and none takes named arguments")
        future: Future[object] = Future()
        self._work.put((future, fn, args))
        return future  # type: ignore[return-value]  # of what fn returns

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End all processes, when their work is done or, with ``cancel_futures``, at once."""
        self._stopping = True
        if cancel_futures:
            with suppress(queue.Empty):
                while (item := self._work.get_nowait()) is not None:
                    if item[0].cancel():
                        item[0].set_running_or_notify_cancel()  # or whoever waits for it is never told
            for worker in self._workers:
                worker.stop()
        for _ in self._threads:
            self._work.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def _serve(self, worker: _Worker) -> None:
        while (item := self._work.get()) is not None:
            future, work, arguments = item
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = worker.do(work, arguments)
            except BaseException as wrong:
                future.set_exception(wrong)
            else:
                future.set_result(result)
        worker.end()


class Alone(Executor):
    """Does work in this process, at once: for what is not worth a process, and for tests."""

    def submit[**P, T](self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Do some work."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as wrong:
            future.set_exception(wrong)
        return future
