"""The content itself holds together: dates in order, parties with an act, penalties that fit, findings not at odds."""

from collections.abc import Iterator
from datetime import date

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.member.national import LawState, LawStatus, Member
from guidegen.law.member.penalty import in_months
from guidegen.law.member.profile import Coast, JurisdictionKind, RegionalBody
from guidegen.law.member.readings import applying, best_reading
from guidegen.law.treaty import Eligibility, TreatyStatus
from guidegen.standing import standing

AS_AT = date(2026, 11, 30)
MADE_UP = frozenset({"XAA", "XAB"})


def members(corpus: Corpus) -> list[Member]:
    return [m for code, m in corpus.members.items() if code not in MADE_UP]


def statuses(member: Member) -> Iterator[LawStatus]:
    yield from (law.status for law in member.law.laws)
    yield from (p.status for p in member.law.provisions if p.status)


def test_there_are_forty_five_members(corpus: Corpus) -> None:
    assert len(members(corpus)) == 45


def test_no_date_lies_in_the_future_but_that_of_a_law_still_to_begin(corpus: Corpus) -> None:
    for member in members(corpus):
        for source in (*member.law.sources.values(), *member.profile.sources.values()):
            assert source.as_at is None or source.as_at <= AS_AT.isoformat(), (member.iso3, source.title)
        for law in member.law.laws:
            assert law.year is None or law.year <= AS_AT.year, law.id
    for action in corpus.treaty_actions.values():
        for day in (action.signed, action.action_date, action.in_force_date, action.source_as_at):
            assert day is None or day <= AS_AT.isoformat(), action


def test_a_law_is_in_force_from_no_earlier_than_its_year_and_ends_after_it_began(corpus: Corpus) -> None:
    for member in members(corpus):
        for law in member.law.laws:
            if law.year and law.status.from_:
                assert law.status.from_[:4] >= str(law.year), law.id
        for status in statuses(member):
            if status.from_ and status.to:
                size = min(len(status.from_), len(status.to))
                assert status.from_[:size] <= status.to[:size], (member.iso3, status)


def test_what_is_repealed_or_replaced_says_when_or_by_what(corpus: Corpus) -> None:
    for member in members(corpus):
        for status in statuses(member):
            if status.state in {LawState.REPEALED, LawState.REPLACED}:
                assert status.to or status.replaced_by or status.note, (member.iso3, status)


def test_the_dates_of_a_treaty_action_are_in_order(corpus: Corpus) -> None:
    for action in corpus.treaty_actions.values():
        for first, second in ((action.signed, action.action_date), (action.action_date, action.in_force_date)):
            if first and second and action.action != "succession":
                size = min(len(first), len(second))
                assert first[:size] <= second[:size], action
        instrument = corpus.instruments[action.instrument]
        if instrument.in_force and action.in_force_date and action.action != "succession":
            assert action.in_force_date >= instrument.in_force.isoformat()[: len(action.in_force_date)], action


def test_a_party_has_the_date_of_its_act_or_says_why_not(corpus: Corpus) -> None:
    undated = [a for a in corpus.treaty_actions.values() if a.status is TreatyStatus.PARTY and not a.action_date]
    assert 0 < len(undated) < 60
    assert [a for a in undated if not (a.in_force_date or a.reservations)] == []


@pytest.mark.parametrize("body", [RegionalBody.ASEAN, RegionalBody.SAARC])
def test_a_regional_treaty_is_open_to_the_members_of_its_body_and_to_no_other(
    corpus: Corpus, body: RegionalBody
) -> None:
    (instrument,) = (i for i in corpus.instruments.values() if i.eligible is Eligibility(body.value))
    inside = {m.iso3 for m in members(corpus) if body in m.profile.regional_bodies}
    open_to = {
        m.iso3
        for m in members(corpus)
        if corpus.treaty_actions[m.iso3, instrument.id].status is not TreatyStatus.NOT_ELIGIBLE
    }
    assert inside == open_to
    assert len(inside) == {RegionalBody.ASEAN: 11, RegionalBody.SAARC: 8}[body]


def test_landlocked_members_and_regions_are_what_they_are(corpus: Corpus) -> None:
    landlocked = {m.iso3 for m in members(corpus) if m.profile.coast is Coast.LANDLOCKED}
    assert landlocked == {"AFG", "BTN", "LAO", "MNG", "NPL"}
    kinds = {m.iso3: m.profile.jurisdiction for m in members(corpus) if m.profile.jurisdiction}
    regions = {c for c, j in kinds.items() if j.kind is JurisdictionKind.SPECIAL_ADMINISTRATIVE_REGION}
    assert regions == {"HKG", "MAC"}
    assert {kinds[c].state for c in regions} == {"CHN"}
    assert kinds["FRA"].territory == "New Caledonia"
    assert {"AUS", "IND", "MYS", "USA", "ARE", "PAK", "NPL", "IRQ"} <= kinds.keys()


def test_each_penalty_fits_its_reading_of_the_four_year_threshold(corpus: Corpus) -> None:
    for member in members(corpus):
        for provision in member.law.provisions:
            reading = provision.elements.get("serious_crime_threshold")
            penalty = provision.penalty
            if reading is None or penalty is None or penalty.reaches_serious_crime is None:
                continue
            if reading.value in {Coverage.YES, Coverage.NO}:
                said = reading.value is Coverage.YES
                assert penalty.reaches_serious_crime is said, (member.iso3, provision.locator)


def test_no_term_is_longer_than_a_life_and_none_is_empty(corpus: Corpus) -> None:
    for member in members(corpus):
        for provision in member.law.provisions:
            imprisonment = provision.penalty.imprisonment if provision.penalty else None
            for term in (imprisonment.min, imprisonment.max) if imprisonment else ():
                assert term is None or 0 < in_months(term) <= 12 * 60, (member.iso3, provision.locator, term)


def test_no_two_findings_are_at_odds_without_a_reason(corpus: Corpus) -> None:
    for member in members(corpus):
        provisions = applying(member.law.provisions, member.law.laws)
        for topic in Topic:
            for key, stated in member.law.findings.get(topic, {}).items():
                best = best_reading(provisions, topic, key).value
                assert best in {Coverage.UNKNOWN, stated.value} or stated.because, (member.iso3, topic, key)


def test_every_fact_that_claims_to_be_sure_has_a_source(corpus: Corpus) -> None:
    for member in members(corpus):
        facts = [(law.id, law.source, law.confidence) for law in member.law.laws]
        facts += [(p.locator, p.source, p.confidence) for p in member.law.provisions]
        for name, source, confidence in facts:
            assert source or confidence is Confidence.LOW, (member.iso3, name)


def test_a_source_is_written_once_in_each_file(corpus: Corpus) -> None:
    for member in members(corpus):
        for sources in (member.law.sources, member.profile.sources):
            seen = [(s.title, s.url, s.as_at, s.note) for s in sources.values()]
            assert len(seen) == len(set(seen)), member.iso3


def test_every_body_and_profile_without_a_source_is_marked(corpus: Corpus) -> None:
    for member in members(corpus):
        for agency in member.profile.agencies.values():
            assert agency.source or agency.confidence is Confidence.LOW, (member.iso3, agency.name)


def test_the_short_titles_of_a_member_differ(corpus: Corpus) -> None:
    for member in members(corpus):
        names = [law.name for law in member.law.laws]
        assert len(names) == len(set(names)), (member.iso3, names)


@pytest.mark.slow
def test_every_member_stands_somewhere_at_any_date(corpus: Corpus) -> None:
    for member in members(corpus):
        for day in (date(1950, 1, 1), date(1999, 12, 20), date(2012, 2, 29), AS_AT):
            assert standing(corpus, member.iso3, day).positions
