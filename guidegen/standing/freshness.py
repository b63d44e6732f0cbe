"""How fresh the facts about a member are, and which of them to check first.

The age of a fact is that of the newest source it was read in. To be checked first are facts on which a finding about a
binding mandatory duty rests, the least sure of them first, then those without a date, then the oldest.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guidegen.law.base import Confidence, Source, Topic
from guidegen.law.member.national import Member
from guidegen.standing.treaties import TreatyPosition


class FactKind(StrEnum):
    """What a fact is about."""

    TREATY = "treaty"
    LAW = "law"
    PROVISION = "provision"
    FINDING = "finding"
    PROFILE = "profile"


@dataclass(frozen=True)
class DatedFact:
    """One recorded fact and how old it is."""

    kind: FactKind
    key: str
    """What identifies it: an instrument, a law, a law and locator, an element, a role."""
    dated: str | None
    """Date of the newest source behind it, as exact as the source gives it; None: undated or without a source."""
    age: float | None
    """Years from that date to the day asked about; None where undated."""
    confidence: Confidence
    weighs: bool
    """Whether a finding on a binding mandatory duty rests on it."""

    @property
    def order(self) -> tuple[bool, int, bool, float, str]:
        """Place in the order of checking, the first first."""
        return (not self.weighs, self.confidence.rank, bool(self.dated), -(self.age or 0), self.key)


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


def years_between(partial: str, as_at: date) -> float:
    """Years from a date, which may be a year or a month, to a day; to one place, never below nought."""
    year, month, day = (int(part) for part in (partial + "-07-01"[: 10 - len(partial)]).split("-"))
    return max(0.0, round((as_at - date(year, month, day)).days / 365.25, 1))


def _facts(
    member: Member,
    positions: Iterable[TreatyPosition],
    elements: Collection[tuple[Topic, str]],
    provisions: Collection[tuple[str, str]],
    as_at: date,
) -> Iterator[DatedFact]:
    law, profile = member.law, member.profile
    relied_on = {law_id for law_id, _ in provisions}

    def fact(kind: FactKind, key: str, dates: Iterable[str | None], confidence: Confidence, weighs: bool) -> DatedFact:
        dated = max((d for d in dates if d), default=None)
        return DatedFact(kind, key, dated, years_between(dated, as_at) if dated else None, confidence, weighs)

    def read(keys: Iterable[str], sources: Mapping[str, Source]) -> list[str | None]:
        return [sources[key].as_at for key in keys]

    for position in positions:
        if position.open:
            dates = [position.action.source_as_at]
            yield fact(FactKind.TREATY, position.instrument.id, dates, position.confidence, position.binds)
    for one in law.laws:
        sure = one.status.confidence or one.confidence
        yield fact(FactKind.LAW, one.id, read(one.source, law.sources), sure, one.id in relied_on)
    for p in law.provisions:
        key, heavy = f"{p.law} {p.locator}", (p.law, p.locator) in provisions
        yield fact(FactKind.PROVISION, key, read(p.source, law.sources), p.confidence, heavy)
    for topic, stated in law.findings.items():
        for element, finding in stated.items():
            if finding.confidence:
                dates, heavy = read(finding.source, law.sources), (topic, element) in elements
                yield fact(FactKind.FINDING, f"{topic} {element}", dates, finding.confidence, heavy)
    yield fact(FactKind.PROFILE, "profile", read(profile.source, profile.sources), profile.confidence, False)
    for role, agency in profile.agencies.items():
        yield fact(FactKind.PROFILE, role, read(agency.source, profile.sources), agency.confidence, False)


def facts(
    member: Member,
    positions: Iterable[TreatyPosition],
    elements: Collection[tuple[Topic, str]],
    provisions: Collection[tuple[str, str]],
    as_at: date,
) -> tuple[DatedFact, ...]:
    """Every recorded fact about a member with its age, the first to check first.

    ``elements`` chiefly test binding mandatory duties; on ``provisions``, by law and locator, findings about them rest.
    """
    return tuple(sorted(_facts(member, positions, elements, provisions, as_at), key=lambda fact: fact.order))
