"""What the commands print to, and how a mistake on the command line is told."""

import codecs
import io
import sys
from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape as _no_markup
from rich.text import Text

from guidegen.corpus.diagnostics.display import visible

# No emoji: text from files that has colons around a word, as in a list of codes, stays as it is.
out = Console(highlight=False, soft_wrap=True, emoji=False)
err = Console(highlight=False, soft_wrap=True, emoji=False, stderr=True)

__all__ = ["Text", "err", "escape", "is_terminal", "out", "show_everything", "usage_error"]


def escape(words: str) -> str:
    """Words from elsewhere, such as the name of a file, as a line may print them: they steer neither it nor the terminal."""
    return _no_markup(visible(words))


def show_everything() -> None:
    """Print what a stream has no letters for by its code, as ``\\u2019``, which is what JSON calls it too."""
    codecs.register_error("guidegen-codes", _codes)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="guidegen-codes")


def _codes(wrong: UnicodeError) -> tuple[str, int]:
    if not isinstance(wrong, UnicodeEncodeError):
        raise wrong
    pairs = wrong.object[wrong.start : wrong.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{pairs[at : at + 4]}" for at in range(0, len(pairs), 4)), wrong.end


def usage_error(message: str) -> NoReturn:
    """Say what is wrong with the command line, in one line, and end with code 2."""
    err.print(f"[bold red]guidegen:[/] {escape(message)}")
    raise typer.Exit(2)


def is_terminal() -> bool:
    """Whether a person is looking at what the command prints on its error stream."""
    return sys.stderr.isatty()
