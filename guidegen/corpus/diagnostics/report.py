"""Diagnostics for people, line by line, and for other programs: as JSON, and as annotations of a pull request."""

import json
import re
from collections.abc import Iterable, Iterator

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place, as_row
from guidegen.corpus.diagnostics.display import fitted, visible
from guidegen.corpus.diagnostics.excerpt import Excerpts, no_excerpts

_NAMED = re.compile(r'[("]([^()"]+)[)"]')

type Span = tuple[str, str]
"""A piece of a line: what it is (``place``, ``error``, ``warning``, ``kind``, ``also`` or ``excerpt``), and its words as
they may be shown."""


def lines(diagnostic: Diagnostic, excerpts: Excerpts, columns: int) -> Iterator[tuple[Span, ...]]:
    """The lines of a diagnostic, each in pieces: its own, which is what ``str`` gives, and one for each other place.

    Below each, the line of the file with its number, cut to some columns. Only its own line begins at the margin, so
    that an editor that looks for file and line finds each mistake once.
    """
    yield (
        ("place", visible(f"{diagnostic.file}:{diagnostic.line}:")),
        (diagnostic.severity, visible(f" {diagnostic.message}")),
        ("kind", visible(f" [{diagnostic.kind}]")),
    )
    yield from _excerpt(diagnostic, diagnostic.message, excerpts, columns)
    for place in diagnostic.also:
        yield _other(place)
        yield from _excerpt(place, diagnostic.message, excerpts, columns)


def _excerpt(at: Diagnostic | Place, message: str, excerpts: Excerpts, columns: int) -> Iterator[tuple[Span, ...]]:
    line = excerpts(at.file, at.line)
    if line is not None:
        yield (("excerpt", numbered(at.line, line, columns, named(message))),)


def named(message: str) -> list[str]:
    """What a message names of a line: words in quotes, a value in brackets."""
    return _NAMED.findall(message)


def numbered(number: int, line: str, columns: int, words: Iterable[str] = ()) -> str:
    """A line of a file with its number before it, as it may be shown, in some columns.

    A longer line is cut: to its beginning, or so that it has the first of some words that stand in it.
    """
    gutter = f"{number:>5} | "
    room = max(columns - len(gutter), 1)
    at, end = next(((n, n + len(word)) for word in words if (n := line.find(word)) >= 0), (0, 0))
    start = 0 if end < room else max(min(at - room // 3, len(line) - room + 1), 0)
    # Each character takes a column at least: what follows these is not shown, however long the line is.
    shown = visible(line[start : start + room + 1])
    return gutter + fitted(f"…{shown}" if start else shown, room)


def _other(place: Place) -> tuple[Span, ...]:
    where = visible(f"{place.file}:{place.line}:")
    return ("also", "      also "), ("place", where), ("also", visible(f" {place.message}"))


def plain_text(diagnostics: Iterable[Diagnostic], excerpts: Excerpts = no_excerpts, columns: int = 80) -> str:
    """The lines of diagnostics as plain text."""
    return "".join(
        "".join(words for _, words in line) + "\n"
        for diagnostic in diagnostics
        for line in lines(diagnostic, excerpts, columns)
    )


def json_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Diagnostics as a JSON list of objects with file, line, kind, severity, message and ``also``."""
    return json.dumps([as_row(d) for d in diagnostics], ensure_ascii=False, indent=2)


def github_lines(diagnostics: Iterable[Diagnostic]) -> str:
    """Diagnostics as workflow commands of GitHub Actions, one a line; other places stand under the message."""

    def escaped(value: str) -> str:
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def attribute(value: str) -> str:
        return escaped(value).replace(":", "%3A").replace(",", "%2C")

    def message(d: Diagnostic) -> str:
        return escaped(
            "\n".join([d.message, *(f"also {place.file}:{place.line}: {place.message}" for place in d.also)])
        )

    return "".join(
        f"::{d.severity} file={attribute(d.file)},line={d.line},title={attribute(d.kind)}::{message(d)}\n"
        for d in diagnostics
    )
