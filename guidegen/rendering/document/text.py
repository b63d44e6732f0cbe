"""Facts as text that neither Markdown nor HTML can read as anything but itself.

In: a value that a template prints. Out: the same words with every character that could mean something in HTML or in
Markdown written as a numeric character reference. A fact therefore prints literally wherever a template puts it: in
prose, a heading, a table cell, a raw HTML block or an attribute.
"""

import re
import unicodedata

from jinja2 import Undefined
from markupsafe import Markup

_SPACE = re.compile(r"[^\S\u00a0\u202f]+")
"""White space, without the two spaces that forbid a line break: those are part of the words."""

_SPECIAL = re.compile(r"^[0-9]|(?!(?<=[^\W_])[-.](?=[^\W_]))[^\w ]|_")
"""A first digit is special too: before a full stop it would begin a list. A hyphen or full stop inside a word is not."""

_TAG_OR_SPECIAL = re.compile(r"""(<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>|&\#?\w+;)|[^\w\s<>&]|_""")
_NONCHARACTERS = frozenset(range(0xFDD0, 0xFDF0))


class UnprintableError(TypeError):
    """A template printed something that is not words or a number."""


def written(value: object) -> Markup:
    """The value as inert text; finished HTML (Markup) passes as it is.

    White space is reduced to single spaces and trimmed. Raises UnprintableError for anything that is not text or a
    number, for control characters, and, through Jinja, for what is undefined.
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        str(value)  # raises for an undefined name
        raise UnprintableError("nothing to print: an `if` inside an expression needs its `else`")
    if value is None:
        raise UnprintableError("nothing to print: the value is missing; test for it before printing it")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UnprintableError(f"a {type(value).__name__} cannot be printed; turn it into words first")
    text = _SPACE.sub(" ", str(value)).strip()
    for character in text:
        if _unprintable(character):
            raise UnprintableError(f"the text {text[:40]!r} holds the control character U+{ord(character):04X}")
    return literal(text)


def literal(text: str) -> Markup:
    """The text with every special character as a reference; white space stays as it is."""
    return finished(_SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text))


def finished(html: str) -> Markup:
    """HTML, or Markdown, for which the caller vouches: nothing in it comes unescaped from a fact."""
    return Markup(html)  # noqa: S704 - the one place where text becomes Markup


def inert(html: str) -> Markup:
    """Finished HTML whose text holds no Markdown, so that it can stand anywhere in Markdown unchanged.

    In: HTML that has been cleaned. Out: the same tags and the same words, blank lines removed.
    """
    lines = (line.strip() for line in html.splitlines())
    text = "\n".join(line for line in lines if line)
    return finished(_TAG_OR_SPECIAL.sub(lambda found: found[1] or f"&#{ord(found[0])};", text))


def _unprintable(character: str) -> bool:
    number = ord(character)
    return unicodedata.category(character) in ("Cc", "Cs") or number & 0xFFFE == 0xFFFE or number in _NONCHARACTERS
