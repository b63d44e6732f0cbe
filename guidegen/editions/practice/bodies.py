"""The bodies of a member by what they are responsible for, as referral maps and lists of contacts name them."""

from collections.abc import Mapping
from dataclasses import dataclass

from guidegen.editions.citations import Citations, Cite
from guidegen.law.member.national import Member
from guidegen.law.member.profile import AgencyRole
from guidegen.wording.language import series
from guidegen.wording.questions import blank_body, practice_phrase


@dataclass(frozen=True)
class BodyView:
    """A public body."""

    role: str
    name: str
    """Its name; in brackets what it is responsible for, where none is recorded."""
    said: str
    """The same in running text, with its article and without brackets."""
    cite: Cite | None


def bodies(member: Member | None, citations: Citations) -> Mapping[str, BodyView]:
    """Every role with the body that has it in a member; without a member, or a record, its role in brackets."""
    views = {}
    for role in AgencyRole:
        agency = member.profile.agencies.get(role) if member else None
        if member and agency:
            sources = (member.profile.sources[key] for key in agency.source)
            name = series((agency.explained, *agency.also))
            views[role.value] = BodyView(role, name, agency.called, citations.cite(sources, agency.confidence))
        else:
            views[role.value] = BodyView(role, blank_body(role), practice_phrase(role), None)
    return views
