"""What editors and containers read: plain JSON, true to the project."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

FILES = (".devcontainer/devcontainer.json", ".vscode/extensions.json", ".vscode/settings.json", ".vscode/tasks.json")


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FILES)
def test_what_an_editor_reads_is_json(root: Path, name: str) -> None:
    assert isinstance(read(root / name), dict)


def test_the_task_of_the_editor_finds_each_mistake_with_its_line(root: Path) -> None:
    (task, *_) = read(root / ".vscode/tasks.json")["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    for case in sorted((root / "tests/corpus/bad").iterdir()):
        told = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
        found = [match for line in told if (match := re.search(pattern["regexp"], line))]
        assert found, case.name
        for match in found:
            assert not match[pattern["file"]].startswith(" ")
            assert int(match[pattern["line"]]) > 0
            assert match[pattern["message"]]


def test_the_container_is_set_up_as_every_machine_is(root: Path) -> None:
    container = read(root / ".devcontainer/devcontainer.json")
    assert container["postCreateCommand"] == "scripts/setup test"
    # What the system must have is installed by the set-up: it is named there and nowhere else.
    assert "apt" not in json.dumps(container)
    assert (
        container["customizations"]["vscode"]["extensions"] == read(root / ".vscode/extensions.json")["recommendations"]
    )


def yamllint(root: Path, *places: str) -> list[str]:
    """What yamllint says of some places by the settings of the project, a line each."""
    asked = [
        sys.executable,
        "-m",
        "yamllint",
        "--strict",
        "--format",
        "parsable",
        "--config-file",
        ".yamllint",
        *places,
    ]
    ran = subprocess.run(asked, cwd=root, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    return ran.stdout.splitlines()


def test_the_settings_for_yaml_fit_all_content_as_it_is(root: Path) -> None:
    assert yamllint(root, "provisions", "tests/exampleland", "tests/hostile", "tests/corpus/good", ".github") == []


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("id: again", "key-duplicates"),
        ("value: on", "truthy"),
        ("number: 012", "octal-values"),
        ("list: [a,b]", "commas"),
        ("text: x ", "trailing-spaces"),
        ("\ttab: x", "syntax"),
    ],
)
def test_the_settings_for_yaml_find_what_a_hand_slips_into(root: Path, tmp_path: Path, line: str, rule: str) -> None:
    file = tmp_path / "slip.yaml"
    file.write_text(f"id: one\n{line}\n", encoding="utf-8")
    assert any(f"({rule})" in said or rule in said for said in yamllint(root, str(file)))
