"""The templates: chapters in Markdown with Jinja, and what they may say.

In: the folder ``templates/``, the name of a chapter and what an edition says. Out: Markdown whose facts are inert.
A template is written by a drafter, so it runs in a sandbox that can reach nothing but what it is handed, and every
mistake is reported with the file and the line.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

import yaml
from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.environment import Environment, Template, TemplateExpression
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.filters import FILTERS
from jinja2.lexer import Token, TokenStream
from jinja2.loaders import split_template_path
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from guidegen.corpus.parsing.templates import read_template
from guidegen.rendering.document.text import UnprintableError, finished, literal, written
from guidegen.rendering.errors import RenderingError
from guidegen.wording.dual_criminality.answers import answer_label
from guidegen.wording.language import opening, within
from guidegen.wording.treaties import treaty_label
from guidegen.wording.values import coverage_label, crime_label, crime_phrase, finding_label, unverified

_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)

_FILTERS = [
    "abs",
    "batch",
    "count",
    "default",
    "dictsort",
    "first",
    "groupby",
    "int",
    "items",
    "last",
    "length",
    "list",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "round",
    "select",
    "selectattr",
    "slice",
    "sort",
    "sum",
    "trim",
    "unique",
]
"""The filters of Jinja that keep text inert. Left out are those that make HTML or join it (``safe``, ``replace``), and those
that change capitals (``lower``, ``upper``): words have a form for each place that they stand in."""

_WORDS: Mapping[str, Callable[..., str]] = {
    "finding_label": finding_label,
    "coverage_label": coverage_label,
    "treaty_label": treaty_label,
    "answer_label": answer_label,
    "crime_label": crime_label,
    "crime_phrase": crime_phrase,
    "opening": opening,
    "within": within,
}
"""What values are called, and words of the content at the head of a sentence and inside it."""


@dataclass(frozen=True)
class FrontMatter:
    """What stands at the head of a chapter."""

    title: str
    """Its title: plain words, or a template that prints them."""
    when: str | None = None
    """The condition under which it belongs to an edition, as a Jinja expression; absent: always."""
    answers: tuple[str, ...] = ()
    """The obligations it answers."""
    audiences: tuple[str, ...] = ()
    """The readers it is for; none: all."""


def environment(templates: Path, filters: Mapping[str, Callable[..., object]] | None = None) -> Environment:
    """The environment that chapters are rendered in.

    ``templates`` is the folder of templates; ``filters`` are added to the few of Jinja that are safe here and to those
    that word a value. A filter that returns Markup vouches for it: ``text.inert`` makes finished HTML safe to return.
    """
    made = _Sandbox(
        loader=_Chapters(templates),
        extensions=[_NoJoining],
        undefined=StrictUndefined,
        autoescape=True,
        finalize=written,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.clear()
    made.globals["unverified"] = unverified()
    kept = {name: FILTERS[name] for name in _FILTERS}
    made.filters = {**kept, **_WORDS, "join": _join, **(filters or {})}
    return made


@cache
def page_environment(templates: Path) -> Environment:
    """The environment of the page around the chapters: the same sandbox, without Markdown. One per process."""

    def printed(value: object) -> Markup:
        written(value)  # raises for what is not words
        return escape(value)

    made = environment(templates)
    made.finalize = printed
    return made


def front_matter(text: str, name: str) -> FrontMatter:
    """What stands at the head of the chapter ``text``; ``name`` is used in errors. Raises RenderingError."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        raise RenderingError([f"{name}:1: the chapter has no front matter; begin with `---`, `title: ...`, `---`"])
    try:
        fields = yaml.safe_load(found[1])
    except (yaml.YAMLError, RecursionError, ValueError) as wrong:  # ValueError: a day that is in no calendar
        begun = "quoted" in (getattr(wrong, "context", None) or "")
        mark = getattr(wrong, "context_mark" if begun else "problem_mark", None)
        line = 2 + (mark.line if mark else 0)
        raise RenderingError([f"{name}:{line}: the front matter cannot be read as YAML"]) from wrong
    if not isinstance(fields, dict) or not isinstance(fields.get("title"), str):
        raise RenderingError([f"{name}:1: the front matter has no title; add `title: ...`"])
    known = {"title": str, "when": str, "answers": list, "audiences": list}
    for key, value in fields.items():
        if key not in known or not isinstance(value, known[key]):
            expected = "unknown" if key not in known else "a list" if known[key] is list else "text"
            said = "is unknown; use title, when, answers, audiences" if key not in known else f"must be {expected}"
            raise RenderingError([f"{name}:1: the front matter: `{key}` {said}"])
    lists = {key: tuple(str(item) for item in fields.get(key, ())) for key in ("answers", "audiences")}
    return FrontMatter(title=fields["title"], when=fields.get("when"), **lists)


def applies(made: Environment, condition: str | None, context: Mapping[str, Any]) -> bool:
    """Whether a chapter with this condition belongs to the edition that ``context`` describes.

    Raises RenderingError where the condition cannot be read or names something undefined.
    """
    if condition is None:
        return True
    try:
        return bool(_expression(made, condition)(**context))
    except TemplateError as wrong:
        raise RenderingError([f"the condition `{condition}`: {wrong.message}"]) from wrong


def render_chapter(made: Environment, name: str, context: Mapping[str, Any]) -> Markup:
    """The Markdown of the chapter ``name`` (its path under the folder of templates) for one edition.

    Raises RenderingError with file and line for whatever is wrong with the template.
    """
    try:
        return finished(made.get_template(name).render(context))
    except TemplateSyntaxError as wrong:
        raise RenderingError([f"templates/{wrong.name or name}:{wrong.lineno}: {wrong.message}"]) from wrong
    except RecursionError as wrong:
        said = "a macro or a part takes itself up without end; use a loop"
        raise RenderingError([f"{_place(made, wrong, name)}: {said}"]) from wrong
    except (TemplateError, UnprintableError, TypeError, ValueError, LookupError, ArithmeticError) as wrong:
        said = getattr(wrong, "message", None) or str(wrong)
        raise RenderingError([f"{_place(made, wrong, name)}: {said}"]) from wrong


def render_line(made: Environment, source: str, context: Mapping[str, Any]) -> str:
    """A line of front matter, such as a title, with its values filled in, as plain text. Raises RenderingError."""
    try:
        return finished(_line(made, source).render(context)).unescape()
    except (TemplateError, UnprintableError) as wrong:
        raise RenderingError([f"the line `{source}`: {getattr(wrong, 'message', None) or wrong}"]) from wrong


def template_text(templates: Path, name: str) -> str:
    """The text of a file of the folder of templates, by its path there. Raises RenderingError where it cannot be read."""
    text, wrong = read_template(templates, name)
    if text is None or wrong:
        raise RenderingError([f"{one.file}:{one.line}: {one.message}" for one in wrong])
    return text


@lru_cache(maxsize=512)
def _expression(made: Environment, condition: str) -> TemplateExpression:
    return made.compile_expression(condition, undefined_to_none=False)


@lru_cache(maxsize=512)
def _line(made: Environment, source: str) -> Template:
    return made.from_string(source)


class _Chapters(FileSystemLoader):
    """Templates from one folder; front matter is blanked, so that line numbers stay those of the file."""

    def get_source(self, _environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        folder = Path(self.searchpath[0])
        path = folder.joinpath(*split_template_path(template))
        if not path.exists():
            raise TemplateNotFound(template, f"'{template}' not found")
        read = path.stat().st_mtime_ns

        def fresh() -> bool:
            return path.exists() and path.stat().st_mtime_ns == read

        return without_front_matter(template_text(folder, template)), str(path), fresh


def without_front_matter(text: str) -> str:
    """The text of a chapter without what stands at its head, line for line."""
    return _FRONT_MATTER.sub(lambda found: "\n" * found[0].count("\n"), text)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Reaches nothing it was not handed, and has no way to make one text from two that would escape ``written``."""

    intercepted_binops = frozenset({"+", "*", "%", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or not numbers:
            raise SecurityError(f"`{operator}` is for adding up numbers only; write words side by side to join them")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, str) and callable(value):  # Markup.join and the like escape HTML only
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Leave ``str.format`` to ``is_safe_attribute``, which refuses it."""


class _NoJoining(Extension):
    """Refuses ``~``: next to finished HTML it would escape a fact for HTML but not for Markdown."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.type == "tilde":
                raise TemplateSyntaxError(
                    "`~` is not used here; write the parts side by side", token.lineno, stream.name, stream.filename
                )
            yield token


def _join(values: Iterable[object], between: str = "") -> Markup:
    return literal(between).join(written(value) for value in values)


def _place(made: Environment, wrong: BaseException, name: str) -> str:
    """File and line of the innermost template that was running."""
    loader = made.loader
    folders = [Path(folder) for folder in loader.searchpath] if isinstance(loader, FileSystemLoader) else []
    place = f"templates/{name}:1"
    step: TracebackType | None = wrong.__traceback__
    while step is not None:
        file = Path(step.tb_frame.f_code.co_filename)
        for folder in folders:
            if file.is_relative_to(folder):
                place = f"templates/{file.relative_to(folder).as_posix()}:{step.tb_lineno}"
        step = step.tb_next
    return place
