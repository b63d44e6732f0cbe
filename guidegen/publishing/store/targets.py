"""Where guidegen may write: into what it made itself or what is empty, and never over what it reads.

In: a file or folder that somebody named, and the project. Out: nothing where it may be written, else one line that says
why not and what would be right. Each folder that guidegen makes holds a marker that says what it is; a folder of an
earlier version, which has none, is known by what stands in it.
"""

import json
import os
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from stat import S_ISDIR

from guidegen.corpus.diagnostics.display import visible
from guidegen.publishing.store.editions import CURRENT, EDITIONS, current_edition, is_edition, manifest_in
from guidegen.publishing.store.files import read_bounded, write_whole

MARKER = ".guidegen"
SOURCES = ("provisions", "templates")
"""The folders of a project that guidegen reads."""
BEGUN = re.compile(r"\.begun-[0-9]+", re.ASCII)
"""What the folder of an edition on its way is called."""
ENTRY_KINDS = frozenset(
    {"corpora", "corpus", "drafted", "made", "page", "pdf", "quick", "reads", "tables", "views"}
)  # fmt: skip
"""The folders of a cache."""
_KEPT = frozenset({".gitkeep", ".gitignore"})
"""What may stand in a folder that is empty otherwise: version control keeps it by that."""
_BEGUN_PARTS = frozenset({"files", "scratch"})


class TargetError(Exception):
    """Something cannot be written where it was to be; one line that says why and what would be right."""


class FolderKind(StrEnum):
    """What a folder that guidegen made is for."""

    EDITIONS = "editions"
    CACHE = "cache"
    DATA = "open data"


_SUCH_AS = {FolderKind.EDITIONS: "output", FolderKind.CACHE: ".cache/guidegen", FolderKind.DATA: "output/data"}


def mark(folder: Path, kind: FolderKind) -> None:
    """Say in a folder what it is. Raises OSError."""
    said = f"guidegen {kind}\nguidegen made this folder, and replaces and removes its own files in it.\n"
    write_whole(folder / MARKER, said.encode())


def is_marked(folder: Path, kind: FolderKind) -> bool:
    """Whether a folder says that it is of a kind."""
    try:
        return read_bounded(folder / MARKER, 1 << 12).startswith(f"guidegen {kind}\n".encode())
    except OSError:
        return False


def claim(folder: Path, kind: FolderKind) -> None:
    """Make a folder and mark it as guidegen's own. Raises TargetError where it is somebody else's, OSError."""
    place = _marker_place(folder, kind)
    if is_marked(place, kind):
        return
    if (other := foreign(folder, kind)) is not None:
        raise TargetError(
            f"{shown(folder)} holds {visible(other)}, which guidegen did not make; name an empty folder or a new one, "
            f"such as {_SUCH_AS[kind]}"
        )
    place.mkdir(parents=True, exist_ok=True)
    mark(place, kind)


def _marker_place(folder: Path, kind: FolderKind) -> Path:
    return folder / EDITIONS if kind is FolderKind.EDITIONS else folder


def shown(path: Path) -> str:
    """A path as it may be shown."""
    return visible(str(path))


def foreign(folder: Path, kind: FolderKind) -> str | None:
    """The first thing in a folder that guidegen did not make; None where the folder may be taken as its own.

    Raises OSError where the folder cannot be looked into.
    """
    place = _marker_place(folder, kind)
    if place.is_symlink() and place != folder:
        return place.name
    if is_marked(place, kind) or not folder.is_dir():
        return None
    match kind:
        case FolderKind.EDITIONS:
            return next(_not_published(folder), None)
        case FolderKind.CACHE:
            return next((name for name in _names(folder) if name not in {*ENTRY_KINDS, "check.json"}), None)
        case FolderKind.DATA:
            return None if _is_data_package(folder) else next(iter(_names(folder)), None)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in _KEPT)


def _not_published(folder: Path) -> Iterator[str]:
    """What an earlier version of guidegen did not make in an output folder."""
    published = current_edition(folder) is not None or manifest_in(folder)[1] is not None
    for name in _names(folder):
        if name == EDITIONS:
            yield from (f"{EDITIONS}/{path.name}" for path in (folder / EDITIONS).iterdir() if not is_own(path))
        elif not published and not is_marked(folder / name, FolderKind.DATA) and not _is_data_package(folder / name):
            yield name


def is_own(path: Path) -> bool:
    """Whether something in a folder of editions was made by guidegen."""
    if path.is_symlink():
        return path.name == CURRENT or re.fullmatch(rf"\.{CURRENT}\.[0-9]+", path.name) is not None
    if path.is_file():
        return path.name in {"lock", MARKER}
    return path.name == "before" or is_edition(path) or is_begun(path)


def is_begun(path: Path) -> bool:
    """Whether a folder is an edition on its way, of a build that goes on or was killed."""
    if not BEGUN.fullmatch(path.name) or path.is_symlink() or not path.is_dir():
        return False
    return {part.name for part in path.iterdir()} <= _BEGUN_PARTS


def _is_data_package(folder: Path) -> bool:
    """Whether an earlier version of guidegen wrote open data into a folder."""
    try:
        told = json.loads(read_bounded(folder / "datapackage.json", 1 << 24))
        return {"members.csv", "obligations.csv"} <= {Path(str(row["path"])).name for row in told["resources"]}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False


def check_folder(folder: Path, kind: FolderKind, root: Path) -> None:
    """Whether a folder may be written into by a command on the project in ``root``. Raises TargetError."""
    try:
        place = _resolved(folder)
        if folder.exists() and not folder.is_dir():
            raise TargetError(f"{shown(folder)} is no folder; name one, such as {_SUCH_AS[kind]}")
        if folder.is_symlink() and not folder.exists():
            raise TargetError(f"{shown(folder)} is a link that leads nowhere; name a folder, such as {_SUCH_AS[kind]}")
        above = _file_above(place)
        if above is not None:
            raise TargetError(f"{shown(above)} is no folder; name one, such as {_SUCH_AS[kind]}")
        _apart_from_sources(folder, place, root, _SUCH_AS[kind])
        if (other := foreign(folder, kind)) is not None:
            raise TargetError(
                f"{shown(folder)} holds {visible(other)}, which guidegen did not make; name an empty folder or a new "
                f"one, such as {_SUCH_AS[kind]}"
            )
    except OSError as wrong:
        raise TargetError(f"{shown(folder)} cannot be looked into: {wrong.strerror or wrong}") from wrong


def check_apart(output: Path, cache: Path) -> None:
    """Whether two folders that guidegen writes into stand beside one another. Raises TargetError."""
    one, two = _resolved(output), _resolved(cache)
    if one == two or one in two.parents or two in one.parents:
        raise TargetError(
            f"{shown(output)} and the cache {shown(cache)} stand in one another; name folders apart, such as "
            f"{_SUCH_AS[FolderKind.EDITIONS]} and {_SUCH_AS[FolderKind.CACHE]}"
        )


def check_file(file: Path, root: Path) -> None:
    """Whether a file may be written, or written over, by a command on the project in ``root``. Raises TargetError."""
    if file.is_symlink():
        raise TargetError(f"{shown(file)} is a link; name the file itself, or leave --output out to print")
    if file.is_dir():
        raise TargetError(f"{shown(file)} is a folder; name a file")
    if file.exists() and not file.is_file():
        raise TargetError(f"{shown(file)} is no regular file; name one, or leave --output out to print")
    place = _resolved(file)
    if above := _file_above(place):
        raise TargetError(f"{shown(above)} is no folder, so {shown(file)} cannot be in it; name another file")
    _apart_from_sources(file, place, root, f"build/{file.name}")
    if any(is_marked(parent, FolderKind.CACHE) for parent in place.parents):
        raise TargetError(f"{shown(file)} is in a cache, where files go away; name another, such as build/{file.name}")


def check_source(file: Path, root: Path) -> None:
    """Whether a file of the content may be written: where it seems to stand, and through no link. Raises TargetError."""
    provisions = _resolved(root / SOURCES[0])
    if file.is_symlink() or provisions not in _resolved(file).parents:
        raise TargetError(f"{shown(file)} leads out of {SOURCES[0]}/ through a link; put the file itself there")
    if file.exists() and not file.is_file():
        raise TargetError(f"{shown(file)} is no regular file; move it away")


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError) as wrong:  # links in a circle
        raise TargetError(f"{shown(path)} leads through links in a circle; name another place") from wrong


def _file_above(place: Path) -> Path | None:
    """The nearest thing above a place that is there, if it is no folder."""
    for parent in place.parents:
        try:
            return None if S_ISDIR(os.stat(parent).st_mode) else parent  # noqa: PTH116 - tells a file from what is not there
        except OSError:
            if parent.is_symlink():  # one that leads nowhere
                return parent
    return None


def _apart_from_sources(named: Path, place: Path, root: Path, such_as: str) -> None:
    project = _resolved(root)
    if place == project or place in project.parents:
        raise TargetError(f"{shown(named)} is the project itself or holds it; name a place in it, such as {such_as}")
    for name in SOURCES:
        source = _resolved(root / name)
        if place == source or source in place.parents or place in source.parents:
            raise TargetError(f"{shown(named)} is among the sources ({name}/); name another place, such as {such_as}")
    if not {".git", EDITIONS}.isdisjoint(place.parts):
        raise TargetError(
            f"{shown(named)} is in a folder that {'git' if '.git' in place.parts else 'guidegen'} keeps for itself; "
            f"name another place, such as {such_as}"
        )


__all__ = [
    "FolderKind",
    "TargetError",
    "check_apart",
    "check_file",
    "check_folder",
    "check_source",
    "claim",
    "foreign",
    "is_begun",
    "is_marked",
    "is_own",
    "mark",
    "shown",
]
