"""The offences a member has for a case: which provision, with what maximum, and what its coding shows of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.law_as_it_stands import provision_view
from guidegen.editions.citations import Citations, Cite, Statement
from guidegen.law.base import ProvisionTopic, Topic
from guidegen.law.group import EXPLOITATION_GROUPS, ElementGroup
from guidegen.law.member.national import Member, Provision
from guidegen.law.member.validity import applies


@dataclass(frozen=True)
class OffenceView:
    """An offence of national law."""

    anchor: str
    law: str
    locator: str
    heading: str
    summary: str
    penalty: Statement | None
    elements: tuple[str, ...]
    """The keys of the elements that it has, as coded, wholly or in part."""
    points: tuple[str, ...]
    """The same elements by their headings."""
    cite: Cite
    related: bool
    """Whether it is an offence of the general law rather than one on the subject."""
    applies: bool
    """Whether it applies at the date of the edition."""

    def has(self, *keys: str) -> bool:
        """Whether it has one of some elements, wholly or in part."""
        return any(key in self.elements for key in keys)


def _bears(provision: Provision, topic: Topic, groups: Mapping[str, ElementGroup]) -> bool:
    """Whether an offence of the general law is worth naming: it is sourced, and not about exploitation in a guide on smuggling."""
    exploits = any(groups.get(key) in EXPLOITATION_GROUPS for key in provision.elements)
    return not provision.confidence.recalled and not (exploits and topic is Topic.SMUGGLING)


def offences(
    corpus: Corpus, member: Member | None, topic: Topic, as_at: date, citations: Citations
) -> tuple[OffenceView, ...]:
    """A member's offences on a topic, then related ones; those that apply at the date first. Empty without a member."""
    if member is None:
        return ()
    found = list(_charges(corpus, member, topic, as_at, citations))
    found.sort(key=lambda charge: not charge.applies)
    return tuple(found)


def _charges(corpus: Corpus, member: Member, topic: Topic, as_at: date, citations: Citations) -> Iterator[OffenceView]:
    headings = {element.key: element.heading for checklist in corpus.elements.values() for element in checklist}
    for kind in (ProvisionTopic(topic), ProvisionTopic.RELATED):
        for provision in member.law.provisions:
            if provision.topic is not kind or not provision.makes_offence(corpus.element_groups):
                continue
            if kind is ProvisionTopic.RELATED and not _bears(provision, topic, corpus.element_groups):
                continue
            view = provision_view(member, provision, as_at, citations)
            elements = tuple(key for key in provision.elements if key in provision.present and key in headings)
            yield OffenceView(
                anchor=view.anchor,
                law=view.law,
                locator=view.locator,
                heading=view.heading,
                summary=view.summary,
                penalty=view.penalty,
                elements=elements,
                points=tuple(headings[key] for key in elements),
                cite=view.cite,
                related=kind is ProvisionTopic.RELATED,
                applies=applies(provision, member.law_by_id(provision.law), as_at),
            )
