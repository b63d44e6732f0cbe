"""A guide from its edition: chapters chosen, written and put together as one document.

In: an Edition and the folder of templates. Out: the document as HTML, and from it the PDF.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2.environment import Environment
from markupsafe import Markup

from guidegen.editions.edition import Edition
from guidegen.editions.model_text import PrintedText
from guidegen.rendering import html, pdf
from guidegen.rendering.chapter import Chapter, compose_chapter
from guidegen.rendering.errors import RenderingError
from guidegen.rendering.figures import heat_map, picture, theme_bars, treaty_timeline
from guidegen.rendering.html import Document
from guidegen.rendering.markdown import passage
from guidegen.rendering.provision import provision_html
from guidegen.rendering.templates import applies, environment, front_matter, render_chapter, render_line

_SERIES = "Bali Process policy guides"
_STATUS = (
    "Voluntary and advisory. This guide binds no State, replaces no legal advice and ranks no State. Statements marked "
    "unverified were recorded without a published source: confirm them before relying on them."
)
_REPORT = "To report an error: Regional Support Office of the Bali Process, https://rso.baliprocess.net; the last chapter says how."


def _provision(text: PrintedText) -> Markup:
    """Filter: a model provision as HTML."""
    return provision_html(text.akn, text.eid, text.label, prefix=text.prefix)


_FILTERS: Mapping[str, Callable[..., object]] = {
    "provision": _provision,
    "markdown": passage,
    "theme_bars": lambda view: picture(theme_bars(view)),
    "treaty_timeline": lambda view: picture(treaty_timeline(view)),
    "heat_map": lambda view: picture(heat_map(view)),
}


@cache
def _environment(templates: Path) -> Environment:
    """One per process, so that each template is compiled once."""
    return environment(templates, _FILTERS)


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
    made, context = _environment(templates), _context(edition)
    number = 0
    for slug in edition.guide.chapters:
        name = _template(templates, edition.guide.id, slug)
        head = front_matter((templates / name).read_text("utf-8"), f"templates/{name}")
        if not applies(made, head.when, context):
            continue
        number += 1
        title = render_line(made, head.title, context)
        yield compose_chapter(slug, str(number), title, render_chapter(made, name, context))


def _document(edition: Edition, templates: Path) -> Document:
    place = edition.country.member.formal_name if edition.country else "All members"
    return Document(
        language=edition.language,
        title=edition.title,
        series=_SERIES,
        subtitle=edition.guide.subtitle,
        status=f"{_STATUS} {_REPORT}",
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
