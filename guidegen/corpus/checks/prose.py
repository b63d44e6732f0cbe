"""The prose of chapters: numbers and sections are printed from data, never typed.

In: the folder of templates. Out: a diagnostic for each digit or section sign that a reader would see. What stands in a
Jinja expression, a comment or a tag is no prose; the numbers of a list are the list's own.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind

_HIDDEN = re.compile(r"\A---\n.*?\n---\n|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{:.*?\}|<[^<>]*>|&#?\w+;", re.DOTALL)
_TYPED = re.compile(r"\S*(?:[0-9]|§)\S*")
_LISTED = re.compile(r"^ *[0-9]+\.(?= )")


def typed_numbers(text: str) -> Iterator[str]:
    """Each word of a line of prose that has a digit or a section sign in it."""
    yield from _TYPED.findall(_LISTED.sub("", text))


def prose_checks(templates: Path) -> Iterator[Diagnostic]:
    """Each number or section sign typed into a chapter or a part of one."""
    for path in sorted(templates.rglob("*.md")):
        # Every hidden piece keeps its lines, so that the lines that are told are those of the file.
        text = _HIDDEN.sub(lambda found: "\n" * found[0].count("\n"), path.read_text("utf-8"))
        for number, line in enumerate(text.split("\n"), 1):
            for typed in typed_numbers(line):
                message = f'"{typed}" is typed into the prose; print it from data, or write the number as a word'
                yield Diagnostic(
                    path.relative_to(templates.parent).as_posix(), number, DiagnosticKind.TYPED_NUMBER, message
                )
