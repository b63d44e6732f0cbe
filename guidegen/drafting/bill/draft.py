"""Draft the model provisions of a guide for one member, or for the general edition, as one numbered document.

In: model provisions, a member or None, a topic, a date, the obligations. Out: a ModelBill: the document as Akoma Ntoso
and each provision with its paragraphs, reasons and open choices. Each step is taken for all provisions before the next:
form, choices, numbers, words. Reads no file and no clock.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lxml import etree

from guidegen.corpus.corpus import Corpus
from guidegen.drafting.bill.akn import AknIdentity, Group, bill, schedule_element, serialised, unit_element
from guidegen.drafting.bill.amendments import EID, HEADING, AmendedLaw, schedule
from guidegen.drafting.bill.model_bill import Drafted, DraftedPart, ModelBill, Schedule
from guidegen.drafting.bill.provision import drafted_provision
from guidegen.drafting.bill.resolve import Setting
from guidegen.drafting.choices.decision import Decision, decide
from guidegen.drafting.choices.existing_penalties import own_places
from guidegen.drafting.choices.reason import Reason
from guidegen.drafting.choices.selection import bill_provisions
from guidegen.drafting.form.arrangement import arranged
from guidegen.drafting.form.form import Form, container, subject_of
from guidegen.drafting.form.numbering import Placed, indexed, placed
from guidegen.drafting.form.style import GENERAL_FORMS, form_for, style_reasons
from guidegen.drafting.form.terms import Terms, defined
from guidegen.drafting.text.check import faults
from guidegen.drafting.text.fault import DraftingError
from guidegen.drafting.text.parse import parse
from guidegen.law.base import Topic
from guidegen.law.group import ElementGroup
from guidegen.law.guide import Guide
from guidegen.law.member.national import Member
from guidegen.law.model import ModelProvision
from guidegen.law.treaty import Obligation


@dataclass(frozen=True)
class _Text:
    """One provision in one form: in the general edition each has two."""

    provision: ModelProvision
    form: Form
    reason: Reason | None
    """Why the form, where it was chosen for a member."""


@dataclass(frozen=True)
class _Heading:
    """The part of the bill that a provision stands in."""

    element: str
    """The AKN element."""
    number: str
    words: str
    eid: str


@dataclass(frozen=True)
class _Numbered:
    """A text with its choices made and its numbers given."""

    text: _Text
    decisions: Mapping[str, Decision]
    unit: Placed


def draft(
    provisions: Sequence[ModelProvision],
    member: Member | None,
    topic: Topic,
    as_at: date,
    obligations: Mapping[str, Obligation],
    headings: Mapping[str, str] | None = None,
    *,
    element_groups: Mapping[str, ElementGroup],
) -> ModelBill:
    """Draft provisions together for a member; ``member`` None gives the general edition.

    They stand in the order given, but for the definitions, which stand where the member's statutes have theirs.

    ``as_at`` decides which own offences are in force and dates the document. ``headings`` gives the part of the bill that
    each provision stands in, by its id; provisions without one stand by themselves. ``element_groups`` gives the group of each
    element of the checklists. Raises DraftingError, with every fault, where a text cannot be drafted.
    """
    _refuse_faulty(provisions, obligations)
    ordered, parts_of = arranged(provisions, headings or {}, member)
    texts = _texts(ordered, member)
    decisions = {p.id: decide(p, member, as_at) for p in ordered}
    parts = _headings(texts, parts_of)
    units = _numbered(texts, decisions, parts)
    terms = defined(one.unit for one in units)
    of_provision = {one.text.provision.id: one.unit for one in units}
    amended = schedule(member, topic, as_at, ordered, of_provision, element_groups) if member else ()
    drafted, elements = _worded(units, member, as_at, terms, amended)
    title = f"Model provisions on {subject_of(topic)}, {member.called if member else 'general edition'}"
    identity = AknIdentity(member.profile.iso2.lower() if member else "xx", f"{topic}-model", title, as_at)
    attached = schedule_element(EID, HEADING, amended, identity) if amended else None
    return ModelBill(
        uri=identity.uri,
        title=title,
        akn=_document(identity, _grouped(ordered, parts, elements), drafted, obligations, terms, attached),
        reasons=style_reasons(member),
        provisions=drafted,
        parts=_parts(ordered, parts),
        terms=terms.places,
        schedule=Schedule(EID, HEADING, amended, serialised(attached)) if attached is not None else None,
    )


def _refuse_faulty(provisions: Sequence[ModelProvision], obligations: Mapping[str, Obligation]) -> None:
    by_id = {p.id: p for p in provisions}
    wrong = tuple(fault for p in provisions for fault in faults(p, by_id, obligations))
    if wrong:
        raise DraftingError(wrong)


def _texts(provisions: Sequence[ModelProvision], member: Member | None) -> list[_Text]:
    """The form of each provision: that of the member's statutes or, without one, each of the general forms."""
    if member is None:
        return [_Text(provision, form, None) for provision in provisions for form in GENERAL_FORMS]
    return [_Text(provision, *form_for(member, provision)) for provision in provisions]


def _headings(texts: Sequence[_Text], parts_of: Mapping[str, str]) -> dict[str, _Heading]:
    """The part of the bill that each provision stands in, by its id, numbered in the form of its first text."""
    found: dict[str, _Heading] = {}
    numbers: dict[str, int] = {}
    for text in texts:
        words = parts_of.get(text.provision.id)
        if words is None or text.provision.id in found:
            continue
        element, short = container(text.form)
        number = numbers.setdefault(words, len(numbers) + 1)
        found[text.provision.id] = _Heading(element, str(number), words, f"{short}_{number}")
    return found


def _numbered(
    texts: Sequence[_Text], decisions: Mapping[str, Mapping[str, Decision]], parts: Mapping[str, _Heading]
) -> list[_Numbered]:
    """Every text with its numbers, one document together; the texts of one provision share its number."""
    counts = {pid: count for count, pid in enumerate(dict.fromkeys(t.provision.id for t in texts), 1)}
    numbered = []
    for text in texts:
        pid = text.provision.id
        within = parts[pid].eid if pid in parts else ""
        tree = parse(text.provision.texts[text.form.variant])
        numbered.append(
            _Numbered(text, decisions[pid], placed(tree, text.form, decisions[pid], counts[pid], within=within))
        )
    return numbered


def _worded(
    units: Sequence[_Numbered], member: Member | None, as_at: date, terms: Terms, amended: Sequence[AmendedLaw]
) -> tuple[tuple[Drafted, ...], dict[str, list[etree._Element]]]:
    """Every text in words, and its elements by the id of its provision."""
    own = own_places(member, as_at) if member else {}
    drafted: list[Drafted] = []
    elements: dict[str, list[etree._Element]] = {}
    first: dict[str, str] = {}
    for one in units:
        pid, form = one.text.provision.id, one.text.form
        alternative_to = first.get(pid)
        first.setdefault(pid, one.unit.eid)
        setting = Setting(
            pid,
            form,
            member,
            one.decisions,
            indexed([(u.text.provision.id, u.unit) for u in units if member or u.text.form == form]),
            one.unit,
            own,
            EID if amended else None,
            terms.within(one.unit.eid),
        )
        element = unit_element(one.unit, setting, alternative_to)
        elements.setdefault(pid, []).append(element)
        drafted.append(
            drafted_provision(one.text.provision, one.text.reason, setting, alternative_to, serialised(element))
        )
    return tuple(drafted), elements


def _grouped(
    provisions: Sequence[ModelProvision],
    parts: Mapping[str, _Heading],
    elements: Mapping[str, Sequence[etree._Element]],
) -> list[Group | etree._Element]:
    """The elements as they stand in the document: those of one part together, where its first provision stands."""
    result: list[Group | etree._Element] = []
    made: set[_Heading] = set()
    for provision in provisions:
        part = parts.get(provision.id)
        if part is None:
            result += elements[provision.id]
        elif part not in made:
            made.add(part)
            inside = (p.id for p in provisions if parts.get(p.id) == part)
            units = tuple(element for pid in inside for element in elements[pid])
            result.append(Group(part.element, part.number, part.words, part.eid, units))
    return result


def _parts(provisions: Sequence[ModelProvision], parts: Mapping[str, _Heading]) -> tuple[DraftedPart, ...]:
    in_order = dict.fromkeys(parts[p.id] for p in provisions if p.id in parts)
    return tuple(
        DraftedPart(part.words, part.eid, tuple(p.id for p in provisions if parts.get(p.id) == part))
        for part in in_order
    )


def _document(
    identity: AknIdentity,
    groups: Sequence[Group | etree._Element],
    drafted: Sequence[Drafted],
    obligations: Mapping[str, Obligation],
    terms: Terms,
    attached: etree._Element | None,
) -> bytes:
    """The whole document, with what it implements and the terms it defines."""
    implemented = dict.fromkeys(o for d in drafted for p in d.paragraphs for o in p.obligations)
    names = {term: words for words, term in terms.names.items()}
    return bill(identity, groups, [obligations[o] for o in implemented], names, attached)


Drafter = Callable[[Corpus, Guide, Member | None, date], ModelBill]
"""What drafts the model bill of a guide for a member, or for none; a publisher gives one that remembers."""


def drafted_bill(corpus: Corpus, guide: Guide, member: Member | None, as_at: date) -> ModelBill:
    """The model bill of a guide, drafted for a member or, without one, with all alternatives."""
    held = bill_provisions(corpus.model_provisions, guide, member)
    return draft(
        held, member, guide.id, as_at, corpus.obligations, guide.headings, element_groups=corpus.element_groups
    )
