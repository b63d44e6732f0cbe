"""What a member's provisions, taken together, say on one element."""

import pytest

from guidegen.law.base import Confidence, Coverage, ProvisionTopic, Topic
from guidegen.law.member.national import Law, LawState, LawStatus, Provision, Reading
from guidegen.law.member.readings import applying, best_reading

KEY = "act.harbouring"


def provision(
    value: str,
    *,
    topic: str = "trafficking",
    confidence: str = "high",
    reading_confidence: str | None = None,
    state: str | None = None,
    law: str = "xaa-act",
) -> Provision:
    return Provision(
        law=law,
        locator=f"s. {value}",
        topic=ProvisionTopic(topic),
        heading="Heading",
        summary="Summary.",
        status=LawStatus(state=LawState(state)) if state else None,
        elements={
            KEY: Reading(
                value=Coverage(value), confidence=Confidence(reading_confidence) if reading_confidence else None
            )
        },
        confidence=Confidence(confidence),
        source=("act",),
    )


def law(state: str) -> Law:
    return Law(id="xaa-act", title="Act", status=LawStatus(state=LawState(state)), confidence=Confidence.HIGH)


@pytest.mark.parametrize(
    ("values", "best"),
    [
        (["no", "yes", "partial"], "yes"),
        (["no", "partial", "unknown"], "partial"),
        (["unknown", "no"], "no"),
        (["unknown"], "unknown"),
        ([], "unknown"),
    ],
)
def test_the_best_reading_is_yes_else_partial_else_no(values: list[str], best: str) -> None:
    found = best_reading([provision(value) for value in values], Topic.TRAFFICKING, KEY)
    assert found.value == best
    assert [r.provision.locator for r in found.readings] == ([f"s. {best}"] if values else [])


def test_a_reading_of_low_confidence_is_a_lead_and_never_counts() -> None:
    recalled = provision("yes", confidence="low")
    doubted = provision("yes", reading_confidence="low")
    found = best_reading([recalled, provision("no"), doubted], Topic.TRAFFICKING, KEY)
    assert found.value is Coverage.NO
    assert [lead.provision for lead in found.leads] == [recalled, doubted]


def test_a_reading_may_be_surer_than_its_provision() -> None:
    found = best_reading([provision("yes", confidence="low", reading_confidence="medium")], Topic.TRAFFICKING, KEY)
    assert (found.value, found.leads) == (Coverage.YES, ())


def test_related_provisions_count_for_trafficking_only() -> None:
    related = [provision("yes", topic="related")]
    assert best_reading(related, Topic.TRAFFICKING, KEY).value is Coverage.YES
    assert best_reading(related, Topic.SMUGGLING, KEY).value is Coverage.UNKNOWN


@pytest.mark.parametrize(
    ("of_law", "of_provision", "applies"),
    [
        ("in-force", None, True),
        ("unknown", None, True),
        ("repealed", None, False),
        ("replaced", None, False),
        ("not-in-force", None, False),
        ("in-force", "repealed", False),
        ("repealed", "in-force", True),
    ],
)
def test_a_provision_applies_by_its_own_status_else_by_that_of_its_law(
    of_law: str, of_provision: str | None, applies: bool
) -> None:
    one = provision("yes", state=of_provision)
    assert applying([one], [law(of_law)]) == ((one,) if applies else ())


def test_a_provision_of_an_unlisted_law_stays_in() -> None:
    one = provision("yes", law="xaa-other")
    assert applying([one], [law("repealed")]) == (one,)
