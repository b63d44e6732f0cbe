"""Questions about what all members have on an element, whose answers are found once: for examples and for counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.standing import Finding, findings

_EXAMPLES = 3


@dataclass(frozen=True)
class Counted:
    """What all members have on one element."""

    values: Mapping[Coverage, int]
    """How many members have each value."""
    sure: tuple[tuple[str, Finding], ...]
    """The first members by name whose law has it, read in the statute itself, each with what was found."""


@dataclass(frozen=True)
class MemberFindings:
    """What one member's law has on every element of a topic."""

    called: str
    on: Mapping[str, Finding]


def found_on(corpus: Corpus, as_at: date, topic: str) -> Mapping[str, MemberFindings]:
    """What each member's law has at a date, by code and in the order of names: a question about all members."""
    members = sorted(corpus.members.values(), key=lambda m: m.name)
    checklist = corpus.elements[Topic(topic)]
    return {m.iso3: MemberFindings(m.called, findings(m, Topic(topic), checklist, as_at)) for m in members}


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


def example(corpus: Corpus, as_at: date, topic: str, key: str, iso3: str) -> tuple[str, Finding] | None:
    """What a member is called and what its law has on an element, if it is an example: a question about all members."""
    found = corpus.once(found_on, as_at, topic)[iso3]
    return (found.called, found.on[key]) if _is_example(found.on[key]) else None


def _is_example(finding: Finding) -> bool:
    return finding.value is Coverage.YES and bool(finding.places) and bool(finding.sources)
