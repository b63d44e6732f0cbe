"""What is wrong with the grammar of a template, in a drafter's words.

In: what Jinja says of a text, or its tree. Out: the line and the words.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from jinja2 import TemplateSyntaxError, nodes

from guidegen.corpus.parsing.text import MAX_DEPTH
from guidegen.wording.language import within

_OPENS = frozenset({"if", "for", "macro", "call", "filter", "block"})
_MOST_TOKENS = 200
"""Pieces that one expression or tag may have."""


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile("[\u2018-\u201f\u00ab\u00bb]")


def explained(wrong: TemplateSyntaxError, body: str) -> tuple[int, str]:
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
    return wrong.lineno, within(said.rstrip("."))


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


def too_deep(lexed: Iterable[tuple[int, str, str]]) -> int:
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


def calling_themselves(tree: nodes.Template) -> Iterator[nodes.Macro]:
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
