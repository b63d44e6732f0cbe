"""The order of confidence."""

import pytest

from guidegen.law.base import Confidence, Coverage, weakest
from guidegen.law.member.national import StatedFinding

HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW


def test_the_least_sure_comes_first() -> None:
    assert sorted(Confidence, key=lambda c: c.rank) == [LOW, MEDIUM, HIGH]


@pytest.mark.parametrize(
    ("confidences", "least"),
    [([HIGH, MEDIUM, LOW], LOW), ([HIGH, MEDIUM], MEDIUM), ([HIGH], HIGH), ([None, HIGH, None, MEDIUM], MEDIUM)],
)
def test_what_rests_on_several_facts_is_as_sure_as_the_least_sure(
    confidences: list[Confidence | None], least: Confidence
) -> None:
    assert weakest(confidences, None) is least
    assert weakest(reversed(confidences), LOW) is least


@pytest.mark.parametrize("confidences", [[], [None, None]])
def test_where_none_is_stated_the_default_is_given_back(confidences: list[None]) -> None:
    assert weakest(confidences, None) is None
    assert weakest(confidences, LOW) is LOW


def test_only_what_is_low_is_recalled() -> None:
    assert [c for c in Confidence if c.recalled] == [LOW]


@pytest.mark.parametrize(
    ("value", "confidence", "recalled"),
    [
        ("partial", LOW, True),
        ("no", LOW, True),
        ("yes", MEDIUM, False),
        ("unknown", None, False),
        ("unknown", LOW, False),
    ],
)
def test_a_stated_value_of_low_confidence_is_recalled(value: str, confidence: Confidence, recalled: bool) -> None:
    assert StatedFinding(value=Coverage(value), confidence=confidence).recalled is recalled
