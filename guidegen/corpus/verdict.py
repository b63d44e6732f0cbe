"""What the last check found, so that checking again what has not changed costs next to nothing.

In: the folders that a check reads. Out: a key made of every byte that bears on it, the code's own among them; a verdict
as bytes, and back. Bytes that are not a verdict are no verdict. Imports nothing that takes time to load.
"""

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, as_row, from_row
from guidegen.corpus.parsing.files import Unfit, folder_contents

_FORMAT = 2
"""The form of the bytes; another number is no verdict."""
_CODE = Path(__file__).resolve().parents[1]
_SHAPES = ("pydantic", "PyYAML", "babel", "bluebell-akn", "jinja2", "lxml", "markdown")
"""Libraries whose version may change what a check finds."""
_CHARACTERS = "characters.txt"
"""What faces have, which the check reads beside the code."""


@dataclass(frozen=True)
class Verdict:
    """What a check found."""

    diagnostics: tuple[Diagnostic, ...]
    counts: Mapping[str, int]
    """How much there is of each kind of thing, by its name in the plural."""


def key(provisions: Path, templates: Path) -> str:
    """A digest of everything that bears on a check: content, templates, code and the libraries that read them."""
    digest = hashlib.blake2b(digest_size=20)
    digest.update(repr([sys.version_info[:3], *(version(name) for name in _SHAPES)]).encode())
    for path in sorted([*_CODE.rglob("*.py"), *_CODE.rglob(_CHARACTERS)]):
        digest.update(f"{path.relative_to(_CODE).as_posix()}\0".encode() + path.read_bytes())
    for folder in (provisions, templates):
        for path, found in folder_contents(folder):
            # What cannot be read bears on a check by the reason why.
            content = found.words.encode() if isinstance(found, Unfit) else found
            name = os.fsencode(path.relative_to(folder))
            digest.update(b"%s/%s\0%d\0" % (os.fsencode(folder.name), name, len(content)))
            digest.update(content)
    return digest.hexdigest()


def written(verdict: Verdict, key: str) -> bytes:
    """A verdict as bytes, with the key it holds for."""
    rows = [as_row(d) for d in verdict.diagnostics]
    all_of_it = {"format": _FORMAT, "key": key, "counts": dict(verdict.counts), "diagnostics": rows}
    return json.dumps(all_of_it).encode()


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
