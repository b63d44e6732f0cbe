"""``guidegen data`` as a person runs it."""

import json
from pathlib import Path

from typer.testing import CliRunner

from guidegen.cli.app import app


def test_the_whole_corpus_is_written_as_open_data(root: Path, tmp_path: Path) -> None:
    arguments = ["data", "--output", str(tmp_path / "data"), "--as-at", "2026-11-30", "--project", str(root)]
    ran = CliRunner().invoke(app, arguments)
    assert ran.exit_code == 0
    assert "17 tables" in ran.stdout
    told = json.loads((tmp_path / "data" / "datapackage.json").read_text(encoding="utf-8"))
    for resource in told["resources"]:
        assert (tmp_path / "data" / resource["path"]).stat().st_size == resource["bytes"]
    assert not list(tmp_path.rglob("*.part"))


def test_a_file_in_the_place_of_the_folder_is_told_in_one_line(root: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine", encoding="utf-8")
    ran = CliRunner().invoke(app, ["data", "--output", str(tmp_path / "data"), "--project", str(root)])
    assert ran.exit_code == 2
    assert "is no folder; name one" in ran.stderr
    assert (tmp_path / "data").read_text(encoding="utf-8") == "mine"
