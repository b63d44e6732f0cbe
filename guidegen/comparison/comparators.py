"""Kindred members: those whose legal system and place are nearest to a member's, by a stated rule.

In: the corpus, a member and a date. Out: the other members, the nearest first, each with what it shares. Pure.

The rule counts: three for the same main legal tradition, one for each further tradition in common; two for each regional
body in common; up to three for treaties in common, being three times the share of the instruments that bind both among
those that bind either, rounded; one for the same word for the unit of a statute; one for a like size, being the same
number of digits in the population. Members with equal counts stand by name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, weakest
from guidegen.law.member.profile import Profile
from guidegen.standing import treaty_positions

_MAIN, _TRADITION, _BODY, _TREATIES, _UNIT, _SIZE = 3, 1, 2, 3, 1, 1


@dataclass(frozen=True)
class Shared:
    """Something that two members share."""

    kind: str
    """tradition, region, treaties, unit or size."""
    what: str
    """What it is, in a word or two, such as ``common`` or ``18 of 22``."""
    points: int
    """What it counts."""
    confidence: Confidence
    """That of the least sure fact behind it, of either member."""


@dataclass(frozen=True)
class Comparator:
    """How near one member is to another."""

    iso3: str
    shared: tuple[Shared, ...]
    """What they share, in the order of the rule."""

    @property
    def nearness(self) -> int:
        """The count of what they share; higher is nearer."""
        return sum(one.points for one in self.shared)


def comparators(corpus: Corpus, iso3: str, as_at: date) -> tuple[Comparator, ...]:
    """All other members with something in common, the nearest first. Raises KeyError where there is no such member."""
    return corpus.once(nearest, as_at, iso3)


def nearest(corpus: Corpus, as_at: date, iso3: str) -> tuple[Comparator, ...]:
    """The same as a question about all members."""
    own = corpus.members[iso3].profile
    bound = corpus.once(bound_by, as_at)
    found = [
        Comparator(
            code, (*_system(own, other.profile), *_treaties(bound[iso3], bound[code]), *_size(own, other.profile))
        )
        for code, other in corpus.members.items()
        if code != iso3
    ]
    found.sort(key=lambda k: (-k.nearness, corpus.members[k.iso3].name))
    return tuple(k for k in found if k.nearness)


def bound_by(corpus: Corpus, as_at: date) -> Mapping[str, Mapping[str, Confidence]]:
    """The instruments that bind each member at a date, and how sure that is: a question about all members."""
    return {
        code: {p.instrument.id: p.confidence for p in treaty_positions(corpus, code, as_at) if p.binds}
        for code in corpus.members
    }


def _system(mine: Profile, theirs: Profile) -> Iterator[Shared]:
    sure = weakest((mine.confidence, theirs.confidence), Confidence.LOW)
    main = mine.legal_tradition[0] if mine.legal_tradition[0] is theirs.legal_tradition[0] else None
    for tradition in mine.legal_tradition:
        if tradition in theirs.legal_tradition:
            yield Shared("tradition", tradition.value, _MAIN if tradition is main else _TRADITION, sure)
    for body in mine.regional_bodies:
        if body in theirs.regional_bodies:
            held = (p.regional_bodies[body].confidence for p in (mine, theirs))
            yield Shared("region", body.value, _BODY, weakest(held, Confidence.LOW))
    if mine.drafting.unit is theirs.drafting.unit:
        yield Shared("unit", mine.drafting.unit.value, _UNIT, sure)


def _treaties(mine: Mapping[str, Confidence], theirs: Mapping[str, Confidence]) -> Iterator[Shared]:
    both, either = mine.keys() & theirs.keys(), mine.keys() | theirs.keys()
    if either and (points := round(_TREATIES * len(both) / len(either))):
        sure = weakest((held[i] for i in both for held in (mine, theirs)), Confidence.LOW)
        yield Shared("treaties", f"{len(both)} of {len(either)}", points, sure)


def _size(mine: Profile, theirs: Profile) -> Iterator[Shared]:
    if mine.population and theirs.population:
        digits = len(str(mine.population.about))
        if digits == len(str(theirs.population.about)):
            sure = weakest((mine.population.confidence, theirs.population.confidence), Confidence.LOW)
            yield Shared("size", f"{10 ** (digits - 1):,} to {10**digits - 1:,} people", _SIZE, sure)
