"""Questions for ministries: each unknown, put precisely to the body that can answer it, with what to send."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from guidegen.law.base import Coverage
from guidegen.law.member.profile import Agency, AgencyRole, Profile
from guidegen.law.theme import ThemeEntry
from guidegen.law.treaty import Force, Theme, TreatyStatus
from guidegen.standing.coverage import CoverageValue, ObligationCoverage, Rule
from guidegen.standing.findings import Finding, Lead
from guidegen.standing.treaties import TreatyPosition


class QuestionSubject(StrEnum):
    """What a question is about."""

    ELEMENT = "element"
    DUTY = "duty"
    TREATY = "treaty"


@dataclass(frozen=True)
class Question:
    """One thing that is not known, and whom to ask."""

    subject: QuestionSubject
    key: str
    """Key of the element, or id of the obligation or instrument."""
    heading: str
    question: str
    send: str
    """What the body should send with its answer."""
    role: AgencyRole
    agency: Agency | None
    """The body with that role, where its name is recorded."""
    leads: tuple[Lead, ...] = ()
    """What is recalled without a source, for the body to confirm or correct."""


def element_questions(profile: Profile, found: Iterable[Finding]) -> tuple[Question, ...]:
    """A question for each unknown finding, in the order of the checklist."""
    return tuple(
        Question(
            QuestionSubject.ELEMENT,
            f.element.key,
            f.element.heading,
            f.element.question,
            f.element.send,
            f.element.ask,
            profile.agencies.get(f.element.ask),
            f.leads,
        )
        for f in found
        if f.value is Coverage.UNKNOWN
    )


_ASKED = {
    Force.MANDATORY: "Which provision or practice carries out this duty, and since when?",
    Force.MANDATORY_QUALIFIED: "Which provision or practice carries out this duty, and how far?",
    Force.CONSIDER: "Has this been weighed, when, and with what result?",
    Force.OPTIONAL: "Is use made of this power, and under which provision?",
}


def duty_questions(
    profile: Profile, coverage: Iterable[ObligationCoverage], themes: Mapping[Theme, ThemeEntry]
) -> tuple[Question, ...]:
    """A question for each obligation that is unknown because no element tests it, instrument by instrument.

    Obligations whose elements are unknown are asked about element by element; those that do not bind are not asked.
    """
    return tuple(
        Question(
            QuestionSubject.DUTY,
            c.obligation.id,
            f"{c.position.instrument.short_title}, {c.obligation.locator}",
            f"{c.obligation.duty} {_ASKED[c.obligation.force]}",
            themes[c.obligation.theme].send,
            themes[c.obligation.theme].ask,
            profile.agencies.get(themes[c.obligation.theme].ask),
        )
        for c in coverage
        if c.value is CoverageValue.UNKNOWN and c.rule is Rule.NOT_TESTED
    )


def treaty_questions(profile: Profile, positions: Iterable[TreatyPosition]) -> tuple[Question, ...]:
    """A question for each instrument to which the member's position is unknown."""
    role = AgencyRole.FOREIGN_AFFAIRS
    return tuple(
        Question(
            QuestionSubject.TREATY,
            p.instrument.id,
            p.instrument.short_title,
            f"Is {profile.called} bound by the {p.instrument.full_title}, since when, and with what reservations?",
            "The dates of signature and of ratification or accession, the day of entry into force, and the text of any "
            "reservation or declaration.",
            role,
            profile.agencies.get(role),
        )
        for p in positions
        if p.status is TreatyStatus.UNKNOWN
    )
