"""Whether the markup keeps what an author typed: each line of a text as it is read, held against the line itself.

In: one text of a provision that could be parsed. Out: pairs of line and message, in a drafter's words, where words would be lost
or changed. Spaces do not count.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from guidegen.drafting.text.parse import Part, parse
from guidegen.drafting.text.structure import Found, headers
from guidegen.drafting.text.words import DefinedTerm, Link, Marked, Open, Plain, Token, Words

_ESCAPED = re.compile(r"\\(?=[^\w\s])|^\s*\\(?=[A-Z])")
"""A backslash that keeps a mark, or a word that opens a part, as it is typed."""
_MARKS = {"b": ("**", "**"), "i": ("//", "//"), "def": ("{{def ", "}}")}


def kept_faults(text: str) -> Found:
    """The first line that is not read as it was typed, and every address. Raises ValueError where the text cannot be parsed."""
    for line, typed in enumerate(text.splitlines(), 1):
        if "://" in typed:
            yield line, "an address is read as words in italics, and its strokes are lost; name the place in words."
    for (line, typed), read in zip_longest(_typed(text), _read(parse(text)), fillvalue=(0, "")):
        words = read if isinstance(read, str) else ""
        if "".join(_ESCAPED.sub("", str(typed)).split()) != "".join(words.split()):
            shown = f"it is read as “{words.strip()}”" if words.strip() else "it is not read at all"
            yield (
                int(line) or 1,
                f"this line would not be kept as it was typed: {shown}; put a backslash before a mark that is meant as a character.",
            )
            return


def _typed(text: str) -> Iterator[tuple[int, str]]:
    """The words of each line that has any, with its number: the heading of the unit, then lines of text."""
    opening = {header.line for header in headers(text)}
    for line, typed in enumerate(text.splitlines(), 1):
        if line in opening:
            heading = typed.partition(" - ")[2] if typed.lstrip().startswith("SEC") else ""
            if heading.strip():
                yield line, heading
        elif typed.strip():
            yield line, typed


def _read(part: Part) -> Iterator[str]:
    """The same as the parser has it, with marks as they are typed."""
    for words in (part.heading, *part.opening):
        if words:
            yield _said(words)
    for child in part.parts:
        yield from _read(child)
    for words in part.closing:
        if words:
            yield _said(words)


def _said(words: Words) -> str:
    said = ""
    for word in words:
        match word:
            case Plain(text) | Link(_, text) | DefinedTerm(_, text):
                said += text
            case Token():
                said += word.source
            case Marked(tag, inner):
                opened, closed = _MARKS[tag]
                said += f"{opened}{_said(inner)}{closed}"
            case Open(inner, _):
                said += _said(inner)
    return said
