"""What the tests of publishing share: the real content with the made-up members."""

from datetime import date
from pathlib import Path

import pytest

from guidegen.publishing.inputs.content import BuildInputs
from guidegen.publishing.planning.read import read_inputs


@pytest.fixture(scope="session")
def content(root: Path) -> BuildInputs:
    """All that a build is made from."""
    also = (root / "tests/exampleland", root / "tests/hostile")
    return read_inputs(root / "provisions", root / "templates", also, date(2026, 11, 23), None)
