"""Answers on dual criminality in plain English, for every form in which they are shown.

In: the answer of a member or of a pair. Out: text, never markup. What is recalled carries the mark "unverified".
"""

from guidegen.comparison import Answer, MemberAnswer, OffenceProvision, PairAnswer, Relation, Route
from guidegen.law.base import Confidence, Coverage
from guidegen.law.treaty import Obligation, TreatyStatus
from guidegen.standing import Finding, Pinpoint, TreatyPosition
from guidegen.wording.language import country_name, day, imprisonment, listing, penalty

UNVERIFIED = " (unverified)"
OPEN_TREATY = " (not established)"
NO_TREATY = "none recorded"
SERIOUS = {
    Answer.YES: "four years or more",
    Answer.NO: "less than four years",
    Answer.DEPENDS: "depends on the provision that applies",
    Answer.UNKNOWN: "not known",
}
"""The greatest penalty, held against the threshold of a serious crime."""

_VALUE = {Coverage.YES: "yes", Coverage.PARTIAL: "in part", Coverage.NO: "no", Coverage.UNKNOWN: "not known"}
_IN_FORCE = {
    Answer.YES: "in force between the two",
    Answer.NO: "not in force between the two",
    Answer.UNKNOWN: "whether it is in force between the two is not known",
}
_ROUTE = {
    Route.OWN: "It covers the facts by its own terms.",
    Route.PROTOCOL: "It covers the facts as an offence of its Protocol, to which both are parties.",
    Route.SERIOUS: "It covers the facts as a serious crime: both sides punish them with four years or more.",
    Route.OPEN: "Whether it covers the facts is not established: through its Protocol or as a serious crime on both sides.",
    Route.NONE: "It does not cover the facts: one side is not bound by its Protocol, and they are no serious crime on both.",
}
_STATUS = {
    TreatyStatus.PARTY: "party",
    TreatyStatus.SIGNATORY: "signed, not party",
    TreatyStatus.NONE: "not party",
    TreatyStatus.NOT_ELIGIBLE: "may not join",
    TreatyStatus.UNKNOWN: "position not known",
}


def mark(confidence: Confidence | None) -> str:
    """The mark of what is unverified, or nothing."""
    return UNVERIFIED if confidence and confidence.recalled else ""


def sentence(words: str) -> str:
    """Words as a sentence: a capital first and a stop last."""
    return f"{words[0].upper()}{words[1:]}{'' if words.endswith(('.', '?')) else '.'}" if words else ""


def place_words(place: Pinpoint) -> str:
    """A place in national law."""
    return f"{place.law}, {place.locator}" if place.law else place.locator


def answer_words(answer: MemberAnswer) -> str:
    """An answer with what it depends on: ``yes``, ``depends on whose border is crossed``."""
    told = f"depends on {'; and on '.join(answer.conditions)}" if answer.conditions else str(answer.answer)
    return f"{told}{mark(answer.confidence)}"


def maximum_words(reached: OffenceProvision) -> str:
    """The penalty of a place in words, with the mark where it is recalled."""
    if reached.penalty is None:
        return "penalty not recorded"
    told = penalty(reached.penalty)
    if reached.confidence.recalled:
        return f"{told}{UNVERIFIED}"
    fields = sorted({name.partition(".")[0] for name in reached.unverified})
    return f"{told} (unverified: {listing(fields)})" if fields else told


def term_words(reached: OffenceProvision) -> str:
    """The imprisonment of a place in words, without its fine, with the mark where it is recalled."""
    term = reached.penalty.imprisonment if reached.penalty else None
    told = (imprisonment(term) if term else None) or "term of imprisonment not recorded"
    if reached.penalty and reached.penalty.death:
        told += "; death penalty provided"
    recalled = reached.confidence.recalled or any(n.startswith("imprisonment") for n in reached.unverified)
    return f"{told}{UNVERIFIED if recalled and term else ''}"


def serious_words(pair: PairAnswer) -> str:
    """Whether both sides reach the threshold of a serious crime."""
    return "no offence on one side" if pair.answer is Answer.NO else SERIOUS[pair.serious]


def ground_words(answer: MemberAnswer, ground: Finding) -> str:
    """A reason: the part of the offence, whether the law has it, and where."""
    places = "; ".join(dict.fromkeys(place_words(p) for p in ground.places))
    notes = "; ".join(dict.fromkeys(n for n in (ground.note, *(p.note for p in ground.places)) if n))
    because = next((e.because for e in answer.conduct.excluded_by if e.element == ground.element.key), "")
    said = f"{ground.element.heading}: {_VALUE[ground.value]}"
    said += f" ({places})" if places else ""
    said += f"; {notes}" if notes else ""
    excluded = because if ground.value is Coverage.YES else ""
    return f"{sentence(said + mark(ground.confidence))} {excluded}".strip()


def lead_words(answer: MemberAnswer) -> tuple[str, ...]:
    """What is only recalled, for somebody to confirm."""
    return tuple(dict.fromkeys(f"{place_words(lead.place)}: {_VALUE[lead.value]}" for lead in answer.leads))


def opening(pair: PairAnswer) -> str:
    """The answer for two members, as a sentence."""
    one, other = (side.member.called for side in pair.sides)
    match pair.answer:
        case Answer.YES:
            return f"Yes: the facts are an offence in {one} and in {other}, as far as their laws are coded."
        case Answer.NO:
            lacking = listing([s.member.called for s in pair.sides if s.answer is Answer.NO])
            return f"No: the facts are no offence in {lacking}, as far as the law is coded. Look for another offence."
        case Answer.DEPENDS:
            told = (f"in {s.member.called} on {'; and on '.join(s.conditions)}" for s in pair.sides if s.conditions)
            return f"It depends: {'; '.join(told)}."
        case _:
            unknown = listing([s.member.called for s in pair.sides if s.answer is Answer.UNKNOWN])
            return f"Unknown: what is coded of the law of {unknown} does not answer."


def position_words(position: TreatyPosition, name: str) -> str:
    """What one member is to a treaty."""
    since = f" since {day(position.since)}" if position.since else ""
    through = f" through {country_name(position.through)}" if position.binds and position.through else ""
    return f"{name}: {_STATUS[position.status]}{since}{through}{mark(position.confidence)}"


def open_relations(pair: PairAnswer) -> tuple[Relation, ...]:
    """The treaties that concern a pair at all: those that neither side is shut out of."""
    closed = TreatyStatus.NOT_ELIGIBLE
    return tuple(r for r in pair.relations if not any(p.status is closed for p in r.positions))


def relation_words(pair: PairAnswer, relation: Relation) -> str:
    """A treaty between two members, in a few sentences."""
    names = [side.member.called for side in pair.sides]
    positions = "; ".join(position_words(p, n) for p, n in zip(relation.positions, names, strict=True))
    said = [f"{sentence(_IN_FORCE[relation.in_force])[:-1]} ({positions})."]
    if relation.route:
        said += [_ROUTE[relation.route], relation.basis.limit]
        duties = (("Extradition", relation.extradition), ("Assistance", relation.assistance))
        said += [f"{name}: {_locators(found)}." for name, found in duties if found]
        said += [f"{name} declared: {words}." for name, words in relation.reservations]
    return " ".join(said)


def _locators(duties: tuple[Obligation, ...]) -> str:
    return "; ".join(duty.locator for duty in duties)


def treaties_words(pair: PairAnswer) -> str:
    """The treaties in force between two members that cover the facts, by name; for a cell of a table."""
    if pair.one_state:
        return "parts of one State"
    found = [
        f"{r.instrument.short_title}{mark(r.confidence)}"
        for r in pair.relations
        if r.in_force is Answer.YES and r.route not in {Route.OPEN, Route.NONE}
    ]
    unsure = [f"{r.instrument.short_title}{OPEN_TREATY}" for r in pair.relations if _unsure(r)]
    return "; ".join((*found, *unsure)) or NO_TREATY


def _unsure(relation: Relation) -> bool:
    return relation.in_force is Answer.UNKNOWN or relation.route is Route.OPEN
