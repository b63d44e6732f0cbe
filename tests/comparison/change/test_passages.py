"""The passages of a document found again in its later state."""

from hypothesis import given
from hypothesis import strategies as st

from guidegen.comparison.change.differences import ChangeKind
from guidegen.comparison.change.passages import Block, BlockKind, ChangedPassage, DocumentBlocks, SourceText, passages
from guidegen.comparison.change.redline import Mark, Word, words

WORDS = ["the", "law", "act", "state", "term", "fine", "court", "police", "child", "boat"]
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=3, max_size=7), max_size=8)


def block(number: int, text: str, kind: BlockKind = BlockKind.PARAGRAPH, id: str = "") -> Block:
    return Block(id or f"section/{kind}-{number}", kind, "section", ("Chapter",), words(text))


def page(*texts: str) -> DocumentBlocks:
    return DocumentBlocks(tuple(block(n, text) for n, text in enumerate(texts, 1)), {})


def said(found: tuple[ChangedPassage, ...]) -> list[tuple[str, str]]:
    return [(p.change, "".join(piece.text for piece in p.redline if piece.mark is not Mark.SAME)) for p in found]


A, B, C = "Whoever recruits a person commits an offence.", "The court sets the term.", "A boat may be searched."


def test_a_changed_word_is_one_changed_passage() -> None:
    found = passages(page(A, B, C), page(A, "The court sets the fine.", C))
    assert said(found) == [("changed", "termfine")]


def test_a_paragraph_put_in_changes_no_other_although_all_after_it_have_new_places() -> None:
    assert said(passages(page(A, B), page(A, C, B))) == [("added", C)]
    assert said(passages(page(A, C, B), page(A, B))) == [("removed", C)]


def test_a_paragraph_that_only_moved_is_no_changed_passage() -> None:
    assert passages(page(A, B, C), page(C, A, B)) == ()


def test_paragraphs_with_nothing_in_common_are_one_gone_and_one_come() -> None:
    assert {change for change, _ in said(passages(page(A, B), page(A, C)))} == {"removed", "added"}


def test_a_heading_in_other_words_is_found_again_by_its_id() -> None:
    old, new = (
        DocumentBlocks((block(1, text, BlockKind.HEADING, "the-heading"),), {})
        for text in ("What binds", "Treaties in force")
    )
    assert [p.change for p in passages(old, new)] == [ChangeKind.CHANGED]


def test_a_row_that_moved_and_changed_is_found_again_by_its_name() -> None:
    def rows(*texts: str) -> DocumentBlocks:
        return DocumentBlocks(tuple(block(0, text, BlockKind.ROW, f"table/{text.split()[0]}") for text in texts), {})

    old = rows("Harbouring has a term of two years", "Document fraud has a fine", "Entry has a term of one year")
    new = rows("Document fraud has a fine", "Entry has a term of one year", "Harbouring has a term of six years")
    assert said(passages(old, new)) == [("changed", "twosix")]


def cited(number: str, sources: dict[str, SourceText]) -> DocumentBlocks:
    text = (
        *words("Party since 2003 "),
        Word(f"source:{number}", f"[{number}]", f"[{number}: {sources[number].title}]"),
    )
    rows = tuple(
        Block(f"source-{n}", BlockKind.ROW, "", (), (Word(f"source:{n}", n), *words(f" {s.title} {s.rest}")))
        for n, s in sources.items()
    )
    return DocumentBlocks((Block("section/paragraph-1", BlockKind.PARAGRAPH, "section", (), text), *rows), sources)


LIST = SourceText("United Nations Treaty Collection", "https://treaties.example", "2026-01")
GAZETTE = SourceText("Gazette", "https://gazette.example", "2020")


def test_a_source_that_is_only_renumbered_changes_nothing_but_its_newcomer() -> None:
    found = passages(cited("1", {"1": LIST}), cited("2", {"1": GAZETTE, "2": LIST}))
    assert [(p.id, p.change) for p in found] == [("source-1", ChangeKind.ADDED)]


def test_a_source_read_again_changes_its_own_line_and_no_passage_that_cites_it() -> None:
    again = SourceText(LIST.title, LIST.url, "2026-11")
    found = passages(cited("1", {"1": LIST}), cited("1", {"1": again}))
    assert [(p.id, p.change) for p in found] == [("source-1", ChangeKind.CHANGED)]


def test_a_passage_that_rests_on_another_source_is_changed() -> None:
    found = passages(cited("1", {"1": LIST}), cited("1", {"1": GAZETTE}))
    assert "section/paragraph-1" in {p.id for p in found}
    assert "[1: United Nations Treaty Collection][1: Gazette]" in {text for _, text in said(found)}


@given(SENTENCES)
def test_a_document_held_against_itself_has_no_changed_passage(sentences: list[list[str]]) -> None:
    texts = [" ".join(s) for s in sentences]
    assert passages(page(*texts), page(*texts)) == ()


@given(SENTENCES, st.data())
def test_what_is_put_in_is_added_and_taken_out_again_is_removed(
    sentences: list[list[str]], data: st.DataObject
) -> None:
    texts = [" ".join(s) for s in sentences]
    place = data.draw(st.integers(0, len(texts)))
    longer = [*texts[:place], "Zymurgy is no word of these guides.", *texts[place:]]
    (come,), (gone,) = passages(page(*texts), page(*longer)), passages(page(*longer), page(*texts))
    assert (come.change, gone.change) == (ChangeKind.ADDED, ChangeKind.REMOVED)
    assert [p.text for p in come.redline] == [p.text for p in gone.redline]


@given(SENTENCES, SENTENCES)
def test_the_old_and_the_new_document_can_be_read_off_the_passages(old: list[list[str]], new: list[list[str]]) -> None:
    before, after = ([" ".join(s) for s in state] for state in (old, new))
    found = passages(page(*before), page(*after))
    sides = {m: sorted("".join(x.text for x in p.redline if x.mark is not m) for p in found) for m in Mark}
    was, now = ([t for t in sides[m] if t] for m in (Mark.ADDED, Mark.REMOVED))
    for text in was:
        before.remove(text)
    for text in now:
        after.remove(text)
    assert sorted(before) == sorted(after)
