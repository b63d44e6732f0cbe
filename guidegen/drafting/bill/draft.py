"""Draft the model provisions of a guide for one member, or for the general edition, as one numbered document.

In: model provisions, a member or None, a topic, a date, the obligations. Out: a ModelBill: the document as Akoma Ntoso
and each provision with its paragraphs, reasons and open choices. Reads no file and no clock.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lxml import etree

from guidegen.corpus.corpus import Corpus
from guidegen.drafting.bill.akn import AknIdentity, Group, bill, schedule_element, serialised, unit_element
from guidegen.drafting.bill.amendments import EID, HEADING, schedule
from guidegen.drafting.bill.model_bill import Drafted, DraftedPart, ModelBill, Paragraph, Schedule
from guidegen.drafting.bill.resolve import Setting, said
from guidegen.drafting.choices.decision import Decision, decide
from guidegen.drafting.choices.existing_penalties import own_places
from guidegen.drafting.choices.reason import Reason, ReasonKind, found
from guidegen.drafting.choices.selection import bill_provisions
from guidegen.drafting.form.arrangement import arranged
from guidegen.drafting.form.form import Form, container, subject_of
from guidegen.drafting.form.numbering import Placed, indexed, placed, walk
from guidegen.drafting.form.style import GENERAL_FORMS, form_for, style_reasons
from guidegen.drafting.form.terms import defined
from guidegen.drafting.text.check import faults
from guidegen.drafting.text.fault import DraftingError
from guidegen.drafting.text.parse import Part, parse
from guidegen.drafting.text.words import tokens_in
from guidegen.law.base import Confidence, Topic
from guidegen.law.guide import Guide
from guidegen.law.member.national import Member
from guidegen.law.member.profile import AgencyRole
from guidegen.law.model import Choice, ModelProvision
from guidegen.law.treaty import Obligation


@dataclass(frozen=True)
class _Chosen:
    provision: ModelProvision
    form: Form
    form_reason: Reason | None
    decisions: Mapping[str, Decision]
    unit: Placed


def draft(
    provisions: Sequence[ModelProvision],
    member: Member | None,
    topic: Topic,
    as_at: date,
    obligations: Mapping[str, Obligation],
    headings: Mapping[str, str] | None = None,
) -> ModelBill:
    """Draft provisions together for a member; ``member`` None gives the general edition.

    They stand in the order given, but for the definitions, which stand where the member's statutes have theirs.

    ``as_at`` decides which own offences are in force and dates the document. ``headings`` gives the part of the bill that
    each provision stands in, by its id; provisions without one stand by themselves. Raises DraftingError, with every
    fault, where a text cannot be drafted.
    """
    by_id = {p.id: p for p in provisions}
    wrong = tuple(fault for p in provisions for fault in faults(p, by_id, obligations))
    if wrong:
        raise DraftingError(wrong)
    provisions, parts_of = arranged(provisions, headings or {}, member)
    grouping = _grouping(provisions, member, parts_of)
    chosen = _chosen(provisions, member, as_at, grouping)
    title = f"Model provisions on {subject_of(topic)}, {member.called if member else 'general edition'}"
    document = AknIdentity(member.profile.iso2.lower() if member else "xx", f"{topic}-model", title, as_at)
    terms = defined(c.unit for c in chosen)
    own = own_places(member, as_at) if member else {}
    amended = schedule(member, topic, as_at, provisions, {c.provision.id: c.unit for c in chosen}) if member else ()
    units: dict[str, list[etree._Element]] = {}
    drafted = []
    first_of: dict[str, str] = {}
    for one in chosen:
        alternative_to = first_of.get(one.provision.id)
        first_of.setdefault(one.provision.id, one.unit.eid)
        index = indexed([(c.provision.id, c.unit) for c in chosen if member or c.form == one.form])
        setting = Setting(
            one.provision.id,
            one.form,
            member,
            one.decisions,
            index,
            one.unit,
            own,
            EID if amended else None,
            terms.within(one.unit.eid),
        )
        node = unit_element(one.unit, setting, alternative_to)
        units.setdefault(one.provision.id, []).append(node)
        drafted.append(_drafted(one, setting, alternative_to, serialised(node)))
    served = dict.fromkeys(o for d in drafted for p in d.paragraphs for o in p.obligations)
    groups = _groups(provisions, grouping, units)
    names = {term: words for words, term in terms.names.items()}
    attached = schedule_element(EID, HEADING, amended, document) if amended else None
    akn = bill(document, groups, [obligations[o] for o in served], names, attached)
    parts = tuple(
        DraftedPart(
            g.heading,
            g.eid,
            tuple(p.id for p in provisions if grouping.get(p.id) == (g.name, g.number, g.heading, g.eid)),
        )
        for g in groups
        if isinstance(g, Group)
    )
    whole = Schedule(EID, HEADING, amended, serialised(attached)) if attached is not None else None
    return ModelBill(document.uri, title, akn, style_reasons(member), tuple(drafted), parts, terms.places, whole)


type _Grouping = Mapping[str, tuple[str, str, str, str]]
"""AKN element, number, heading and eId of the group of each provision, by its id."""


def _grouping(provisions: Sequence[ModelProvision], member: Member | None, headings: Mapping[str, str]) -> _Grouping:
    found: dict[str, tuple[str, str, str, str]] = {}
    numbers: dict[str, int] = {}
    for provision in provisions:
        heading = headings.get(provision.id)
        if heading is None:
            continue
        form = form_for(member, provision)[0] if member else GENERAL_FORMS[0]
        name, short = container(form)
        number = numbers.setdefault(heading, len(numbers) + 1)
        found[provision.id] = (name, str(number), heading, f"{short}_{number}")
    return found


def _groups(
    provisions: Sequence[ModelProvision], grouping: _Grouping, units: Mapping[str, Sequence[etree._Element]]
) -> list[Group | etree._Element]:
    result: list[Group | etree._Element] = []
    made: set[str] = set()
    for provision in provisions:
        group = grouping.get(provision.id)
        if group is None:
            result += units[provision.id]
        elif group[3] not in made:
            made.add(group[3])
            inside = (p.id for p in provisions if grouping.get(p.id) == group)
            result.append(Group(*group, tuple(unit for pid in inside for unit in units[pid])))
    return result


def _chosen(
    provisions: Sequence[ModelProvision], member: Member | None, as_at: date, grouping: _Grouping
) -> list[_Chosen]:
    result = []
    for count, provision in enumerate(provisions, 1):
        decisions = decide(provision, member, as_at)
        if member is None:
            pairs: list[tuple[Form, Reason | None]] = [(form, None) for form in GENERAL_FORMS]
        else:
            pairs = [form_for(member, provision)]
        for form, reason in pairs:
            unit = placed(
                parse(provision.texts[form.variant]),
                form,
                decisions,
                count,
                within=grouping[provision.id][3] if provision.id in grouping else "",
            )
            result.append(_Chosen(provision, form, reason, decisions, unit))
    return result


def _drafted(one: _Chosen, setting: Setting, alternative_to: str | None, akn: bytes) -> Drafted:
    cited = {argument for t in _arguments(one.unit.part) for argument in t.replace(" ", "").split(",")}
    decisions = [d for d in one.decisions.values() if d.choice.id in cited]
    reasons = [_worded(d, setting) for d in decisions] if setting.member else []
    agencies = _agency_reasons(one.unit.part, setting.member)
    return Drafted(
        provision=one.provision,
        variant=one.form.variant,
        eid=one.unit.eid,
        citation=one.unit.citation,
        alternative_to=alternative_to,
        akn=akn,
        paragraphs=_paragraphs(one),
        reasons=(*([one.form_reason] if one.form_reason else []), *reasons, *agencies),
        open_choices=tuple(_offered(d.choice, setting) for d in decisions if d.is_open),
        places={p.eid: p.citation for p in walk(one.unit)},
    )


def _worded(decision: Decision, setting: Setting) -> Reason:
    return replace(decision.reason, taken=said(decision.option.text, setting)) if decision.option else decision.reason


def _offered(choice: Choice, setting: Setting) -> Choice:
    options = tuple(o.model_copy(update={"text": said(o.text, setting)}) for o in choice.options)
    return choice.model_copy(update={"options": options})


def _paragraphs(one: _Chosen) -> tuple[Paragraph, ...]:
    supporting = one.provision.supporting
    return tuple(
        Paragraph(p.eid, p.citation, p.part.label, p.part.serves, supporting.get(p.part.label or ""))
        for p in walk(one.unit)
        if p.part.serves or p.part.label in supporting
    )


def _arguments(part: Part, name: str | None = None) -> list[str]:
    lines = (part.heading, *part.opening, *part.closing)
    own = [t.argument for line in lines for t in tokens_in(line) if name in (None, t.name) and t.argument]
    return own + [argument for child in part.parts for argument in _arguments(child, name)]


def _agency_reasons(part: Part, member: Member | None) -> list[Reason]:
    if member is None:
        return []
    reasons = []
    for role in dict.fromkeys(AgencyRole(argument) for argument in _arguments(part, "agency")):
        agency = member.profile.agencies.get(role)
        about, facts = f"agency:{role}", {"role": role.value, "member": member.called}
        if agency is None:
            reasons.append(Reason(about, ReasonKind.NO_BODY, Confidence.HIGH, facts=facts))
        else:
            sources = found(member.profile.sources, agency.source)
            reasons.append(Reason(about, ReasonKind.BODY, agency.confidence, sources, agency.name, facts))
    return reasons


Drafter = Callable[[Corpus, Guide, Member | None, date], ModelBill]
"""What drafts the model bill of a guide for a member, or for none; a publisher gives one that remembers."""


def drafted_bill(corpus: Corpus, guide: Guide, member: Member | None, as_at: date) -> ModelBill:
    """The model bill of a guide, drafted for a member or, without one, with all alternatives."""
    held = bill_provisions(corpus.model_provisions, guide, member)
    return draft(held, member, guide.id, as_at, corpus.obligations, guide.headings)
