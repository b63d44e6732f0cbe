"""Workbooks: what a lawyer finds in them, and that no cell is run."""

from datetime import date
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from guidegen.rendering.tables.workbook import Sheet, neutral, workbook

_DAY = date(2026, 11, 24)


def test_a_sheet_has_its_header_in_sight_filters_notes_and_print_set_up() -> None:
    made = workbook("T", [Sheet("Elements", ["Member", "Act"], [["Fiji", "yes"]], notes={(0, 1): "Crimes Act"})], _DAY)
    sheet = load_workbook(BytesIO(made))["Elements"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:B2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet["B2"].comment.text == "Crimes Act"


def test_the_same_sheets_give_the_same_bytes() -> None:
    sheets = [Sheet("A", ["x"], [[_DAY], [1], [None]])]
    assert workbook("T", sheets, _DAY) == workbook("T", sheets, _DAY)


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=40), st.sampled_from("=+-@"))
def test_no_cell_is_a_formula(text: str, sign: str) -> None:
    said = neutral(sign + text)
    assert said[0] == "'"
    cell = load_workbook(BytesIO(workbook("T", [Sheet("A", ["x"], [[sign + text]])], _DAY)))["A"]["A2"]
    assert cell.data_type == "s"
    assert cell.value == said


def test_a_day_before_workbooks_count_stands_as_text() -> None:
    sheet = load_workbook(BytesIO(workbook("T", [Sheet("A", ["x"], [[date(1860, 10, 6)], [_DAY]])], _DAY)))["A"]
    assert sheet["A2"].value == "1860-10-06"
    assert sheet["A3"].value.date() == _DAY
