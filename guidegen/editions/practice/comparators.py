"""Examples from kindred members: what the nearest systems have where a member's own law shows a gap."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.comparison import comparators
from guidegen.comparison.examples import example
from guidegen.corpus.corpus import Corpus
from guidegen.editions.citations import Citations, Statement
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.standing import Finding
from guidegen.wording.places import of_member

_NEAREST = 12
"""How many kindred members are looked at."""
_EXAMPLES = 3
_LACKING = frozenset({Coverage.NO, Coverage.PARTIAL})


@dataclass(frozen=True)
class ComparatorView:
    """A point on which national law shows a gap, and who has it."""

    heading: str
    examples: tuple[Statement, ...]
    """Up to three kindred members with the place in their law, the nearest first."""


def comparator_views(
    corpus: Corpus, iso3: str | None, topic: Topic, own: Mapping[str, Finding], as_at: date, citations: Citations
) -> tuple[ComparatorView, ...]:
    """The points on which a member's law has a gap, with examples from the members nearest to it. Empty without one."""
    if iso3 is None:
        return ()
    lacking = [element for element in corpus.elements[topic] if own[element.key].value in _LACKING]
    near = [k.iso3 for k in comparators(corpus, iso3, as_at)[:_NEAREST]]
    views = []
    for element in lacking:
        asked = (corpus.once(example, as_at, topic.value, element.key, code) for code in near)
        sure = [found for found in asked if found][:_EXAMPLES]
        if sure:
            views.append(ComparatorView(element.heading, tuple(_said(n, f, citations) for n, f in sure)))
    return tuple(views)


def _said(name: str, finding: Finding, citations: Citations) -> Statement:
    return Statement(
        of_member(name, finding.places[0]), citations.cite(finding.sources, finding.confidence or Confidence.LOW)
    )
