"""A crew of processes: one that dies, hangs or wants too much memory takes only its own work along."""

import os
import signal
import time
from concurrent.futures import wait

import pytest

from guidegen.publishing.workers.limits import MEBIBYTE, Limits
from guidegen.publishing.workers.pool import LostError, WorkerPool


def test_work_is_done_and_faults_come_back() -> None:
    with WorkerPool(2) as crew:
        assert [crew.submit(pow, 2, n).result() for n in range(4)] == [1, 2, 4, 8]
        with pytest.raises(ZeroDivisionError):
            crew.submit(divmod, 1, 0).result()


def test_a_process_that_is_killed_takes_only_its_own_work_along() -> None:
    with WorkerPool(2) as crew:
        asleep = crew.submit(time.sleep, 60)
        pid = crew.submit(os.getpid).result()
        killed = crew.submit(os.kill, pid, signal.SIGKILL)
        with pytest.raises(LostError, match="ended from outside"):
            killed.result()
        assert not asleep.done()
        assert crew.submit(os.getpid).result() != pid
        crew.shutdown(cancel_futures=True)
        with pytest.raises(LostError):
            asleep.result()


def test_work_that_never_ends_is_ended() -> None:
    with WorkerPool(1, Limits(seconds=1)) as crew:
        with pytest.raises(LostError, match="longer than 1 seconds"):
            crew.submit(time.sleep, 60).result()
        assert crew.submit(pow, 2, 3).result() == 8


def test_work_that_wants_too_much_memory_is_refused_it() -> None:
    with WorkerPool(1, Limits(memory=300 * MEBIBYTE)) as crew:
        with pytest.raises(LostError, match="more than 300 MiB"):
            crew.submit(bytearray, 400 * MEBIBYTE).result()
        assert crew.submit(bytearray, 8).result() == bytearray(8)


def test_a_process_is_replaced_after_some_pieces_of_work() -> None:
    with WorkerPool(1, pieces=2) as crew:
        pids = [crew.submit(os.getpid).result() for _ in range(4)]
    assert len(set(pids)) == 2


def test_work_that_was_not_begun_is_cancelled_when_the_crew_goes() -> None:
    crew = WorkerPool(1)
    futures = [crew.submit(time.sleep, 60) for _ in range(3)]
    crew.shutdown(cancel_futures=True)
    done, undone = wait(futures, timeout=30)
    assert not undone
    assert sum(future.cancelled() for future in done) >= 2
