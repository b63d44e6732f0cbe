"""An example of each kind of mistake: lines that are wrong, what is said of them, and what would be right.

In: nothing, or the text of the file of examples. Out: Examples by kind, or that text. The file is a part of the package
and is made from the made-up content with which the tests hold each kind; nothing in it is executed or trusted.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, as_row, from_row
from guidegen.corpus.diagnostics.kind import DiagnosticKind

FILE = "examples.json"
"""The name of the file of examples, beside this module."""
_KINDS = {kind.value: kind for kind in DiagnosticKind}


@dataclass(frozen=True)
class ExampleLines:
    """Some lines of a file."""

    file: str
    lines: Mapping[int, str] | None
    """The lines by number; None where there is no such file."""


@dataclass(frozen=True)
class Example:
    """A mistake and how it is mended."""

    diagnostic: Diagnostic
    """What is said of it."""
    wrong: tuple[ExampleLines, ...]
    """The lines that are wrong, with those beside them."""
    right: tuple[ExampleLines, ...]
    """What they would be if nothing was wrong."""


@cache
def examples() -> Mapping[DiagnosticKind, Example]:
    """The example of each kind."""
    return examples_from((files(__package__ or "guidegen.corpus") / FILE).read_text("utf-8"))


def examples_from(text: str) -> Mapping[DiagnosticKind, Example]:
    """The examples that the text of their file gives. Raises ValueError, KeyError or TypeError where it gives none."""
    return {
        _KINDS[kind]: Example(from_row(row["diagnostic"]), _passages(row["wrong"]), _passages(row["right"]))
        for kind, row in json.loads(text).items()
    }


def examples_text(found: Mapping[DiagnosticKind, Example]) -> str:
    """The text of the file of examples, in plain ASCII so that no character of an example is hidden in it."""
    rows = {
        kind.value: {
            "diagnostic": as_row(example.diagnostic),
            "wrong": [_row(passage) for passage in example.wrong],
            "right": [_row(passage) for passage in example.right],
        }
        for kind, example in found.items()
    }
    return json.dumps(rows, indent=1) + "\n"


def _passages(rows: list[Mapping[str, Any]]) -> tuple[ExampleLines, ...]:
    return tuple(
        ExampleLines(
            str(row["file"]),
            None if row["lines"] is None else {int(number): str(line) for number, line in row["lines"].items()},
        )
        for row in rows
    )


def _row(passage: ExampleLines) -> dict[str, Any]:
    lines = None if passage.lines is None else {str(number): line for number, line in passage.lines.items()}
    return {"file": passage.file, "lines": lines}
