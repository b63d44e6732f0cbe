"""What a member's law has on each element: derived from its provisions, or stated with a source of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from guidegen.law.base import Confidence, Coverage, Source, Topic, weakest
from guidegen.law.element import Element
from guidegen.law.member.national import Member, ProvisionPlace, StatedFinding
from guidegen.law.member.readings import BestReading, ProvisionReading, applying, best_reading
from guidegen.law.member.validity import begun


@dataclass(frozen=True)
class Pinpoint:
    """Where in national law a finding rests, and what is said there."""

    law: str
    """Short title of the law, or empty where the locator names it."""
    locator: str
    note: str | None = None


@dataclass(frozen=True)
class Lead:
    """What is recalled about an element: a place to look, never a finding."""

    place: Pinpoint
    value: Coverage
    sources: tuple[Source, ...]
    """Sources that mention the place without confirming what is recalled of it; often none."""


@dataclass(frozen=True)
class Finding:
    """What a member's law as a whole has on one element."""

    element: Element
    value: Coverage
    places: tuple[Pinpoint, ...]
    note: str | None
    confidence: Confidence | None
    """How sure it is, high or medium; None where the value is unknown."""
    sources: tuple[Source, ...]
    stated: bool
    """Whether the file states it, rather than its provisions giving it."""
    leads: tuple[Lead, ...]
    provisions: tuple[ProvisionPlace, ...] = ()
    """Of a stated finding: the provisions of the file that its places name."""


def _place(member: Member, found: ProvisionReading) -> Pinpoint:
    locator = found.reading.locator or found.provision.locator
    return Pinpoint(member.law_by_id(found.provision.law).name, locator, found.reading.note)


def _sources(member: Member, keys: Sequence[str]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(member.law.sources[key] for key in keys))


def _derived(member: Member, element: Element, best: BestReading) -> Finding:
    known = best.readings if best.value is not Coverage.UNKNOWN else ()
    return Finding(
        element=element,
        value=best.value,
        places=tuple(_place(member, r) for r in known),
        note=None,
        # A finding is as sure as the least sure of the readings it rests on.
        confidence=weakest((r.confidence for r in known), None),
        sources=_sources(member, [key for r in known for key in r.source]),
        stated=False,
        leads=_leads(member, best),
    )


def _stated(member: Member, element: Element, stated: StatedFinding, best: BestReading) -> Finding:
    return Finding(
        element=element,
        value=stated.value,
        places=(Pinpoint("", stated.locator),) if stated.locator else (),
        note=stated.note,
        confidence=stated.confidence,
        sources=_sources(member, stated.source),
        stated=True,
        leads=_leads(member, best),
        provisions=stated.provisions,
    )


def _recalled(member: Member, element: Element, stated: StatedFinding, best: BestReading) -> Finding:
    """A stated finding that rests on memory: unknown, with what is recalled as a lead.

    Like every stated finding it stands in place of what the provisions give: one is stated where they do not give the whole.
    """
    lead = Lead(
        Pinpoint("", stated.locator or "place not recorded", stated.note), stated.value, _sources(member, stated.source)
    )
    return Finding(
        element=element,
        value=Coverage.UNKNOWN,
        places=(),
        note=None,
        confidence=None,
        sources=(),
        stated=True,
        leads=(*_leads(member, best), lead),
    )


def _leads(member: Member, best: BestReading) -> tuple[Lead, ...]:
    return tuple(
        Lead(_place(member, r), r.reading.value, _sources(member, r.source))
        for r in best.leads
        if r.reading.value is not Coverage.UNKNOWN
    )


def _newest(member: Member, keys: Sequence[str]) -> str | None:
    return max((date for key in keys if (date := member.law.sources[key].as_at)), default=None)


def _holds(member: Member, stated: StatedFinding, as_at: date) -> bool:
    """Whether a stated finding holds at a date: from the year of the newest source it was read in.

    A finding whose sources carry no date counts as read with the newest source of the member.
    """
    read = _newest(member, stated.source) or _newest(member, tuple(member.law.sources))
    return read is None or begun(read[:4], as_at)


def _earlier(member: Member, element: Element, stated: StatedFinding, best: BestReading) -> Finding:
    """What is left of a stated finding before its sources were read: a lead beside what the provisions give."""
    derived = _derived(member, element, best)
    if stated.value is Coverage.UNKNOWN:
        return derived
    lead = Lead(Pinpoint("", stated.locator or "as later stated"), stated.value, _sources(member, stated.source))
    return replace(derived, leads=(*derived.leads, lead))


def findings(member: Member, topic: Topic, checklist: Sequence[Element], as_at: date) -> Mapping[str, Finding]:
    """A finding on every element of a checklist at a date, by key and in its order.

    Derived from the best reading of the member's provisions that apply at the date, unless its file states the finding.
    What is recalled never makes a finding, neither of a provision nor stated; it is kept as a lead. So is a finding that was
    read later than the date.
    """
    provisions = applying(member.law.provisions, member.law.laws, as_at)
    stated = member.law.findings.get(topic, {})
    found = {}
    for element in checklist:
        best = best_reading(provisions, topic, element.key)
        own = stated.get(element.key)
        if own is None:
            found[element.key] = _derived(member, element, best)
        elif not _holds(member, own, as_at):
            found[element.key] = _earlier(member, element, own, best)
        elif own.recalled:
            found[element.key] = _recalled(member, element, own, best)
        else:
            found[element.key] = _stated(member, element, own, best)
    return found
