"""What every test may use: the real content with the made-up members beside it."""

from pathlib import Path

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.diagnostic import has_errors
from guidegen.corpus.load import load

ROOT = Path(__file__).parent.parent
TESTS = ROOT / "tests"


@pytest.fixture(scope="session")
def root() -> Path:
    """The project folder."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The real content, with Exampleland (XAA) and Hostilia (XAB), two made-up members."""
    loaded = load(ROOT / "provisions", (TESTS / "exampleland", TESTS / "hostile"))
    assert not has_errors(loaded.diagnostics), loaded.diagnostics
    return loaded.corpus
