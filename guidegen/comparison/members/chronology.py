"""Laws by date: when the laws of some members were made, began and ended.

In: where some members stand. Out: events, the earliest first; laws without any date stand last. Dates are as exact as
their sources give them (ISO 8601), so a year stands before the months of that year. Pure.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guidegen.law.base import Confidence, Source, Topic
from guidegen.law.member.national import Law, Member
from guidegen.law.member.readings import laws_on
from guidegen.standing import Standing


class LawEventKind(StrEnum):
    """What happened to a law."""

    MADE = "made"
    """It was adopted in this year."""
    BEGAN = "began"
    """It came, or comes, into force."""
    ENDED = "ended"
    """It was repealed or replaced."""
    UNDATED = "undated"
    """No date is recorded."""


@dataclass(frozen=True)
class LawEvent:
    """One thing that happened to one law."""

    date: str | None
    kind: LawEventKind
    member: Member
    law: Law
    confidence: Confidence
    sources: tuple[Source, ...]


def law_events(stands: Sequence[Standing], topics: Iterable[Topic]) -> tuple[LawEvent, ...]:
    """What happened to the laws on some topics, the earliest first, then by member."""
    asked = tuple(topics)
    events = [event for stand in stands for event in _events(stand.member, asked)]
    order = list(LawEventKind)
    return tuple(sorted(events, key=lambda e: (e.date or "9999", order.index(e.kind), e.member.name, e.law.id)))


def _events(member: Member, topics: Sequence[Topic]) -> Iterator[LawEvent]:
    laws = {law.id: law for topic in topics for law in laws_on(member, topic)}
    for law in laws.values():
        sources = tuple(dict.fromkeys(member.law.sources[key] for key in law.source))
        status = law.status.confidence or law.confidence
        dated = (
            (LawEventKind.MADE, str(law.year) if law.year else None, law.confidence),
            (LawEventKind.BEGAN, law.status.from_, status),
            (LawEventKind.ENDED, law.status.to, status),
        )
        events = [LawEvent(when, kind, member, law, sure, sources) for kind, when, sure in dated if when]
        yield from events or [LawEvent(None, LawEventKind.UNDATED, member, law, status, sources)]
