"""What there is to say of a kind of mistake, for the command ``explain`` and for ``docs/diagnostics.md`` alike.

In: a kind and its example. Out: sections of plain text, each of one form. Pure: nothing is read or printed here.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guidegen.corpus.diagnostics.diagnostic import Severity
from guidegen.corpus.diagnostics.display import visible
from guidegen.corpus.diagnostics.example import Example, ExampleLines
from guidegen.corpus.diagnostics.explanations import EXPLANATIONS
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.report import named, numbered, plain_text

_CODE_COLUMNS = 80
"""The columns that lines of files are cut to, whatever the terminal has."""
_SEVERITY = {Severity.ERROR: "An error: it stops a build.", Severity.WARNING: "A warning: it stops no build."}


class SectionForm(StrEnum):
    """How the text of a section is to be shown."""

    PROSE = "prose"
    """Filled to the width there is."""
    SAID = "said"
    """Lines of a command, which may be long."""
    FILE = "file"
    """Lines of files, as they are."""


@dataclass(frozen=True)
class Section:
    """A part of what there is to say."""

    heading: str
    """Empty where it needs none."""
    form: SectionForm
    text: str
    """Without a line end after it."""


def sections(kind: DiagnosticKind, example: Example) -> Iterator[Section]:
    """All there is to say of a kind: what it means, why it matters and what to do, then its example."""
    yield Section("", SectionForm.PROSE, f"{kind.meaning} {_SEVERITY[example.diagnostic.severity]}")
    yield Section("", SectionForm.PROSE, _explanation(kind))
    words = named(example.diagnostic.message)
    yield Section("Wrong:", SectionForm.FILE, _passages(example.wrong, words))
    yield Section("What `guidegen check` says:", SectionForm.SAID, plain_text([example.diagnostic]).removesuffix("\n"))
    yield Section("Right:", SectionForm.FILE, _passages(example.right, words))


def _explanation(kind: DiagnosticKind) -> str:
    return next(kinds[kind] for kinds in EXPLANATIONS.values() if kind in kinds)


def _passages(passages: Sequence[ExampleLines], words: Sequence[str]) -> str:
    return "\n".join(line for passage in passages for line in _passage(passage, words))


def _passage(passage: ExampleLines, words: Sequence[str]) -> Iterator[str]:
    """The lines of a file under its name; where some are left out between them, dots stand for them."""
    yield visible(passage.file)
    if passage.lines is None:
        yield "      (there is no such file)"
    elif not passage.lines:
        yield "      (the file is empty)"
    last = 0
    for number, line in (passage.lines or {}).items():
        if last and number > last + 1:
            yield "      …"
        yield numbered(number, line, _CODE_COLUMNS, words).rstrip()
        last = number


def filled(kind: DiagnosticKind, example: Example, columns: int) -> str:
    """All there is to say of a kind as plain text that is read in some columns."""
    parts = [visible(kind)]
    for section in sections(kind, example):
        parts.append(f"{section.heading}\n{_text(section, columns)}".lstrip("\n"))
    return "\n\n".join(parts) + "\n"


def _text(section: Section, columns: int) -> str:
    if section.form is SectionForm.FILE:
        return section.text
    return "\n".join(_filled(line, columns) for line in section.text.split("\n"))


def _filled(line: str, columns: int) -> str:
    """A long line as lines of some columns; those that go on are indented as the first."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    return textwrap.fill(line, columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def listed(columns: int) -> str:
    """Every kind with its meaning, by group, as plain text that is read in some columns."""
    width = max(len(kind) for kind in DiagnosticKind)
    groups = []
    for heading, kinds in EXPLANATIONS.items():
        lines = (
            textwrap.fill(
                kind.meaning,
                columns,
                initial_indent=f"  {kind:<{width}}  ",
                subsequent_indent=" " * (width + 4),
                break_long_words=False,
                break_on_hyphens=False,
            )
            for kind in kinds
        )
        groups.append("\n".join([heading, *lines]))
    return "\n\n".join(groups) + "\n"
