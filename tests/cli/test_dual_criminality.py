"""``guidegen dual-criminality`` as a person runs it."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from guidegen.cli.app import app

Asked = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def asked(root: Path, guidegen: Asked) -> Asked:
    """Ask in this process."""
    return partial(_asked, root, guidegen)


@pytest.fixture
def asked_alone(root: Path, process: Asked) -> Asked:
    """Ask in a process of its own."""
    return partial(_asked, root, process)


def _asked(root: Path, run: Asked, *arguments: str, columns: int = 100) -> subprocess.CompletedProcess[str]:
    return run("dual-criminality", *arguments, "--as-at", "2026-11-30", cwd=root, columns=columns)


def test_a_pair_is_told_with_reasons_treaties_sources_and_what_is_not_known(asked_alone: Asked) -> None:
    told = asked_alone("IDN", "AUS", "--conduct", "smuggling-basic").stdout
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


def test_text_fits_a_narrow_terminal(asked: Asked) -> None:
    told = asked("BTN", "IND", "--conduct", "child-sexual-exploitation", columns=80).stdout
    assert told
    assert max(len(line.rstrip()) for line in told.splitlines()) <= 80


def test_without_a_conduct_all_are_told_in_short(asked: Asked) -> None:
    told = asked("Indonesia", "Thailand", columns=140).stdout
    assert "smuggling-basic" in told
    assert "humanitarian-rescue" in told
    assert "no offence on one side" in told


def test_the_conducts_are_listed_with_their_facts(asked: Asked) -> None:
    told = " ".join(asked("--list").stdout.split())
    assert "document-supply" in told
    assert "hands it to a foreigner" in told


def test_one_member_gives_its_own_answers(asked: Asked) -> None:
    told = " ".join(asked("MDV", "--conduct", "smuggling-basic").stdout.split())
    assert "No." in told
    assert "smuggling was left out of the 2013 Act" in told


def test_json_keeps_sources_and_confidence_of_every_fact(asked: Asked) -> None:
    found = json.loads(asked("IDN", "AUS", "--format", "json").stdout)
    assert found["as_at"] == "2026-11-30"
    assert len(found["pairs"]) == 6
    for pair in found["pairs"]:
        for side in pair["sides"]:
            for reason in side["reasons"]:
                assert reason["confidence"] in {"high", "medium"}
                assert reason["sources"]
            if side["answer"] == "yes":
                assert side["provisions"]


def test_markdown_holds_the_same_answer(asked: Asked) -> None:
    told = asked("IDN", "AUS", "--conduct", "smuggling-basic", "--format", "md").stdout
    assert told.startswith("# Dual criminality: Indonesia and Australia\n")
    assert "| Answer | yes | yes |" in told


def test_the_matrix_is_a_workbook_with_every_pair(asked: Asked, asked_alone: Asked, tmp_path: Path) -> None:
    file = tmp_path / "matrix.xlsx"
    ran = asked("--all", "--conduct", "smuggling-basic", "--format", "xlsx", "--output", str(file))
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
    asked_alone("--all", "--conduct", "smuggling-basic", "--format", "xlsx", "--output", str(again))
    assert again.read_bytes() == file.read_bytes()


def test_the_matrix_is_csv_and_json_too(asked: Asked) -> None:
    rows = list(csv.DictReader(io.StringIO(asked("--all", "--conduct", "document-supply", "--format", "csv").stdout)))
    assert len(rows) == 990
    found = json.loads(asked("--all", "--conduct", "document-supply", "--format", "json").stdout)
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
