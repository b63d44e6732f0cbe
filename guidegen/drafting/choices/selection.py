"""Which model provisions a member's bill holds."""

from collections.abc import Mapping

from guidegen.law.guide import Guide
from guidegen.law.member.national import Member
from guidegen.law.model import ModelProvision


def bill_provisions(
    provisions: Mapping[str, ModelProvision], guide: Guide, member: Member | None
) -> list[ModelProvision]:
    """The provisions of a guide's bill, in order, that concern a member: those on the sea only where it has a coast."""
    found = (provisions[pid] for pid in guide.in_bill)
    return [p for p in found if member is None or p.coast in {None, member.profile.coast}]
