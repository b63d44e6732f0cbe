"""Which instruments bind a member at a date."""

from datetime import date

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import TreatyPosition, treaty_positions


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
