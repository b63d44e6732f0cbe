"""What a law says more than once, in time and by other calendars: what is accepted, and what is asked."""

from pathlib import Path
from shutil import copytree

import pytest

from guidegen.corpus.load import load

GOOD = Path(__file__).parent / "good"
SECTION = """\
  - law: xaa-trafficking-act-2019
    locator: s. 23
    topic: smuggling
    heading: Helping unlawful entry
    summary: Punishes the conduct named in the heading.
    status: {STATUS}
    confidence: medium
    source: act
"""


def told(tmp_path: Path, change: tuple[str, str]) -> list[str]:
    copytree(GOOD, tmp_path / "project")
    law = tmp_path / "project/provisions/members/xaa/law.yaml"
    law.write_text(law.read_text("utf-8").replace(*change), encoding="utf-8")
    return [str(d) for d in load(tmp_path / "project/provisions").diagnostics]


def sections(*statuses: str) -> tuple[str, str]:
    return "findings:\n", "".join(SECTION.replace("{STATUS}", f"{{{status}}}") for status in statuses) + "findings:\n"


@pytest.mark.parametrize(
    "statuses",
    [
        ('state: repealed, from: "1990-01-01", to: "2001-06-30"', 'state: in-force, from: "2015-03-01"'),
        ('state: in-force, from: "2015-03-01"', 'state: repealed, from: "1990-01-01", to: "2001-06-30"'),
        ('state: repealed, from: "1990", to: "2001"', 'state: in-force, from: "2001-03-01"'),
    ],
)
def test_a_section_that_was_enacted_again_is_two_provisions(tmp_path: Path, statuses: tuple[str, str]) -> None:
    assert told(tmp_path, sections(*statuses)) == []


@pytest.mark.parametrize(
    "statuses",
    [
        ('state: repealed, from: "1990", to: "2016"', 'state: in-force, from: "2015-03-01"'),
        ("state: repealed", 'state: in-force, from: "2015-03-01"'),
        ("state: in-force", "state: in-force"),
    ],
)
def test_a_section_that_is_given_twice_for_one_time_is_told(tmp_path: Path, statuses: tuple[str, str]) -> None:
    (line,) = told(tmp_path, sections(*statuses))
    assert line.endswith("where it was repealed and enacted again [duplicate-provision]")


@pytest.mark.parametrize(
    ("year", "reckoned"),
    [
        (2552, "Buddhist: 2552 - 543 = 2009"),
        (2066, "Bikram Sambat: 2066 - 57 = 2009"),
        (1430, "Hijri: 1430 x 0.97 + 622 = 2009"),
        (1388, "solar Hijri: 1388 + 621 = 2009"),
        (98, "Minguo: 98 + 1911 = 2009"),
        (3050, "is it a slip?"),
    ],
)
def test_a_year_that_cannot_be_is_asked_about_with_the_arithmetic(tmp_path: Path, year: int, reckoned: str) -> None:
    (line,) = told(tmp_path, ("year: 2019", f"year: {year}"))
    assert line.startswith(f"provisions/members/xaa/law.yaml:7: year: {year} ")
    assert reckoned in line
    assert line.endswith("Write the year of the common era [other-era]")


def test_a_date_of_another_era_is_asked_about(tmp_path: Path) -> None:
    (line,) = told(tmp_path, ("from: 2019-07-01", "from: 2562-07-01"))
    assert line.startswith("provisions/members/xaa/law.yaml:8: from: 2562 lies in the future of every source (2026)")
    assert "Buddhist: 2562 - 543 = 2019" in line


@pytest.mark.parametrize("year", [1810, 2027])
def test_an_old_code_and_a_law_of_next_year_are_not_asked_about(tmp_path: Path, year: int) -> None:
    assert told(tmp_path, ("year: 2019", f"year: {year}")) == []
