"""Whether a reservation names the place of a duty."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.corpus.corpus import Corpus
from guidegen.standing import touches
from guidegen.standing.reservations import places


@pytest.mark.parametrize(
    ("reservation", "locator", "touched"),
    [
        ("not bound by art. 15(2)", "art. 15(2)", True),
        ("not bound by art. 15(2)", "art. 15(3)", False),
        ("not bound by art. 15(2)", "art. 5(1)", False),
        ("reservation to art. 5", "art. 5(2)(c)", True),
        ("art. 5(2)(c) applied in line with sovereignty", "art. 5(2)", True),
        ("declaration on art. 6; reservation to art. 30", "art. 30", True),
        ("statements on arts. 17 and 29(2)", "art. 29(2)", True),
        ("art. 20(1)-(3) applied with sovereignty; not bound by art. 30(1)", "art. 30", True),
        ("not bound by arts. 8 to 11", "art. 10(1)", True),
        ("reservations and declarations", "art. 1", False),
        ("application of China's participation", "art. 2", False),
        ("declaration on art. 1", "annex, para. 2.1.10", False),
    ],
)
def test_a_reservation_touches_the_duties_of_the_article_it_names(
    reservation: str, locator: str, touched: bool
) -> None:
    assert touches(reservation, locator) is touched


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_words_are_read_without_fault(reservation: str, locator: str) -> None:
    assert touches(reservation, locator) in {True, False}


def test_every_article_that_the_table_names_is_found(corpus: Corpus) -> None:
    words = {a.reservations for a in corpus.treaty_actions.values() if a.reservations}
    named = {w for w in words if re.search(r"\barts?\. ?\d", w)}
    assert len(named) > 50
    assert [w for w in named if not places(w)] == []
