"""The offence element by element: the duty, the national law, the gap, and where the model text answers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.what_binds import instrument_sources
from guidegen.editions.citations import Citations, Cite, Statement
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.element import Absence, Element
from guidegen.law.group import ElementGroup
from guidegen.law.treaty import Force, Obligation, TreatyStatus
from guidegen.standing import CoverageValue, Finding, ObligationCoverage, Pinpoint, Standing, TreatyPosition


@dataclass(frozen=True)
class ParagraphRef:
    """A paragraph of the model text."""

    label: str
    href: str | None
    """Where it stands in the same document; None where another document prints it."""


@dataclass(frozen=True)
class DutyView:
    """An obligation as a guide prints it."""

    id: str
    instrument: str
    locator: str
    force: str
    force_words: str
    qualifier: str | None
    duty: str
    interpretation: str | None
    binds: bool | None
    """Whether it is known to bind the member; None in the regional edition."""
    bound: str | None
    """The same in words, which also say where it is not known."""
    coverage: str | None
    """How far national law covers it, as a key; None in the regional edition."""
    reserved: bool
    """Whether a reservation or declaration of the member names its article."""
    cite: Cite


@dataclass(frozen=True)
class ElementView:
    """An element held against national law."""

    key: str
    """Its key in the checklist."""
    anchor: str
    heading: str
    question: str
    duties: tuple[tuple[str, str], ...]
    """Label and id of the obligations it chiefly tests."""
    value: str | None
    """What national law has, as a key; None in the regional edition."""
    places: tuple[str, ...]
    notes: tuple[str, ...]
    cite: Cite | None
    leads: tuple[Statement, ...]
    gap: str | None
    """One of four neutral values, in words."""
    wider: bool
    """Whether national law reaches further than the treaty asks."""
    model: tuple[ParagraphRef, ...]


@dataclass(frozen=True)
class GroupView:
    """A part of the offence, or of what surrounds it."""

    id: str
    title: str
    duties: tuple[DutyView, ...]
    elements: tuple[ElementView, ...]

    @property
    def told(self) -> tuple[ElementView, ...]:
        """The elements of which something is said: found, missing, or recalled."""
        return tuple(e for e in self.elements if e.value != Coverage.UNKNOWN or e.notes or e.leads)

    @property
    def untold(self) -> tuple[ElementView, ...]:
        """The elements of which nothing is known."""
        return tuple(e for e in self.elements if e not in self.told)


_FORCE = {
    Force.MANDATORY: "Mandatory",
    Force.MANDATORY_QUALIFIED: "Mandatory, within a limit",
    Force.CONSIDER: "To consider",
    Force.OPTIONAL: "Optional",
}

_GROUP = {
    ElementGroup.ACT: "The acts",
    ElementGroup.MEANS: "The means",
    ElementGroup.PURPOSE: "The purposes",
    ElementGroup.SCOPE: "Victims and scope",
    ElementGroup.CONDUCT: "The conduct",
    ElementGroup.DOCUMENTS: "Documents",
    ElementGroup.PARTICIPATION: "Attempt, participation and legal persons",
    ElementGroup.GRAVITY: "Aggravation and gravity",
    ElementGroup.JURISDICTION: "Jurisdiction",
    ElementGroup.PROTECTION: "People who must not be punished, and their rights",
    ElementGroup.ENFORCEMENT: "Enforcement",
}

_GAP = {
    Coverage.YES: "No gap found",
    Coverage.PARTIAL: "Gap in part",
    Coverage.NO: "Gap",
    Coverage.UNKNOWN: "To confirm",
}

_COVERED = {
    CoverageValue.MET: "Met",
    CoverageValue.IN_PART: "Met in part",
    CoverageValue.NOT_MET: "Not met",
    CoverageValue.UNKNOWN: "To confirm",
    CoverageValue.NOT_BOUND: "Not bound",
}

COVERAGE_WORDS = {
    Coverage.YES: "Yes",
    Coverage.PARTIAL: "In part",
    Coverage.NO: "No",
    Coverage.UNKNOWN: "Not known",
}


def anchor_of(key: str) -> str:
    """The id of an element within a page, from its key."""
    return f"element-{key.replace('.', '-').replace('_', '-')}"


def group_id(topic: str, group: str) -> str:
    """The id of a part of the offence, from its guide and its name."""
    return f"{topic}-{group}"


def force_words(force: Force) -> str:
    """The force of an obligation in words."""
    return _FORCE[force]


def group_title(group: ElementGroup) -> str:
    """The name of a part of the offence."""
    return _GROUP[group]


def duty_coverage_words(value: CoverageValue) -> str:
    """How far an obligation is met, in words."""
    return _COVERED[value]


def obligation_label(corpus: Corpus, obligation_id: str) -> str:
    """How a guide cites an obligation: ``Trafficking in Persons Protocol, art. 5(1)``."""
    return f"{corpus.instrument_of[obligation_id].short_title}, {corpus.obligations[obligation_id].locator}"


def _bound(position: TreatyPosition) -> str:
    if position.status is TreatyStatus.UNKNOWN:
        return "Not known whether binding"
    return "Binding" if position.binds else "Not binding"


def duty_view(
    corpus: Corpus,
    obligation: Obligation,
    standing: Standing | None,
    coverage: ObligationCoverage | None,
    citations: Citations,
) -> DutyView:
    """An obligation in words; ``standing`` and ``coverage`` are None in the regional edition."""
    instrument = corpus.instrument_of[obligation.id]
    return DutyView(
        id=obligation.id,
        instrument=instrument.short_title,
        locator=obligation.locator,
        force=obligation.force,
        force_words=_FORCE[obligation.force],
        qualifier=obligation.qualifier,
        duty=obligation.duty,
        interpretation=obligation.interpretation,
        binds=standing.positions[instrument.id].binds if standing else None,
        bound=_bound(standing.positions[instrument.id]) if standing else None,
        coverage=coverage.in_law if coverage else None,
        reserved=coverage.reserved if coverage else False,
        cite=citations.cite(instrument_sources(instrument, obligation.source), obligation.confidence),
    )


_REFS = 3
"""How many paragraphs of the model text a row of a table names."""


def place_words(place: Pinpoint) -> str:
    """A place in national law: ``Law 21/2007, art. 2``."""
    return f"{place.law}, {place.locator}" if place.law else place.locator


def lead_words(value: Coverage, place: Pinpoint) -> str:
    """What is recalled about an element, in words."""
    note = f" ({place.note})" if place.note else ""
    return f"{place_words(place)}: {COVERAGE_WORDS[value].lower()}{note}"


def outermost(refs: Sequence[ParagraphRef]) -> tuple[ParagraphRef, ...]:
    """Each paragraph once, and none that stands within another of them."""
    distinct = dict.fromkeys(refs)
    return tuple(r for r in distinct if not any(_within(r.label, other.label) for other in distinct))


_NEXT_LEVEL = re.compile(r"\(|, (?:paragraph|point|indent) | (?:paragraph|letter|number|point) ")
"""How a citation goes on to the level below, in every form of numbering."""


def _within(label: str, other: str) -> bool:
    return label.startswith(other) and _NEXT_LEVEL.match(label, len(other)) is not None


def _model_refs(element: Element, serving: Mapping[str, Sequence[ParagraphRef]]) -> tuple[ParagraphRef, ...]:
    """The first paragraphs that serve the leading obligation; where none does, the next one."""
    found = next((serving[oid] for oid in element.obligations if serving.get(oid)), ())
    return outermost(found)[:_REFS]


def _element_view(
    corpus: Corpus,
    element: Element,
    finding: Finding | None,
    serving: Mapping[str, Sequence[ParagraphRef]],
    citations: Citations,
) -> ElementView:
    wider = bool(finding and finding.value is Coverage.NO and element.absence is Absence.WIDER)
    known = finding is not None and finding.confidence is not None
    return ElementView(
        key=element.key,
        anchor=anchor_of(element.key),
        heading=element.heading,
        question=element.question,
        duties=tuple((obligation_label(corpus, oid), oid) for oid in element.obligations),
        value=finding.value if finding else None,
        places=tuple(dict.fromkeys(place_words(p) for p in finding.places)) if finding else (),
        notes=tuple(dict.fromkeys(n for n in (finding.note, *(p.note for p in finding.places)) if n))
        if finding
        else (),
        cite=citations.cite(finding.sources, finding.confidence or Confidence.LOW) if finding and known else None,
        leads=tuple(
            Statement(lead_words(lead.value, lead.place), citations.cite(lead.sources, Confidence.LOW))
            for lead in finding.leads
        )
        if finding
        else (),
        gap=_GAP[Coverage.YES if wider else finding.value] if finding else None,
        wider=wider,
        model=_model_refs(element, serving),
    )


def group_views(
    corpus: Corpus,
    topic: Topic,
    standing: Standing | None,
    serving: Mapping[str, Sequence[ParagraphRef]],
    citations: Citations,
) -> tuple[GroupView, ...]:
    """The checklist of a topic by part of the offence, held against a member's law or, without one, bare.

    ``serving`` gives, by obligation, the paragraphs of the model text that serve it.
    """
    findings = standing.topics[topic].findings if standing else {}
    coverage = standing.topics[topic].coverage if standing else {}
    groups = []
    for group in dict.fromkeys(element.group for element in corpus.elements[topic]):
        elements = [element for element in corpus.elements[topic] if element.group is group]
        leading = dict.fromkeys(oid for element in elements for oid in element.obligations)
        groups.append(
            GroupView(
                id=group_id(topic, group),
                title=_GROUP[group],
                duties=tuple(
                    duty_view(corpus, corpus.obligations[oid], standing, coverage.get(oid), citations)
                    for oid in leading
                    if standing is None or standing.positions[corpus.instrument_of[oid].id].open
                ),
                elements=tuple(
                    _element_view(corpus, element, findings.get(element.key), serving, citations)
                    for element in elements
                ),
            )
        )
    return tuple(groups)
