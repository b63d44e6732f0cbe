"""Limits on one piece of work in a worker process: time and memory.

A piece of work that takes too long ends its own process: the watch is kept outside the interpreter, so that a library
that never comes back cannot hold it off. One that wants too much memory is refused it. Whoever waits for the result
learns that the process is gone.
"""

import contextlib
import faulthandler
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import wait as wait_for
from typing import IO

MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Limits:
    """What one piece of work may take."""

    seconds: float = 300
    memory: int = 1536 * MEBIBYTE
    """In bytes, of the whole process."""


class OutOfMemoryError(Exception):
    """A piece of work wanted more memory than it may have."""


_NOWHERE: list[IO[str]] = []


def run_limited[T](limits: Limits, work: Callable[..., T], *arguments: object) -> T:
    """The result of some work done within limits. Raises OutOfMemoryError; a process that takes too long ends."""
    if not _NOWHERE:
        _NOWHERE.append(open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - lives as long as the process
    faulthandler.dump_traceback_later(limits.seconds, exit=True, file=_NOWHERE[0])
    try:
        with _bounded(limits.memory):
            return work(*arguments)
    except MemoryError as wrong:
        raise OutOfMemoryError from wrong
    finally:
        faulthandler.cancel_dump_traceback_later()


@contextlib.contextmanager
def _bounded(memory: int) -> Iterator[None]:
    """Let the process have no more memory than this, where the system can see to it."""
    if sys.platform != "linux":
        yield
        return
    import resource  # noqa: PLC0415 - not on every system

    before = resource.getrlimit(resource.RLIMIT_DATA)
    hard = before[1]
    resource.setrlimit(resource.RLIMIT_DATA, (memory if hard < 0 else min(memory, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)


def end_with_parent() -> None:
    """End this process as soon as the one that started it is gone, however it went."""
    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait_for([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
