"""The whole document: chapters and what surrounds them, in one file that needs no other.

In: a Document. Out: HTML5 with its styles inside, and a policy that lets it fetch nothing and run nothing but the button that prints. It is the
document; the PDF and any later form are made from it.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lxml import html as lxml_html

from guidegen.rendering.document.chapter import Chapter
from guidegen.rendering.document.templates import page_environment, template_text
from guidegen.rendering.document.text import finished
from guidegen.rendering.errors import RenderingError

_STYLES = ("base", "screen", "print")
TEMPLATES = ("page/document.html", *(f"styles/{name}.css" for name in (*_STYLES, "pdf")))
"""What the page around the chapters is made with, and how the engine of the PDF prints it."""
_SCRIPT = (
    "{const b=document.createElement('button');b.type='button';b.className='print';"
    "b.textContent=document.currentScript.dataset.print;b.onclick=()=>print();document.querySelector('.cover').append(b)}"
)
"""What makes the button that prints; without it there is none, in the text of the page neither, and nothing else is missing."""
_DIGEST = base64.b64encode(hashlib.sha256(_SCRIPT.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; script-src 'sha256-{_DIGEST}'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True)
class Labels:
    """The words of the page itself, in the language of the document."""

    contents: str = "Contents"
    skip: str = "Skip to the text"
    about: str = "About this edition"
    print: str = "Print"
    part: str = "Part"


@dataclass(frozen=True)
class Document:
    """Everything a guide's file says, in order."""

    language: str
    """BCP 47 tag of its language."""
    title: str
    """Its title, with the name of the member."""
    head: str
    """Its title at the head of each page, in a few words."""
    series: str
    """The series it belongs to, printed above the title."""
    subtitle: str
    """What it is, in a line."""
    status: str
    """What force it has, and what a reader must know before relying on it."""
    as_at: date
    """The day whose state of the facts it gives; also the date of the PDF."""
    as_at_words: str
    """That day in words, as printed on the cover and on each page: "As at 5 March 2026"."""
    facts: tuple[tuple[str, str], ...]
    """What the cover says about this edition: a name and a value each."""
    chapters: tuple[Chapter, ...]
    """Its chapters."""
    reader: str = ""
    """For whom it is, at the foot of each page; empty: for everyone."""
    short: bool = False
    """Whether it is a few pages without a cover and without contents."""
    author: str = ""
    """The body that issues it, for the metadata."""
    direction: str = "ltr"
    """``ltr`` or ``rtl``."""
    labels: Labels = field(default_factory=Labels)
    """The words of the page itself."""

    @property
    def layout(self) -> str:
        """How it is laid out: ``short``, in ``parts``, with chapters that ``follow`` one another, or each on a page."""
        if self.short:
            return "short"
        if any(chapter.opens for chapter in self.chapters):
            return "parts"
        return "follow" if self.reader else ""

    @property
    def columns(self) -> tuple[tuple[Chapter, ...], ...]:
        """The chapters as the contents list them: in parts, two columns that break where a part begins; else one."""
        begins = [n for n, chapter in enumerate(self.chapters) if chapter.opens and n]
        if not begins:
            return (self.chapters,)
        lines = [1 + len(chapter.headings) + (2 if chapter.opens else 0) for chapter in self.chapters]
        half = min(begins, key=lambda n: abs(sum(lines[:n]) - sum(lines[n:])))
        return self.chapters[:half], self.chapters[half:]


def render_html(document: Document, templates: Path) -> str:
    """The document as one HTML file. ``templates`` is the folder that holds ``page/`` and ``styles/``.

    Raises RenderingError where an id stands twice or a link inside the document leads nowhere.
    """
    if problems := tuple(_broken(document.chapters)):
        raise RenderingError(problems)
    styles = {name: finished(template_text(templates, f"styles/{name}.css")) for name in _STYLES}
    page = page_environment(templates).get_template("page/document.html")
    return page.render(
        document=document, labels=document.labels, styles=styles, policy=_POLICY, script=finished(_SCRIPT)
    )


def _broken(chapters: tuple[Chapter, ...]) -> Iterator[str]:
    """Ids that stand twice, and links to no id."""
    ids: Counter[str] = Counter({"text": 1, "contents": 1})
    ids.update(chapter.opens.id for chapter in chapters if chapter.opens)
    links: list[tuple[str, str]] = []
    for chapter in chapters:
        ids[chapter.id] += 1
        body = lxml_html.fragment_fromstring(chapter.html, create_parent="div")
        ids.update(element.get("id") for element in body.iter() if element.get("id"))
        links += [(chapter.title, link.get("href")) for link in body.iter("a") if link.get("href", "").startswith("#")]
    yield from (f'the id "{name}" stands {count} times in the document' for name, count in ids.items() if count > 1)
    for title, href in dict.fromkeys(links):
        if href[1:] not in ids:
            yield f'chapter "{title}": the link to {href} leads nowhere'
