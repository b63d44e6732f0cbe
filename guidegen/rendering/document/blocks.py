"""A finished document as blocks: its paragraphs, points, rows and headings, each with an id and its words.

In: the HTML of a document, in the vocabulary. Out: a Page for ``comparison.change.passages``. What rendering adds (numbers of
sections, links to headings, contents, styles) is left out; a picture stands with the words that carry its numbers.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html as lxml_html

from guidegen.comparison.change.passages import SOURCE, Block, BlockKind, DocumentBlocks, SourceText
from guidegen.comparison.change.redline import Word, words
from guidegen.rendering.document.chapter import slug

_LEAVES = {
    "h1": BlockKind.TITLE,
    "h2": BlockKind.HEADING,
    "h3": BlockKind.HEADING,
    "h4": BlockKind.HEADING,
    "h5": BlockKind.HEADING,
    "p": BlockKind.PARAGRAPH,
    "tr": BlockKind.ROW,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "img": BlockKind.PICTURE,
}
_NESTED = frozenset({"ul", "ol", "p", "table", "div", "figure", "aside"})
_LEFT_OUT = frozenset({"nav", "script", "style", "button", "colgroup"})
_LONGEST = 48


@dataclass
class _Walk:
    """Where a walk through the document has come to."""

    sources: dict[str, SourceText]
    headings: list[tuple[int, str]] = field(default_factory=list)
    """Level and words of the headings above."""
    section: str = ""
    """Id of the nearest heading."""
    anchor: str = ""
    caption: str = ""
    made: Counter[str] = field(default_factory=Counter)

    def named(self, stem: str) -> str:
        """An id that no earlier block has."""
        self.made[stem] += 1
        return stem if self.made[stem] == 1 else f"{stem}-{self.made[stem]}"

    def numbered(self, kind: BlockKind) -> str:
        """An id from the heading, the kind and the place among those of its kind."""
        stem = f"{self.section}/{kind.split(maxsplit=1)[0]}"
        self.made[stem] += 1
        return f"{stem}-{self.made[stem]}"


def blocks(document: str) -> DocumentBlocks:
    """The blocks of a document, in order."""
    root = lxml_html.document_fromstring(document)
    sources = dict(_sources(root))
    return DocumentBlocks(tuple(_blocks(root.find("body"), _Walk(sources))), sources)


def _sources(root: lxml_html.HtmlElement) -> Iterator[tuple[str, SourceText]]:
    for row in root.iterfind(".//table[@class='sources']/tbody/tr"):
        prefix, _, number = (row.get("id") or "").rpartition("-")
        cells = row.findall("td")
        if prefix == "source" and len(cells) > 1:
            cell, state = cells[:2]
            link = cell.find("a")
            address = "" if link is None else link.get("href")
            said = " ".join(cell.text_content().split()).removesuffix(address).strip()
            yield number, SourceText(said, address, " ".join(state.text_content().split()))


def _blocks(element: lxml_html.HtmlElement, walk: _Walk) -> Iterator[Block]:
    tag = element.tag
    if not isinstance(tag, str) or tag in _LEFT_OUT or element.get("class") == "skip":
        return
    if element.get("id"):
        walk.anchor = element.get("id")
        if tag == "section":
            walk.section = walk.anchor
    if tag in _LEAVES:
        yield from _leaf(element, _LEAVES[tag], walk)
    elif tag == "li":
        yield from _block(element, BlockKind.POINT, walk, walk.numbered(BlockKind.POINT))
        for child in element:
            if child.tag in _NESTED:
                yield from _blocks(child, walk)
    else:
        for child in element:
            yield from _blocks(child, walk)
        if tag == "table":
            walk.caption = ""


def _leaf(element: lxml_html.HtmlElement, kind: BlockKind, walk: _Walk) -> Iterator[Block]:
    if kind is BlockKind.HEADING:
        level = int(element.tag[1])
        walk.headings = [(n, words) for n, words in walk.headings if n < level]
        walk.section = walk.anchor
        made = list(_block(element, kind, walk, walk.anchor))
        walk.headings.append((level, _text(made)))
        walk.caption = ""
    else:
        made = list(_block(element, kind, walk, _id(element, kind, walk)))
        if kind is BlockKind.CAPTION:
            walk.caption = _text(made)
    yield from made


def _id(element: lxml_html.HtmlElement, kind: BlockKind, walk: _Walk) -> str:
    if element.get("id"):
        return str(element.get("id"))
    name = element.find("th") if kind is BlockKind.ROW else None
    if name is not None and name.get("scope") == "row":
        table, row = slug(walk.caption)[:_LONGEST], slug(name.text_content())[:_LONGEST]
        return walk.named("/".join(part for part in (walk.section, table, row) if part))
    return walk.numbered(kind)


def _block(element: lxml_html.HtmlElement, kind: BlockKind, walk: _Walk, id: str) -> Iterator[Block]:
    if kind is BlockKind.PICTURE:
        found = words(element.get("alt") or "")
    elif kind is BlockKind.ROW:
        found = _row(element, walk)
    else:
        found = tuple(_trimmed(_inline(element, walk)))
    if found:
        above = tuple(text for _, text in walk.headings)
        within = (*above, walk.caption) if walk.caption and kind is BlockKind.ROW else above
        yield Block(id, kind, walk.anchor, within, found)


def _row(element: lxml_html.HtmlElement, walk: _Walk) -> tuple[Word, ...]:
    cells = [tuple(_trimmed(_inline(cell, walk))) for cell in element if cell.tag in ("td", "th")]
    number = (element.get("id") or "").removeprefix("source-")
    if number in walk.sources and number != element.get("id"):
        cells[0] = (Word(f"{SOURCE}{number}", number),)  # The number of a source is its place and no more.
    between = (Word(" ", " "), Word("|", "|"), Word(" ", " "))
    found: tuple[Word, ...] = ()
    for cell in cells:
        found += (*between, *cell) if found else cell
    return found


def _inline(element: lxml_html.HtmlElement, walk: _Walk) -> Iterator[Word]:
    yield from words(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _NESTED | _LEFT_OUT | {"img"}:
            yield from _run(child, walk)
        elif child.tag in _NESTED and element.tag in ("td", "th"):
            yield Word(" ", " ")
            yield from _inline(child, walk)
        yield from words(child.tail or "")


def _run(element: lxml_html.HtmlElement, walk: _Walk) -> Iterator[Word]:
    kind = element.get("class")
    if kind == "number":
        return
    if kind == "cite":
        number = element.get("href").removeprefix("#source-")
        title = walk.sources[number].title if number in walk.sources else ""
        yield Word(f"{SOURCE}{number}", f"[{number}]", f"[{number}: {title}]")
    elif element.tag == "br":
        yield Word(" ", " ")
    else:
        yield from _inline(element, walk)


def _trimmed(found: Iterator[Word]) -> Iterator[Word]:
    """Words without a space at either end or twice in a row."""
    waiting: Word | None = None
    begun = False
    for word in found:
        if word.key == " ":
            waiting = word
            continue
        if waiting and begun:
            yield waiting
        waiting, begun = None, True
        yield word


def _text(made: list[Block]) -> str:
    return "".join(w.text for block in made for w in block.words)
