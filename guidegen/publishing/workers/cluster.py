"""A Dask cluster as the workers of a build; see docs/publishing.md for how to start one.

In: the address of a scheduler. Out: Workers. Content is handed to the workers by its bytes, results come back and are
written by the caller; no folder is shared. A worker with other code or other libraries is not used.
"""

import logging
import re
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any

from guidegen.publishing.errors import ClusterError
from guidegen.publishing.inputs.digest import digest, table_digest
from guidegen.publishing.inputs.tools import all_code, fonts, page_tools, print_tools
from guidegen.publishing.workers.limits import Limits, run_limited
from guidegen.publishing.workers.workers import Workers

_ADDRESS = re.compile(r"[a-z]+://[^\s/]+:[0-9]{1,5}")
_PATIENCE = 20
"""Seconds to wait for a scheduler, and for its first worker."""


def made_with() -> dict[str, str]:
    """What this process would make files with; a build is shared only by those that agree."""
    return {
        "machine": socket.gethostname(),
        "code": all_code(),
        "libraries": digest(table_digest(page_tools()), table_digest(print_tools())),
        "fonts": table_digest(fonts()),
    }


class _Sent(Executor):
    """Sends work to a cluster, each piece within its limits."""

    def __init__(self, sender: Executor, limits: Limits) -> None:
        self._sender, self._limits = sender, limits

    def submit[**P, T](self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have some work done."""
        return self._sender.submit(run_limited, self._limits, fn, *args, **kwargs)  # type: ignore[arg-type]


def _agreeing(client: Any) -> int:
    """How many workers there are. Raises ClusterError where one of them would make other bytes."""
    here = made_with()
    found = client.run(made_with)
    for address, there in sorted(found.items()):
        for what in ("code", "libraries", "fonts"):
            if there[what] != here[what]:
                words = {"code": "another version of guidegen", "libraries": "other libraries", "fonts": "other faces"}
                raise ClusterError(f"the worker {address} on {there['machine']} has {words[what]} than this machine")
    return len(found)


@contextmanager
def cluster(address: str, limits: Limits | None = None) -> Iterator[Workers]:
    """The workers of a Dask cluster. Raises ClusterError where there is none at the address, or it cannot be used."""
    try:
        import distributed
        from distributed.client import FutureCancelledError
        from distributed.comm.core import CommClosedError
        from distributed.scheduler import KilledWorker
    except ImportError as wrong:
        raise ClusterError("a cluster needs the extra: pip install guidegen[cluster]") from wrong
    if not _ADDRESS.fullmatch(address):
        raise ClusterError(f'"{address}" is no address of a Dask scheduler; write it as tcp://10.0.0.1:8786')
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters comes back as an error
    connect: Any = distributed.Client
    try:
        client = connect(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as wrong:
        raise ClusterError(f"no Dask scheduler answers at {address}") from wrong
    with client:
        client.wait_for_workers(1, timeout=_PATIENCE)
        count = _agreeing(client)
        with client.get_executor(pure=False) as sender:
            yield Workers(
                _Sent(sender, limits or Limits()),
                count,
                share=lambda value: client.scatter(value, broadcast=True),
                lost=(KilledWorker, CommClosedError, FutureCancelledError),
                near=False,
            )
