"""A diagnostic: one line that says where a file is wrong, what is wrong and what would be right."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a build can go on."""

    ERROR = "error"
    WARNING = "warning"


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

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


def has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Whether any of these stops a build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
