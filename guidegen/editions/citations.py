"""Numbered sources: every statement in a guide can be followed to a line of its list of sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guidegen.law.base import Confidence, Source
from guidegen.law.member.national import LawStatus, Member, Provision
from guidegen.wording import values
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.language import UNDATED, day, listing

UNSOURCED = Source(title=ENGLISH.say(values.UNSOURCED))
"""The line that statements without a source lead to."""


@dataclass(frozen=True)
class Cite:
    """What stands behind a statement: numbers of the list of sources, and whether it is unverified."""

    numbers: tuple[int, ...]
    unverified: bool


@dataclass(frozen=True)
class Statement:
    """Some words about a State or a treaty, with what stands behind them."""

    text: str
    cite: Cite


@dataclass(frozen=True)
class SourceLine:
    """A line of the list of sources."""

    number: int
    source: Source
    confidence: tuple[Confidence, ...]
    """The confidence of the facts that rest on it, the highest first."""


@dataclass(frozen=True)
class SourceView:
    """A line of the list of sources, in words."""

    number: int
    title: str
    note: str | None
    url: str | None
    as_at: str
    confidence: str

    @property
    def dated(self) -> bool:
        """Whether the state of the source that was read is known."""
        return self.as_at != ENGLISH.say(UNDATED)


class Citations:
    """Numbers sources in the order in which a guide first cites them."""

    def __init__(self) -> None:
        self._numbers: dict[Source, int] = {}
        self._confidence: dict[int, set[Confidence]] = {}

    def cite(self, sources: Iterable[Source], confidence: Confidence) -> Cite:
        """Cite some sources for a fact of some confidence; a fact without a source cites the line that says so."""
        found = tuple(sources) or (UNSOURCED,)
        numbers = []
        for source in found:
            number = self._numbers.setdefault(source, len(self._numbers) + 1)
            self._confidence.setdefault(number, set()).add(confidence)
            numbers.append(number)
        return Cite(tuple(numbers), confidence.recalled or UNSOURCED in found)

    def lines(self) -> tuple[SourceLine, ...]:
        """The list of sources cited so far."""
        return tuple(
            SourceLine(number, source, tuple(sorted(self._confidence[number], key=lambda c: c.rank, reverse=True)))
            for source, number in self._numbers.items()
        )


def source_views(citations: Citations) -> tuple[SourceView, ...]:
    """The list of sources cited so far, in words."""
    return tuple(_as_printed(line) for line in citations.lines())


def _as_printed(line: SourceLine) -> SourceView:
    return SourceView(
        number=line.number,
        title=line.source.title,
        note=line.source.note,
        url=line.source.url,
        as_at=day(line.source.as_at),
        confidence=listing([values.confidence_phrase(c) for c in line.confidence]),
    )


def cite_keys(member: Member, keys: Sequence[str], confidence: Confidence, citations: Citations) -> Cite:
    """Cite sources of ``law.yaml`` by key."""
    return citations.cite((member.law.sources[key] for key in keys), confidence)


def cite_provision(member: Member, provision: Provision, citations: Citations) -> Cite:
    """Cite what stands behind a provision."""
    return cite_keys(member, provision.source, provision.confidence, citations)


def cite_profile(member: Member, citations: Citations) -> Cite:
    """Cite what stands behind the profile of a member."""
    profile = member.profile
    return citations.cite((profile.sources[key] for key in profile.source), profile.confidence)


def status_confidence(status: LawStatus, fallback: Confidence) -> Confidence:
    """How sure a status is: its own confidence where it states one."""
    return status.confidence or fallback
