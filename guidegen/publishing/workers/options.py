"""Which workers do some work: how many, where, and within what limits."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from guidegen.publishing.workers.cluster import cluster
from guidegen.publishing.workers.limits import Limits
from guidegen.publishing.workers.workers import Workers, worker_pool


@dataclass(frozen=True)
class WorkerOptions:
    """What workers were asked for."""

    count: int
    """Processes of this machine to use."""
    scheduler: str | None = None
    """The address of a Dask scheduler whose workers are used instead, as ``tcp://host:8786``."""
    limits: Limits = field(default_factory=Limits)
    """What one piece of work may take."""


@contextmanager
def open_workers(options: WorkerOptions) -> Iterator[Workers]:
    """The workers asked for. Raises ClusterError where the cluster cannot be used."""
    if options.scheduler is None:
        with worker_pool(options.count, options.limits) as here:
            yield here
    else:
        with cluster(options.scheduler, options.limits) as there:
            yield there
