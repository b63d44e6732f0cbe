"""``guidegen comparators`` as a person runs it: who is nearest, and why."""

import json
from pathlib import Path

from typer.testing import CliRunner

from guidegen.cli.app import app


def test_the_nearest_members_are_told_with_what_counts(root: Path) -> None:
    found = CliRunner().invoke(app, ["comparators", "FJI", "--most", "3", "--project", str(root)])
    assert found.exit_code == 0
    assert "Kiribati" in found.output
    assert "region: pif (2)" in " ".join(found.output.split())
    assert "no judgement of either" in " ".join(found.output.split())


def test_as_json_the_points_add_up(root: Path) -> None:
    found = CliRunner().invoke(app, ["comparators", "Fiji", "--format", "json", "--project", str(root)])
    told = json.loads(found.output)
    assert told["member"] == "FJI"
    assert len(told["kindred"]) == 10
    assert all(k["nearness"] == sum(one["points"] for one in k["shared"]) for k in told["kindred"])


def test_an_unknown_member_is_one_line(root: Path) -> None:
    found = CliRunner().invoke(app, ["comparators", "FIJ", "--project", str(root)])
    assert found.exit_code == 2
    assert len(found.output.strip().split("\n")) == 1
