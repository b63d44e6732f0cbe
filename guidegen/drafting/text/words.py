"""The words of a model provision before and after its tokens are replaced, and how tokens are written.

In: text with tokens such as ``${must}``. Out: words as values: plain text, tokens, links, places left open.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Plain:
    """Text as it stands."""

    text: str


@dataclass(frozen=True)
class Token:
    """A place to be filled for each member: ``${name}`` or ``${name:argument}``."""

    name: str
    argument: str | None
    source: str
    """The token as the author wrote it."""


@dataclass(frozen=True)
class Link:
    """A reference to another part of the same bill."""

    eid: str
    text: str


@dataclass(frozen=True)
class Open:
    """Something the State must still decide, in brackets. Prints as AKN ``placeholder``."""

    words: "Words"
    source: str
    """The token that stands there, so that a later tool can fill the place."""


@dataclass(frozen=True)
class Marked:
    """Words with a mark: ``b``, ``i`` or ``def`` (the term being defined)."""

    tag: str
    words: "Words"


@dataclass(frozen=True)
class DefinedTerm:
    """A defined term where it is used."""

    id: str
    """Its id, such as ``term-child``."""
    text: str


Word = Plain | Token | Link | Open | Marked | DefinedTerm
Words = tuple[Word, ...]


class Argument(StrEnum):
    """What must follow the colon of a token."""

    NOTHING = "nothing"
    CHOICE = "choice"
    FIGURES = "figures"
    ROLE = "role"
    PLACE = "place"
    ELEMENT = "element"


TOKENS: dict[str, Argument] = {
    "must": Argument.NOTHING,
    "must-not": Argument.NOTHING,
    "punishable": Argument.NOTHING,
    "unit": Argument.NOTHING,
    "state": Argument.NOTHING,
    "law-of-state": Argument.NOTHING,
    "act": Argument.NOTHING,
    "agency": Argument.ROLE,
    "law-on": Argument.ELEMENT,
    "own-laws": Argument.NOTHING,
    "choice": Argument.CHOICE,
    "penalty": Argument.FIGURES,
    "ref": Argument.PLACE,
}
"""Every token an author may write. ``docs/model-provisions.md`` explains each; a test holds the two together."""

_TOKEN = re.compile(r"\$\{([^{}:]*)(?::([^{}]*))?\}")


def split_tokens(text: str) -> Iterator[Plain | Token]:
    """Text in; plain pieces and tokens out, in order. Whether a token exists is not judged here."""
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            yield Plain(text[end : match.start()])
        yield Token(match[1], match[2], match[0])
        end = match.end()
    if end < len(text):
        yield Plain(text[end:])


def tokens_in(words: Iterable[Word]) -> Iterator[Token]:
    """Every token in these words, also inside marked words."""
    for word in words:
        if isinstance(word, Token):
            yield word
        elif isinstance(word, Marked | Open):
            yield from tokens_in(word.words)


_CLOSING = tuple(" ,.;:)")


def tidied(words: Words) -> Words:
    """Words with neighbouring plain text joined and the gaps closed that an empty choice leaves behind."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if isinstance(word, Plain) and isinstance(last, Plain):
            before = last.text.rstrip(" ") if word.text.startswith(_CLOSING) else last.text
            joined[-1] = Plain(before + word.text)
        else:
            joined.append(word)
    return tuple(w for w in joined if w != Plain(""))


_WHOLE = re.compile(r"(section|article) ([0-9]+)")
_BETWEEN = frozenset({", ", " and ", " or "})


def together(words: Words) -> Words:
    """Words in which citations of whole units in a row name the unit once: ``sections 3, 4 and 7``."""
    result = list(words)
    for n, word in enumerate(words):
        cited = _WHOLE.fullmatch(word.text) if isinstance(word, Link) else None
        if cited is None or not isinstance(word, Link):
            continue
        before, after = _neighbour(words, n, -1), _neighbour(words, n, 1)
        if cited[1] in (before, after):
            result[n] = Link(word.eid, cited[2] if before == cited[1] else f"{cited[1]}s {cited[2]}")
    return tuple(result)


def _neighbour(words: Words, n: int, step: int) -> str | None:
    """The unit that the citation next in the row cites, if one stands there."""
    if not 0 <= n + 2 * step < len(words):
        return None
    between, other = words[n + step], words[n + 2 * step]
    if not isinstance(between, Plain) or between.text not in _BETWEEN or not isinstance(other, Link):
        return None
    cited = _WHOLE.fullmatch(other.text)
    return cited[1] if cited else None


def capitalised(words: Words) -> Words:
    """Words with a capital first letter, for a line that opens with a token such as ``${ref:offence}``."""
    match words:
        case (Plain(text), *rest):
            return (Plain(text[:1].upper() + text[1:]), *rest)
        case (Link(eid, text), *rest):
            return (Link(eid, text[:1].upper() + text[1:]), *rest)
        case (Open((Plain(text), *inner), source), *rest):
            opened = re.sub(r"^\[?\w", lambda found: found[0].upper(), text) if text != "[" else text
            within = capitalised(tuple(inner)) if text == "[" else tuple(inner)
            return (Open((Plain(opened), *within), source), *rest)
        case _:
            return words


def places_cited(argument: str, provision_id: str) -> tuple[tuple[str, str | None], ...]:
    """The places a ``${ref:...}`` may mean, likeliest first: a label here, a provision, a label in a provision."""
    if "." in argument:
        provision, _, label = argument.partition(".")
        return ((provision, label),)
    return ((provision_id, argument), (argument, None))
