"""What to do next: gaps to close, treaties to weigh, questions to put to named bodies."""

from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.corpus.corpus import Corpus
from guidegen.editions.citations import Citations, Cite, Statement
from guidegen.editions.offence import ElementView, GroupView, element_anchor, force_words, obligation_label
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.national import AgencyRole
from guidegen.law.treaty import Force
from guidegen.standing import Question, Standing


@dataclass(frozen=True)
class ClosingAction:
    """An element to bring into national law, or to complete."""

    element: ElementView
    duty: str
    """The strongest obligation that asks for the element."""
    force: str
    binds: bool


@dataclass(frozen=True)
class QuestionView:
    """One thing to ask."""

    heading: str
    question: str
    send: str
    href: str
    leads: tuple[Statement, ...]


@dataclass(frozen=True)
class QuestionGroup:
    """What to ask one body."""

    body: str
    named: bool
    """Whether a real body is named, rather than described by its role."""
    cite: Cite | None
    """What stands behind its name; None where no name is recorded."""
    questions: tuple[QuestionView, ...]


_ROLE = {
    AgencyRole.JUSTICE: "the ministry responsible for justice",
    AgencyRole.PROSECUTION: "the public prosecution service",
    AgencyRole.POLICE: "the police",
    AgencyRole.IMMIGRATION: "the immigration authority",
    AgencyRole.BORDER: "the border authority",
    AgencyRole.LABOUR: "the ministry responsible for labour",
    AgencyRole.MARITIME: "the maritime authority",
    AgencyRole.FOREIGN_AFFAIRS: "the ministry responsible for foreign affairs",
    AgencyRole.ANTI_TRAFFICKING_BODY: "the national body against trafficking",
}


def role_words(role: AgencyRole) -> str:
    """A body described by what it is responsible for."""
    return _ROLE[role]


def closing_actions(
    corpus: Corpus, standing: Standing, topic: Topic, groups: Sequence[GroupView]
) -> tuple[ClosingAction, ...]:
    """An action for each element that national law lacks or has in part, the most urgent first.

    Urgent first: duties that bind before those that do not, by force, what is missing before what is there in part.
    """
    views = {element.anchor: element for group in groups for element in group.elements}
    order = list(Force)
    ranked: list[tuple[tuple[bool, int, bool], ClosingAction]] = []
    for element, view in zip(corpus.elements[topic], views.values(), strict=True):
        if view.wider or view.value not in {Coverage.NO, Coverage.PARTIAL}:
            continue
        duties = [corpus.obligations[oid] for oid in element.obligations]
        positions = {o.id: standing.positions[corpus.instrument_of[o.id].id] for o in duties}
        strongest = min(duties, key=lambda o: (not positions[o.id].binds, order.index(o.force)))
        binds = positions[strongest.id].binds
        rank = (not binds, order.index(strongest.force), view.value is not Coverage.NO)
        action = ClosingAction(view, obligation_label(corpus, strongest.id), force_words(strongest.force), binds)
        ranked.append((rank, action))
    return tuple(action for _rank, action in sorted(ranked, key=lambda pair: pair[0]))


def _question_view(question: Question, citations: Citations) -> QuestionView:
    element = question.element
    return QuestionView(
        heading=element.heading,
        question=element.question,
        send=element.send,
        href=f"#{element_anchor(element)}",
        leads=tuple(
            Statement(
                f"{lead.place.law}, {lead.place.locator}" if lead.place.law else lead.place.locator,
                citations.cite(lead.sources, Confidence.LOW),
            )
            for lead in question.leads
        ),
    )


def question_groups(standing: Standing, topic: Topic, citations: Citations) -> tuple[QuestionGroup, ...]:
    """What is not known, by the body that can answer it, in the order of the checklist."""
    profile = standing.member.profile
    by_role: dict[AgencyRole, list[Question]] = {}
    for question in standing.topics[topic].questions:
        by_role.setdefault(question.role, []).append(question)
    groups = []
    for role, asked in by_role.items():
        agency = profile.agencies.get(role)
        cite = citations.cite((profile.sources[key] for key in agency.source), agency.confidence) if agency else None
        body = "; ".join((agency.name, *agency.also)) if agency else _ROLE[role][0].upper() + _ROLE[role][1:]
        views = tuple(_question_view(question, citations) for question in asked)
        groups.append(QuestionGroup(body, agency is not None, cite, views))
    return tuple(groups)
