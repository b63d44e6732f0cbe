"""One chapter: its HTML checked against the vocabulary, cleaned, numbered and given ids.

In: the Markdown of a chapter with its facts filled in. Out: a Chapter, the part of a document that html.py puts
together with the others.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml import html as lxml_html
from markupsafe import Markup

from guidegen.rendering.document.clean import clean
from guidegen.rendering.document.lists import misread_lists
from guidegen.rendering.document.markdown import to_html
from guidegen.rendering.document.text import finished
from guidegen.rendering.document.vocabulary import departures
from guidegen.rendering.errors import RenderingError


@dataclass(frozen=True)
class Heading:
    """A heading inside a chapter, as the contents list it."""

    id: str
    number: str
    title: str


@dataclass(frozen=True)
class OpeningPart:
    """A part of a document, as its opener and the contents name it."""

    number: int
    heading: str
    answers: str
    """The question that its chapters answer together."""

    @property
    def id(self) -> str:
        """Its id in the document."""
        return f"part-{self.number}"


@dataclass(frozen=True)
class Chapter:
    """A chapter, ready to be put into a document."""

    id: str
    """Its id in the document, stable from one edition to the next."""
    number: str
    """Its number as printed; empty: not numbered."""
    title: str
    """Its title, plain text."""
    html: Markup
    """Its text, in the vocabulary."""
    headings: tuple[Heading, ...] = ()
    """Its sections, in order."""
    opens: OpeningPart | None = None
    """The part whose first chapter it is."""


@lru_cache(maxsize=64)
def compose_chapter(id: str, number: str, title: str, markdown: str) -> Chapter:
    """A chapter from its Markdown.

    In Markdown, ``##`` is a section of the chapter (printed as 2.1), ``###`` a part of a section. Raises
    RenderingError where the chapter leaves the vocabulary. The last are remembered: editions share chapters.
    """
    body = _body(to_html(markdown))
    rough = _serialised(body)
    lists = (
        f'in the list at "{markdown.splitlines()[n - 1].strip()[:40]}": {said}' for n, said in misread_lists(markdown)
    )
    if problems := (*departures(rough), *_skipped_levels(body), *lists):
        raise RenderingError(f'chapter "{title}": {problem}' for problem in problems)
    body = _body(clean(rough))
    headings = tuple(_headed(body, id, number))
    _scrollable(body)
    _deep(body)
    return Chapter(id=id, number=number, title=title, html=finished(_serialised(body)), headings=headings)


def slug(words: str) -> str:
    """An id made of a heading's own words: letters and digits of the ASCII range, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _headed(body: lxml_html.HtmlElement, chapter: str, number: str) -> Iterator[Heading]:
    """Give each heading an id and each section its number."""
    taken = {element.get("id") for element in body.iter() if element.get("id")}
    count = 0
    for heading in body.iter("h3", "h4", "h5"):
        words = " ".join(heading.text_content().split())
        if heading.get("id") is None:
            stem = f"{chapter}-{slug(words) or 'section'}"
            again = 1
            heading.set("id", stem)
            while heading.get("id") in taken:
                again += 1
                heading.set("id", f"{stem}-{again}")
            taken.add(heading.get("id"))
        if heading.tag != "h3":
            continue
        count += 1
        section = f"{number}.{count}" if number else ""
        if section:
            mark = lxml_html.Element("span", {"class": "number"})
            mark.text, mark.tail, heading.text = section, f" {heading.text or ''}", None
            heading.insert(0, mark)
        yield Heading(id=heading.get("id"), number=section, title=words)


def _deep(body: lxml_html.HtmlElement) -> None:
    """Give each heading a link to itself, so that its address can be copied.

    It has no words of its own, which would travel wherever the text goes: the style for screens draws its sign.
    """
    for heading in body.iter("h3", "h4", "h5"):
        words = " ".join(heading.text_content().split())
        link = etree.SubElement(heading, "a")
        link.set("class", "deep")
        link.set("href", f"#{heading.get('id')}")
        link.set("aria-label", f"Link to {words}")


def _skipped_levels(body: lxml_html.HtmlElement) -> Iterator[str]:
    """Headings whose level nothing leads up to."""
    level = 2
    for heading in body.iter("h3", "h4", "h5"):
        if int(heading.tag[1]) > level + 1:
            words = " ".join(heading.text_content().split())
            yield f'the heading "{words}" is too deep for its place; begin sections with `##`, their parts with `###`'
        level = int(heading.tag[1])


def _scrollable(body: lxml_html.HtmlElement) -> None:
    """Put each table and picture into a box of its own that scrolls, by hand or keyboard, where the screen is narrow."""
    for wide in list(body.iter("table", "img")):
        for cell in wide.iterfind("thead/tr/th"):
            cell.set("scope", cell.get("scope") or "col")
        caption = wide.find("caption") if wide.tag == "table" else wide.getparent().find("figcaption")
        said = " ".join(caption.text_content().split()) if caption is not None else ""
        box = lxml_html.Element(
            "div", {"class": "scroll", "role": "region", "tabindex": "0", "aria-label": said or "Table"}
        )
        parent = wide.getparent()
        box.tail, wide.tail = wide.tail, None
        parent.replace(wide, box)
        box.append(wide)


def _body(html: str) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(html, create_parent="div")


_LESS = "\ufdd0"
"""Stands for ``<`` while attributes are written; no text may hold it."""


def _serialised(body: lxml_html.HtmlElement) -> str:
    # In an attribute the serialiser takes what stands between <!-- and --> for an instruction to a server, and escapes
    # nothing of it, quotes included.
    for element in body.iter(etree.Element):
        for name, value in element.attrib.items():
            if "<" in value:
                element.set(name, value.replace("<", _LESS))
    text: str = etree.tostring(body, encoding="unicode", method="html")
    return text[len("<div>") : -len("</div>")].strip().replace(_LESS, "&lt;")
