"""A file as read: plain data or a record, and the line on which each of its parts stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity
from guidegen.corpus.diagnostics.kind import DiagnosticKind

type Path = tuple[str | int, ...]
"""The way to a part of a file: keys, and positions in lists from 0."""


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of a part; where the part itself has none, of the nearest part that holds it. Line 1 at worst."""
    for end in range(len(path), -1, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return 1


@dataclass(frozen=True)
class ParsedFile:
    """Plain data, with lines."""

    data: object
    """Mappings, lists, text, numbers, truth values and None, as the file gives them."""
    lines: Mapping[Path, int]
    """The line of each key and of each item of a list, from 1."""
    raw: Mapping[Path, str] = field(default_factory=dict)
    """The characters of each value that was read as something other than text, such as ``6.10``."""


@dataclass(frozen=True)
class Parsed[T]:
    """What one file says, as a record, with lines."""

    file: str
    """The file, as diagnostics name it."""
    name: str
    """What its place in the folder calls it: its own name without the ending, or for a member that of its folder."""
    value: T
    """What it says."""
    lines: Mapping[Path, int]
    """The line of each part."""

    def error(self, path: Path, kind: DiagnosticKind, message: str) -> Diagnostic:
        """An error in one part of the file."""
        return Diagnostic(self.file, line_of(self.lines, path), kind, message)

    def warning(self, path: Path, kind: DiagnosticKind, message: str) -> Diagnostic:
        """A warning about one part of the file."""
        return Diagnostic(self.file, line_of(self.lines, path), kind, message, Severity.WARNING)

    def warning_at(self, line: int, kind: DiagnosticKind, message: str) -> Diagnostic:
        """A warning about one line of the file."""
        return Diagnostic(self.file, line, kind, message, Severity.WARNING)


@dataclass(frozen=True)
class ParsedFiles[T]:
    """The files of one kind."""

    read: tuple[Parsed[T], ...] = ()
    """Those that could be read, by name."""
    unread: frozenset[str] = frozenset()
    """Names of those that could not; what refers to them is not a second mistake."""
