"""Editions for each reader as a build makes them: they hold together, and their PDFs are accessible."""

import io
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from pdfua import validate
from pdfua.model import Severity

from guidegen.corpus.corpus import Corpus
from guidegen.editions.compose import compose, for_reader
from guidegen.editions.edition import Edition
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.rendering import guide

AS_AT = date(2026, 11, 24)
PLACES = ["IDN", "PRK", "MNG", None]
"""A member of whom much is known, one of whom little is, one without a coast, and the region."""


type Whole = Callable[[Topic, str | None], Edition]


@pytest.fixture(scope="module")
def whole(corpus: Corpus) -> Whole:
    """The full guide, composed once for all its readers, as a build does."""
    return cache(lambda topic, place: compose(corpus, corpus.guides[topic], place, Audience.ALL, AS_AT))


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("audience", [a for a in Audience if a is not Audience.ALL])
def test_an_edition_is_written_without_a_fault(
    corpus: Corpus, whole: Whole, root: Path, audience: Audience, place: str | None, topic: Topic
) -> None:
    edition = for_reader(whole(topic, place), corpus, audience)
    page = guide.render_html(edition, root / "templates")
    assert "{{" not in page
    assert "{%" not in page
    for number in {part.split('"', 1)[0] for part in page.split('href="#source-')[1:]}:
        assert f'id="source-{number}"' in page


@pytest.mark.pdf
@pytest.mark.parametrize(
    ("audience", "topic", "fewest", "most"),
    [
        (Audience.BRIEF, Topic.TRAFFICKING, 2, 2),
        (Audience.PROSECUTORS, Topic.TRAFFICKING, 8, 20),
        (Audience.MARITIME, Topic.SMUGGLING, 8, 20),
        (Audience.VICTIM_SERVICES, Topic.SMUGGLING, 8, 20),
    ],
)
def test_an_edition_as_pdf_is_as_long_as_its_reader_has_time_for_and_accessible(
    corpus: Corpus, root: Path, tmp_path: Path, audience: Audience, topic: Topic, fewest: int, most: int
) -> None:
    edition = compose(corpus, corpus.guides[topic], "FJI", audience, AS_AT)
    pdf = guide.render_pdf(guide.render_html(edition, root / "templates"), edition, root / "templates")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert fewest <= len(opened.pages) <= most
        assert "/StructTreeRoot" in opened.Root
    file = tmp_path / "edition.pdf"
    file.write_bytes(pdf)
    assert [found for found in validate(str(file)).findings if found.severity >= Severity.WARNING] == []
