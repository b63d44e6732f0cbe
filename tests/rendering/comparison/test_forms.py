"""A comparison as CSV, JSON, Markdown and workbook: the same cells in each, with their sources, and data that stay data."""

import csv
import io
import json
import math
from datetime import datetime
from html import unescape
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from guidegen.comparison import compare
from guidegen.corpus.corpus import Corpus
from guidegen.editions.comparison.view import ComparisonTable, ComparisonView, comparison_view
from guidegen.law.base import Topic
from guidegen.rendering.comparison.data import comparison_data
from guidegen.rendering.comparison.markdown import comparison_markdown
from guidegen.rendering.comparison.rows import flat_table
from guidegen.rendering.comparison.workbook import comparison_workbook
from guidegen.rendering.document.markdown import passage
from guidegen.rendering.tables.text import csv_text, markdown_table


def rows(view: ComparisonView, table: ComparisonTable) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text(*flat_table(view, table)))))


def test_the_flat_table_of_elements_has_a_row_for_each_member_and_element(corpus: Corpus, few: ComparisonView) -> None:
    found = rows(few, ComparisonTable.ELEMENTS)
    assert len(found) == 4 * sum(len(elements) for elements in corpus.elements.values())
    (cell,) = [r for r in found if (r["iso3"], r["topic"], r["element"]) == ("IDN", "trafficking", "act.recruitment")]
    assert (cell["value"], cell["rests_on"], cell["confidence"]) == ("yes", "Criminal Code 2023, art. 455", "medium")
    assert cell["sources"].startswith("Criminal Code (Law No. 1 of 2023), whole text as promulgated")
    assert "/KUHP_Baru.txt" in cell["sources"]


@pytest.mark.parametrize("table", list(ComparisonTable))
def test_every_table_has_flat_rows_and_every_known_cell_a_source(few: ComparisonView, table: ComparisonTable) -> None:
    found = rows(few, table)
    assert found
    assert all(r["sources"] for r in found if r["confidence"])


def test_what_is_not_known_says_whom_to_ask(few: ComparisonView) -> None:
    unknown = [r for r in rows(few, ComparisonTable.ELEMENTS) if r["value"] == "unknown"]
    assert unknown
    assert all(r["question"].startswith("To ask, ") and not r["confidence"] for r in unknown)


def test_the_plain_data_hold_the_same_values_as_the_flat_rows(few: ComparisonView) -> None:
    data: dict[str, Any] = json.loads(json.dumps(comparison_data(few)))
    flat = {(r["topic"], r["element"], r["iso3"]): r["value"] for r in rows(few, ComparisonTable.ELEMENTS)}
    nested = {
        (topic, row["key"], iso3): "wider" if cell.get("reaches_further") else cell["value"]
        for topic, found in data["elements"].items()
        for row in found
        for iso3, cell in row["members"].items()
    }
    assert nested == flat
    numbers = {source["number"] for source in data["sources"]}
    cells = [cell for found in data["elements"].values() for row in found for cell in row["members"].values()]
    assert all(set(cell["sources"]) <= numbers for cell in cells)
    assert len(data["penalties"]) == len(rows(few, ComparisonTable.PENALTIES))


def test_tables_that_were_not_asked_for_are_left_out(corpus: Corpus, few: ComparisonView) -> None:
    view = comparison_view(corpus, compare(corpus, ["IDN"], list(Topic), few.as_at), [ComparisonTable.TREATIES])
    data = comparison_data(view)
    assert "treaties" in data
    assert not {"elements", "penalties", "laws", "obligations"} & set(data)
    book = load_workbook(BytesIO(comparison_workbook(view)))
    assert book.sheetnames == ["Read me", "Treaties", "Sources"]


def test_the_workbook_says_how_to_read_it_and_has_a_sheet_for_each_table(few: ComparisonView) -> None:
    book = load_workbook(BytesIO(comparison_workbook(few)))
    assert book.sheetnames == [
        "Read me",
        "Elements",
        "Findings",
        "Penalties",
        "Treaties",
        "Obligations",
        "Laws",
        "Sources",
    ]
    told = {row[0]: row[1] for row in book["Read me"].iter_rows(min_row=2, values_only=True)}
    assert told["As at"] == datetime(2026, 11, 24)
    assert "first orientation" in str(told["What it is worth"])
    assert book["Read me"].auto_filter.ref is None


def test_each_sheet_keeps_its_heads_in_sight_and_can_be_filtered_and_printed(few: ComparisonView) -> None:
    book = load_workbook(BytesIO(comparison_workbook(few)))
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes, sheet.title
        assert sheet.auto_filter.ref, sheet.title
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows == "$1:$1"
    assert book["Elements"].freeze_panes == "D2"


def test_a_matrix_of_many_members_is_printed_over_pages_with_its_first_columns_on_each(whole: ComparisonView) -> None:
    sheet = load_workbook(BytesIO(comparison_workbook(whole)))["Elements"]
    assert sheet.print_title_cols == "$A:$C"
    assert sheet.max_column == 3 + len(whole.members)


def widths_of(sheet: Any) -> list[float]:
    """The width of each column; the file says those of neighbours that are as wide once."""
    said = {n: d.width for d in sheet.column_dimensions.values() for n in range(d.min, d.max + 1)}
    return [said[number] for number in range(1, sheet.max_column + 1)]


@pytest.mark.parametrize("name", ["few", "whole"])
def test_no_cell_of_the_workbook_is_cut_where_it_is_printed(name: str, request: pytest.FixtureRequest) -> None:
    for sheet in load_workbook(BytesIO(comparison_workbook(request.getfixturevalue(name)))):
        widths = widths_of(sheet)
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            height = sheet.row_dimensions[number].height
            texts = [(str(value), width) for value, width in zip(row, widths, strict=True) if value is not None]
            needed = max(sum(max(math.ceil(len(p) / w), 1) for p in text.split("\n")) for text, w in texts)
            assert needed * 15 <= height < 409, (sheet.title, number)


@pytest.mark.parametrize("name", ["few", "whole"])
def test_each_sheet_is_printed_whole_and_no_smaller_than_can_be_read(name: str, request: pytest.FixtureRequest) -> None:
    for sheet in load_workbook(BytesIO(comparison_workbook(request.getfixturevalue(name)))):
        widths = widths_of(sheet)
        last = f"${get_column_letter(sheet.max_column)}${sheet.max_row}"
        assert sheet.print_area == f"'{sheet.title}'!$A$1:{last}"
        inches = {"9": 11.69, "8": 16.54}[str(sheet.page_setup.paperSize)] - 0.8
        if sheet.sheet_properties.pageSetUpPr.fitToPage:
            assert (int(sheet.page_setup.fitToWidth or 1), int(sheet.page_setup.fitToHeight)) == (1, 0)
            assert inches * 96 / 7 / sum(widths) >= 0.68, sheet.title
        else:
            assert sheet.page_setup.scale == 70
            assert sheet.print_title_cols


def test_a_cell_of_the_workbook_has_a_note_with_its_confidence_and_sources(few: ComparisonView) -> None:
    sheet = load_workbook(BytesIO(comparison_workbook(few)))["Elements"]
    (cell,) = [row[3] for row in sheet.iter_rows(min_row=2, max_row=35) if row[2].value == "Recruitment"]
    assert cell.value.startswith("Yes\nCriminal Code 2023, art. 455\n[")
    assert "Confidence: medium" in cell.comment.text
    assert "Criminal Code (Law No. 1 of 2023), whole text" in cell.comment.text


def test_a_penalty_in_the_workbook_is_numbers_in_years_and_a_fine_in_its_own_form(few: ComparisonView) -> None:
    sheet = load_workbook(BytesIO(comparison_workbook(few)))["Penalties"]
    head = [cell.value for cell in sheet[1]]
    found = [dict(zip(head, (c.value for c in row), strict=True)) for row in sheet.iter_rows(min_row=2)]
    (basic,) = [r for r in found if (r["Member"], r["Place"]) == ("Exampleland", "s. 4")]
    assert (basic["Least years"], basic["Greatest years"]) == (2.5, 15)
    assert (basic["Least fine"], basic["Greatest fine"], basic["Currency or form"]) == (60, 360, "day-fines")
    assert not any("total" in str(name).lower() or "score" in str(name).lower() for name in head)


def test_no_cell_of_the_workbook_is_run(few: ComparisonView) -> None:
    for sheet in load_workbook(BytesIO(comparison_workbook(few))):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                assert not str(cell.value).startswith(("=", "@", "+", "-")), cell.coordinate


def test_the_same_comparison_gives_the_same_workbook(few: ComparisonView) -> None:
    assert comparison_workbook(few) == comparison_workbook(few)


def test_markdown_prints_facts_as_they_are(few: ComparisonView) -> None:
    text = comparison_markdown(few)
    assert "<script>" not in text
    html = unescape(str(passage(text)))
    assert 'href="javascript' not in html
    assert "*Trafficking* _in_ [x](javascript:alert(1)) {{ 7*7 }} <script>alert(1)</script> | pipe |" in html


def test_markdown_names_the_sources_it_cites(few: ComparisonView) -> None:
    text = comparison_markdown(few)
    assert r"| Recruitment | Yes: Criminal Code 2023, art. 455 \[" in text
    assert "## Sources" in text
    assert "## Penalties" in text


def test_many_members_stand_as_rows_in_markdown(whole: ComparisonView) -> None:
    text = comparison_markdown(whole)
    assert "| Member | Recruitment | Transportation |" in text
    assert "\n| Viet Nam | Yes" in text


@given(st.lists(st.text(max_size=30), min_size=1, max_size=3))
def test_a_cell_of_csv_comes_back_and_begins_no_formula(cells: list[str]) -> None:
    (back,) = csv.reader(io.StringIO(csv_text(["h"], [cells]).partition("\r\n")[2], newline=""))
    assert [c.removeprefix("'") for c in back] == [c.removeprefix("'") for c in cells]
    assert not any(c.startswith(("=", "+", "-", "@")) for c in back)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=4))
def test_a_row_of_markdown_stays_one_row_with_as_many_cells(cells: list[str]) -> None:
    line = markdown_table(["h"] * len(cells), [cells]).split("\n")[2]
    assert line.count("|") == len(cells) + 1
