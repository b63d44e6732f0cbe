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
from guidegen.publishing.store.output_folder import OutputFolder

_KIND = "quick"
_MANIFEST = "manifest.json"


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
    stored = cache.get(_KIND, key)
    if stored is None:
        return None
    try:
        found = UpToDate(**json.loads(stored))
        if found.manifest != hashlib.sha256(folder.file(_MANIFEST).read_bytes()).hexdigest():
            return None
        edition = folder.current
        if edition is None or any((edition / path).stat().st_size != size for path, size in found.sizes.items()):
            return None
    except (OSError, ValueError, TypeError):
        return None
    return found


def record_up_to_date(cache: Cache, key: str, folder: OutputFolder, sizes: Mapping[str, int], unverified: int) -> None:
    """Remember that a request is met by the edition that readers see now."""
    sums = hashlib.sha256(folder.file(_MANIFEST).read_bytes()).hexdigest()
    cache.put(_KIND, key, json.dumps(asdict(UpToDate(sums, sizes, unverified))).encode())
