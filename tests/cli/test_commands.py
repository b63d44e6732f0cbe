"""The commands as a person runs them."""

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from guidegen.standing import CoverageValue

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(cut: Callable[..., Path], tmp_path: Path) -> Path:
    """A copy of the project's content, cut to two members, that a test may spoil."""
    return shutil.copytree(cut("FJI", "IDN"), tmp_path, dirs_exist_ok=True)


def test_check_finds_nothing_wrong_in_the_real_content(process: Command, root: Path) -> None:
    ran = process("check", cwd=root)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "283 obligations" in ran.stdout


def spoil(project: Path) -> None:
    path = project / "provisions/members/idn/law.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    locator: art. 455\n", "    locator: 6.10\n", 1), encoding="utf-8")


def test_check_names_file_and_line_and_says_what_would_be_right(process: Command, project: Path) -> None:
    spoil(project)
    ran = process("check", cwd=project)
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


def test_check_speaks_json_and_github(guidegen: Command, project: Path) -> None:
    spoil(project)
    (row, *_) = json.loads(guidegen("check", "--format", "json", cwd=project).stdout)
    assert row["file"] == "provisions/members/idn/law.yaml"
    assert guidegen("check", "--format", "github", cwd=project).stdout.startswith("::error file=provisions/members/idn")


def test_a_build_stops_at_errors_in_the_content_and_writes_nothing(guidegen: Command, project: Path) -> None:
    spoil(project)
    ran = guidegen("build", "--member", "IDN", "--format", "html", cwd=project)
    assert ran.returncode == 1
    assert "mend them first" in ran.stderr
    assert not (project / "output").exists()


def test_a_build_writes_the_guides_asked_for(process: Command, project: Path) -> None:
    ran = process(
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
def test_wrong_usage_is_one_line_and_code_2(
    guidegen: Command, root: Path, arguments: tuple[str, ...], message: str
) -> None:
    ran = guidegen(*arguments, cwd=root)
    assert ran.returncode == 2
    assert message in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1
    assert "Traceback" not in ran.stderr


def test_a_template_that_goes_wrong_is_named_with_its_line(guidegen: Command, project: Path) -> None:
    path = project / "templates/guides/smuggling/20-what-smuggling-is.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n{{ nothing_of_that_name }}\n", encoding="utf-8")
    ran = guidegen("build", "--member", "FJI", "--guide", "smuggling", "--format", "html", cwd=project)
    assert ran.returncode == 1
    assert "templates/guides/smuggling/20-what-smuggling-is.md:" in ran.stdout
    assert "nothing_of_that_name" in ran.stdout
    assert "Traceback" not in ran.stdout + ran.stderr


def test_standing_says_where_a_member_stands(guidegen: Command, root: Path) -> None:
    ran = guidegen("standing", "THA", "--as-at", "2026-11-23", cwd=root)
    assert ran.returncode == 0
    assert ran.stdout.startswith("Kingdom of Thailand\nAs at 23 November 2026: treaties and laws of that date")
    assert "signed, not party" in ran.stdout


def test_standing_as_json_can_be_computed_with(guidegen: Command, root: Path) -> None:
    ran = guidegen("standing", "Fiji", "--format", "json", cwd=root)
    found = json.loads(ran.stdout)
    assert found["member"] == "FJI"
    assert len(found["treaties"]) == 27
    assert len(found["topics"]["trafficking"]["findings"]) >= 34


def test_the_content_is_read_from_its_files_once_until_something_changes(
    guidegen: Command, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = guidegen("standing", "FJI", "--format", "json", cwd=project)

    def unread(*_: object, **__: object) -> NoReturn:
        raise AssertionError("read again")

    with monkeypatch.context() as within:
        within.setattr("guidegen.cli.arguments.names.load", unread)
        assert guidegen("standing", "FJI", "--format", "json", cwd=project).stdout == first.stdout
        law = project / "provisions/members/fji/law.yaml"
        law.write_text(law.read_text("utf-8").replace("max: 12 years", "max: 13 years", 1), "utf-8")
        assert "read again" in guidegen("standing", "FJI", cwd=project).stderr
    assert guidegen("standing", "FJI", cwd=project).returncode == 0


def test_a_kept_reading_that_is_damaged_is_read_again(guidegen: Command, project: Path) -> None:
    first = guidegen("standing", "FJI", "--format", "json", cwd=project)
    (kept,) = (path for path in (project / ".cache/guidegen/corpus").rglob("*") if path.is_file())
    kept.write_bytes(kept.read_bytes()[:-9])
    assert guidegen("standing", "FJI", "--format", "json", cwd=project).stdout == first.stdout


def test_standing_of_the_region_has_a_row_for_each_member(guidegen: Command, root: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(guidegen("standing", "--format", "csv", cwd=root).stdout)))
    assert len(rows) == 45
    assert [row["Member"] for row in rows] == sorted(row["Member"] for row in rows)
    assert len(json.loads(guidegen("standing", "--format", "json", cwd=root).stdout)["members"]) == 45
    assert (
        sum(line.startswith("| ") for line in guidegen("standing", "--format", "md", cwd=root).stdout.splitlines())
        == 47
    )
    text = guidegen("standing", cwd=root).stdout.splitlines()
    assert sum("/" in line and any(c.isdigit() for c in line) for line in text) == 45


def test_standing_as_csv_answers_every_obligation_with_its_proof_or_a_question(guidegen: Command, root: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(guidegen("standing", "FJI", "--format", "csv", cwd=root).stdout)))
    assert len({row["obligation"] for row in rows}) == 283
    for row in rows:
        assert row["coverage"] in set(CoverageValue)
        assert row["proof"] or row["coverage"] not in {"met", "in-part"}
        if row["coverage"] == "unknown":
            assert row["question"] and row["ask"] and row["send"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_standing_as_markdown_is_a_page_with_treaties_duties_questions_and_facts(guidegen: Command, root: Path) -> None:
    page = guidegen("standing", "VUT", "--format", "md", cwd=root).stdout
    assert page.startswith("# Republic of Vanuatu\n")
    for heading in ("## Treaties", "## Duties on trafficking", "## Questions on smuggling", "## Facts, the first"):
        assert heading in page


def test_standing_at_an_earlier_date_says_so_and_gives_what_was_then(guidegen: Command, root: Path) -> None:
    ran = guidegen("standing", "FJI", "--as-at", "2016-01-01", "--format", "json", cwd=root)
    found = json.loads(ran.stdout)
    assert found["as_at"] == "2016-01-01"
    assert found["note"].startswith("As at 1 January 2016: treaties and laws of that date")
    assert {t["instrument"]: t["status"] for t in found["treaties"]}["untoc"] == "none"


def test_a_new_member_passes_the_check_and_says_what_is_to_be_written(guidegen: Command, project: Path) -> None:
    ran = guidegen("new", "member", "MUS", cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    checked = guidegen("check", cwd=project)
    assert checked.returncode == 0
    warnings = [line for line in checked.stdout.splitlines() if not line.startswith(" ")]
    assert all(line.endswith("is still to be written [to-write]") for line in warnings)
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
def test_a_new_member_that_cannot_be_is_refused_and_nothing_is_written(
    guidegen: Command, project: Path, code: str, message: str
) -> None:
    before = (project / "provisions/treaty-status.csv").read_bytes()
    ran = guidegen("new", "member", code, cwd=project)
    assert ran.returncode == 2
    assert message in ran.stderr
    assert (project / "provisions/treaty-status.csv").read_bytes() == before


def test_a_check_is_remembered_until_something_changes(guidegen: Command, process: Command, project: Path) -> None:
    memory = project / ".cache/guidegen/check.json"
    first = guidegen("check", cwd=project)
    remembered = memory.read_bytes()
    assert process("check", cwd=project).stdout == first.stdout
    assert memory.read_bytes() == remembered
    spoil(project)
    assert guidegen("check", cwd=project).returncode == 1
    assert memory.read_bytes() != remembered
    memory.write_text('{"key": "damaged')
    assert guidegen("check", cwd=project).returncode == 1
    assert "6.10" in guidegen("check", cwd=project).stdout


def test_a_folder_that_cannot_be_written_is_told_in_one_line(guidegen: Command, project: Path) -> None:
    (project / "output").write_text("a file where the folder should be")
    ran = guidegen("build", "--member", "FJI", "--guide", "smuggling", "--format", "html", cwd=project)
    assert (ran.returncode, ran.stderr) == (2, "guidegen: output is no folder; name one, such as output\n")
    assert "Traceback" not in ran.stderr


def test_schema_writes_the_schemas_that_are_committed(guidegen: Command, project: Path, root: Path) -> None:
    assert guidegen("schema", cwd=project).returncode == 0
    for path in (root / "provisions/schema").glob("*.json"):
        assert (project / "provisions/schema" / path.name).read_text() == path.read_text(), path.name


BRIEFS = ("--member", "FJI", "--audience", "brief", "--document", "guide")


def test_a_build_is_planned_made_verified_and_then_has_nothing_to_do(
    guidegen: Command, process: Command, project: Path
) -> None:
    day = ("--as-at", "2026-11-23")
    planned = guidegen("plan", *BRIEFS, "--only", "html", *day, cwd=project)
    assert planned.stdout.splitlines() == [
        "It was not built before",
        "  fji/trafficking-brief.en.html",
        "  fji/smuggling-brief.en.html",
        "2 of 2 files would be made.",
    ]
    assert not (project / "output").exists()
    built = process("build", *BRIEFS, "--format", "html", *day, cwd=project)
    assert (built.returncode, built.stderr) == (0, "")
    assert "2 files made in output/, in" in built.stdout
    assert "Largest: fji/" in built.stdout
    assert guidegen("verify", cwd=project).stdout == "2 files are as the manifest says, as at 2026-11-23; not signed.\n"
    again = process("build", *BRIEFS, "--format", "html", *day, cwd=project)
    assert again.stdout.startswith("Nothing has changed: 2 files in output/ are fresh")
    assert (
        guidegen("plan", *BRIEFS, "--only", "html", *day, cwd=project).stdout == "Nothing to make: 2 files are fresh.\n"
    )


def test_a_plan_for_machines_names_the_fact_that_changed(guidegen: Command, project: Path) -> None:
    day = ("--as-at", "2026-11-23")
    guidegen("build", *BRIEFS, "--format", "html", *day, cwd=project)
    law = project / "provisions/members/fji/law.yaml"
    law.write_text(law.read_text(encoding="utf-8").replace("12 years}", "13 years}", 1), encoding="utf-8")
    planned = json.loads(guidegen("plan", *BRIEFS, "--only", "html", "--format", "json", *day, cwd=project).stdout)
    (row,) = planned["build"]
    assert (row["path"], planned["fresh"]) == ("fji/trafficking-brief.en.html", 1)
    assert row["why"] == [
        "penalty.imprisonment.max of FJI Crimes Act 2009, ss 111, 112 changed from 12 years to 13 years"
    ]


def test_a_build_tells_machines_what_it_does_line_by_line(guidegen: Command, project: Path) -> None:
    words = ("build", *BRIEFS, "--format", "html", "--log-format", "json", "--as-at", "2026-11-23")
    lines = [json.loads(line) for line in guidegen(*words, cwd=project).stderr.splitlines()]
    assert [(line["event"], line.get("done")) for line in lines] == [("made", 1), ("made", 2), ("finished", None)]
    (line,) = [json.loads(line) for line in guidegen(*words, cwd=project).stderr.splitlines()]
    assert (line["event"], line["made"], line["kept"]) == ("finished", 0, 2)


def test_the_date_is_that_of_the_sources_where_none_is_asked_for(
    guidegen: Command, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    guidegen("build", *BRIEFS, "--format", "html", "--guide", "smuggling", cwd=project)
    assert b"As at 13 February 2009" in (project / "output/fji/smuggling-brief.en.html").read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    ran = guidegen("build", *BRIEFS, cwd=project)
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert "SOURCE_DATE_EPOCH" in ran.stderr


def test_verify_names_what_is_wrong_and_clean_keeps_what_a_build_makes(guidegen: Command, project: Path) -> None:
    assert guidegen("verify", cwd=project).returncode == 1
    guidegen("build", *BRIEFS, "--format", "html", "--guide", "smuggling", "--as-at", "2026-11-22", cwd=project)
    guidegen("build", *BRIEFS, "--format", "html", "--guide", "smuggling", "--as-at", "2026-11-23", cwd=project)
    assert guidegen("clean", cwd=project).returncode == 2
    assert "editions removed" in guidegen("clean", "--stale", cwd=project).stdout
    assert sorted(p.name for p in (project / "output/fji").iterdir()) == ["smuggling-brief.en.html"]
    (project / "output/fji/smuggling-brief.en.html").write_bytes(b"")
    ran = guidegen("verify", cwd=project)
    assert ran.returncode == 1
    assert ran.stdout.startswith("fji/smuggling-brief.en.html is not what the manifest says\n")


def test_a_folder_of_ones_own_where_a_guide_is_to_stand_ends_the_build_and_stays(
    guidegen: Command, project: Path
) -> None:
    notes = project / "output/fji/notes.txt"
    notes.parent.mkdir(parents=True)
    (project / "output/.gitkeep").write_bytes(b"")
    notes.write_bytes(b"mine")
    for command in (("build", *BRIEFS, "--format", "html"), ("clean", "--stale")):
        ran = guidegen(*command, cwd=project)
        assert (ran.returncode, ran.stderr) == (
            2,
            "guidegen: output holds fji, which guidegen did not make; name an empty folder or a new one, such as output\n",
        )
    assert notes.read_bytes() == b"mine"


def test_what_is_no_address_of_a_cluster_is_one_line(process: Command, project: Path) -> None:
    ran = process("build", *BRIEFS, "--scheduler", "nowhere", cwd=project)
    assert ran.returncode == 1
    assert ran.stderr == 'guidegen: "nowhere" is no address of a Dask scheduler; write it as tcp://10.0.0.1:8786\n'


UNSEEN = "the signature was not looked at: name the key of whoever signed with --key"


def test_a_signed_folder_is_checked_without_the_key_and_it_is_said_that_the_signature_was_not_looked_at(
    guidegen: Command, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [str(project / name) for name in ("press.key", "press.pub")]
    subprocess.run(["minisign", "-G", "-W", "-s", keys[0], "-p", keys[1]], check=True, capture_output=True)
    day = ("--as-at", "2026-11-23")
    guidegen("build", *BRIEFS, "--format", "html", *day, "--sign", keys[0], cwd=project)
    ran = guidegen("verify", "--key", keys[1], cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.endswith(f"; signed: minisign, key {keys[1]}.\n")
    monkeypatch.setenv("PATH", str(project))  # whoever was only handed the folder has no minisign either
    ran = guidegen("verify", cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == f"2 files are as the manifest says, as at 2026-11-23; {UNSEEN}.\n"
    (project / "output/fji/smuggling-brief.en.html").write_bytes(b"")
    ran = guidegen("verify", cwd=project)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout == (f"fji/smuggling-brief.en.html is not what the manifest says\n1 fault in 2 files; {UNSEEN}.\n")
    ran = guidegen("verify", "--key", keys[1], cwd=project)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == "guidegen: minisign is not installed; no file was looked at\n"
