"""Penalties as statutes state them."""

import json

import pytest
from pydantic import ValidationError

from guidegen.law.member.penalty import Fine, Imprisonment, Penalty, in_months


@pytest.mark.parametrize(
    ("term", "months"), [("15 years", 180), ("6 months", 6), ("2 years 6 months", 30), ("1 year", 12)]
)
def test_terms_are_ordered_by_their_length(term: str, months: int) -> None:
    assert in_months(term) == months


@pytest.mark.parametrize(
    ("given", "reaches"),
    [
        ({"imprisonment": {"max": "4 years"}}, True),
        ({"imprisonment": {"max": "47 months"}}, False),
        ({"imprisonment": {"life": True}}, True),
        ({"death": True}, True),
        ({"imprisonment": {"min": "5 years"}}, None),
        ({}, None),
    ],
)
def test_a_maximum_of_four_years_marks_a_serious_crime(given: dict[str, object], reaches: bool | None) -> None:
    assert Penalty.model_validate_json(json.dumps(given)).reaches_serious_crime is reaches


@pytest.mark.parametrize(
    ("kind", "given", "words"),
    [
        (Imprisonment, {"min": "5 years", "max": "4 years"}, "swap them"),
        (Fine, {"form": "sum", "max": 5}, "needs its currency"),
        (Fine, {"form": "multiple", "max": 2}, "multiple_of"),
        (Fine, {"form": "penalty-units", "min": 9, "max": 5}, "swap them"),
    ],
)
def test_figures_that_cannot_be_right_are_refused(
    kind: type[Imprisonment] | type[Fine], given: dict[str, object], words: str
) -> None:
    with pytest.raises(ValidationError, match=words):
        kind.model_validate_json(json.dumps(given))
