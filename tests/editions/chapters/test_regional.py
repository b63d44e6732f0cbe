"""The table of the region: which offence stands for a member."""

from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.regional import basic_offence
from guidegen.law.base import ProvisionTopic

AS_AT = date(2026, 11, 30)


def test_unlawful_entry_stands_for_no_member_as_its_offence_of_smuggling(corpus: Corpus) -> None:
    found = {iso3: basic_offence(m, ProvisionTopic.SMUGGLING, AS_AT) for iso3, m in corpus.members.items()}
    assert not [iso3 for iso3, offence in found.items() if offence and offence.by_migrant]
    assert found["PRK"] is None  # only the crossing of the border is recorded
    shown = found["THA"]
    assert shown is not None
    assert shown.locator == "s. 63"
