"""Editions on the disk: which folder is one, which one readers see, and how one is taken away.

In: a folder that anybody may have written into. Out: answers that trust no name in it. An edition is called by the digest
of its own manifest, so that no folder of somebody else is taken for one; of an edition only the files that its manifest
lists are ever removed.
"""

import contextlib
import hashlib
import re
from pathlib import Path, PurePosixPath

from guidegen.publishing.store import manifest as manifests
from guidegen.publishing.store.manifest import MANIFEST, SUMS, Manifest
from guidegen.publishing.store.paths import regular_file
from guidegen.publishing.store.signing import SUFFIXES

EDITIONS = ".editions"
CURRENT = "current"
SIGNATURES = tuple(f"{MANIFEST}{suffix}" for suffix in SUFFIXES)
BESIDE = frozenset({MANIFEST, SUMS, *SIGNATURES})
"""The files of an edition that its manifest does not list."""
_SHORT = 16
_NAME = re.compile(rf"([0-9a-f]{{{_SHORT}}})(\.[0-9]{{1,6}})?", re.ASCII)


def edition_name(manifest: bytes) -> str:
    """What an edition is called by: its manifest, shortened."""
    return hashlib.sha256(manifest).hexdigest()[:_SHORT]


def manifest_in(folder: Path) -> tuple[bytes, Manifest | None]:
    """The manifest that stands in a folder, as bytes and as what they hold; None where they hold none."""
    try:
        content = manifests.read_file(folder / MANIFEST)
    except OSError:
        return b"", None
    return content, manifests.read(content)


def current_edition(output: Path) -> Path | None:
    """The edition that readers of an output folder see, by its own name; None where there is none."""
    editions = output / EDITIONS
    with contextlib.suppress(OSError):
        name = str((editions / CURRENT).readlink())
        found = editions / name
        if _NAME.fullmatch(name) and found.is_dir() and not found.is_symlink():
            return found
    return None


def is_edition(folder: Path) -> bool:
    """Whether a folder is an edition that guidegen made."""
    named = _NAME.fullmatch(folder.name)
    if named is None or folder.is_symlink() or regular_file(folder, MANIFEST) is None:
        return False
    content, held = manifest_in(folder)
    return held is not None and edition_name(content) == named[1]


def remove_edition(folder: Path) -> None:
    """Take away the files of an edition, the manifest last, and the folder unless something else stands in it."""
    _, held = manifest_in(folder)
    listed = list(held.files) if held else []
    for path in (*listed, SUMS, *SIGNATURES, MANIFEST):
        if found := regular_file(folder, path):
            found.unlink()
    remove_emptied(folder, listed)
    with contextlib.suppress(OSError):
        folder.rmdir()


def remove_emptied(folder: Path, paths: list[str]) -> None:
    """Take away the folders of some files where nothing stands in them any more."""
    above = {parent for path in paths for parent in PurePosixPath(path).parents if parent.name}
    for parent in sorted(above, reverse=True):
        with contextlib.suppress(OSError):
            (folder / parent).rmdir()
