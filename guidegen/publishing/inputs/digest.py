"""Digests: of bytes, of folders, and of whatever an edition says.

In: values. Out: SHA-256 as hexadecimal. Content alone decides: no time, no place, no order of a set. Imports nothing
that takes time to load.
"""

import hashlib
import json
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from guidegen.corpus.parsing.files import Unfit, folder_contents


def digest(*parts: bytes | str) -> str:
    """The digest of some parts, each kept apart from the next."""
    made = hashlib.sha256()
    for part in parts:
        # A path may hold bytes that are no text, which stand in it as halves of pairs.
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(f"{len(content)}:".encode())
        made.update(content)
    return made.hexdigest()


def table_digest(table: Mapping[str, str]) -> str:
    """The digest of a table of names and values, whatever their order."""
    return digest(*(part for name in sorted(table) for part in (name, table[name])))


def folder_digests(folder: Path) -> dict[str, str]:
    """The digest of each file under a folder, by its path there; of one that cannot be read, of the reason why."""
    return {
        path.relative_to(folder).as_posix(): digest(found.words if isinstance(found, Unfit) else found)
        for path, found in folder_contents(folder)
    }


def value_digest(value: object) -> str:
    """The digest of a value made of records, mappings, sequences, sets, bytes and plain values.

    Raises TypeError for anything else: what has no canonical form cannot be compared.
    """
    return hashlib.sha256(_JSON.encode(value).encode()).hexdigest()


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    known = getattr(kind, "model_fields", None)
    return tuple(known) if known is not None else tuple(f.name for f in fields(kind))  # type: ignore[arg-type]


def _plain(value: Any) -> object:
    if isinstance(value, bytes):
        return {"bytes": hashlib.sha256(value).hexdigest()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, frozenset | set):
        return {"set": sorted(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if is_dataclass(value) or hasattr(type(value), "model_fields"):
        kind: Any = type(value)
        return {"kind": kind.__qualname__, **{name: getattr(value, name) for name in _names(kind)}}
    raise TypeError(f"{type(value).__name__} has no canonical form")


_JSON = json.JSONEncoder(default=_plain, ensure_ascii=True, check_circular=False, separators=(",", ":"))
