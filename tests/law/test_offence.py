"""Whether a provision makes an offence."""

import pytest

from guidegen.law.base import Confidence, Coverage, ProvisionTopic
from guidegen.law.group import CONDUCT_GROUPS, OFFENCE_GROUPS, ElementGroup
from guidegen.law.member.national import Provision, Reading
from guidegen.law.member.penalty import Fine, FineForm, Penalty

GROUPS = {group.value: group for group in ElementGroup}
"""An element of each group, of the same name."""
FINE = Penalty(fine=Fine(form=FineForm.UNSTATED))


def provision(values: dict[str, Coverage], penalty: Penalty | None = None) -> Provision:
    return Provision(
        law="xaa-act",
        locator="s. 1",
        topic=ProvisionTopic.TRAFFICKING,
        heading="Heading",
        summary="Summary.",
        penalty=penalty,
        elements={key: Reading(value=value) for key, value in values.items()},
        confidence=Confidence.MEDIUM,
        source=("act",),
    )


@pytest.mark.parametrize("group", list(ElementGroup))
def test_only_what_is_done_and_to_what_end_makes_an_offence(group: ElementGroup) -> None:
    assert provision({group.value: Coverage.YES}).makes_offence(GROUPS) is (group in OFFENCE_GROUPS)


@pytest.mark.parametrize(
    ("value", "made"),
    [(Coverage.YES, True), (Coverage.PARTIAL, True), (Coverage.NO, False), (Coverage.UNKNOWN, False)],
)
def test_an_element_counts_where_the_provision_has_it_wholly_or_in_part(value: Coverage, made: bool) -> None:
    assert provision({"conduct": value}).makes_offence(GROUPS) is made


@pytest.mark.parametrize("values", [{}, {"protection": Coverage.NO}, {"gravity": Coverage.YES}])
def test_a_penalty_is_enough(values: dict[str, Coverage]) -> None:
    assert provision(values, FINE).makes_offence(GROUPS)
    assert not provision(values).makes_offence(GROUPS)


def test_an_element_of_no_checklist_makes_no_offence() -> None:
    assert not provision({"act": Coverage.YES}).makes_offence({})


def test_acts_and_purposes_can_be_left_out_since_a_definition_has_them_too() -> None:
    defines = provision({"act": Coverage.YES, "means": Coverage.YES, "purpose": Coverage.YES})
    assert defines.makes_offence(GROUPS)
    assert not defines.makes_offence(GROUPS, by=CONDUCT_GROUPS)
    assert provision({"documents": Coverage.PARTIAL}).makes_offence(GROUPS, by=CONDUCT_GROUPS)
