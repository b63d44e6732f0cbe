"""The shape of the house: one direction, rooms that can be taken in at a glance, one word for one thing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOM = 14
"""How many modules may stand in a row before a folder wants rooms of its own."""
FLOORS = 5
"""How many floors a package may have inside."""
TWO_MEANINGS: Mapping[str, str] = {}
"""Names that two classes bear, each with the reason; docs/architecture.md says the same."""


def circles(imports: Mapping[str, set[str]]) -> list[list[str]]:
    """Rooms that import one another in a loop."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found = []

    def visit(room: str) -> None:
        index[room] = low[room] = len(index)
        stack.append(room)
        for other in imports.get(room, ()):
            if other not in index:
                visit(other)
                low[room] = min(low[room], low[other])
            elif other in stack:
                low[room] = min(low[room], index[other])
        if low[room] == index[room]:
            loop = stack[stack.index(room) :]
            del stack[stack.index(room) :]
            if len(loop) > 1:
                found.append(sorted(loop))

    for room in imports:
        if room not in index:
            visit(room)
    return found


def floors(imports: Mapping[str, set[str]]) -> int:
    """The longest way down through rooms that import one another."""
    known: dict[str, int] = {}

    def floor(room: str) -> int:
        if room not in known:
            known[room] = 1 + max((floor(other) for other in imports[room]), default=0)
        return known[room]

    return max((floor(room) for room in imports), default=0)


def folders(house: Any) -> Iterator[str]:
    yield from sorted(name for name, path in house.paths.items() if path.name == "__init__.py")


def test_no_modules_import_one_another_in_a_circle(house: Any) -> None:
    assert circles({name: set(used) for name, used in house.imports.items()}) == []


def test_no_rooms_of_a_folder_import_one_another_in_a_circle(house: Any) -> None:
    found = {folder: circles(house.rooms(folder)) for folder in folders(house)}
    assert {folder: loops for folder, loops in found.items() if loops} == {}


def test_a_folder_can_be_taken_in_at_a_glance(house: Any) -> None:
    counts = {folder: len(house.rooms(folder)) for folder in folders(house)}
    assert {folder: count for folder, count in counts.items() if count > ROOM} == {}


def test_a_package_has_few_floors(house: Any) -> None:
    inside = {folder: floors(house.rooms(folder)) for folder in folders(house) if folder != "guidegen"}
    assert {folder: count for folder, count in inside.items() if count > FLOORS} == {}


def test_no_class_name_means_two_things(house: Any, root: Path) -> None:
    named = defaultdict(set)
    for module, path in house.paths.items():
        for name in re.findall(r"^class (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            named[name].add(module)
    twice = {name: sorted(modules) for name, modules in named.items() if len(modules) > 1}
    assert {name: modules for name, modules in twice.items() if name not in TWO_MEANINGS} == {}
    page = (root / "docs/architecture.md").read_text(encoding="utf-8")
    assert [name for name in TWO_MEANINGS if f"`{name}`" not in page] == []


def test_every_chapter_is_listed_with_its_template(house: Any, root: Path) -> None:
    listed = re.findall(r"^    (\w+) {2,}(.+)$", house.docstring("guidegen.editions.chapters"), re.MULTILINE)
    modules = {name.rpartition(".")[2] for name in house.rooms("guidegen.editions.chapters")}
    assert {name for name, _ in listed} == modules
    slugs = {path.stem for path in (root / "templates/guides").glob("*/*.md")}
    named = {slug for _, words in listed for slug in re.findall(r"\b\d\d-[a-z-]+", words)}
    assert named <= slugs
