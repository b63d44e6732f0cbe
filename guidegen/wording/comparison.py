"""Members side by side in words: what stands in a cell, as a word, a short word or a letter, with legends.

In: what a cell shows. Out: its words, in the form there is room for, and a legend made from the same table.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from guidegen.comparison import ElementCell
from guidegen.law.base import Coverage, Topic
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import CoverageValue, ObligationCoverage
from guidegen.wording.catalogue import ENGLISH, Catalogue, ValueTable, message, table
from guidegen.wording.language import sentences, series
from guidegen.wording.treaties import treaty_label, treaty_phrase
from guidegen.wording.values import (
    coverage_label,
    coverage_phrase,
    crime_phrase,
    finding_label,
    finding_phrase,
)


class ElementShown(StrEnum):
    """What a cell shows of an element: a finding, or a no that only makes the law wider than the treaty asks."""

    YES = "yes"
    PARTIAL = "partial"
    NO = "no"
    WIDER = "wider"
    UNKNOWN = "unknown"


class DutyShown(StrEnum):
    """What a cell shows of a duty: how far it is met, or that its treaty is not open to the member."""

    MET = "met"
    IN_PART = "in-part"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"
    NOT_BOUND = "not-bound"
    CONDUCT = "conduct"
    READING = "reading"
    WHOLE = "whole"
    USED = "used"
    NOT_USED = "not-used"
    NOT_LOOKED = "not-looked"
    NOT_OPEN = "not-eligible"


def element_shown(cell: ElementCell) -> ElementShown:
    """What a cell shows of an element."""
    return ElementShown.WIDER if cell.reaches_further else ElementShown(cell.value)


def duty_shown(cell: ObligationCoverage) -> DutyShown:
    """What a cell shows of a duty."""
    return DutyShown(cell.value) if cell.position.open else DutyShown.NOT_OPEN


_E, _D, _T = ElementShown, DutyShown, TreatyStatus
_FINDINGS = {value: Coverage(value) for value in _E if value is not _E.WIDER}
_COVERAGES = {value: CoverageValue(value) for value in _D if value is not _D.NOT_OPEN}

element_label = table(
    "element.shown",
    "label",
    {**{v: finding_label[f] for v, f in _FINDINGS.items()}, _E.WIDER: "No, reaches further"},
)
element_phrase = table(
    "element.shown",
    "phrase",
    {
        **{v: finding_phrase[f] for v, f in _FINDINGS.items()},
        _E.WIDER: "no, but the law reaches further than the treaty asks",
    },
)
duty_label = table(
    "duty.shown",
    "label",
    {**{v: coverage_label[c] for v, c in _COVERAGES.items()}, _D.NOT_OPEN: treaty_label[_T.NOT_ELIGIBLE]},
)
duty_phrase = table(
    "duty.shown",
    "phrase",
    {**{v: coverage_phrase[c] for v, c in _COVERAGES.items()}, _D.NOT_OPEN: treaty_phrase[_T.NOT_ELIGIBLE]},
)


@dataclass(frozen=True)
class CellTables:
    """The words of one kind of cell in each form."""

    label: ValueTable[Any]
    phrase: ValueTable[Any]
    short: ValueTable[Any]
    letter: ValueTable[Any]
    recalled: ValueTable[Any]
    """The letter of what is only recalled."""


def _cells(
    subject: str,
    label: ValueTable[Any],
    phrase: ValueTable[Any],
    short: Mapping[Any, str],
    letter: Mapping[Any, str],
    recalled: Mapping[Any, str],
) -> CellTables:
    forms = {"short": short, "letter": letter, "recalled": recalled}
    return CellTables(label, phrase, **{form: table(subject, form, words) for form, words in forms.items()})


CELLS: Mapping[str, CellTables] = {
    "value": _cells(
        "element.shown",
        element_label,
        element_phrase,
        {_E.YES: "Yes", _E.PARTIAL: "Part", _E.NO: "No", _E.WIDER: "Wider", _E.UNKNOWN: "?"},
        {_E.YES: "Y", _E.PARTIAL: "P", _E.NO: "N", _E.WIDER: "W", _E.UNKNOWN: "?"},
        {_E.YES: "y", _E.PARTIAL: "p", _E.NO: "n", _E.WIDER: "w", _E.UNKNOWN: "?"},
    ),
    "coverage": _cells(
        "duty.shown",
        duty_label,
        duty_phrase,
        {
            _D.MET: "Met",
            _D.IN_PART: "Part",
            _D.NOT_MET: "Not met",
            _D.UNKNOWN: "?",
            _D.NOT_BOUND: "Free",
            _D.CONDUCT: "Act",
            _D.READING: "Read",
            _D.WHOLE: "Sum",
            _D.USED: "Used",
            _D.NOT_USED: "Unused",
            _D.NOT_LOOKED: "May",
            _D.NOT_OPEN: "Closed",
        },
        {
            _D.MET: "M",
            _D.IN_PART: "P",
            _D.NOT_MET: "N",
            _D.UNKNOWN: "?",
            _D.NOT_BOUND: "-",
            _D.CONDUCT: "a",
            _D.READING: "r",
            _D.WHOLE: "s",
            _D.USED: "u",
            _D.NOT_USED: "o",
            _D.NOT_LOOKED: ".",
            _D.NOT_OPEN: "x",
        },
        {
            _D.MET: "m",
            _D.IN_PART: "p",
            _D.NOT_MET: "n",
            _D.UNKNOWN: "?",
            _D.NOT_BOUND: "-",
            _D.CONDUCT: "a",
            _D.READING: "r",
            _D.WHOLE: "s",
            _D.USED: "u",
            _D.NOT_USED: "o",
            _D.NOT_LOOKED: ".",
            _D.NOT_OPEN: "x",
        },
    ),
    "treaty": _cells(
        "treaty.status",
        treaty_label,
        treaty_phrase,
        {_T.PARTY: "Party", _T.SIGNATORY: "Signed", _T.NONE: "No", _T.NOT_ELIGIBLE: "Closed", _T.UNKNOWN: "?"},
        {_T.PARTY: "P", _T.SIGNATORY: "S", _T.NONE: "N", _T.NOT_ELIGIBLE: "x", _T.UNKNOWN: "?"},
        {_T.PARTY: "p", _T.SIGNATORY: "s", _T.NONE: "n", _T.NOT_ELIGIBLE: "x", _T.UNKNOWN: "?"},
    ),
}
"""The kinds of cells: of an element, a duty and a treaty, by the name of the mark that they carry."""

_LETTER = message("legend.letter", "{letter} {meaning}")
_LETTERS = message("legend.letters", "{letters}; small letters: unverified.")
_WORD = message("legend.word", "{word}: {meaning}.")
_STAR = message("legend.star", "*: unverified.")


def legend_of_letters(kind: str, catalogue: Catalogue = ENGLISH) -> str:
    """What the letters of a kind of cell mean."""
    cells = CELLS[kind]
    letters = (
        catalogue.say(_LETTER, letter=cells.letter(value, catalogue), meaning=cells.phrase(value, catalogue))
        for value in cells.letter
    )
    return catalogue.say(_LETTERS, letters=series(letters, catalogue))


def legend_of_words(kind: str, catalogue: Catalogue = ENGLISH) -> str:
    """What the short words of a kind of cell mean, but for those that are the whole word."""
    cells = CELLS[kind]
    words = (
        catalogue.say(_WORD, word=cells.short(value, catalogue), meaning=cells.phrase(value, catalogue))
        for value in cells.short
        if cells.short(value, catalogue) != cells.label(value, catalogue)
    )
    return sentences((*words, catalogue.say(_STAR)), catalogue)


_ELEMENTS = message("comparison.elements.label", "Elements: {crime}")
_OBLIGATIONS = message("comparison.obligations.label", "Obligations: {crime}")
_TITLE = message("comparison.title.label", "National law compared: {members}")
_TITLE_COUNTED = message(
    "comparison.title.counted.label", "National law compared: {count} member", "National law compared: {count} members"
)
_NAMED = 5
"""How many members a title names."""


def elements_of(topic: Topic, catalogue: Catalogue = ENGLISH) -> str:
    """The heading of a table of elements."""
    return catalogue.say(_ELEMENTS, crime=crime_phrase(topic, catalogue))


def obligations_on(topic: Topic, catalogue: Catalogue = ENGLISH) -> str:
    """The heading of a table of obligations."""
    return catalogue.say(_OBLIGATIONS, crime=crime_phrase(topic, catalogue))


def title(members: Sequence[str], catalogue: Catalogue = ENGLISH) -> str:
    """The title of a comparison, with the names of a few members or the number of many."""
    if 0 < len(members) <= _NAMED:
        return catalogue.say(_TITLE, members=catalogue.listing(members))
    return catalogue.count(_TITLE_COUNTED, len(members))


_AND_WHERE = message("comparison.cell.label", "{value}: {places}")


def cell_and_where(value: str, places: str, catalogue: Catalogue = ENGLISH) -> str:
    """What a cell shows, with where it rests."""
    return catalogue.say(_AND_WHERE, value=value, places=places) if places else value


FIRST_ORIENTATION = message(
    "comparison.orientation",
    "A first orientation, not legal advice. It shows what was recorded of each law and treaty, as far as the sources go; "
    "it ranks no State. Read the provision itself before relying on it.",
)
"""What stands over every comparison."""

HOW_TO_READ = (
    message(
        "comparison.how.values",
        "Yes, in part and no say how far national law, all its provisions taken together, has the point. Not known "
        "means that no source was found: it is a question for the ministry, never a no.",
    ),
    message(
        "comparison.how.wider",
        "No, reaches further: the law lacks a limit that the treaty allows, so it covers more than the treaty asks.",
    ),
    message(
        "comparison.how.sources",
        "Numbers in square brackets lead to the list of sources. Unverified marks what was recalled and not found in a "
        "source.",
    ),
    message(
        "comparison.how.figures",
        "Terms are in years. Fines stand in the currency and the form of the statute and are not converted. A fine and "
        "a term are never added into one figure.",
    ),
    message(
        "comparison.how.penalties",
        "Penalties are those of the provision as last read. What a court may add for graver cases stands in a row of its "
        "own where the law has a provision for it.",
    ),
)
"""How to read the tables of a comparison, a sentence or two each."""
