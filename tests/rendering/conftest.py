"""A sample document that shows every element and class of the vocabulary, and real pages of each kind, made once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

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
from guidegen.rendering.document.chapter import Chapter, OpeningPart, compose_chapter
from guidegen.rendering.document.html import Document, render_html
from guidegen.rendering.document.provision import provision_html
from guidegen.rendering.document.vocabulary import TABLES
from guidegen.rendering.pdf.printing import render_pdf
from guidegen.standing import standing

SAMPLE = Path(__file__).parent / "sample"
AS_AT = date(2026, 3, 5)
TODAY = date(2026, 11, 24)


def _rows() -> str:
    values = (("yes", "Yes"), ("partial", "In part"), ("no", "No"), ("unknown", "Not known"))
    return "\n".join(
        f'<tr><td class="number">{n}</td><th scope="row">Element {n}: transport of a person</th>'
        f"<td>Section {n + 40}(1) of the Anti-Trafficking Act 2019 covers whoever moves a person from one place to "
        f'another.</td><td><span class="value {values[n % 4][0]}">{values[n % 4][1]}</span></td><td>No gap found</td></tr>'
        for n in range(1, 61)
    )


def _kinds() -> str:
    return "\n\n".join(
        f'<table class="{kind}">\n<caption>A table of the kind {kind}</caption>\n'
        "<thead><tr><th>Point</th><th>As recorded</th></tr></thead>\n"
        '<tbody><tr><th scope="row">One</th><td>Two</td></tr></tbody>\n</table>'
        for kind in TABLES
    )


def _chapters() -> tuple[Chapter, ...]:
    akn = (SAMPLE / "provision.xml").read_bytes()
    put_in = {
        "ROWS": _rows(),
        "KINDS": _kinds(),
        "PROVISION": provision_html(akn, None, lambda obligation: f"TIP Protocol ({obligation})"),
    }
    titles = ("Key points", "Boxes, lists and headings", "Tables", "Model provisions")
    opened = {
        1: OpeningPart(1, "In brief", "What was found?"),
        3: OpeningPart(2, "Closing the gaps", "What would close them?"),
    }
    chapters = []
    for number, (path, title) in enumerate(zip(sorted(SAMPLE.glob("*.md")), titles, strict=True), 1):
        text = path.read_text("utf-8")
        for mark, words in put_in.items():
            text = text.replace(f"\n{mark}\n", f"\n{words}\n")
        chapter = compose_chapter(path.stem[2:], str(number), title, text)
        chapters.append(replace(chapter, opens=opened.get(number)))
    return tuple(chapters)


@pytest.fixture(scope="session")
def templates() -> Path:
    """The folder of templates."""
    return Path(__file__).parents[2] / "templates"


@pytest.fixture(scope="session")
def document() -> Document:
    """The sample, not yet rendered."""
    return Document(
        language="en",
        title="Trafficking in persons: a policy guide for Exampleland",
        head="Trafficking in persons: Exampleland",
        series="Bali Process policy guides",
        subtitle="What the treaties ask, what national law does, what is missing, and wording that would mend it",
        status="Voluntary and advisory. This guide binds no State and replaces no legal advice.",
        as_at=AS_AT,
        as_at_words="As at 5 March 2026",
        facts=(("Made for", "the Republic of Exampleland"), ("Sources", "2")),
        chapters=_chapters(),
        author="Regional Support Office",
    )


@pytest.fixture(scope="session")
def page(document: Document, templates: Path) -> str:
    """The sample as HTML."""
    return render_html(document, templates)


@pytest.fixture(scope="session")
def pdf(page: str, templates: Path) -> bytes:
    """The sample as a PDF."""
    return render_pdf(page, AS_AT, templates / "styles")


@pytest.fixture(scope="session")
def made(corpus: Corpus, templates: Path, shared: Callable[..., Path]) -> dict[str, Path]:
    """A guide of a well-known member, the brief of one that is little known, the regional guide, a bill, comparisons."""

    def make(folder: Path) -> None:
        folder.mkdir()
        for name, topic, place, audience in (
            ("guide", Topic.TRAFFICKING, "FJI", Audience.ALL),
            ("brief", Topic.SMUGGLING, "PRK", Audience.BRIEF),
            ("police", Topic.TRAFFICKING, "THA", Audience.POLICE),
            ("regional", Topic.SMUGGLING, None, Audience.ALL),
        ):
            edition = compose(corpus, corpus.guides[topic], place, audience, TODAY)
            (folder / f"{name}.html").write_text(guide.render_html(edition, templates), "utf-8")
        whole = compose_bill(corpus, corpus.guides[Topic.SMUGGLING], "IDN", TODAY)
        (folder / "bill.html").write_text(bill.render_html(whole, templates), "utf-8")
        some = [ComparisonTable.ELEMENTS, ComparisonTable.PENALTIES, ComparisonTable.LAWS]
        for name, codes, topics, tables in (
            ("comparison", ["IDN", "AUS", "THA"], [Topic.SMUGGLING], some),
            ("comparison-of-many", group(corpus, "saarc", TODAY), [Topic.SMUGGLING], some),
            ("comparison-of-all", ["IDN", "THA"], list(Topic), list(ComparisonTable)),
            ("comparison-of-all-of-many", group(corpus, "saarc", TODAY), list(Topic), list(ComparisonTable)),
        ):
            view = comparison_view(corpus, compare(corpus, codes, topics, TODAY), tables)
            (folder / f"{name}.html").write_text(comparison_page(view, templates), "utf-8")
        stand = standing(corpus, "JPN", TODAY)
        rows = gap_analysis(corpus, stand, Topic.TRAFFICKING)
        gaps = gaps_page(gap_analysis_view(corpus, stand.member, Topic.TRAFFICKING, rows, TODAY), templates)
        (folder / "gaps.html").write_text(gaps, "utf-8")

    return {path.stem: path for path in shared("pages", make).iterdir()}
