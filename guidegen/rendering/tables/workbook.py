"""Workbooks that a lawyer would send on: frozen headers, filters, notes, print set-up, and no cell that a program runs.

In: sheets of plain values. Out: the bytes of an XLSX file, the same for the same sheets.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO

from xlsxwriter import Workbook

from guidegen.rendering.tables.text import neutral

__all__ = ["Cell", "Sheet", "neutral", "workbook"]

type Cell = str | int | float | bool | date | None

_FIRST_YEAR = 1900
"""The year from which workbooks count days; an earlier date stands there as text."""
_LONGEST = 32_767
"""Characters that a cell can hold."""


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    """At most 31 characters, none of ``[]:*?/\\``."""
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float] = ()
    """Widths of the columns in characters; those not given are 18."""
    notes: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Notes on cells, by row and column, both from 0 and without the header."""
    fixed: int = 1
    """Columns that stay in sight."""
    filters: bool = True
    """Whether its columns can be filtered; a sheet to read has no need of it, nor of a header."""
    one_page_wide: bool = True
    """Whether it is printed on the width of one page; a wide one is printed over several, its fixed columns on each."""


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
        for column, heading in enumerate(sheet.header):
            page.set_column(column, column, sheet.widths[column] if column < len(sheet.widths) else 18)
            page.write_string(0, column, neutral(heading), head)
        for number, row in enumerate(sheet.rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(number, column, neutral(value)[:_LONGEST], body)
                elif isinstance(value, date) and value.year < _FIRST_YEAR:
                    page.write_string(number, column, value.isoformat(), body)
                elif isinstance(value, date):
                    page.write_datetime(number, column, datetime(value.year, value.month, value.day), dated)
                elif value is not None:
                    page.write(number, column, value, body)
        for (row_number, column), note in sheet.notes.items():
            page.write_comment(row_number + 1, column, note, {"author": "", "x_scale": 2, "y_scale": 1.5})
        page.freeze_panes(1, sheet.fixed)
        if sheet.filters:
            page.autofilter(0, 0, max(len(sheet.rows), 1), max(len(sheet.header) - 1, 0))
        page.set_landscape()
        page.set_paper(9)  # A4
        page.repeat_rows(0)
        if sheet.one_page_wide:
            page.fit_to_pages(1, 0)
        elif sheet.fixed:
            page.repeat_columns(0, sheet.fixed - 1)
        page.set_header(f"&L{sheet.name.replace('&', '&&')}&R{as_at.isoformat()}")
        page.set_footer("&L&F&RPage &P of &N")
    book.close()
    return out.getvalue()
