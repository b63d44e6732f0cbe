"""What a build would find wrong with the templates, found without building: their grammar, and every name in them.

In: the folder of templates. Out: diagnostics with file and line. A name is held against what an edition, or a bill, hands
to its templates: the types of the views tell what each part of them has, wherever a template goes on from a part. Where
a type does not tell, as inside a macro, nothing is said. No template is run.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from jinja2 import TemplateSyntaxError, nodes
from jinja2.environment import Environment

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.load import Loaded, load
from guidegen.corpus.parsing.templates import TemplateText, read_template_folder
from guidegen.corpus.parsing.text import MAX_DEPTH
from guidegen.editions.bill import BillEdition
from guidegen.editions.edition import Edition, EditionAnswers, EditionFacts
from guidegen.rendering.document.shapes import UNKNOWN, Shape, attribute, item, parts, shape_of
from guidegen.rendering.document.templates import front_matter, without_front_matter
from guidegen.rendering.errors import RenderingError
from guidegen.rendering.writing import environment_of

_CHAPTERS = ("guides/", "editions/", "bill/")
"""Folders of templates that are rendered by themselves; others are taken up by these."""
_OPENS = frozenset({"if", "for", "macro", "call", "filter", "block"})
_MOST_TOKENS = 200
"""Pieces that one expression or tag may have."""
_OF_MACRO = ("caller", "varargs", "kwargs")
_TOLD = re.compile(r"templates/(?P<name>.+?):(?P<line>[0-9]+): (?P<words>.*)", re.DOTALL)

type _Scope = dict[str, Shape]


def guide_names() -> _Scope:
    """The names that a chapter of a guide may use, each with what it stands for."""
    edition = get_type_hints(Edition)
    handed = {name: edition[name] for name in ("subject", "as_at_words", "practice", "model", "glossary")}
    facts = {**get_type_hints(EditionFacts), **get_type_hints(EditionAnswers)}
    named = {name: shape_of(hint) for name, hint in {**handed, **facts}.items()}
    return {**named, "topic": shape_of(str), "source_lines": UNKNOWN, "index": UNKNOWN}


def bill_names() -> _Scope:
    """The names that a template of a bill may use."""
    bill = get_type_hints(BillEdition)
    handed = ("subject", "as_at_words", "member", "parts", "schedule", "amendments", "style", "answers")
    named = {name: shape_of(bill[name]) if name in bill else UNKNOWN for name in handed}
    return {**named, "country": UNKNOWN, "source_lines": UNKNOWN, "part": parts(named["parts"])}


def template_checks(templates: Path) -> list[Diagnostic]:
    """Everything in the templates that would keep a build from making a document."""
    texts = read_template_folder(templates).texts
    looked = _Look(environment_of(templates), {one.name: one for one in texts})
    for one in texts:
        looked.grammar(one)
    for one in texts:
        if one.name.startswith(_CHAPTERS) and one.name in looked.trees:
            looked.chapter(one, bill_names() if one.name.startswith("bill/") else guide_names())
    return list(looked.found)


def load_project(provisions: Path, templates: Path, also: Sequence[Path] = ()) -> Loaded:
    """The content with everything that is wrong in it and in the templates: all that a build would stop at."""
    loaded = load(provisions, also, templates)
    wrong = {*loaded.diagnostics, *template_checks(templates)}
    return Loaded(loaded.corpus, tuple(sorted(wrong)))


@dataclass
class _Look:
    """What was seen of a folder of templates so far."""

    made: Environment
    texts: Mapping[str, TemplateText]
    trees: dict[str, nodes.Template] = field(default_factory=dict)
    found: dict[Diagnostic, None] = field(default_factory=dict)
    seen: set[tuple[str, frozenset[tuple[str, Shape]]]] = field(default_factory=set)
    inside: list[str] = field(default_factory=list)
    """The templates that are being gone through, each taken up by the one before."""

    @property
    def everywhere(self) -> _Scope:
        """The names that every template has, whatever it is handed."""
        return {name: shape_of(type(value)) for name, value in self.made.globals.items()}

    def tell(self, name: str, line: int, kind: DiagnosticKind, message: str) -> None:
        self.found[Diagnostic(self.texts[name].file, line, kind, " ".join(message.split()))] = None

    def grammar(self, one: TemplateText) -> None:
        """Take a template apart; what cannot be is told."""
        body = without_front_matter(one.text)
        try:
            tree = self.made.parse(body, one.name)
        except (RecursionError, MemoryError):
            message = f"tags stand more than {MAX_DEPTH} deep inside one another, or one goes on without end"
            line = _too_deep(self.made.lex(body, one.name))
            self.tell(one.name, line, DiagnosticKind.TOO_DEEP, f"{message}; this is a slip")
            return
        except TemplateSyntaxError as wrong:
            line, message = _explained(wrong, body)
            self.tell(one.name, line, DiagnosticKind.TEMPLATE_SYNTAX, message)
            return
        self.trees[one.name] = tree
        for macro in _calling_themselves(tree):
            message = f'the macro "{macro.name}" calls itself, and may never end; use a loop'
            self.tell(one.name, macro.lineno, DiagnosticKind.TEMPLATE_SYNTAX, message)
        for node in tree.find_all((nodes.Filter, nodes.Test)):
            known = self.made.filters if isinstance(node, nodes.Filter) else self.made.tests
            noun = "filter" if isinstance(node, nodes.Filter) else "test"
            if node.name not in known:
                message = f'there is no {noun} "{node.name}"{did_you_mean(node.name, known)}'
                self.tell(one.name, node.lineno, DiagnosticKind.UNKNOWN_NAME, message)

    def chapter(self, one: TemplateText, names: _Scope) -> None:
        """Go through a chapter: its front matter, then its text and all that it takes up."""
        try:
            head = front_matter(one.text, f"templates/{one.name}")
        except RenderingError as wrong:
            for reason in wrong.reasons:
                told = _TOLD.fullmatch(reason)
                line, words = (int(told["line"]), told["words"]) if told else (1, reason)
                self.tell(one.name, line, DiagnosticKind.TEMPLATE_SYNTAX, words)
            return
        for key, source in (("title", head.title), ("when", "{{ " + head.when + " }}" if head.when else "")):
            line = next((n for n, text in enumerate(one.text.split("\n"), 1) if text.startswith(f"{key}:")), 1)
            try:
                tree = self.made.parse(source, one.name)
            except TemplateSyntaxError as wrong:
                self.tell(one.name, line, DiagnosticKind.TEMPLATE_SYNTAX, f"{key}: {_explained(wrong, source)[1]}")
                continue
            _Names(self, one.name, line - 1).body(tree.body, {**self.everywhere, **names})
        self.template(one.name, names)

    def template(self, name: str, names: _Scope) -> None:
        """Go through a template with the names that it is handed."""
        key = (name, frozenset(names.items()))
        if name not in self.trees or key in self.seen:
            return
        self.seen.add(key)
        self.inside.append(name)
        _Names(self, name).body(self.trees[name].body, {**self.everywhere, **names})
        self.inside.pop()


@dataclass
class _Names:
    """The names in one template."""

    look: _Look
    name: str
    before: int = 0
    """Lines that stand before its text."""

    def tell(self, line: int, kind: DiagnosticKind, message: str) -> None:
        self.look.tell(self.name, line + self.before, kind, message)

    def body(self, body: Sequence[nodes.Node], scope: _Scope) -> None:
        # A macro may call one that stands below it.
        scope.update({node.name: UNKNOWN for node in body if isinstance(node, nodes.Macro)})
        for node in body:
            self.statement(node, scope)

    def statement(self, node: nodes.Node, scope: _Scope) -> None:  # noqa: PLR0912 - a branch for each kind
        match node:
            case nodes.For():
                self.loop(node, scope)
            case nodes.If():
                self.shape(node.test, scope)
                self.body([*node.body, *node.elif_, *node.else_], scope)
            case nodes.Assign():
                self.bind(node.target, self.shape(node.node, scope), scope)
            case nodes.AssignBlock():
                self.body(node.body, dict(scope))
                self.bind(node.target, UNKNOWN, scope)
            case nodes.Macro():
                self.macro(node, scope)
            case nodes.CallBlock():
                self.shape(node.call, scope)
                self.body(node.body, {**scope, **{arg.name: UNKNOWN for arg in node.args}})
            case nodes.Include():
                self.include(node, scope)
            case nodes.FromImport() | nodes.Import():
                self.imported(node, scope)
            case nodes.Expr():
                self.shape(node, scope)
            case _:
                inner = dict(scope) if isinstance(node, nodes.Scope | nodes.With | nodes.FilterBlock) else scope
                if isinstance(node, nodes.With):
                    for target, value in zip(node.targets, node.values, strict=True):
                        self.bind(target, self.shape(value, scope), inner)
                    self.body(node.body, inner)
                    return
                for child in node.iter_child_nodes():
                    self.statement(child, inner)

    def loop(self, node: nodes.For, scope: _Scope) -> None:
        inner = {**scope, "loop": UNKNOWN}
        self.bind(node.target, parts(self.shape(node.iter, scope)), inner)
        if node.test:
            self.shape(node.test, inner)
        self.body(node.body, inner)
        self.body(node.else_, dict(scope))

    def macro(self, node: nodes.Macro, scope: _Scope) -> None:
        scope[node.name] = UNKNOWN
        for default in node.defaults:
            self.shape(default, scope)
        self.body(node.body, {**scope, **dict.fromkeys((*_OF_MACRO, *(arg.name for arg in node.args)), UNKNOWN)})

    def include(self, node: nodes.Include, scope: _Scope) -> None:
        for name in _named(node.template):
            if name in self.look.inside:
                message = f'"{name}" is taken up by itself, and never ends; take this line out'
                self.tell(node.lineno, DiagnosticKind.TEMPLATE_SYNTAX, message)
            else:
                self.look.template(name, scope if node.with_context else {})

    def imported(self, node: nodes.FromImport | nodes.Import, scope: _Scope) -> None:
        (name,) = _named(node.template)[:1] or ("",)
        if name in self.look.inside:
            message = f'"{name}" is taken up by itself, and never ends; take this line out'
            self.tell(node.lineno, DiagnosticKind.TEMPLATE_SYNTAX, message)
        else:
            self.look.template(name, scope if node.with_context else {})
        if isinstance(node, nodes.Import):
            scope[node.target] = UNKNOWN
            return
        held = _held(self.look.trees[name]) if name in self.look.trees else None
        for one in node.names:
            own, called = one if isinstance(one, tuple) else (one, one)
            if held is not None and own not in held:
                message = f'"{name}" has no macro "{own}"{did_you_mean(own, held)}'
                self.tell(node.lineno, DiagnosticKind.UNKNOWN_NAME, message)
            scope[called] = UNKNOWN

    def bind(self, target: nodes.Node, shape: Shape, scope: _Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = shape
        elif isinstance(target, nodes.Tuple):
            for place, one in enumerate(target.items):
                self.bind(one, item(shape, place), scope)

    def shape(self, node: nodes.Node, scope: _Scope) -> Shape:  # noqa: PLR0911 - an answer for each kind
        """What an expression stands for, as far as it can be told; each name in it that leads nowhere is told."""
        match node:
            case nodes.Name():
                if node.name not in scope:
                    message = f'there is no "{node.name}" here{did_you_mean(node.name, scope)}'
                    self.tell(node.lineno, DiagnosticKind.UNKNOWN_NAME, message)
                return scope.get(node.name, UNKNOWN)
            case nodes.Getattr():
                return self.part(node, self.shape(node.node, scope))
            case nodes.Getitem():
                held = self.shape(node.node, scope)
                self.shape(node.arg, scope)
                return item(held, node.arg.value if isinstance(node.arg, nodes.Const) else None)
            case nodes.CondExpr():
                self.shape(node.test, scope)
                one, other = self.shape(node.expr1, scope), self.shape(node.expr2, scope) if node.expr2 else UNKNOWN
                return one if one == other else UNKNOWN
            case nodes.Test(name="defined" | "undefined") | nodes.Filter(name="default"):
                for child in getattr(node, "args", ()):
                    self.shape(child, scope)
                return UNKNOWN
            case nodes.Filter(name="sort" | "list" | "unique" | "reject" | "select" | "rejectattr" | "selectattr"):
                for child in node.args:
                    self.shape(child, scope)
                return self.shape(node.node, scope) if node.node else UNKNOWN
            case nodes.Call(node=nodes.Getattr(node=whole, attr="items" | "values" | "keys" as called)):
                return item(self.shape(whole, scope), f"{called}()")
            case _:
                for child in node.iter_child_nodes():
                    self.shape(child, scope)
                return UNKNOWN

    def part(self, node: nodes.Getattr, whole: Shape) -> Shape:
        found, known = attribute(whole, node.attr)
        if known is not None:
            message = f'nothing here is called "{node.attr}"{did_you_mean(node.attr, known)}'
            self.tell(node.lineno, DiagnosticKind.UNKNOWN_NAME, message)
        return found


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile("[\u2018-\u201f\u00ab\u00bb]")


def _explained(wrong: TemplateSyntaxError, body: str) -> tuple[int, str]:
    """The line of a mistake in the grammar, and what is wrong there in a drafter's words."""
    said = wrong.message or "this cannot be read"
    if found := re.match(r"unexpected char '(.)'", said):
        if _quotes().match(found[1]):
            return wrong.lineno, f"the quote {found[1]} stands in an expression; write a straight one"
        return wrong.lineno, f"the character {found[1]} stands in an expression, where it has no meaning; delete it"
    opened = _open_tags(body)
    if said.startswith("Unexpected end of template") and opened:
        line, tag = opened[-1]
        return line, f"the tag {{% {tag} %}} that stands here is never closed; write {{% end{tag} %}} where it ends"
    if "unexpected end of template" in said.casefold() or "Missing end of" in said:
        return wrong.lineno, "what is opened here or before is never closed; close it"
    return wrong.lineno, said[0].lower() + said[1:].rstrip(".")


_TAG = re.compile(r"\{#.*?#\}|\{%[-+]?\s*(\w+)", re.DOTALL)


def _open_tags(body: str) -> list[tuple[int, str]]:
    """The tags of a text that nothing closes, each with its line."""
    opened: list[tuple[int, str]] = []
    for found in _TAG.finditer(body):
        if found[1] in _OPENS:
            opened.append((body.count("\n", 0, found.start()) + 1, found[1]))
        elif found[1] and found[1].startswith("end") and opened:
            opened.pop()
    return opened


def _too_deep(lexed: Iterable[tuple[int, str, str]]) -> int:
    """The line on which tags stand too deep inside one another, or one has too many pieces; the last at worst."""
    line = 1
    depth = tokens = 0
    first = False
    for line, kind, value in lexed:
        if kind in ("block_begin", "variable_begin"):
            tokens, first = 0, kind == "block_begin"
        elif kind not in ("data", "whitespace"):
            tokens += 1
            if first and kind == "name":
                depth += 1 if value in _OPENS else -1 if value.startswith("end") else 0
                first = False
        if depth > MAX_DEPTH or tokens > _MOST_TOKENS:
            return line
    return line


def _calling_themselves(tree: nodes.Template) -> Iterator[nodes.Macro]:
    """The macros of a template that call themselves, if only by way of others."""
    macros = {macro.name: macro for macro in tree.find_all(nodes.Macro)}
    calls = {
        name: {call.node.name for call in macro.find_all(nodes.Call) if isinstance(call.node, nodes.Name)}
        & macros.keys()
        for name, macro in macros.items()
    }
    for name, macro in macros.items():
        reached, waiting = set[str](), list(calls[name])
        while waiting:
            called = waiting.pop()
            if called not in reached:
                reached.add(called)
                waiting += calls[called]
        if name in reached:
            yield macro


def _held(tree: nodes.Template) -> set[str]:
    """The names that a template gives to those that import it."""
    named = {macro.name for macro in tree.find_all(nodes.Macro)}
    return named | {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}


def _named(node: nodes.Expr) -> tuple[str, ...]:
    """The templates that an expression names; none where it is not written out."""
    found: Any = node.value if isinstance(node, nodes.Const) else ()
    return (found,) if isinstance(found, str) else tuple(found)
