"""Each table of a comparison as flat rows, one fact a row, as a program or a filter wants them.

In: a ComparisonView. Out: a header and rows of plain values; sources by title and address.
"""

from collections.abc import Iterator, Mapping

from guidegen.editions.citations import Cite
from guidegen.editions.comparison.view import ComparisonTable, ComparisonView, MatrixView
from guidegen.rendering.tables.text import Plain
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION
from guidegen.wording.language import series

type Header = tuple[str, ...]
type Row = tuple[Plain, ...]

_CELLS = {
    ComparisonTable.ELEMENTS: ("topic", "part", "element", "heading"),
    ComparisonTable.OBLIGATIONS: ("topic", "instrument", "obligation", "heading"),
    ComparisonTable.TREATIES: ("topic", "group", "instrument", "heading"),
}
_CELL = ("value", "in_words", "rests_on", "notes", "confidence", "unverified", "sources", "question")
_PENALTIES = (
    "iso3",
    "member",
    "topic",
    "related",
    "law",
    "locator",
    "offence",
    "least_years",
    "greatest_years",
    "life",
    "death",
    "imprisonment",
    "fine",
    "fine_form",
    "fine_min",
    "fine_max",
    "fine_currency",
    "combination",
    "corporal",
    "four_years_or_more",
    "note",
    "figures",
    "confidence",
    "unverified",
    "sources",
)
_LAWS = ("date", "event", "iso3", "member", "law", "title", "confidence", "unverified", "sources")


def flat_table(view: ComparisonView, table: ComparisonTable) -> tuple[Header, list[Row]]:
    """One table: its header and its rows. A table that was not composed has no rows.

    The date and what the answer is worth stand in each row, for rows travel alone.
    """
    header, rows = _table(view, table)
    beside = (view.as_at.isoformat(), ENGLISH.say(FIRST_ORIENTATION))
    return (*header, "as_at", "orientation"), [(*row, *beside) for row in rows]


def _table(view: ComparisonView, table: ComparisonTable) -> tuple[Header, list[Row]]:
    match table:
        case ComparisonTable.PENALTIES:
            return _PENALTIES, list(_penalties(view))
        case ComparisonTable.LAWS:
            return _LAWS, list(_laws(view))
        case _:
            matrices = {
                ComparisonTable.ELEMENTS: view.elements,
                ComparisonTable.OBLIGATIONS: view.obligations,
                ComparisonTable.TREATIES: view.treaties,
            }[table]
            header = ("iso3", "member", *_CELLS[table], *_CELL)
            return header, [row for matrix in matrices for row in _cells(view, matrix)]


def source_words(view: ComparisonView) -> Mapping[int, str]:
    """Each source by its number: title, state and address."""
    return {
        s.number: ", ".join(part for part in (s.title, s.as_at if s.dated else "", s.url) if part) for s in view.sources
    }


def _cited(sources: Mapping[int, str], cite: Cite | None) -> str:
    return series(sources[number] for number in cite.numbers) if cite else ""


def _mark(cite: Cite | None) -> str:
    return "yes" if cite and cite.unverified else ""


def _cells(view: ComparisonView, matrix: MatrixView) -> Iterator[Row]:
    sources = source_words(view)
    topic = matrix.id.partition("-")[2]
    for group in matrix.groups:
        for row in group.rows:
            for member, cell in zip(view.members, row.cells, strict=True):
                yield (
                    member.iso3,
                    member.name,
                    topic,
                    group.title,
                    row.key,
                    row.heading,
                    cell.value,
                    cell.words,
                    series(cell.places),
                    series(cell.notes),
                    cell.confidence or "",
                    _mark(cell.cite),
                    _cited(sources, cell.cite),
                    cell.question or "",
                )


def _penalties(view: ComparisonView) -> Iterator[Row]:
    sources, names = source_words(view), view.names()
    for p in view.penalties or ():
        yield (
            p.iso3,
            names[p.iso3],
            p.topic,
            "yes" if p.related else "",
            p.law,
            p.locator,
            p.heading,
            p.least_years,
            p.greatest_years,
            "yes" if p.life else "",
            "yes" if p.death else "",
            p.imprisonment or "",
            p.fine or "",
            p.fine_form or "",
            p.fine_min,
            p.fine_max,
            p.fine_currency or "",
            p.combination or "",
            p.corporal or "",
            p.serious_phrase,
            p.note or "",
            p.figures or "",
            p.confidence,
            _mark(p.cite),
            _cited(sources, p.cite),
        )


def _laws(view: ComparisonView) -> Iterator[Row]:
    sources, names = source_words(view), view.names()
    for e in view.laws or ():
        row = (e.date or "", e.kind, e.iso3, names[e.iso3], e.law, e.title, e.confidence, _mark(e.cite))
        yield (*row, _cited(sources, e.cite))
