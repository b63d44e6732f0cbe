"""A file as read: plain data or a record, and the line on which each of its parts stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place, Severity, other_places
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

    def place(self, path: Path, message: str) -> Place:
        """One part of the file as another place of a mistake, with what stands there."""
        return Place(self.file, line_of(self.lines, path), message)

    def error(self, path: Path, kind: DiagnosticKind, message: str, *also: Place) -> Diagnostic:
        """An error in one part of the file, and other places that have to do with it."""
        return self.error_at(line_of(self.lines, path), kind, message, *also)

    def error_at(self, line: int, kind: DiagnosticKind, message: str, *also: Place) -> Diagnostic:
        """An error on one line of the file, and other places that have to do with it."""
        return Diagnostic(self.file, line, kind, message, also=other_places(self.file, line, also))

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

    def named(self, name: str, path: Path) -> tuple[Place, ...]:
        """Where in the file of a name a part of it stands; nothing where there is no such file."""
        return tuple(file.place(path, "the file of that name") for file in self.read if file.name == name)
