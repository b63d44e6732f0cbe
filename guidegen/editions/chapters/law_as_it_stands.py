"""The law as it stands: a member's laws and their provisions with penalties, each with its source."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from babel import Locale

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
from guidegen.law.member.national import Law, LawState, LawStatus, Member, Provision
from guidegen.law.member.profile import JurisdictionKind, RegionalBody, Tradition
from guidegen.law.member.validity import applies, begun
from guidegen.wording.language import country_name, day, listing, penalty


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


_STATE = {
    LawState.IN_FORCE: "In force",
    LawState.NOT_IN_FORCE: "Not in force",
    LawState.REPEALED: "Repealed",
    LawState.REPLACED: "Replaced",
    LawState.AMENDING: "Amending law",
    LawState.UNKNOWN: "Not established",
}

_ENDED = frozenset({LawState.REPEALED, LawState.REPLACED})
_PLAIN = frozenset({LawState.IN_FORCE, LawState.AMENDING})

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


def body_words(body: RegionalBody) -> str:
    """A regional body by its usual name."""
    return _BODY[body]


def status_words(status: LawStatus, names: Mapping[str, str], as_at: date) -> str:
    """A dated status in words, as at a date; laws that replaced it are named where they are known by id."""
    words = _STATE[status.state]
    if status.from_ and not begun(status.from_, as_at):
        return f"Not in force on this date; in force from {day(status.from_)}"
    if status.to and not begun(status.to, as_at) and status.state in _ENDED:
        words = "In force on this date"
    if status.from_:
        words += f" from {day(status.from_)}"
    if status.to:
        words += (
            f" until {day(status.to)}" if status.from_ or status.state not in _ENDED else f", until {day(status.to)}"
        )
    if status.replaced_by:
        law_id, _, place = status.replaced_by.partition(" ")
        successor = names.get(law_id)
        words += (
            f", replaced by {successor}{f', {place}' if place else ''}"
            if successor
            else f", replaced by {status.replaced_by}"
        )
    return f"{words}. {status.note[0].upper()}{status.note[1:]}" if status.note else words


def _law_view(member: Member, law: Law, names: Mapping[str, str], as_at: date, citations: Citations) -> LawView:
    return LawView(
        id=law.id,
        title=law.title,
        short_title=law.short_title,
        native_title=law.native_title,
        status=Statement(
            status_words(law.status, names, as_at),
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
    return Statement(status_words(status, names, as_at), cite)


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
    titles = {
        ProvisionTopic(topic): {
            Topic.TRAFFICKING: "Trafficking in persons",
            Topic.SMUGGLING: "Smuggling of migrants",
        }[topic],
        ProvisionTopic.RELATED: "Related offences",
    }
    seen: Counter[str] = Counter()
    groups = []
    for kind, title in titles.items():
        chosen = [p for p in member.law.provisions if p.topic is kind]
        chosen.sort(key=lambda p: not applies(p, member.law_by_id(p.law), as_at))
        views = []
        for provision in chosen:
            seen[anchor(provision)] += 1
            views.append(provision_view(member, provision, as_at, citations, seen[anchor(provision)]))
        groups.append(ProvisionGroup(title, tuple(views)))
    return tuple(group for group in groups if group.provisions)


_KIND = {
    JurisdictionKind.UNITARY: "unitary State",
    JurisdictionKind.FEDERAL: "federal State",
    JurisdictionKind.SPECIAL_ADMINISTRATIVE_REGION: "special administrative region",
    JurisdictionKind.TERRITORY: "State that attends for a territory",
}
_BODY = {
    RegionalBody.ASEAN: "ASEAN",
    RegionalBody.SAARC: "SAARC",
    RegionalBody.PIF: "Pacific Islands Forum",
}


def _jurisdiction(member: Member, citations: Citations) -> Iterator[tuple[str, Statement]]:
    own = member.profile.jurisdiction
    if own is None:
        return
    cite = citations.cite((member.profile.sources[key] for key in own.source), own.confidence)
    kind = _KIND[own.kind]
    if own.state:
        kind = f"{kind} of {country_name(own.state)}"
    if own.territory:
        kind = f"{kind}: {own.territory}"
    yield "Kind of jurisdiction", Statement(kind[0].upper() + kind[1:], cite)
    if own.treaties:
        yield "Whose treaty action binds it", Statement(own.treaties, cite)
    if own.laws:
        yield "Whose law applies", Statement(own.laws, cite)


def _bodies(member: Member, citations: Citations) -> Iterator[tuple[str, Statement]]:
    for body, membership in member.profile.regional_bodies.items():
        since = f", since {day(membership.since)}" if membership.since else ""
        note = f" ({membership.note.rstrip('.')})" if membership.note else ""
        cite = citations.cite((member.profile.sources[key] for key in membership.source), membership.confidence)
        yield "Regional body", Statement(f"{_BODY[body]}{since}{note}", cite)


def system_view(member: Member, citations: Citations) -> SystemView:
    """The legal system of a member in a few facts, each with what stands behind it."""
    profile = member.profile
    style = profile.drafting
    cite = cite_profile(member, citations)
    plain = (
        ("Legal tradition", tradition_words(profile.legal_tradition)),
        ("Languages of the law", language_words(profile.law_languages)),
        ("Basic unit of a statute", style.unit),
        ("Word of obligation", style.obligation_word_note or style.obligation_word),
        ("How statutes are cited", style.citation_form),
        ("How penalties are stated", style.penalty_form),
    )
    return SystemView(
        tradition=profile.legal_tradition[0],
        facts=(
            *_jurisdiction(member, citations),
            *((label, Statement(words, cite)) for label, words in plain),
            *_bodies(member, citations),
        ),
    )


def language_words(tags: Iterable[str]) -> str:
    """Names of languages in English, from CLDR."""
    names = Locale("en").languages
    return listing([str(names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0]) or tag) for tag in tags])
