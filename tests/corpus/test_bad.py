"""Each folder in ``bad/`` holds one kind of mistake and, in ``expected.txt``, the exact words the drafter will see.

A folder holds only the files that differ from ``good/``; ``without.txt`` names files of ``good/`` that are not there, and
``right/`` holds what would be right where ``good/`` does not show it. To renew the expected words, the examples that the
program has of each kind and ``docs/diagnostics.md`` after a change that is meant: ``GUIDEGEN_RENEW=1 pytest
tests/corpus/test_bad.py``, then read the difference.
"""

import json
import os
import re
from pathlib import Path
from textwrap import fill

import pytest
import yaml

from guidegen.corpus.diagnostics.diagnostic import Severity
from guidegen.corpus.diagnostics.example import FILE, Example, examples_from, examples_text
from guidegen.corpus.diagnostics.explanations import EXPLANATIONS
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.manual import SectionForm, sections
from guidegen.corpus.diagnostics.report import plain_text
from guidegen.corpus.load import load
from guidegen.corpus.parsing import yamltext

from .cases import CASES, HERE, Told, case_of, checked, example_of, mended

ROOT = HERE.parent.parent
PAGE = ROOT / "docs" / "diagnostics.md"
EXAMPLES = ROOT / "guidegen" / "corpus" / "diagnostics" / FILE
RENEW = bool(os.environ.get("GUIDEGEN_RENEW"))

OPENING = """\
# Diagnostics

What `guidegen check` says when a file is wrong: the file, the line, what is wrong and what would be right. Errors stop
a build; warnings do not. All of them are told at once, and a file that cannot be read does not make others wrong.

```text
EXAMPLE
```

Each mistake is one line that begins at the margin and ends with the kind of mistake in brackets: `guidegen explain
finding-contradicts` says more of it, and so does this page. Indented under it stand the line of the file, cut to the
width of the terminal, and any other place that has to do with it, such as that which a value contradicts, after the
word "also". It is the same in a pipe. Characters that are not seen or would steer a terminal are shown by their codes,
as `\\u202e`.

`--format json` gives the parts of each diagnostic: `file`, `line`, `kind`, `severity`, `message`, and `also` with `file`,
`line` and `message` of other places. `--format github` gives annotations of a pull request. In a task of Visual Studio
Code this finds the lines:

```json
{
  "owner": "guidegen",
  "fileLocation": ["relative", "${workspaceFolder}"],
  "pattern": {
    "regexp": "^(\\\\S[^:]*):(\\\\d+): (.*) \\\\[([a-z-]+)\\\\]$",
    "file": 1,
    "line": 2,
    "message": 3,
    "code": 4
  }
}
```

This page is made from what the program knows of each kind of mistake and from the examples in `tests/corpus/bad/`, each
of which is tested; `GUIDEGEN_RENEW=1 pytest tests/corpus/test_bad.py` writes it again.
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What is told of every case."""
    folder = tmp_path_factory.mktemp("bad")
    return {case: case_of(case, folder / case) for case in CASES}


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told_in_a_drafters_words(case: str, told: Told) -> None:
    found = told[case].shown(*told[case].diagnostics)
    expected = HERE / "bad" / case / "expected.txt"
    if RENEW:
        expected.write_text(found, encoding="utf-8")
    assert found, "a case in bad/ must have a mistake"
    assert found == expected.read_text(encoding="utf-8")


def test_the_parser_without_libyaml_tells_the_same(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yamltext, "_LOADER", yaml.BaseLoader)
    of_yaml = {
        DiagnosticKind.YAML_SYNTAX,
        DiagnosticKind.YAML_FEATURE,
        DiagnosticKind.TOO_DEEP,
        DiagnosticKind.DUPLICATE_KEY,
    }
    cases = [case for case in CASES if any(d.kind in of_yaml for d in told[case].diagnostics)]
    assert len(cases) > 15
    for case in cases:
        assert case_of(case, tmp_path / case).diagnostics == told[case].diagnostics


def test_no_message_speaks_of_the_program(told: Told) -> None:
    of_the_program = r"validation|pydantic|Traceback|Exception|NoneType|\bdict\b|\btuple\b|https?://errors|Input should"
    for case in told.values():
        for diagnostic in case.diagnostics:
            assert not re.search(of_the_program, plain_text([diagnostic]))
            assert "\n" not in str(diagnostic)


def test_the_good_folder_has_no_mistake() -> None:
    loaded = load(HERE / "good" / "provisions", templates=HERE / "good" / "templates")
    assert loaded.diagnostics == ()
    assert list(loaded.corpus.members) == ["XAA"]
    assert len(loaded.corpus.treaty_actions) == 3


def test_every_kind_of_mistake_has_a_case(told: Told) -> None:
    assert {d.kind for case in told.values() for d in case.diagnostics} == set(DiagnosticKind)


def test_only_slips_that_leave_the_content_right_are_warnings(told: Told) -> None:
    warned = {d.kind for case in told.values() for d in case.diagnostics if d.severity is Severity.WARNING}
    assert warned == {
        DiagnosticKind.UNUSED_SOURCE,
        DiagnosticKind.UNUSED_CHOICE,
        DiagnosticKind.SCHEMA_LINE,
        DiagnosticKind.UNKNOWN_FILE,
        DiagnosticKind.TO_WRITE,
        DiagnosticKind.NO_DATE,
        DiagnosticKind.WEASEL_WORD,
        DiagnosticKind.LONG_SENTENCE,
    }


@pytest.fixture(scope="module")
def examples(told: Told, tmp_path_factory: pytest.TempPathFactory) -> dict[DiagnosticKind, Example]:
    """The example that the cases make for each kind."""
    return {kind: example_of(kind, told, tmp_path_factory.mktemp(kind)) for kind in DiagnosticKind}


def test_what_would_be_right_instead_of_a_case_has_no_mistake(told: Told, tmp_path: Path) -> None:
    for case in told.values():
        assert checked(mended(case, tmp_path / case.name)) == (), case.name


def test_the_program_has_the_examples_that_the_cases_make(examples: dict[DiagnosticKind, Example]) -> None:
    if RENEW:
        EXAMPLES.write_text(examples_text(examples), encoding="ascii")
    assert EXAMPLES.read_text(encoding="ascii") == examples_text(examples)
    assert examples_from(examples_text(examples)) == examples


def test_every_example_is_soon_read(examples: dict[DiagnosticKind, Example]) -> None:
    for kind, example in examples.items():
        assert example.wrong and example.right, kind
        for passages in (example.wrong, example.right):
            assert sum(len(passage.lines or ()) for passage in passages) <= 14, kind


def test_every_kind_is_explained_in_its_group() -> None:
    assert [kind for kinds in EXPLANATIONS.values() for kind in kinds] == list(DiagnosticKind)
    for kinds in EXPLANATIONS.values():
        for words in kinds.values():
            assert words.endswith(".") and 40 < len(words) < 400


def page(told: Told, examples: dict[DiagnosticKind, Example]) -> str:
    """``docs/diagnostics.md``: what there is to say of each kind, by group."""
    case = told["finding_contradicts_provisions"]
    parts = [OPENING.replace("EXAMPLE\n", case.shown(*case.diagnostics))]
    for heading, kinds in EXPLANATIONS.items():
        parts.append(f"## {heading}\n")
        for kind in kinds:
            parts.append(f"### {kind}\n")
            for section in sections(kind, examples[kind]):
                text = fill(section.text, 120) if section.form is SectionForm.PROSE else f"```text\n{section.text}\n```"
                parts.append(f"{section.heading}\n\n{text}\n".lstrip("\n"))
    return "\n".join(parts)


def test_the_page_on_diagnostics_says_of_every_kind_what_the_command_says(
    told: Told, examples: dict[DiagnosticKind, Example]
) -> None:
    if RENEW:
        PAGE.write_text(page(told, examples), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page(told, examples)


def test_an_editor_that_looks_as_the_page_says_finds_each_mistake_once(told: Told) -> None:
    (matcher,) = re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    pattern = json.loads(matcher)["pattern"]
    parts = [pattern[name] for name in ("file", "line", "message", "code")]
    for case in told.values():
        lines = case.shown(*case.diagnostics).splitlines()
        found = [
            tuple(match[part] for part in parts) for line in lines if (match := re.search(pattern["regexp"], line))
        ]
        assert found == [(d.file, str(d.line), d.message, d.kind) for d in case.diagnostics]
