"""What to do next: gaps to close, treaties to weigh, questions to put to named bodies."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.the_offence import ElementView, GroupView, anchor_of
from guidegen.editions.citations import Citations, Cite, Statement
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.member.profile import AgencyRole, Profile
from guidegen.law.treaty import Force
from guidegen.standing import Question, QuestionSubject, Standing
from guidegen.wording.binding import not_now_phrase
from guidegen.wording.language import series
from guidegen.wording.places import obligation_label, place
from guidegen.wording.questions import question_heading, question_text, role_label, what_to_send
from guidegen.wording.values import force_label, force_phrase


@dataclass(frozen=True)
class ClosingAction:
    """An element to bring into national law, or to complete."""

    element: ElementView
    duty: str
    """The strongest obligation that asks for the element."""
    force: str
    force_phrase: str
    """The same inside a sentence."""
    unbound: str
    """What is said of the obligation where it is not known to bind; empty where it binds."""


@dataclass(frozen=True)
class QuestionView:
    """One thing to ask."""

    heading: str
    question: str
    href: str
    leads: tuple[Statement, ...]


@dataclass(frozen=True)
class InformationRequest:
    """Questions that the same papers would answer."""

    send: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True)
class QuestionGroup:
    """What to ask one body."""

    body: str
    named: bool
    """Whether a real body is named, rather than described by its role."""
    cite: Cite | None
    """What stands behind its name; None where no name is recorded."""
    requests: tuple[InformationRequest, ...]

    @property
    def count(self) -> int:
        """How many questions there are."""
        return sum(len(request.questions) for request in self.requests)


@dataclass(frozen=True)
class ThemeQuestions:
    """Duties of one theme that no element tests: how many bind, and the body to ask."""

    heading: str
    duties: int
    mandatory: int
    body: str
    cite: Cite | None


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
        positions = {oid: standing.positions[corpus.instrument_of[oid].id] for oid in element.obligations}
        # Where no treaty open to the member asks for the element, the one that asks elsewhere is named.
        open_to_it = [oid for oid, position in positions.items() if position.open]
        duties = [corpus.obligations[oid] for oid in open_to_it or positions]
        strongest = min(duties, key=lambda o: (not positions[o.id].binds, order.index(o.force)))
        binds = positions[strongest.id].binds
        rank = (not binds, order.index(strongest.force), view.value is not Coverage.NO)
        action = ClosingAction(
            element=view,
            duty=obligation_label(corpus.instrument_of[strongest.id], strongest),
            force=force_label(strongest.force),
            force_phrase=force_phrase(strongest.force),
            unbound=not_now_phrase(positions[strongest.id]),
        )
        ranked.append((rank, action))
    return tuple(action for _rank, action in sorted(ranked, key=lambda pair: pair[0]))


def _question_view(question: Question, citations: Citations) -> QuestionView:
    return QuestionView(
        heading=question_heading(question),
        question=question_text(question),
        href=f"#treaty-{question.key}" if question.subject is QuestionSubject.TREATY else f"#{anchor_of(question.key)}",
        leads=tuple(
            Statement(place(lead.place), citations.cite(lead.sources, Confidence.LOW)) for lead in question.leads
        ),
    )


def _body(profile: Profile, role: AgencyRole, citations: Citations) -> tuple[str, Cite | None]:
    """The body with a role, by its name where one is recorded, with what stands behind the name."""
    agency = profile.agencies.get(role)
    if agency is None:
        return role_label(role), None
    cite = citations.cite((profile.sources[key] for key in agency.source), agency.confidence)
    return series((agency.explained, *agency.also)), cite


def question_groups(
    standing: Standing, topic: Topic, instruments: Collection[str], citations: Citations
) -> tuple[QuestionGroup, ...]:
    """What is not known of elements and treaties, by the body that can answer it, in the order of the checklist."""
    by_role: dict[AgencyRole, dict[str, list[Question]]] = {}
    treaties = (q for q in standing.treaty_questions if q.key in instruments)
    for question in (*standing.topics[topic].questions, *treaties):
        by_role.setdefault(question.role, {}).setdefault(what_to_send(question), []).append(question)
    groups = []
    for role, by_papers in by_role.items():
        body, cite = _body(standing.member.profile, role, citations)
        requests = tuple(
            InformationRequest(send, tuple(_question_view(question, citations) for question in asked))
            for send, asked in by_papers.items()
        )
        groups.append(QuestionGroup(body, cite is not None, cite, requests))
    return tuple(groups)


def theme_questions(
    corpus: Corpus, standing: Standing, topic: Topic, citations: Citations
) -> tuple[ThemeQuestions, ...]:
    """Duties that bind and that no element tests, counted by theme, with the body that can say how they are met."""
    asked = [corpus.obligations[q.key] for q in standing.topics[topic].duty_questions]
    rows = []
    for theme, entry in corpus.themes.items():
        duties = [o for o in asked if o.theme is theme]
        if duties:
            body, cite = _body(standing.member.profile, entry.ask, citations)
            mandatory = sum(o.force.is_mandatory for o in duties)
            rows.append(ThemeQuestions(entry.heading, len(duties), mandatory, body, cite))
    return tuple(rows)
