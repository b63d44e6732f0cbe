"""Make each choice of a model provision for one member, and say why.

In: the choices, a member (or None, for the general edition), a date. Out: one Decision a choice, with its Reason.
Death, corporal punishment and least terms are never taken over from national law.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.drafting.choices.existing_penalties import ExistingPenalty, existing_penalties, is_verified
from guidegen.drafting.choices.reason import Reason, ReasonKind, found
from guidegen.law.base import Confidence, Source, Topic
from guidegen.law.member.national import Member
from guidegen.law.member.penalty import Combination, FineForm, Imprisonment, in_months
from guidegen.law.model import Choice, ChoiceKind, ChoiceRule, ModelProvision, Option


@dataclass(frozen=True)
class Decision:
    """What was chosen. With neither an option nor a precedent the choice stays open, in brackets."""

    choice: Choice
    reason: Reason
    option: Option | None = None
    """The wording taken."""
    precedent: ExistingPenalty | None = None
    """The own offence whose figure is taken."""

    @property
    def is_open(self) -> bool:
        """Whether the State must still decide."""
        return self.option is None and self.precedent is None


def decide(provision: ModelProvision, member: Member | None, as_at: date) -> Mapping[str, Decision]:
    """One decision for each choice of the provision, by the id of the choice."""
    return {c.id: _decide(c, provision.topic, member, as_at) for c in provision.choices}


def _decide(choice: Choice, topic: Topic, member: Member | None, as_at: date) -> Decision:
    if member is None:
        return _open(choice, ReasonKind.GENERAL_EDITION)
    match choice.rule:
        case ChoiceRule.COUNTRY:
            return _open(choice, ReasonKind.FOR_STATE, member=member.called, advice=choice.advice)
        case ChoiceRule.DEFAULT:
            return _taken(choice, choice.default, ReasonKind.RECOMMENDED, Confidence.HIGH)
        case ChoiceRule.TRADITION:
            return _by_tradition(choice, member)
        case ChoiceRule.OWN_LAW:
            return _by_own_law(choice, topic, member, as_at)


def _by_tradition(choice: Choice, member: Member) -> Decision:
    profile = member.profile
    tradition = next((t for t in profile.legal_tradition if t in choice.by_tradition), None)
    if tradition is None and choice.default is None:
        return _open(choice, ReasonKind.NO_TRADITION, member=member.called)
    sources = found(profile.sources, profile.source)
    if tradition is None:
        return _taken(choice, choice.default, ReasonKind.OTHER_TRADITIONS, profile.confidence, sources)
    facts = {"tradition": tradition.value, "member": member.called}
    return _taken(choice, choice.by_tradition[tradition], ReasonKind.OF_TRADITION, profile.confidence, sources, **facts)


def _by_own_law(choice: Choice, topic: Topic, member: Member, as_at: date) -> Decision:
    candidates = existing_penalties(member, topic, choice.own_law, as_at)
    usable: Callable[[ExistingPenalty], bool] = _has_term if choice.kind is ChoiceKind.TERM else _has_fine
    own = next((p for p in candidates if usable(p)), None)
    if own is None:
        return _open(choice, ReasonKind.NO_FIGURE, member=member.called)
    if choice.kind is ChoiceKind.FINE:
        return _figure(choice, own, ReasonKind.OWN_FINE, *_fine(own))
    term = own.penalty.imprisonment or Imprisonment()
    least = choice.least_maximum or "4 years"
    if term.max and not term.life and in_months(term.max) < in_months(least):
        return _open(choice, ReasonKind.TOO_LOW, citation=own.citation, maximum=term.max, least=least)
    greatest = "" if term.life else term.max or ""
    facts = {"least": least, "not_taken_over": " ".join(_not_taken_over(own))}
    return _figure(choice, own, ReasonKind.OWN_MAXIMUM, greatest, facts)


def _not_taken_over(own: ExistingPenalty) -> Iterator[str]:
    """What of the penalty of an own offence a bill leaves behind."""
    if own.penalty.imprisonment and own.penalty.imprisonment.min:
        yield "least-term"
    if own.penalty.death:
        yield "death"
    if own.penalty.corporal:
        yield "corporal"


def _has_term(own: ExistingPenalty) -> bool:
    term = own.penalty.imprisonment
    return term is not None and bool(term.max or term.life) and is_verified(own.penalty, "imprisonment")


def _has_fine(own: ExistingPenalty) -> bool:
    fine = own.penalty.fine
    if fine is None or not is_verified(own.penalty, "fine"):
        return False
    return fine.max is not None and fine.form is not FineForm.UNSTATED


def term_said(own: ExistingPenalty) -> str:
    """The maximum term of an own offence that has one: ``12 years``, ``2 years and 6 months`` or ``life``."""
    term = own.penalty.imprisonment
    if term is None or term.life or term.max is None:
        return "life"
    count, unit, *rest = term.max.split()
    return f"{count} {unit}" + (f" and {' '.join(rest)}" if rest else "")


def _fine(own: ExistingPenalty) -> tuple[str, Mapping[str, str]]:
    """The greatest fine of an own offence that has one, and its form, for a reason."""
    fine = own.penalty.fine
    if fine is None or fine.max is None:
        return "", {}
    facts = {"form": fine.form.value, "currency": fine.currency or "", "measure": fine.multiple_of or ""}
    return str(fine.max), facts


def is_cumulative(decision: Decision | None) -> bool:
    """Whether the own offence adds its fine to imprisonment, as its source says."""
    if decision is None or decision.precedent is None:
        return False
    penalty = decision.precedent.penalty
    return penalty.combination is Combination.AND and "combination" not in penalty.unverified


def _figure(choice: Choice, own: ExistingPenalty, kind: ReasonKind, taken: str, facts: Mapping[str, str]) -> Decision:
    """A figure of an own offence."""
    told = {"citation": own.citation, **facts}
    return Decision(choice, Reason(choice.id, kind, own.confidence, own.sources, taken, told), precedent=own)


def _taken(
    choice: Choice,
    option_id: str | None,
    kind: ReasonKind,
    confidence: Confidence,
    sources: tuple[Source, ...] = (),
    **facts: str,
) -> Decision:
    """One of the wordings of a choice."""
    option = next(o for o in choice.options if o.id == option_id)
    told = {**facts, "consequence": option.consequence}
    return Decision(choice, Reason(choice.id, kind, confidence, sources, option.text.strip(), told), option=option)


def _open(choice: Choice, kind: ReasonKind, **facts: str) -> Decision:
    return Decision(choice, Reason(choice.id, kind, Confidence.HIGH, facts=facts))
