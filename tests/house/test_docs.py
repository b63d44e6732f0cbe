"""The documents cannot fall behind the code."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from inspect import unwrap
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from guidegen.cli.app import app

from .conftest import tracked

RENEW = bool(os.environ.get("GUIDEGEN_RENEW"))
START = "<!-- packages: from the first docstring of each; renew with GUIDEGEN_RENEW=1 pytest tests/house -->"
END = "<!-- end of packages -->"
HOSTS = ["pypi" + ".org", "files.python" + "hosted.org", "npmjs" + ".org", "deb.debian" + ".org"]
PLACES = ["/wo" + "rk/", "/ro" + "ot/", "/tm" + "p/bash"]


def packages(root: Path, house: Any) -> str:
    found = []
    for path in sorted((root / "guidegen").glob("*/__init__.py")):
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert docstring, path
        paragraphs = docstring.split("\n\n")
        prose = [" ".join(p.split()) for p in paragraphs if not p.startswith("    ")]
        users = ", ".join(sorted(house.used_by(path.parent.name))) or "whoever runs the commands"
        listed = "\n".join(["| | |", "|---|---|", *rooms(path.parent, house)])
        found.append(f"### {path.parent.name}\n\n" + "\n\n".join([*prose, listed, f"Used by: {users}."]))
    return "\n\n".join(found)


def rooms(folder: Path, house: Any) -> Iterator[str]:
    """The rooms and modules of a package, each with the first sentence it says of itself."""
    for name in sorted(house.rooms(f"guidegen.{folder.name}")):
        sentence = re.split(r"(?<!\d)\.(?:\s|$)", " ".join(house.docstring(name).split("\n\n")[0].split()))[0]
        place = house.paths[name]
        shown = f"{place.parent.name}/" if place.name == "__init__.py" else place.name
        yield f"| `{shown}` | {sentence.replace('``', '`')}. |"


def test_a_package_lists_all_its_rooms_or_none(house: Any) -> None:
    for folder, path in house.paths.items():
        if path.name == "__init__.py":
            lines = re.findall(r"^(?: {4})?([a-z_]+(?:, [a-z_]+)*) {2,}\S", house.docstring(folder), re.MULTILINE)
            listed = {name for line in lines for name in line.split(", ")}
            assert not listed or listed == {name.rpartition(".")[2] for name in house.rooms(folder)}, folder


def test_what_the_architecture_page_points_to_is_there(root: Path) -> None:
    page = (root / "docs/architecture.md").read_text(encoding="utf-8")
    for place in re.findall(r"`((?:guidegen|provisions|templates|tests)/[\w./-]*)`", page):
        assert (root / place).exists(), place
    for place, name in re.findall(r"`(guidegen/[\w/]+\.py)`, `(\w+)`", page):
        assert re.search(rf"^def {name}\(", (root / place).read_text(encoding="utf-8"), re.MULTILINE), name


def test_the_architecture_page_says_what_each_package_says_of_itself(root: Path, house: Any) -> None:
    page = root / "docs/architecture.md"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(START)
    _, after = rest.split(END)
    expected = f"{before}{START}\n\n{packages(root, house)}\n\n{END}{after}"
    if RENEW:
        page.write_text(expected, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == expected


COMMANDS = """\
# Commands

What each command does, with its arguments and options: the words of `guidegen COMMAND --help`. The commands live in
`.venv/bin` after the first `make`. Members are named by code or by name. Exit codes: 0 fine, 1 something is wrong in the
content or could not be made, 2 the command itself was wrong.

Each command but %s takes `--project`, the folder that holds `provisions/` and `templates/`; without it, the one you are in, else what came with guidegen.

`guidegen --install-completion` lets the shell you are in (bash, zsh, fish or PowerShell) complete commands, options and forms at the tab key, from the next
terminal on: it adds lines to the start file of that shell. `guidegen --show-completion` prints these and writes nothing.

This page is made from the commands; `GUIDEGEN_RENEW=1 pytest tests/house` writes it again.
"""
KINDS_OF_VALUE = {
    "str": "TEXT",
    "list[str]": "TEXT",
    "path": "PATH",
    "int range": "NUMBER",
    "float range": "NUMBER",
}
ASKED_EVERYWHERE = {"--project", "--help"}


def commands() -> Iterator[tuple[str, Any]]:
    """Every command with its name as it is typed, those that are hidden too."""
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        inner = getattr(command, "commands", None)
        yield from ((f"{name} {one}", inner[one]) for one in inner) if inner else [(name, command)]


def options(name: str, command: Any) -> list[tuple[str, str]]:
    """Each argument and option of a command as its help shows it, with what it means and what holds without it."""
    context = command.make_context(name, [], resilient_parsing=True)
    records = [parameter.get_help_record(context) for parameter in command.get_params(context)]
    shown = [record for record in records if record and record[0].split()[0] not in ASKED_EVERYWHERE]
    return [(in_words(form).replace("|", r"\|"), " ".join(words.replace("|", r"\|").split())) for form, words in shown]


def in_words(form: str) -> str:
    """An argument or option with the kind of its value in a word that needs no programmer."""
    for kind, word in KINDS_OF_VALUE.items():
        form = form.replace(f"<{kind}>", word)
    return re.sub(r"<([^<>]*)>", r"\1", form)


def about(name: str, command: Any) -> str:
    """What the page on commands says of one."""
    said = re.sub(r"docs/([a-z-]+\.md)", r"[docs/\1](\1)", command.help)
    also = [old for old, other in commands() if other.hidden and unwrap(other.callback) is unwrap(command.callback)]
    parts = [f"### {name}", "\n\n".join(" ".join(part.split()) for part in said.split("\n\n"))]
    if also:
        parts.append(f"Also: {', '.join(f'`guidegen {old}`' for old in also)}.")
    parts.append(f"```\n{example(command)}\n```")
    rows = [f"| `{form}` | {words} |" for form, words in options(name, command)]
    return "\n\n".join([*parts, "\n".join(["| | |", "|---|---|", *rows])] if rows else parts)


def example(command: Any) -> str:
    """The command line that is given as an example."""
    assert command.epilog and command.epilog.startswith("Example: "), f"{command.name} has no example in its epilog"
    return str(command.epilog).removeprefix("Example: ")


def commands_page() -> str:
    """``docs/commands.md``."""
    shown = [(name, command) for name, command in commands() if not command.hidden]
    without = [name for name, command in shown if "--project" not in {o for p in command.params for o in p.opts}]
    parts = [COMMANDS % " and ".join(f"`{name}`" for name in without)]
    for module in dict.fromkeys(command.callback.__module__ for _, command in shown):
        parts.append(f"## {(sys.modules[module].__doc__ or '').strip().removesuffix('.')}\n")
        parts += [f"{about(name, command)}\n" for name, command in shown if command.callback.__module__ == module]
    return "\n".join(parts)


def test_the_page_on_commands_says_what_each_command_says_of_itself(root: Path) -> None:
    page = root / "docs/commands.md"
    if RENEW:
        page.write_text(commands_page(), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == commands_page()


@pytest.mark.parametrize("name", [name for name, command in commands() if not command.hidden])
def test_the_example_of_a_command_can_be_typed(name: str) -> None:
    command = dict(commands())[name]
    words = example(command).split()
    asked = ["guidegen", *name.split()]
    assert words[: len(asked)] == asked
    command.make_context(name, words[len(asked) :])


def test_the_first_screen_of_the_readme_is_true(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    first, said, *_ = readme.split("\n## ")
    assert re.findall(r"^(make [a-z]+)", first, re.MULTILINE) == ["make guides", "make test"]
    (picture,) = re.findall(r"!\[[^]]+\]\(([^)]+)\)", first)
    assert (root / picture).is_file()
    members = sum(path.is_dir() for path in (root / "provisions/members").iterdir())
    assert f"each of the {members} members" in said
    called = {"brief": "a brief of two pages", "foreign-affairs": "foreign ministries"}
    for edition in (root / "provisions/editions").glob("*.yaml"):
        assert called.get(edition.stem, edition.stem.replace("-", " ")) in said, edition.stem


def test_the_readme_names_only_commands_that_there_are(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`guidegen ([a-z-]+)", readme))
    assert len(named) >= 6
    assert named <= {name.split()[0] for name, command in commands() if not command.hidden}


def documents(root: Path) -> list[Path]:
    """The pages written for people who work on the project."""
    return [
        page for page in tracked(root) if page.suffix == ".md" and page.parent.name in {root.name, "docs", "decisions"}
    ]


def prose(page: Path) -> str:
    """A page without what it shows as code."""
    return re.sub(r"^ *```.*?^ *```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """The places in a page that a link may lead to: its headings as GitHub names them."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_in_the_documents_leads_to_a_file_and_a_heading_in_it(root: Path) -> None:
    assert {"README.md", "architecture.md", "0001-libraries.md"} <= {page.name for page in documents(root)}
    for page in documents(root):
        for target in re.findall(r"\]\(([^)]+)\)", prose(page)):
            if target.startswith("http"):
                continue
            name, _, anchor = target.partition("#")
            place = page.parent / name if name else page
            assert place.exists(), f"{page.name}: {target}"
            assert not anchor or anchor in anchors(place), f"{page.name}: {target}"


def test_make_help_lists_every_target(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    shown = subprocess.run(["make", "help"], cwd=root, capture_output=True, text=True, check=True).stdout
    for target in phony.split():
        assert f"make {target}" in shown


@pytest.mark.parametrize("forbidden", [*HOSTS, *PLACES])
def test_no_file_names_a_machine_or_a_package_registry(root: Path, forbidden: str) -> None:
    for path in tracked(root):
        assert forbidden.encode() not in path.read_bytes(), path


def test_a_lock_of_hashes_and_no_lock_of_addresses(root: Path) -> None:
    names = {path.name for path in tracked(root)}
    assert {"requirements.txt", "requirements-dev.txt"} <= names
    assert "uv" + ".lock" not in names
    assert "--hash=sha256:" in (root / "requirements.txt").read_text(encoding="utf-8")


def test_what_the_program_reads_beside_its_code_is_installed_with_it(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    named = project["tool"]["setuptools"]["package-data"]
    installed = {
        p for package, names in named.items() for n in names for p in (root / package.replace(".", "/")).glob(n)
    }
    assert installed == {
        path for path in tracked(root) if path.is_relative_to(root / "guidegen") and path.suffix != ".py"
    }
