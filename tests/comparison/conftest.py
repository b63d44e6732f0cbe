"""The day on which members are compared."""

from datetime import date

import pytest


@pytest.fixture(scope="session")
def as_at() -> date:
    """A day after every source was read."""
    return date(2026, 11, 24)
