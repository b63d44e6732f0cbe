"""What may be the path of a file: the one rule for whatever is read from a manifest or from a revision of git.

In: a path as somebody wrote it. Out: what is wrong with it, in a few words, or nothing. A path that passes names the same
file on every system and never one outside its folder.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*", re.ASCII)
_LONGEST_PART = 100
_LONGEST = 240
"""In characters; with the folder before it, it must fit into what every system takes."""
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that some systems keep for themselves, whatever ending they have."""


def path_fault(path: str) -> str | None:
    """What is wrong with a path; None where it may name a file.

    It is relative, its parts are letters of ASCII, digits, ``.``, ``_`` and ``-``, none begins with a dot.
    """
    if not path:
        return "has no name"
    if len(path) > _LONGEST:
        return "has too long a name"
    if path.startswith("/"):
        return "is an absolute path"
    parts = path.split("/")
    if ".." in parts:
        return "leads out of its folder"
    return next((fault for part in parts if (fault := _part_fault(part))), None)


def _part_fault(part: str) -> str | None:
    if not part:
        return "has an empty part"
    if part.startswith("."):
        return "is hidden: a part of it begins with a dot"
    if len(part) > _LONGEST_PART:
        return "has too long a name"
    if not _PART.fullmatch(part) or part.endswith("."):
        return "has a character that no name of a file of guidegen has"
    if part.partition(".")[0].lower() in _DEVICES:
        return "is the name of a device on some systems"
    return None


def clashes(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Paths that cannot stand beside those before them, each with why: given twice, or a file where a folder is.

    Names that differ in nothing but case are one on some systems, and are taken for one.
    """
    files: set[str] = set()
    folders: set[str] = set()
    for path in paths:
        name = path.lower()
        above = {name[:place] for place, sign in enumerate(name) if sign == "/"}
        if name in files:
            yield path, "is there twice"
        elif name in folders or not above.isdisjoint(files):
            yield path, "is a file and a folder at once"
        else:
            files.add(name)
            folders |= above


def regular_file(folder: Path, path: str) -> Path | None:
    """Where a file stands, if it is a regular file and no part of the way to it from the folder is a link.

    In: a path that has no fault. None as well where it is not there or cannot be looked at.
    """
    place = folder
    *parts, last = path.split("/")
    try:
        for part in parts:
            place /= part
            if not S_ISDIR(place.lstat().st_mode):
                return None
        place /= last
        return place if S_ISREG(place.lstat().st_mode) else None
    except OSError:
        return None
