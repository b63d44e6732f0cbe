"""The law as it stands: a member's laws and their provisions with penalties, each with its source."""

from collections.abc import Iterable
from dataclasses import dataclass

from babel import Locale

from guidegen.editions.citations import Citations, Cite, Statement
from guidegen.editions.sources import cite_keys, cite_profile, cite_provision, status_confidence
from guidegen.editions.words import day, listing, penalty
from guidegen.law.base import Confidence, ProvisionTopic, Topic
from guidegen.law.national import Law, LawState, LawStatus, Member, Provision, Tradition


@dataclass(frozen=True)
class LawView:
    """A law as a guide prints it."""

    id: str
    title: str
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
    """A legal system in a few facts, all resting on the profile."""

    facts: tuple[tuple[str, str], ...]
    cite: Cite


_STATE = {
    LawState.IN_FORCE: "In force",
    LawState.NOT_IN_FORCE: "Not in force",
    LawState.REPEALED: "Repealed",
    LawState.REPLACED: "Replaced",
    LawState.AMENDING: "Amending law",
    LawState.UNKNOWN: "Not established",
}

_TRADITION = {
    Tradition.COMMON: "common law",
    Tradition.CIVIL: "civil law",
    Tradition.ISLAMIC: "Islamic law",
    Tradition.CUSTOMARY: "customary law",
    Tradition.SOCIALIST: "socialist law",
}


def tradition_words(traditions: Iterable[Tradition]) -> str:
    """Some legal traditions as running text, the main one first."""
    return listing([_TRADITION[t] for t in traditions])


def status_words(status: LawStatus, titles: dict[str, str]) -> str:
    """A dated status in words; laws that replaced it are named by title where they are known by id."""
    words = _STATE[status.state]
    if status.from_:
        words += f" from {day(status.from_)}"
    if status.to:
        words += f" until {day(status.to)}"
    if status.replaced_by:
        law_id, _, place = status.replaced_by.partition(" ")
        successor = titles.get(law_id)
        words += (
            f", replaced by {successor}{f', {place}' if place else ''}"
            if successor
            else f", replaced by {status.replaced_by}"
        )
    return f"{words}. {status.note[0].upper()}{status.note[1:]}" if status.note else words


def _law_view(member: Member, law: Law, titles: dict[str, str], citations: Citations) -> LawView:
    return LawView(
        id=law.id,
        title=law.title,
        native_title=law.native_title,
        status=Statement(
            status_words(law.status, titles),
            cite_keys(member, law.source, status_confidence(law.status, law.confidence), citations),
        ),
        amended_by="; ".join(law.amended_by) or None,
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


def provision_view(member: Member, provision: Provision, citations: Citations) -> ProvisionView:
    """A provision in words, with what stands behind it."""
    titles = {law.id: law.title for law in member.law.laws}
    status = provision.status
    return ProvisionView(
        anchor=anchor(provision),
        law=titles[provision.law],
        locator=provision.locator,
        heading=provision.heading,
        summary=provision.summary,
        penalty=_penalty(member, provision, citations),
        penalty_note=provision.penalty.note if provision.penalty else None,
        status=Statement(
            status_words(status, titles),
            cite_keys(member, provision.source, status_confidence(status, provision.confidence), citations),
        )
        if status
        else None,
        cite=cite_provision(member, provision, citations),
    )


def law_views(member: Member, laws: Iterable[Law], citations: Citations) -> tuple[LawView, ...]:
    """Some laws of a member in words."""
    titles = {law.id: law.title for law in member.law.laws}
    return tuple(_law_view(member, law, titles, citations) for law in laws)


def provision_groups(member: Member, topic: Topic, citations: Citations) -> tuple[ProvisionGroup, ...]:
    """A member's provisions on a topic and on related offences, in the order of its files."""
    titles = {
        ProvisionTopic(topic): {
            Topic.TRAFFICKING: "Trafficking in persons",
            Topic.SMUGGLING: "Smuggling of migrants",
        }[topic],
        ProvisionTopic.RELATED: "Related offences",
    }
    groups = (
        ProvisionGroup(
            title,
            tuple(provision_view(member, p, citations) for p in member.law.provisions if p.topic is kind),
        )
        for kind, title in titles.items()
    )
    return tuple(group for group in groups if group.provisions)


def laws_on(member: Member, topic: Topic) -> tuple[Law, ...]:
    """The laws that a guide on a topic names: all but those whose only provisions are on the other topic."""
    other = {p.law for p in member.law.provisions if p.topic not in {ProvisionTopic(topic), ProvisionTopic.RELATED}}
    own = {p.law for p in member.law.provisions if p.topic in {ProvisionTopic(topic), ProvisionTopic.RELATED}}
    return tuple(law for law in member.law.laws if law.id in own or law.id not in other)


def system_view(member: Member, citations: Citations) -> SystemView:
    """The legal system of a member in a few facts."""
    profile = member.profile
    style = profile.drafting
    return SystemView(
        facts=(
            ("Legal tradition", tradition_words(profile.legal_tradition)),
            ("Languages of the law", language_words(profile.law_languages)),
            ("Basic unit of a statute", style.unit),
            ("Word of obligation", style.obligation_word_note or style.obligation_word),
            ("How statutes are cited", style.citation_form),
            ("How penalties are stated", style.penalty_form),
        ),
        cite=cite_profile(member, citations),
    )


def language_words(tags: Iterable[str]) -> str:
    """Names of languages in English, from CLDR."""
    return listing([Locale.parse(tag, sep="-").get_display_name("en") or tag for tag in tags])
