"""Each folder in ``bad/`` holds one kind of mistake and, in ``expected.txt``, the exact words the drafter will see.

A folder holds only the files that differ from ``good/``; ``without.txt`` names files of ``good/`` that are not there.
To renew the expected words and ``docs/diagnostics.md`` after a change that is meant: ``GUIDEGEN_RENEW=1 pytest
tests/corpus/test_bad.py``, then read the difference.
"""

import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.load import load
from guidegen.corpus.parsing import yamltext

HERE = Path(__file__).parent
CASES = sorted(path.name for path in (HERE / "bad").iterdir())
PAGE = HERE.parent.parent / "docs" / "diagnostics.md"
RENEW = bool(os.environ.get("GUIDEGEN_RENEW"))

type Told = Mapping[str, tuple[Diagnostic, ...]]

OPENING = """\
# Diagnostics

What `guidegen check` says when a file is wrong: the file, the line, what is wrong and what would be right. Errors stop
a build; warnings do not. All of them are told at once, and a file that cannot be read does not make others wrong.

This page is made from the kinds of mistake the program knows and from the examples in `tests/corpus/bad/`, each of
which is tested; `GUIDEGEN_RENEW=1 pytest tests/corpus/test_bad.py` writes it again. `guidegen check --format json`
gives the kind of each diagnostic as `kind`.
"""


def diagnostics_of(case: str, folder: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with ``good/`` once the files of a case lie over it."""
    shutil.copytree(HERE / "good", folder)
    bad = HERE / "bad" / case
    shutil.copytree(bad, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt", "without.txt"))
    if (bad / "without.txt").exists():
        for name in (bad / "without.txt").read_text().split():
            (folder / name).unlink()
    return load(folder / "provisions", templates=folder / "templates").diagnostics


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What is told of every case."""
    folder = tmp_path_factory.mktemp("bad")
    return {case: diagnostics_of(case, folder / case) for case in CASES}


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told_in_a_drafters_words(case: str, told: Told) -> None:
    found = "".join(f"{diagnostic}\n" for diagnostic in told[case])
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
    cases = [case for case in CASES if any(d.kind in of_yaml for d in told[case])]
    assert len(cases) > 15
    for case in cases:
        assert diagnostics_of(case, tmp_path / case) == told[case]


def test_no_message_speaks_of_the_program(told: Told) -> None:
    of_the_program = r"validation|pydantic|Traceback|Exception|NoneType|\bdict\b|\btuple\b|https?://errors|Input should"
    for diagnostics in told.values():
        for diagnostic in diagnostics:
            assert not re.search(of_the_program, diagnostic.message)
            assert "\n" not in str(diagnostic)


def test_the_good_folder_has_no_mistake() -> None:
    loaded = load(HERE / "good" / "provisions", templates=HERE / "good" / "templates")
    assert loaded.diagnostics == ()
    assert list(loaded.corpus.members) == ["XAA"]
    assert len(loaded.corpus.treaty_actions) == 3


def test_every_kind_of_mistake_has_a_case(told: Told) -> None:
    assert {d.kind for diagnostics in told.values() for d in diagnostics} == set(DiagnosticKind)


def test_only_slips_that_leave_the_content_right_are_warnings(told: Told) -> None:
    warned = {d.kind for diagnostics in told.values() for d in diagnostics if d.severity is Severity.WARNING}
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


def page(told: Told) -> str:
    """``docs/diagnostics.md``: each kind with its meaning and an example."""
    parts = [OPENING]
    for kind in DiagnosticKind:
        # A case named after the kind, or the one that tells the least beside it, shows it best.
        named = kind.value.replace("-", "_")
        cases = [case for case in CASES if any(d.kind == kind for d in told[case])]
        best = min(cases, key=lambda case: (case != named, len(told[case]), case))
        example = next(d for d in told[best] if d.kind == kind)
        warning = " A warning." if example.severity is Severity.WARNING else ""
        parts.append(f"## {kind}\n\n{kind.meaning}{warning}\n\n```text\n{example}\n```\n")
    return "\n".join(parts)


def test_the_page_on_diagnostics_shows_every_kind(told: Told) -> None:
    if RENEW:
        PAGE.write_text(page(told), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page(told)
