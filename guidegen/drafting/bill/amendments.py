"""The schedule of consequential amendments: what becomes of a member's own provisions when it adopts the bill.

In: a member, a topic, a date and the placed provisions of the bill. Out: the amendments, law by law, each with its words
and the reason. A rule decides, and nothing is said of a text beyond what its coding shows:

- an offence on the subject, and another provision that the bill has a counterpart for, is repealed so far as it is on the
  subject; a rule without a counterpart is left in brackets;
- an offence of the general law stays and yields where both would apply;
- another rule of the general law, and the constitution, stay as they are and are not listed;
- an offence that does not spare those whom the bill protects is made subject to the protection;
- a provision that only protects is kept, and is not listed;
- a provision that rests on no source is named in brackets, to be checked first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from guidegen.drafting.choices.reason import Reason, ReasonKind, found
from guidegen.drafting.form.form import own_name, subject_of
from guidegen.drafting.form.numbering import Placed
from guidegen.drafting.text.words import Link, Open, Plain, Word, Words, together
from guidegen.law.base import Coverage, ProvisionTopic, Topic
from guidegen.law.group import EXPLOITATION_GROUPS, ElementGroup
from guidegen.law.member.national import Member, Provision
from guidegen.law.member.profile import Unit
from guidegen.law.member.readings import applying, bears_on
from guidegen.law.model import ModelProvision

EID = "att_1"
"""The eId of the schedule in a bill."""
HEADING = "Schedule: Consequential amendments"

_TITLES = {
    (Topic.TRAFFICKING, Unit.SECTION): "the Trafficking in Persons Act",
    (Topic.TRAFFICKING, Unit.ARTICLE): "the Law on Trafficking in Persons",
    (Topic.SMUGGLING, Unit.SECTION): "the Smuggling of Migrants Act",
    (Topic.SMUGGLING, Unit.ARTICLE): "the Law on the Smuggling of Migrants",
}
_MIGRANTS = "migrants_not_liable"
"""The element by which the bill's protection of smuggled migrants and of refugees is found."""
_PROTECTION = frozenset({_MIGRANTS, "humanitarian_exemption", "non_punishment_of_victims"})
"""Points on which a provision is coded for whom it spares; where it spares them in part or not at all, it is made to."""
_SOURCE = "${own-laws}"
_CHILD = "child_without_means"
"""The element by which an offence against a child is known."""


@dataclass(frozen=True)
class Amendment:
    """What becomes of one provision of the member's own law."""

    number: int
    eid: str
    heading: str
    """The place amended, with what it is about: ``s. 122 (People smuggling into a foreign country)``."""
    words: Words
    reason: Reason


@dataclass(frozen=True)
class AmendedLaw:
    """The amendments of one law."""

    number: int
    eid: str
    title: str
    amendments: tuple[Amendment, ...]


@dataclass(frozen=True)
class _Bill:
    """What an amendment may cite."""

    topic: Topic
    title: str
    """What another law calls the bill."""
    act: str
    """What the bill calls itself."""
    provisions: Mapping[str, ModelProvision]
    units: Mapping[str, Placed]
    groups: Mapping[str, ElementGroup]
    """The group of each element of the checklists."""


def schedule(
    member: Member,
    topic: Topic,
    as_at: date,
    provisions: Sequence[ModelProvision],
    units: Mapping[str, Placed],
    groups: Mapping[str, ElementGroup],
) -> tuple[AmendedLaw, ...]:
    """The amendments of a member's own laws, in the order of its file; empty where none of them bears on the bill.

    ``units`` are the placed provisions of the bill by id, ``groups`` the group of each element of the checklists.
    """
    unit = member.profile.drafting.unit
    bill = _Bill(topic, _TITLES[topic, unit], own_name(unit), {p.id: p for p in provisions}, units, groups)
    held = list(_held(member, topic, as_at, bill))
    order = [law.id for law in member.law.laws]
    held.sort(key=lambda pair: order.index(pair[0].law))
    result: list[AmendedLaw] = []
    number = 0
    for n, (law_id, pairs) in enumerate(groupby(held, key=lambda pair: pair[0].law), 1):
        amendments = []
        for provision, answering in pairs:
            number += 1
            place = f"{EID}__part_{n}__level_{number}"
            amendments.append(_amendment(number, place, member, provision, answering, bill))
        result.append(AmendedLaw(n, f"{EID}__part_{n}", member.law_by_id(law_id).name, tuple(amendments)))
    return tuple(result)


def _held(
    member: Member, topic: Topic, as_at: date, bill: _Bill
) -> Iterator[tuple[Provision, tuple[ModelProvision, ...]]]:
    """The own provisions that the bill concerns, with the provisions of the bill on the same points."""
    for provision in applying(member.law.provisions, member.law.laws, as_at):
        if not bears_on(provision, topic) or _protects(provision) or _is_constitution(member, provision):
            continue
        answering = tuple(model for model in bill.provisions.values() if _answers(model, provision, bill.groups))
        if provision.topic is not ProvisionTopic.RELATED or (answering and not provision.confidence.recalled):
            yield provision, answering


def _is_constitution(member: Member, provision: Provision) -> bool:
    return member.law_by_id(provision.law).constitution is True


def _answers(model: ModelProvision, provision: Provision, groups: Mapping[str, ElementGroup]) -> bool:
    present = set(provision.present)
    if provision.topic is ProvisionTopic.RELATED:
        # An offence of the general law yields to another offence, not to a rule on a point that both have.
        done = {key for key in present if groups.get(key) in EXPLOITATION_GROUPS or key == _CHILD}
        present = done if model.is_offence else set()
    # An offence of trafficking names its purposes; only where it names no act is the exploitation itself the offence.
    if model.is_offence and any(groups.get(key) is ElementGroup.ACT for key in present):
        present = {key for key in present if groups.get(key) is not ElementGroup.PURPOSE}
    if not _only_spares(provision):
        # That an offence does not reach those who were smuggled is no rule for the bill's protection to replace.
        present.discard(_MIGRANTS)
    return bool((present | _unspared(provision)) & set(model.counterpart))


def _only_spares(provision: Provision) -> bool:
    """Whether protection is all that a provision is coded for."""
    return bool(provision.elements) and provision.elements.keys() <= _PROTECTION


def _protects(provision: Provision) -> bool:
    """Whether it protects and punishes nobody: the bill leaves such a provision as it is."""
    return _only_spares(provision) and provision.penalty is None


def _unspared(provision: Provision) -> frozenset[str]:
    """The protections that an offence coded for nothing else lacks, wholly or in part; of a migrant's own, that of refugees."""
    if provision.by_migrant:
        # The State may keep it (Smuggling Protocol, art. 6(4)), within what the bill says of refugees.
        return frozenset({_MIGRANTS})
    if not _only_spares(provision) or provision.penalty is None:
        return frozenset()
    lacking = frozenset({Coverage.PARTIAL, Coverage.NO})
    return frozenset(key for key, reading in provision.elements.items() if reading.value in lacking)


def _amendment(
    number: int,
    eid: str,
    member: Member,
    provision: Provision,
    answering: Sequence[ModelProvision],
    bill: _Bill,
) -> Amendment:
    lead, rest = provision.locator[:1].upper(), provision.locator[1:]
    heading = f"{lead}{rest} ({provision.heading})"
    words, kind = _effect(provision, answering, bill)
    law = member.law_by_id(provision.law).name
    sources = found(member.law.sources, provision.source)
    facts = {"law": law, "locator": provision.locator, "topic": bill.topic.value}
    reason = Reason(f"schedule:{number}", kind, provision.confidence, sources, facts=facts)
    return Amendment(number, eid, heading, words, reason)


def _effect(provision: Provision, answering: Sequence[ModelProvision], bill: _Bill) -> tuple[Words, ReasonKind]:
    """The words of an amendment, and what it does for which reason."""
    subject = subject_of(bill.topic)
    if _unspared(provision):
        place: Words = (*_cited(answering, bill, " and "), Plain(f" of {bill.title}"))
        return _added("is subject to ", place), ReasonKind.MADE_SUBJECT
    if provision.topic is ProvisionTopic.RELATED:
        place = (*_cited(answering, bill, " or "), Plain(f" of {bill.title}"))
        return _added("does not apply to an act that is an offence under ", place), ReasonKind.YIELDS
    repealed = f"Repealed so far as it applies to {subject}"
    if not answering and not provision.makes_offence(bill.groups):
        kept: Words = (
            Open((Plain(f"[{repealed}.]"),), _SOURCE),
            Plain(" "),
            Open((Plain("[Kept.]"),), _SOURCE),
        )
        return kept, ReasonKind.NO_POINT
    above = (Plain(", above all "), *_cited(answering, bill, " and ")) if answering else ()
    instead: Words = (Plain(f" In its place stands {bill.act}"), *above, Plain("."))
    if provision.confidence.recalled or not provision.placed:
        checked = Open((Plain(f"[{repealed}, once its text has been checked.]"),), _SOURCE)
        return (checked, *instead), ReasonKind.REPEALED_ONCE_CHECKED
    return (Plain(f"{repealed}."), *instead), ReasonKind.REPEALED


def _added(lead: str, rest: Words) -> Words:
    return (Plain(f"At the end is added: “This provision {lead}"), *rest, Plain(".”"))


def _cited(models: Sequence[ModelProvision], bill: _Bill, last: str) -> Words:
    result: list[Word] = []
    for n, model in enumerate(models):
        if n:
            result.append(Plain(last if n == len(models) - 1 else ", "))
        unit = bill.units[model.id]
        result.append(Link(unit.eid, unit.citation))
    return together(tuple(result))
