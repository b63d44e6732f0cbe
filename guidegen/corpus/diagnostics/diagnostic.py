"""A diagnostic: one line that says where a file is wrong, what is wrong and what would be right.

It may name other places that have to do with it, such as that which a value contradicts, each with what stands there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from guidegen.corpus.diagnostics.display import visible


class Severity(StrEnum):
    """Whether a build can go on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Place:
    """Another place that has to do with a mistake. ``file`` and ``line`` as in a Diagnostic."""

    file: str
    line: int
    message: str
    """What stands there, in a few words."""

    def __str__(self) -> str:
        """The place and its words on one line, in characters that can be seen."""
        return visible(f"{self.file}:{self.line}: {self.message}")


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One thing wrong in one place. ``file`` is relative to the project, ``line`` counts from 1."""

    file: str
    line: int
    kind: str
    """Kind of mistake in lower case, such as ``unknown-key``; stable, for filters and tests."""
    message: str
    """What is wrong, and what would be right, in a drafter's words, on one line."""
    severity: Severity = Severity.ERROR
    also: tuple[Place, ...] = ()
    """Other places that have to do with it: where a thing stands for the first time, or what a value contradicts."""

    def __str__(self) -> str:
        """The line that people read, in characters that can be seen, with the kind to look up at its end."""
        return visible(f"{self.file}:{self.line}: {self.message} [{self.kind}]")


def other_places(file: str, line: int, places: Sequence[Place]) -> tuple[Place, ...]:
    """Places without those on the line itself, which says it all, and each only once."""
    return tuple(dict.fromkeys(place for place in places if (place.file, place.line) != (file, line)))


def as_row(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain data: file, line, kind, severity, message, and ``also`` with file, line, message of each."""
    return asdict(diagnostic)


def from_row(row: Mapping[str, Any]) -> Diagnostic:
    """The diagnostic that plain data give. Raises ValueError, KeyError or TypeError where they give none."""
    return Diagnostic(
        str(row["file"]),
        int(row["line"]),
        str(row["kind"]),
        str(row["message"]),
        Severity(row["severity"]),
        tuple(Place(str(one["file"]), int(one["line"]), str(one["message"])) for one in row["also"]),
    )


def has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Whether any of these stops a build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
