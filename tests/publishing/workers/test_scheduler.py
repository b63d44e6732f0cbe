"""Work handed out: what is urgent before the rest, and the longest of it first."""

from guidegen.publishing.workers.pool import Alone
from guidegen.publishing.workers.scheduler import Scheduler, Task
from guidegen.publishing.workers.workers import Workers


def done_in_order(*work: tuple[str, bool, int]) -> list[str]:
    """The order in which some work is done: each its name, whether it is urgent, and its weight."""
    scheduler, done = Scheduler(Workers(Alone(), 1)), list[str]()
    for name, urgent, weight in work:
        scheduler.add(Task(done.append, (name,), lambda _none: None, done.append, weight=weight), urgent=urgent)
    scheduler.run()
    return done


def test_urgent_work_is_done_before_other_and_the_longest_first() -> None:
    assert done_in_order(("page", False, 9), ("brief", True, 1), ("guide", True, 5), ("police", True, 3)) == [
        "guide",
        "police",
        "brief",
        "page",
    ]


def test_work_of_equal_weight_is_done_in_the_order_it_came() -> None:
    names = [f"{n}" for n in range(9)]
    assert done_in_order(*((name, True, 0) for name in names)) == names
