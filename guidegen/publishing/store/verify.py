"""Verification: an output folder held against its manifest.

In: the folder. Out: what is wrong, a line each: missing, changed, extra. Every byte is read; times are not looked at.
"""

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from guidegen.publishing.store import manifest as manifests
from guidegen.publishing.store.manifest import MANIFEST
from guidegen.publishing.store.signing import SUFFIXES


class FileFault(StrEnum):
    """What may be wrong with a file."""

    MISSING = "missing"
    CHANGED = "changed"
    EXTRA = "extra"
    """It is in no manifest."""


@dataclass(frozen=True)
class FaultyFile:
    """Something wrong."""

    path: str
    fault: FileFault


@dataclass(frozen=True)
class Verified:
    """What a verification found."""

    files: int
    """How many the manifest lists."""
    faults: tuple[FaultyFile, ...]


class NoManifestError(Exception):
    """The folder has no manifest that can be read."""


def _sum(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _present(folder: Path) -> Iterator[str]:
    """The files that a reader finds in an output folder."""
    for top in sorted(folder.iterdir()):
        if top.name.startswith("."):
            continue
        if top.is_dir():
            yield from (p.relative_to(folder).as_posix() for p in sorted(top.rglob("*")) if p.is_file())
        elif top.name not in (MANIFEST, *(f"{MANIFEST}{suffix}" for suffix in SUFFIXES)):
            yield top.name


def verify(folder: Path) -> Verified:
    """Hold every file of an output folder against its manifest. Raises NoManifestError where there is none."""
    try:
        listed = manifests.read((folder / MANIFEST).read_bytes())
    except OSError as wrong:
        raise NoManifestError(f"{folder} holds no {MANIFEST}") from wrong
    if listed is None:
        raise NoManifestError(f"{folder / MANIFEST} cannot be read as a manifest")
    with ThreadPoolExecutor() as readers:
        sums = dict(zip(listed.files, readers.map(lambda path: _sum(folder / path), listed.files), strict=True))
    faults = [
        FaultyFile(path, FileFault.MISSING if sums[path] is None else FileFault.CHANGED)
        for path, entry in listed.files.items()
        if sums[path] != entry.sha256
    ]
    faults += [FaultyFile(path, FileFault.EXTRA) for path in _present(folder) if path not in listed.files]
    return Verified(len(listed.files), tuple(sorted(faults, key=lambda f: f.path)))
