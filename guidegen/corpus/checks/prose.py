"""The prose of chapters: numbers and sections are printed from data, never typed.

In: the templates. Out: a diagnostic for each digit or section sign that a reader would see. What stands in a
Jinja expression, a comment or a tag is no prose; the numbers of a list are the list's own.
"""

import re
from collections.abc import Iterator

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.parsing.templates import TemplateFolder

_HIDDEN = re.compile(r"\A---\n.*?\n---\n|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{:[^{}]*\}|<[^<>]*>|&#?\w+;", re.DOTALL)
_TYPED = re.compile(r"[0-9§]")
_LISTED = re.compile(r"^ *[0-9]+\.(?= )")


def typed_numbers(text: str) -> Iterator[str]:
    """Each word of a line of prose that has a digit or a section sign in it."""
    # Word by word: a pattern for the whole word would go through a long one once for each character of it.
    yield from (word for word in _LISTED.sub("", text).split() if _TYPED.search(word))


def prose_checks(templates: TemplateFolder) -> Iterator[Diagnostic]:
    """Each number or section sign typed into a chapter or a part of one."""
    for one in (one for one in templates.texts if one.is_prose):
        # Every hidden piece keeps its lines, so that the lines that are told are those of the file.
        text = _HIDDEN.sub(lambda found: "\n" * found[0].count("\n"), one.text)
        for number, line in enumerate(text.split("\n"), 1):
            for typed in typed_numbers(line):
                message = f'"{typed}" is typed into the prose; print it from data, or write the number as a word'
                yield Diagnostic(one.file, number, DiagnosticKind.TYPED_NUMBER, message)
