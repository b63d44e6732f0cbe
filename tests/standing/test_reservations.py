"""Whether a reservation touches a duty: by its articles as a field, never by its words."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.law.treaty import TreatyAct, TreatyAction, TreatyActKind
from guidegen.standing import standing, touches, treaty_positions
from guidegen.standing.reservations import stands
from guidegen.wording.binding import next_act
from guidegen.wording.treaties import reservations_said

AS_AT = date(2026, 11, 23)


def act(kind: TreatyActKind = TreatyActKind.RESERVATION, **facts: str | None) -> TreatyAct:
    return TreatyAct.model_validate({"iso3": "XAA", "instrument": "crc", "kind": kind, "articles": "art. 34"} | facts)


@pytest.mark.parametrize(
    ("articles", "locator", "touched"),
    [
        ("art. 34", "art. 34", True),
        ("arts. 34, 35", "art. 35", True),
        ("arts. 8-11", "art. 10(1)", True),
        ("art. 15(2)", "art. 15(3)", False),
        ("all", "art. 34", True),
        ("unknown", "art. 34", False),
    ],
)
def test_a_reservation_touches_the_duties_of_the_articles_in_its_field(
    articles: str, locator: str, touched: bool
) -> None:
    assert touches(act(articles=articles), locator) is touched


def test_what_is_no_statement_of_the_member_touches_nothing() -> None:
    assert not touches(act(TreatyActKind.OBJECTION), "art. 34")
    for kind in (TreatyActKind.REMARK, TreatyActKind.DENUNCIATION):
        assert not touches(act(kind, articles=None), "art. 34")


@pytest.mark.parametrize("kind", [kind for kind in TreatyActKind if kind.stated])
def test_every_kind_of_statement_touches_alike(kind: TreatyActKind) -> None:
    assert touches(act(kind), "art. 34")


@pytest.mark.parametrize(
    ("day", "standing_then"),
    [(date(1991, 12, 31), False), (date(1992, 6, 1), True), (date(1999, 4, 30), True), (date(1999, 5, 1), False)],
)
def test_a_reservation_stands_from_when_it_was_made_until_it_is_withdrawn(day: date, standing_then: bool) -> None:
    assert stands(act(made="1992-06-01", withdrawn="1999-05-01"), day) is standing_then


def with_acts(corpus: Corpus, words: str | None, acts: Iterable[TreatyAct]) -> Corpus:
    key = "FJI", "crc"
    row = corpus.treaty_actions[key].model_copy(update={"reservations": words, "acts": tuple(acts)})
    return replace(corpus, treaty_actions={**corpus.treaty_actions, key: row})


def reserved(corpus: Corpus, day: date = AS_AT) -> set[str]:
    """The duties under the Convention on the Rights of the Child that Fiji's reservations touch."""
    topics = standing(corpus, "FJI", day).topics.values()
    return {oid for t in topics for oid, c in t.coverage.items() if c.reserved and oid.startswith("crc-3")}


@pytest.mark.parametrize(
    "words", ["reservation to art. 34", "reservations to articles 34 and 35", "reservation to article 34", "xyz"]
)
def test_words_decide_nothing(corpus: Corpus, words: str) -> None:
    assert reserved(with_acts(corpus, words, ())) == set()
    assert reserved(with_acts(corpus, words, [act(articles="art. 34")])) == {"crc-34"}
    assert reserved(with_acts(corpus, words, [act(articles="arts. 34, 35")])) == {"crc-34", "crc-35"}


def test_a_withdrawn_reservation_touches_the_duties_of_its_time_only(corpus: Corpus) -> None:
    changed = with_acts(corpus, "reservation to art. 34", [act(withdrawn="2005-01-01")])
    assert reserved(changed, date(2004, 12, 31)) == {"crc-34"}
    assert reserved(changed) == set()


def position_words(corpus: Corpus, words: str | None, *acts: TreatyAct) -> str:
    changed = with_acts(corpus, words, acts)
    (position,) = treaty_positions(changed, "FJI", AS_AT, [changed.instruments["crc"]])
    return reservations_said(position)


def test_the_words_are_printed_with_what_the_fields_add(corpus: Corpus) -> None:
    assert position_words(corpus, None) == ""
    assert position_words(corpus, "to art. 34", act()) == "to art. 34"
    assert position_words(corpus, "made; not read", act(articles="unknown")) == (
        "made; not read (not all articles it touches are established)"
    )
    assert position_words(corpus, "to art. 34", act(withdrawn="2005-01-02")) == (
        "to art. 34; withdrawn 2 January 2005: art. 34"
    )


def test_only_what_stands_is_to_be_reviewed(corpus: Corpus) -> None:
    for acts, review in (((act(),), True), ((act(TreatyActKind.REMARK, articles=None),), False)):
        changed = with_acts(corpus, "words", acts)
        (position,) = treaty_positions(changed, "FJI", AS_AT, [changed.instruments["crc"]])
        assert ("Review" in next_act(position)) is review


def test_all_words_of_the_table_are_read_into_acts(corpus: Corpus) -> None:
    for action in corpus.treaty_actions.values():
        assert bool(action.reservations) is bool(action.acts) or action.iso3 == "XAA", action


# Read by hand from the words beside them: each misread, or not read at all, as long as a pattern read them.
@pytest.mark.parametrize(
    ("member", "instrument", "articles"),
    [
        ("USA", "tip-protocol", {"unknown"}),  # names an article of another treaty
        ("USA", "refugee-1967", {"unknown"}),  # names articles of the Convention
        ("IRN", "crc", {"all"}),
        ("BRN", "crc", {"all", "arts. 14, 20, 21"}),
        ("SGP", "cedaw", {"arts. 2(a)-(f), 16, 29(1)", "art. 11(1)"}),
        ("MYS", "cedaw", {"arts. 9(2), 16(1)(a), (c), (f), (g)", "art. 11"}),
        ("VNM", "uncac", {"arts. 20, 66(2)", "unknown"}),
        ("IND", "iccpr", {"arts. 1, 9, 13, 22", "unknown"}),
        ("IDN", "cat", {"art. 20(1)-(3)", "art. 30(1)"}),
        ("FJI", "smuggling-protocol", {"unknown"}),
        ("AFG", "smuggling-protocol", {"art. 18", None}),
        ("PLW", "untoc", {None}),
    ],
)
def test_what_was_read_from_words(corpus: Corpus, member: str, instrument: str, articles: set[str | None]) -> None:
    row: TreatyAction = corpus.treaty_actions[member, instrument]
    assert {found.articles for found in row.acts} == articles
