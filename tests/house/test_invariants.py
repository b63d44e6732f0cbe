"""What each package never does, read from its own code.

docs/architecture.md says each of these in words, beside the room it is about, and names the test here that holds it.
"""

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(re.findall(r"\S+", text))


PURE = ("law", "standing", "comparison", "drafting", "wording", "editions")
"""Packages that know nothing but their arguments."""
ROOMS_OF_ANSWERS = ("figures", "tables", "standing", "dual_criminality", "open_data")
"""Rooms of rendering that make bytes of values alone."""

STANDARD = words(
    """
    abc bisect collections collections.abc dataclasses datetime decimal difflib enum fractions functools gettext heapq
    itertools json math operator re statistics string textwrap types typing unicodedata
    """
)
"""What of the standard library reaches nothing outside the program."""
IN_MEMORY = STANDARD | {"base64", "csv", "hashlib", "io", "zlib"}

LIBRARIES: Mapping[str, frozenset[str]] = {
    "babel": words("corpus drafting.form wording"),
    "bluebell": words("drafting.text rendering.bill"),
    "cobalt": words("drafting.bill rendering.bill"),
    "distributed": words("publishing.workers"),
    "jinja2": words("publishing.inputs.components rendering.checking rendering.document rendering.writing"),
    "lxml": words("cli.handlers.draft drafting rendering"),
    "markdown": words("rendering.document"),
    "markupsafe": words("rendering"),
    "nh3": words("rendering.document"),
    "pikepdf": words("rendering.pdf"),
    "pydantic": words("comparison.change corpus drafting.bill.store law"),
    "pydantic_core": words("corpus law"),
    "pydyf": words("rendering.pdf"),
    "rich": words("cli"),
    "typer": words("cli"),
    "weasyprint": words("rendering.pdf"),
    "xlsxwriter": words("rendering.tables"),
    "yaml": words("corpus.parsing rendering.document"),
}
"""Where each library from outside may be imported: a package, a room of it or a module. New ones are added on purpose."""

CLOCK = "cli.arguments.dates"
"""The one module that asks what day it is."""
WRITERS = ("publishing.store", "publishing.clean", "publishing.inputs.content", "publishing.change")
"""Where the disk is changed: the output folder and the cache; two folders of scratch of a build and of a comparison."""
TO_NOWHERE = "publishing.workers.limits"
"""Opens the null device, for what libraries would print."""
RUNS_PROGRAMS = ("publishing.store.signing", "publishing.change.repository")
"""Who may start another program: minisign or gpg; git."""

READS = words(
    """
    read_text read_bytes glob rglob iterdir is_file is_dir exists stat lstat readlink scandir listdir
    """
)
WRITES = words(
    """
    write_text write_bytes mkdir makedirs unlink rmdir touch symlink_to hardlink_to link rmtree
    """
)
RUNS_CODE = words("eval exec compile __import__ breakpoint")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def modules(house: Any, *rooms: str) -> Iterator[tuple[str, ast.Module]]:
    """The modules of some packages or rooms (all of them where none is named), without ``guidegen.``."""
    for name, path in house.paths.items():
        short = name.removeprefix("guidegen.")
        if not rooms or inside(short, rooms):
            yield short, tree(path)


def inside(module: str, rooms: Any) -> bool:
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def imported(module: ast.Module) -> Iterator[tuple[str, str]]:
    """What a module imports from elsewhere, wherever in it: the module, and the name taken from it."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def called(module: ast.Module) -> set[str]:
    """The plain names that a module calls, such as ``open``."""
    calls = (node.func for node in ast.walk(module) if isinstance(node, ast.Call))
    return {func.id for func in calls if isinstance(func, ast.Name)}


def attributes(module: ast.Module, of: str | None = None) -> set[str]:
    """The attributes that a module names; those of one name only, such as ``yaml``, where it is given."""
    found = (node for node in ast.walk(module) if isinstance(node, ast.Attribute))
    return {a.attr for a in found if of is None or (isinstance(a.value, ast.Name) and a.value.id == of)}


def modes(module: ast.Module) -> set[str]:
    """How a module opens files, by the text it gives as the mode."""
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "open":
            given = [*node.args[:2], *(keyword.value for keyword in node.keywords if keyword.arg == "mode")]
            found |= {str(part.value) for part in given if isinstance(part, ast.Constant)}
    return found


def standard(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] in sys.stdlib_module_names


@pytest.mark.parametrize("package", PURE)
def test_a_pure_package_imports_nothing_that_reaches_outside(house: Any, package: str) -> None:
    used = {(name, part) for name, module in modules(house, package) for part, _ in imported(module) if standard(part)}
    assert {(name, part) for name, part in used if part not in STANDARD} == set()


@pytest.mark.parametrize("package", PURE)
def test_a_pure_package_opens_and_prints_nothing(house: Any, package: str) -> None:
    for name, module in modules(house, package):
        assert called(module) & {"open", "print", "input"} == set(), name
        assert attributes(module) & (READS | WRITES) == set(), name


@pytest.mark.parametrize("package", PURE)
def test_of_dates_a_pure_package_takes_values_alone(house: Any, package: str) -> None:
    taken = {name for _, module in modules(house, package) for part, name in imported(module) if part == "datetime"}
    assert taken <= {"date", "timedelta"}


def test_the_clock_is_asked_in_one_module(house: Any) -> None:
    asking = {name for name, module in modules(house) if attributes(module) & {"today", "now", "utcnow"}}
    assert asking == {CLOCK}


def test_law_imports_no_other_package_of_the_project(house: Any) -> None:
    used = {part for _, module in modules(house, "law") for part, _ in imported(module)}
    assert {part for part in used if part.startswith("guidegen") and not part.startswith("guidegen.law")} == set()


def test_what_is_below_rendering_knows_no_template(house: Any) -> None:
    for name, module in modules(house, *PURE):
        texts = {node.value for node in ast.walk(module) if isinstance(node, ast.Constant)} - documentation(module)
        told = {text for text in texts if isinstance(text, str) and re.search(r"templates?/|\.html\b", text)}
        assert told == set(), name


def documentation(module: ast.Module) -> set[Any]:
    """Texts that stand by themselves: docstrings, and what is said of a field below it."""
    alone = (node.value for node in ast.walk(module) if isinstance(node, ast.Expr))
    return {value.value for value in alone if isinstance(value, ast.Constant)}


def test_a_library_is_imported_only_where_it_lives(house: Any) -> None:
    found = {
        (part.split(".")[0], name)
        for name, module in modules(house)
        for part, _ in imported(module)
        if not standard(part) and part.split(".")[0] != "guidegen"
    }
    assert {(library, name) for library, name in found if not inside(name, LIBRARIES.get(library, ()))} == set()


def test_the_list_of_libraries_names_no_room_in_vain(house: Any) -> None:
    for library, rooms in LIBRARIES.items():
        for room in rooms:
            used = {part.split(".")[0] for _, module in modules(house, room) for part, _ in imported(module)}
            assert library in used, f"{room} does not import {library}"


def test_only_corpus_rendering_publishing_and_cli_read_files(house: Any) -> None:
    reading = {name.split(".")[0] for name, module in modules(house) if attributes(module) & READS}
    assert reading <= {"corpus", "rendering", "publishing", "cli"}


@pytest.mark.parametrize("room", ROOMS_OF_ANSWERS)
def test_figures_tables_and_answers_are_made_of_values_alone(house: Any, room: str) -> None:
    for name, module in modules(house, f"rendering.{room}"):
        outside = {part for part, _ in imported(module) if standard(part)} - IN_MEMORY
        assert outside == set(), name
        assert "open" not in called(module), name


def test_the_disk_changes_in_publishing_alone(house: Any) -> None:
    writing = set()
    for name, module in modules(house):
        opened = {mode for mode in modes(module) if re.fullmatch("[rwaxbt+]+", mode) and set(mode) & set("wax+")}
        tools = {part for part, _ in imported(module)} & {"shutil", "tempfile"}
        if opened or tools or attributes(module) & WRITES or "rename" in attributes(module):
            writing.add(name)
    # Looking for a program on the path is no change to the disk.
    assert {name for name in writing if not inside(name, (*WRITERS, TO_NOWHERE))} == set()


def test_whoever_else_has_a_file_to_write_lets_publishing_write_it_whole(house: Any) -> None:
    asking = {name.split(".")[0] for name, module in modules(house) if "write_whole" in called(module)}
    assert asking == {"publishing", "cli"}


def test_no_text_is_run_as_code(house: Any) -> None:
    for name, module in modules(house):
        assert called(module) & RUNS_CODE == set(), name
        loaders = {part.split(".")[0] for part, _ in imported(module)}
        assert loaders & {"pickle", "marshal", "shelve", "runpy", "code"} == set(), name
        assert "system" not in attributes(module, "os"), name


def test_yaml_makes_plain_values_and_nothing_else(house: Any) -> None:
    for name, module in modules(house, *LIBRARIES["yaml"]):
        harmless = r"(C?BaseLoader|safe_load|parse|\w*Event|\w*Error)"
        assert {used for used in attributes(module, "yaml") if not re.fullmatch(harmless, used)} == set(), name


def test_templates_run_in_the_sandbox(house: Any) -> None:
    made = {name for name, module in modules(house) if "ImmutableSandboxedEnvironment" in names_in(module)}
    assert made == {"rendering.document.templates"}
    for name, module in modules(house):
        assert called(module) & {"Environment", "SandboxedEnvironment", "Template"} == set(), name


def names_in(module: ast.Module) -> set[str]:
    return {node.id for node in ast.walk(module) if isinstance(node, ast.Name)}


def test_another_program_is_started_in_two_modules(house: Any) -> None:
    starting = {name for name, module in modules(house) if any(part == "subprocess" for part, _ in imported(module))}
    assert starting == set(RUNS_PROGRAMS)


def test_nothing_is_fetched(house: Any) -> None:
    for name, module in modules(house):
        used = {part for part, _ in imported(module)}
        assert {part for part in used if re.match(r"(http|ftplib|smtplib|ssl|requests|httpx|aiohttp)\b", part)} == set()
        assert {part for part in used if part.startswith("urllib") and part != "urllib.parse"} == set(), name
        assert attributes(module, "socket") <= {"gethostname"}, name


def test_nothing_is_left_to_chance(house: Any) -> None:
    for name, module in modules(house):
        assert {part.split(".")[0] for part, _ in imported(module)} & {"random", "secrets", "uuid"} == set(), name


def test_a_command_loads_what_it_needs_when_it_is_called(house: Any) -> None:
    for name, module in modules(house, "cli.commands"):
        first = ast.Module([node for node in module.body if isinstance(node, ast.Import | ast.ImportFrom)], [])
        early = {part for part, _ in imported(first) if not standard(part)}
        assert {part for part in early if part != "typer" and not part.startswith("guidegen.cli.commands")} == set(), (
            name
        )


def test_the_page_on_architecture_says_what_is_held_here_and_nothing_that_is_not(root: Path) -> None:
    page = (root / "docs/architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    held = {name for name in globals() if name.startswith("test_")} - {
        "test_the_page_on_architecture_says_what_is_held_here_and_nothing_that_is_not"
    }
    elsewhere = {found for path in (root / "tests").rglob("test_*.py") for found in functions(path)}
    assert held <= named
    assert named <= held | elsewhere


def functions(path: Path) -> Iterator[str]:
    yield from re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
