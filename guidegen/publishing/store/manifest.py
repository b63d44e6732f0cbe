"""The manifest: what an edition holds, and what each file of it was made from.

In: entries. Out: JSON, the same bytes for the same entries; and back. A damaged manifest is no manifest.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from guidegen import __version__

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class ManifestEntry:
    """One file."""

    path: str
    sha256: str
    size: int
    """In bytes."""
    pages: int | None
    """Of a PDF."""
    title: str
    document: str
    """``guide`` or ``bill``."""
    guide: str
    member: str | None
    """ISO 3166-1 alpha-3 code; null for the regional edition."""
    audience: str
    language: str
    """BCP 47 tag."""
    format: str
    as_at: str
    inputs: str
    """The digest of all that it was made from."""
    tools: str
    """What it was made with: a key of ``tools``."""
    unverified: tuple[str, ...]
    """The statements that it marks as unverified."""


@dataclass(frozen=True)
class Manifest:
    """What an edition holds."""

    corpus: str
    """The digest of the corpus that the last build read."""
    tools: Mapping[str, Mapping[str, str]]
    """Sets of tools by their digest, shortened: each tool with its version, the fonts by their digest."""
    files: Mapping[str, ManifestEntry]
    """By path."""


def written(manifest: Manifest) -> bytes:
    """A manifest as JSON. Each unverified statement stands once, and files name it by its place in the list."""
    said = sorted({words for entry in manifest.files.values() for words in entry.unverified})
    number = {words: place for place, words in enumerate(said)}
    files = [
        {**asdict(entry), "unverified": [number[words] for words in entry.unverified]}
        for _, entry in sorted(manifest.files.items())
    ]
    used = {entry.tools for entry in manifest.files.values()}
    head = {
        "guidegen": __version__,
        "corpus": manifest.corpus,
        "tools": {key: dict(sorted(manifest.tools[key].items())) for key in sorted(used) if key in manifest.tools},
        "unverified": said,
    }
    return _lined(head, files)


def _lined(head: Mapping[str, object], files: Iterable[Mapping[str, object]]) -> bytes:
    """JSON with a line for each file, so that a comparison of two manifests shows the files that changed."""
    start = json.dumps(head, indent=1, ensure_ascii=False).removesuffix("\n}")
    lines = ",\n".join("  " + json.dumps(entry, ensure_ascii=False) for entry in files)
    return f'{start},\n "files": [\n{lines}\n ]\n}}\n'.encode()


def read(content: bytes) -> Manifest | None:
    """The manifest that some bytes hold, or None."""
    try:
        found = json.loads(content)
        said = found["unverified"]
        entries = [_entry(row, said) for row in found["files"]]
        return Manifest(str(found["corpus"]), dict(found["tools"]), {entry.path: entry for entry in entries})
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None


def _entry(row: Mapping[str, Any], said: list[str]) -> ManifestEntry:
    known = {field.name for field in fields(ManifestEntry)}
    return ManifestEntry(
        **{**{k: v for k, v in row.items() if k in known}, "unverified": tuple(said[n] for n in row["unverified"])}
    )
