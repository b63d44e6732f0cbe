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
from guidegen.wording.language import listing

_CHARGES = 4
_FIRST = 3
_VALUES = (
    (Coverage.YES, "Found"),
    (Coverage.PARTIAL, "In part"),
    (Coverage.NO, "Lacking"),
    (Coverage.UNKNOWN, "Not known"),
)

_WORDS: Mapping[str, str] = {value.value: words for value, words in _VALUES}


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
    found = [AnswerLine(f"{c.law}, {c.locator}", (c.penalty,), "") for c in held if c.penalty]
    return tuple(found[:_CHARGES]) or (AnswerLine(_WORDS[Coverage.UNKNOWN], (), ""),)


def action_lines(actions: Sequence[ClosingAction]) -> tuple[AnswerLine, ...]:
    """The most urgent gaps, as far as sources show any."""
    found = [AnswerLine(a.element.heading, (), f"{a.element.gap}; asked for by {a.duty}") for a in actions[:_FIRST]]
    return tuple(found) or (AnswerLine("No gap found", (), "where sources answered"),)


def wording_lines(model: ModelText) -> tuple[AnswerLine, ...]:
    """The model provisions that the guide prints, and how many the model bill has."""
    headings = listing([p.heading[0].lower() + p.heading[1:] for p in model.provisions])
    count = sum(len(part.provisions) for part in model.parts)
    return (
        AnswerLine("In this guide", (), headings),
        AnswerLine("In the model bill", (), f"{count} provisions, drafted in the form of its own statutes"),
    )


_SURE = {
    Confidence.HIGH: "of high confidence",
    Confidence.MEDIUM: "of medium",
    Confidence.LOW: "of low, marked unverified",
}


def sureness_lines(counts: Mapping[Confidence, int], first: Sequence[FactView]) -> tuple[AnswerLine, ...]:
    """How many facts are how sure, and which to check first."""
    said = "; ".join(f"{counts[c]} {words}" for c, words in _SURE.items() if counts[c])
    lines = [AnswerLine(f"Of {sum(counts.values())} facts", (), said)]
    if first:
        lines.append(AnswerLine("Check first", (), "; ".join(fact.what for fact in first[:_FIRST])))
    return tuple(lines)


def duty_lines(instruments: Sequence[InstrumentAnswers]) -> tuple[AnswerLine, ...]:
    """How many mandatory duties a paragraph of the model bill answers."""
    held = [answer for instrument in instruments for answer in instrument.answers]
    without = sum(answer.reason is not None for answer in held)
    rest = f", {without} with the reason why none does" if without else ""
    words = f"{len(held) - without} by paragraphs of the model bill{rest}"
    return (AnswerLine(f"{len(held)} duties in {len(instruments)} treaties", (), words),)


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
        words = "; ".join(one.places) if one.cite else ""
        said = (Statement(words, one.cite),) if one.cite else ()
        return (AnswerLine(_WORDS[value], said, ""),)
    lines = []
    for kind, words in _VALUES:
        named = [e.heading for e in elements if e.value == kind]
        if named:
            lines.append(AnswerLine(words, (), listing([name[0].lower() + name[1:] for name in named])))
    return tuple(lines)
