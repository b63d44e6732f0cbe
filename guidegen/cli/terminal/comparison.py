"""A comparison for a terminal: as much in each cell as its width has room for.

Two to five members stand side by side with places and sources; more of them with a word each; where even that is too
wide, members are rows and each element is a letter, with a legend.
"""

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.markup import escape
from rich.table import Table

from guidegen.cli.terminal.letters import letter_tables
from guidegen.editions.citations import Cite, SourceView
from guidegen.editions.comparison.cells import CellView, MatrixView
from guidegen.editions.comparison.lists import PenaltyView
from guidegen.editions.comparison.view import ComparisonView
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import CELLS, FIRST_ORIENTATION, cell_and_where, legend_of_letters, legend_of_words
from guidegen.wording.language import UNDATED, series
from guidegen.wording.places import pinpoint
from guidegen.wording.values import known_phrase, marked, starred

_HEAD, _FULL, _WORD = 22, 17, 8
"""Least widths in characters: of the head of a row, of a cell with its places, of a cell of one word."""
_BESIDE = 5
"""Up to how many members each have a table of penalties of their own."""
_COLOURS = {
    "yes": "green",
    "met": "green",
    "party": "green",
    "partial": "yellow",
    "in-part": "yellow",
    "no": "red",
    "not-met": "red",
}


def print_comparison(console: Console, view: ComparisonView) -> None:
    """Print a comparison."""
    for part in _parts(view, console.width):
        console.print(part)


def _parts(view: ComparisonView, width: int) -> Iterator[RenderableType]:
    yield f"[bold]{escape(view.title)}[/]"
    yield f"On {view.subject}, as at {view.as_at_words}. {ENGLISH.say(FIRST_ORIENTATION)}"
    if view.kept:
        yield f"Members chosen: {escape(view.kept)}."
    yield ""
    full = _HEAD + (_FULL + 2) * len(view.members) <= width
    for matrix in view.elements:
        yield from _matrix(view, matrix, width, full=full)
    if view.penalties is not None:
        yield from _penalties(view)
    for matrix in (*view.treaties, *view.obligations):
        yield from _matrix(view, matrix, width, full=full)
    if view.laws is not None:
        yield _laws(view)
        yield ""
    if full and view.sources:
        yield source_table(view.sources)
    else:
        yield "Places, notes and sources of every cell: --format html, xlsx, md, csv or json."


def table_of(title: str, *columns: str, fixed: Sequence[str] = ()) -> Table:
    """A table without rules, with a title to the left."""
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 1, 0, 0))
    for column in columns:
        table.add_column(escape(column), overflow="fold", no_wrap=column in fixed)
    return table


def _matrix(view: ComparisonView, matrix: MatrixView, width: int, *, full: bool) -> Iterator[RenderableType]:
    if full:
        yield _beside(view, matrix)
    elif _HEAD + _WORD * len(view.members) <= width:
        yield _one_word(view, matrix)
        codes = ", ".join(f"{m.iso3} {m.name}" for m in view.members)
        yield f"{escape(codes)}. {legend_of_words(matrix.kind)}"
    else:
        yield from letter_tables(view, matrix, width)
        yield legend_of_letters(matrix.kind)
    yield ""


def numbers(cite: Cite | None) -> str:
    """The numbers of the sources, for a terminal."""
    return escape("".join(f"[{n}]" for n in cite.numbers)) if cite else ""


def _full_cell(cell: CellView) -> str:
    colour = _COLOURS.get(cell.value)
    word = f"[{colour}]{escape(cell.words)}[/]" if colour else escape(cell.words)
    said = cell_and_where(marked(word, cell.unverified), escape(cell.where))
    return f"{said} {numbers(cell.cite)}".rstrip()


def _beside(view: ComparisonView, matrix: MatrixView) -> Table:
    table = table_of(matrix.title, matrix.what, *(m.name for m in view.members))
    table.columns[0].min_width = 12
    for column in table.columns:
        column.ratio = 1
    table.expand = True
    for group in matrix.groups:
        if len(matrix.groups) > 1:
            table.add_row(f"[italic]{escape(group.title)}[/]")
        for row in group.rows:
            table.add_row(escape(row.heading), *(_full_cell(cell) for cell in row.cells))
    return table


def _one_word(view: ComparisonView, matrix: MatrixView) -> Table:
    codes = [m.iso3 for m in view.members]
    table = table_of(matrix.title, matrix.what, *codes, fixed=codes)
    for group in matrix.groups:
        for row in group.rows:
            table.add_row(escape(row.heading), *(_word(matrix.kind, cell) for cell in row.cells))
    return table


def _word(kind: str, cell: CellView) -> str:
    colour = _COLOURS.get(cell.value)
    word = starred(CELLS[kind].short(cell.value), cell.unverified)
    return f"[{colour}]{escape(word)}[/]" if colour else escape(word)


def _penalties(view: ComparisonView) -> Iterator[RenderableType]:
    rows = view.penalties or ()
    if not rows:
        yield "[bold]Penalties[/]"
        yield "None is recorded for these members."
    elif len(view.members) > _BESIDE:
        yield _short_penalties(view, rows)
    else:
        yield from _penalties_by_member(view, rows)
    yield ""


def _penalties_by_member(view: ComparisonView, rows: Sequence[PenaltyView]) -> Iterator[RenderableType]:
    for member in view.members:
        own = [p for p in rows if p.iso3 == member.iso3]
        if not own:
            yield f"[bold]Penalties: {escape(member.name)}[/]\nNone is recorded."
            continue
        columns = ("Offence", "Where", "Years", "Fine", "Also", "Four years or more")
        table = table_of(f"Penalties: {member.name}", *columns)
        for column, ratio in zip(table.columns, (4, 5, 2, 4, 4, 2), strict=True):
            column.ratio = ratio
        table.expand = True
        for p in own:
            also = series(part for part in (p.beside, p.note, p.figures) if part)
            where = f"{marked(escape(pinpoint(p.law, p.locator)), p.cite.unverified)} {numbers(p.cite)}"
            cells = (p.years, p.fine_amount, also, p.serious_words)
            table.add_row(escape(p.heading), where, *(escape(cell) for cell in cells))
        yield table


def _short_penalties(view: ComparisonView, rows: Sequence[PenaltyView]) -> Table:
    columns = ("Member", "Where", "Years", "Fine", "Four years+", "Also")
    table = table_of("Penalties", *columns, fixed=("Years",))
    names, last = view.names(), ""
    for p in rows:
        where = starred(pinpoint(p.law, p.locator), p.cite.unverified)
        fine = known_phrase(True) if p.fine else ""
        cells = (where, p.years, fine, p.serious_phrase, p.beside)
        table.add_row("" if p.iso3 == last else escape(names[p.iso3]), *(escape(cell) for cell in cells))
        last = p.iso3
    return table


def _laws(view: ComparisonView) -> Table:
    names = view.names()
    table = table_of("Laws by date", "Date", "Event", "Member", "Law", fixed=("Date",))
    for e in view.laws or ():
        title = f"{marked(escape(e.title), e.cite.unverified)} {numbers(e.cite)}"
        table.add_row(e.date or ENGLISH.say(UNDATED), e.event, escape(names[e.iso3]), title)
    return table


def source_table(sources: Sequence[SourceView]) -> Table:
    """The numbered list of sources."""
    table = table_of("Sources", "No.", "Source", "State of", fixed=("No.",))
    for s in sources:
        table.add_row(str(s.number), escape(s.title + (f" {s.url}" if s.url else "")), s.as_at)
    return table
