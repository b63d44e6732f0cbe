"""``guidegen build``: make guides; where nothing has changed, say so and load nothing."""

import os
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import typer

from guidegen.cli.console import err, escape, out
from guidegen.cli.project import Project, project
from guidegen.cli.today import day_of
from guidegen.publishing.keeping.cache import Cache
from guidegen.publishing.keeping.shelf import Shelf
from guidegen.publishing.planning.quick import Nothing, nothing_changed, quick_key


@dataclass(frozen=True)
class Request:
    """What was asked for."""

    root: Path
    member: list[str] | None
    guide: list[str] | None
    form: list[str] | None
    document: list[str] | None
    audience: list[str] | None
    as_at: str | None
    output: Path
    cache_folder: Path | None

    @property
    def project(self) -> Project:
        """The folders; ends the command where there are none."""
        return project(self.root)

    @property
    def cache(self) -> Cache:
        """What may be made again."""
        mebibytes = os.environ.get("GUIDEGEN_CACHE_LIMIT", "")
        folder = self.cache_folder or self.project.cache
        return Cache(folder, int(mebibytes) << 20) if mebibytes.isdecimal() else Cache(folder)

    @property
    def shelf(self) -> Shelf:
        """The output folder."""
        return Shelf(self.output)

    @property
    def day(self) -> date:
        """The date the guides speak of."""
        return day_of(self.as_at)

    def key(self) -> str:
        """The key of the request with every byte that bears on it."""
        wanted = [self.member, self.guide, self.form, self.document, self.audience]
        folders = (self.project.provisions, self.project.templates)
        return quick_key(folders, wanted, self.day.isoformat(), self.output)


def _met(request: Request, found: Nothing, began: float, *, json: bool) -> None:
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
    request: Request,
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
        met = nothing_changed(request.cache, key, request.shelf) if sign is None else None
        if met:
            _met(request, met, began, json=log_format == "json")
            return
        # Making takes every library; finding that there is nothing to make takes none.
        from guidegen.cli.making import Making, make
        from guidegen.publishing.working.guard import MEBIBYTE, Limits

        limits = Limits(time_limit, memory_limit * MEBIBYTE)
        make(request, key, Making(jobs or os.cpu_count() or 1, scheduler, sign, limits, log_format == "json", began))
    except KeyboardInterrupt:
        err.print("[bold red]guidegen:[/] stopped; what was published before is as it was")
        raise typer.Exit(130) from None
