"""The region in one table: which treaties it names."""

from dataclasses import replace
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.rendering.standing import region
from guidegen.standing import standing

AS_AT = date(2026, 11, 29)


def test_it_names_the_treaties_that_lead_the_guides_each_once(corpus: Corpus) -> None:
    assert corpus.leading == ("untoc", "tip-protocol", "smuggling-protocol")
    assert region.short_titles(corpus) == ("UNTOC", "TIP", "SOM")
    titles = {"TIP": "Trafficking in Persons Protocol", "SOM": "Smuggling of Migrants Protocol"}
    assert dict(region.abbreviations(corpus)) == titles
    assert region.header(corpus)[1:4] == ("UNTOC", *titles.values())
    assert region.short_row(corpus, standing(corpus, "AUS", AS_AT))[1:4] == ("Party", "Party", "Party")


def test_other_treaties_are_named_where_they_lead_a_guide(corpus: Corpus) -> None:
    guide = corpus.guides[Topic.TRAFFICKING].model_copy(update={"leading": ("actip",)})
    other = replace(corpus, guides={Topic.TRAFFICKING: guide})
    assert region.short_titles(other) == ("ACTIP",)
    assert region.abbreviations(other) == ()
    stand = standing(corpus, "AUS", AS_AT)
    assert len(region.header(other)) == len(region.row(other, stand))
    assert region.short_row(other, stand)[1] == "Closed"


def test_the_leading_treaties_are_those_that_a_guide_names_first(corpus: Corpus) -> None:
    for guide in corpus.guides.values():
        assert set(guide.leading) <= set(guide.foremost())
