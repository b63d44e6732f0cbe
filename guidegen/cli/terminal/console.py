"""What the commands print to, and how a mistake on the command line is told."""

import sys
from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.text import Text

# No emoji: text from files that has colons around a word, as in a list of codes, stays as it is.
out = Console(highlight=False, soft_wrap=True, emoji=False)
err = Console(highlight=False, soft_wrap=True, emoji=False, stderr=True)

__all__ = ["Text", "err", "escape", "is_terminal", "out", "usage_error"]


def usage_error(message: str) -> NoReturn:
    """Say what is wrong with the command line, in one line, and end with code 2."""
    err.print(f"[bold red]guidegen:[/] {escape(message)}")
    raise typer.Exit(2)


def is_terminal() -> bool:
    """Whether a person is looking at what the command prints on its error stream."""
    return sys.stderr.isatty()
