"""Laws and bodies under their whole names: nothing is cut at a bracket, and no two laws become one."""

from collections.abc import Callable

import pytest
from lxml import etree

from guidegen.drafting import ModelBill
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.member.national import Law, LawState, LawStatus, Member, Provision
from guidegen.law.member.penalty import Imprisonment, Penalty
from guidegen.law.member.profile import Agency, AgencyRole

TITLES = (
    "Immigration (Amendment) Act 2012",
    "Immigration (Carriers’ Liability) Act 2014",
    "Penal Code (Fines) Order 2012",
)
IN_FORCE = LawStatus(state=LawState.IN_FORCE)

Drafter = Callable[..., ModelBill]
Members = Callable[..., Member]
Offences = Callable[..., Provision]


def named(title: str, id_: str = "code", **facts: object) -> Law:
    fixed = {"id": id_, "title": title, "status": IN_FORCE, "confidence": Confidence.HIGH, "source": ("statute",)}
    return Law.model_validate(fixed | facts)


@pytest.fixture
def bill(drafted: Drafter, member: Members, offence: Offences) -> Callable[..., ModelBill]:
    """The bill on smuggling for a member with one offence in each of some laws."""

    def run(*laws: Law) -> ModelBill:
        own = offence(
            Penalty(imprisonment=Imprisonment(max="2 years")),
            topic="smuggling",
            elements={"carrier_liability": Coverage.YES},
        )
        base = member("FJI")
        provisions = tuple(own.model_copy(update={"law": law.id}) for law in laws)
        law = base.law.model_copy(update={"laws": laws, "provisions": provisions})
        return drafted(Topic.SMUGGLING, base.model_copy(update={"law": law}))

    return run


def test_a_law_is_named_by_its_whole_title() -> None:
    assert [named(title).name for title in TITLES] == list(TITLES)


def test_a_short_title_is_a_field() -> None:
    assert named(TITLES[0], short_title="Amendment Act 2012").name == "Amendment Act 2012"


def test_the_schedule_of_a_bill_tells_laws_apart_by_what_stands_in_their_brackets(
    bill: Callable[..., ModelBill],
) -> None:
    made = bill(*(named(title, f"law-{n}") for n, title in enumerate(TITLES)))
    assert made.schedule is not None
    assert [law.title for law in made.schedule.laws] == list(TITLES)
    said = "".join(etree.fromstring(made.schedule.akn).itertext())
    assert [said.count(title) for title in TITLES] == [1, 1, 1]


@pytest.mark.parametrize(("constitution", "listed"), [(True, False), (False, True)])
def test_what_is_a_constitution_is_said_and_not_read_from_a_title(
    constitution: bool, listed: bool, bill: Callable[..., ModelBill]
) -> None:
    made = bill(named("Constitution (Offences) Act 1999", constitution=constitution))
    assert (made.schedule is not None) is listed
    assert bill(named("Basic Law", constitution=True)).schedule is None


def test_a_title_with_the_word_constitution_must_say_whether_it_is_one() -> None:
    with pytest.raises(ValueError, match="say `constitution: true`"):
        named("Constitution of Exampleland")


def test_brackets_in_the_name_of_a_body_are_kept_and_what_explains_it_is_left_out(
    drafted: Drafter, member: Members
) -> None:
    names = {
        Agency(name="Immigration (Enforcement) Department", confidence=Confidence.LOW): "Immigration (Enforcement) Dep",
        Agency(name="Marine Police", note="Hong Kong", confidence=Confidence.LOW): "the Marine Police",
    }
    for agency, expected in names.items():
        everybody = dict.fromkeys(AgencyRole, agency)
        akn = drafted(Topic.SMUGGLING, member("FJI", agencies=everybody)).akn.decode()
        assert expected in akn
        assert "Hong Kong" not in akn


def test_what_explains_a_body_stands_in_brackets_after_its_name() -> None:
    body = Agency(name="Marine Police", note="Hong Kong Police Force", confidence=Confidence.LOW)
    assert (body.called, body.explained) == ("the Marine Police", "Marine Police (Hong Kong Police Force)")
