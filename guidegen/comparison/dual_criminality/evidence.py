"""What one member's law has of the parts of an offence that some facts fill: by provision, and as a whole.

In: a member, a topic, the checklist and a date. Out: for each part the best sourced reading, with its place, sources and
confidence. What is only recalled never counts; it is kept as a lead. Pure.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from guidegen.law.base import Coverage, ProvisionTopic, Topic
from guidegen.law.conduct import Need
from guidegen.law.element import Element
from guidegen.law.group import CONDUCT_GROUPS, ElementGroup
from guidegen.law.member.national import Law, LawState, LawStatus, Member, Provision
from guidegen.law.member.readings import ProvisionReading, applying
from guidegen.law.member.validity import force_confidence, in_force
from guidegen.standing import Finding, Pinpoint, findings

_ANY = (Coverage.YES, Coverage.PARTIAL, Coverage.UNKNOWN, Coverage.NO)
"""Of several elements one of which is enough: the best; that all are missing is known only where none is unknown."""


@dataclass(frozen=True)
class ApplicableLaw:
    """A member's law on one topic at a date."""

    member: Member
    topic: Topic
    as_at: date
    elements: Mapping[str, Element]
    provisions: tuple[Provision, ...]
    """Those on the topic or related to it that are not known to be spent, in the order of the file."""
    laws: Mapping[str, Law]
    findings: Mapping[str, Finding]
    """By element; what is only recalled is unknown here, and a lead."""

    @cached_property
    def groups(self) -> Mapping[str, ElementGroup]:
        """The group of each element of the checklist."""
        return {key: element.group for key, element in self.elements.items()}

    def status(self, provision: Provision) -> LawStatus:
        """The status of a provision: its own, else that of its law."""
        return provision.status or self.laws[provision.law].status

    def in_force(self, provision: Provision) -> bool:
        """Whether a provision is recorded as in force at the date; False where that was not established."""
        status = self.status(provision)
        return in_force(status, self.as_at) or status.state is LawState.AMENDING

    def recalled(self, provision: Provision) -> bool:
        """Whether what is recorded on its force rests on memory."""
        return force_confidence(provision, self.laws[provision.law]).recalled


def applicable_law(member: Member, topic: Topic, checklist: Sequence[Element], as_at: date) -> ApplicableLaw:
    """A member's law on one topic at a date."""
    return ApplicableLaw(
        member=member,
        topic=topic,
        as_at=as_at,
        elements={element.key: element for element in checklist},
        provisions=tuple(
            p
            for p in applying(member.law.provisions, member.law.laws, as_at)
            if p.topic in {ProvisionTopic(topic), ProvisionTopic.RELATED}
        ),
        laws={law.id: law for law in member.law.laws},
        findings=findings(member, topic, checklist, as_at),
    )


def reading_of(law: ApplicableLaw, provision: Provision, key: str) -> Finding | None:
    """What a provision itself says on an element; None where nothing sourced is coded."""
    if key not in provision.elements:
        return None
    found = ProvisionReading(provision, provision.elements[key])
    if found.confidence.recalled or found.reading.value is Coverage.UNKNOWN:
        return None
    locator = found.reading.locator or provision.locator
    return Finding(
        element=law.elements[key],
        value=found.reading.value,
        places=(Pinpoint(law.laws[provision.law].name, locator, found.reading.note),),
        note=None,
        confidence=found.confidence,
        sources=tuple(dict.fromkeys(law.member.law.sources[k] for k in found.source)),
        stated=False,
        leads=(),
    )


def best_of(found: Iterable[Finding]) -> Finding:
    """The best of several findings, one of which is enough. Raises ValueError where there is none."""
    return min(found, key=lambda f: _ANY.index(f.value))


def in_provision(law: ApplicableLaw, provision: Provision, need: Need) -> Finding | None:
    """The best that a provision itself says on a part; None where nothing sourced is coded."""
    found = [f for key in need.any_of if (f := reading_of(law, provision, key))]
    return best_of(found) if found else None


def as_a_whole(law: ApplicableLaw, need: Need) -> Finding:
    """The best that the law as a whole has of a part."""
    return best_of(law.findings[key] for key in need.any_of)


@dataclass(frozen=True)
class Match:
    """A provision, with what it has of each part."""

    provision: Provision
    grounds: tuple[Finding, ...]
    """One for each part, in their order."""

    @property
    def whole(self) -> bool:
        """Whether it has every part."""
        return all(f.value is Coverage.YES for f in self.grounds)


def matches(law: ApplicableLaw, needs: Sequence[Need]) -> tuple[Match, ...]:
    """The provisions that have every part, wholly or in part, in the order of the file."""
    found = []
    for provision in law.provisions:
        grounds = [in_provision(law, provision, need) for need in needs]
        sure = [f for f in grounds if f and f.value in {Coverage.YES, Coverage.PARTIAL}]
        if len(sure) == len(needs):
            found.append(Match(provision, tuple(sure)))
    return tuple(found)


def is_offence(law: ApplicableLaw, provision: Provision) -> bool:
    """Whether a provision makes an offence, rather than only saying what a word means.

    This is narrower than whether it makes an offence at all: a definition of trafficking has acts and purposes as well, so
    without a penalty they are not enough for a yes, and the law as a whole decides.
    """
    return provision.makes_offence(law.groups, by=CONDUCT_GROUPS)


def provisions_behind(law: ApplicableLaw, finding: Finding) -> tuple[Provision, ...]:
    """The provisions behind a finding: those whose readings give it, or those that are stated with it."""
    if finding.stated:
        stated = {(place.law, place.locator) for place in finding.provisions}
        return tuple(p for p in law.provisions if (p.law, p.locator) in stated)
    found = []
    for provision in law.provisions:
        own = reading_of(law, provision, finding.element.key)
        if own and own.value is finding.value:
            found.append(provision)
    return tuple(found)
