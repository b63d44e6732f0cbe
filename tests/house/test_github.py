"""The forms and files that GitHub reads: each says what it must, and points to what there is."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

FORMS = Path(__file__).parents[2] / ".github/ISSUE_TEMPLATE"
FIELDS = {"markdown": {"value"}, "input": {"label"}, "textarea": {"label"}, "dropdown": {"label", "options"}}


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("form", sorted(path.name for path in FORMS.glob("[0-9]-*.yml")))
def test_a_form_asks_for_what_is_needed_to_act(form: str) -> None:
    found = read(FORMS / form)
    assert set(found) == {"name", "description", "title", "labels", "body"}
    asked = [field for field in found["body"] if field["type"] != "markdown"]
    for field in found["body"]:
        assert set(field["attributes"]) >= FIELDS[field["type"]]
    ids = [field["id"] for field in asked]
    assert len(set(ids)) == len(ids)
    assert any(field.get("validations", {}).get("required") for field in asked)


def test_there_is_a_form_for_each_kind_of_report_and_no_blank_one() -> None:
    assert len(list(FORMS.glob("[0-9]-*.yml"))) == 4
    assert read(FORMS / "config.yml")["blank_issues_enabled"] is False


def test_owners_are_named_for_what_there_is(root: Path) -> None:
    lines = [line.split() for line in (root / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()]
    rules = [line for line in lines if line and line[0] != "#"]
    assert rules[0] == ["*", "@guidegen/software"]
    for place, *teams in rules[1:]:
        assert (root / place.strip("/")).exists(), place
        assert set(teams) <= {"@guidegen/law", "@guidegen/software"}


def test_what_runs_on_a_pull_request_is_what_a_person_runs(root: Path) -> None:
    jobs = read(root / ".github/workflows/ci.yml")["jobs"]
    steps = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert ".ci/run" in steps
    for step in steps:
        assert re.match(r"(\.ci/run|scripts/setup guides|\.venv/bin/guidegen check)", step)
