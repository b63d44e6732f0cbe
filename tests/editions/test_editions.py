"""What one guide says to one reader."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.drafting.bill.draft import Drafter
from guidegen.editions.citations import Cite
from guidegen.editions.compose import compose
from guidegen.editions.edition import Edition
from guidegen.law.base import Confidence, ProvisionTopic, Topic
from guidegen.law.guide import Audience
from guidegen.standing import CoverageValue, standing

AS_AT = date(2026, 11, 23)
THIN = ["PRK", "AFG", "NRU", "VUT"]
PLACES = ["IDN", "AUS", "THA", "FJI", "HKG", "FRA", *THIN, "XAA", "XAB", None]


@cache
def edition(corpus: Corpus, iso3: str | None, topic: Topic) -> Edition:
    return compose(corpus, corpus.guides[topic], iso3, Audience.ALL, AS_AT)


def walk(value: object) -> Iterator[object]:
    yield value
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from walk(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from walk(item)


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("iso3", PLACES)
def test_every_statement_can_be_followed_to_a_line_of_the_list_of_sources(
    corpus: Corpus, iso3: str | None, topic: Topic
) -> None:
    made = edition(corpus, iso3, topic)
    listed = {line.number for line in made.sources}
    assert listed == set(range(1, len(made.sources) + 1))
    cites = [part for part in walk(made) if isinstance(part, Cite)]
    assert cites
    for cite in cites:
        assert cite.numbers
        assert set(cite.numbers) <= listed


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("iso3", [place for place in PLACES if place])
def test_nothing_rated_low_is_printed_without_its_mark(corpus: Corpus, iso3: str, topic: Topic) -> None:
    made = edition(corpus, iso3, topic)
    assert made.facts.country is not None
    member = corpus.members[iso3]
    low = {
        (p.locator, p.heading)
        for p in member.law.provisions
        if p.confidence is Confidence.LOW and p.topic in {ProvisionTopic(topic), ProvisionTopic.RELATED}
    }
    printed = {(p.locator, p.heading): p for group in made.facts.country.provisions for p in group.provisions}
    assert low <= printed.keys()
    for key in low:
        assert printed[key].cite.unverified
        penalty = printed[key].penalty
        assert penalty is None or penalty.cite.unverified
    for instrument, treaty in ((t.instrument.id, t) for t in made.facts.country.treaties):
        if corpus.treaty_actions[iso3, instrument].confidence is Confidence.LOW:
            assert treaty.position.cite.unverified
    if member.profile.confidence is Confidence.LOW:
        facts = dict(made.facts.country.system.facts)
        assert facts["Legal tradition"].cite.unverified
    for group in made.facts.country.questions:
        if group.cite:
            assert group.cite.unverified == any(
                a.name in group.body and a.confidence is Confidence.LOW for a in member.profile.agencies.values()
            )


def test_thailand_is_told_that_it_signed_but_is_not_party_and_what_joining_requires(corpus: Corpus) -> None:
    country = edition(corpus, "THA", Topic.SMUGGLING).facts.country
    assert country is not None
    treaty = next(t for t in country.treaties if t.instrument.id == "smuggling-protocol")
    assert treaty.position.text == "Signed 18 December 2001, not party"
    joining = next(j for j in country.joining if j.treaty.instrument.id == "smuggling-protocol")
    assert joining.how is not None
    assert joining.how.cite.unverified
    assert joining.mandatory == joining.met + joining.in_part + joining.not_met + joining.unknown > 0
    assert "Thailand already is" in joining.requires[0].text


def test_a_party_is_not_told_how_to_join(corpus: Corpus) -> None:
    country = edition(corpus, "IDN", Topic.SMUGGLING).facts.country
    assert country is not None
    assert "smuggling-protocol" not in {j.treaty.instrument.id for j in country.joining}


@pytest.mark.parametrize(("iso3", "at_sea"), [("FJI", True), ("XAA", False), (None, True)])
def test_the_sea_chapter_is_for_coastal_states(corpus: Corpus, iso3: str | None, at_sea: bool) -> None:
    assert (edition(corpus, iso3, Topic.SMUGGLING).facts.sea is not None) is at_sea
    assert edition(corpus, iso3, Topic.TRAFFICKING).facts.sea is None


def test_an_earlier_date_gives_the_treaties_of_that_date(corpus: Corpus) -> None:
    guide = corpus.guides[Topic.TRAFFICKING]
    country = compose(corpus, guide, "IDN", Audience.ALL, date(2005, 1, 1)).facts.country
    assert country is not None
    treaty = next(t for t in country.treaties if t.instrument.id == "tip-protocol")
    assert treaty.position.text == "Signed 12 December 2000, not party"


def test_the_regional_edition_compares_members_and_speaks_of_none(corpus: Corpus) -> None:
    made = edition(corpus, None, Topic.TRAFFICKING)
    assert made.facts.country is None
    assert made.facts.region is not None
    assert [row.name for row in made.facts.region.members] == sorted(m.name for m in corpus.members.values())


@pytest.mark.parametrize("topic", Topic)
def test_every_element_of_the_checklist_is_answered(corpus: Corpus, topic: Topic) -> None:
    made = edition(corpus, "FJI", topic)
    elements = [element for group in made.facts.groups for element in group.elements]
    assert len(elements) == len(corpus.elements[topic])
    assert {e.gap for e in elements} <= {"No gap found", "Gap in part", "Gap", "To confirm"}


def test_an_unknown_element_is_asked_of_a_body_by_name(corpus: Corpus) -> None:
    country = edition(corpus, "IDN", Topic.TRAFFICKING).facts.country
    assert country is not None
    asked = {q.heading for group in country.questions for request in group.requests for q in request.questions}
    unknown = [
        e.heading
        for g in edition(corpus, "IDN", Topic.TRAFFICKING).facts.groups
        for e in g.elements
        if e.value == "unknown"
    ]
    assert asked == set(unknown)
    assert any(group.body.startswith("Ministry of Law") for group in country.questions)


def test_the_same_facts_give_the_same_edition(corpus: Corpus) -> None:
    first, second = (edition.__wrapped__(corpus, "AUS", Topic.SMUGGLING) for _ in range(2))
    assert first.sources == second.sources
    assert first.model.bill == second.model.bill


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("iso3", THIN)
def test_a_thin_guide_asks_instead_of_printing_unknowns(corpus: Corpus, iso3: str, topic: Topic) -> None:
    made = edition(corpus, iso3, topic)
    assert made.facts.country is not None
    for group in made.facts.groups:
        assert set(group.told).isdisjoint(group.untold)
        assert len(group.told) + len(group.untold) == len(group.elements)
        assert all(e.value != "unknown" or e.notes or e.leads for e in group.told)
    assert made.facts.country.questions
    assert made.facts.country.theme_questions
    assert all(group.provisions for group in made.facts.country.provisions)


def test_a_guide_prints_the_law_of_its_date(corpus: Corpus) -> None:
    guide = corpus.guides[Topic.SMUGGLING]
    country = compose(corpus, guide, "IDN", Audience.ALL, date(2025, 6, 1)).facts.country
    assert country is not None
    code = next(law for law in country.laws if law.short_title == "Criminal Code 2023")
    assert code.status.text.startswith("Not in force on this date; in force from 2 January 2026")
    first = next(group for group in country.provisions if group.title == "Smuggling of migrants").provisions[0]
    assert first.law != "Criminal Code 2023"


def test_a_region_without_treaty_power_is_told_whose_act_it_is(corpus: Corpus) -> None:
    country = edition(corpus, "HKG", Topic.TRAFFICKING).facts.country
    assert country is not None
    assert country.member.state == "China"
    untoc = next(t for t in country.treaties if t.instrument.id == "untoc")
    assert untoc.position.text == "Party through China; dates not established"


def test_duties_of_treaties_closed_to_the_member_are_not_printed(corpus: Corpus) -> None:
    duties = {d.id for group in edition(corpus, "AUS", Topic.TRAFFICKING).facts.groups for d in group.duties}
    assert not any(oid.startswith(("actip-", "saarc-")) for oid in duties)


@pytest.mark.parametrize("topic", Topic)
def test_the_figures_show_the_numbers_of_the_standing(corpus: Corpus, topic: Topic) -> None:
    country = edition(corpus, "PHL", topic).facts.country
    assert country is not None
    rows, total = country.profile.themes, country.profile.total
    coverage = [
        c for c in standing(corpus, "PHL", AS_AT).topics[topic].coverage.values() if c.position.open and c.counts
    ]
    assert total.total == sum(row.total for row in rows) == len(coverage)
    assert total.met == sum(c.value is CoverageValue.MET for c in coverage)


def test_two_provisions_of_one_place_have_ids_of_their_own(corpus: Corpus, model_bill: Drafter) -> None:
    for iso3 in corpus.members:
        made = compose(corpus, corpus.guides[Topic.TRAFFICKING], iso3, Audience.ALL, AS_AT, model_bill)
        country = made.facts.country
        assert country is not None
        ids = [p.anchor for group in country.provisions for p in group.provisions]
        assert len(ids) == len(set(ids)), iso3
