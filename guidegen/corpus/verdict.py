"""What the last check found, so that checking again what has not changed costs next to nothing.

In: the folders that a check reads. Out: a key made of every byte that bears on it, the code's own among them; a verdict
as bytes, and back. Bytes that are not a verdict are no verdict. Imports nothing that takes time to load.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, as_row, from_row

_FORMAT = 2
"""The form of the bytes; another number is no verdict."""
_CODE = Path(__file__).resolve().parents[1]
_SHAPES = ("pydantic", "PyYAML", "babel", "bluebell-akn")
"""Libraries whose version may change what a check finds."""


@dataclass(frozen=True)
class Verdict:
    """What a check found."""

    diagnostics: tuple[Diagnostic, ...]
    counts: Mapping[str, int]
    """How much there is of each kind of thing, by its name in the plural."""


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob(pattern) if path.is_file())


def key(provisions: Path, templates: Path) -> str:
    """A digest of everything that bears on a check: content, templates, code and the libraries that read them.

    Raises OSError where a file cannot be read.
    """
    digest = hashlib.blake2b(digest_size=20)
    digest.update(repr([sys.version_info[:3], *(version(name) for name in _SHAPES)]).encode())
    for folder, pattern in ((_CODE, "*.py"), (provisions, "*"), (templates, "*")):
        for path in _files(folder, pattern):
            content = path.read_bytes()
            digest.update(f"{folder.name}/{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def written(verdict: Verdict, key: str) -> bytes:
    """A verdict as bytes, with the key it holds for."""
    rows = [as_row(d) for d in verdict.diagnostics]
    all_of_it = {"format": _FORMAT, "key": key, "counts": dict(verdict.counts), "diagnostics": rows}
    return json.dumps(all_of_it, ensure_ascii=False).encode()


def read(content: bytes, key: str) -> Verdict | None:
    """The verdict that some bytes hold for a key; None where they hold another, have another form or are damaged."""
    try:
        found = json.loads(content)
        if (found["format"], found["key"]) != (_FORMAT, key):
            return None
        return Verdict(
            tuple(map(from_row, found["diagnostics"])),
            {str(name): int(count) for name, count in found["counts"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
