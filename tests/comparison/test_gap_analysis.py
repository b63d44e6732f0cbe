"""National law against obligation and model text: the words that carry each element, and what the law lacks of it."""

from datetime import date

import pytest

from guidegen.comparison import GapAnalysisRow, GapKind, gap_analysis
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.standing import standing


def rows(
    corpus: Corpus, code: str, topic: Topic, as_at: date, provision: str | None = None
) -> dict[str, GapAnalysisRow]:
    return {row.element.key: row for row in gap_analysis(corpus, standing(corpus, code, as_at), topic, provision)}


def words(row: GapAnalysisRow) -> list[str]:
    return [c.passage.own[start:end] for c in row.model for start, end in c.spans]


@pytest.mark.parametrize("topic", list(Topic))
@pytest.mark.parametrize("code", ["IDN", "AUS", "IRN", "WSM", "VNM", "AFG", "XAA"])
def test_every_element_is_carried_by_words_of_the_model_text_in_every_form(
    corpus: Corpus, as_at: date, code: str, topic: Topic
) -> None:
    found = rows(corpus, code, topic, as_at)
    landlocked = corpus.members[code].profile.coast == "landlocked"
    without = {key for key, row in found.items() if not words(row)}
    assert set(found) == {e.key for e in corpus.elements[topic]}
    assert without <= ({"vessels_boarding_powers"} if landlocked else set())


def test_the_paragraph_is_the_one_that_says_it(corpus: Corpus, as_at: date) -> None:
    australia = rows(corpus, "AUS", Topic.TRAFFICKING, as_at)
    (abduction,) = australia["means.abduction"].model
    assert (abduction.passage.provision, abduction.passage.citation) == ("trafficking-in-adults", "section 3(2)(c)")
    assert words(australia["means.abduction"]) == ["abducting"]
    assert australia["purpose.forced_labour"].model[0].passage.provision == "trafficking-definitions"
    assert words(australia["act.receipt"]) == ["receives", "receives"]


def test_a_paragraph_serves_an_obligation_of_the_element(corpus: Corpus, as_at: date) -> None:
    for topic in Topic:
        for row in rows(corpus, "IDN", topic, as_at).values():
            assert all(set(c.passage.obligations) & set(row.element.obligations) for c in row.model)


def test_what_a_law_lacks_follows_from_its_finding(corpus: Corpus, as_at: date) -> None:
    japan = rows(corpus, "JPN", Topic.TRAFFICKING, as_at)
    assert japan["act.recruitment"].gap is GapKind.ALL
    assert japan["act.transportation"].gap is GapKind.NOTHING
    assert japan["child_without_means"].gap is GapKind.PART
    assert japan["means.coercion"].gap is GapKind.UNKNOWN
    malaysia = rows(corpus, "MYS", Topic.SMUGGLING, as_at)
    assert malaysia["financial_or_material_benefit"].gap is GapKind.WIDER


def test_duties_are_those_of_instruments_open_to_the_member_the_leading_one_first(corpus: Corpus, as_at: date) -> None:
    def asked(code: str) -> list[str]:
        return [c.obligation.id for c in rows(corpus, code, Topic.TRAFFICKING, as_at)["act.recruitment"].duties]

    assert asked("JPN") == ["tip-protocol-3-a-act", "tip-protocol-5-1"]
    assert asked("IDN") == ["tip-protocol-3-a-act", "tip-protocol-5-1", "actip-2", "actip-5-1"]


def test_one_provision_shows_only_what_it_carries(corpus: Corpus, as_at: date) -> None:
    found = rows(corpus, "IDN", Topic.TRAFFICKING, as_at, "trafficking-in-children")
    assert {"act.recruitment", "child_without_means"} <= set(found)
    assert "victim_compensation" not in found
    assert {c.passage.provision for row in found.values() for c in row.model} == {"trafficking-in-children"}
