"""The rule by which some facts are an offence in one member: what the answer is, and what it rests on.

In: a member's law on the topic and a conduct. Out: a decision. The rule, in this order (docs/dual-criminality.md):

1. one provision in force has every part that the facts fill: yes;
2. else the law as a whole decides: a part that is missing: no; one that is unknown: unknown; one that is there in part:
   depends; all there in several provisions: yes, read together, unless a part is known from a related offence only;
3. what takes the facts out of the offence: no for the provision that has it;
4. what the answer depends on beside the facts, such as whose border is crossed: depends.

The absence of a finding is never a no. Pure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from guidegen.comparison.dual_criminality.conditions import AnswerCaveat, AnswerCondition, CaveatKind, ConditionKind
from guidegen.comparison.dual_criminality.evidence import (
    ApplicableLaw,
    as_a_whole,
    is_offence,
    matches,
    provisions_behind,
    reading_of,
)
from guidegen.comparison.dual_criminality.threshold import Answer
from guidegen.law.base import Coverage, ProvisionTopic
from guidegen.law.conduct import Conduct, Exclusion, Need
from guidegen.law.member.national import Provision
from guidegen.standing import Finding, Pinpoint

_IN_FORCE = AnswerCondition(ConditionKind.IN_FORCE)
_READ_TOGETHER = AnswerCondition(ConditionKind.READ_TOGETHER)
_TOGETHER = AnswerCaveat(CaveatKind.TOGETHER)
_DEFINED = AnswerCaveat(CaveatKind.DEFINED)


@dataclass(frozen=True)
class Assessment:
    """What the answer is, and what it rests on."""

    answer: Answer
    grounds: tuple[Finding, ...]
    sufficient: tuple[Provision, ...] = ()
    """Provisions that reach the facts by themselves."""
    partial: tuple[Provision, ...] = ()
    """Provisions that reach them in part, or read together."""
    places: tuple[Finding, ...] = ()
    """Stated findings whose places no provision of the file is."""
    conditions: tuple[AnswerCondition, ...] = ()
    caveats: tuple[AnswerCaveat, ...] = ()
    unknowns: tuple[Finding, ...] = ()
    """What is unknown and matters."""


def decide(law: ApplicableLaw, conduct: Conduct) -> Assessment:
    """Whether the facts are an offence, by the rule at the head of this module."""
    return _depending(law, conduct, _excluding(law, conduct, _base(law, conduct)))


def _stated(words: str) -> AnswerCondition:
    return AnswerCondition(ConditionKind.STATED, words)


def _how_far(finding: Finding) -> AnswerCondition:
    """What an answer depends on where the law has a part only in part."""
    notes = dict.fromkeys(n for n in (finding.note, *(p.note for p in finding.places)) if n)
    return AnswerCondition(ConditionKind.HOW_FAR, finding.element.heading, tuple(notes))


def _base(law: ApplicableLaw, conduct: Conduct) -> Assessment:
    """Whether the law has every part that the facts fill."""
    found = [m for m in matches(law, conduct.needs) if is_offence(law, m.provision)]
    whole = [m for m in found if m.whole]
    overall = tuple(as_a_whole(law, need) for need in conduct.needs)
    denied = any(f.stated and f.value in {Coverage.NO, Coverage.UNKNOWN} for f in overall)
    if not whole or denied:
        return _together(law, conduct, overall, tuple(m.provision for m in found))
    recorded = [m for m in whole if law.in_force(m.provision)]
    chosen = recorded or whole
    draft = Assessment(
        Answer.YES if recorded else Answer.DEPENDS,
        chosen[0].grounds,
        sufficient=tuple(m.provision for m in chosen),
        conditions=() if recorded else (_IN_FORCE,),
        caveats=_recalled(law, [m.provision for m in chosen]),
    )
    limits = [f for f in overall if f.stated and f.value is Coverage.PARTIAL]
    if limits and len(conduct.needs) == 1:
        on = (*draft.conditions, _how_far(limits[0]))
        return replace(draft, answer=Answer.DEPENDS, grounds=(*draft.grounds, *limits), conditions=on)
    in_part = (AnswerCaveat(CaveatKind.IN_PART, f.element.heading, f.note) for f in limits if f.note)
    return replace(draft, caveats=(*draft.caveats, *in_part))


def _recalled(law: ApplicableLaw, provisions: Iterable[Provision]) -> tuple[AnswerCaveat, ...]:
    places = dict.fromkeys(_place(law, p) for p in provisions if law.recalled(p))
    return tuple(AnswerCaveat(CaveatKind.RECALLED, place=place) for place in places)


def _place(law: ApplicableLaw, provision: Provision) -> Pinpoint:
    return Pinpoint(law.laws[provision.law].name, provision.locator)


def _together(
    law: ApplicableLaw, conduct: Conduct, overall: tuple[Finding, ...], in_part: tuple[Provision, ...]
) -> Assessment:
    """The answer from the law as a whole, where no single provision has every part."""
    pairs = tuple(zip(conduct.needs, overall, strict=True))
    missing = tuple(f for need, f in pairs if f.value is Coverage.NO and need.if_missing is None)
    if missing:
        return _lacking(law, conduct, missing)
    unknown = tuple(law.findings[need.any_of[0]] for need, f in pairs if f.value is Coverage.UNKNOWN)
    if unknown:
        return Assessment(
            Answer.UNKNOWN, tuple(f for f in overall if f.value is not Coverage.UNKNOWN), unknowns=unknown
        )
    on = [_stated(need.if_missing or "") for need, f in pairs if f.value is Coverage.NO]
    on += [_how_far(f) for f in overall if f.value is Coverage.PARTIAL]
    stated = tuple(f for f in overall if f.stated and not provisions_behind(law, f))
    if on:
        provisions = in_part or _of(law, [f for f in overall if f.value is not Coverage.NO])
        return _settled(
            law, Assessment(Answer.DEPENDS, overall, partial=provisions, places=stated, conditions=tuple(on))
        )
    apart = not _in_one_law(law, overall) or any(not f.stated and not _on_subject(law, f) for f in overall)
    defined = _definition(law, conduct.needs)
    draft = Assessment(
        Answer.DEPENDS if apart else Answer.YES,
        overall,
        partial=defined or _of(law, overall),
        places=stated,
        conditions=(_READ_TOGETHER,) if apart else (),
        caveats=(_DEFINED,) if defined else (_TOGETHER,) if len(conduct.needs) > 1 else (),
    )
    return _settled(law, draft)


def _lacking(law: ApplicableLaw, conduct: Conduct, missing: tuple[Finding, ...]) -> Assessment:
    """The answer where the law lacks a part: no, unless an offence that has every other part is silent on this one."""
    lacked = {f.element.key for f in missing}
    rest = [need for need in conduct.needs if not lacked & set(need.any_of)]
    silent = [
        m
        for m in matches(law, rest)
        if rest and m.whole and m.provision.penalty and not any(reading_of(law, m.provision, key) for key in lacked)
    ]
    if not silent:
        return Assessment(Answer.NO, missing)
    on = (
        AnswerCondition(ConditionKind.SILENT, f.element.heading, place=_place(law, m.provision))
        for m in silent
        for f in missing
    )
    grounds = (*missing, *silent[0].grounds)
    return _settled(
        law, Assessment(Answer.DEPENDS, grounds, partial=tuple(m.provision for m in silent), conditions=tuple(on))
    )


def _in_one_law(law: ApplicableLaw, found: Iterable[Finding]) -> bool:
    """Whether some findings may rest on one law; a stated finding whose place is no provision of the file may always."""
    held = [{p.law for p in provisions} for f in found if (provisions := provisions_behind(law, f))]
    return not held or bool(set.intersection(*held))


def _settled(law: ApplicableLaw, draft: Assessment) -> Assessment:
    """The answer where the force of what it rests on was not established, or is only recalled."""
    if draft.partial and not any(law.in_force(p) for p in draft.partial):
        draft = replace(draft, answer=Answer.DEPENDS, conditions=(*draft.conditions, _IN_FORCE))
    return replace(draft, caveats=(*draft.caveats, *_recalled(law, draft.partial)))


def _on_subject(law: ApplicableLaw, finding: Finding) -> bool:
    return any(p.topic is ProvisionTopic(law.topic) for p in provisions_behind(law, finding))


def _of(law: ApplicableLaw, found: Sequence[Finding]) -> tuple[Provision, ...]:
    """The provisions behind some findings; those on the subject where there are any for a finding."""
    chosen: list[Provision] = []
    for finding in found:
        all_behind = provisions_behind(law, finding)
        own = [p for p in all_behind if p.topic is ProvisionTopic(law.topic)]
        chosen += own or all_behind
    return tuple(p for p in law.provisions if p in chosen)


def _definition(law: ApplicableLaw, needs: Sequence[Need]) -> tuple[Provision, ...]:
    """A provision that has every part and makes no offence by itself: what the offence means."""
    return tuple(m.provision for m in matches(law, needs) if m.whole)[:1]


def _excluding(law: ApplicableLaw, conduct: Conduct, draft: Assessment) -> Assessment:
    """The answer after what takes the facts out of the offence, provision by provision."""
    if not conduct.excluded_by or draft.answer not in {Answer.YES, Answer.DEPENDS}:
        return draft
    provisions = draft.sufficient or draft.partial
    told = [_excluded(law, conduct.excluded_by, p) for p in provisions] or [_excluded(law, conduct.excluded_by, None)]
    answer = next(a for a in (Answer.YES, Answer.DEPENDS, Answer.UNKNOWN, Answer.NO) if a in [t.answer for t in told])
    deciding = [t for t in told if t.answer is answer]
    grounds = tuple(dict.fromkeys((*draft.grounds, *(f for t in deciding for f in t.grounds))))
    asked = tuple(dict.fromkeys(f for t in deciding for f in t.unknowns))
    caught = tuple(p for p, t in zip(provisions, told, strict=False) if t.answer is answer)
    if answer is Answer.NO and (others := _not_asking(law, conduct.excluded_by, provisions)):
        return replace(draft, answer=Answer.UNKNOWN, grounds=(*grounds, *others), conditions=(), unknowns=asked)
    if answer is Answer.YES:
        answer = draft.answer
    on = tuple(dict.fromkeys((*draft.conditions, *(o for t in deciding for o in t.conditions))))
    return replace(
        draft,
        answer=answer,
        grounds=tuple(f for t in deciding for f in t.grounds) if answer is Answer.NO else grounds,
        sufficient=caught if draft.sufficient else (),
        partial=caught if not draft.sufficient else (),
        conditions=on,
        unknowns=asked,
    )


def _excluded(law: ApplicableLaw, exclusions: Sequence[Exclusion], provision: Provision | None) -> Assessment:
    """Whether the facts stay inside one provision: yes, no, depends or unknown."""
    found = [(e, _exclusion(law, e, provision)) for e in exclusions]
    out = tuple(f for _, f in found if f.value is Coverage.YES)
    if out:
        return Assessment(Answer.NO, out)
    grounds = tuple(f for _, f in found if f.value is not Coverage.UNKNOWN)
    unknown = tuple(f for _, f in found if f.value is Coverage.UNKNOWN)
    if any(e.within and f.value is Coverage.UNKNOWN for e, f in found):
        return Assessment(Answer.UNKNOWN, grounds, unknowns=unknown)
    on = tuple(_stated(e.on) for e, f in found if f.value is not Coverage.NO)
    return Assessment(Answer.DEPENDS if on else Answer.YES, grounds, conditions=on, unknowns=unknown)


def _exclusion(law: ApplicableLaw, exclusion: Exclusion, provision: Provision | None) -> Finding:
    """What decides an exclusion for a provision: its own reading, else what is stated of the law as a whole."""
    overall = law.findings[exclusion.element]
    if provision is None or not exclusion.within:
        return overall
    own = reading_of(law, provision, exclusion.element)
    if own:
        return own
    return overall if overall.stated else replace(overall, value=Coverage.UNKNOWN, places=(), sources=())


def _not_asking(law: ApplicableLaw, exclusions: Sequence[Exclusion], seen: Sequence[Provision]) -> tuple[Finding, ...]:
    """Readings of other provisions by which an offence on the topic may reach the facts all the same."""
    return tuple(
        own
        for e in exclusions
        if e.within
        for p in law.provisions
        if p not in seen and (own := reading_of(law, p, e.element)) and own.value in {Coverage.NO, Coverage.PARTIAL}
    )


def _depending(law: ApplicableLaw, conduct: Conduct, draft: Assessment) -> Assessment:
    """The answer after what it depends on beside the facts."""
    if draft.answer not in {Answer.YES, Answer.DEPENDS}:
        return draft
    for dependence in conduct.depends_on:
        finding = law.findings[dependence.element]
        known = (finding,) if finding.value is not Coverage.UNKNOWN else ()
        if finding.value in dependence.values:
            draft = replace(
                draft,
                answer=Answer.DEPENDS,
                grounds=(*draft.grounds, *known),
                conditions=(*draft.conditions, _stated(dependence.on)),
                unknowns=(*draft.unknowns, *((finding,) if not known else ())),
            )
        elif known:
            further = tuple(
                p for p in provisions_behind(law, finding) if p.penalty and p not in (*draft.sufficient, *draft.partial)
            )
            draft = replace(draft, grounds=(*draft.grounds, finding), partial=(*draft.partial, *further))
    return draft
