"""How sure it is that a provision applies, and what a recalled end takes away."""

from datetime import date

import pytest

from guidegen.law.base import Confidence, ProvisionTopic
from guidegen.law.member.national import Law, LawState, LawStatus, Provision
from guidegen.law.member.validity import applies, force_confidence

HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW
AS_AT = date(2026, 11, 29)


def status(confidence: Confidence | None) -> LawStatus:
    return LawStatus(state=LawState.REPEALED, confidence=confidence)


def law(of_law: Confidence, of_status: Confidence | None) -> Law:
    return Law(id="xaa-act", title="Act", status=status(of_status), confidence=of_law, source=("act",))


def provision(confidence: Confidence, own: LawStatus | None = None) -> Provision:
    return Provision(
        law="xaa-act",
        locator="s. 1",
        topic=ProvisionTopic.TRAFFICKING,
        heading="Heading",
        summary="Summary.",
        status=own,
        confidence=confidence,
        source=("act",),
    )


@pytest.mark.parametrize(
    ("one", "of_law", "sure"),
    [
        (provision(HIGH), law(HIGH, MEDIUM), MEDIUM),
        (provision(HIGH), law(LOW, None), LOW),
        (provision(HIGH), law(LOW, HIGH), HIGH),
        (provision(MEDIUM, status(None)), law(LOW, LOW), MEDIUM),
        (provision(HIGH, status(LOW)), law(HIGH, None), LOW),
    ],
)
def test_the_force_of_a_provision_is_as_sure_as_its_status_says(one: Provision, of_law: Law, sure: Confidence) -> None:
    assert force_confidence(one, of_law) is sure
    assert applies(one, of_law, AS_AT) is sure.recalled, "a repeal takes a provision away unless it is recalled"
