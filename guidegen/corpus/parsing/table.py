"""A table as records: ``treaty-status.csv``, what each member did about each instrument, and ``treaty-acts.csv``, what it said
or did beside.

In: the text of the file and the kind of its rows. Out: its rows, each with the line it begins on, and what is wrong.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean, nearest, quoted
from guidegen.corpus.parsing.document import Parsed, ParsedFile
from guidegen.corpus.parsing.records import record
from guidegen.law.treaty import TreatyAct, TreatyAction

COLUMNS: Mapping[type[TreatyAction | TreatyAct], tuple[str, ...]] = {
    TreatyAction: tuple(name for name in TreatyAction.model_fields if name != "acts"),
    TreatyAct: tuple(TreatyAct.model_fields),
}
"""The columns of each table, in the order of the file."""


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


def _header(header: list[str], columns: tuple[str, ...], file: str, line: int) -> list[Diagnostic]:
    wrong: list[str] = []
    for column in dict.fromkeys(header):
        if column not in columns:
            hint = did_you_mean(column, set(columns) - set(header))
            wrong.append(f"unknown column {quoted(column)}{hint or '; the columns are: ' + ','.join(columns)}")
        elif header.count(column) > 1:
            wrong.append(f'the column "{column}" is given twice; delete one')
    meant = {nearest(column, set(columns) - set(header)) for column in header if column not in columns}
    missing = [column for column in columns if column not in header and column not in meant]
    if missing:
        wrong.append(f"missing column {', '.join(quoted(c) for c in missing)}; the columns are: {','.join(columns)}")
    return [Diagnostic(file, line, DiagnosticKind.COLUMN, message) for message in wrong]


def read[T: (TreatyAction, TreatyAct)](text: str, file: str, kind: type[T]) -> tuple[list[Parsed[T]], list[Diagnostic]]:
    """Read the text of a table: each row that could be read, its line at the path ``()``."""
    columns = COLUMNS[kind]
    try:
        numbered = list(_numbered(text))
    except _TableError as error:
        what = "a quote in this row is never closed" if "end of data" in error.problem else "a quote stands in a cell"
        message = f'{what}; put the cell in double quotes and write a quote inside it twice: "a ""b"" c"'
        return [], [Diagnostic(file, error.line, DiagnosticKind.CSV_SYNTAX, message)]
    if not numbered:
        return [], [
            Diagnostic(file, 1, DiagnosticKind.EMPTY_FILE, f"the file is empty; begin it with {','.join(columns)}")
        ]
    (first, header), *body = numbered
    wrong = _header(header, columns, file, first)
    if wrong:
        return [], wrong
    rows: list[Parsed[T]] = []
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
        value, mistakes = record(ParsedFile(row, {(): line}), kind, file)
        wrong.extend(mistakes)
        if value is not None:
            rows.append(Parsed(file, PurePath(file).stem, value, {(): line}))
    return rows, wrong
