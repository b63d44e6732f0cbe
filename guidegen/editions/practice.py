"""What members do on a point of a model provision, counted from their law and never typed in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from guidegen.corpus.corpus import Corpus
from guidegen.editions.citations import Citations, Statement
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.standing import Finding, findings

_EXAMPLES = 3


@dataclass(frozen=True)
class PracticeRow:
    """One element across the members."""

    heading: str
    yes: int
    partial: int
    no: int
    unknown: int
    examples: tuple[Statement, ...]
    """Up to three members whose law has it, read in the statute itself, by name."""


def _example(name: str, finding: Finding, citations: Citations) -> Statement:
    place = finding.places[0]
    words = f"{place.law}, {place.locator}" if place.law else place.locator
    return Statement(f"{name}: {words}", citations.cite(finding.sources, Confidence.HIGH))


def _found(corpus: Corpus, topic: Topic, as_at: date) -> Sequence[tuple[str, Mapping[str, Finding]]]:
    """What each member's law has on every element, by name; asked for by every provision of every bill."""
    key = ("practice", topic, as_at)
    if key not in corpus.remembered:
        members = sorted(corpus.members.values(), key=lambda m: m.name)
        corpus.remembered[key] = [(m.called, findings(m, topic, corpus.elements[topic], as_at)) for m in members]
    return cast("Sequence[tuple[str, Mapping[str, Finding]]]", corpus.remembered[key])


def practice(
    corpus: Corpus, topic: Topic, keys: Sequence[str], as_at: date, citations: Citations
) -> tuple[PracticeRow, ...]:
    """What members have on some elements at a date, with examples by name."""
    checklist = [element for element in corpus.elements[topic] if element.key in keys]
    found = _found(corpus, topic, as_at)
    rows = []
    for element in checklist:
        values = [on[element.key] for _, on in found]
        counts = [f.value for f in values]
        sure = [
            (name, on[element.key])
            for name, on in found
            if on[element.key].value is Coverage.YES
            and on[element.key].confidence is Confidence.HIGH
            and on[element.key].places
            and on[element.key].sources
        ]
        rows.append(
            PracticeRow(
                element.heading,
                counts.count(Coverage.YES),
                counts.count(Coverage.PARTIAL),
                counts.count(Coverage.NO),
                counts.count(Coverage.UNKNOWN),
                tuple(_example(name, finding, citations) for name, finding in sure[:_EXAMPLES]),
            )
        )
    return tuple(rows)
