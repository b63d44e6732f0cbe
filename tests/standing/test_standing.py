"""Where a member stands, put together."""

from datetime import date

import pytest

from guidegen.corpus import Corpus
from guidegen.law.base import Coverage, Topic
from guidegen.law.treaty import Force
from guidegen.standing import CoverageValue, standing

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
            assert {gap.coverage.value for gap in gaps} <= {CoverageValue.IN_PART, CoverageValue.NOT_MET}


def test_every_unknown_is_a_question_to_a_body(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        for topic, stand in standing(corpus, iso3, AS_AT).topics.items():
            unknown = [key for key, found in stand.findings.items() if found.value is Coverage.UNKNOWN]
            assert [q.element.key for q in stand.questions] == unknown, (iso3, topic)
            assert all(q.element.question.endswith("?") and q.element.send for q in stand.questions)


def test_an_earlier_date_gives_the_treaties_of_that_date(corpus: Corpus) -> None:
    now = standing(corpus, "FJI", AS_AT).positions["untoc"]
    then = standing(corpus, "FJI", date(2010, 1, 1)).positions["untoc"]
    assert (now.binds, then.binds) == (True, False)


def test_an_unknown_member_is_refused(corpus: Corpus) -> None:
    with pytest.raises(KeyError):
        standing(corpus, "ZZZ", AS_AT)
