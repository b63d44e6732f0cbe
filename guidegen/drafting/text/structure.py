"""Check the lines that open the parts of a text: levels, labels, and the obligations they name.

In: one text of a provision. Out: pairs of line and message, in a drafter's words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from guidegen.drafting.text.fault import meant
from guidegen.drafting.text.parse import KEYWORDS, Level
from guidegen.law.model import ModelProvision
from guidegen.law.treaty import Obligation

_HEADER = re.compile(
    r"^(?P<indent> *)(?P<keyword>[A-Z]{3,})(?P<label>(?:\.[^\s{|}.]+)*)(?P<attributes>\{[^{}]*\})?(?P<rest>(?: .*)?)$"
)
_SPECIAL = re.compile(r"^ *(?P<keyword>[A-Z]{3,})(?:[.{]|$)")
_LABEL = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
_INDENT = 2


Found = Iterator[tuple[int, str]]
"""What is wrong, with the line of the text."""


@dataclass(frozen=True)
class Header:
    """A line that opens a part."""

    line: int
    depth: int
    level: Level
    label: str | None
    implements: tuple[str, ...]


@lru_cache(maxsize=256)
def labels(text: str) -> frozenset[str]:
    """The labels in a text."""
    return frozenset(h.label for h in headers(text) if h.label)


@lru_cache(maxsize=256)
def headers(text: str) -> tuple[Header, ...]:
    """The lines that open parts, in order."""
    return tuple(_headers(text))


def _headers(text: str) -> Iterator[Header]:
    for number, line in enumerate(text.splitlines(), 1):
        match = _HEADER.match(line)
        if match and match["keyword"] in KEYWORDS:
            names = match["label"].split(".")[1:]
            implements = re.findall(r"#([^\s|}]+)", match["attributes"] or "")
            depth, level = len(match["indent"]) // _INDENT, KEYWORDS[match["keyword"]]
            yield Header(number, depth, level, names[0] if names else None, tuple(implements))


def structure_faults(provision: ModelProvision, text: str, obligations: Mapping[str, Obligation]) -> Found:
    """What is wrong with the parts of one text."""
    for number, line in enumerate(text.splitlines(), 1):
        special = _SPECIAL.match(line)
        if special and special["keyword"] not in KEYWORDS:
            yield number, f"“{special['keyword']}” is not a level; use SEC, SUBSEC, PARA or SUBPARA."
        yield from ((number, message) for message in _header_line(line))
    seen: set[str] = set()
    above: list[Header] = []
    for header in headers(text):
        above = [h for h in above if h.depth < header.depth]
        if above and header.level <= above[-1].level:
            yield header.line, "a part can only stand inside a larger one: SEC, then SUBSEC, then PARA, then SUBPARA."
        if not above and header.level is not Level.UNIT:
            yield header.line, "everything stands inside the one SEC; indent it by two spaces more than its parent."
        if header.label and header.label in seen:
            yield header.line, f"the label “{header.label}” is used twice; rename one."
        seen |= {header.label} if header.label else set()
        explained = header.implements or header.label in provision.supporting
        if len(above) == 1 and not explained:
            yield (
                header.line,
                "this paragraph neither names an obligation, as {refersTo #tip-protocol-5-1}, nor has a label that "
                "`supporting` explains.",
            )
        for implemented in header.implements:
            yield from ((header.line, m) for m in _obligation_faults(implemented, provision, obligations))
        above.append(header)


@lru_cache(maxsize=4096)
def _header_line(line: str) -> tuple[str, ...]:
    return tuple(_header_faults(line))


def _header_faults(line: str) -> Iterator[str]:
    match = _HEADER.match(line)
    if match is None:
        if re.match(r"^ *(SEC|SUBSEC|PARA|SUBPARA)\b", line):
            yield "this line does not read as a part; write it like SUBSEC.label{refersTo #tip-protocol-5-1}."
        return
    if match["keyword"] not in KEYWORDS:
        return
    for label in match["label"].split(".")[1:]:
        if not _LABEL.match(label):
            yield f"the label “{label}” may have only lower-case letters, digits and hyphens."
    if match["label"].count(".") > 1:
        yield "a part has one label only."
    names = [pair.split()[0] for pair in (match["attributes"] or "{}")[1:-1].split("|") if pair.split()]
    if set(names) - {"refersTo"}:
        yield f"a part takes only refersTo in braces, not {', '.join(sorted(set(names) - {'refersTo'}))}."
    rest = match["rest"].strip()
    if match["keyword"] == "SEC" and not rest.startswith("- "):
        yield "SEC needs its heading and no number: SEC - Trafficking in adults."
    if match["keyword"] != "SEC" and rest:
        yield f"numbers and headings are not typed here; leave out “{rest}” and put the text on a line of its own."


def _obligation_faults(
    implemented: str, provision: ModelProvision, obligations: Mapping[str, Obligation]
) -> Iterator[str]:
    if implemented not in obligations:
        yield f"it implements “{implemented}”, and no instrument has that obligation.{meant(implemented, obligations)}"
    elif provision.topic not in obligations[implemented].topic:
        yield f"it implements “{implemented}”, which is not an obligation of the {provision.topic} guide."
    elif implemented not in provision.implements:
        yield f"it implements “{implemented}”, which `implements` does not list; add it there."
