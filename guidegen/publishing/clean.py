"""Cleaning an output folder: the one thing that takes away what was once published."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from guidegen.publishing.planning.plan import published
from guidegen.publishing.store.editions import SIGNATURES, remove_edition
from guidegen.publishing.store.manifest import Manifest
from guidegen.publishing.store.output_folder import OutputFolder


@dataclass(frozen=True)
class Cleaned:
    """What a cleaning did."""

    removed: tuple[str, ...]
    """Files that no build makes, and editions that readers no longer see."""
    left: tuple[str, ...]
    """What stands among the editions and is none of them: guidegen did not make it, or put it aside for its owner."""
    unsigned: bool
    """Whether the edition that readers see was signed, and is not any more."""


def clean(output: Path, wanted: Collection[str]) -> Cleaned:
    """Publish an edition without the files that no build makes, and remove editions that readers no longer see.

    In: the output folder and the paths of all files that a build may make. Of an edition only what its own manifest lists
    is removed. Raises OSError, and TargetError where the folder is not guidegen's own.
    """
    folder, unsigned = OutputFolder(output), False
    with folder.locked():
        _, now = published(folder)
        stale = sorted(path for path in now.files if path not in wanted)
        if stale:
            kept = {path: entry for path, entry in now.files.items() if path in wanted}
            unsigned = any(folder.held(name) for name in SIGNATURES)
            with folder.stage() as begun:
                begun.keep(kept)
                begun.publish(Manifest(now.corpus, now.tools, kept))
        old = folder.stale_editions() if folder.current else ()
        for edition in old:
            remove_edition(edition)
        left = folder.left_alone()
    return Cleaned((*stale, *(_below(output, path) for path in old)), tuple(_below(output, p) for p in left), unsigned)


def _below(output: Path, path: Path) -> str:
    return path.relative_to(output).as_posix()
