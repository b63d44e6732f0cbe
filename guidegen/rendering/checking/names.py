"""Every name in a template held against what it is handed.

In: the templates taken apart. Out: diagnostics with file and line. The types of the views tell what each part of them has,
wherever a template goes on from a part; where a type does not tell, as inside a macro, nothing is said.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.environment import Environment

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.templates import TemplateText
from guidegen.corpus.parsing.text import MAX_DEPTH
from guidegen.rendering.checking.grammar import calling_themselves, explained, too_deep
from guidegen.rendering.checking.shapes import UNKNOWN, Scope, Shape, attribute, item, parts, shape_of
from guidegen.rendering.document.templates import front_matter, without_front_matter
from guidegen.rendering.errors import RenderingError

_OF_MACRO = ("caller", "varargs", "kwargs")
_TOLD = re.compile(r"templates/(?P<name>.+?):(?P<line>[0-9]+): (?P<words>.*)", re.DOTALL)


@dataclass
class Look:
    """What was seen of a folder of templates so far."""

    made: Environment
    texts: Mapping[str, TemplateText]
    trees: dict[str, nodes.Template] = field(default_factory=dict)
    found: dict[Diagnostic, None] = field(default_factory=dict)
    seen: set[tuple[str, frozenset[tuple[str, Shape]]]] = field(default_factory=set)
    inside: list[str] = field(default_factory=list)
    """The templates that are being gone through, each taken up by the one before."""

    @property
    def everywhere(self) -> Scope:
        """The names that every template has, whatever it is handed."""
        return {name: shape_of(type(value)) for name, value in self.made.globals.items()}

    def tell(self, name: str, line: int, kind: DiagnosticKind, message: str) -> None:
        """Add what is wrong, once."""
        self.found[Diagnostic(self.texts[name].file, line, kind, " ".join(message.split()))] = None

    def grammar(self, one: TemplateText) -> None:
        """Take a template apart; what cannot be is told."""
        body = without_front_matter(one.text)
        try:
            tree = self.made.parse(body, one.name)
        except (RecursionError, MemoryError):
            message = f"tags stand more than {MAX_DEPTH} deep inside one another, or one goes on without end"
            line = too_deep(self.made.lex(body, one.name))
            self.tell(one.name, line, DiagnosticKind.TOO_DEEP, f"{message}; this is a slip")
            return
        except TemplateSyntaxError as wrong:
            line, message = explained(wrong, body)
            self.tell(one.name, line, DiagnosticKind.TEMPLATE_SYNTAX, message)
            return
        self.trees[one.name] = tree
        for macro in calling_themselves(tree):
            message = f'the macro "{macro.name}" calls itself, and may never end; use a loop'
            self.tell(one.name, macro.lineno, DiagnosticKind.TEMPLATE_SYNTAX, message)
        for node in tree.find_all((nodes.Filter, nodes.Test)):
            known = self.made.filters if isinstance(node, nodes.Filter) else self.made.tests
            noun = "filter" if isinstance(node, nodes.Filter) else "test"
            if node.name not in known:
                message = f'there is no {noun} "{node.name}"{did_you_mean(node.name, known)}'
                self.tell(one.name, node.lineno, DiagnosticKind.UNKNOWN_NAME, message)

    def chapter(self, one: TemplateText, names: Scope) -> None:
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
                self.tell(one.name, line, DiagnosticKind.TEMPLATE_SYNTAX, f"{key}: {explained(wrong, source)[1]}")
                continue
            _Names(self, one.name, line - 1).body(tree.body, {**self.everywhere, **names})
        self.template(one.name, names)

    def template(self, name: str, names: Scope) -> None:
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

    look: Look
    name: str
    before: int = 0
    """Lines that stand before its text."""

    def tell(self, line: int, kind: DiagnosticKind, message: str) -> None:
        self.look.tell(self.name, line + self.before, kind, message)

    def body(self, body: Sequence[nodes.Node], scope: Scope) -> None:
        # A macro may call one that stands below it.
        scope.update({node.name: UNKNOWN for node in body if isinstance(node, nodes.Macro)})
        for node in body:
            self.statement(node, scope)

    def statement(self, node: nodes.Node, scope: Scope) -> None:  # noqa: PLR0912 - a branch for each kind
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

    def loop(self, node: nodes.For, scope: Scope) -> None:
        inner = {**scope, "loop": UNKNOWN}
        self.bind(node.target, parts(self.shape(node.iter, scope)), inner)
        if node.test:
            self.shape(node.test, inner)
        self.body(node.body, inner)
        self.body(node.else_, dict(scope))

    def macro(self, node: nodes.Macro, scope: Scope) -> None:
        scope[node.name] = UNKNOWN
        for default in node.defaults:
            self.shape(default, scope)
        self.body(node.body, {**scope, **dict.fromkeys((*_OF_MACRO, *(arg.name for arg in node.args)), UNKNOWN)})

    def include(self, node: nodes.Include, scope: Scope) -> None:
        for name in _named(node.template):
            if name in self.look.inside:
                message = f'"{name}" is taken up by itself, and never ends; take this line out'
                self.tell(node.lineno, DiagnosticKind.TEMPLATE_SYNTAX, message)
            else:
                self.look.template(name, scope if node.with_context else {})

    def imported(self, node: nodes.FromImport | nodes.Import, scope: Scope) -> None:
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

    def bind(self, target: nodes.Node, shape: Shape, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = shape
        elif isinstance(target, nodes.Tuple):
            for place, one in enumerate(target.items):
                self.bind(one, item(shape, place), scope)

    def shape(self, node: nodes.Node, scope: Scope) -> Shape:  # noqa: PLR0911 - an answer for each kind
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


def _held(tree: nodes.Template) -> set[str]:
    """The names that a template gives to those that import it."""
    named = {macro.name for macro in tree.find_all(nodes.Macro)}
    return named | {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}


def _named(node: nodes.Expr) -> tuple[str, ...]:
    """The templates that an expression names; none where it is not written out."""
    found: Any = node.value if isinstance(node, nodes.Const) else ()
    return (found,) if isinstance(found, str) else tuple(found)
