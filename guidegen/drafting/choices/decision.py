"""Make each choice of a model provision for one member, and say why.

In: the choices, a member (or None, for the general edition), a date. Out: one Decision a choice, with its Reason.
Death, corporal punishment and least terms are never taken over from national law.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.drafting.choices.existing_penalties import ExistingPenalty, existing_penalties, is_verified
from guidegen.drafting.choices.reason import Reason, found
from guidegen.law.base import Confidence, Topic
from guidegen.law.member.national import Member
from guidegen.law.member.penalty import Combination, FineForm, Imprisonment, in_months
from guidegen.law.member.profile import Tradition
from guidegen.law.model import Choice, ChoiceKind, ChoiceRule, ModelProvision, Option

LEFT_OPEN = "left open"

LAW_OF = {
    Tradition.COMMON: "common law",
    Tradition.CIVIL: "civil law",
    Tradition.ISLAMIC: "Islamic law",
    Tradition.CUSTOMARY: "customary law",
    Tradition.SOCIALIST: "socialist law",
}
"""What each tradition is called in a sentence."""


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
        return _open(choice, "the general edition shows every alternative.")
    match choice.rule:
        case ChoiceRule.COUNTRY:
            return _open(choice, f"this is for {member.called} to decide. {choice.advice}")
        case ChoiceRule.DEFAULT:
            option = _option(choice, choice.default)
            because = f"it is the recommended wording. {option.consequence}"
            return Decision(choice, Reason(choice.id, _said(option), because, Confidence.HIGH), option=option)
        case ChoiceRule.TRADITION:
            return _by_tradition(choice, member)
        case ChoiceRule.OWN_LAW:
            return _by_own_law(choice, topic, member, as_at)


def _by_tradition(choice: Choice, member: Member) -> Decision:
    profile = member.profile
    tradition = next((t for t in profile.legal_tradition if t in choice.by_tradition), None)
    if tradition is None and choice.default is None:
        return _open(choice, f"no wording is laid down for the legal tradition of {member.called}.")
    option = _option(choice, choice.by_tradition[tradition] if tradition else choice.default)
    ground = f"{LAW_OF[tradition]} is a tradition of {member.called}" if tradition else "it serves the other traditions"
    because = f"{ground}. {option.consequence}"
    sources = found(profile.sources, profile.source)
    return Decision(choice, Reason(choice.id, _said(option), because, profile.confidence, sources), option=option)


def _by_own_law(choice: Choice, topic: Topic, member: Member, as_at: date) -> Decision:
    candidates = existing_penalties(member, topic, choice.own_law, as_at)
    usable: Callable[[ExistingPenalty], bool] = _has_term if choice.kind is ChoiceKind.TERM else _has_fine
    own = next((p for p in candidates if usable(p)), None)
    if own is None:
        return _open(
            choice, f"no sourced figure that is in force was found in the law of {member.called} for this offence."
        )
    if choice.kind is ChoiceKind.FINE:
        return _decided(choice, own, fine_said(own), f"it is the greatest fine of {own.citation}.")
    term = own.penalty.imprisonment or Imprisonment()
    least = choice.least_maximum or "4 years"
    if term.max and not term.life and in_months(term.max) < in_months(least):
        return _open(
            choice, f"the maximum of {own.citation} is {term.max}, below the {least} that the treaties look to."
        )
    because = f"it is the maximum of {own.citation}, which reaches the threshold of {least}."
    return _decided(choice, own, term_said(own), because + _not_taken_over(own))


def _not_taken_over(own: ExistingPenalty) -> str:
    left = []
    if own.penalty.imprisonment and own.penalty.imprisonment.min:
        left.append("least term")
    if own.penalty.death:
        left.append("death penalty")
    if own.penalty.corporal:
        left.append("corporal punishment")
    return f" The {' and the '.join(left)} of that provision is not taken over." if left else ""


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


def fine_said(own: ExistingPenalty) -> str:
    """The greatest fine of an own offence that has one, for a reason; the text itself words it with the form."""
    fine = own.penalty.fine
    if fine is None or fine.max is None:
        return LEFT_OPEN
    unit = {
        FineForm.SUM: fine.currency,
        FineForm.PENALTY_UNITS: "penalty units",
        FineForm.DAY_FINES: "day-fines",
        FineForm.MULTIPLE: f"times {fine.multiple_of}",
        FineForm.UNSTATED: "",
    }[fine.form]
    return f"{fine.max:,} {unit}"


def is_cumulative(decision: Decision | None) -> bool:
    """Whether the own offence adds its fine to imprisonment, as its source says."""
    if decision is None or decision.precedent is None:
        return False
    penalty = decision.precedent.penalty
    return penalty.combination is Combination.AND and "combination" not in penalty.unverified


def _decided(choice: Choice, own: ExistingPenalty, said: str, because: str) -> Decision:
    return Decision(choice, Reason(choice.id, said, because, own.confidence, own.sources), precedent=own)


def _open(choice: Choice, because: str) -> Decision:
    return Decision(choice, Reason(choice.id, LEFT_OPEN, because, Confidence.HIGH))


def _option(choice: Choice, option_id: str | None) -> Option:
    return next(o for o in choice.options if o.id == option_id)


def _said(option: Option) -> str:
    return option.text.strip() or "left out"
