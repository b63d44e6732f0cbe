"""The documents cannot fall behind the code."""

import ast
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from guidegen.cli.app import app

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
        found.append(f"### {path.parent.name}\n\n" + "\n\n".join([*prose, f"Used by: {users}."]))
    return "\n\n".join(found)


def test_the_architecture_page_says_what_each_package_says_of_itself(root: Path, house: Any) -> None:
    page = root / "docs/architecture.md"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(START)
    _, after = rest.split(END)
    expected = f"{before}{START}\n\n{packages(root, house)}\n\n{END}{after}"
    if os.environ.get("GUIDEGEN_RENEW"):
        page.write_text(expected, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == expected


def test_every_command_is_in_the_readme(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    commands = get_command(app).commands  # type: ignore[attr-defined]
    assert commands
    for name, command in commands.items():
        assert command.hidden or f"guidegen {name}" in readme


def test_every_link_in_the_documents_leads_to_a_file(root: Path) -> None:
    for page in [root / "README.md", *(root / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if not target.startswith("http"):
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_make_help_lists_every_target(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    shown = subprocess.run(["make", "help"], cwd=root, capture_output=True, text=True, check=True).stdout
    for target in phony.split():
        assert f"make {target}" in shown


def tracked(root: Path) -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True).stdout
    return [root / name for name in listed.decode().split("\0") if name and (root / name).is_file()]


@pytest.mark.parametrize("forbidden", [*HOSTS, *PLACES])
def test_no_file_names_a_machine_or_a_package_registry(root: Path, forbidden: str) -> None:
    for path in tracked(root):
        assert forbidden.encode() not in path.read_bytes(), path


def test_a_lock_of_hashes_and_no_lock_of_addresses(root: Path) -> None:
    names = {path.name for path in tracked(root)}
    assert {"requirements.txt", "requirements-dev.txt"} <= names
    assert "uv" + ".lock" not in names
    assert "--hash=sha256:" in (root / "requirements.txt").read_text(encoding="utf-8")
