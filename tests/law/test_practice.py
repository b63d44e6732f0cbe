"""Texts by element: one for each, and none for an element that is left out."""

import json

import pytest
from pydantic import ValidationError

from guidegen.law.base import Topic
from guidegen.law.practice import ElementTexts, MethodTable, Practice


def texts(**under: dict[str, str]) -> ElementTexts:
    return ElementTexts.model_validate(under)


def test_a_text_for_both_checklists_is_among_those_of_each() -> None:
    found = texts(both={"attempt": "The plan."}, trafficking={"means.fraud": "The papers."})
    assert found.of(Topic.TRAFFICKING) == {"attempt": "The plan.", "means.fraud": "The papers."}
    assert found.of(Topic.SMUGGLING) == {"attempt": "The plan."}


def test_an_element_has_one_text_for_each_guide() -> None:
    apart = texts(trafficking={"attempt": "The offers."}, smuggling={"attempt": "The boat."})
    assert (apart.of(Topic.TRAFFICKING), apart.of(Topic.SMUGGLING)) == (
        {"attempt": "The offers."},
        {"attempt": "The boat."},
    )
    with pytest.raises(ValidationError, match="attempt stands under `both` and under `smuggling`"):
        texts(both={"attempt": "The plan."}, smuggling={"attempt": "The boat."})


def test_an_element_has_a_text_or_a_reason_why_not() -> None:
    table = {"covers": {"smuggling": ["participation"]}, "texts": {"both": {"attempt": "The plan."}}}
    assert MethodTable.model_validate_json(json.dumps(table)).without.of(Topic.SMUGGLING) == {}
    with pytest.raises(ValidationError, match="attempt has a text and stands under `without`"):
        MethodTable.model_validate_json(json.dumps({**table, "without": {"smuggling": {"attempt": "It is rare."}}}))


def test_a_choice_picks_something() -> None:
    with pytest.raises(ValidationError):
        Practice.model_validate_json(json.dumps({"id": "police", "elements": {"at-hand": {"smuggling": []}}}))
