"""Workbooks: what a lawyer finds in them, and that no cell is run."""

from datetime import date
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from guidegen.rendering.tables.paper import A3, A4, lines, spread, width_for
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


def heights(rows: list[list[str]], widths: list[float]) -> list[float]:
    """The heights of the rows of a sheet, the header first, as another program reads them."""
    sheet = load_workbook(BytesIO(workbook("T", [Sheet("A", ["x"] * len(widths), rows, widths)], _DAY)))["A"]
    return [sheet.row_dimensions[number].height for number in range(1, len(rows) + 2)]


def test_a_row_is_as_high_as_its_longest_text() -> None:
    one, three, ten = heights([["a", "b"], ["a\nb\nc", "d"], ["a", "word " * 40]], [20, 20])[1:]
    assert one == 18
    assert three == 48
    assert ten > 10 * 15


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]) | st.just("\n"), max_size=400), st.integers(1, 60))
def test_no_text_is_taken_for_shorter_than_it_is(text: str, width: int) -> None:
    seen = ("".join(part.split()) for part in text.split("\n"))  # spaces at the end of a line take no room
    assert lines(text, width) >= sum(-(-len(part) // width) or 1 for part in seen)


def test_characters_that_are_two_letters_wide_are_counted_as_two() -> None:
    assert lines("\u6cd5" * 40, 20) == lines("xx" * 40, 20) > lines("x" * 40, 20)


def test_a_text_that_no_row_can_hold_widens_its_column() -> None:
    long = "word " * 400
    assert width_for(["short"], 10) == 10
    width = width_for([long], 10)
    assert 10 < width <= 200
    assert heights([[long]], [10])[1] < 409
    assert width_for(["word " * 10_000], 10) == 200


def test_a_sheet_is_printed_no_smaller_than_can_be_read() -> None:
    assert (spread([20, 100], 1).paper, spread([20, 100], 1).pages) == (A4, 1)
    assert (spread([20, 250], 1).paper, spread([20, 250], 1).pages) == (A3, 1)
    wide = spread([30, *[22] * 45], 1)
    assert (wide.paper, wide.scale) == (A3, 70)
    assert 3 <= wide.pages <= 5


def test_a_wide_sheet_is_printed_over_pages_with_its_fixed_columns_on_each() -> None:
    sheet = Sheet("A", ["x"] * 40, [["y"] * 40], fixed=2)
    made = load_workbook(BytesIO(workbook("T", [sheet], _DAY)))["A"]
    assert made.print_title_cols == "$A:$B"
    assert made.print_area == "'A'!$A$1:$AN$2"
    assert (int(made.page_setup.paperSize), made.page_setup.scale) == (8, 70)
    assert not made.sheet_properties.pageSetUpPr.fitToPage
