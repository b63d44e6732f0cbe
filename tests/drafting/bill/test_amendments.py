"""The schedule of consequential amendments: what becomes of a member's own provisions."""

from collections.abc import Callable, Mapping

import pytest
from lxml import etree

from guidegen.drafting import ModelBill, ReasonKind
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.member.national import LawState, LawStatus, Member, Provision
from guidegen.law.member.penalty import Imprisonment, Penalty
from guidegen.wording.reasons import taken

AKN = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
PENALTY = Penalty(imprisonment=Imprisonment(max="12 years"))

Drafter = Callable[..., ModelBill]
Members = Callable[..., Member]
Offences = Callable[..., Provision]


def told(bill: ModelBill) -> list[str]:
    """Each item of the schedule as its heading and its words."""
    if bill.schedule is None:
        return []
    root = etree.fromstring(bill.schedule.akn)
    levels = root.findall(".//a:level", AKN)
    return [" ".join("".join(level.itertext()).split()) for level in levels]


@pytest.fixture
def items(drafted: Drafter, member: Members, offence: Offences) -> Callable[..., list[str]]:
    """The schedule for a member with one provision of its own."""

    def run(
        topic: Topic = Topic.TRAFFICKING,
        penalty: Penalty | None = PENALTY,
        elements: Mapping[str, Coverage] | None = None,
        **facts: object,
    ) -> list[str]:
        own = offence(penalty, elements=elements or {}, **{"topic": topic.value, **facts})
        return told(drafted(topic, member("FJI", own)))

    return run


def test_an_offence_on_the_subject_is_repealed_and_what_stands_instead_is_cited(
    items: Callable[..., list[str]],
) -> None:
    (item,) = items(elements={"act.recruitment": Coverage.YES, "purpose.slavery": Coverage.YES})
    assert item == (
        "1.S 7 (Basic offence)Repealed so far as it applies to trafficking in persons. "
        "In its place stands this Act, above all sections 2 and 3."
    )


@pytest.mark.parametrize(
    ("elements", "listed"),
    [({"purpose.slavery": Coverage.YES}, True), ({"attempt": Coverage.YES}, False), ({}, False)],
)
def test_of_the_general_law_only_offences_of_the_same_conduct_are_touched(
    elements: dict[str, Coverage], listed: bool, drafted: Drafter, member: Members, offence: Offences
) -> None:
    own = offence(PENALTY, topic="related", elements=elements)
    items = told(drafted(Topic.TRAFFICKING, member("FJI", own)))
    assert bool(items) is listed
    for item in items:
        assert "does not apply to an act that is an offence under section 7 of the Trafficking in Persons Act" in item


def test_who_punishes_smuggled_migrants_is_made_subject_to_their_protection(items: Callable[..., list[str]]) -> None:
    (item,) = items(Topic.SMUGGLING, elements={"migrants_not_liable": Coverage.NO})
    assert item.endswith("“This provision is subject to section 9 of the Smuggling of Migrants Act.”")


def test_an_offence_that_reaches_only_smugglers_is_replaced_as_an_offence(items: Callable[..., list[str]]) -> None:
    elements = {"procuring_illegal_entry": Coverage.YES}
    assert items(Topic.SMUGGLING, elements={**elements, "migrants_not_liable": Coverage.YES}) == items(
        Topic.SMUGGLING, elements=elements
    )


@pytest.mark.parametrize("penalty", [PENALTY, None])
def test_unlawful_entry_is_kept_within_what_the_bill_says_of_refugees(
    penalty: Penalty | None, items: Callable[..., list[str]]
) -> None:
    (item,) = items(Topic.SMUGGLING, penalty, by_migrant=True)
    assert item.endswith("“This provision is subject to section 9 of the Smuggling of Migrants Act.”")


def test_unlawful_entry_is_no_matter_of_a_bill_on_trafficking(
    drafted: Drafter, member: Members, offence: Offences
) -> None:
    own = offence(PENALTY, topic="related", elements={}, by_migrant=True)
    assert told(drafted(Topic.TRAFFICKING, member("FJI", own))) == []


def test_what_only_protects_is_left_as_it_is(items: Callable[..., list[str]]) -> None:
    assert items(Topic.SMUGGLING, None, {"migrants_not_liable": Coverage.PARTIAL}) == []


def test_a_rule_that_the_bill_has_no_counterpart_for_is_for_the_state_to_decide(
    items: Callable[..., list[str]],
) -> None:
    (item,) = items(penalty=None)
    assert item.endswith("[Repealed so far as it applies to trafficking in persons.] [Kept.]")


@pytest.mark.parametrize(
    "facts",
    [{"confidence": Confidence.LOW}, {"placed": False}, {"placed": False, "locator": "s. 22 (number recalled)"}],
)
def test_what_no_source_shows_is_to_be_checked_first(facts: dict[str, object], items: Callable[..., list[str]]) -> None:
    (item,) = items(elements={"act.recruitment": Coverage.YES}, **facts)
    assert "once its text has been checked.]" in item


def test_a_law_that_is_spent_is_not_amended(items: Callable[..., list[str]]) -> None:
    assert items(status=LawStatus(state=LawState.REPEALED)) == []


def test_without_a_schedule_the_final_provisions_leave_the_place_open(drafted: Drafter, member: Members) -> None:
    bill = drafted(Topic.TRAFFICKING, member("FJI"))
    assert bill.schedule is None
    assert "[The provisions of other laws on the same subject] are repealed" in "".join(
        etree.fromstring(bill.akn).itertext()
    )


def test_each_amendment_keeps_its_reason_and_sources(drafted: Drafter, member: Members, offence: Offences) -> None:
    bill = drafted(Topic.TRAFFICKING, member("FJI", offence(PENALTY)))
    assert bill.schedule is not None
    (amendment,) = bill.schedule.laws[0].amendments
    assert amendment.reason.kind is ReasonKind.REPEALED
    assert taken(amendment.reason) == "Criminal Code, s 7: repealed"
    assert [source.title for source in amendment.reason.sources] == ["Criminal Code, official text"]


def test_the_final_provisions_lead_to_the_schedule(drafted: Drafter, member: Members, offence: Offences) -> None:
    root = etree.fromstring(drafted(Topic.TRAFFICKING, member("FJI", offence(PENALTY))).akn)
    (ref,) = root.xpath("//a:body//a:ref[@href = '#att_1']", namespaces=AKN)
    assert ref.text == "the Schedule"
    assert root.xpath("//a:attachment[@eId = 'att_1']", namespaces=AKN)


@pytest.mark.parametrize(
    "locator",
    [
        "s. 115A",
        "art. XIV",
        "Article IV",
        "Schedule 2",
        "Second Schedule",
        "Schedule B",
        "Part II",
        "s. 4, first proviso",
    ],
)
def test_a_place_by_a_number_a_roman_number_a_letter_or_a_word_is_a_place(
    items: Callable[..., list[str]], locator: str
) -> None:
    (item,) = items(elements={"act.recruitment": Coverage.YES}, locator=locator)
    assert "once its text has been checked" not in item


@pytest.mark.parametrize("locator", ["the whole law", "articles on trafficking", "s. 4 (not seen by the court)"])
def test_the_words_of_a_locator_decide_nothing(items: Callable[..., list[str]], locator: str) -> None:
    (item,) = items(elements={"act.recruitment": Coverage.YES}, locator=locator)
    assert "once its text has been checked" not in item
