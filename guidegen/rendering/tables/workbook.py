"""Workbooks that a lawyer would send on: frozen headers, filters, notes, print set-up, and no cell that a program runs.

In: sheets of plain values. Out: the bytes of an XLSX file, the same for the same sheets.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from guidegen.rendering.tables.paper import EDGE, height_for, spread, width_for
from guidegen.rendering.tables.text import neutral

__all__ = ["Cell", "Sheet", "neutral", "workbook"]

type Cell = str | int | float | bool | date | None

_FIRST_YEAR = 1900
"""The year from which workbooks count days; an earlier date stands there as text."""
_LONGEST = 32_767
"""Characters that a cell can hold."""
_ARROW = 3
"""Characters that the arrow of a filter takes, and the bold of a header."""


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    """At most 31 characters, none of ``[]:*?/\\``."""
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float] = ()
    """Widths of the columns in characters; those not given are 18. Text that no row can hold widens its column."""
    notes: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Notes on cells, by row and column, both from 0 and without the header."""
    fixed: int = 1
    """Columns that stay in sight."""
    filters: bool = True
    """Whether its columns can be filtered; a sheet to read has no need of it, nor of a header."""


def workbook(title: str, sheets: Sequence[Sheet], as_at: date) -> bytes:
    """A workbook of the sheets; ``as_at`` dates it, so that its bytes depend on nothing but what goes in."""
    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "created": datetime(as_at.year, as_at.month, as_at.day, tzinfo=UTC)})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EDF2"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    dated = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        rows = [[_held(value) for value in row] for row in sheet.rows]
        header = [neutral(heading) for heading in sheet.header]
        widths = [_width(sheet, rows, column) for column in range(len(header))]
        for column, heading in enumerate(header):
            page.set_column(column, column, widths[column])
            page.write_string(0, column, heading, head)
        page.set_row(0, height_for([(text, width - _ARROW) for text, width in zip(header, widths, strict=True)]))
        for number, row in enumerate(rows, 1):
            page.set_row(number, height_for([(_shown(v), w) for v, w in zip(row, widths, strict=True)]))
            for column, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(number, column, value, body)
                elif isinstance(value, date):
                    page.write_datetime(number, column, datetime(value.year, value.month, value.day), dated)
                elif value is not None:
                    page.write(number, column, value, body)
        for (row_number, column), note in sheet.notes.items():
            page.write_comment(row_number + 1, column, note, {"author": "", "x_scale": 2, "y_scale": 1.5})
        page.freeze_panes(1, sheet.fixed)
        if sheet.filters:
            page.autofilter(0, 0, max(len(rows), 1), max(len(header) - 1, 0))
        _on_paper(page, sheet, widths, as_at)
    book.close()
    return out.getvalue()


def _held(value: Cell) -> Cell:
    """A value as a cell holds it."""
    if isinstance(value, date) and value.year < _FIRST_YEAR:
        return value.isoformat()
    return neutral(value)[:_LONGEST] if isinstance(value, str) else value


def _shown(value: Cell) -> str:
    return "" if value is None else str(value)


def _width(sheet: Sheet, rows: Sequence[Sequence[Cell]], column: int) -> float:
    given = sheet.widths[column] if column < len(sheet.widths) else 18
    return width_for([_shown(row[column]) for row in rows], given)


def _on_paper(page: Any, sheet: Sheet, widths: Sequence[float], as_at: date) -> None:
    """Set how a sheet is printed: all of it, its header on each page, no smaller than can be read."""
    layout = spread(widths, sheet.fixed)
    page.set_landscape()
    page.set_paper(layout.paper.number)
    page.set_margins(left=EDGE, right=EDGE, top=0.7, bottom=0.7)
    page.print_area(0, 0, max(len(sheet.rows), 1), max(len(sheet.header) - 1, 0))
    page.repeat_rows(0)
    if layout.pages == 1:
        page.fit_to_pages(1, 0)
    else:
        page.set_print_scale(layout.scale)
        if sheet.fixed:
            page.repeat_columns(0, sheet.fixed - 1)
    page.set_header(f"&L{sheet.name.replace('&', '&&')}&R{as_at.isoformat()}")
    page.set_footer("&L&F&RPage &P of &N")
