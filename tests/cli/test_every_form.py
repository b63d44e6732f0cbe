"""Whatever one form of an answer says of its date, of what it is worth and of what is in doubt, every form says."""

import csv
import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook

type Command = Callable[..., subprocess.CompletedProcess[str]]

DAY = "2026-11-23"
DATE = re.compile(r"2026-11-23|23 November 2026")
WORTH = re.compile(r"\b(?:not legal advice|no legal advice|binds nobody)\b")
DOUBT = re.compile(r"\bunverified\b|\"confidence\": \"low\"", re.IGNORECASE)
ANSWERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "compare": (("compare", "FJI", "BGD"), ("table", "csv", "json", "md", "html", "xlsx")),
    "compare penalties": (
        ("compare", "FJI", "BGD", "--show", "penalties"),
        ("table", "csv", "json", "md", "html", "xlsx"),
    ),
    "compare treaties": (
        ("compare", "FJI", "BGD", "--show", "treaties"),
        ("table", "csv", "json", "md", "html", "xlsx"),
    ),
    "compare laws": (("compare", "FJI", "BGD", "--show", "laws"), ("table", "csv", "json", "md", "html", "xlsx")),
    "gap-analysis": (("gap-analysis", "FJI", "--topic", "trafficking"), ("text", "json", "md", "html")),
    "standing": (("standing", "FJI"), ("text", "json", "md", "csv")),
    "region": (("standing",), ("text", "json", "md", "csv")),
    "comparators": (("comparators", "FJI"), ("text", "json")),
    "pair": (("dual-criminality", "FJI", "IDN", "--conduct", "smuggling-basic"), ("text", "json", "md")),
    "pairs": (("dual-criminality", "FJI", "IDN"), ("text", "json", "md")),
    "own answers": (("dual-criminality", "FJI"), ("text", "json")),
    "all pairs": (
        ("dual-criminality", "--all", "--conduct", "smuggling-basic"),
        ("text", "json", "csv", "svg", "xlsx"),
    ),
    "draft": (("draft", "FJI", "trafficking-in-adults"), ("text", "akn", "bluebell", "html")),
}
"""Each answer about Fiji and others, of whom something is only recalled, and its forms."""
CASES = [(name, form) for name, (_, forms) in ANSWERS.items() for form in forms]


def read(path: Path) -> str:
    """The words of a file, those in the cells of a workbook too."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    sheets = load_workbook(path).worksheets
    return "\n".join(str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)


def said(guidegen: Command, root: Path, tmp_path: Path, words: tuple[str, ...], form: str) -> str:
    """What an answer says in a form."""
    if form == "xlsx":
        file = tmp_path / "answer.xlsx"
        ran = guidegen(*words, "--as-at", DAY, "--output", str(file), cwd=root)
        assert ran.returncode == 0
        text = read(file)
    else:
        ran = guidegen(*words, "--as-at", DAY, "--format", form, cwd=root)
        text = ran.stdout
        assert (ran.returncode, ran.stderr) == (0, "")
    return " ".join(text.split())


@pytest.mark.parametrize(("name", "form"), CASES)
def test_every_form_says_its_date_what_it_is_worth_and_what_is_in_doubt(
    guidegen: Command, root: Path, tmp_path: Path, name: str, form: str
) -> None:
    text = said(guidegen, root, tmp_path, ANSWERS[name][0], form)
    assert DATE.search(text)
    assert WORTH.search(text)
    # A letter in a small square has an asterisk, which the key explains by the word.
    assert DOUBT.search(text)


def test_a_form_that_says_nothing_would_be_found() -> None:
    for pattern in (DATE, WORTH, DOUBT):
        assert not pattern.search("Fiji: yes. As at 22 November 2026. A verified answer, with advice.")


def test_every_row_of_a_table_for_programs_says_its_date_and_worth(guidegen: Command, root: Path) -> None:
    for words in (
        ANSWERS["compare"][0],
        ANSWERS["standing"][0],
        ANSWERS["region"][0],
        ("dual-criminality", "--all", "--conduct", "smuggling-basic"),
    ):
        printed = guidegen(*words, "--as-at", DAY, "--format", "csv", cwd=root).stdout
        rows = [" ".join(row) for row in csv.reader(io.StringIO(printed))][1:]
        assert len(rows) >= 45
        assert all(DATE.search(row) and WORTH.search(row) for row in rows), words


def test_a_change_says_its_date_and_worth_in_every_form(
    guidegen: Command, cut: Callable[..., Path], tmp_path: Path
) -> None:
    project = shutil.copytree(cut("FJI", "IDN"), tmp_path / "project")
    law = project / "provisions/members/fji/law.yaml"
    law.write_text(law.read_text(encoding="utf-8").replace("12 years}", "13 years}", 1), encoding="utf-8")
    shown = {}
    for form in ("text", "json", "md", "html"):
        words = ("diff", str(cut("FJI", "IDN")), "--no-guides", "--as-at", DAY, "--format", form)
        ran = guidegen(*words, cwd=project)
        assert (ran.returncode, ran.stderr) == (0, "")
        shown[form] = ran.stdout
        assert DATE.search(ran.stdout)
        assert WORTH.search(ran.stdout), form
    assert json.loads(shown["json"])["facts"]


def test_the_open_data_say_their_date_and_worth_and_how_sure_each_fact_is(
    guidegen: Command, root: Path, tmp_path: Path
) -> None:
    assert guidegen("data", "--output", str(tmp_path / "data"), "--as-at", DAY, cwd=root).returncode == 0
    described = json.loads((tmp_path / "data/datapackage.json").read_text(encoding="utf-8"))
    assert described["asAt"] == DAY
    assert WORTH.search(described["description"])
    facts = {"members", "treaty-status", "laws", "provisions", "penalties", "findings"}
    columns = {r["name"]: [f["name"] for f in r["schema"]["fields"]] for r in described["resources"] if "schema" in r}
    assert all("confidence" in columns[name] for name in facts)
    readme = (tmp_path / "data/README.md").read_text(encoding="utf-8")
    assert DATE.search(readme)
    assert WORTH.search(readme)


def test_notes_on_a_draft_are_no_part_of_its_law(guidegen: Command, root: Path) -> None:
    words = ("draft", "FJI", "trafficking-in-adults", "--as-at", DAY)
    akn = etree.parse(io.BytesIO(guidegen(*words, "--format", "akn", cwd=root).stdout.encode())).getroot()
    assert etree.QName(akn).localname == "section"
    assert "Voluntary" not in " ".join(str(text) for text in akn.xpath("//text()"))
