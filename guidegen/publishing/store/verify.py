"""Verification: an output folder held against its manifest, and the manifest against its signature.

In: the folder, and the key of whoever signed it, if known. Out: what is wrong, a line each. Every byte of every file is
read; times are not looked at. The folder may come from anybody: nothing in it leads the verification anywhere else.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from guidegen.corpus.diagnostics.display import visible
from guidegen.publishing.store import manifest as manifests
from guidegen.publishing.store.editions import BESIDE, CURRENT, EDITIONS, SIGNATURES, current_edition
from guidegen.publishing.store.files import read_bounded
from guidegen.publishing.store.manifest import MANIFEST, MOST, SUMS, ManifestEntry, ManifestError
from guidegen.publishing.store.paths import regular_file
from guidegen.publishing.store.signing import MOST as MOST_SIGNED
from guidegen.publishing.store.signing import SigningError, check_signature, suffix_of

_HIDDEN = frozenset({EDITIONS, ".gitkeep"})
"""What may stand hidden in an output folder, beside the links that readers follow."""


class FileFault(StrEnum):
    """What may be wrong with a file."""

    MISSING = "missing"
    CHANGED = "changed"
    EXTRA = "extra"
    """It is in no manifest."""
    LINK = "link"
    """It is a link, which may lead to another file tomorrow."""
    NO_FILE = "no file"
    """It is a folder, a pipe or a device where a file should be, or a file where a folder should be."""


@dataclass(frozen=True)
class FaultyFile:
    """Something wrong."""

    path: str
    fault: FileFault


class Signature(StrEnum):
    """What was found out of who made the edition."""

    NONE = "none"
    UNCHECKED = "unchecked"
    """There is one, and no key was named to hold it against."""
    GOOD = "good"


@dataclass(frozen=True)
class Verified:
    """What a verification found."""

    files: int
    """How many the manifest lists."""
    faults: tuple[FaultyFile, ...]
    signature: Signature
    by: str
    """Who signed it, where that was checked."""
    as_at: tuple[str, ...]
    """The dates that its files speak of, the earliest first."""


class NoManifestError(Exception):
    """The folder has no manifest that can be read; what is wrong with its rows, if it is these, a line each."""

    def __init__(self, why: str, rows: tuple[str, ...] = ()) -> None:
        super().__init__(why)
        self.rows = rows


def verify(folder: Path, key: str | None = None) -> Verified:
    """Hold a folder of guides against its manifest, once the manifest has been held against its signature.

    In: an output folder, an edition in it or a copy of one; ``key`` as ``signing.suffix_of`` knows it. Without a key no
    signature is looked at. Raises NoManifestError; SigningError where there is a key and no signature by it.
    """
    if not folder.is_dir():
        raise NoManifestError(f"{visible(str(folder))} is no folder")
    edition = current_edition(folder) or folder
    name = visible(str(folder))
    content = _bytes(edition, MANIFEST, MOST)
    if content is None:
        raise NoManifestError(f"{name} holds no {MANIFEST} that is a regular file of at most {MOST >> 20} MiB")
    by = _signer(edition, content, key) if key is not None else ""
    try:
        listed = manifests.parse(content)
    except ManifestError as wrong:
        rows = tuple(f"{visible(path)!r} {fault}" for path, fault in wrong.rows)
        raise NoManifestError(f"{name}/{MANIFEST} cannot be read as a manifest: {wrong}", rows) from wrong
    signed = any(os.path.lexists(edition / signature) for signature in SIGNATURES)
    faults = [*_files(edition, listed.files), *_others(edition, listed.files), *_sums(edition, listed.files)]
    if edition != folder:
        faults += _public(folder, edition, listed.files)
    return Verified(
        len(listed.files),
        tuple(sorted(set(faults), key=lambda fault: (fault.path, fault.fault))),
        Signature.GOOD if key is not None else Signature.UNCHECKED if signed else Signature.NONE,
        by,
        tuple(sorted({entry.as_at for entry in listed.files.values()})),
    )


def _bytes(folder: Path, path: str, most: int) -> bytes | None:
    """The bytes of a regular file; None where it is not there, is none or is too large."""
    found = regular_file(folder, path)
    try:
        return read_bounded(found, most) if found else None
    except OSError:
        return None


def _signer(edition: Path, content: bytes, key: str) -> str:
    signature = f"{MANIFEST}{suffix_of(key)}"
    given = _bytes(edition, signature, MOST_SIGNED)
    if given is None:
        raise SigningError(f"{MANIFEST} is not signed by the key {visible(key)}: there is no {signature}")
    return check_signature(content, given, key)


def _files(edition: Path, listed: Mapping[str, ManifestEntry]) -> Iterator[FaultyFile]:
    """What is wrong with the files that the manifest lists."""
    with ThreadPoolExecutor() as readers:
        for path, fault in zip(listed, readers.map(lambda e: _fault(edition, e), listed.values()), strict=True):
            if fault:
                yield FaultyFile(path, fault)


def _fault(edition: Path, entry: ManifestEntry) -> FileFault | None:
    found = regular_file(edition, entry.path)
    if found is None:
        place = edition / entry.path
        linked = any(part.is_symlink() for part in (place, *place.parents) if part.is_relative_to(edition))
        return FileFault.LINK if linked else FileFault.NO_FILE if place.exists() else FileFault.MISSING
    try:
        if found.stat().st_size != entry.size:
            return FileFault.CHANGED
        with found.open("rb") as file:
            return None if hashlib.file_digest(file, "sha256").hexdigest() == entry.sha256 else FileFault.CHANGED
    except OSError:
        return FileFault.MISSING


def _others(edition: Path, listed: Mapping[str, ManifestEntry]) -> Iterator[FaultyFile]:
    """What stands in an edition and not in its manifest: files, links, what is hidden, and empty folders."""
    above = {path[:place] for path in listed for place, sign in enumerate(path) if sign == "/"}
    waiting = [""]
    while waiting:
        within = waiting.pop()
        with os.scandir(edition / within if within else edition) as entries:
            for entry in entries:
                path = f"{within}/{entry.name}" if within else entry.name
                if entry.is_dir(follow_symlinks=False):
                    if path in above:
                        waiting.append(path)
                    elif path not in listed:
                        yield FaultyFile(path, FileFault.EXTRA)
                elif path not in listed and path not in BESIDE and path not in above:
                    yield FaultyFile(path, FileFault.EXTRA)


def _sums(edition: Path, listed: Mapping[str, ManifestEntry]) -> Iterator[FaultyFile]:
    """Whether ``SHA256SUMS`` says what the manifest says."""
    if not os.path.lexists(edition / SUMS):
        yield FaultyFile(SUMS, FileFault.MISSING)
    elif _bytes(edition, SUMS, MOST) != manifests.sums(listed):
        yield FaultyFile(SUMS, FileFault.CHANGED)


def _public(folder: Path, edition: Path, listed: Mapping[str, ManifestEntry]) -> Iterator[FaultyFile]:
    """What readers find in an output folder and is no link to the same name of the edition, and what they miss."""
    names = {path.partition("/")[0] for path in listed} | {MANIFEST, SUMS}
    names |= {name for name in SIGNATURES if os.path.lexists(edition / name)}
    found = set()
    for public in folder.iterdir():
        if public.name in _HIDDEN:
            continue
        found.add(public.name)
        target = str(public.readlink()) if public.is_symlink() else ""
        if public.name in names:
            if target != f"{EDITIONS}/{CURRENT}/{public.name}":
                yield FaultyFile(public.name, FileFault.LINK if target else FileFault.CHANGED)
        elif not (public.name.startswith(".") and target.startswith(f"{EDITIONS}/{CURRENT}/")):  # a killed build's
            yield FaultyFile(public.name, FileFault.EXTRA)
    yield from (FaultyFile(name, FileFault.MISSING) for name in names - found)
