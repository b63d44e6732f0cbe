"""What members do on a point of a model provision, counted from their law and never typed in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.comparison.examples import counted
from guidegen.corpus.corpus import Corpus
from guidegen.editions.citations import Citations, Statement
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.standing import Finding
from guidegen.wording.places import of_member


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
    return Statement(of_member(name, finding.places[0]), citations.cite(finding.sources, Confidence.HIGH))


def practice(
    corpus: Corpus, topic: Topic, keys: Sequence[str], as_at: date, citations: Citations
) -> tuple[PracticeRow, ...]:
    """What members have on some elements at a date, with examples by name."""
    rows = []
    for element in corpus.elements[topic]:
        if element.key in keys:
            on = corpus.once(counted, as_at, topic.value, element.key)
            rows.append(
                PracticeRow(
                    element.heading,
                    on.values[Coverage.YES],
                    on.values[Coverage.PARTIAL],
                    on.values[Coverage.NO],
                    on.values[Coverage.UNKNOWN],
                    tuple(_example(name, finding, citations) for name, finding in on.sure),
                )
            )
    return tuple(rows)
