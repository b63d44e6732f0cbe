"""Kindred members: those whose legal system and place are nearest to a member's, by a stated rule.

In: the corpus and a member. Out: the other members, the nearest first, each with what it shares. Pure.

The rule counts: three for the same main legal tradition, one for each further tradition in common, two for each regional
body in common, one for the same word for the unit of a statute. Members with equal counts stand by name.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from guidegen.law.national import Member

_MAIN, _TRADITION, _BODY, _UNIT = 3, 1, 2, 1


@dataclass(frozen=True)
class Kinship:
    """How near one member is to another."""

    member: Member
    nearness: int
    """The count of what they share; higher is nearer."""


def kindred(members: Mapping[str, Member], iso3: str) -> tuple[Kinship, ...]:
    """All other members with something in common, the nearest first. Raises KeyError where there is no such member."""
    own = members[iso3]
    found = [Kinship(other, _nearness(own, other)) for code, other in members.items() if code != iso3]
    found.sort(key=lambda k: (-k.nearness, k.member.name))
    return tuple(k for k in found if k.nearness)


def _nearness(one: Member, other: Member) -> int:
    mine, theirs = one.profile, other.profile
    count = _MAIN if mine.legal_tradition[0] is theirs.legal_tradition[0] else 0
    main = {mine.legal_tradition[0]} & {theirs.legal_tradition[0]}
    count += _TRADITION * len((set(mine.legal_tradition) & set(theirs.legal_tradition)) - main)
    count += _BODY * len(set(mine.regional_bodies) & set(theirs.regional_bodies))
    return count + (_UNIT if mine.drafting.unit is theirs.drafting.unit else 0)
