"""The law as it stands: a member's laws and their provisions with penalties, each with its source."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.editions.citations import (
    Citations,
    Cite,
    Statement,
    cite_keys,
    cite_profile,
    cite_provision,
    status_confidence,
)
from guidegen.law.base import Confidence, ProvisionTopic, Topic
from guidegen.law.member.national import Law, LawState, Member, Provision
from guidegen.law.member.validity import applies
from guidegen.wording import laws as law_words
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.language import language_names, series
from guidegen.wording.penalties import penalty
from guidegen.wording.values import provision_topic_label


@dataclass(frozen=True)
class LawView:
    """A law as a guide prints it."""

    id: str
    title: str
    short_title: str | None
    native_title: str | None
    status: Statement
    amended_by: str | None
    cite: Cite


@dataclass(frozen=True)
class ProvisionView:
    """A provision of national law as a guide prints it."""

    anchor: str
    law: str
    locator: str
    heading: str
    summary: str
    penalty: Statement | None
    penalty_note: str | None
    status: Statement | None
    cite: Cite


@dataclass(frozen=True)
class ProvisionGroup:
    """Provisions on one part of the subject."""

    title: str
    provisions: tuple[ProvisionView, ...]


@dataclass(frozen=True)
class SystemView:
    """A legal system in a few facts."""

    tradition: str
    """Its main legal tradition, as a key."""
    facts: tuple[tuple[str, Statement], ...]


_PLAIN = frozenset({LawState.IN_FORCE, LawState.AMENDING})


def _law_view(member: Member, law: Law, names: Mapping[str, str], as_at: date, citations: Citations) -> LawView:
    return LawView(
        id=law.id,
        title=law.title,
        short_title=law.short_title,
        native_title=law.native_title,
        status=Statement(
            law_words.law_status(law.status, names, as_at),
            cite_keys(member, law.source, status_confidence(law.status, law.confidence), citations),
        ),
        amended_by=series(law.amended_by) or None,
        cite=cite_keys(member, law.source, law.confidence, citations),
    )


def anchor(provision: Provision) -> str:
    """The id of a provision within a page: its law and its locator in letters and digits."""
    place = "".join(c if c.isalnum() else "-" for c in provision.locator.lower())
    return f"law-{provision.law}-{'-'.join(part for part in place.split('-') if part)}"


def _penalty(member: Member, provision: Provision, citations: Citations) -> Statement | None:
    if provision.penalty is None:
        return None
    confidence = Confidence.LOW if provision.penalty.unverified else provision.confidence
    return Statement(penalty(provision.penalty), cite_keys(member, provision.source, confidence, citations))


def _provision_status(member: Member, provision: Provision, as_at: date, citations: Citations) -> Statement | None:
    """What a reader must know of whether a provision applies at a date; None where it does and nothing is said."""
    names = {law.id: law.name for law in member.law.laws}
    law = member.law_by_id(provision.law)
    status, sure, source = provision.status, provision.confidence, provision.source
    if status is None:
        if applies(provision, law, as_at) and law.status.state in _PLAIN:
            return None
        status, sure, source = law.status, law.confidence, law.source
    cite = cite_keys(member, source, status_confidence(status, sure), citations)
    return Statement(law_words.law_status(status, names, as_at), cite)


def provision_view(
    member: Member, provision: Provision, as_at: date, citations: Citations, number: int = 1
) -> ProvisionView:
    """A provision in words, with what stands behind it.

    ``number`` counts the provisions of a member that share law and locator, so that each has an id of its own.
    """
    return ProvisionView(
        anchor=anchor(provision) if number == 1 else f"{anchor(provision)}-{number}",
        law=member.law_by_id(provision.law).name,
        locator=provision.locator,
        heading=provision.heading,
        summary=provision.summary,
        penalty=_penalty(member, provision, citations),
        penalty_note=provision.penalty.note if provision.penalty else None,
        status=_provision_status(member, provision, as_at, citations),
        cite=cite_provision(member, provision, citations),
    )


def law_views(member: Member, laws: Iterable[Law], as_at: date, citations: Citations) -> tuple[LawView, ...]:
    """Some laws of a member in words, as at a date."""
    names = {law.id: law.name for law in member.law.laws}
    return tuple(_law_view(member, law, names, as_at, citations) for law in laws)


def provision_groups(member: Member, topic: Topic, as_at: date, citations: Citations) -> tuple[ProvisionGroup, ...]:
    """A member's provisions on a topic and on related offences: those that apply at the date first, in file order."""
    seen: Counter[str] = Counter()
    groups = []
    for kind in (ProvisionTopic(topic), ProvisionTopic.RELATED):
        chosen = [p for p in member.law.provisions if p.topic is kind]
        chosen.sort(key=lambda p: not applies(p, member.law_by_id(p.law), as_at))
        views = []
        for provision in chosen:
            seen[anchor(provision)] += 1
            views.append(provision_view(member, provision, as_at, citations, seen[anchor(provision)]))
        groups.append(ProvisionGroup(provision_topic_label(kind), tuple(views)))
    return tuple(group for group in groups if group.provisions)


def _jurisdiction(member: Member, citations: Citations) -> Iterator[tuple[str, Statement]]:
    own = member.profile.jurisdiction
    if own is None:
        return
    cite = citations.cite((member.profile.sources[key] for key in own.source), own.confidence)
    yield ENGLISH.say(law_words.JURISDICTION), Statement(law_words.jurisdiction(own), cite)
    if own.treaties:
        yield ENGLISH.say(law_words.TREATY_ACTION), Statement(own.treaties, cite)
    if own.laws:
        yield ENGLISH.say(law_words.LAW_APPLYING), Statement(own.laws, cite)


def _bodies(member: Member, citations: Citations) -> Iterator[tuple[str, Statement]]:
    for body, membership in member.profile.regional_bodies.items():
        cite = citations.cite((member.profile.sources[key] for key in membership.source), membership.confidence)
        yield ENGLISH.say(law_words.REGIONAL_BODY), Statement(law_words.membership(body, membership), cite)


def system_view(member: Member, citations: Citations) -> SystemView:
    """The legal system of a member in a few facts, each with what stands behind it."""
    profile = member.profile
    style = profile.drafting
    cite = cite_profile(member, citations)
    plain = (
        (law_words.TRADITION, law_words.traditions(profile.legal_tradition)),
        (law_words.LANGUAGES, language_names(profile.law_languages)),
        (law_words.UNIT, law_words.unit_phrase(style.unit)),
        (law_words.OBLIGATION_WORD, style.obligation_word_note or style.obligation_word),
        (law_words.CITATION, style.citation_form),
        (law_words.PENALTY_FORM, style.penalty_form),
    )
    return SystemView(
        tradition=profile.legal_tradition[0],
        facts=(
            *_jurisdiction(member, citations),
            *((ENGLISH.say(label), Statement(words, cite)) for label, words in plain),
            *_bodies(member, citations),
        ),
    )
