"""Which instruments bind a member at a date."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.law.treaty import ActionKind, TreatyAct, TreatyAction, TreatyStatus
from guidegen.standing import TreatyPosition, treaty_positions
from guidegen.wording.binding import where_it_stands
from guidegen.wording.treaties import dates_beside, dates_label, position_label, position_phrase


def position(corpus: Corpus, iso3: str, instrument: str, as_at: date) -> TreatyPosition:
    (found,) = treaty_positions(corpus, iso3, as_at, [corpus.instruments[instrument]])
    return found


def test_a_signatory_is_not_bound(corpus: Corpus) -> None:
    found = position(corpus, "THA", "smuggling-protocol", date(2026, 11, 23))
    assert found.status is TreatyStatus.SIGNATORY
    assert not found.binds


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2009, 10, 28), TreatyStatus.PARTY),
        (date(2009, 10, 27), TreatyStatus.SIGNATORY),
        (date(2000, 12, 11), TreatyStatus.NONE),
    ],
)
def test_a_party_is_bound_from_the_day_of_entry_into_force(corpus: Corpus, day: date, status: TreatyStatus) -> None:
    assert position(corpus, "IDN", "tip-protocol", day).status is status


def test_a_state_that_acceded_was_nothing_before(corpus: Corpus) -> None:
    assert position(corpus, "FJI", "untoc", date(2017, 10, 18)).status is TreatyStatus.NONE


def test_a_party_without_dates_is_bound_from_the_day_its_row_was_read_and_unknown_before(corpus: Corpus) -> None:
    undated = [
        a
        for a in corpus.treaty_actions.values()
        if a.status is TreatyStatus.PARTY and not a.in_force_date and not a.action_date
    ]
    assert undated
    for action in undated:
        instrument = corpus.instruments[action.instrument]
        assert position(corpus, action.iso3, action.instrument, date(2026, 11, 23)).binds
        assert position(corpus, action.iso3, action.instrument, date(1900, 1, 1)).status is TreatyStatus.NONE
        if instrument.in_force and instrument.in_force < date(1999, 1, 1):
            earlier = position(corpus, action.iso3, action.instrument, date(1999, 1, 1))
            assert earlier.status is TreatyStatus.UNKNOWN, action


def test_the_day_of_entry_into_force_is_reckoned_where_only_the_deposit_is_known(corpus: Corpus) -> None:
    for action in corpus.treaty_actions.values():
        if action.iso3 not in corpus.members or action.in_force_date or not action.action_date:
            continue
        if action.action is ActionKind.SUCCESSION:
            continue
        found = position(corpus, action.iso3, action.instrument, date(2026, 11, 23))
        joining = found.instrument.joining
        if joining and joining.waiting_days and len(action.action_date) == len("2000-01-01"):
            assert found.derived
            assert found.since is not None
            assert found.since > action.action_date


def test_no_member_is_party_to_a_treaty_before_there_was_one(corpus: Corpus) -> None:
    for instrument in corpus.instruments.values():
        if instrument.adopted:
            found = position(corpus, "IND", instrument.id, instrument.adopted.replace(year=instrument.adopted.year - 1))
            assert found.status in {TreatyStatus.NONE, TreatyStatus.NOT_ELIGIBLE}


def test_what_is_not_open_to_a_state_stays_so(corpus: Corpus) -> None:
    assert position(corpus, "AUS", "actip", date(2026, 1, 1)).status is TreatyStatus.NOT_ELIGIBLE


def test_every_instrument_has_a_position_for_every_member(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        found = treaty_positions(corpus, iso3, date(2026, 11, 23))
        assert [p.instrument.id for p in found] == list(corpus.instruments)


def joined(corpus: Corpus, *acts: dict[str, str], **facts: str | None) -> Callable[[str], TreatyPosition]:
    """The position of Fiji to ILO Convention No. 105 at a day, with some facts and acts in place of its own."""
    key = "FJI", "ilo-c105"
    own = {"iso3": "FJI", "instrument": "ilo-c105", "source": "A register", "source_as_at": "2022-10"}
    made = TreatyAction.model_validate_json(json.dumps({"status": "none", "confidence": "medium"} | own | facts))
    said = [{"iso3": "FJI", "instrument": "ilo-c105", "kind": "denunciation"} | act for act in acts]
    row = made.model_copy(update={"acts": tuple(TreatyAct.model_validate_json(json.dumps(act)) for act in said)})
    changed = replace(corpus, treaty_actions={**corpus.treaty_actions, key: row})
    return lambda day: position(changed, *key, date.fromisoformat(day))


def at(of: Callable[[str], TreatyPosition], *days: str) -> list[str]:
    return [of(day).status.value for day in days]


def test_who_denounced_was_bound_until_it_had_effect(corpus: Corpus) -> None:
    left = joined(
        corpus,
        {"made": "1990-01-10", "effect": "1991-01-10"},
        action="ratification",
        action_date="1958-10-13",
        in_force_date="1959-10-13",
    )
    days = ("1959-10-12", "1959-10-13", "1985-06-01", "1990-06-01", "1991-01-09", "1991-01-10", "2026-11-23")
    assert at(left, *days) == ["none", "party", "party", "party", "party", "none", "none"]
    assert left("1991-01-09").binds
    assert left("1985-06-01").ending is None
    assert left("2026-11-23").statements == ()


def test_where_the_day_of_effect_is_not_known_it_is_not_known_from_then_until_the_row_was_read(corpus: Corpus) -> None:
    left = joined(corpus, {"made": "1990-01-10"}, action="ratification", action_date="1958-10-13")
    days = ("1985-06-01", "1990-01-09", "1990-01-10", "2022-09-30", "2022-10-01")
    assert at(left, *days) == ["party", "party", "unknown", "unknown", "none"]


def test_who_left_on_days_that_are_recalled_or_not_known_is_not_called_no_party_before(corpus: Corpus) -> None:
    for act in ({}, {"made": "1990", "effect": "1991", "confidence": "low"}):
        left = joined(corpus, act)
        assert at(left, "1985-06-01", "2022-09-30", "2022-10-01") == ["unknown", "unknown", "none"]


@pytest.mark.parametrize(("iso3", "day"), [("MYS", date(1985, 6, 1)), ("SGP", date(1970, 1, 1))])
def test_the_real_members_that_denounced_are_unknown_before(corpus: Corpus, iso3: str, day: date) -> None:
    assert position(corpus, iso3, "ilo-c105", day).status is TreatyStatus.UNKNOWN
    now = position(corpus, iso3, "ilo-c105", date(2026, 11, 23))
    assert now.status is TreatyStatus.NONE
    assert position_label(now) == "Not party: denounced"


def test_who_said_that_it_will_leave_is_bound_until_then(corpus: Corpus) -> None:
    left = joined(
        corpus,
        {"kind": "withdrawal", "made": "2022-06-01", "effect": "2027-06-01"},
        status="party",
        action="accession",
        action_date="2001-02-03",
        in_force_date="2002-02-03",
    )
    assert at(left, "2026-11-23", "2027-05-31", "2027-06-01") == ["party", "party", "none"]
    assert position_label(left("2026-11-23")) == (
        "Party: acceded 3 February 2001, in force for it since 3 February 2002, withdrew 1 June 2022, bound until 1 June 2027"
    )
    assert "withdrew" not in position_label(left("2022-05-31"))


def test_a_denunciation_is_worded_in_one_place(corpus: Corpus) -> None:
    now = position(corpus, "XAA", "ilo-c189", date(2026, 11, 23))
    said = "ratified 5 May 2014, denounced 1 March 2024, no longer bound since 1 March 2025"
    assert position_label(now) == f"Not party: {said}"
    assert position_phrase(now) == f"not party: {said}"
    assert dates_label(now) == f"R{said[1:]}"
    assert dates_beside(now) == said
    treaty = now.instrument.short_title
    assert where_it_stands(now, "Exampleland") == f"Exampleland is no longer a party to the {treaty}"


def test_a_successor_waits_for_nothing_and_may_have_been_bound_before_it_said_so(corpus: Corpus) -> None:
    found = position(corpus, "FJI", "refugee-1951", date(2026, 11, 23))
    assert (found.binds, found.since, found.derived) == (True, None, False)
    assert position(corpus, "FJI", "refugee-1951", date(1972, 6, 12)).binds
    assert position(corpus, "FJI", "refugee-1951", date(1972, 6, 11)).status is TreatyStatus.UNKNOWN
    dated = joined(corpus, status="party", action="succession", action_date="1974-04-19", in_force_date="1970-10-10")
    assert at(dated, "1970-10-09", "1970-10-10", "1974-01-01") == ["none", "party", "party"]
