"""What a build or a plan was asked for."""

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from guidegen.cli.arguments.dates import day_of
from guidegen.cli.arguments.project import project
from guidegen.publishing.planning.order import Order
from guidegen.publishing.store.cache import Cache

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidegen.corpus.corpus import Corpus
    from guidegen.publishing.inputs.documents import Job


@dataclass(frozen=True)
class BuildRequest:
    """What was asked for, in the words of the command line."""

    root: Path
    member: list[str] | None
    guide: list[str] | None
    form: list[str] | None
    document: list[str] | None
    audience: list[str] | None
    as_at: str | None
    output: Path
    cache_folder: Path | None


def cache_of(folder: Path) -> Cache:
    """The cache in a folder, bounded by ``GUIDEGEN_CACHE_LIMIT`` (MiB) where that is given."""
    mebibytes = os.environ.get("GUIDEGEN_CACHE_LIMIT", "")
    return Cache(folder, int(mebibytes) << 20) if mebibytes.isdecimal() else Cache(folder)


def parse_order(request: BuildRequest) -> Order:
    """The order that a request makes; ends the command where there is no project, or the date is none."""
    found = project(request.root)
    return Order(
        provisions=found.provisions,
        templates=found.templates,
        as_at=day_of(request.as_at),
        output=request.output,
        cache=cache_of(request.cache_folder or found.cache),
        wanted=[request.member, request.guide, request.form, request.document, request.audience],
        select=partial(_select, request),
    )


def _select(request: BuildRequest, corpus: "Corpus") -> "Sequence[Job]":
    # Names are held against the content, which is read only where something has changed.
    from guidegen.cli.arguments.documents import parse_jobs

    return parse_jobs(request, corpus)
