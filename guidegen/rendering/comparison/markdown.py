"""A comparison as a page of Markdown. Facts print as they are; numbers in brackets lead to the list of sources."""

from collections.abc import Iterator

from guidegen.editions.citations import Cite
from guidegen.editions.comparison.cells import CellView, MatrixView
from guidegen.editions.comparison.view import ComparisonView
from guidegen.rendering.tables.text import literal_markdown, markdown_table
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION, HOW_TO_READ, cell_and_where
from guidegen.wording.language import as_at, series
from guidegen.wording.places import pinpoint
from guidegen.wording.values import marked

_BESIDE = 5
"""Up to how many members stand as columns; more stand as rows, a table for each part."""


def cite_words(cite: Cite | None) -> str:
    """The numbers of the sources and the mark of what is unverified: ``[1][4] (unverified)``."""
    if cite is None:
        return ""
    return marked("".join(f"[{number}]" for number in cite.numbers), cite.unverified)


def cell_words(cell: CellView) -> str:
    """A cell on one line: its value, where it rests, its sources."""
    return f"{cell_and_where(cell.words, cell.where)} {cite_words(cell.cite)}".strip()


def comparison_markdown(view: ComparisonView) -> str:
    """The whole comparison, with the tables that were asked for."""
    parts = [f"# {literal_markdown(view.title)}", f"{as_at(view.as_at)}. {ENGLISH.say(FIRST_ORIENTATION)}"]
    if view.kept:
        parts.append(literal_markdown(f"Members chosen: {view.kept}."))
    parts.append("\n".join(f"- {literal_markdown(line)}" for line in map(ENGLISH.say, HOW_TO_READ)))
    for matrix in view.elements:
        parts += _matrix(view, matrix)
    parts += _penalties(view)
    for matrix in (*view.treaties, *view.obligations):
        parts += _matrix(view, matrix)
    parts += _laws(view)
    sources = [(s.number, s.title, s.as_at, s.confidence, s.url or "") for s in view.sources]
    parts += ["## Sources", markdown_table(("No.", "Source", "State of", "Confidence", "Address"), sources)]
    return "\n\n".join(parts) + "\n"


def _matrix(view: ComparisonView, matrix: MatrixView) -> Iterator[str]:
    yield f"## {literal_markdown(matrix.title)}"
    for group in matrix.groups:
        if len(matrix.groups) > 1:
            yield f"### {literal_markdown(group.title)}"
        if len(view.members) <= _BESIDE:
            header = (matrix.what, *(m.name for m in view.members))
            rows = [(row.heading, *(cell_words(cell) for cell in row.cells)) for row in group.rows]
        else:
            header = ("Member", *(row.heading for row in group.rows))
            rows = [
                (member.name, *(cell_words(row.cells[place]) for row in group.rows))
                for place, member in enumerate(view.members)
            ]
        yield markdown_table(header, rows)


def _penalties(view: ComparisonView) -> Iterator[str]:
    if view.penalties is None:
        return
    names = view.names()
    header = ("Member", "Offence", "Where", "Years", "Fine", "Also", "Four years or more", "Sources")
    rows = [
        (
            names[p.iso3],
            p.heading,
            pinpoint(p.law, p.locator),
            p.years,
            p.fine or "",
            series(part for part in (p.beside, p.note, p.figures) if part),
            p.serious_words,
            cite_words(p.cite),
        )
        for p in view.penalties
    ]
    yield "## Penalties"
    yield markdown_table(header, rows)


def _laws(view: ComparisonView) -> Iterator[str]:
    if view.laws is None:
        return
    names = view.names()
    rows = [(e.date_words, e.event, names[e.iso3], e.title, cite_words(e.cite)) for e in view.laws]
    yield "## Laws by date"
    yield markdown_table(("Date", "Event", "Member", "Law", "Sources"), rows)
