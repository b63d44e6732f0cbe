"""Tables as CSV and as Markdown.

In: a header and rows. Out: text in which no cell is run by a spreadsheet and none breaks the table.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

type Plain = str | int | float | None
"""What a cell may hold."""

_RUN = ("=", "+", "-", "@", "\t", "\r")
_MARKDOWN = {c: f"\\{c}" for c in "\\`*_{}[]#"} | {c: f"&#{ord(c)};" for c in "<>|~&"}
"""How a character is written that Markdown would read; not every reader of Markdown takes a backslash before all of them."""
_OPENING = re.compile(r"(?:[-+]|[0-9]{1,9}[.)])(?=\s|$)|-(?=[-\s]*$)")
"""What begins a list or a line across where it stands first."""
_LINK = re.compile(r"https?://[^\s<>|`\\\[\]*]+")


def neutral(text: str) -> str:
    """A text that a spreadsheet will not take for a formula: an apostrophe goes before ``= + - @``, tab and return."""
    return f"'{text}" if text.startswith(_RUN) else text


def csv_text(header: Sequence[Plain], rows: Iterable[Sequence[Plain]]) -> str:
    """A table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([neutral(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue()


def literal_markdown(text: str) -> str:
    """Some words that Markdown prints as they are, on one line, wherever they stand; web addresses stay whole."""
    parts, last, one = [], 0, " ".join(text.split())
    if opening := _OPENING.match(one):
        parts, last = [f"{opening[0][:-1]}\\{opening[0][-1]}"], opening.end()
    for link in _LINK.finditer(one):
        parts += [_inert(one[last : link.start()]), link[0]]
        last = link.end()
    return "".join((*parts, _inert(one[last:])))


def _inert(text: str) -> str:
    return "".join(_MARKDOWN.get(c, c) for c in text)


def markdown_table(header: Sequence[Plain], rows: Iterable[Sequence[Plain]]) -> str:
    """A table as Markdown. Each cell prints as it is."""

    def line(cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    def said(row: Sequence[Plain]) -> Iterable[str]:
        return ("" if cell is None else literal_markdown(str(cell)) for cell in row)

    return "\n".join([line(said(header)), line(["---"] * len(header)), *(line(said(row)) for row in rows)])
