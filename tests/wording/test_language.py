"""Dates, names, lists and capitals."""

import pytest

from guidegen.wording.catalogue import Catalogue
from guidegen.wording.language import country_name, day, language_names, listing, opening, sentence, within

TURKISH = Catalogue("tr")


@pytest.mark.parametrize(
    ("date", "words"),
    [("2009-10-28", "28 October 2009"), ("2009-10", "October 2009"), ("2009", "2009"), (None, "undated")],
)
def test_a_date_is_as_exact_as_it_is_known(date: str | None, words: str) -> None:
    assert day(date) == words


def test_dates_names_and_lists_are_those_of_the_language() -> None:
    indonesian = Catalogue("id")
    assert day("2009-10-28", indonesian) == "28 Oktober 2009"
    assert country_name("CHN", indonesian) == "Tiongkok"
    assert country_name("QQQ", indonesian) == "QQQ"
    assert language_names(["id", "ar"], indonesian) == "Indonesia dan Arab"
    assert listing(["a", "b", "c"], indonesian) == "a, b, dan c"


def test_a_capital_is_put_where_the_script_has_one_and_as_the_language_has_it() -> None:
    assert opening("section 2(1)(a)") == "Section 2(1)(a)"
    assert opening("قانون", Catalogue("ar")) == "قانون"
    assert opening("insan ticareti", TURKISH) == "İnsan ticareti"
    assert within("İnsan ticareti", TURKISH) == "insan ticareti"
    assert within("Entry into any State") == "entry into any State"
    assert opening("") == within("") == sentence("") == ""


@pytest.mark.parametrize("words", ["Is it?", "It is.", "it is"])
def test_a_sentence_ends_once(words: str) -> None:
    assert sentence(words).count(".") + sentence(words).count("?") == 1
    assert sentence(words)[0] == "I"
