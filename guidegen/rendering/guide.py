"""A guide from its edition: chapters chosen, written and put together as one document.

In: an Edition and the folder of templates. Out: the document as HTML, and from it the PDF.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from guidegen.editions.edition import Edition
from guidegen.law.guide import Audience
from guidegen.rendering.document import html
from guidegen.rendering.document.chapter import Chapter, OpeningPart
from guidegen.rendering.document.html import Document
from guidegen.rendering.document.index import index_entries
from guidegen.rendering.document.numbering import SourceNumbering
from guidegen.rendering.document.text import finished
from guidegen.rendering.errors import RenderingError
from guidegen.rendering.writing import REPORT, SERIES, STATUS, written_chapter
from guidegen.wording.language import as_at

_READERS = "Ministers, officials, those who draft laws and those who apply them"
_SOURCES = "sources"
"""The chapter that lists the sources which those before it cite."""
_INDEX = "index"
"""The chapter that lists by name what those before it treat."""
_ID = re.compile(r' id="([^"]+)"')
_LINK = re.compile(
    r'<a (?:class="(?:ref|place|term)" )?href="#([^"]+)"(?: class="(?:ref|place|term)")?>(.*?)</a>', re.DOTALL
)


def _context(edition: Edition) -> dict[str, Any]:
    """The names that templates may use."""
    return {
        "topic": str(edition.guide.id),
        "subject": edition.subject,
        "as_at_words": edition.as_at_words,
        **vars(edition.facts),
        **vars(edition.answers),
        "practice": edition.practice,
        "model": edition.model,
        "glossary": edition.glossary,
        "source_lines": edition.sources,
    }


def chapter_template(templates: Path, guide: str, audience: str, slug: str) -> str:
    """The template of a chapter: that of the edition, else that of the full guide, by its name without its number."""
    own = templates / "editions" / audience / f"{slug}.md"
    if own.is_file():
        return own.relative_to(templates).as_posix()
    folder = templates / "guides" / guide
    found = sorted(folder.glob(f"[0-9][0-9]-{slug}.md"))
    if len(found) != 1:
        how_many = "no template" if not found else "more than one template"
        raise RenderingError([f"templates/guides/{guide}: there is {how_many} NN-{slug}.md for this chapter"])
    return found[0].relative_to(templates).as_posix()


def _chapters(edition: Edition, templates: Path) -> tuple[Chapter, ...]:
    """The chapters that belong to the edition, numbered, and sources numbered in the order in which they are met."""
    context = _context(edition)
    numbering = SourceNumbering()
    made: list[Chapter] = []
    for slug in edition.chapters:
        name = chapter_template(templates, edition.guide.id, edition.audience, slug)
        if slug == _SOURCES:
            context["source_lines"] = numbering.lines(edition.sources)
        if slug == _INDEX:
            context["index"] = index_entries(made)
        chapter = written_chapter(templates, name, slug, str(len(made) + 1), context)
        if chapter:
            listed = slug in (_SOURCES, _INDEX)
            made.append(chapter if listed else replace(chapter, html=numbering.applied(chapter.html)))
    return tuple(made)


def _in_parts(edition: Edition, chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    """The same, the first chapter of each part with its opener; a part without a chapter in this edition is not counted."""
    part_of = {slug: part for part in edition.guide.parts for slug in part.chapters}
    number, last = 0, None
    for chapter in chapters:
        part = part_of[chapter.id]
        if part is last:
            yield chapter
        else:
            number, last = number + 1, part
            yield replace(chapter, opens=OpeningPart(number, part.heading, part.answers))


def _own(chapters: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    """The chapters of an edition for one kind of reader.

    A link to a part that only the full guide prints is its words alone.
    """
    ids = {chapter.id for chapter in chapters} | {m for chapter in chapters for m in _ID.findall(chapter.html)}

    def kept(link: re.Match[str]) -> str:
        return link[0] if link[1] in ids else link[2]

    return tuple(replace(c, html=finished(_LINK.sub(kept, c.html))) for c in chapters)


def _document(edition: Edition, templates: Path) -> Document:
    chapters = _chapters(edition, templates)
    place = edition.facts.country.member.formal_name if edition.facts.country else "All members"
    reader = edition.reader
    called = edition.facts.country.member.opening.removeprefix("The ") if edition.facts.country else "regional edition"
    return Document(
        language=edition.language,
        title=edition.title,
        head=f"{edition.subject_label}: {called}",
        series=SERIES,
        subtitle=reader.subtitle if reader else edition.guide.subtitle,
        reader=reader.title if reader else "",
        short=edition.audience is Audience.BRIEF,
        status=f"{STATUS} {REPORT}",
        as_at=edition.as_at,
        as_at_words=as_at(edition.as_at),
        facts=(("Made for", place), ("Readers", reader.readers if reader else _READERS)),
        chapters=_own(chapters) if reader else tuple(_in_parts(edition, chapters)),
        author="Regional Support Office of the Bali Process",
    )


def render_html(edition: Edition, templates: Path) -> str:
    """The guide as one self-contained HTML file. Raises RenderingError where it cannot be made as it should be."""
    return html.render_html(_document(edition, templates), templates)


def render_pdf(page: str, edition: Edition, templates: Path) -> bytes:
    """The guide as a PDF, from its HTML. Raises RenderingError where it cannot be made as it should be."""
    from guidegen.rendering.pdf import printing as pdf

    return pdf.render_pdf(page, edition.as_at, templates / "styles")
