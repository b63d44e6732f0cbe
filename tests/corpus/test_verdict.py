"""What the last check found comes back as it was, and what is no verdict is none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place, Severity
from guidegen.corpus.verdict import Verdict, read, written

PLACES = st.builds(Place, st.text(), st.integers(1), st.text())
DIAGNOSTICS = st.builds(
    Diagnostic,
    st.text(),
    st.integers(1),
    st.text(),
    st.text(),
    st.sampled_from(Severity),
    st.lists(PLACES, max_size=2).map(tuple),
)
VERDICTS = st.builds(
    Verdict, st.lists(DIAGNOSTICS, max_size=3).map(tuple), st.dictionaries(st.text(), st.integers(), max_size=2)
)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["format", "key", "counts", "diagnostics", "also"]), inner)
    ),
)

FOUND = Verdict((Diagnostic("a.yaml", 1, "one-way", "words", also=(Place("b.yaml", 2, "there"),)),), {"members": 45})


@given(VERDICTS)
def test_a_verdict_comes_back_as_it_was(verdict: Verdict) -> None:
    assert read(written(verdict, "key"), "key") == verdict


@given(st.binary() | JSON.map(lambda data: json.dumps(data).encode()))
def test_bytes_that_are_no_verdict_are_none(content: bytes) -> None:
    assert read(content, "key") is None


@pytest.mark.parametrize(
    "change",
    [
        {"key": "another"},
        {"format": 1},
        {"diagnostics": [{"file": "a.yaml", "line": 1, "kind": "k", "message": "m", "severity": "error"}]},
        {"diagnostics": [{"file": "a.yaml", "line": 1e999, "kind": "k", "message": "m", "severity": "error"}]},
        {"counts": {"members": "many"}},
    ],
)
def test_a_verdict_of_another_key_or_another_form_is_none(change: dict[str, object]) -> None:
    whole = json.loads(written(FOUND, "key"))
    assert read(json.dumps(whole).encode(), "key") == FOUND
    assert read(json.dumps(whole | change).encode(), "key") is None
