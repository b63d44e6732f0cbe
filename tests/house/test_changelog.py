"""The changelog: by day, newest first, and of each change in law whom it concerns."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

HEADINGS = ("Law and content", "Software")


def days(root: Path) -> Iterator[tuple[date, str]]:
    """Each day with what stands under it."""
    _, *parts = re.split(r"^## ", (root / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    for part in parts:
        heading, _, text = part.partition("\n")
        yield date.fromisoformat(heading), text


def test_the_days_are_in_order_the_newest_first(root: Path) -> None:
    found = [day for day, _ in days(root)]
    assert found == sorted(set(found), reverse=True)


def test_under_a_day_stand_law_and_software_and_nothing_else(root: Path) -> None:
    for day, text in days(root):
        headings = re.findall(r"^### (.+)$", text, re.MULTILINE)
        assert headings == [heading for heading in HEADINGS if heading in headings] != [], day
        assert re.findall(r"^#{4,} ", text, re.MULTILINE) == [], day


def test_each_change_in_law_says_first_whom_it_concerns(root: Path) -> None:
    for day, text in days(root):
        law = text.partition("### Law and content")[2].partition("### Software")[0]
        for entry in re.findall(r"^- (.+)", law, re.MULTILINE):
            assert entry.startswith("**"), f"{day}: {entry}"
