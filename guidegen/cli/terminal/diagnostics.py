"""Diagnostics on a terminal."""

from collections.abc import Iterable
from pathlib import Path

from guidegen.cli.terminal.console import Text, out
from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.excerpt import excerpts
from guidegen.corpus.diagnostics.report import lines

_STYLES = {"place": "bold", "error": "red", "warning": "yellow", "kind": "dim", "also": "", "excerpt": "dim"}
"""How each piece of a line is shown in a terminal."""
_LEAST_COLUMNS, _MOST_COLUMNS = 40, 160
"""Between these, lines of files are as wide as the terminal; messages are never cut."""


def print_diagnostics(diagnostics: Iterable[Diagnostic], root: Path) -> None:
    """Print diagnostics of a project: place, what is wrong and its kind; the line of the file; other places that matter."""
    read, columns = excerpts(root), min(max(out.width, _LEAST_COLUMNS), _MOST_COLUMNS)
    for diagnostic in diagnostics:
        for line in lines(diagnostic, read, columns):
            out.print(Text.assemble(*((words, _STYLES[piece]) for piece, words in line)))
