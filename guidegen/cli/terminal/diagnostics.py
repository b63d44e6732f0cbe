"""Diagnostics on a terminal."""

from collections.abc import Iterable

from guidegen.cli.terminal.console import escape, out
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Print diagnostics, one line each: the place, then what is wrong."""
    for d in diagnostics:
        colour = "red" if d.severity is Severity.ERROR else "yellow"
        out.print(f"[bold]{escape(d.file)}:{d.line}:[/] [{colour}]{escape(d.message)}[/]")
