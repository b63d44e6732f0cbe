"""Which facts changed between two states of the corpus, in words.

In: two corpora as JSON. Out: each fact that was added, removed or changed, named as a drafter would name it, with the
member it is about, if any.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_SHOWN = 40
"""Longest value that is shown."""


@dataclass(frozen=True)
class Change:
    """One fact that is not what it was."""

    member: str | None
    """ISO 3166-1 alpha-3 code of the member it is about; None where it is about all."""
    words: str


def changes(before: bytes, after: bytes) -> tuple[Change, ...]:
    """What changed, in the order of the newer corpus; what it lost comes last."""
    old, new = _facts(json.loads(before)), _facts(json.loads(after))
    found = [
        Change(member, _said(name, old.get((member, name)), value))
        for (member, name), value in new.items()
        if old.get((member, name)) != value
    ]
    found += [Change(member, f"{name} removed") for (member, name) in old if (member, name) not in new]
    return tuple(found)


def _said(name: str, old: object, new: object) -> str:
    if old is None:
        return f"{name} added"
    short = all(len(str(value)) <= _SHOWN for value in (old, new))
    return f"{name} changed from {old} to {new}" if short else f"{name} changed"


def _facts(corpus: Mapping[str, Any]) -> dict[tuple[str | None, str], object]:
    """Every single fact by the member it is about and its name."""
    made: dict[tuple[str | None, str], object] = {}
    for code, member in corpus["members"].items():
        titles = {law["id"]: law.get("short_title") or law["title"] for law in member["law"]["laws"]}
        for path, value in _leaves(member["profile"]):
            made[code, f"{path} of the profile of {code}"] = value
        for part, held in member["law"].items():
            if part == "provisions":
                continue
            for path, value in _leaves(held):
                made[code, f"{path or part} of the {part} of {code}"] = value
        for provision in member["law"]["provisions"]:
            place = f"{code} {titles.get(provision['law'], provision['law'])} {provision['locator']}"
            for path, value in _leaves(provision):
                made[code, f"{path} of {place}"] = value
    for action in corpus["treaty_actions"]:
        for path, value in _leaves(action):
            made[action["iso3"], f"{path} of {action['iso3']} under {action['instrument']}"] = value
    for part, held in corpus.items():
        if part not in ("members", "treaty_actions"):
            for path, value in _leaves(held):
                made[None, f"{path} of the {part.replace('_', ' ')}"] = value
    return made


def _leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Each single value in a record, with its path; items of a list by their own id or key where they have one."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield from _leaves(held, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for place, held in enumerate(value, 1):
            own = (
                next((held[k] for k in ("id", "key", "label") if k in held), place) if isinstance(held, dict) else place
            )
            yield from _leaves(held, f"{path}.{own}" if path else str(own))
    else:
        yield path, value
