"""Diagnostics for other programs."""

import json

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place, Severity
from guidegen.corpus.diagnostics.report import github_lines, json_text, plain_text

ODD = Diagnostic("provisions/a,b:c.yaml", 7, "wrong-word", "100% wrong:\nsee, below", Severity.WARNING)
TWICE = Diagnostic(
    "provisions/law.yaml",
    9,
    "duplicate-key",
    'the key "heading" is given twice; keep one',
    also=(Place("provisions/law.yaml", 2, "first given here"),),
)
PLAIN = Diagnostic("provisions/law.yaml", 2, "unknown-key", 'unknown key "penalties"; did you mean "penalty"?')


def test_an_annotation_escapes_what_would_end_it_early() -> None:
    assert github_lines([ODD, PLAIN]) == (
        "::warning file=provisions/a%2Cb%3Ac.yaml,line=7,title=wrong-word::100%25 wrong:%0Asee, below\n"
        '::error file=provisions/law.yaml,line=2,title=unknown-key::unknown key "penalties"; did you mean "penalty"?\n'
    )


def test_json_holds_every_part_of_a_diagnostic() -> None:
    first, second = json.loads(json_text([ODD, PLAIN]))
    assert first == {
        "file": "provisions/a,b:c.yaml",
        "line": 7,
        "kind": "wrong-word",
        "severity": "warning",
        "message": "100% wrong:\nsee, below",
        "also": [],
    }
    assert second["severity"] == "error"


def test_another_place_stands_under_the_message_and_in_the_data() -> None:
    assert github_lines([TWICE]) == (
        "::error file=provisions/law.yaml,line=9,title=duplicate-key::"
        'the key "heading" is given twice; keep one%0Aalso provisions/law.yaml:2: first given here\n'
    )
    (row,) = json.loads(json_text([TWICE]))
    assert row["also"] == [{"file": "provisions/law.yaml", "line": 2, "message": "first given here"}]
    assert plain_text([TWICE]) == (
        'provisions/law.yaml:9: the key "heading" is given twice; keep one [duplicate-key]\n'
        "      also provisions/law.yaml:2: first given here\n"
    )


def test_nothing_wrong_is_an_empty_report() -> None:
    assert github_lines([]) == ""
    assert json.loads(json_text([])) == []
