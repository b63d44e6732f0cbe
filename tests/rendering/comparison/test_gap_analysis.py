"""National law against duty and model text, in every form: what is missing stands in words and signs."""

import json
from pathlib import Path

import pytest
from lxml import html as lxml_html

from guidegen.comparison import gap_analysis
from guidegen.corpus.corpus import Corpus
from guidegen.editions.comparison.gap_analysis import GapAnalysisView, gap_analysis_view
from guidegen.law.base import Topic
from guidegen.rendering.comparison.gap_analysis import gaps_data, gaps_markdown
from guidegen.rendering.comparison.page import gaps_page
from guidegen.standing import standing

from .conftest import AS_AT


def view_of(corpus: Corpus, code: str, topic: Topic) -> GapAnalysisView:
    stand = standing(corpus, code, AS_AT)
    return gap_analysis_view(corpus, stand.member, topic, gap_analysis(corpus, stand, topic), AS_AT)


@pytest.fixture(scope="module")
def japan(corpus: Corpus) -> GapAnalysisView:
    return view_of(corpus, "JPN", Topic.TRAFFICKING)


def test_the_words_that_a_law_lacks_are_marked_in_the_model_text(japan: GapAnalysisView) -> None:
    rows = {row["key"]: row for row in gaps_data(japan)["elements"]}
    lacking = rows["act.recruitment"]
    assert lacking["missing"] == "all"
    assert lacking["missing_words"] == "lacking: recruits"
    assert lacking["model_says"][0]["provision"] == "trafficking-in-adults"
    assert "intentionally [+ recruits +], transports" in lacking["model_says"][0]["marked"]
    assert lacking["treaty_asks"][0]["obligation"] == "Trafficking in Persons Protocol, art. 3(a), the act"
    assert lacking["law_has"]["sources"]


def test_nothing_is_marked_as_missing_where_the_law_has_it_or_nothing_is_known(japan: GapAnalysisView) -> None:
    rows = gaps_data(japan)["elements"]
    kinds = {row["missing"] for row in rows}
    assert {"nothing", "unknown", "all", "part"} <= kinds
    for row in rows:
        marks = [model["marked"] for model in row["model_says"]]
        sign = {"all": "[+ ", "part": "[~ "}.get(row["missing"])
        assert all((sign in text) if sign else ("[+ " not in text and "[~ " not in text) for text in marks)
        assert bool(row["missing_words"]) is (sign is not None)


def test_what_is_not_known_is_a_question_to_a_named_body(japan: GapAnalysisView) -> None:
    for row in gaps_data(japan)["elements"]:
        assert (row["missing"] == "unknown") is (row["law_has"]["question"] is not None)


def test_the_data_are_plain(japan: GapAnalysisView) -> None:
    numbers = {s["number"] for s in json.loads(json.dumps(gaps_data(japan)))["sources"]}
    assert all(set(a["sources"]) <= numbers for row in gaps_data(japan)["elements"] for a in row["treaty_asks"])


def test_markdown_has_the_three_columns(japan: GapAnalysisView) -> None:
    text = gaps_markdown(japan)
    assert "| Element | What the treaty asks | What the law has | What the model text says |" in text
    assert r"\[+\] Lacking: recruits." in text
    assert r"intentionally \[+ recruits +\], transports" in text


def test_the_page_marks_missing_words_with_signs_and_not_by_colour_alone(
    corpus: Corpus, japan: GapAnalysisView, root: Path
) -> None:
    page = lxml_html.fromstring(gaps_page(japan, root / "templates"))
    assert next(mark.text for mark in page.iter("ins") if mark.get("class") == "lacking") == "[+ recruits +]"
    assert all((mark.text or "").startswith(("[+ ", "[~ ")) for mark in page.iter("ins"))
    verdicts = [mark.text_content().strip() for mark in page.xpath("//span[contains(@class, 'verdict')]")]
    assert len(verdicts) == len(corpus.elements[Topic.TRAFFICKING])
    assert verdicts[0] == "[+] Lacking: recruits"
    assert all(words[:3] in {"[+]", "[~]", "[=]", "[>]", "[?]"} and len(words) > 8 for words in verdicts)


def test_the_page_runs_nothing_and_its_links_lead_somewhere(japan: GapAnalysisView, root: Path) -> None:
    page = lxml_html.fromstring(gaps_page(japan, root / "templates"))
    assert not list(page.iter("script"))
    ids = {e.get("id") for e in page.iter() if e.get("id")}
    links = {a.get("href")[1:] for a in page.iter("a") if a.get("href", "").startswith("#")}
    assert links
    assert links <= ids


def test_facts_print_literally(corpus: Corpus, root: Path) -> None:
    view = view_of(corpus, "XAB", Topic.TRAFFICKING)
    page = gaps_page(view, root / "templates")
    assert "<script" not in page
    assert "<script" not in gaps_markdown(view)
    assert "{{ 7*7 }}" in page
