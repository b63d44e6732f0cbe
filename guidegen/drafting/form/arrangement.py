"""The arrangement of a bill: the definitions stand where the member's own statutes have theirs.

In: the provisions in the order of the guide, the part that each stands in, and the member or None for the general
edition. Out: the provisions and the parts as this member has them.
"""

from collections.abc import Mapping, Sequence

from guidegen.law.member.national import Member
from guidegen.law.member.profile import DefinitionsPlace
from guidegen.law.model import ModelProvision


def definitions_place(member: Member | None) -> DefinitionsPlace:
    """Where a member's statutes have their definitions: as its profile shows, else after the units that open them."""
    shown = member.profile.drafting.definitions if member else None
    return shown.place if shown else DefinitionsPlace.AFTER_OPENING


def arranged(
    provisions: Sequence[ModelProvision], parts: Mapping[str, str], member: Member | None
) -> tuple[Sequence[ModelProvision], Mapping[str, str]]:
    """The provisions in the member's order, and the part of each: definitions come first, or head the last part."""
    defining = [p for p in provisions if p.defines]
    others = [p for p in provisions if not p.defines]
    place = definitions_place(member)
    if not defining or not others or place is DefinitionsPlace.AFTER_OPENING:
        return provisions, parts
    neighbour = others[0] if place is DefinitionsPlace.FIRST else others[-1]
    part = parts.get(neighbour.id)
    moved = dict(parts)
    if part is not None:
        moved |= {p.id: part for p in defining}
    if place is DefinitionsPlace.FIRST:
        return [*defining, *others], moved
    heads = next(i for i, p in enumerate(others) if p is neighbour or (part is not None and parts.get(p.id) == part))
    return [*others[:heads], *defining, *others[heads:]], moved
