"""The questions a policy maker asks first, each with a short answer from the facts and the place of the long one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidegen.editions.actions import ClosingAction
from guidegen.editions.charges import ChargeView
from guidegen.editions.citations import Statement
from guidegen.editions.offence import ElementView, GroupView, anchor_of
from guidegen.editions.treaties import TreatyView
from guidegen.editions.words import listing
from guidegen.law.base import Coverage
from guidegen.law.guide import PolicyQuestion, QuestionKind

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
class AskedView:
    """A question and its answer."""

    question: str
    lines: tuple[AnswerLine, ...]
    href: str
    """Where the guide answers at length."""


def asked_views(
    questions: Sequence[PolicyQuestion],
    groups: Sequence[GroupView],
    treaties: Sequence[TreatyView],
    charges: Sequence[ChargeView],
    actions: Sequence[ClosingAction],
    chapters: Sequence[str],
) -> tuple[AskedView, ...]:
    """Each question with what is known. A question whose chapter the edition does not print is left out."""
    elements = {e.anchor: e for group in groups for e in group.elements}
    makers: Mapping[QuestionKind, tuple[AnswerLine, ...]] = {
        QuestionKind.TREATIES: tuple(
            AnswerLine(t.instrument.short_title, (t.position,), "") for t in treaties[:_FIRST]
        ),
        QuestionKind.PENALTIES: tuple(
            AnswerLine(f"{c.law}, {c.locator}", (c.penalty,), "")
            for c in charges
            if c.penalty and c.applies and not c.related
        )[:_CHARGES],
        QuestionKind.ACTIONS: tuple(
            AnswerLine(a.element.heading, (), f"{a.element.gap}; asked for by {a.duty}") for a in actions[:_FIRST]
        ),
        QuestionKind.CHAPTER: (),
    }
    return tuple(
        AskedView(
            question.question,
            _held([elements[anchor_of(key)] for key in question.elements])
            if question.elements
            else makers[question.kind],
            f"#{anchor_of(question.elements[0])}" if question.elements else f"#{question.chapter}",
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
