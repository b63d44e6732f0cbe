"""Figures drawn from data."""

import io
import re
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.profile import HeatCell, HeatRow, HeatView, ProfileView, ThemeRow, TreatyLine
from guidegen.editions.compose import compose
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.rendering.document.clean import clean
from guidegen.rendering.document.vocabulary import departures
from guidegen.rendering.figures import flow_chart, heat_map, picture, theme_bars, treaty_timeline
from guidegen.rendering.guide import render_html, render_pdf

AS_AT = date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert(1)</script> & "quotes" {{ 7*7 }} [x](javascript:y)'


def profile(*rows: ThemeRow, treaties: tuple[TreatyLine, ...] = ()) -> ProfileView:
    total = ThemeRow("All", *(sum(getattr(r, f) for r in rows) for f in FIELDS))
    return ProfileView(rows, total, treaties, AS_AT)


FIELDS = ("met", "in_part", "not_met", "unknown", "not_bound")
counts = st.integers(min_value=0, max_value=60)
rows = st.lists(
    st.builds(ThemeRow, st.text(min_size=1, max_size=20), counts, counts, counts, counts, counts), max_size=20
)


def words(svg: bytes) -> list[str]:
    return [element.text or "" for element in etree.fromstring(svg).iter(f"{SVG}text")]


def test_the_bars_carry_their_numbers_in_words() -> None:
    svg, said = theme_bars(profile(ThemeRow("Offences", 3, 1, 2, 4, 5), ThemeRow("Victims", 0, 0, 0, 7, 0)))
    assert "Offences: 3 met, 1 met in part, 2 not met, 4 to confirm, 5 not bound" in said
    assert "Victims: 7 to confirm" in said
    assert {"15", "7"} <= set(words(svg))


@given(rows)
def test_any_numbers_give_a_picture_whose_bars_stay_inside_it(found: list[ThemeRow]) -> None:
    try:
        svg, _ = theme_bars(profile(*found))
    except ValueError:
        assert any(re.search(r"[\x00-\x1f\ufffe\uffff\ud800-\udfff]", r.heading) for r in found)
        return
    for rect in etree.fromstring(svg).iter(f"{SVG}rect"):
        assert float(rect.get("x")) + float(rect.get("width")) <= 664.5
        assert float(rect.get("width")) >= 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (TreatyLine("A", "2000-12-12", "2009-09-28", "2009-10-28", "party", "party", False), "2009"),
        (
            TreatyLine("B", None, None, None, "party", "party; dates not established", True),
            "party, since when not established",
        ),
        (TreatyLine("C", "2001", None, None, "signatory", "signed 2001, not party", False), "signed, not party"),
        (TreatyLine("D", None, None, None, "none", "not party", False), "not party"),
    ],
)
def test_a_treaty_is_told_in_words_on_the_line_of_time(line: TreatyLine, said: str) -> None:
    svg, alt = treaty_timeline(profile(treaties=(line,)))
    assert said in words(svg)
    assert f"{line.title}: {line.words}" in alt
    assert ("(unverified)" in alt) is line.unverified


def test_the_heat_map_prints_every_number_and_darkens_with_the_share() -> None:
    cells = tuple(HeatCell(n, 4) for n in range(5))
    svg, said = heat_map(HeatView(("One", "Two", "Three", "Four", "Five"), (HeatRow("Exampleland", cells),)))
    assert {f"{n}/4" for n in range(5)} <= set(words(svg))
    assert "10 are met" in said
    fills = [rect.get("fill") for rect in etree.fromstring(svg).iter(f"{SVG}rect")][1:]
    light = [sum(int(fill[i : i + 2], 16) for i in (1, 3, 5)) for fill in fills]
    assert light == sorted(light, reverse=True)
    assert len(set(light)) == 5


def test_a_cell_where_nothing_binds_is_a_dash() -> None:
    svg, _ = heat_map(HeatView(("One",), (HeatRow("Exampleland", (HeatCell(0, 0),)),)))
    assert "–" in words(svg)


def test_words_in_a_figure_are_words_and_nothing_else() -> None:
    drawn = theme_bars(profile(ThemeRow(HOSTILE, 1, 0, 0, 0, 0)))
    assert HOSTILE in words(drawn[0])
    html = str(picture(drawn))
    assert "<script" not in html
    assert departures(f"<figure><figcaption>x</figcaption>{html}</figure>") == ()


def test_a_picture_survives_cleaning_and_one_from_elsewhere_does_not() -> None:
    html = str(picture(theme_bars(profile(ThemeRow("Offences", 1, 0, 0, 0, 0)))))
    assert 'src="data:image/svg+xml;base64,' in clean(html)
    assert "<img" not in clean('<img src="https://example.org/x.svg" alt="x">')
    assert "<img" not in clean('<img src="data:text/html;base64,PHNjcmlwdD4=" alt="x">')


@pytest.mark.pdf
def test_the_figures_of_a_guide_fill_one_page_and_have_their_words_in_the_tags(corpus: Corpus, root: Path) -> None:
    edition = compose(corpus, corpus.guides[Topic.TRAFFICKING], "PHL", Audience.ALL, AS_AT)
    pdf = render_pdf(render_html(edition, root / "templates"), edition, root / "templates")
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[n].get_textpage().get_text_bounded() for n in range(len(document))]
    of_bars = [
        n for n, text in enumerate(pages) if "by theme" in text and "Legal persons" in text and "met in part" in text
    ]
    of_time = [n for n, text in enumerate(pages) if "circle, signature" in text]
    assert of_bars[0] == of_time[0]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        said = [str(o.Alt) for o in opened.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]
    assert [words.partition(".")[0] for words in said] == [
        "Duties by theme",
        "Treaties over time",
        "Was the person recruited, transported, transferred, harboured or received? No: Not trafficking",
    ]


def test_a_flow_tells_every_step_in_words_and_draws_each() -> None:
    svg, words = flow_chart((("Is it so?", "Yes", "Stop."), ("Is it not?", "No", "Ask again")), "Go on")
    assert words == "Is it so? Yes: Stop. Is it not? No: Ask again. Otherwise: Go on."
    drawn = " ".join(etree.fromstring(svg).itertext())
    assert all(part in drawn for part in ("Is it so?", "Stop.", "Ask again", "Go on", "Yes", "No"))


def test_a_long_question_is_wrapped_inside_its_box() -> None:
    svg, _ = flow_chart((("word " * 40, "Yes", "x"),), "end")
    lines = [e.text or "" for e in etree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
    assert max(map(len, lines)) <= 60
