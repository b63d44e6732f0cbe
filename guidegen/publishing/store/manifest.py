"""The manifest: what an edition holds, and what each file of it was made from.

In: entries. Out: JSON, the same bytes for the same entries; and back. A manifest may have been written by anybody: one
that is damaged, too large or of another shape, or that names a file that no edition can hold, is no manifest.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from guidegen import __version__
from guidegen.publishing.store.files import read_bounded
from guidegen.publishing.store.paths import clashes, path_fault

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
"""The same digests in the form that ``sha256sum -c`` reads, beside the manifest."""
MOST = 64 << 20
"""Bytes of a manifest that are read; one of 100 000 files is shorter."""
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


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


def sums(files: Mapping[str, ManifestEntry]) -> bytes:
    """The digests of some files in the form that ``sha256sum -c`` reads."""
    return "".join(f"{entry.sha256}  {path}\n" for path, entry in sorted(files.items())).encode()


class ManifestError(Exception):
    """Some bytes are no manifest; in a few words why."""

    def __init__(self, why: str, rows: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(why)
        self.rows = rows
        """The rows that no edition can hold: the path that each gives, and what is wrong with it."""


def read_file(file: Path) -> bytes:
    """The bytes of a manifest. Raises OSError where it cannot be read, is no regular file or is too large."""
    return read_bounded(file, MOST)


def read(content: bytes) -> Manifest | None:
    """The manifest that some bytes hold, or None."""
    try:
        return parse(content)
    except ManifestError:
        return None


def parse(content: bytes) -> Manifest:
    """The manifest that some bytes hold. Raises ManifestError."""
    try:
        found = json.loads(content)
        said = [_text(words) for words in found["unverified"]]
        tools = {
            _text(key): {_text(name): _text(version) for name, version in held.items()}
            for key, held in found["tools"].items()
        }
        rows = [_entry(row, said) for row in found["files"]]
        corpus = _text(found["corpus"])
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as wrong:
        raise ManifestError("it has not the shape of one") from wrong
    faults = [(entry.path, fault) for entry in rows if (fault := _place_fault(entry.path))]
    faults += clashes(entry.path for entry in rows)
    if faults:
        raise ManifestError("it names files that no edition can hold", tuple(faults))
    return Manifest(corpus, tools, {entry.path: entry for entry in rows})


def _place_fault(path: str) -> str | None:
    return path_fault(path) or (None if "/" in path else "stands in no folder of the edition")


def _text(value: Any) -> str:
    """A text that can be written out again. Raises ValueError."""
    if not isinstance(value, str):
        raise ValueError("no text")
    value.encode()
    return value


def _number(value: Any) -> int:
    """A count. Raises ValueError."""
    if type(value) is not int or value < 0:
        raise ValueError("no count")
    return value


def _entry(row: Mapping[str, Any], said: list[str]) -> ManifestEntry:
    """One row, each field of its own kind; fields of a later version are left out. Raises ValueError and others."""
    held = {field.name: row[field.name] for field in fields(ManifestEntry)}
    if not _SHA256.fullmatch(_text(held["sha256"])):
        raise ValueError("no digest")
    texts = {name: _text(value) for name, value in held.items() if name not in _OTHER}
    return ManifestEntry(
        **texts,
        size=_number(held["size"]),
        pages=None if held["pages"] is None else _number(held["pages"]),
        member=None if held["member"] is None else _text(held["member"]),
        unverified=tuple(said[_number(place)] for place in held["unverified"]),
    )


_OTHER = frozenset({"size", "pages", "member", "unverified"})
"""The fields of a row that are not text."""
