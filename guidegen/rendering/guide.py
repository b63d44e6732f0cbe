"""A guide from its edition: chapters chosen, written and put together as one document.

In: an Edition and the folder of templates. Out: the document as HTML, and from it the PDF.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guidegen.editions.edition import Edition
from guidegen.rendering import html, pdf
from guidegen.rendering.chapter import Chapter
from guidegen.rendering.errors import RenderingError
from guidegen.rendering.html import Document
from guidegen.rendering.writing import REPORT, SERIES, STATUS, written_chapter


def _context(edition: Edition) -> dict[str, Any]:
    """The names that templates may use."""
    return {
        "subject": edition.subject,
        "as_at_words": edition.as_at_words,
        "country": edition.country,
        "region": edition.region,
        "groups": edition.groups,
        "sea": edition.sea,
        "model": edition.model,
        "glossary": edition.glossary,
        "source_lines": edition.sources,
    }


def _template(templates: Path, guide: str, slug: str) -> str:
    """The template of a chapter, by its name without its number."""
    folder = templates / "guides" / guide
    found = sorted(folder.glob(f"[0-9][0-9]-{slug}.md"))
    if len(found) != 1:
        how_many = "no template" if not found else "more than one template"
        raise RenderingError([f"templates/guides/{guide}: there is {how_many} NN-{slug}.md for this chapter"])
    return found[0].relative_to(templates).as_posix()


def _chapters(edition: Edition, templates: Path) -> Iterator[Chapter]:
    context = _context(edition)
    number = 1
    for slug in edition.guide.chapters:
        name = _template(templates, edition.guide.id, slug)
        chapter = written_chapter(templates, name, slug, str(number), context)
        if chapter:
            number += 1
            yield chapter


def _document(edition: Edition, templates: Path) -> Document:
    place = edition.country.member.formal_name if edition.country else "All members"
    return Document(
        language=edition.language,
        title=edition.title,
        series=SERIES,
        subtitle=edition.guide.subtitle,
        status=f"{STATUS} {REPORT}",
        as_at=edition.as_at,
        as_at_words=f"As at {edition.as_at_words}",
        facts=(("Made for", place), ("As at", edition.as_at_words), ("Sources", str(len(edition.sources)))),
        chapters=tuple(_chapters(edition, templates)),
        author="Regional Support Office of the Bali Process",
    )


def render_html(edition: Edition, templates: Path) -> str:
    """The guide as one self-contained HTML file. Raises RenderingError where it cannot be made as it should be."""
    return html.render_html(_document(edition, templates), templates)


def render_pdf(page: str, edition: Edition, templates: Path) -> bytes:
    """The guide as a PDF, from its HTML. Raises RenderingError where it cannot be made as it should be."""
    return pdf.render_pdf(page, edition.as_at, templates / "styles")
