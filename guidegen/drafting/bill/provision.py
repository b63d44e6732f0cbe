"""One drafted provision: what each paragraph implements, why it reads as it does, and what is still to be chosen."""

from dataclasses import replace

from guidegen.drafting.bill.model_bill import Drafted, Paragraph
from guidegen.drafting.bill.resolve import Setting, said
from guidegen.drafting.choices.decision import Decision
from guidegen.drafting.choices.reason import Reason, ReasonKind, found
from guidegen.drafting.form.numbering import Placed, walk
from guidegen.drafting.text.parse import Part
from guidegen.drafting.text.words import tokens_in
from guidegen.law.base import Confidence
from guidegen.law.member.national import Member
from guidegen.law.member.profile import AgencyRole
from guidegen.law.model import Choice, ModelProvision


def drafted_provision(
    provision: ModelProvision, form_reason: Reason | None, setting: Setting, alternative_to: str | None, akn: bytes
) -> Drafted:
    """One model provision in one form.

    In: the provision, why it has its form, what its words depend on, the eId of the form it may replace, its element. Out:
    what it says of itself: paragraphs, reasons, choices left open, and the citation of each of its parts.
    """
    unit = setting.here
    cited = {argument for t in _arguments(unit.part) for argument in t.replace(" ", "").split(",")}
    decisions = [d for d in setting.decisions.values() if d.choice.id in cited]
    reasons = [_worded(d, setting) for d in decisions] if setting.member else []
    agencies = _agency_reasons(unit.part, setting.member)
    return Drafted(
        provision=provision,
        variant=setting.form.variant,
        eid=unit.eid,
        citation=unit.citation,
        alternative_to=alternative_to,
        akn=akn,
        paragraphs=_paragraphs(provision, unit),
        reasons=(*([form_reason] if form_reason else []), *reasons, *agencies),
        open_choices=tuple(_offered(d.choice, setting) for d in decisions if d.is_open),
        places={p.eid: p.citation for p in walk(unit)},
    )


def _worded(decision: Decision, setting: Setting) -> Reason:
    return replace(decision.reason, taken=said(decision.option.text, setting)) if decision.option else decision.reason


def _offered(choice: Choice, setting: Setting) -> Choice:
    options = tuple(o.model_copy(update={"text": said(o.text, setting)}) for o in choice.options)
    return choice.model_copy(update={"options": options})


def _paragraphs(provision: ModelProvision, unit: Placed) -> tuple[Paragraph, ...]:
    supporting = provision.supporting
    return tuple(
        Paragraph(p.eid, p.citation, p.part.label, p.part.implements, supporting.get(p.part.label or ""))
        for p in walk(unit)
        if p.part.implements or p.part.label in supporting
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
            reasons.append(Reason(about, ReasonKind.BODY, agency.confidence, sources, agency.explained, facts))
    return reasons
