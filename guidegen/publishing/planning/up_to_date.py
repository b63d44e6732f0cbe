"""Whether anything at all has changed since the last build of the same request; the answer takes a fraction of a second.

In: the folders, what was asked for, the date. Out: a key made of every byte that bears on the build (content,
templates, code, libraries, fonts), and what the last build with that key published. Files are read, their times are not
looked at; of outputs the presence and the size, and of the manifest every byte. Imports nothing that takes time to load.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from guidegen.publishing.inputs.digest import digest, folder_digests, table_digest
from guidegen.publishing.inputs.tools import all_code, fonts, page_tools, print_tools
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.store.manifest import MANIFEST, read_file
from guidegen.publishing.store.output_folder import OutputFolder
from guidegen.publishing.store.paths import path_fault

_KIND = "quick"


@dataclass(frozen=True)
class UpToDate:
    """Nothing has changed: what the last build said of itself."""

    manifest: str
    """The digest of the manifest."""
    sizes: Mapping[str, int]
    """The files asked for, with their size in bytes."""
    unverified: int


def request_key(folders: Sequence[Path], request: object, as_at: str, output: Path) -> str:
    """The key of a request. Raises OSError where a file cannot be read."""
    return digest(
        *(table_digest(folder_digests(folder)) for folder in folders),
        json.dumps(request),
        as_at,
        str(output.resolve()),
        all_code(),
        table_digest({**page_tools(), **print_tools()}),
        table_digest(fonts()),
    )


def find_up_to_date(cache: Cache, key: str, folder: OutputFolder) -> UpToDate | None:
    """What the last build of the same request said, where all of it still stands; None: look closer."""
    found = cache.load(_KIND, key, _said)
    edition = folder.current
    if found is None or edition is None:
        return None
    try:
        if found.manifest != hashlib.sha256(read_file(edition / MANIFEST)).hexdigest():
            return None
        for path, size in found.sizes.items():
            held = folder.held(path)
            if held is None or held.stat().st_size != size:
                return None
    except OSError:
        return None
    return found


def _said(stored: bytes) -> UpToDate:
    """What an entry says. Raises ValueError and others where it says something else."""
    held = json.loads(stored)
    sizes = {path: int(size) for path, size in held["sizes"].items() if path_fault(path) is None}
    return UpToDate(str(held["manifest"]), sizes, int(held["unverified"]))


def record_up_to_date(cache: Cache, key: str, folder: OutputFolder, sizes: Mapping[str, int], unverified: int) -> None:
    """Remember that a request is met by the edition that readers see now."""
    sums = hashlib.sha256(read_file(folder.file(MANIFEST))).hexdigest()
    cache.put(_KIND, key, json.dumps(asdict(UpToDate(sums, sizes, unverified))).encode())
