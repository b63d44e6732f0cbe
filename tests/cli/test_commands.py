"""The commands as a person runs them, each in a process of its own."""

import csv
import io
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
    ran = guidegen(
        "build",
        "--member",
        "indonesia",
        "--guide",
        "smuggling",
        "--audience",
        "all,brief",
        "--format",
        "html",
        cwd=project,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert sorted(p.name for p in (project / "output/idn").iterdir()) == [
        "smuggling-bill.en.html",
        "smuggling-brief.en.html",
        "smuggling.en.html",
    ]
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
    path = project / "templates/guides/smuggling/20-what-smuggling-is.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n{{ nothing_of_that_name }}\n", encoding="utf-8")
    ran = guidegen("build", "--member", "FJI", "--guide", "smuggling", "--format", "html", cwd=project)
    assert ran.returncode == 1
    assert "templates/guides/smuggling/20-what-smuggling-is.md:" in ran.stdout
    assert "nothing_of_that_name" in ran.stdout
    assert "Traceback" not in ran.stdout + ran.stderr


def test_standing_says_where_a_member_stands(root: Path) -> None:
    ran = guidegen("standing", "THA", "--as-at", "2026-11-23", cwd=root)
    assert ran.returncode == 0
    assert ran.stdout.startswith("Kingdom of Thailand\nAs at 23 November 2026: treaties and laws of that date")
    assert "signed, not party" in ran.stdout


def test_standing_as_json_can_be_computed_with(root: Path) -> None:
    ran = guidegen("standing", "Fiji", "--format", "json", cwd=root)
    found = json.loads(ran.stdout)
    assert found["member"] == "FJI"
    assert len(found["treaties"]) == 27
    assert len(found["topics"]["trafficking"]["findings"]) == 34


def test_standing_of_the_region_has_a_row_for_each_member(root: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(guidegen("standing", "--format", "csv", cwd=root).stdout)))
    assert len(rows) == 45
    assert [row["Member"] for row in rows] == sorted(row["Member"] for row in rows)
    assert len(json.loads(guidegen("standing", "--format", "json", cwd=root).stdout)) == 45
    assert len(guidegen("standing", "--format", "md", cwd=root).stdout.splitlines()) == 47
    text = guidegen("standing", cwd=root).stdout.splitlines()
    assert sum("/" in line and any(c.isdigit() for c in line) for line in text) == 45


def test_standing_as_csv_answers_every_obligation_with_its_proof_or_a_question(root: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(guidegen("standing", "FJI", "--format", "csv", cwd=root).stdout)))
    assert len({row["obligation"] for row in rows}) == 283
    for row in rows:
        assert row["coverage"] in {"met", "in-part", "not-met", "unknown", "not-bound"}
        assert row["proof"] or row["coverage"] not in {"met", "in-part"}
        if row["coverage"] == "unknown":
            assert row["question"] and row["ask"] and row["send"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_standing_as_markdown_is_a_page_with_treaties_duties_questions_and_facts(root: Path) -> None:
    page = guidegen("standing", "VUT", "--format", "md", cwd=root).stdout
    assert page.startswith("# Republic of Vanuatu\n")
    for heading in ("## Treaties", "## Duties on trafficking", "## Questions on smuggling", "## Facts, the first"):
        assert heading in page


def test_standing_at_an_earlier_date_says_so_and_gives_what_was_then(root: Path) -> None:
    ran = guidegen("standing", "FJI", "--as-at", "2016-01-01", "--format", "json", cwd=root)
    found = json.loads(ran.stdout)
    assert found["as_at"] == "2016-01-01"
    assert found["note"].startswith("As at 1 January 2016: treaties and laws of that date")
    assert {t["instrument"]: t["status"] for t in found["treaties"]}["untoc"] == "none"


def test_a_new_member_passes_the_check_and_says_what_is_to_be_written(project: Path) -> None:
    ran = guidegen("new", "member", "MUS", cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    checked = guidegen("check", cwd=project)
    assert checked.returncode == 0
    assert all("is still to be written" in line for line in checked.stdout.splitlines())
    profile = (project / "provisions/members/mus/profile.yaml").read_text(encoding="utf-8")
    assert "currency: MUR" in profile
    assert profile.count("#") > 15
    rows = [line for line in (project / "provisions/treaty-status.csv").read_text().splitlines() if "MUS," in line]
    assert len(rows) == 27
    built = guidegen("build", "--member", "MUS", "--format", "html", cwd=project)
    assert (built.returncode, built.stderr) == (0, "")


@pytest.mark.parametrize(
    ("code", "message"),
    [("FIJ", "did you mean FJI"), ("IDN", "IDN is a member already"), ("nowhere", "is not a country code")],
)
def test_a_new_member_that_cannot_be_is_refused_and_nothing_is_written(project: Path, code: str, message: str) -> None:
    before = (project / "provisions/treaty-status.csv").read_bytes()
    ran = guidegen("new", "member", code, cwd=project)
    assert ran.returncode == 2
    assert message in ran.stderr
    assert (project / "provisions/treaty-status.csv").read_bytes() == before


def test_a_check_is_remembered_until_something_changes(project: Path) -> None:
    memory = project / ".cache/guidegen/check.json"
    first = guidegen("check", cwd=project)
    remembered = memory.read_bytes()
    assert guidegen("check", cwd=project).stdout == first.stdout
    assert memory.read_bytes() == remembered
    spoil(project)
    assert guidegen("check", cwd=project).returncode == 1
    assert memory.read_bytes() != remembered
    memory.write_text('{"key": "damaged')
    assert guidegen("check", cwd=project).returncode == 1
    assert "6.10" in guidegen("check", cwd=project).stdout


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
