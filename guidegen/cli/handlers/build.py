"""``guidegen build``: make guides; where nothing has changed, say so and load nothing."""

import os
import time

import typer

from guidegen.cli.arguments.request import BuildRequest
from guidegen.cli.terminal.console import err, escape, out
from guidegen.publishing.planning.up_to_date import UpToDate, find_up_to_date


def _met(request: BuildRequest, found: UpToDate, began: float, *, json: bool) -> None:
    seconds = time.monotonic() - began
    if json:
        told = {"event": "finished", "made": 0, "kept": len(found.sizes), "failed": 0, "unverified": found.unverified}
        err.print_json(data={**told, "seconds": round(seconds, 2)}, indent=None)
        return
    out.print(
        f"Nothing has changed: {len(found.sizes)} files in {escape(str(request.output))}/ are fresh "
        f"({found.unverified} statements in them are marked unverified). {seconds:.1f} s."
    )


def build_guides(
    request: BuildRequest,
    jobs: int | None,
    scheduler: str | None,
    sign: str | None,
    time_limit: float,
    memory_limit: int,
    log_format: str,
) -> None:
    """Make the guides asked for; ends with code 1 where one could not be made, with 130 where it was stopped."""
    began = time.monotonic()
    try:
        key = request.key()
        met = find_up_to_date(request.cache, key, request.shelf) if sign is None else None
        if met:
            _met(request, met, began, json=log_format == "json")
            return
        # Making takes every library; finding that there is nothing to make takes none.
        from guidegen.cli.handlers.make import BuildOptions, make
        from guidegen.publishing.workers.limits import MEBIBYTE, Limits

        limits = Limits(time_limit, memory_limit * MEBIBYTE)
        make(
            request,
            key,
            BuildOptions(jobs or os.cpu_count() or 1, scheduler, sign, limits, log_format == "json", began),
        )
    except KeyboardInterrupt:
        err.print("[bold red]guidegen:[/] stopped; what was published before is as it was")
        raise typer.Exit(130) from None
