"""What a member's provisions, taken together, say on one element.

In: provisions and a key. Out: the best value they support, with the provisions that give it. Pure; the date is an
argument. Used to derive findings, and to notice a stated finding that contradicts them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from guidegen.law.base import Confidence, Coverage, ProvisionTopic, Topic
from guidegen.law.member.national import Law, Member, Provision, Reading
from guidegen.law.member.validity import applies

BEST_FIRST = (Coverage.YES, Coverage.PARTIAL, Coverage.NO, Coverage.UNKNOWN)
"""Values in the order in which one provision's reading outranks another's."""

_TOPICS = {
    Topic.TRAFFICKING: frozenset({ProvisionTopic.TRAFFICKING, ProvisionTopic.RELATED}),
    Topic.SMUGGLING: frozenset({ProvisionTopic.SMUGGLING}),
}


@dataclass(frozen=True)
class ProvisionReading:
    """What one provision says on one element, with the provision that says it."""

    provision: Provision
    reading: Reading

    @property
    def confidence(self) -> Confidence:
        """The reading's own confidence; where it has none, that of its provision."""
        return self.reading.confidence or self.provision.confidence

    @property
    def source(self) -> tuple[str, ...]:
        """Keys of the reading's own sources; where it has none, those of its provision."""
        return self.reading.source or self.provision.source


@dataclass(frozen=True)
class BestReading:
    """The best that sourced provisions say on an element."""

    value: Coverage
    """Unknown where no sourced provision says anything."""
    readings: tuple[ProvisionReading, ...]
    """The sourced readings that give this value, in the order of the file."""
    leads: tuple[ProvisionReading, ...]
    """Readings of low confidence. They never count; they say where a ministry might look."""


def bears_on(provision: Provision, topic: Topic) -> bool:
    """Whether a provision's readings count for a topic; related provisions count for trafficking only."""
    return provision.topic in _TOPICS[topic]


def laws_on(member: Member, topic: Topic) -> tuple[Law, ...]:
    """The laws of a member on a topic: all but those whose only provisions are on the other topic."""
    other = {p.law for p in member.law.provisions if p.topic not in {ProvisionTopic(topic), ProvisionTopic.RELATED}}
    own = {p.law for p in member.law.provisions if p.topic in {ProvisionTopic(topic), ProvisionTopic.RELATED}}
    return tuple(law for law in member.law.laws if law.id in own or law.id not in other)


def applying(provisions: Iterable[Provision], laws: Iterable[Law], as_at: date | None = None) -> tuple[Provision, ...]:
    """Leave out provisions that do not apply at a date; without a date: those known to be spent as the file stands.

    A law whose state is unknown or only recalled stays in, as does a provision whose law is not among ``laws``.
    """
    by_id = {law.id: law for law in laws}
    return tuple(p for p in provisions if p.law not in by_id or applies(p, by_id[p.law], as_at))


def readings(provisions: Iterable[Provision], topic: Topic, key: str) -> Iterator[ProvisionReading]:
    """Every reading of an element that bears on a topic, of any confidence, in the order of the file."""
    for provision in provisions:
        if bears_on(provision, topic) and key in provision.elements:
            yield ProvisionReading(provision, provision.elements[key])


def best_reading(provisions: Iterable[Provision], topic: Topic, key: str) -> BestReading:
    """The best value that readings of high or medium confidence give an element: yes, else partial, else no.

    Readings of low confidence never count; they are returned apart, as leads. Pass the result of ``applying`` to
    leave out law that no longer applies.
    """
    all_readings = tuple(readings(provisions, topic, key))
    sourced = tuple(r for r in all_readings if not r.confidence.recalled)
    leads = tuple(r for r in all_readings if r.confidence.recalled)
    value = min((r.reading.value for r in sourced), key=BEST_FIRST.index, default=Coverage.UNKNOWN)
    return BestReading(value, tuple(r for r in sourced if r.reading.value is value), leads)
