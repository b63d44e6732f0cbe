"""Files of every kind spoilt by chance: each ends in lines of the check or in a document, within its limits, and touches nothing.

Some in each run, ten thousand of each kind where GUIDEGEN_MUTATIONS says so (``make soak``).
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from types import FrameType

import pytest
from typer.testing import CliRunner

from guidegen.cli.app import app
from guidegen.corpus.diagnostics.diagnostic import has_errors
from guidegen.rendering.checking import load_project
from tests.hostile.mutations import mutations

GOOD = Path(__file__).parents[1] / "corpus" / "good"
COUNT = int(os.environ.get("GUIDEGEN_MUTATIONS", "12"))
LIMIT = 20
"""Seconds that one file may take."""
FILES = sorted(path.relative_to(GOOD).as_posix() for path in GOOD.rglob("*") if path.is_file())


@contextmanager
def limited(what: str) -> Iterator[None]:
    """Ends what takes longer than the limit."""

    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(what)

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(LIMIT)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def world(folder: Path) -> dict[str, tuple[int, int]]:
    """Everything under a folder, but for what a build may write."""
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_mtime_ns, path.lstat().st_size)
        for path in folder.rglob("*")
        if path.is_file() and not path.is_relative_to(folder / "project/output")
    }


@pytest.mark.parametrize("file", FILES)
def test_a_spoilt_file_is_told_or_makes_a_document(file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = copytree(GOOD, tmp_path / "project")
    monkeypatch.setenv("GUIDEGEN_CACHE", str(project / "output/.cache"))
    monkeypatch.chdir(project)
    (tmp_path / "mine.txt").write_text("what is not the program's own")
    place = project / file
    good = place.read_bytes()
    for number, spoilt in enumerate(mutations(good, COUNT, file)):
        place.write_bytes(spoilt)
        before = world(tmp_path)
        with limited(f"{file} {number}"):
            told = load_project(project / "provisions", project / "templates").diagnostics
            assert all(d.line >= 1 and d.message and "\n" not in str(d) for d in told), (file, number)
            if not has_errors(told):
                made = CliRunner().invoke(app, ["build", "--jobs", "1", "--format", "html", "--as-at", "2026-11-23"])
                assert isinstance(made.exception, SystemExit | None), (file, number, made.exception)
                assert "inside guidegen" not in made.output, (file, number, made.output)
        assert world(tmp_path) == before, (file, number)
