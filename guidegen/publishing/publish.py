"""The one way to guides that readers see, for a command or for anybody else.

In: an Order. Out: what was made, or that nothing has changed. Finding that nothing has changed loads nothing that takes
time; what making needs is imported when there is something to make.
"""

from typing import TYPE_CHECKING

from guidegen.publishing.errors import ClusterError, ContentError, PublishError
from guidegen.publishing.planning.order import Listener, Order
from guidegen.publishing.planning.up_to_date import UpToDate, find_up_to_date, record_up_to_date
from guidegen.publishing.workers.options import WorkerOptions

if TYPE_CHECKING:
    from guidegen.publishing.building.build import Built
    from guidegen.publishing.planning.plan import Plan

__all__ = ["ClusterError", "ContentError", "Listener", "Order", "PublishError", "preview", "publish"]

_NOBODY = Listener()


def publish(
    order: Order, workers: WorkerOptions, sign_with: str | None = None, listener: Listener = _NOBODY
) -> "Built | UpToDate":
    """Make every document wanted that is stale, and let readers see the new edition.

    ``sign_with`` is the key to sign the manifest with. Raises ContentError where the content has errors, ClusterError
    where the workers cannot be had, PublishError where the output cannot be written or signed, OSError where a file
    cannot be read, and what ``order.select`` raises.
    """
    key = order.key()
    if sign_with is None and (met := find_up_to_date(order.cache, key, order.folder)):
        return met
    from guidegen.publishing.building.edition import make_order

    built = make_order(order, workers, sign_with, listener)
    if not built.failures:
        sizes = {path: order.folder.file(path).stat().st_size for path in built.asked}
        record_up_to_date(order.cache, key, order.folder, sizes, built.unverified)
    return built


def preview(order: Order, workers: WorkerOptions) -> "Plan | UpToDate":
    """What ``publish`` would make, and why; nothing is made. Raises as it does, but for what concerns the output."""
    if met := find_up_to_date(order.cache, order.key(), order.folder):
        return met
    from guidegen.publishing.building.edition import plan_order

    return plan_order(order, workers)
