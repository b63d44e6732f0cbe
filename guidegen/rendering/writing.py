"""What guides and bills are written with: the filters of templates, and a chapter from its template.

In: the name of a template and what an edition says. Out: a Chapter.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2.environment import Environment
from markupsafe import Markup

from guidegen.editions.chapters.model_provisions import PrintedText
from guidegen.rendering.document.chapter import Chapter, compose_chapter
from guidegen.rendering.document.markdown import passage
from guidegen.rendering.document.provision import provision_html
from guidegen.rendering.document.templates import (
    applies,
    environment,
    front_matter,
    render_chapter,
    render_line,
    template_text,
)
from guidegen.rendering.figures import flow_chart, heat_map, picture, theme_bars, treaty_timeline
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.values import VOLUNTARY

SERIES = "Bali Process policy guides"
STATUS = ENGLISH.say(VOLUNTARY)
REPORT = "To report an error: Regional Support Office of the Bali Process, https://rso.baliprocess.net; the last chapter says how."

AFTER_BILL = ("schedule", "choices", "derivation", "answers", "commentary", "sources")
"""The chapters that follow the parts of a bill."""
BILL_TEMPLATES = ("bill/about.md", "bill/part.md", *(f"bill/{slug}.md" for slug in AFTER_BILL))
"""The templates that a bill may be written with."""


def _provision(text: PrintedText) -> Markup:
    """Filter: a model provision as HTML."""
    return provision_html(
        text.akn,
        text.eid,
        text.labels.__getitem__,
        prefix=text.prefix,
        terms=text.terms,
        units=text.units,
        headed=text.headed,
    )


_FILTERS: Mapping[str, Callable[..., object]] = {
    "provision": _provision,
    "markdown": passage,
    "flow_chart": lambda steps, end: picture(flow_chart(steps, end)),
    "theme_bars": lambda view: picture(theme_bars(view)),
    "treaty_timeline": lambda view: picture(treaty_timeline(view)),
    "heat_map": lambda view: picture(heat_map(view)),
}


@cache
def environment_of(templates: Path) -> Environment:
    """One per process, so that each template is compiled once."""
    return environment(templates, _FILTERS)


def written_chapter(templates: Path, name: str, slug: str, number: str, context: Mapping[str, Any]) -> Chapter | None:
    """The chapter of a template (its path under ``templates``); None where it does not belong to the edition.

    Raises RenderingError with file and line for whatever is wrong with the template.
    """
    made = environment_of(templates)
    head = front_matter(template_text(templates, name), f"templates/{name}")
    if not applies(made, head.when, context):
        return None
    title = render_line(made, head.title, context)
    return compose_chapter(slug, number, title, render_chapter(made, name, context))
