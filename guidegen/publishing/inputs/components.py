"""What each artefact is made from, and the digest of all of it.

In: the inputs of a build, a document and the digest of what it says. Out: for each form of it a table of components: the view (the
facts it says, not the files they stand in), the templates it is written with, styles, code, libraries, fonts, the date.
Two artefacts with equal tables have equal bytes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from jinja2 import meta
from jinja2.environment import Environment

from guidegen.law.guide import Audience
from guidegen.publishing.inputs.content import BuildInputs, Unpacked
from guidegen.publishing.inputs.digest import digest, table_digest
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job
from guidegen.publishing.inputs.tools import fonts, page_code, page_tools, print_code, print_tools
from guidegen.rendering import guide
from guidegen.rendering.document.templates import environment
from guidegen.rendering.writing import BILL_TEMPLATES

_FRAME = ("page/", "styles/")
"""The folders of templates that every document is put together with."""
PRINTED_WITH = "styles/pdf.css"
"""The style that only the PDF has."""


def framing(name: str) -> bool:
    """Whether every page is put together with a template."""
    return name.startswith(_FRAME) and name != PRINTED_WITH


Components = Mapping[str, str]
"""Name and digest of each part of what an artefact is made from."""


@dataclass(frozen=True)
class Tables:
    """What stands behind the digests of a build: names of templates, tools and fonts with the digest or version of each."""

    templates: Mapping[str, str]
    page_tools: Mapping[str, str]
    print_tools: Mapping[str, str]
    fonts: Mapping[str, str]


def tables(content: BuildInputs) -> Tables:
    """The tables of a build on this machine."""
    return Tables(content.template_digests, page_tools(), print_tools(), fonts())


def tools_of(content: BuildInputs) -> dict[str, str]:
    """The tools that shape bytes, each with its version; the fonts by one digest."""
    held = tables(content)
    return {**held.page_tools, **held.print_tools, "fonts": table_digest(held.fonts)}


def tools_key(content: BuildInputs) -> str:
    """What a manifest calls that set of tools."""
    return table_digest(tools_of(content))[:16]


class Inputs:
    """Finds the components of artefacts of one build. Reads each template once."""

    def __init__(self, content: BuildInputs, ready: Unpacked) -> None:
        self._content, self._ready = content, ready
        self._environment = environment(ready.templates)
        self._frame = table_digest({n: d for n, d in content.template_digests.items() if framing(n)})
        self._styles = table_digest({n: d for n, d in content.template_digests.items() if n.startswith("styles/")})
        self._used = cache(self._templates)
        self._named = cache(partial(_named, self._environment))
        self._page = {"page_code": page_code(), "page_tools": table_digest(page_tools())}
        self._print = {
            "print_code": print_code(),
            "print_tools": table_digest(print_tools()),
            "print_style": content.template_digests.get(PRINTED_WITH, ""),
            "fonts": table_digest(fonts()),
        }

    def _templates(self, kind: DocumentKind, guide_id: str, audience: Audience) -> tuple[str, ...]:
        """The templates that a document is written with, and those that they name in turn."""
        held = self._ready.corpus
        if kind is DocumentKind.BILL:
            first: Iterable[str] = BILL_TEMPLATES
        else:
            topic = next(topic for topic in held.guides if topic == guide_id)
            chapters = (
                held.guides[topic].chapters if audience is Audience.ALL else held.editions[audience].chapters[topic]
            )
            first = [guide.chapter_template(self._ready.templates, guide_id, audience, slug) for slug in chapters]
        return reached(self._named, self._ready.templates, first)

    def templates(self, job: Job) -> tuple[str, ...]:
        """The templates that a document is written with, by path."""
        return self._used(job.kind, str(job.guide), job.audience)

    def components(self, job: Job, view: str) -> dict[Format, Components]:
        """The components of each form of a document that says what ``view`` is the digest of.

        Raises RenderingError where a chapter has no template.
        """
        known = self._content.template_digests
        said = {"view": view, "as_at": self._content.as_at.isoformat(), **self._page}
        templates = table_digest({name: known[name] for name in self.templates(job)})
        page = {**said, "templates": templates, "frame": self._frame}
        forms = {Format.HTML: page, Format.AKN: said, Format.PDF: {**page, **self._print}}
        return {form: forms[form] for form in job.formats}

    def print_key(self, html: bytes) -> str:
        """The key of a PDF: what the page is does not matter, only its bytes and what prints them."""
        return digest(html, self._content.as_at.isoformat(), table_digest(self._print), self._styles)


def reached(named: Callable[[str], Iterable[str | None]], templates: Path, first: Iterable[str]) -> tuple[str, ...]:
    """Some templates and all that they include or import, by path, in order of name; ``named`` tells what one names."""
    found: set[str] = set()
    waiting = list(first)
    while waiting:
        name = waiting.pop()
        if name in found or not (templates / name).is_file():
            continue
        found.add(name)
        waiting += [other for other in named(name) if other]
    return tuple(sorted(found))


def _named(made: Environment, name: str) -> tuple[str | None, ...]:
    loader = made.loader
    if loader is None:
        return ()
    source = loader.get_source(made, name)[0]
    return tuple(meta.find_referenced_templates(made.parse(source)))
