"""Text from files is shown on one line, in characters that can be seen, in the room there is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.display import fitted, visible
from guidegen.corpus.diagnostics.report import plain_text

ANY = st.text(st.characters())
"""Any text at all, halves of pairs and controls among it."""


def is_safe(text: str) -> bool:
    """Whether nothing in a text steers a terminal, turns text round or stands where it is not seen."""
    return all(c.isprintable() or c in "\u200c\u200d" for c in text)


@given(ANY)
def test_whatever_stands_in_a_text_is_seen(text: str) -> None:
    assert is_safe(visible(text))


@given(ANY, ANY, ANY)
def test_whatever_a_diagnostic_holds_is_a_line_a_place_that_steers_no_terminal(
    file: str, kind: str, words: str
) -> None:
    diagnostic = Diagnostic(file, 7, kind, words, also=(Place(file, 8, words),))
    own, other, end = plain_text([diagnostic]).split("\n")
    assert is_safe(own) and is_safe(other)
    assert (own, other, end) == (str(diagnostic), f"      also {diagnostic.also[0]}", "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, “quotes” and é", "plain words, “quotes” and é"),
        ("ශ්‍රී ලංකා", "ශ්‍රී ලංකා"),
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("turned \u202eround", r"turned \u202eround"),
        ("two\nlines\r", r"two\nlines\r"),
        ("a\tb", "a    b"),
        ("no\xa0break", r"no\xa0break"),
        ("\ud800", r"\ud800"),
    ],
)
def test_what_is_not_seen_is_shown_by_its_code(text: str, shown: str) -> None:
    assert visible(text) == shown


def columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


@given(ANY, st.integers(1, 40))
def test_a_text_fits_into_its_columns_and_says_where_it_is_cut(text: str, room: int) -> None:
    shown = fitted(text, room)
    assert columns(shown) <= room
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


def test_a_text_that_fits_is_not_cut() -> None:
    assert fitted("法律第21号", 10) == "法律第21号"
    assert fitted("法律第21号", 9) == "法律第21…"
