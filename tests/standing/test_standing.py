"""Where a member stands, put together."""

from datetime import date

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Coverage, Topic
from guidegen.law.member.profile import AgencyRole
from guidegen.law.treaty import Force, TreatyStatus
from guidegen.standing import CoverageValue, FactKind, standing, theme_counts

AS_AT = date(2026, 11, 23)


def test_every_obligation_of_a_topic_has_a_coverage(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        stand = standing(corpus, iso3, AS_AT)
        for topic in Topic:
            asked = [o.id for o in corpus.obligations.values() if topic in o.topic]
            assert list(stand.topics[topic].coverage) == asked


def test_gaps_that_bind_come_first_and_stronger_duties_before_weaker_ones(corpus: Corpus) -> None:
    order = list(Force)
    for iso3 in corpus.members:
        for topic in Topic:
            gaps = standing(corpus, iso3, AS_AT).topics[topic].gaps
            keys = [(not gap.position.binds, order.index(gap.coverage.obligation.force)) for gap in gaps]
            assert keys == sorted(keys)
            assert {gap.coverage.in_law for gap in gaps} <= {CoverageValue.IN_PART, CoverageValue.NOT_MET}


def test_every_unknown_is_a_question_to_a_body(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        for topic, stand in standing(corpus, iso3, AS_AT).topics.items():
            unknown = [key for key, found in stand.findings.items() if found.value is Coverage.UNKNOWN]
            assert [q.key for q in stand.questions] == unknown, (iso3, topic)
            assert all(q.element and q.element.question.endswith("?") and q.send for q in stand.questions)


def test_every_duty_that_binds_and_is_unknown_is_asked_about(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        for topic, stand in standing(corpus, iso3, AS_AT).topics.items():
            asked = {q.key for q in (*stand.questions, *stand.duty_questions)}
            for oid, c in stand.coverage.items():
                if c.value is CoverageValue.UNKNOWN:
                    keys = {oid, *(f.element.key for f in c.findings)}
                    assert keys & asked, (iso3, topic, oid)


def test_a_position_that_is_unknown_is_put_to_the_ministry_of_foreign_affairs(corpus: Corpus) -> None:
    stand = standing(corpus, "HKG", AS_AT)
    unknown = [i for i, p in stand.positions.items() if p.status is TreatyStatus.UNKNOWN]
    assert unknown
    assert [q.key for q in stand.treaty_questions] == unknown
    assert {q.role for q in stand.treaty_questions} == {AgencyRole.FOREIGN_AFFAIRS}


def test_every_fact_has_its_age_and_the_least_sure_that_matter_come_first(corpus: Corpus) -> None:
    for iso3, member in corpus.members.items():
        facts = standing(corpus, iso3, AS_AT).facts
        assert sum(f.kind is FactKind.PROVISION for f in facts) == len(member.law.provisions)
        assert sum(f.kind is FactKind.LAW for f in facts) == len(member.law.laws)
        assert all((f.dated is None) == (f.age is None) for f in facts)
        assert [f.weighs for f in facts] == sorted((f.weighs for f in facts), reverse=True)
        sure = [f.confidence.rank for f in facts if f.weighs]
        assert sure == sorted(sure)


def test_the_law_of_a_date_is_that_of_its_codes(corpus: Corpus) -> None:
    before, after = (
        standing(corpus, "IDN", day).topics[Topic.SMUGGLING].findings["procuring_illegal_entry"]
        for day in (date(2025, 12, 31), date(2026, 1, 2))
    )
    assert "Criminal Code 2023" not in {place.law for place in before.places}
    assert "Criminal Code 2023" in {place.law for place in after.places}


def test_a_special_administrative_region_is_bound_through_its_state(corpus: Corpus) -> None:
    positions = standing(corpus, "MAC", AS_AT).positions
    assert positions["tip-protocol"].binds
    assert positions["tip-protocol"].through == "CHN"
    assert standing(corpus, "CHN", AS_AT).positions["tip-protocol"].through is None


def test_themes_add_up_to_the_duties_open_to_the_member_that_law_or_measures_carry_out(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        for topic, stand in standing(corpus, iso3, AS_AT).topics.items():
            counts = theme_counts(stand.coverage.values(), corpus.themes)
            tested = sum(c.position.open and c.counts for c in stand.coverage.values())
            assert sum(c.total for c in counts) == tested, (iso3, topic)
            assert all(c.answered <= c.bound <= c.total for c in counts)


def test_an_earlier_date_gives_the_treaties_of_that_date(corpus: Corpus) -> None:
    now = standing(corpus, "FJI", AS_AT).positions["untoc"]
    then = standing(corpus, "FJI", date(2010, 1, 1)).positions["untoc"]
    assert (now.binds, then.binds) == (True, False)


def test_an_unknown_member_is_refused(corpus: Corpus) -> None:
    with pytest.raises(KeyError):
        standing(corpus, "ZZZ", AS_AT)
