"""A finished document as blocks."""

from collections import Counter
from html.parser import HTMLParser

from guidegen.rendering.document.blocks import blocks

PAGE = """<!doctype html><html lang="en"><body><a class="skip" href="#text">Skip</a><header class="cover"><h1>Guide</h1></header>
<nav class="contents"><h2 id="contents">Contents</h2><ol><li><a href="#law">Law</a></li></ol></nav>
<main id="text"><section class="chapter" id="law"><h2><span class="number">1</span> Law</h2>
<h3 id="law-acts"><span class="number">1.1</span> Acts<a class="deep" href="#law-acts" aria-label="Link"></a></h3>
<p>Whoever <em>recruits</em> commits it. <a class="cite" href="#source-2">[2]</a></p>
<ul><li>One <strong>point</strong><ul><li>within it</li></ul></li></ul>
<div class="scroll"><table class="law"><caption>Offences</caption><tbody>
<tr><th scope="row">s. 4</th><td>15 years<br>Note: of late</td></tr></tbody></table></div>
<div class="provision"><div class="unit" id="mp-sec_1"><p class="unit-heading"><span class="num">1</span> <span class="heading">Offence</span></p></div></div>
</section><section class="chapter" id="sources"><h2>Sources</h2><table class="sources"><caption>Sources</caption><tbody>
<tr id="source-2"><th scope="row">2</th><td>Gazette, part A <a href="https://g.example">https://g.example</a></td><td>2024</td><td>high</td></tr>
</tbody></table></section></main></body></html>"""


class Visible(HTMLParser):
    """The words that a reader sees in the text of a document, as the parser of the standard library finds them."""

    QUIET = frozenset({"nav", "script", "style", "title"})

    def __init__(self) -> None:
        super().__init__()
        self.quiet: list[str] = []
        self.open: list[bool] = []
        self.words: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "img":
            self.words.update((given.get("alt") or "").split())
        if tag in {"meta", "col", "br", "img", "link"}:
            return
        kind = given.get("class")
        hidden = tag in self.QUIET or kind == "skip" or (tag == "span" and kind == "number")
        self.open.append(hidden)

    def handle_endtag(self, _tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.open):
            self.words.update(data.split())


def letters(found: Counter[str]) -> Counter[str]:
    """How often each letter and sign stands in some words, but for the signs that part the cells of a row."""
    return Counter(c for word, n in found.items() for c in word * n if c != "|")


def texts(page: str) -> dict[str, str]:
    return {block.id: "".join(word.text for word in block.words) for block in blocks(page).blocks}


def test_paragraphs_points_rows_and_headings_are_blocks_with_ids_from_their_places() -> None:
    assert texts(PAGE) == {
        "/title-1": "Guide",
        "law": "Law",
        "law-acts": "Acts",
        "law-acts/paragraph-1": "Whoever recruits commits it. [2]",
        "law-acts/point-1": "One point",
        "law-acts/point-2": "within it",
        "law-acts/caption-1": "Offences",
        "law-acts/offences/s-4": "s. 4 | 15 years Note: of late",
        "law-acts/paragraph-2": "1 Offence",
        "sources": "Sources",
        "sources/caption-1": "Sources",
        "source-2": "2 | Gazette, part A https://g.example | 2024 | high",
    }


def test_a_block_knows_what_stands_above_it_and_where_a_link_can_lead() -> None:
    found = {block.id: block for block in blocks(PAGE).blocks}
    assert found["law-acts/offences/s-4"].within == ("Law", "Acts", "Offences")
    assert found["law-acts/paragraph-2"].anchor == "mp-sec_1"
    assert found["law-acts/point-2"].anchor == "law-acts"


def test_sources_are_read_from_their_list() -> None:
    (source,) = blocks(PAGE).sources.values()
    assert (source.title, source.url, source.rest) == ("Gazette, part A", "https://g.example", "2024")


def test_every_id_is_there_once_and_no_word_that_a_reader_sees_is_outside_the_blocks(page: str) -> None:
    found = blocks(page).blocks
    assert len({block.id for block in found}) == len(found) > 100
    seen = Visible()
    seen.feed(page)
    said: Counter[str] = Counter()
    for block in found:
        said.update("".join(word.text for word in block.words).split())
    assert letters(said) == letters(seen.words)
