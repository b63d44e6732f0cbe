"""The order of a bill: definitions stand where the member's own statutes have theirs."""

from collections.abc import Callable

from lxml import etree

from guidegen.corpus.corpus import Corpus
from guidegen.drafting import ModelBill
from guidegen.drafting.form.arrangement import arranged
from guidegen.law.base import Topic
from guidegen.law.member.profile import DefinitionsPlace
from guidegen.wording.reasons import because

WholeBill = Callable[[Topic, str | None], ModelBill]
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def test_a_member_whose_statutes_open_with_definitions_has_them_first(whole_bill: WholeBill) -> None:
    for topic in Topic:
        first, second, *_ = whole_bill(topic, "IDN").provisions
        assert first.provision.defines
        assert first.citation == "article 1"
        assert second.provision.id == f"{topic}-purpose"


def test_a_member_whose_statutes_close_with_definitions_has_them_at_the_head_of_the_last_part(
    whole_bill: WholeBill,
) -> None:
    for topic in Topic:
        bill = whole_bill(topic, "CHN")
        assert bill.parts[-1].heading == "Final provisions"
        assert bill.parts[-1].provisions[0] == f"{topic}-definitions"
        assert f"{topic}-definitions" not in bill.parts[0].provisions


def test_elsewhere_they_follow_the_opening_and_the_reason_says_what_was_seen(whole_bill: WholeBill) -> None:
    for iso3, why, unsure in (("KIR", "s. 2", False), ("FJI", "No statute of Fiji was seen", True)):
        bill = whole_bill(Topic.TRAFFICKING, iso3)
        assert bill.provisions[1].provision.defines
        (reason,) = (r for r in bill.reasons if r.about == "definitions")
        assert why in because(reason)
        assert (reason.confidence == "low") is unsure
        assert bool(reason.sources) is not unsure


def test_terms_and_references_lead_to_the_definitions_wherever_they_stand(whole_bill: WholeBill) -> None:
    for iso3 in ("IDN", "CHN", "KIR"):
        bill = whole_bill(Topic.SMUGGLING, iso3)
        held = {e.get("eId") for e in etree.fromstring(bill.akn).iter() if e.get("eId")}
        (defining,) = (d for d in bill.provisions if d.provision.defines)
        assert sum(place.startswith(defining.eid) for place in bill.terms.values()) > len(bill.terms) / 2
        assert set(bill.terms.values()) <= held
        links = etree.fromstring(bill.akn).iter(f"{AKN}ref")
        assert all(link.get("href").removeprefix("#") in held for link in links if link.get("href").startswith("#"))


def test_nothing_is_lost_or_doubled_in_any_place(corpus: Corpus) -> None:
    for topic in Topic:
        guide = corpus.guides[topic]
        held = [corpus.model_provisions[pid] for pid in guide.in_bill]
        for iso3 in corpus.members:
            provisions, parts = arranged(held, guide.headings, corpus.members[iso3])
            assert sorted(p.id for p in provisions) == sorted(guide.in_bill)
            assert set(parts) == set(guide.headings)


def test_each_place_is_shown_by_a_statute_of_some_member(corpus: Corpus) -> None:
    shown = [m.profile.drafting.definitions for m in corpus.members.values()]
    assert {d.place for d in shown if d} == set(DefinitionsPlace)
