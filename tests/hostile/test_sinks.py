"""Every field of words, in every form that prints it: what stands in content is printed as its own words, and does nothing.

The same content is printed once with words that mean nothing to anybody, and once with each payload in every field. Both must
have the same shape, and wherever a field is printed its payload must stand there whole.
"""

import csv
import io
import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html
from markdown import markdown
from openpyxl import load_workbook

from guidegen.comparison import compare, dual_criminality, gap_analysis
from guidegen.corpus.corpus import Corpus
from guidegen.editions.bill import BillEdition, compose_bill
from guidegen.editions.comparison.gap_analysis import GapAnalysisView, gap_analysis_view
from guidegen.editions.comparison.view import ComparisonTable, ComparisonView, comparison_view
from guidegen.editions.compose import compose
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.rendering import bill, guide
from guidegen.rendering.comparison.data import comparison_data
from guidegen.rendering.comparison.gap_analysis import gaps_data, gaps_markdown
from guidegen.rendering.comparison.markdown import comparison_markdown
from guidegen.rendering.comparison.page import comparison_page, gaps_page
from guidegen.rendering.comparison.rows import flat_table
from guidegen.rendering.comparison.workbook import comparison_workbook
from guidegen.rendering.dual_criminality.markdown import pair_markdown
from guidegen.rendering.open_data.package import data_files
from guidegen.rendering.standing.data import as_json
from guidegen.rendering.standing.table import HEADER, markdown_report, obligation_rows
from guidegen.rendering.tables.text import csv_text
from guidegen.standing import standing
from tests.hostile.poison import PAYLOADS, fields, poisoned

AS_AT = date(2026, 11, 24)
MEMBER, OTHER = "XAA", "FJI"
TEMPLATES = Path(__file__).parents[2] / "templates"
MARK = re.compile(r"№([0-9]+)")
HARMLESS = ("Harmless words",)
TURNS = int(os.environ.get("GUIDEGEN_TURNS", "4"))
"""How many of the turns are taken: in each every payload stands in some of the fields, in all of them in other ones."""

type Shape = Counter[object]
type Told = tuple[Shape, str]
"""What a form is made of, but for its words; and its words."""


def in_html(page: str) -> Told:
    tree = lxml_html.document_fromstring(page)
    elements = [e for e in tree.iter() if isinstance(e.tag, str)]
    shape: Shape = Counter((e.tag, *sorted(e.attrib)) for e in elements)
    assert not [e for e in elements if any(name.startswith("on") for name in e.attrib)]
    assert not [
        e for e in elements if (e.get("href") or e.get("src") or "").strip().casefold().startswith("javascript")
    ]
    for code in tree.xpath("//script | //style"):
        code.drop_tree()
    spoken = (value for e in elements for name, value in e.attrib.items() if name in {"alt", "title", "aria-label"})
    return shape, " ".join((tree.text_content(), *spoken))


def in_markdown(page: str) -> Told:
    return in_html(f"<html><body>{markdown(page, extensions=['tables'])}</body></html>")


def in_xml(text: bytes) -> Told:
    tree = etree.fromstring(text)
    shape: Shape = Counter((str(e.tag), *sorted(map(str, e.attrib))) for e in tree.iter())
    return shape, " ".join((*tree.itertext(), *(str(value) for e in tree.iter() for value in e.attrib.values())))


def in_csv(text: str) -> Told:
    """A table for a spreadsheet."""
    rows = [*csv.reader(io.StringIO(text))]
    assert not [cell for row in rows for cell in row if re.match(r"[=+@\t\r]|-[^0-9]", cell)]
    return Counter(len(row) for row in rows), " ".join(cell for row in rows for cell in row)


def in_tables(files: Mapping[str, bytes]) -> Told:
    """Tables for programs, in which every cell is exactly what the content says."""
    rows = [r for name, file in files.items() if name.endswith(".csv") for r in csv.reader(io.StringIO(file.decode()))]
    lists = (json.loads(cell) if cell.startswith('["') else [cell] for row in rows for cell in row)
    return Counter(len(row) for row in rows), " ".join(word for words in lists for word in words)


def in_data(data: object) -> Told:
    def shape(value: object) -> Iterator[object]:
        if isinstance(value, dict):
            yield tuple(value)
            yield from (one for held in value.values() for one in shape(held))
        elif isinstance(value, list):
            yield from (one for held in value for one in shape(held))

    def said(value: object) -> Iterator[str]:
        if isinstance(value, dict | list):
            yield from (one for held in (value.values() if isinstance(value, dict) else value) for one in said(held))
        elif isinstance(value, str):
            yield value

    read = json.loads(json.dumps(data))
    return Counter(shape(read)), " ".join(said(read))


def in_workbook(file: bytes) -> Told:
    cells = [cell for sheet in load_workbook(io.BytesIO(file)) for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    return Counter([len(cells)]), " ".join(str(cell.value) for cell in cells if cell.value is not None)


def _compared(corpus: Corpus) -> ComparisonView:
    return comparison_view(corpus, compare(corpus, [MEMBER, OTHER], [Topic.TRAFFICKING], AS_AT), list(ComparisonTable))


def _gaps(corpus: Corpus) -> GapAnalysisView:
    stand = standing(corpus, MEMBER, AS_AT)
    rows = gap_analysis(corpus, stand, Topic.SMUGGLING)
    return gap_analysis_view(corpus, stand.member, Topic.SMUGGLING, rows, AS_AT)


def _guide(corpus: Corpus, topic: Topic, audience: Audience) -> Told:
    return in_html(guide.render_html(compose(corpus, corpus.guides[topic], MEMBER, audience, AS_AT), TEMPLATES))


@cache
def _bill(corpus: Corpus) -> BillEdition:
    return compose_bill(corpus, corpus.guides[Topic.SMUGGLING], MEMBER, AS_AT)


def _pair(corpus: Corpus) -> Told:
    found = dual_criminality(corpus, AS_AT, [MEMBER, OTHER])
    return in_markdown(pair_markdown(corpus, found, [found.pair(c, MEMBER, OTHER) for c in corpus.conducts]))


SINKS: Mapping[str, Callable[[Corpus], Told]] = {
    "a guide": lambda c: _guide(c, Topic.TRAFFICKING, Audience.ALL),
    "an edition": lambda c: _guide(c, Topic.SMUGGLING, Audience.PROSECUTORS),
    "a bill as a page": lambda c: in_html(bill.render_html(_bill(c), TEMPLATES)),
    "a bill as Akoma Ntoso": lambda c: in_xml(_bill(c).akn),
    "a comparison as a page": lambda c: in_html(comparison_page(_compared(c), TEMPLATES)),
    "a comparison as Markdown": lambda c: in_markdown(comparison_markdown(_compared(c))),
    "a comparison as CSV": lambda c: in_csv(csv_text(*flat_table(_compared(c), ComparisonTable.ELEMENTS))),
    "a comparison as data": lambda c: in_data(comparison_data(_compared(c))),
    "a comparison as a workbook": lambda c: in_workbook(comparison_workbook(_compared(c))),
    "a gap analysis as a page": lambda c: in_html(gaps_page(_gaps(c), TEMPLATES)),
    "a gap analysis as Markdown": lambda c: in_markdown(gaps_markdown(_gaps(c))),
    "a gap analysis as data": lambda c: in_data(gaps_data(_gaps(c))),
    "a standing as Markdown": lambda c: in_markdown(markdown_report(c, standing(c, MEMBER, AS_AT))),
    "a standing as CSV": lambda c: in_csv(csv_text(HEADER, obligation_rows(c, standing(c, MEMBER, AS_AT)))),
    "a standing as data": lambda c: in_data(as_json(standing(c, MEMBER, AS_AT))),
    "open data": lambda c: in_tables(data_files(c, AS_AT)),
    "dual criminality as Markdown": _pair,
}


@pytest.fixture(scope="module")
def holding(corpus: Corpus) -> Callable[[Sequence[str]], Corpus]:
    """The content with payloads in turn in the fields of words of one member and of what it is held against."""
    few = replace(corpus, members={code: corpus.members[code] for code in (MEMBER, OTHER)})

    @cache
    def made(payloads: tuple[str, ...]) -> Corpus:
        spoilt = poisoned(few, payloads, MEMBER)
        others = {key: row for key, row in few.treaty_actions.items() if key[0] == OTHER}
        return replace(
            spoilt,
            members={**spoilt.members, OTHER: few.members[OTHER]},
            treaty_actions={**spoilt.treaty_actions, **others},
        )

    return lambda payloads: made(tuple(payloads))


@pytest.fixture(scope="module")
def harmless(holding: Callable[[Sequence[str]], Corpus]) -> Callable[[str], Shape]:
    """The shape of a form that has nothing to fear."""
    return cache(lambda sink: SINKS[sink](holding(HARMLESS))[0])


def normal(text: str) -> str:
    return " ".join(text.split()).casefold()  # a field that opens a sentence has a capital, inside one it has none


@pytest.mark.parametrize("sink", SINKS)
@pytest.mark.parametrize("turn", range(0, len(PAYLOADS), len(PAYLOADS) // TURNS))
def test_every_field_is_printed_as_its_own_words(
    holding: Callable[[Sequence[str]], Corpus], harmless: Callable[[str], Shape], turn: int, sink: str
) -> None:
    payloads = [*PAYLOADS.values()][turn:] + [*PAYLOADS.values()][:turn]
    shape, said = SINKS[sink](holding(payloads))
    words = normal(said)
    marks = [*MARK.finditer(words)]
    assert marks
    meant = {found: normal(payloads[int(found[1]) % len(payloads)]) for found in marks}
    cut = [
        words[max(0, m.start() - 90) : m.end()]
        for m, whole in meant.items()
        if not words[: m.start()].rstrip().endswith(whole)
    ]
    assert cut == []
    assert shape == harmless(sink)


def test_the_fields_are_those_of_the_model(corpus: Corpus) -> None:
    found = set(fields(corpus))
    assert {"Provision.summary", "Reading.note", "Law.title", "Instrument.full_title", "Obligation.duty"} <= found
    assert len(found) >= 40
