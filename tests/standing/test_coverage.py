"""How far national law covers an obligation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.element import Absence, Element, ElementGroup
from guidegen.law.national import AgencyRole
from guidegen.law.treaty import Force, Obligation, Theme
from guidegen.standing import CoverageValue, Finding, ObligationCoverage, obligation_coverage

YES, PARTIAL, NO, UNKNOWN = Coverage.YES, Coverage.PARTIAL, Coverage.NO, Coverage.UNKNOWN


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
    return Finding(element, value, (), None, None, (), stated=False, leads=())


def obligation(*keys: str) -> Obligation:
    return Obligation(
        id="treaty-1",
        locator="art. 1",
        topic=(Topic.TRAFFICKING,),
        theme=Theme.CRIMINALISATION,
        force=Force.MANDATORY,
        duty="Do it.",
        elements=keys,
        confidence=Confidence.HIGH,
        source=("text",),
    )


def covered(*values: Coverage, absence: Absence = Absence.GAP) -> ObligationCoverage:
    keys = [chr(ord("a") + n) for n in range(len(values))]
    return obligation_coverage(obligation(*keys), {k: found(k, v, absence) for k, v in zip(keys, values, strict=True)})


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


def test_law_that_is_wider_than_the_treaty_does_not_count_against_a_member() -> None:
    assert covered(NO, absence=Absence.WIDER).value is CoverageValue.MET


@given(st.lists(st.sampled_from(Coverage), max_size=6))
def test_an_unknown_never_makes_an_obligation_met(values: list[Coverage]) -> None:
    assert covered(*values, UNKNOWN).value is not CoverageValue.MET


@given(st.lists(st.sampled_from(Coverage), min_size=1, max_size=6))
def test_the_order_of_elements_does_not_matter(values: list[Coverage]) -> None:
    assert covered(*values).value is covered(*reversed(values)).value
