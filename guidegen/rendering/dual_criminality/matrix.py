"""The matrix of dual criminality for one conduct: as a workbook and as a picture.

In: the answers of every member. Out: the sheets of a workbook, or the bytes of an SVG with its numbers in words.
"""

from collections.abc import Iterator, Sequence

from guidegen.comparison import Answer, DualCriminality, MemberAnswer, PairAnswer
from guidegen.corpus.corpus import Corpus
from guidegen.law.conduct import Conduct
from guidegen.rendering.figures import pair_matrix
from guidegen.rendering.tables.text import csv_text
from guidegen.rendering.tables.workbook import Cell, Sheet
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.dual_criminality import answers as words
from guidegen.wording.dual_criminality import offences
from guidegen.wording.dual_criminality.conditions import caveat_sentence, conditions_phrase
from guidegen.wording.dual_criminality.relations import treaties
from guidegen.wording.language import UNDATED, day, sentences, series
from guidegen.wording.places import recalled_sentence
from guidegen.wording.questions import question_text
from guidegen.wording.values import confidence_phrase, marked

_PAIRS: tuple[str, ...] = (
    "member",
    "name",
    "with",
    "with_name",
    "answer",
    "depends_on",
    "maximum",
    "treaties",
    "questions",
)
_PAIRS += ("confidence", "unverified")
"""Columns of the pairs."""


def _codes(found: DualCriminality) -> list[str]:
    return sorted(found.positions, key=lambda code: found.corpus.members[code].name)


def pair_rows(found: DualCriminality, conduct: Conduct) -> Iterator[tuple[str | int, ...]]:
    """A row for every two members, each pair once."""
    for pair in found.pairs(conduct.id):
        one, other = pair.sides
        on = dict.fromkeys(words.with_member(s) for s in pair.sides if s.conditions)
        yield (
            one.member.iso3,
            one.member.name,
            other.member.iso3,
            other.member.name,
            str(pair.answer),
            " | ".join(on),
            words.serious_of_pair(pair),
            treaties([pair]),
            len(pair.questions),
            confidence_phrase(pair.confidence) if pair.confidence else "",
            "yes" if _recalled(pair) else "",
        )


def pairs_csv(found: DualCriminality, conduct: Conduct) -> str:
    """The pairs as CSV; the date and what an answer is worth stand in each row, for rows travel alone."""
    beside = (found.as_at.isoformat(), conduct.id, _notice(found))
    rows = [(*row, *beside) for row in pair_rows(found, conduct)]
    return csv_text((*_PAIRS, "as_at", "conduct", "orientation"), rows)


def _recalled(answer: MemberAnswer | PairAnswer) -> bool:
    """Whether an answer rests on anything that is only recalled; what is not known rests on nothing."""
    return answer.answer is not Answer.UNKNOWN and bool(answer.confidence and answer.confidence.recalled)


def _notice(found: DualCriminality) -> str:
    """What an answer is worth."""
    return found.corpus.catalogue.note if found.corpus.catalogue else ""


def matrix_sheets(corpus: Corpus, found: DualCriminality, conduct: Conduct) -> tuple[Sheet, ...]:
    """The sheets: about, the matrix, each member's own answer, the pairs, the sources."""
    return (
        _about(corpus, found, conduct),
        _matrix(found, conduct),
        _members(found, conduct),
        Sheet(
            "Pairs",
            (
                "Member",
                "Name",
                "With",
                "Name",
                "Answer",
                "Depends on",
                "Maximum on both sides",
                "Treaties",
                "Questions",
                "Confidence",
                "Unverified",
            ),
            tuple(pair_rows(found, conduct)),
            (9, 22, 9, 22, 11, 60, 24, 40, 10, 12, 11),
            fixed=4,
        ),
        _sources(found, conduct),
    )


def _about(corpus: Corpus, found: DualCriminality, conduct: Conduct) -> Sheet:
    catalogue = corpus.catalogue
    rows: list[tuple[Cell, Cell]] = [
        ("Conduct", f"{conduct.title} ({conduct.id})"),
        ("Facts", conduct.facts),
        ("As at", day(found.as_at)),
        ("What it is", catalogue.note if catalogue else ""),
    ]
    rows += [("Mind", conduct.note)] if conduct.note else []
    rows += [("Not recorded", line) for line in (catalogue.unrecorded if catalogue else ())]
    for need in conduct.needs:
        keys = (corpus.element(conduct.topic, key).heading for key in need.any_of)
        rows.append((f"Part: {need.heading}", f"one of: {'; '.join(keys)}"))
    rows.append(("Answers", words.answers_legend()))
    rows.append(("Serious crime", "A maximum of four years or more on both sides (UNTOC art. 2(b))."))
    return Sheet("About", ("", "Dual criminality"), rows, (22, 110))


def _matrix(found: DualCriminality, conduct: Conduct) -> Sheet:
    codes = _codes(found)
    rows: list[Sequence[Cell]] = []
    notes = {}
    for m, row in enumerate(codes):
        own = found.answers[row, conduct.id]
        cells: list[Cell] = [own.member.name]
        for n, column in enumerate(codes):
            if row == column:
                cells.append(marked(words.own_answer(own), _recalled(own)))
                notes[m, n + 1] = _own_note(own)
            else:
                pair = found.pair(conduct.id, row, column)
                cells.append(marked(words.answer_and_serious(pair.answer, pair.serious), _recalled(pair)))
        rows.append(cells)
    return Sheet("Matrix", ("", *codes), rows, (26, *(12 for _ in codes)), notes)


def _own_note(own: MemberAnswer) -> str:
    where = offences.offence_places(own.provisions)
    lines = (words.answer_sentence(own), where, *(words.ground_sentence(own, f) for f in own.grounds))
    return "\n".join(line for line in lines if line)[:1000]


def _members(found: DualCriminality, conduct: Conduct) -> Sheet:
    rows = []
    for code in _codes(found):
        side = found.answers[code, conduct.id]
        rows.append(
            (
                code,
                side.member.name,
                words.answer_phrase(side.answer),
                conditions_phrase(side.conditions),
                offences.offence_places(side.provisions),
                series(offences.offence_and(r, offences.maximum(r)) for r in side.provisions if r.penalty),
                words.serious_phrase(side.serious) if side.provisions else "",
                sentences(words.ground_sentence(side, f) for f in side.grounds),
                sentences((*map(caveat_sentence, side.caveats), *map(recalled_sentence, words.recalled(side)))),
                confidence_phrase(side.confidence) if side.confidence else "",
                sentences(question_text(q) for q in side.questions),
            )
        )
    header = (
        "Member",
        "Name",
        "Answer",
        "Depends on",
        "Provisions",
        "Penalty",
        "Maximum",
        "Reasons",
        "Mind",
        "Confidence",
        "Not known",
    )
    return Sheet("Members", header, rows, (9, 22, 11, 40, 40, 50, 22, 70, 50, 12, 60), fixed=2)


def _sources(found: DualCriminality, conduct: Conduct) -> Sheet:
    rows = [
        (side.member.name, source.title, source.url or "", source.as_at or ENGLISH.say(UNDATED), source.note or "")
        for code in _codes(found)
        for side in (found.answers[code, conduct.id],)
        for source in side.sources
    ]
    return Sheet("Sources", ("Member", "Source", "Address", "State read", "Note"), rows, (22, 70, 60, 12, 40), fixed=2)


def matrix_picture(found: DualCriminality, conduct: Conduct) -> tuple[bytes, str]:
    """The matrix as a picture, and its numbers in words."""
    codes = _codes(found)
    squares = {}
    for row in codes:
        own = found.answers[row, conduct.id]
        squares[row, row] = (own.answer, own.serious is Answer.YES, _recalled(own))
    for pair in found.pairs(conduct.id):
        one, other = (side.member.iso3 for side in pair.sides)
        squares[one, other] = squares[other, one] = (pair.answer, pair.serious is Answer.YES, _recalled(pair))
    members = [(code, found.corpus.members[code].name) for code in codes]
    return pair_matrix(f"{conduct.title}: dual criminality as at {day(found.as_at)}", members, squares, _notice(found))
