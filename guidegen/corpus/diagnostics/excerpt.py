"""The line of a file that a diagnostic is about, for people to see.

In: the folder of a project, then a file as diagnostics name it and the number of a line. Out: the line as it stands in
the file, not yet fit to be shown; None where there is nothing to show: the file is gone, or cannot be read, or lies
outside the project, or has no such line within the part that is read, or nothing stands on it. Reads no more than that
part, whatever lies there, and executes nothing.
"""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path, PurePosixPath

type Excerpts = Callable[[str, int], str | None]
"""The line of a file by the number that it has there, from 1."""

MOST_BYTES = 4 * 1024 * 1024
"""How much of a file is read; the longest file of content has a tenth of it."""


def excerpts(root: Path) -> Excerpts:
    """Lines of the files of a project."""

    # Diagnostics come file by file; the other places of a few of them lie in others.
    @lru_cache(maxsize=8)
    def lines(file: str) -> tuple[str, ...]:
        return _lines(root, file) if _is_inside(file) else ()

    def line(file: str, number: int) -> str | None:
        found = lines(file)
        return found[number - 1] if 0 < number <= len(found) and found[number - 1].strip() else None

    return line


def no_excerpts(_file: str, _number: int) -> None:
    """Show no line of any file."""
    return


def _is_inside(file: str) -> bool:
    path = PurePosixPath(file)
    return not path.is_absolute() and ".." not in path.parts


def _lines(root: Path, file: str) -> tuple[str, ...]:
    """The lines of a file, counted as those who read it count them. Bytes that are no text stand there by their codes."""
    try:
        path = (root / file).resolve()
        if not path.is_file() or not path.is_relative_to(root.resolve()):
            return ()
        with path.open("rb") as opened:
            content = opened.read(MOST_BYTES)
    except (OSError, ValueError, RuntimeError):
        return ()
    text = content.decode("utf-8", "backslashreplace")
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
