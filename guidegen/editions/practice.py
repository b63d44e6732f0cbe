"""What members do on a point of a model provision, counted from their law and never typed in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True)
class Counted:
    """What all members have on one element."""

    values: Mapping[Coverage, int]
    """How many members have each value."""
    sure: tuple[tuple[str, Finding], ...]
    """The first members by name whose law has it, read in the statute itself, each with what was found."""


@dataclass(frozen=True)
class Found:
    """What one member's law has on every element of a topic."""

    called: str
    on: Mapping[str, Finding]


def found_on(corpus: Corpus, as_at: date, topic: str) -> Mapping[str, Found]:
    """What each member's law has at a date, by code and in the order of names: a question about all members."""
    members = sorted(corpus.members.values(), key=lambda m: m.name)
    checklist = corpus.elements[Topic(topic)]
    return {m.iso3: Found(m.called, findings(m, Topic(topic), checklist, as_at)) for m in members}


def counted(corpus: Corpus, as_at: date, topic: str, key: str) -> Counted:
    """What all members have on one element of a topic at a date: a question about all members."""
    found = [(f.called, f.on[key]) for f in corpus.once(found_on, as_at, topic).values()]
    values = [finding.value for _, finding in found]
    sure = [
        (name, f)
        for name, f in found
        if f.value is Coverage.YES and f.confidence is Confidence.HIGH and f.places and f.sources
    ]
    return Counted({value: values.count(value) for value in Coverage}, tuple(sure[:_EXAMPLES]))


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
