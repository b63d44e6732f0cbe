"""``guidegen compare`` as a person runs it."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

DAY = ("--as-at", "2026-11-24")


Command = Callable[..., subprocess.CompletedProcess[str]]


def tables(text: str) -> list[str]:
    """The lines of tables: those that are padded to a width."""
    return [line for line in text.split("\n") if "  " in line.strip()]


@pytest.mark.parametrize("columns", [80, 120])
def test_two_to_five_members_stand_side_by_side_with_places_and_sources(
    process: Command, root: Path, columns: int
) -> None:
    ran = process("compare", "IDN", "AUS", "THA", "--topic", "trafficking", *DAY, cwd=root, columns=columns)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("National law compared: Indonesia, Australia and Thailand\n")
    assert "A first orientation, not legal advice." in ran.stdout
    (line,) = [line for line in ran.stdout.split("\n") if line.startswith("Recruitment ")]
    assert line.split()[1:4] == ["Yes:", "Criminal", "Code"]
    assert "In part: Criminal" in line
    assert " 1   Criminal Code (Law No. 1 of 2023), whole text" in f" {ran.stdout}".replace("\n", " ")
    assert "Penalties: Australia" in ran.stdout
    assert max(map(len, tables(ran.stdout))) <= columns


def test_many_members_stand_as_rows_with_a_letter_for_each_cell_and_a_legend(guidegen: Command, root: Path) -> None:
    ran = guidegen("compare", "--group", "all", "--topic", "trafficking", *DAY, cwd=root, columns=80)
    assert ran.returncode == 0
    (line,) = [line for line in ran.stdout.split("\n") if line.startswith("Indonesia ") and "YYYYY" in line]
    assert line.split()[1:3] == ["YYYYY", "YPYYYYYY"]
    assert "Y yes; P in part; N no; W no, but the law reaches further than the treaty asks; ? not known" in ran.stdout
    assert "A The acts: Recruitment, Transportation, Transfer, Harbouring, Receipt." in ran.stdout
    assert max(len(line) for line in ran.stdout.split("\n") if line.startswith("Indonesia")) <= 80


def test_groups_and_members_are_joined_and_conditions_narrow_them(guidegen: Command, root: Path) -> None:
    arguments = ("compare", "FJI", "--group", "asean", "--where", "act.recruitment=yes", "--format", "json", *DAY)
    found = json.loads(guidegen(*arguments, cwd=root).stdout)
    codes = {member["iso3"] for member in found["members"]}
    assert "IDN" in codes
    assert not {"FJI", "MMR", "AUS"} & codes
    assert found["chosen_by"] == "group asean; act.recruitment=yes"


@pytest.mark.parametrize("table", ["elements", "penalties", "obligations", "treaties", "laws"])
def test_each_answer_exists_as_json_and_as_csv(guidegen: Command, root: Path, table: str) -> None:
    arguments = ("compare", "IDN", "JPN", "--topic", "smuggling", "--show", table)
    assert json.loads(guidegen(*arguments, "--format", "json", cwd=root).stdout)[table]
    rows = list(csv.DictReader(io.StringIO(guidegen(*arguments, "--format", "csv", cwd=root).stdout)))
    assert {row["iso3"] for row in rows} == {"IDN", "JPN"}


def test_the_ending_of_the_file_names_the_form_and_the_file_is_whole(
    guidegen: Command, root: Path, tmp_path: Path
) -> None:
    for name, begins in (
        ("a.xlsx", b"PK"),
        ("a.html", b"<!doctype html>"),
        ("a.md", b"# National law"),
        ("a.csv", b"iso3,"),
    ):
        ran = guidegen("compare", "IDN", "THA", "--output", str(tmp_path / name), *DAY, cwd=root)
        assert ran.returncode == 0, ran.stderr
        assert (tmp_path / name).read_bytes().startswith(begins)
        assert "written:" in ran.stderr
    assert load_workbook(BytesIO((tmp_path / "a.xlsx").read_bytes())).sheetnames[0] == "Read me"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.csv", "a.html", "a.md", "a.xlsx"]


def test_the_same_question_gives_the_same_bytes(
    guidegen: Command, process: Command, root: Path, tmp_path: Path
) -> None:
    for name in ("a.xlsx", "a.html"):
        guidegen("compare", "IDN", "THA", "--output", str(tmp_path / name), *DAY, cwd=root)
    for name in ("b.xlsx", "b.html"):
        process("compare", "IDN", "THA", "--output", str(tmp_path / name), *DAY, cwd=root)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_when_nobody_meets_the_conditions_it_says_so(guidegen: Command, root: Path) -> None:
    ran = guidegen("compare", "IDN", "--where", "region=saarc", cwd=root)
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "no member meets these conditions" in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("IDX",), 'there is no member "IDX"; did you mean'),
        (("--group", "asaen"), 'there is no group "asaen"; did you mean "asean"?'),
        (("--where", "act.recrutment=yes"), 'did you mean "act.recruitment"?'),
        (("IDN", "--topic", "traficking"), 'there is no topic "traficking"; did you mean trafficking?'),
        (("IDN", "--show", "penaltys"), 'there is no table "penaltys"; did you mean penalties or'),
        (("IDN", "--format", "csv", "--show", "elements,laws"), "a CSV file holds one table"),
        (("IDN", "--as-at", "soon"), '"soon" is not a date'),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(
    guidegen: Command, root: Path, arguments: tuple[str, ...], message: str
) -> None:
    ran = guidegen("compare", *arguments, cwd=root, columns=200)
    assert ran.returncode == 2
    assert message in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("columns", [80, 120])
def test_gaps_hold_a_law_against_duty_and_model_text(guidegen: Command, root: Path, columns: int) -> None:
    ran = guidegen("gap-analysis", "Japan", "--topic", "trafficking", *DAY, cwd=root, columns=columns)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "[+] Lacking: recruits." in ran.stdout
    assert "[+ words +] stand in the model text and were not found in national law" in ran.stdout
    lines = ran.stdout.split("\n")
    start = next(n for n, line in enumerate(lines) if line.startswith("The treaty asks"))
    assert max(len(line.rstrip()) for line in lines[start:]) <= columns


def test_gaps_can_be_narrowed_to_what_is_missing_and_to_one_offence(guidegen: Command, root: Path) -> None:
    arguments = ("gap-analysis", "JPN", "--provision", "trafficking-in-adults", "--lacking", "--format", "json", *DAY)
    found = json.loads(guidegen(*arguments, cwd=root).stdout)
    assert found["topic"] == "trafficking"
    assert found["elements"]
    assert all(row["missing"] in {"all", "part", "unknown"} for row in found["elements"])
    assert {m["provision"] for row in found["elements"] for m in row["model_says"]} == {"trafficking-in-adults"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("JPN",), "name one topic: --topic trafficking or --topic smuggling"),
        (("JPX", "--topic", "smuggling"), 'there is no member "JPX"'),
        (("JPN", "--provision", "trafficking-in-adult"), 'there is no model provision "trafficking-in-adult"'),
        (("JPN", "--provision", "trafficking-in-adults", "--topic", "smuggling"), "leave --topic out"),
        (("JPN", "--provision", "trafficking-savings"), "leave --provision out"),
    ],
)
def test_wrong_usage_of_gaps_is_one_line_and_code_2(
    guidegen: Command, root: Path, arguments: tuple[str, ...], message: str
) -> None:
    ran = guidegen("gap-analysis", *arguments, cwd=root, columns=200)
    assert ran.returncode == 2
    assert message in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1
