"""What the tests of publishing share: the real content with the made-up members, and what is made of it once."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.publishing.building.edition import make_edition
from guidegen.publishing.inputs.content import BuildInputs, read_templates
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job, documents
from guidegen.publishing.planning.read import read_inputs


@pytest.fixture(scope="session")
def content(root: Path, shared: Callable[..., Path]) -> BuildInputs:
    """All that a build is made from."""
    also = (root / "tests/exampleland", root / "tests/hostile")
    day, templates = date(2026, 11, 23), root / "templates"

    def make(path: Path) -> None:
        path.write_bytes(read_inputs(root / "provisions", templates, also, day, None).corpus)

    return BuildInputs(shared("content.json", make).read_bytes(), read_templates(templates), day)


@pytest.fixture(scope="session")
def briefs() -> tuple[Job, ...]:
    """The briefs of two members, on two subjects, as page and as PDF."""
    return documents(
        ["FJI", "XAA"],
        list(Topic),
        [Format.HTML, Format.PDF],
        regional=False,
        kinds=[DocumentKind.GUIDE],
        audiences=[Audience.BRIEF],
    )


@pytest.fixture(scope="session")
def made_alone(content: BuildInputs, briefs: tuple[Job, ...], shared: Callable[..., Path]) -> Path:
    """An edition of those briefs, made by one process; nobody may change it."""

    def make(folder: Path) -> None:
        assert not make_edition(content, briefs, folder).failures

    return shared("briefs", make)
