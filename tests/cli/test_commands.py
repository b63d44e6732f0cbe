"""The commands as a person runs them, each in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def guidegen(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from guidegen.cli import main; main()", *arguments]
    root = Path(__file__).parents[2]
    env = {**os.environ, "PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": "200"}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of the project's content that a test may spoil."""
    for name in ("provisions", "templates"):
        shutil.copytree(root / name, tmp_path / name)
    return tmp_path


def test_check_finds_nothing_wrong_in_the_real_content(root: Path) -> None:
    ran = guidegen("check", cwd=root)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "283 obligations" in ran.stdout


def spoil(project: Path) -> None:
    path = project / "provisions/members/idn/law.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    locator: art. 455\n", "    locator: 6.10\n", 1), encoding="utf-8")


def test_check_names_file_and_line_and_says_what_would_be_right(project: Path) -> None:
    spoil(project)
    ran = guidegen("check", cwd=project)
    assert ran.returncode == 1
    line = next(
        n
        for n, text in enumerate((project / "provisions/members/idn/law.yaml").read_text().split("\n"), 1)
        if "6.10" in text
    )
    first = ran.stdout.splitlines()[0]
    assert first.startswith(f"provisions/members/idn/law.yaml:{line}: ")
    assert '"6.10"' in first
    assert "\x1b" not in ran.stdout


def test_check_speaks_json_and_github(project: Path) -> None:
    spoil(project)
    (row, *_) = json.loads(guidegen("check", "--format", "json", cwd=project).stdout)
    assert row["file"] == "provisions/members/idn/law.yaml"
    assert guidegen("check", "--format", "github", cwd=project).stdout.startswith("::error file=provisions/members/idn")


def test_a_build_stops_at_errors_in_the_content_and_writes_nothing(project: Path) -> None:
    spoil(project)
    ran = guidegen("build", "--member", "IDN", "--format", "html", cwd=project)
    assert ran.returncode == 1
    assert "mend them first" in ran.stderr
    assert not (project / "output").exists()


def test_a_build_writes_the_guides_asked_for(project: Path) -> None:
    ran = guidegen("build", "--member", "indonesia", "--guide", "smuggling", "--format", "html", cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert sorted(p.name for p in (project / "output/idn").iterdir()) == ["smuggling.en.html"]
    assert not (project / "output/regional").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("build", "--member", "Indonesai"), 'there is no member "Indonesai"; did you mean Indonesia'),
        (("standing", "ZZZ"), 'there is no member "ZZZ"'),
        (("build", "--guide", "traficking"), 'there is no guide "traficking"; did you mean trafficking?'),
        (("build", "--format", "pfd"), 'there is no format "pfd"; did you mean pdf?'),
        (("standing", "IDN", "--as-at", "tomorrow"), '"tomorrow" is not a date; write it as 2026-11-23'),
        (("check", "--project", "provisions"), "there is no folder provisions/"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(root: Path, arguments: tuple[str, ...], message: str) -> None:
    ran = guidegen(*arguments, cwd=root)
    assert ran.returncode == 2
    assert message in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1
    assert "Traceback" not in ran.stderr


def test_a_template_that_goes_wrong_is_named_with_its_line(project: Path) -> None:
    path = project / "templates/guides/smuggling/02-what-smuggling-is.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n{{ nothing_of_that_name }}\n", encoding="utf-8")
    ran = guidegen("build", "--member", "FJI", "--guide", "smuggling", "--format", "html", cwd=project)
    assert ran.returncode == 1
    assert "templates/guides/smuggling/02-what-smuggling-is.md:" in ran.stdout
    assert "nothing_of_that_name" in ran.stdout
    assert "Traceback" not in ran.stdout + ran.stderr


def test_standing_says_where_a_member_stands(root: Path) -> None:
    ran = guidegen("standing", "THA", "--as-at", "2026-11-23", cwd=root)
    assert ran.returncode == 0
    assert ran.stdout.startswith("Thailand, as at 23 November 2026")
    assert "signed, not party" in ran.stdout


def test_standing_as_json_can_be_computed_with(root: Path) -> None:
    ran = guidegen("standing", "Fiji", "--format", "json", cwd=root)
    found = json.loads(ran.stdout)
    assert found["member"] == "FJI"
    assert len(found["treaties"]) == 27
    assert len(found["topics"]["trafficking"]["findings"]) == 34


def test_a_folder_that_cannot_be_written_is_told_in_one_line(project: Path) -> None:
    (project / "output").write_text("a file where the folder should be")
    ran = guidegen("build", "--member", "FJI", "--guide", "smuggling", "--format", "html", cwd=project)
    assert ran.returncode == 1
    assert len(ran.stderr.strip().splitlines()) == 1
    assert "Traceback" not in ran.stderr


def test_schema_writes_the_schemas_that_are_committed(project: Path, root: Path) -> None:
    assert guidegen("schema", cwd=project).returncode == 0
    for path in (root / "provisions/schema").glob("*.json"):
        assert (project / "provisions/schema" / path.name).read_text() == path.read_text(), path.name
