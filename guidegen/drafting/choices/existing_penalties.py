"""Find the offence in a member's own law whose penalty a model provision may take over.

In: a member, a topic, a date and what to look for. Out: the provision and its law, or None. Figures are never
guessed: only provisions in force at the date, with a source, and fields not marked unverified are offered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.drafting.choices.reason import found
from guidegen.law.base import Confidence, Coverage, ProvisionTopic, Source, Topic, weakest
from guidegen.law.member.national import Law, Member, Provision
from guidegen.law.member.penalty import Penalty
from guidegen.law.member.validity import in_force
from guidegen.law.model import OwnOffence

_PRESENT = (Coverage.YES, Coverage.PARTIAL)


@dataclass(frozen=True)
class ExistingPenalty:
    """A provision of the member's own law, with a sourced penalty, that a figure may be taken from."""

    law: Law
    provision: Provision
    penalty: Penalty
    confidence: Confidence
    sources: tuple[Source, ...]

    @property
    def citation(self) -> str:
        """Law and locator, as a reader would look them up."""
        return f"{self.law.title}, {self.provision.locator}"


def existing_penalties(
    member: Member, topic: Topic, places: Sequence[OwnOffence], as_at: date
) -> tuple[ExistingPenalty, ...]:
    """Own offences with a sourced penalty, the best place first and in the order of the file within each."""
    result = []
    for place in places:
        for provision in member.law.provisions:
            if provision.topic.value != topic.value or provision.penalty is None or not _fits(provision, place):
                continue
            law = member.law_by_id(provision.law)
            status = provision.status or law.status
            if provision.confidence.recalled or not in_force(status, as_at):
                continue
            confidence = weakest((provision.confidence, status.confidence), Confidence.LOW)
            sources = found(member.law.sources, provision.source)
            result.append(ExistingPenalty(law, provision, provision.penalty, confidence, sources))
    return tuple(result)


def own_places(member: Member, as_at: date) -> Mapping[str, str]:
    """Where a member's general law has an element, by its key: provisions in force and sourced that have it wholly.

    In: the member and the date. Out: ``section 23 of the Crimes Act 2009`` for each element that one has.
    """
    found: dict[str, str] = {}
    for provision in member.law.provisions:
        law = member.law_by_id(provision.law)
        # What is on the subject itself is repealed by the bill: only the general law is there to be cited.
        if provision.topic is not ProvisionTopic.RELATED or not in_force(provision.status or law.status, as_at):
            continue
        for key, reading in provision.elements.items():
            sure = not (reading.confidence or provision.confidence).recalled
            if sure and reading.value is Coverage.YES:
                found.setdefault(key, f"{reading.locator or provision.locator} of the {law.name}")
    return found


def is_verified(penalty: Penalty, field: str) -> bool:
    """Whether the maximum in this field of the penalty rests on its source and not on memory."""
    return not {field, f"{field}.max"} & set(penalty.unverified)


def _fits(provision: Provision, place: OwnOffence) -> bool:
    present = {key for key, reading in provision.elements.items() if reading.value in _PRESENT}
    return bool(present & set(place.having)) and not present & set(place.without)
