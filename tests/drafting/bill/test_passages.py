"""Parts of a drafted provision as plain text."""

from datetime import date

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.drafting import Passage, bill_provisions, draft, passages
from guidegen.law.base import Topic


@pytest.fixture(scope="module")
def parts(corpus: Corpus) -> dict[str, Passage]:
    guide, member = corpus.guides[Topic.TRAFFICKING], corpus.members["AUS"]
    held = bill_provisions(corpus.model_provisions, guide, member)
    bill = draft(
        held,
        member,
        guide.id,
        date(2026, 11, 24),
        corpus.obligations,
        guide.headings,
        element_groups=corpus.element_groups,
    )
    return {p.citation: p for drafted in bill.provisions for p in passages(drafted)}


def test_a_part_has_its_citation_and_its_words_without_those_within_it(parts: dict[str, Passage]) -> None:
    means = parts["section 3(2)"]
    assert means.own == "The means are:"
    assert means.text.startswith("The means are: (a) using force, or threatening to use it")
    assert not means.leaf
    assert parts["section 3(2)(c)"].own == "abducting the adult;"


def test_words_that_go_round_other_parts_are_joined_by_an_ellipsis(parts: dict[str, Passage]) -> None:
    assert parts["section 3(1)"].own.startswith("A person commits an offence if the person: … Maximum penalty:")


def test_a_part_that_names_no_obligation_serves_those_of_the_part_it_stands_in(parts: dict[str, Passage]) -> None:
    assert parts["section 3(2)(c)"].obligations == parts["section 3(2)"].obligations
    assert parts["section 3(1)(a)"].obligations == ("tip-protocol-3-a-act",)


def test_a_bill_of_a_landlocked_member_holds_nothing_on_the_sea(corpus: Corpus) -> None:
    guide = corpus.guides[Topic.SMUGGLING]

    def held(code: str | None) -> set[str]:
        member = corpus.members[code] if code else None
        return {p.id for p in bill_provisions(corpus.model_provisions, guide, member)}

    assert "powers-at-sea" in held("IDN")
    assert "powers-at-sea" not in held("NPL")
    assert held(None) == set(guide.in_bill)
