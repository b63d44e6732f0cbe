"""The files of a folder of content or of templates, read in one way by whoever reads them.

In: the folder. Out: each file in it as bytes, or in words why it is not read: only regular files are, that lie in the folder
wherever a link may lead, up to a size. Nothing here waits for another program or reads without end. Files and folders whose
names begin with a full stop belong to editors and other tools and are passed over. Imports nothing that takes time to load.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MEBIBYTE = 1 << 20
MOST_BYTES = 8 * MEBIBYTE
"""Bytes of one file that are read: some forty times the longest file of content."""
MOST_ALTOGETHER = 64 * MEBIBYTE
"""Bytes that are read of one folder: some thirty times all content there is."""
MOST_ENTRIES = 20_000
"""Files and folders that one folder may hold."""

_OF_FILES = (".yaml", ".yml", ".md", ".csv", ".html", ".css", ".js")
"""How the names of files end; a folder with such a name stands where a file belongs."""
_NO_TEXT = "the name is not UTF-8, and no other file could refer to it; rename it"
_OPENED = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Unfit:
    """Why something is not read, in words: what it is; what would be right."""

    words: str
    special: bool = True
    """Whether it is no file at all, rather than one that cannot be read."""


def folder_contents(
    folder: Path, most: int = MOST_BYTES, altogether: int = MOST_ALTOGETHER, entries: int = MOST_ENTRIES
) -> Iterator[tuple[Path, bytes | Unfit]]:
    """Everything in a folder and the folders in it, by path, in order of name: bytes, or why they are not read."""
    left, root = altogether, folder.resolve()
    for count, (path, found) in enumerate(_listed(folder)):
        if count >= entries:
            many = f"the folder holds more than {entries:,} files and folders; take out what is no part of it"
            yield folder, Unfit(many, special=False)
            return
        if isinstance(found, Unfit):
            yield path, found
            continue
        if not found:
            continue
        content = _content(path, root, min(most, left))
        if isinstance(content, Unfit) and left < most and left < _size(path) <= most:
            much = f"all files together have more than {_mebibytes(altogether)}; take out what is no part of it"
            yield folder, Unfit(f"the folder is too large: {much}", special=False)
            return
        left -= len(content) if isinstance(content, bytes) else 0
        yield path, content


def read_file(path: Path, folder: Path, most: int = MOST_BYTES) -> bytes | Unfit:
    """The bytes of one file of a folder, or why it is not read."""
    return _content(path, folder.resolve(), most)


def _content(path: Path, root: Path, most: int) -> bytes | Unfit:
    try:
        mode, real = path.stat().st_mode, path.resolve()
        if path.is_symlink() and stat.S_ISDIR(mode):
            wrong: Unfit | None = Unfit("a link to a folder, which is not followed; put the folder itself here")
        elif not stat.S_ISREG(mode) or real.is_relative_to(root):
            wrong = _not_regular(mode)
        else:
            wrong = Unfit(f"a link that leads out of {root.name}/; put the file itself here")
        return wrong or _read(real, most)
    except FileNotFoundError:
        if path.is_symlink():
            return Unfit("a link that leads to nothing; put the file itself here, or delete the link")
        return Unfit("the file is not there; add it", special=False)
    except (OSError, RuntimeError, ValueError) as wrong:
        # RuntimeError: links that lead in a circle. ValueError: a null in a name.
        reason = (getattr(wrong, "strerror", None) or "no reason given").lower()
        return Unfit(f"the file cannot be opened: {reason}", special=False)


def _read(path: Path, most: int) -> bytes | Unfit:
    # What stood there a moment ago may be another thing now: it is opened without waiting, and looked at again.
    opened = os.open(path, _OPENED)
    with os.fdopen(opened, "rb") as file:
        if wrong := _not_regular(os.fstat(opened).st_mode):
            return wrong
        content = file.read(most + 1)
    if len(content) > most:
        large = f"the file has more than {_mebibytes(most)}, and no file that is written by hand has; divide it"
        return Unfit(large, special=False)
    return content


def _not_regular(mode: int) -> Unfit | None:
    if stat.S_ISREG(mode):
        return None
    kinds = (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a named pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    )
    what = next((name for test, name in kinds if test(mode)), "something else")
    return Unfit(f"{what} stands where a file belongs; put a file in its place, or take it out")


def _listed(folder: Path) -> Iterator[tuple[Path, bool | Unfit]]:
    """Everything in a folder: whether it is to be read as a file, or why it is not looked into."""
    waiting = [folder]
    while waiting:
        inside = waiting.pop()
        try:
            with os.scandir(inside) as entries:
                found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
        except OSError as wrong:
            if inside is folder and isinstance(wrong, FileNotFoundError):
                return
            reason = (wrong.strerror or "no reason given").lower()
            yield inside, Unfit(f"the folder cannot be opened: {reason}", special=False)
            continue
        deeper = []
        for name, is_folder in found:
            path = inside / name
            if name.startswith("."):
                continue
            if not _is_text(name):
                yield path, Unfit(_NO_TEXT, special=False)
            elif is_folder and name.endswith(_OF_FILES):
                yield path, _not_regular(stat.S_IFDIR) or False
            elif is_folder:
                deeper.append(path)
                yield path, False
            else:
                yield path, True
        waiting += reversed(deeper)


def _is_text(name: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in name)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _mebibytes(size: int) -> str:
    return f"{size / MEBIBYTE:g} MiB"
