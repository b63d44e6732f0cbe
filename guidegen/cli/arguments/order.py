"""The order that a request makes."""

from functools import partial
from typing import TYPE_CHECKING

from guidegen.cli.arguments.dates import day_of
from guidegen.cli.arguments.project import cache_of, project
from guidegen.cli.arguments.request import BuildRequest
from guidegen.cli.arguments.targets import check_output
from guidegen.publishing.planning.order import Order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guidegen.corpus.corpus import Corpus
    from guidegen.publishing.inputs.documents import Job


def parse_order(request: BuildRequest) -> Order:
    """The order that a request makes; ends the command where there is no project, the date is none, or
    nothing can be written where it is to be.
    """
    found = project(request.root)
    cache = request.cache_folder or found.cache
    check_output(found, request.output, cache)
    return Order(
        provisions=found.provisions,
        templates=found.templates,
        as_at=day_of(request.as_at),
        output=request.output,
        cache=cache_of(cache),
        wanted=[request.member, request.guide, request.form, request.document, request.audience],
        select=partial(_select, request),
    )


def _select(request: BuildRequest, corpus: "Corpus") -> "Sequence[Job]":
    # Names are held against the content, which is read only where something has changed.
    from guidegen.cli.arguments.documents import parse_jobs

    return parse_jobs(request, corpus)
