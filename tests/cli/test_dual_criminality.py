"""``guidegen dual-criminality`` as a person runs it."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from guidegen.cli.app import app

COMMAND = (sys.executable, "-c", "from guidegen.cli import main; main()", "dual-criminality")


def asked(root: Path, *arguments: str, columns: int = 100) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": str(columns)}
    command = [*COMMAND, *arguments, "--as-at", "2026-11-30"]
    return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)


def test_a_pair_is_told_with_reasons_treaties_sources_and_what_is_not_known(root: Path) -> None:
    told = asked(root, "IDN", "AUS", "--conduct", "smuggling-basic").stdout
    for words in (
        "Yes: the facts are an offence in Indonesia and in Australia",
        "Criminal Code 2023, art. 457",
        "s 233A",
        "s 73.1",
        "Four years or more.",
        "Extradition: art. 16(1)-(2)",
        "https://cekhukum.com/pasal-457-kuhp/",
        "What is not known",
        "not legal advice",
    ):
        assert words in " ".join(told.split())
    assert "\x1b" not in told


def test_text_fits_a_narrow_terminal(root: Path) -> None:
    told = asked(root, "BTN", "IND", "--conduct", "child-sexual-exploitation", columns=80).stdout
    assert told
    assert max(len(line.rstrip()) for line in told.splitlines()) <= 80


def test_without_a_conduct_all_are_told_in_short(root: Path) -> None:
    told = asked(root, "Indonesia", "Thailand", columns=140).stdout
    assert "smuggling-basic" in told
    assert "humanitarian-rescue" in told
    assert "no offence on one side" in told


def test_the_conducts_are_listed_with_their_facts(root: Path) -> None:
    told = " ".join(asked(root, "--list").stdout.split())
    assert "document-supply" in told
    assert "hands it to a foreigner" in told


def test_one_member_gives_its_own_answers(root: Path) -> None:
    told = " ".join(asked(root, "MDV", "--conduct", "smuggling-basic").stdout.split())
    assert "No." in told
    assert "smuggling was left out of the 2013 Act" in told


def test_json_keeps_sources_and_confidence_of_every_fact(root: Path) -> None:
    found = json.loads(asked(root, "IDN", "AUS", "--format", "json").stdout)
    assert found["as_at"] == "2026-11-30"
    assert len(found["pairs"]) == 6
    for pair in found["pairs"]:
        for side in pair["sides"]:
            for reason in side["reasons"]:
                assert reason["confidence"] in {"high", "medium"}
                assert reason["sources"]
            if side["answer"] == "yes":
                assert side["provisions"]


def test_markdown_holds_the_same_answer(root: Path) -> None:
    told = asked(root, "IDN", "AUS", "--conduct", "smuggling-basic", "--format", "md").stdout
    assert told.startswith("# Dual criminality: Indonesia and Australia\n")
    assert "| Answer | yes | yes |" in told


def test_the_matrix_is_a_workbook_with_every_pair(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "matrix.xlsx"
    ran = asked(root, "--all", "--conduct", "smuggling-basic", "--format", "xlsx", "--output", str(file))
    assert ran.returncode == 0
    book = load_workbook(file)
    assert book.sheetnames == ["About", "Matrix", "Members", "Pairs", "Sources"]
    matrix = book["Matrix"]
    assert (matrix.max_row, matrix.max_column) == (46, 46)
    codes = [cell.value for cell in matrix[1]][1:]
    names = [row[0].value for row in matrix.iter_rows(min_row=2)]
    indonesia, australia = codes.index("IDN"), codes.index("AUS")
    assert names[indonesia] == "Indonesia"
    assert matrix.cell(indonesia + 2, australia + 2).value == "yes, serious crime"
    assert matrix.cell(australia + 2, indonesia + 2).value == "yes, serious crime"
    assert book["Pairs"].max_row == 1 + 45 * 44 // 2
    again = tmp_path / "again.xlsx"
    asked(root, "--all", "--conduct", "smuggling-basic", "--format", "xlsx", "--output", str(again))
    assert again.read_bytes() == file.read_bytes()


def test_the_matrix_is_csv_and_json_too(root: Path) -> None:
    rows = list(
        csv.DictReader(io.StringIO(asked(root, "--all", "--conduct", "document-supply", "--format", "csv").stdout))
    )
    assert len(rows) == 990
    found = json.loads(asked(root, "--all", "--conduct", "document-supply", "--format", "json").stdout)
    told = {tuple(pair["members"]): pair["answer"] for pair in found["pairs"]}
    assert told == {(row["member"], row["with"]): row["answer"] for row in rows}
    assert told["BGD", "MYS"] == "yes"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("IDN", "ZZZ"), 'there is no member "ZZZ"'),
        (("IDN", "AUS", "--conduct", "smugling-basic"), "did you mean smuggling-basic"),
        (("IDN", "IDN"), "name two different members"),
        (("IDN", "AUS", "THA"), "name two different members"),
        ((), "name two different members"),
        (("--all",), "--all needs one conduct"),
        (("IDN", "--all", "--conduct", "smuggling-basic"), "not both"),
        (("IDN", "AUS", "--format", "xlsx"), "a pair has no format xlsx"),
        (("--all", "--conduct", "smuggling-basic", "--format", "xlsx"), "--output"),
    ],
)
def test_a_wrong_question_is_told_in_one_line(root: Path, arguments: tuple[str, ...], words: str) -> None:
    ran = CliRunner().invoke(app, ["dual-criminality", *arguments, "--project", str(root)])
    assert ran.exit_code == 2
    assert words in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1
    assert ran.stdout == ""
