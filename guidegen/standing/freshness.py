"""How fresh the facts about a member are."""

from collections.abc import Iterable
from dataclasses import dataclass

from guidegen.law.base import Source


@dataclass(frozen=True)
class Freshness:
    """The age of the sources behind a set of facts. Dates are as exact as the sources give them."""

    oldest: str | None
    newest: str | None
    dated: int
    undated: int


def freshness(sources: Iterable[Source]) -> Freshness:
    """The span of dates of some sources, and how many carry none."""
    found = list(sources)
    dates = sorted(s.as_at for s in found if s.as_at)
    return Freshness(
        oldest=dates[0] if dates else None,
        newest=dates[-1] if dates else None,
        dated=len(dates),
        undated=len(found) - len(dates),
    )
