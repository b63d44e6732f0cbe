"""Questions for ministries: each unknown, put precisely to the body that can answer it."""

from collections.abc import Iterable
from dataclasses import dataclass

from guidegen.law.base import Coverage
from guidegen.law.element import Element
from guidegen.law.national import Agency, AgencyRole, Profile
from guidegen.standing.findings import Finding, Lead


@dataclass(frozen=True)
class Question:
    """One thing that is not known, and whom to ask."""

    element: Element
    role: AgencyRole
    agency: Agency | None
    """The body with that role, where its name is recorded."""
    leads: tuple[Lead, ...]
    """What is recalled without a source, for the body to confirm or correct."""


def questions(profile: Profile, found: Iterable[Finding]) -> tuple[Question, ...]:
    """A question for each unknown finding, in the order of the checklist."""
    return tuple(
        Question(f.element, f.element.ask, profile.agencies.get(f.element.ask), f.leads)
        for f in found
        if f.value is Coverage.UNKNOWN
    )
