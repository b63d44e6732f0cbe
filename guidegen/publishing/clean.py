"""Cleaning an output folder: the one thing that takes away what was once published."""

import shutil
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from guidegen.publishing.planning.plan import published
from guidegen.publishing.store import manifest as manifests
from guidegen.publishing.store.manifest import MANIFEST, Manifest
from guidegen.publishing.store.output_folder import OutputFolder


def clean(output: Path, wanted: Collection[str]) -> tuple[str, ...]:
    """Publish an edition without the files that no build makes, and remove editions that readers no longer see.

    In: the output folder and the paths of all files that a build may make. Out: what was removed. Raises OSError.
    """
    folder = OutputFolder(output)
    with folder.locked():
        _, now = published(folder)
        stale = sorted(path for path in now.files if path not in wanted)
        if stale:
            kept = {path: entry for path, entry in now.files.items() if path in wanted}
            manifest = manifests.written(Manifest(now.corpus, now.tools, kept))
            with folder.stage() as begun:
                begun.keep(kept)
                begun.add(MANIFEST, manifest)
                begun.publish(sha256(manifest).hexdigest()[:16])
        old = folder.stale_editions() if folder.current else ()
        for edition in old:
            shutil.rmtree(edition)
    return (*stale, *(edition.relative_to(output).as_posix() for edition in old))
