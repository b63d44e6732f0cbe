"""Which members a group or a condition means."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.comparison import SelectionError, compare, condition, group, group_names
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.law.member.profile import RegionalBody, Tradition
from guidegen.standing import standing

BOTH = list(Topic)


def kept(corpus: Corpus, as_at: date, *conditions: str, topics: list[Topic] = BOTH) -> set[str]:
    asked = [condition(corpus, text, topics) for text in conditions]
    return {stand.member.iso3 for stand in compare(corpus, list(corpus.members), topics, as_at, asked).stands}


def test_a_regional_group_holds_its_members_by_name(corpus: Corpus, as_at: date) -> None:
    found = group(corpus, "ASEAN", as_at)
    assert set(found) == {c for c, m in corpus.members.items() if RegionalBody.ASEAN in m.profile.regional_bodies}
    assert {"IDN", "THA", "VNM"} <= set(found)
    assert list(found) == sorted(found, key=lambda code: corpus.members[code].name)


def test_pacific_is_the_forum(corpus: Corpus, as_at: date) -> None:
    assert group(corpus, "pacific", as_at) == group(corpus, "pif", as_at)
    assert "FJI" in group(corpus, "pacific", as_at)


def test_a_tradition_counts_whether_or_not_it_is_the_main_one(corpus: Corpus, as_at: date) -> None:
    civil = set(group(corpus, "civil", as_at))
    assert {"JPN", "PHL", "VUT"} <= civil
    assert corpus.members["VUT"].profile.legal_tradition[0] is Tradition.COMMON


def test_all_is_every_member(corpus: Corpus, as_at: date) -> None:
    assert set(group(corpus, "all", as_at)) == set(corpus.members)


def test_parties_are_those_bound_at_the_date(corpus: Corpus, as_at: date) -> None:
    found = set(group(corpus, "parties:smuggling-protocol", as_at))
    assert "IDN" in found
    assert "THA" not in found
    assert found == {c for c in corpus.members if standing(corpus, c, as_at).positions["smuggling-protocol"].binds}
    assert group(corpus, "parties:smuggling-protocol", date(1999, 1, 1)) == ()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("asaen", 'there is no group "asaen"; did you mean "asean"?'),
        ("parties:smugling-protocol", 'there is no instrument "smugling-protocol"; did you mean "smuggling-protocol"?'),
        ("zz", 'there is no group "zz"; known: all, asean'),
    ],
)
def test_an_unknown_group_is_told_with_what_was_probably_meant(
    corpus: Corpus, as_at: date, name: str, message: str
) -> None:
    with pytest.raises(SelectionError) as told:
        group(corpus, name, as_at)
    assert str(told.value).startswith(message)


def test_members_are_kept_by_the_value_of_an_element(corpus: Corpus, as_at: date) -> None:
    yes = kept(corpus, as_at, "act.recruitment=yes")
    assert {"IDN", "THA"} <= yes
    assert "AUS" not in yes
    assert "AUS" in kept(corpus, as_at, "act.recruitment=yes,partial")
    assert kept(corpus, as_at, "act.recruitment!=yes") == set(corpus.members) - yes


def test_members_are_kept_by_region_tradition_treaty_and_coast_together(corpus: Corpus, as_at: date) -> None:
    found = kept(corpus, as_at, "region=asean", "tradition=civil", "smuggling-protocol=party", "coast=coastal")
    assert "IDN" in found
    assert "THA" not in found
    assert "LAO" not in found


def test_members_are_kept_by_how_far_an_obligation_is_met(corpus: Corpus, as_at: date) -> None:
    found = kept(corpus, as_at, "tip-protocol-5-2-a=met")
    assert found
    for code in found:
        coverage = standing(corpus, code, as_at).topics[Topic.TRAFFICKING].coverage["tip-protocol-5-2-a"]
        assert coverage.value == "met"


def test_an_element_of_both_topics_is_named_with_its_topic(corpus: Corpus, as_at: date) -> None:
    with pytest.raises(SelectionError, match="write trafficking:attempt or smuggling:attempt"):
        condition(corpus, "attempt=yes", BOTH)
    one = kept(corpus, as_at, "smuggling:attempt=yes")
    assert one == kept(corpus, as_at, "attempt=yes", topics=[Topic.SMUGGLING])
    assert one != kept(corpus, as_at, "trafficking:attempt=yes")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("act.recrutment=yes", 'nothing is known by the name "act.recrutment"; did you mean "act.recruitment"?'),
        ("act.recruitment=yess", '"act.recruitment" never has the value "yess"; did you mean "yes"?'),
        ("tip-protocol=partie", '"tip-protocol" never has the value "partie"; did you mean "party"?'),
        ("region=asia", '"region" never has the value "asia"'),
        ("act.recruitment", '"act.recruitment" is not a condition; write it as act.recruitment=yes or region=asean'),
        ("act.recruitment=", '"act.recruitment=" is not a condition'),
    ],
)
def test_a_condition_that_means_nothing_is_told_in_one_line(corpus: Corpus, text: str, message: str) -> None:
    with pytest.raises(SelectionError) as told:
        condition(corpus, text, BOTH)
    assert str(told.value).startswith(message)
    assert "\n" not in str(told.value)


@given(st.text(max_size=60))
def test_any_words_give_a_group_or_a_message(corpus: Corpus, as_at: date, text: str) -> None:
    for ask in (lambda: group(corpus, text, as_at), lambda: condition(corpus, text, BOTH)):
        try:
            ask()
        except SelectionError as told:
            assert str(told)
    assert "asean" in group_names()
