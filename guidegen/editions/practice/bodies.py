"""The bodies of a member by what they are responsible for, as referral maps and lists of contacts name them."""

from collections.abc import Mapping
from dataclasses import dataclass

from guidegen.editions.citations import Citations, Cite
from guidegen.law.member.national import Member
from guidegen.law.member.profile import AgencyRole

_CHARGE = {
    AgencyRole.JUSTICE: "justice ministry",
    AgencyRole.PROSECUTION: "prosecution service",
    AgencyRole.POLICE: "police",
    AgencyRole.IMMIGRATION: "immigration service",
    AgencyRole.BORDER: "border service",
    AgencyRole.LABOUR: "labour inspectorate",
    AgencyRole.MARITIME: "maritime authority",
    AgencyRole.FOREIGN_AFFAIRS: "foreign ministry",
    AgencyRole.ANTI_TRAFFICKING_BODY: "body that coordinates action against trafficking",
}


@dataclass(frozen=True)
class BodyView:
    """A public body."""

    role: str
    charge: str
    """What it is responsible for."""
    name: str
    """Its name; in brackets what it is responsible for, where none is recorded."""
    said: str
    """The same in running text, with its article and without brackets."""
    cite: Cite | None


def bodies(member: Member | None, citations: Citations) -> Mapping[str, BodyView]:
    """Every role with the body that has it in a member; without a member, or a record, its charge in brackets."""
    views = {}
    for role, charge in _CHARGE.items():
        agency = member.profile.agencies.get(role) if member else None
        if member and agency:
            sources = (member.profile.sources[key] for key in agency.source)
            name = "; ".join((agency.name, *agency.also))
            views[role.value] = BodyView(role, charge, name, agency.called, citations.cite(sources, agency.confidence))
        else:
            views[role.value] = BodyView(role, charge, f"[{charge}]", f"the {charge}", None)
    return views
