"""In what form an answer is given and where it goes: a file written whole, or standard output."""

import sys
from collections.abc import Sequence
from pathlib import Path

from guidegen.cli.terminal.console import err, escape, usage_error
from guidegen.corpus.diagnostics.display import visible
from guidegen.publishing.store.files import write_whole

_ENDINGS = {"txt": "text", "markdown": "md", "htm": "html"}
"""Endings by which a form goes that has another name."""
_PAGES = frozenset({"xlsx", "html"})
"""Forms that nobody reads on a terminal."""


def form_of(wanted: str | None, output: Path | None, forms: Sequence[str]) -> str:
    """The form asked for; else that of the ending of the file; else, without an ending or with ``.txt``, the first.

    Ends the command where the ending names no form that there is.
    """
    if wanted is not None:
        return wanted
    if output is None:
        return forms[0]
    ending = output.suffix.removeprefix(".").casefold()
    form = _ENDINGS.get(ending, ending)
    if form == "text":
        return forms[0]  # the words of the terminal, whatever a command calls them
    if form not in forms:
        said = f"there is no form {visible(ending)}" if ending else f'"{output.name}" has no ending that names a form'
        usage_error(f"{said}; the forms are {', '.join(forms)}; name one with --format, or by the ending of the file")
    return form


def refuse_terminal(form: str, output: Path | None, name: str) -> None:
    """End the command, with the way out, where a form would go to a terminal that cannot show it."""
    if output is None and form in _PAGES and sys.stdout.isatty():
        usage_error(f"{form} is not for a terminal; name a file, such as --output {name}.{form}")


def deliver(content: bytes, output: Path | None) -> None:
    """To the file that was named, written whole; without one, to standard output."""
    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    write_whole(output, content)
    err.print(f"written: {escape(str(output))}")
