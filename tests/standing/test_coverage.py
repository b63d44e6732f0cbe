"""How far national law covers an obligation."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.element import Absence, Element
from guidegen.law.group import ElementGroup
from guidegen.law.member.profile import AgencyRole
from guidegen.law.treaty import (
    CarriedOut,
    Eligibility,
    Force,
    Instrument,
    Obligation,
    Theme,
    TreatyAct,
    TreatyAction,
    TreatyActKind,
    TreatyStatus,
)
from guidegen.standing import (
    VERDICTS,
    CoverageValue,
    Finding,
    ObligationCoverage,
    Pinpoint,
    Rule,
    TreatyPosition,
    obligation_coverage,
    standing,
)

YES, PARTIAL, NO, UNKNOWN = Coverage.YES, Coverage.PARTIAL, Coverage.NO, Coverage.UNKNOWN


TREATY = Instrument(
    id="treaty",
    short_title="Treaty",
    full_title="A Treaty",
    depositary="A depositary",
    binding=True,
    eligible=Eligibility.ALL,
    source=("text",),
    sources={},
)


def position(status: TreatyStatus = TreatyStatus.PARTY, articles: str | None = None) -> TreatyPosition:
    kind = TreatyActKind.RESERVATION
    act = TreatyAct(iso3="XAA", instrument="treaty", kind=kind, articles=articles) if articles else None
    action = TreatyAction(
        iso3="XAA",
        instrument="treaty",
        status=status,
        source="a list",
        confidence=Confidence.HIGH,
    )
    return TreatyPosition(TREATY, action, status, statements=(act,) if act else ())


def found(key: str, value: Coverage, absence: Absence = Absence.GAP) -> Finding:
    element = Element(
        key=key,
        group=ElementGroup.ACT,
        heading=key,
        question=f"Does the law have {key}?",
        absence=absence,
        obligations=("treaty-1",),
        ask=AgencyRole.JUSTICE,
        send="The text.",
    )
    return Finding(element, value, (Pinpoint("Act", f"s. {key}"),), None, None, (), stated=False, leads=())


def obligation(*keys: str, carried_out: CarriedOut = CarriedOut.LAW) -> Obligation:
    return Obligation(
        id="treaty-1",
        locator="art. 1",
        topic=(Topic.TRAFFICKING,),
        theme=Theme.CRIMINALISATION,
        force=Force.MANDATORY,
        carried_out=carried_out,
        duty="Do it.",
        elements=keys,
        confidence=Confidence.HIGH,
        source=("text",),
    )


def covered(*values: Coverage, absence: Absence = Absence.GAP, at: TreatyPosition | None = None) -> ObligationCoverage:
    keys = [chr(ord("a") + n) for n in range(len(values))]
    findings = {k: found(k, v, absence) for k, v in zip(keys, values, strict=True)}
    return obligation_coverage(obligation(*keys), at or position(), findings)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((YES, YES), CoverageValue.MET),
        ((NO, NO), CoverageValue.NOT_MET),
        ((YES, NO), CoverageValue.IN_PART),
        ((YES, PARTIAL), CoverageValue.IN_PART),
        ((PARTIAL, UNKNOWN), CoverageValue.IN_PART),
        ((NO, UNKNOWN), CoverageValue.IN_PART),
        ((YES, UNKNOWN), CoverageValue.UNKNOWN),
        ((UNKNOWN, UNKNOWN), CoverageValue.UNKNOWN),
        ((), CoverageValue.UNKNOWN),
    ],
)
def test_coverage_follows_from_the_elements(values: tuple[Coverage, ...], expected: CoverageValue) -> None:
    assert covered(*values).value is expected


@pytest.mark.parametrize(
    ("carried_out", "values", "expected"),
    [
        (CarriedOut.MEASURES, (YES,), CoverageValue.MET),
        (CarriedOut.MEASURES, (), CoverageValue.UNKNOWN),
        (CarriedOut.CONDUCT, (), CoverageValue.CONDUCT),
        (CarriedOut.READING, (YES,), CoverageValue.READING),
        (CarriedOut.WHOLE, (), CoverageValue.WHOLE),
        (CarriedOut.PERMISSION, (YES, UNKNOWN), CoverageValue.USED),
        (CarriedOut.PERMISSION, (PARTIAL,), CoverageValue.USED),
        (CarriedOut.PERMISSION, (NO, NO), CoverageValue.NOT_USED),
        (CarriedOut.PERMISSION, (NO, UNKNOWN), CoverageValue.NOT_LOOKED),
        (CarriedOut.PERMISSION, (), CoverageValue.NOT_LOOKED),
    ],
)
def test_a_duty_has_a_verdict_only_where_law_or_measures_carry_it_out(
    carried_out: CarriedOut, values: tuple[Coverage, ...], expected: CoverageValue
) -> None:
    keys = [chr(ord("a") + n) for n in range(len(values))]
    findings = {k: found(k, v, Absence.GAP) for k, v in zip(keys, values, strict=True)}
    coverage = obligation_coverage(obligation(*keys, carried_out=carried_out), position(), findings)
    assert coverage.value is expected
    assert coverage.counts is (expected in VERDICTS)


def test_nothing_is_to_confirm_where_there_is_nothing_to_confirm(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        for topic in standing(corpus, iso3, date(2026, 11, 30)).topics.values():
            for c in topic.coverage.values():
                assert c.counts or c.value not in VERDICTS
            assert all(q.coverage is None or q.coverage.counts for q in topic.duty_questions)


def test_law_that_is_wider_than_the_treaty_does_not_count_against_a_member() -> None:
    assert covered(NO, absence=Absence.WIDER).value is CoverageValue.MET


@given(st.lists(st.sampled_from(Coverage), max_size=6))
def test_an_unknown_never_makes_an_obligation_met(values: list[Coverage]) -> None:
    assert covered(*values, UNKNOWN).value is not CoverageValue.MET


@given(st.lists(st.sampled_from(Coverage), min_size=1, max_size=6))
def test_the_order_of_elements_does_not_matter(values: list[Coverage]) -> None:
    assert covered(*values).value is covered(*reversed(values)).value


@pytest.mark.parametrize("status", [TreatyStatus.NONE, TreatyStatus.SIGNATORY, TreatyStatus.NOT_ELIGIBLE])
def test_a_duty_that_does_not_bind_is_not_bound_and_the_law_is_told_beside(status: TreatyStatus) -> None:
    coverage = covered(YES, NO, at=position(status))
    assert coverage.value is CoverageValue.NOT_BOUND
    assert coverage.in_law is CoverageValue.IN_PART


def test_where_the_position_is_unknown_the_law_alone_is_told() -> None:
    assert covered(YES, at=position(TreatyStatus.UNKNOWN)).value is CoverageValue.MET


def test_coverage_is_proved_by_the_places_of_what_was_found_and_by_nothing_else() -> None:
    assert [p.locator for p in covered(YES, NO, PARTIAL, UNKNOWN).proof] == ["s. a", "s. c"]


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ((YES,), Rule.ALL_FOUND),
        ((NO,), Rule.NONE_FOUND),
        ((YES, NO), Rule.SOME_MISSING),
        ((YES, UNKNOWN), Rule.SOME_UNKNOWN),
        ((), Rule.NOT_TESTED),
    ],
)
def test_the_line_of_the_rule_that_decided_is_named(values: tuple[Coverage, ...], rule: Rule) -> None:
    assert covered(*values).rule is rule


def test_a_reservation_that_names_the_article_touches_the_duty_of_a_party_only() -> None:
    assert covered(YES, at=position(articles="art. 1(2)")).reserved
    assert not covered(YES, at=position(articles="art. 15(2)")).reserved
    assert not covered(YES, at=position(TreatyStatus.SIGNATORY, "art. 1")).reserved
