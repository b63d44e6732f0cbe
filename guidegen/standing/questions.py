"""Questions for ministries: each unknown, and the body that can answer it. ``wording.questions`` puts them into words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from guidegen.law.base import Coverage
from guidegen.law.element import Element
from guidegen.law.member.profile import Agency, AgencyRole, Profile
from guidegen.law.theme import ThemeEntry
from guidegen.law.treaty import Theme, TreatyStatus
from guidegen.standing.coverage import CoverageValue, ObligationCoverage, Rule
from guidegen.standing.findings import Finding, Lead, Pinpoint
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
    role: AgencyRole
    agency: Agency | None
    """The body with that role, where its name is recorded."""
    send: str = ""
    """What the body should send with its answer, as the content says it; empty of a treaty."""
    leads: tuple[Lead, ...] = ()
    """What is recalled without a source, for the body to confirm or correct."""
    element: Element | None = None
    """The element it is about."""
    penalties: tuple[Pinpoint, ...] = ()
    """The offences whose greatest penalty it asks for; empty where it asks for the element itself."""
    coverage: ObligationCoverage | None = None
    """The duty it is about."""
    position: TreatyPosition | None = None
    """The treaty it is about."""
    member: str = ""
    """What the member is called, where it asks of a treaty."""


def element_questions(profile: Profile, found: Iterable[Finding]) -> tuple[Question, ...]:
    """A question for each unknown finding, in the order of the checklist."""
    return tuple(
        Question(
            QuestionSubject.ELEMENT,
            f.element.key,
            f.element.ask,
            profile.agencies.get(f.element.ask),
            f.element.send,
            f.leads,
            element=f.element,
        )
        for f in found
        if f.value is Coverage.UNKNOWN
    )


def penalty_question(profile: Profile, element: Element, offences: tuple[Pinpoint, ...]) -> Question:
    """What the greatest penalty of some offences is; ``element`` is the one that asks for it."""
    agency = profile.agencies.get(element.ask)
    return Question(
        QuestionSubject.ELEMENT,
        element.key,
        element.ask,
        agency,
        element.send,
        element=element,
        penalties=offences,
    )


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
            themes[c.obligation.theme].ask,
            profile.agencies.get(themes[c.obligation.theme].ask),
            themes[c.obligation.theme].send,
            coverage=c,
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
            role,
            profile.agencies.get(role),
            position=p,
            member=profile.called,
        )
        for p in positions
        if p.status is TreatyStatus.UNKNOWN
    )
