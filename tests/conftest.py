"""What every test may use: the real content with the made-up members beside it, and what is made once for all processes.

Which tests cost much is found here too, by what they use and where they stand: the markers, which pyproject.toml
explains, choose what ``make quick`` runs.
"""

import fcntl
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.diagnostic import has_errors
from guidegen.corpus.load import load
from guidegen.corpus.store import corpus_bytes, corpus_from
from guidegen.drafting import ModelBill
from guidegen.drafting.bill.draft import Drafter, drafted_bill
from guidegen.drafting.bill.store import bill_bytes, bill_from
from guidegen.law.guide import Guide
from guidegen.law.member.national import Member

ROOT = Path(__file__).parent.parent
TESTS = ROOT / "tests"

# Tests start some hundred processes, and each would compile every module again where bytecode may not be written.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

MARKED_FOLDERS = {
    "cli": "command",
    "corpus/test_bad.py": "slow",
    "hostile/test_arguments.py": "command",
    "hostile/test_mutations.py": "slow",
    "hostile/test_sinks.py": "slow",
    "house/test_contributing.py": "slow",
    "house/test_editors.py": "slow",
    "house/test_hooks.py": "process",
    "publishing/change/test_impact.py": "slow",
    "publishing/test_editions.py": "build",
    "publishing/test_loss.py": "process",
    "publishing/workers": "process",
    "rendering/comparison/test_forms.py": "build",
    "rendering/pdf": "pdf",
}
MARKED_FIXTURES = {
    "browser": "browser",
    "content": "build",
    "corpus": "real",
    "made": "build",
    "model_bill": "slow",
    "pdf": "pdf",
    "process": "process",
    "read_corpus": "real",
    "whole": "slow",
}

type Shared = Callable[[str, Callable[[Path], object]], Path]


@pytest.hookimpl(tryfirst=True)  # before tests are chosen by their markers
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by where they stand and by what they use."""
    for item in items:
        place = item.path.relative_to(TESTS).as_posix()
        marks = {mark for folder, mark in MARKED_FOLDERS.items() if f"{place}/".startswith(f"{folder}/")}
        marks |= {mark for name, mark in MARKED_FIXTURES.items() if name in getattr(item, "fixturenames", ())}
        for mark in sorted(marks):
            item.add_marker(mark)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Make a file or a folder once for all processes of this run: its name, what makes it at a path; where it stands.

    Whoever comes second waits until it is whole. Nobody may change it.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared"

    def once(name: str, make: Callable[[Path], object]) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.with_name(f".{path.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # gone with the process, however it ends
            if not path.exists():
                begun = path.with_name(f".{path.name}.{os.getpid()}")
                make(begun)
                begun.rename(path)
        return path

    return once


def _read() -> Corpus:
    loaded = load(ROOT / "provisions", (TESTS / "exampleland", TESTS / "hostile"))
    assert not has_errors(loaded.diagnostics), loaded.diagnostics
    return loaded.corpus


@pytest.fixture(scope="session")
def corpus(shared: Shared) -> Corpus:
    """The real content, with Exampleland (XAA) and Hostilia (XAB), two made-up members; read from its files once."""
    return corpus_from(shared("corpus.json", lambda path: path.write_bytes(corpus_bytes(_read()))).read_bytes())


@pytest.fixture(scope="session")
def model_bill(corpus: Corpus, shared: Shared) -> Drafter:
    """What drafts the model bill of a guide from that content, once for all processes; ``drafted_bill`` drafts it."""

    @cache
    def drafted(guide: Guide, iso3: str | None, as_at: date) -> ModelBill:
        def make(path: Path) -> None:
            path.write_bytes(bill_bytes(drafted_bill(corpus, guide, corpus.members[iso3] if iso3 else None, as_at)))

        return bill_from(shared(f"bills/{guide.id}-{iso3}-{as_at}.json", make).read_bytes())

    def drafter(asked: Corpus, guide: Guide, member: Member | None, as_at: date) -> ModelBill:
        iso3 = member.iso3 if member else None
        assert asked is corpus and guide is corpus.guides[guide.id] and (iso3 is None or member is corpus.members[iso3])
        return drafted(guide, iso3, as_at)

    return drafter


@pytest.fixture(scope="session")
def small_corpus(corpus: Corpus) -> Corpus:
    """The real instruments, checklists and texts with few members: the made-up ones and four real ones."""
    few = ("AUS", "FJI", "IDN", "NPL", "XAA", "XAB")
    return replace(corpus, members={code: corpus.members[code] for code in few})


@pytest.fixture
def read_corpus() -> Corpus:
    """The same, as it comes from its files in this process."""
    return _read()


def _cut(folder: Path, members: Iterable[str]) -> None:
    """The real content with some of its members only."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    kept = {member.lower() for member in members}

    def others(place: str, names: list[str]) -> list[str]:
        return [name for name in names if name not in kept] if Path(place).name == "members" else []

    shutil.copytree(ROOT / "provisions", folder / "provisions", ignore=others)
    for name in ("treaty-status.csv", "treaty-acts.csv"):
        table = folder / "provisions" / name
        head, *rows = table.read_text("utf-8").splitlines(keepends=True)
        table.write_text(head + "".join(row for row in rows if row[:3].lower() in kept), "utf-8")


@pytest.fixture(scope="session")
def cut(shared: Shared) -> Callable[..., Path]:
    """A project with the real content of some members only, which nobody may change."""
    return lambda *members: shared(f"project-{'-'.join(members)}", lambda folder: _cut(folder, members))
