"""``treaty-status.csv`` as records: what each member did about each instrument.

In: the text of the file. Out: its rows, each with the line it begins on, and what is wrong.
"""

import csv
import io
from collections.abc import Iterator

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean, nearest, quoted
from guidegen.corpus.parsing.document import Parsed, ParsedFile
from guidegen.corpus.parsing.records import record
from guidegen.law.treaty import TreatyAction

COLUMNS = tuple(TreatyAction.model_fields)
"""The columns, in the order of the file."""


class _TableError(ValueError):
    """A row that is not CSV: its line, and what the reader of the standard library says."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(problem)
        self.line = line
        self.problem = problem


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on, rows without a word left out. A cell may hold line ends inside quotes."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise _TableError(line, str(error)) from error
        if row is None:
            return
        # Spaces around a cell, and rows that a spreadsheet cleared and kept, say nothing.
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield line, cells
        line = reader.line_num + 1


def _header(header: list[str], file: str, line: int) -> list[Diagnostic]:
    wrong: list[str] = []
    for column in dict.fromkeys(header):
        if column not in COLUMNS:
            hint = did_you_mean(column, set(COLUMNS) - set(header))
            wrong.append(f"unknown column {quoted(column)}{hint or '; the columns are: ' + ','.join(COLUMNS)}")
        elif header.count(column) > 1:
            wrong.append(f'the column "{column}" is given twice; delete one')
    meant = {nearest(column, set(COLUMNS) - set(header)) for column in header if column not in COLUMNS}
    missing = [column for column in COLUMNS if column not in header and column not in meant]
    if missing:
        wrong.append(f"missing column {', '.join(quoted(c) for c in missing)}; the columns are: {','.join(COLUMNS)}")
    return [Diagnostic(file, line, DiagnosticKind.COLUMN, message) for message in wrong]


def read(text: str, file: str) -> tuple[list[Parsed[TreatyAction]], list[Diagnostic]]:
    """Read the text of a treaty status table: each row that could be read, its line at the path ``()``."""
    try:
        numbered = list(_numbered(text))
    except _TableError as error:
        what = "a quote in this row is never closed" if "end of data" in error.problem else "a quote stands in a cell"
        message = f'{what}; put the cell in double quotes and write a quote inside it twice: "a ""b"" c"'
        return [], [Diagnostic(file, error.line, DiagnosticKind.CSV_SYNTAX, message)]
    if not numbered:
        return [], [
            Diagnostic(file, 1, DiagnosticKind.EMPTY_FILE, f"the file is empty; begin it with {','.join(COLUMNS)}")
        ]
    (first, header), *body = numbered
    wrong = _header(header, file, first)
    if wrong:
        return [], wrong
    rows: list[Parsed[TreatyAction]] = []
    for line, cells in body:
        if len(cells) != len(header):
            message = (
                f"this row has {len(cells)} cells and the header {len(header)}; "
                "a cell that holds a comma must be in double quotes"
            )
            also = (Place(file, first, "the header"),)
            wrong.append(Diagnostic(file, line, DiagnosticKind.CSV_SYNTAX, message, also=also))
            continue
        row = {column: cell for column, cell in zip(header, cells, strict=True) if cell}
        action, mistakes = record(ParsedFile(row, {(): line}), TreatyAction, file)
        wrong.extend(mistakes)
        if action is not None:
            rows.append(Parsed(file, "treaty-status", action, {(): line}))
    return rows, wrong
