"""Two texts as a redline, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from guidegen.comparison.change.redline import Mark, Redline, Word, changed, redline, shortened, words

TEXTS = st.text(st.sampled_from("ab1 .,()-é\u1780"), max_size=40)


def said(line: Redline) -> list[tuple[str, str]]:
    return [(piece.mark, piece.text) for piece in line]


def side(line: Redline, without: Mark) -> str:
    return "".join(piece.text for piece in line if piece.mark is not without)


def one_spaced(text: str) -> str:
    return "".join(word.text for word in words(text))


def test_only_the_words_that_differ_are_marked() -> None:
    line = changed("imprisonment for up to 20 years, or a fine", "imprisonment for up to 25 years, or a fine")
    assert said(line) == [
        ("same", "imprisonment for up to "),
        ("removed", "20"),
        ("added", "25"),
        ("same", " years, or a fine"),
    ]


def test_an_amount_changes_as_a_whole() -> None:
    assert said(changed("a fine of 1,000 taka", "a fine of 1,500 taka"))[1:3] == [
        ("removed", "1,000"),
        ("added", "1,500"),
    ]


def test_words_changed_side_by_side_are_one_change() -> None:
    assert said(changed("a fine or forfeiture follows", "a term and confiscation follows"))[1:3] == [
        ("removed", "fine or forfeiture"),
        ("added", "term and confiscation"),
    ]


def test_what_came_or_went_whole_is_one_piece() -> None:
    assert said(changed(None, "15 years")) == [("added", "15 years")]
    assert said(changed("15 years", None)) == [("removed", "15 years")]


def test_white_space_alone_is_no_change() -> None:
    assert all(piece.mark is Mark.SAME for piece in changed("up to\n  20 years", "up to 20 years"))


def test_a_source_that_stays_may_change_its_number_and_one_that_changes_is_named() -> None:
    before = [*words("Fiji "), Word("source:a", "[3]", "[3: Gazette]")]
    assert said(redline(before, [*words("Fiji "), Word("source:a", "[4]", "[4: Gazette]")])) == [("same", "Fiji [4]")]
    line = redline(before, [*words("Fiji "), Word("source:b", "[3]", "[3: Register]")])
    assert said(line)[1:] == [("removed", "[3: Gazette]"), ("added", "[3: Register]")]


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off_a_redline(old: str, new: str) -> None:
    line = changed(old, new)
    assert side(line, Mark.ADDED).split() == one_spaced(old).split()
    assert side(line, Mark.REMOVED) == one_spaced(new)


@given(TEXTS)
def test_a_text_held_against_itself_shows_no_change(text: str) -> None:
    assert {piece.mark for piece in changed(text, text)} <= {Mark.SAME}


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma"]), max_size=80), TEXTS)
def test_a_shortened_redline_keeps_every_change(around: list[str], new: str) -> None:
    line = changed(" ".join([*around, "old", *around]), " ".join([*around, "new", new, *around]))
    short = shortened(line, 3)
    assert [p for p in short if p.mark is not Mark.SAME] == [p for p in line if p.mark is not Mark.SAME]
    assert all(len(p.text.split()) <= 9 for p in short if p.mark is Mark.SAME)
