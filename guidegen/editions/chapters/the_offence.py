"""The offence element by element: the duty, the national law, the gap, and where the model text answers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.what_binds import instrument_sources
from guidegen.editions.citations import Citations, Cite, Statement
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.element import Absence, Element
from guidegen.law.treaty import Obligation
from guidegen.standing import Finding, ObligationCoverage, Standing
from guidegen.wording.binding import binding_label, unbound_phrase
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.places import lead_noted, obligation_label, places
from guidegen.wording.values import WIDER, force_label, gap_label, group_label


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
    carried_out: str
    """How a State carries it out, as a key."""
    qualifier: str | None
    duty: str
    interpretation: str | None
    binds: bool | None
    """Whether it is known to bind the member; None in the regional edition."""
    bound: str | None
    """The same in words, which also say where it is not known."""
    unbound: str
    """What is said of it in a list where it is not known to bind; empty where it binds or there is no member."""
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
    wider_words: str
    """The same in words; empty where it does not."""
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


def anchor_of(key: str) -> str:
    """The id of an element within a page, from its key."""
    return f"element-{key.replace('.', '-').replace('_', '-')}"


def group_id(topic: str, group: str) -> str:
    """The id of a part of the offence, from its guide and its name."""
    return f"{topic}-{group}"


def duty_view(
    corpus: Corpus,
    obligation: Obligation,
    standing: Standing | None,
    coverage: ObligationCoverage | None,
    citations: Citations,
) -> DutyView:
    """An obligation in words; ``standing`` and ``coverage`` are None in the regional edition."""
    instrument = corpus.instrument_of[obligation.id]
    position = standing.positions[instrument.id] if standing else None
    return DutyView(
        id=obligation.id,
        instrument=instrument.short_title,
        locator=obligation.locator,
        force=obligation.force,
        force_words=force_label(obligation.force),
        carried_out=obligation.carried_out,
        qualifier=obligation.qualifier,
        duty=obligation.duty,
        interpretation=obligation.interpretation,
        binds=position.binds if position else None,
        bound=binding_label(position) if position else None,
        unbound=unbound_phrase(position) if position else "",
        coverage=coverage.in_law if coverage else None,
        reserved=coverage.reserved if coverage else False,
        cite=citations.cite(instrument_sources(instrument, obligation.source), obligation.confidence),
    )


_REFS = 3
"""How many paragraphs of the model text a row of a table names."""


def outermost(refs: Sequence[ParagraphRef]) -> tuple[ParagraphRef, ...]:
    """Each paragraph once, and none that stands within another of them."""
    distinct = dict.fromkeys(refs)
    return tuple(r for r in distinct if not any(_within(r.label, other.label) for other in distinct))


_NEXT_LEVEL = re.compile(r"\(|, (?:paragraph|point|indent) | (?:paragraph|letter|number|point) ")
"""How a citation goes on to the level below, in every form of numbering."""


def _within(label: str, other: str) -> bool:
    return label.startswith(other) and _NEXT_LEVEL.match(label, len(other)) is not None


def _model_refs(element: Element, implementing: Mapping[str, Sequence[ParagraphRef]]) -> tuple[ParagraphRef, ...]:
    """The first paragraphs that implement the leading obligation; where none does, the next one."""
    found = next((implementing[oid] for oid in element.obligations if implementing.get(oid)), ())
    return outermost(found)[:_REFS]


def _element_view(
    corpus: Corpus,
    element: Element,
    finding: Finding | None,
    implementing: Mapping[str, Sequence[ParagraphRef]],
    citations: Citations,
) -> ElementView:
    wider = bool(finding and finding.value is Coverage.NO and element.absence is Absence.WIDER)
    known = finding is not None and finding.confidence is not None
    return ElementView(
        key=element.key,
        anchor=anchor_of(element.key),
        heading=element.heading,
        question=element.question,
        duties=tuple(
            (obligation_label(corpus.instrument_of[oid], corpus.obligations[oid]), oid) for oid in element.obligations
        ),
        value=finding.value if finding else None,
        places=places(finding.places) if finding else (),
        notes=tuple(dict.fromkeys(n for n in (finding.note, *(p.note for p in finding.places)) if n))
        if finding
        else (),
        cite=citations.cite(finding.sources, finding.confidence or Confidence.LOW) if finding and known else None,
        leads=tuple(Statement(lead_noted(lead), citations.cite(lead.sources, Confidence.LOW)) for lead in finding.leads)
        if finding
        else (),
        gap=gap_label(Coverage.YES if wider else finding.value) if finding else None,
        wider=wider,
        wider_words=ENGLISH.say(WIDER) if wider else "",
        model=_model_refs(element, implementing),
    )


def group_views(
    corpus: Corpus,
    topic: Topic,
    standing: Standing | None,
    implementing: Mapping[str, Sequence[ParagraphRef]],
    citations: Citations,
) -> tuple[GroupView, ...]:
    """The checklist of a topic by part of the offence, held against a member's law or, without one, bare.

    ``implementing`` gives, by obligation, the paragraphs of the model text that implement it.
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
                title=group_label(group),
                duties=tuple(
                    duty_view(corpus, corpus.obligations[oid], standing, coverage.get(oid), citations)
                    for oid in leading
                    if standing is None or standing.positions[corpus.instrument_of[oid].id].open
                ),
                elements=tuple(
                    _element_view(corpus, element, findings.get(element.key), implementing, citations)
                    for element in elements
                ),
            )
        )
    return tuple(groups)
