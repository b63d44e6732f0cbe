"""Real guides against WCAG 2.2 AA, as axe finds its rules broken in a real browser."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from guidegen.comparison import compare, gap_analysis, group
from guidegen.corpus.corpus import Corpus
from guidegen.editions.bill import compose_bill
from guidegen.editions.comparison.gap_analysis import gap_analysis_view
from guidegen.editions.comparison.view import ComparisonTable, comparison_view
from guidegen.editions.compose import compose
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.rendering import bill, guide
from guidegen.rendering.comparison.page import comparison_page, gaps_page
from guidegen.standing import standing

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AS_AT = date(2026, 11, 24)
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
    "selectors": False,
}
"""What is broken, with its HTML; the thousands of places where all is well, and a way to each, nobody asks for."""
SCREENS: list[tuple[int, Literal["light", "dark"]]] = [(390, "light"), (768, "dark"), (1280, "light")]
"""Widths in CSS pixels, with the colours that are preferred."""

type Scheme = Literal["light", "dark"]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


def violations(browser: Browser, file: Path, width: int, scheme: Scheme) -> list[str]:
    """Each rule that is broken, with the first places that break it."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    try:
        page.goto(file.as_uri())
        found = Axe().run(page, options=RULES).response["violations"]
    finally:
        page.close()
    return [f"{v['id']}: {v['help']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in found]


@pytest.fixture(scope="module")
def made(corpus: Corpus, root: Path, shared: Callable[..., Path]) -> dict[str, Path]:
    """A guide of a well-known member, the brief of one that is little known, the regional guide, a bill, comparisons."""

    def make(folder: Path) -> None:
        folder.mkdir()
        for name, page in pages(corpus, root / "templates"):
            (folder / f"{name}.html").write_text(page, "utf-8")

    return {path.stem: path for path in shared("accessibility", make).iterdir()}


def pages(corpus: Corpus, templates: Path) -> Iterator[tuple[str, str]]:
    """Each page by its name."""
    for name, topic, place, audience in (
        ("guide", Topic.TRAFFICKING, "FJI", Audience.ALL),
        ("brief", Topic.SMUGGLING, "PRK", Audience.BRIEF),
        ("regional", Topic.SMUGGLING, None, Audience.ALL),
    ):
        yield name, guide.render_html(compose(corpus, corpus.guides[topic], place, audience, AS_AT), templates)
    yield "bill", bill.render_html(compose_bill(corpus, corpus.guides[Topic.SMUGGLING], "IDN", AS_AT), templates)
    for name, codes in (("comparison", ["IDN", "AUS", "THA"]), ("comparison-of-many", group(corpus, "saarc", AS_AT))):
        view = comparison_view(
            corpus,
            compare(corpus, codes, [Topic.SMUGGLING], AS_AT),
            [ComparisonTable.ELEMENTS, ComparisonTable.PENALTIES, ComparisonTable.LAWS],
        )
        yield name, comparison_page(view, templates)
    stand = standing(corpus, "JPN", AS_AT)
    rows = gap_analysis(corpus, stand, Topic.TRAFFICKING)
    yield "gaps", gaps_page(gap_analysis_view(corpus, stand.member, Topic.TRAFFICKING, rows, AS_AT), templates)


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
@pytest.mark.parametrize("name", ["guide", "brief", "regional", "bill", "comparison", "comparison-of-many", "gaps"])
def test_a_document_breaks_no_rule_of_wcag(
    browser: Browser, made: dict[str, Path], name: str, width: int, scheme: Scheme
) -> None:
    assert violations(browser, made[name], width, scheme) == []


def test_a_broken_rule_would_be_found(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "bad.html"
    file.write_text('<!doctype html><html><head><title>T</title></head><body><img src="x.png"></body></html>', "utf-8")
    told = " ".join(violations(browser, file, 1280, "light"))
    assert "image-alt" in told
    assert "html-has-lang" in told
