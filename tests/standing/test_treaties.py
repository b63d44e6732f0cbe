"""Which instruments bind a member at a date."""

from datetime import date

import pytest

from guidegen.corpus import Corpus
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import TreatyPosition, treaty_positions


def position(corpus: Corpus, iso3: str, instrument: str, as_at: date) -> TreatyPosition:
    (found,) = treaty_positions([corpus.instruments[instrument]], corpus.treaty_actions, iso3, as_at)
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


def test_a_party_without_dates_is_bound_at_any_date(corpus: Corpus) -> None:
    undated = next(a for a in corpus.treaty_actions.values() if a.status is TreatyStatus.PARTY and not a.in_force_date)
    assert position(corpus, undated.iso3, undated.instrument, date(1950, 1, 1)).binds


def test_what_is_not_open_to_a_state_stays_so(corpus: Corpus) -> None:
    assert position(corpus, "AUS", "actip", date(2026, 1, 1)).status is TreatyStatus.NOT_ELIGIBLE


def test_every_instrument_has_a_position_for_every_member(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        found = treaty_positions(tuple(corpus.instruments.values()), corpus.treaty_actions, iso3, date(2026, 11, 23))
        assert [p.instrument.id for p in found] == list(corpus.instruments)
