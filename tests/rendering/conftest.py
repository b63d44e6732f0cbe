"""A sample document that shows every element and class of the vocabulary, rendered once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from guidegen.rendering.document.chapter import Chapter, OpeningPart, compose_chapter
from guidegen.rendering.document.html import Document, render_html
from guidegen.rendering.document.provision import provision_html
from guidegen.rendering.document.vocabulary import TABLES
from guidegen.rendering.pdf.printing import render_pdf

SAMPLE = Path(__file__).parent / "sample"
AS_AT = date(2026, 3, 5)


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
