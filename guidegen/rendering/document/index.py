"""The index of a document: its sections, and the elements and treaties that have a place of their own, by name.

In: finished chapters. Out: each name once, in alphabetical order, with the place where a reader meets it first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import html

from guidegen.rendering.document.chapter import Chapter
from guidegen.wording.language import opening

_NAMED = "//tr[@id]/th[1] | //strong[@id]"
_WORDS = ".//text()[not(ancestor::a[@class='cite'])]"
_NOT = ("law-", "source-")
"""How the ids begin of rows that are known by a number rather than by a name."""


@dataclass(frozen=True)
class IndexEntry:
    """A name, and where it stands."""

    term: str
    href: str


def index_entries(chapters: Iterable[Chapter]) -> tuple[IndexEntry, ...]:
    """The index of some chapters."""
    found: dict[str, IndexEntry] = {}
    for chapter in chapters:
        for entry in _entries(chapter):
            found.setdefault(entry.term.casefold().removeprefix("the "), entry)
    return tuple(found[term] for term in sorted(found))


def _entries(chapter: Chapter) -> Iterator[IndexEntry]:
    for heading in chapter.headings:
        yield IndexEntry(heading.title, f"#{heading.id}")
    for node in html.fragment_fromstring(chapter.html, create_parent="div").xpath(_NAMED):
        place = node.get("id") or node.getparent().get("id")
        term = " ".join("".join(node.xpath(_WORDS)).split())
        if term and not place.startswith(_NOT):
            yield IndexEntry(opening(term), f"#{place}")
