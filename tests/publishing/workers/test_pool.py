"""A pool of processes: one that dies, hangs or wants too much memory takes only its own work along."""

import os
import signal
import time
from concurrent.futures import wait

import pytest

from guidegen.publishing.workers.limits import MEBIBYTE, Limits
from guidegen.publishing.workers.pool import LostError, WorkerPool


def test_work_is_done_and_faults_come_back() -> None:
    with WorkerPool(2) as pool:
        assert [pool.submit(pow, 2, n).result() for n in range(4)] == [1, 2, 4, 8]
        with pytest.raises(ZeroDivisionError):
            pool.submit(divmod, 1, 0).result()


def test_a_process_that_is_killed_takes_only_its_own_work_along() -> None:
    with WorkerPool(2) as pool:
        asleep = pool.submit(time.sleep, 60)
        pid = pool.submit(os.getpid).result()
        killed = pool.submit(os.kill, pid, signal.SIGKILL)
        with pytest.raises(LostError, match="ended from outside"):
            killed.result()
        assert not asleep.done()
        assert pool.submit(os.getpid).result() != pid
        pool.shutdown(cancel_futures=True)
        with pytest.raises(LostError):
            asleep.result()


def test_work_that_never_ends_is_ended() -> None:
    with WorkerPool(1, Limits(seconds=1)) as pool:
        with pytest.raises(LostError, match="longer than 1 seconds"):
            pool.submit(time.sleep, 60).result()
        assert pool.submit(pow, 2, 3).result() == 8


def test_work_that_wants_too_much_memory_is_refused_it() -> None:
    with WorkerPool(1, Limits(memory=300 * MEBIBYTE)) as pool:
        with pytest.raises(LostError, match="more than 300 MiB"):
            pool.submit(bytearray, 400 * MEBIBYTE).result()
        assert pool.submit(bytearray, 8).result() == bytearray(8)


def test_a_process_is_replaced_after_some_pieces_of_work() -> None:
    with WorkerPool(1, pieces=2) as pool:
        pids = [pool.submit(os.getpid).result() for _ in range(4)]
    assert len(set(pids)) == 2


def test_work_that_was_not_begun_is_cancelled_when_the_pool_goes() -> None:
    pool = WorkerPool(1)
    futures = [pool.submit(time.sleep, 60) for _ in range(3)]
    pool.shutdown(cancel_futures=True)
    done, undone = wait(futures, timeout=30)
    assert not undone
    assert sum(future.cancelled() for future in done) >= 2
