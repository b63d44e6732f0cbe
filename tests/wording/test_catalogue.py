"""Messages and the languages they are said in."""

from collections.abc import Iterator

import pytest

from guidegen.law.base import Coverage
from guidegen.wording import catalogue as module
from guidegen.wording.catalogue import ENGLISH, Catalogue, Message, WordingError, message, table


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages of these tests are no messages of the project."""
    monkeypatch.setattr(module, "MESSAGES", {})
    monkeypatch.setattr(module, "TABLES", {})
    yield


def polish(**translations: tuple[str, ...]) -> Catalogue:
    """A language with three forms of the plural and another order of words."""
    return Catalogue("pl", {id.replace("_", "."): texts for id, texts in translations.items()})


def test_a_message_is_said_with_its_arguments() -> None:
    said = message("a.since", "{member}: party since {day}")
    assert ENGLISH.say(said, member="Indonesia", day="2009") == "Indonesia: party since 2009"


def test_braces_of_an_argument_are_words() -> None:
    assert ENGLISH.say(message("a.note", "{note}."), note="as {day} says") == "as {day} says."
    assert ENGLISH.say(message("a.signs", "{{+words+}}")) == "{+words+}"


@pytest.mark.parametrize("given", [{}, {"day": "2009"}, {"day": "2009", "member": "A", "other": "B"}])
def test_a_missing_or_a_further_argument_is_refused_at_once(given: dict[str, str]) -> None:
    said = message("a.since", "{member}: party since {day}")
    with pytest.raises(WordingError, match=r"a\.since is said by `say` and takes day, member; it was given"):
        ENGLISH.say(said, **given)


def test_a_count_is_said_as_such_and_nothing_else_is() -> None:
    one, many = message("a.word", "word"), message("a.words", "{count} word", "{count} words")
    assert [ENGLISH.count(many, n) for n in (0, 1, 2, 1104)] == ["0 words", "1 word", "2 words", "1,104 words"]
    with pytest.raises(WordingError, match="is said by `count`"):
        ENGLISH.say(many)
    with pytest.raises(WordingError, match="is said by `say`"):
        ENGLISH.count(one, 2)


def test_one_of_a_thing_may_need_no_number() -> None:
    said = message("a.put", "It is put as a question", "Each of {count} is put as a question")
    assert ENGLISH.count(said, 1) == "It is put as a question"
    assert ENGLISH.count(said, 3) == "Each of 3 is put as a question"


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("{0}",), "an argument is a name in braces and nothing else"),
        (("{day:>9}",), "an argument is a name in braces and nothing else"),
        (("{a.b}",), "an argument is a name in braces and nothing else"),
        (("{day",), "expected '}'"),
        (("{count} fact of {law}", "{count} facts"), "takes other arguments for several things than for one"),
    ],
)
def test_a_message_that_cannot_be_said_is_refused_where_it_is_declared(texts: tuple[str, ...], wrong: str) -> None:
    with pytest.raises(WordingError, match=wrong):
        message("a.wrong", *texts)


def test_an_id_is_given_once() -> None:
    message("a.once", "Once")
    with pytest.raises(WordingError, match=r"a\.once is declared twice"):
        message("a.once", "Again")


def test_another_language_has_its_own_order_and_its_own_plurals_without_a_change_of_code() -> None:
    party = message("a.party", "{member}: party since {day}")
    facts = message("a.facts", "{count} fact in {law}", "{count} facts in {law}")
    other = polish(
        a_party=("Od {day} stroną jest {member}",),
        a_facts=("W {law}: {count} fakt", "W {law}: {count} fakty", "W {law}: {count} faktów"),
    )
    assert other.say(party, member="Indonezja", day="2009") == "Od 2009 stroną jest Indonezja"
    assert [other.count(facts, n, law="X") for n in (1, 2, 5, 22)] == [
        "W X: 1 fakt",
        "W X: 2 fakty",
        "W X: 5 faktów",
        "W X: 22 fakty",
    ]
    assert other.listing(["a", "b", "c"]) == "a, b i c"
    assert other.number(1234567.5) == "1\xa0234\xa0567,5"


def test_what_is_not_translated_is_said_in_english_and_counts_in_english() -> None:
    facts = message("a.facts", "{count} fact", "{count} facts")
    assert [polish().count(facts, n) for n in (1, 2, 5)] == ["1 fact", "2 facts", "5 facts"]


def test_a_language_may_have_no_plural_and_say_so_itself() -> None:
    facts = message("a.facts", "{count} fact", "{count} facts")
    indonesian = Catalogue("id", {"a.facts": ("{count} fakta",)}, plural="0")
    assert [indonesian.count(facts, n) for n in (1, 2)] == ["1 fakta", "2 fakta"]
    assert list(indonesian.faults(module.MESSAGES)) == []


def test_what_is_wrong_with_a_translation_is_named() -> None:
    message("a.day", "since {day}")
    message("a.facts", "{count} fact", "{count} facts")
    wrong = Catalogue("pl", {"a.day": ("od {dzień}",), "a.facts": ("{count} fakt",), "a.gone": ("x",)})
    assert list(wrong.faults(module.MESSAGES)) == [
        "a.day: takes ['dzień']; the message takes ['day']",
        "a.facts: 1 forms of the plural; the language has 3",
        "a.gone: there is no message of this id",
    ]


def test_a_table_has_words_for_every_value() -> None:
    with pytest.raises(WordingError, match=r"the table of x as label has no words for no, unknown"):
        table("x", "label", {Coverage.YES: "Yes", Coverage.PARTIAL: "In part"})


def test_a_table_of_a_form_is_declared_once() -> None:
    words = {value: f"{value}" for value in Coverage}
    made = table("x", "label", words)
    assert made(Coverage.YES) == made("yes") == "yes"
    assert made[Coverage.YES] == Message("x.yes.label", ("yes",), frozenset())
    with pytest.raises(WordingError, match="the table of x as label is declared twice"):
        table("x", "label", words)


def test_values_that_are_never_met_need_no_words_and_have_none() -> None:
    made = table("x", "label", {Coverage.YES: "Yes", Coverage.NO: "No"}, never=(Coverage.PARTIAL, Coverage.UNKNOWN))
    assert list(made) == ["yes", "no"]
    with pytest.raises(KeyError):
        made(Coverage.UNKNOWN)
