"""Read the markup of a model provision: bluebell with neutral levels and no numbers.

In: the text of one variant. Out: a tree of Parts, plain values that know no member and no style. bluebell does the
parsing, with its Rust speed-up where that is installed; the tree is the same with either.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from bluebell.parser import parse_to_xml_bytes
from lxml import etree

from guidegen.drafting.text.words import Marked, Word, Words, split_tokens


class Level(IntEnum):
    """Depth in a statute, whatever a member calls it."""

    UNIT = 0
    SUBDIVISION = 1
    ITEM = 2
    SUBITEM = 3


KEYWORDS: dict[str, Level] = {
    "SEC": Level.UNIT,
    "SUBSEC": Level.SUBDIVISION,
    "PARA": Level.ITEM,
    "SUBPARA": Level.SUBITEM,
}
"""The words that open a part in the author's markup; all of them are bluebell's own."""

_LEVELS = {
    "section": Level.UNIT,
    "subsection": Level.SUBDIVISION,
    "paragraph": Level.ITEM,
    "subparagraph": Level.SUBITEM,
}
_MARKS = frozenset({"b", "i", "def"})
_SCRATCH_URI = "/akn/xx/bill/2000/neutral"


@dataclass(frozen=True)
class Part:
    """One numbered part: its text before its own parts, the parts, and the text after them."""

    level: Level
    label: str | None
    """The name by which ``${ref:...}`` cites it."""
    implements: tuple[str, ...]
    """The obligations it names itself."""
    heading: Words
    opening: tuple[Words, ...]
    parts: tuple["Part", ...]
    closing: tuple[Words, ...]


@lru_cache(maxsize=256)
def parse(text: str) -> Part:
    """The parts of one text. Raises ValueError, in a drafter's words, where it is not one well-formed ``SEC``."""
    try:
        root = etree.fromstring(parse_to_xml_bytes(text, "hier_element_block", _SCRATCH_URI))
    except (RuntimeError, SyntaxError) as error:
        # bluebell's Rust and Python parsers fail with different types, and in terms of its grammar.
        raise ValueError("the text is not one `SEC` with everything else indented under it") from error
    return _part(root)


def _part(node: etree._Element) -> Part:
    level = _LEVELS.get(_name(node))
    if level is None:
        raise ValueError(f"`{_name(node)}` cannot stand here; use SEC, SUBSEC, PARA, SUBPARA and lines of text")
    heading: Words = ()
    parts: list[Part] = []
    before: list[Words] = []
    after: list[Words] = []
    for child in node:
        match _name(child):
            case "heading":
                heading = _words(child)
            case "intro" | "content":
                before += _lines(child)
            case "wrapUp":
                after += _lines(child)
            case "hcontainer":
                raise ValueError("text stands between two numbered parts; put it before the first or after the last")
            case _:
                parts.append(_part(child))
    return Part(
        level=level,
        label=node.get("class"),
        implements=tuple(ref.removeprefix("#") for ref in node.get("refersTo", "").split()),
        heading=heading,
        opening=tuple(before),
        parts=tuple(parts),
        closing=tuple(after),
    )


def _lines(node: etree._Element) -> list[Words]:
    for child in node:
        if _name(child) != "p":
            raise ValueError(f"`{_name(child)}` cannot stand in a model provision; use lines of text")
    return [_words(child) for child in node]


def _words(node: etree._Element) -> Words:
    result: list[Word] = [*split_tokens(node.text or "")]
    for child in node:
        if _name(child) not in _MARKS:
            raise ValueError(f"`{_name(child)}` cannot stand in a line; use **bold**, //italics// or {{{{def ...}}}}")
        result += [Marked(_name(child), _words(child)), *split_tokens(child.tail or "")]
    return tuple(result)


def _name(node: etree._Element) -> str:
    return str(etree.QName(node).localname)
