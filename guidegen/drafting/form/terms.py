"""Defined terms: where each is defined in a bill, and its first use in a paragraph linked to that place.

In: placed units, and words of a text. Out: the terms with the places that define them; words with the terms in them marked.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from guidegen.drafting.form.numbering import Placed, walk
from guidegen.drafting.text.words import DefinedTerm, Marked, Plain, Token, Word, Words


@dataclass(frozen=True)
class Terms:
    """The defined terms of a bill."""

    places: Mapping[str, str] = field(default_factory=dict)
    """eId of the part that defines each term, by its id, such as ``term-child``."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Id of each term, by its words."""
    only_in: Mapping[str, str] = field(default_factory=dict)
    """eId of the one unit in which a term has its meaning, by its id, where its definition says so."""

    def within(self, unit: str) -> "Terms":
        """The terms that have their meaning in a unit, by its eId."""
        kept = {words: name for words, name in self.names.items() if self.only_in.get(name, unit) == unit}
        return Terms(self.places, kept, self.only_in)

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What finds a term in running text, the longest first; None where nothing is defined."""
        if not self.names:
            return None
        longest = sorted(self.names, key=len, reverse=True)
        return re.compile(rf"\b({'|'.join(map(re.escape, longest))})(?=s?\b)")


def term_id(words: str) -> str:
    """The id of a term: ``term-child``."""
    return "term-" + re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def plain(words: Words) -> str:
    """Words as text, whatever marks them."""
    return "".join(w.text if hasattr(w, "text") else plain(w.words) if hasattr(w, "words") else "" for w in words)


def defined(units: Iterable[Placed]) -> Terms:
    """The terms that some units define, each where it is first defined."""
    places: dict[str, str] = {}
    names: dict[str, str] = {}
    only_in: dict[str, str] = {}
    for unit in units:
        narrow = {part.eid for held in unit.parts if _says_where(held) for part in walk(held)}
        for part in walk(unit):
            for line in (*part.part.opening, *part.part.closing):
                for word in line:
                    if isinstance(word, Marked) and word.tag == "def":
                        text = plain(word.words)
                        names.setdefault(text, term_id(text))
                        if part.eid in narrow and term_id(text) not in places:
                            only_in[term_id(text)] = unit.eid
                        places.setdefault(term_id(text), part.eid)
    return Terms(places, names, only_in)


def _says_where(part: Placed) -> bool:
    """Whether the definitions in a part begin with the words “In this section”."""
    words = part.part.opening[0] if part.part.opening else ()
    match words:
        case (Plain("In this "), Token(name="unit"), Plain(rest), *_):
            return not rest.startswith(" and in ")
    return False


def linked(words: Words, terms: Terms, seen: set[str]) -> Words:
    """Words with the first use of each term marked; ``seen`` holds the terms used before in the same paragraph."""
    pattern = terms.pattern
    return tuple(_linked(words, terms, pattern, seen)) if pattern else words


def _linked(words: Words, terms: Terms, pattern: re.Pattern[str], seen: set[str]) -> Iterator[Word]:
    for word in words:
        if not isinstance(word, Plain):
            yield word
            continue
        end = 0
        for found in pattern.finditer(word.text):
            name = terms.names[found[1]]
            if name in seen:
                continue
            seen.add(name)
            if found.start() > end:
                yield Plain(word.text[end : found.start()])
            yield DefinedTerm(name, found[1])
            end = found.end(1)
        if end < len(word.text):
            yield Plain(word.text[end:])
