"""Each folder in ``bad/`` holds one kind of mistake and, in ``expected.txt``, the exact words the drafter will see.

A folder holds only the files that differ from ``good/``; ``without.txt`` names files of ``good/`` that are not there.
To renew the expected words after a change that is meant: ``GUIDEGEN_RENEW=1 pytest tests/corpus/test_bad.py``, then
read the difference.
"""

import os
import re
import shutil
from pathlib import Path

import pytest

from guidegen.corpus import Loaded, load
from guidegen.corpus.diagnostic import Severity
from guidegen.corpus.kind import Kind

HERE = Path(__file__).parent
CASES = sorted(path.name for path in (HERE / "bad").iterdir())


def load_overlaid(case: str, folder: Path) -> Loaded:
    """What is wrong with ``good/`` once the files of a case lie over it."""
    shutil.copytree(HERE / "good", folder, dirs_exist_ok=True)
    bad = HERE / "bad" / case
    shutil.copytree(bad, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt", "without.txt"))
    if (bad / "without.txt").exists():
        for name in (bad / "without.txt").read_text().split():
            (folder / name).unlink()
    return load(folder / "provisions", templates=folder / "templates")


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told_in_a_drafters_words(case: str, tmp_path: Path) -> None:
    found = "".join(f"{diagnostic}\n" for diagnostic in load_overlaid(case, tmp_path).diagnostics)
    expected = HERE / "bad" / case / "expected.txt"
    if os.environ.get("GUIDEGEN_RENEW"):
        expected.write_text(found, encoding="utf-8")
    assert found, "a case in bad/ must have a mistake"
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_no_message_speaks_of_the_program(case: str) -> None:
    words = (HERE / "bad" / case / "expected.txt").read_text(encoding="utf-8")
    of_the_program = r"validation|pydantic|Traceback|Exception|NoneType|\bdict\b|\btuple\b|errors\.|Input should|/tmp"
    assert not re.search(of_the_program, words)


def test_the_good_folder_has_no_mistake() -> None:
    loaded = load(HERE / "good" / "provisions", templates=HERE / "good" / "templates")
    assert loaded.diagnostics == ()
    assert list(loaded.corpus.members) == ["XAA"]
    assert len(loaded.corpus.treaty_actions) == 3


def test_every_kind_of_mistake_has_a_case(tmp_path: Path) -> None:
    shown = {d.kind for case in CASES for d in load_overlaid(case, tmp_path / case).diagnostics}
    # A file that cannot be opened has no case: it depends on the rights of who runs the test.
    assert shown == set(Kind)


def test_only_slips_that_leave_the_content_right_are_warnings(tmp_path: Path) -> None:
    loaded = [load_overlaid(case, tmp_path / case) for case in CASES]
    warned = {d.kind for one in loaded for d in one.diagnostics if d.severity is Severity.WARNING}
    assert warned == {Kind.UNUSED_SOURCE, Kind.UNUSED_CHOICE, Kind.SCHEMA_LINE, Kind.UNKNOWN_FILE}
