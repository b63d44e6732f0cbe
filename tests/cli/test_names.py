"""The names of commands: those that are shown, and old ones that go on working."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from guidegen.cli.app import app

OLD = {
    ("gaps", "FJI", "--topic", "smuggling", "--format", "md"): "gap-analysis",
    ("kindred", "FJI", "--format", "json"): "comparators",
}


@pytest.mark.parametrize("arguments", OLD, ids=" ".join)
def test_a_command_is_found_by_its_old_name_too(root: Path, arguments: tuple[str, ...]) -> None:
    project = ("--as-at", "2026-11-24", "--project", str(root))
    old = CliRunner().invoke(app, [*arguments, *project])
    new = CliRunner().invoke(app, [OLD[arguments], *arguments[1:], *project])
    assert old.exit_code == new.exit_code == 0
    assert old.output == new.output


def test_the_list_of_commands_has_each_once_under_its_name_of_now() -> None:
    listed = {line.split()[0] for line in CliRunner().invoke(app, ["--help"]).output.splitlines() if line.strip()}
    assert set(OLD.values()) <= listed
    assert not {arguments[0] for arguments in OLD} & listed
