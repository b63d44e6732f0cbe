"""Comparisons in words: some members with a hostile one among them, and all of them."""

from datetime import date

import pytest

from guidegen.comparison import compare
from guidegen.corpus.corpus import Corpus
from guidegen.editions.comparison.view import ComparisonTable, ComparisonView, comparison_view
from guidegen.law.base import Topic

AS_AT = date(2026, 11, 24)


@pytest.fixture(scope="session")
def few(corpus: Corpus) -> ComparisonView:
    """Indonesia, Thailand, Exampleland and Hostilia."""
    return comparison_view(corpus, compare(corpus, ["IDN", "THA", "XAA", "XAB"], list(Topic), AS_AT))


@pytest.fixture(scope="session")
def whole(corpus: Corpus) -> ComparisonView:
    """Every member, without the obligations, of which there are hundreds."""
    tables = [table for table in ComparisonTable if table is not ComparisonTable.OBLIGATIONS]
    return comparison_view(corpus, compare(corpus, list(corpus.members), list(Topic), AS_AT), tables)
