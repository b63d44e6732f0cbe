"""Obligations that are covered otherwise than before."""

from dataclasses import replace
from datetime import date

from guidegen.comparison.change.coverage import CoverageChange, coverage_changes
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Coverage
from guidegen.law.member.national import Reading
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import CoverageValue, standing

AS_AT = date(2026, 11, 24)


def lacking(corpus: Corpus, key: str) -> Corpus:
    """The corpus in which no provision of Exampleland has an element."""
    member = corpus.members["XAA"]
    provisions = tuple(
        p.model_copy(update={"elements": {**p.elements, key: Reading(value=Coverage.NO)}}) if key in p.elements else p
        for p in member.law.provisions
    )
    law = member.law.model_copy(update={"provisions": provisions})
    return replace(corpus, members={**corpus.members, "XAA": member.model_copy(update={"law": law})})


def test_a_state_held_against_itself_covers_everything_as_before(corpus: Corpus) -> None:
    assert coverage_changes(corpus, replace(corpus), AS_AT) == ()


def test_an_element_that_goes_changes_the_duties_it_tests_and_no_others(small_corpus: Corpus) -> None:
    after = lacking(small_corpus, "attempt")
    found = coverage_changes(small_corpus, after, AS_AT)
    assert {c.iso3 for c in found} == {"XAA"}
    before_values, after_values = (
        {
            (topic, oid): (c.value, c.in_law)
            for topic, stand in standing(state, "XAA", AS_AT).topics.items()
            for oid, c in stand.coverage.items()
        }
        for state in (small_corpus, after)
    )
    differing = {key for key, value in after_values.items() if before_values[key] != value}
    assert {(c.topic, c.obligation) for c in found} == differing
    assert differing
    tested = {
        o
        for topic in small_corpus.elements
        for e in small_corpus.elements[topic]
        if e.key == "attempt"
        for o in e.obligations
    }
    assert {c.obligation for c in found} <= tested


def test_leaving_a_treaty_leaves_its_duties_not_bound(small_corpus: Corpus) -> None:
    action = small_corpus.treaty_actions["XAA", "tip-protocol"]
    left = action.model_copy(update={"status": TreatyStatus.NONE, "action": None, "action_date": None})
    after = replace(small_corpus, treaty_actions={**small_corpus.treaty_actions, ("XAA", "tip-protocol"): left})
    found: tuple[CoverageChange, ...] = coverage_changes(small_corpus, after, AS_AT)
    assert found
    assert {c.new for c in found} == {CoverageValue.NOT_BOUND}
    assert {small_corpus.instrument_of[c.obligation].id for c in found} == {"tip-protocol"}
    assert all(c.old_in_law is c.new_in_law for c in found)
