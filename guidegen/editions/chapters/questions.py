"""The questions a policy maker asks first, each with a short answer from the facts and the place of the long one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidegen.editions.chapters.action_list import ClosingAction
from guidegen.editions.chapters.model_provisions import ModelText
from guidegen.editions.chapters.offences import OffenceView
from guidegen.editions.chapters.proof import InstrumentAnswers
from guidegen.editions.chapters.the_offence import ElementView, GroupView, anchor_of
from guidegen.editions.chapters.what_binds import TreatyView
from guidegen.editions.citations import Statement
from guidegen.editions.freshness import FactView
from guidegen.law.base import Confidence, Coverage
from guidegen.law.guide import PolicyQuestion, QuestionKind
from guidegen.wording import questions as words
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.language import listing, series, within
from guidegen.wording.places import pinpoint
from guidegen.wording.values import gap_label, point_label

_CHARGES = 4
_FIRST = 3


@dataclass(frozen=True)
class AnswerLine:
    """One line of an answer: a name and what is said of it."""

    name: str
    said: tuple[Statement, ...]
    words: str


@dataclass(frozen=True)
class PolicyQuestionView:
    """A question and its answer."""

    question: str
    lines: tuple[AnswerLine, ...]
    href: str
    """Where the guide answers at length."""


def treaty_lines(treaties: Sequence[TreatyView]) -> tuple[AnswerLine, ...]:
    """The leading treaties, each with the member's position."""
    return tuple(AnswerLine(t.instrument.short_title, (t.position,), "") for t in treaties)


def penalty_lines(charges: Sequence[OffenceView]) -> tuple[AnswerLine, ...]:
    """The member's own offences, each with its penalty, as far as any is known."""
    held = (c for c in charges if c.applies and not c.related)
    found = [AnswerLine(pinpoint(c.law, c.locator), (c.penalty,), "") for c in held if c.penalty]
    return tuple(found[:_CHARGES]) or (AnswerLine(point_label(Coverage.UNKNOWN), (), ""),)


def action_lines(actions: Sequence[ClosingAction]) -> tuple[AnswerLine, ...]:
    """The most urgent gaps, as far as sources show any."""
    found = [
        AnswerLine(a.element.heading, (), words.gap_asked_for(a.element.gap or "", a.duty)) for a in actions[:_FIRST]
    ]
    return tuple(found) or (AnswerLine(gap_label(Coverage.YES), (), ENGLISH.say(words.NO_GAP_WHERE)),)


def wording_lines(model: ModelText) -> tuple[AnswerLine, ...]:
    """The model provisions that the guide prints, and how many the model bill has."""
    headings = listing([within(p.heading) for p in model.provisions])
    count = sum(len(part.provisions) for part in model.parts)
    return (
        AnswerLine(ENGLISH.say(words.IN_GUIDE), (), headings),
        AnswerLine(ENGLISH.say(words.IN_BILL), (), ENGLISH.count(words.PROVISIONS, count)),
    )


def sureness_lines(counts: Mapping[Confidence, int], first: Sequence[FactView]) -> tuple[AnswerLine, ...]:
    """How many facts are how sure, and which to check first."""
    lines = [AnswerLine(ENGLISH.count(words.FACTS, sum(counts.values())), (), words.sureness(counts))]
    if first:
        lines.append(AnswerLine(ENGLISH.say(words.CHECK_FIRST), (), series(fact.what for fact in first[:_FIRST])))
    return tuple(lines)


def duty_lines(instruments: Sequence[InstrumentAnswers]) -> tuple[AnswerLine, ...]:
    """How many mandatory duties a paragraph of the model bill answers."""
    held = [answer for instrument in instruments for answer in instrument.answers]
    without = sum(answer.reason is not None for answer in held)
    answered = words.duties_answered(len(held) - without, without)
    return (AnswerLine(words.duties_in(len(held), len(instruments)), (), answered),)


def policy_question_views(
    questions: Sequence[PolicyQuestion],
    groups: Sequence[GroupView],
    lines: Mapping[QuestionKind, tuple[AnswerLine, ...]],
    chapters: Sequence[str],
) -> tuple[PolicyQuestionView, ...]:
    """Each question with what is known. ``lines`` answers those that no element does.

    A question whose chapter the edition does not print is left out.
    """
    elements = {e.anchor: e for group in groups for e in group.elements}
    return tuple(
        PolicyQuestionView(
            question.question,
            lines[question.kind] if question.kind else _held([elements[anchor_of(key)] for key in question.elements]),
            f"#{question.chapter or anchor_of(question.elements[0])}",
        )
        for question in questions
        if question.elements or question.chapter in chapters
    )


def _held(elements: Sequence[ElementView]) -> tuple[AnswerLine, ...]:
    """What national law has, value by value; where one element is asked for, with its place."""
    value = elements[0].value
    if len(elements) == 1 and value is not None:
        one = elements[0]
        said = (Statement(series(one.places), one.cite),) if one.cite else ()
        return (AnswerLine(point_label(value), said, ""),)
    lines = []
    for kind in Coverage:
        named = [within(e.heading) for e in elements if e.value == kind]
        if named:
            lines.append(AnswerLine(point_label(kind), (), listing(named)))
    return tuple(lines)
