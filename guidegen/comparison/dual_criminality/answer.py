"""Whether some facts are an offence in one member: yes, no, depends or unknown, with provisions, reasons and sources.

In: a member's law on the topic and a conduct. Out: the answer. A yes always has a provision and a source, a no always a
source; what is only recalled is a lead and never an answer. Pure.
"""

from dataclasses import dataclass, replace

from guidegen.comparison.dual_criminality.conditions import AnswerCaveat, AnswerCondition
from guidegen.comparison.dual_criminality.evidence import ApplicableLaw, provisions_behind
from guidegen.comparison.dual_criminality.rule import Assessment, decide
from guidegen.comparison.dual_criminality.threshold import Answer, is_serious, threshold
from guidegen.law.base import Confidence, Coverage, ProvisionTopic, Source, weakest
from guidegen.law.conduct import Conduct
from guidegen.law.element import SERIOUS_CRIME
from guidegen.law.member.national import Member, Provision
from guidegen.law.member.penalty import Penalty
from guidegen.standing import Finding, Lead, Pinpoint, Question
from guidegen.standing.questions import element_questions, penalty_question


@dataclass(frozen=True)
class OffenceProvision:
    """A place in the law that reaches the facts."""

    law: str
    """Short title of the law; empty where the locator names it."""
    locator: str
    heading: str | None
    penalty: Penalty | None
    serious: Answer
    whole: bool
    """Whether it reaches them by itself, as far as it is coded."""
    confidence: Confidence
    sources: tuple[Source, ...]
    unverified: tuple[str, ...] = ()
    """The fields of the penalty that rest on memory."""


@dataclass(frozen=True)
class MemberAnswer:
    """Whether a conduct is an offence in one member."""

    member: Member
    conduct: Conduct
    answer: Answer
    conditions: tuple[AnswerCondition, ...]
    """What the answer depends on, where it depends."""
    provisions: tuple[OffenceProvision, ...]
    serious: Answer
    """Whether the greatest penalty is four years or more, where it is an offence."""
    grounds: tuple[Finding, ...]
    """What the answer rests on: parts of the offence, then what takes the facts out of it, then what it depends on."""
    caveats: tuple[AnswerCaveat, ...]
    confidence: Confidence | None
    """That of the least sure fact behind it; None where it is unknown."""
    leads: tuple[Lead, ...]
    """What is only recalled."""
    uncoded: tuple[OffenceProvision, ...]
    """Provisions on the topic whose elements were not read, where the answer is unknown."""
    questions: tuple[Question, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source behind it."""
        held = (*(s for r in self.provisions for s in r.sources), *(s for f in self.grounds for s in f.sources))
        return tuple(dict.fromkeys(held))


def member_answer(law: ApplicableLaw, conduct: Conduct) -> MemberAnswer:
    """Whether a conduct is an offence in one member, by the rule of ``conduct_rule``."""
    decision = decide(law, conduct)
    if decision.answer is Answer.YES and not _has_place(decision):
        decision = replace(decision, answer=Answer.UNKNOWN)
    offence = decision.answer in {Answer.YES, Answer.DEPENDS}
    whole = law.findings[SERIOUS_CRIME] if conduct.basic and offence else None
    serious = threshold(decision.sufficient, _carrying(law, decision, conduct), whole) if offence else decision.answer
    reached = _reached(law, decision, conduct) if offence else ()
    return MemberAnswer(
        member=law.member,
        conduct=conduct,
        answer=decision.answer,
        conditions=tuple(dict.fromkeys(decision.conditions)) if decision.answer is Answer.DEPENDS else (),
        provisions=reached,
        serious=serious,
        grounds=tuple(dict.fromkeys(decision.grounds)),
        caveats=decision.caveats if offence else (),
        confidence=_confidence(law, decision, reached),
        leads=tuple(dict.fromkeys(lead for key in _keys(conduct) for lead in law.findings[key].leads)),
        uncoded=_uncoded(law) if decision.answer is Answer.UNKNOWN else (),
        questions=_questions(law, decision, reached if serious is Answer.UNKNOWN else ()),
    )


def _questions(
    law: ApplicableLaw, decision: Assessment, unknown_penalty: tuple[OffenceProvision, ...]
) -> tuple[Question, ...]:
    """What is unknown and matters, put to the bodies that can answer."""
    profile, element = law.member.profile, law.elements[SERIOUS_CRIME]
    asked = element_questions(profile, dict.fromkeys(f for f in decision.unknowns if f.value is Coverage.UNKNOWN))
    if not unknown_penalty:
        return asked
    places = tuple(Pinpoint(r.law, r.locator) for r in unknown_penalty if r.serious is Answer.UNKNOWN)
    return (*asked, penalty_question(profile, element, places))


def _has_place(decision: Assessment) -> bool:
    return bool(decision.sufficient or decision.partial) or any(f.places and f.sources for f in decision.places)


def _confidence(law: ApplicableLaw, decision: Assessment, reached: tuple[OffenceProvision, ...]) -> Confidence | None:
    """That of the least sure fact behind an answer: a reading, a provision, or what is recorded on its force."""
    if decision.answer is Answer.UNKNOWN:
        return None
    found = [*(f.confidence for f in decision.grounds), *(r.confidence for r in reached)]
    if any(law.recalled(p) for p in (*decision.sufficient, *decision.partial)):
        found.append(Confidence.LOW)
    return weakest(found, None)


def _keys(conduct: Conduct) -> tuple[str, ...]:
    needed = (key for need in conduct.needs for key in need.any_of)
    return (*needed, *(e.element for e in conduct.excluded_by), *(d.element for d in conduct.depends_on))


def _carrying(law: ApplicableLaw, decision: Assessment, conduct: Conduct) -> tuple[Provision, ...]:
    """The provisions that set the penalty, where none has every part: those read together, else those of the basic offence."""
    return tuple(p for p in decision.partial if p.penalty or SERIOUS_CRIME in p.elements) or _penalties(
        law, decision, conduct
    )


def _penalties(law: ApplicableLaw, decision: Assessment, conduct: Conduct) -> tuple[Provision, ...]:
    """Where the greatest penalty of the basic offence stands, where what reaches the facts carries none."""
    if (
        not conduct.basic
        or len(conduct.needs) == 1
        or any(p.penalty for p in (*decision.sufficient, *decision.partial))
    ):
        return ()
    return tuple(
        p
        for p in provisions_behind(law, law.findings[SERIOUS_CRIME])
        if p.topic is ProvisionTopic(law.topic) and not any(k.startswith("aggravated") for k in p.elements)
    )


def _reached(law: ApplicableLaw, decision: Assessment, conduct: Conduct) -> tuple[OffenceProvision, ...]:
    """The places that reach the facts, then where their penalty stands."""
    others = (*decision.partial, *_penalties(law, decision, conduct))
    found = [_place(law, p, whole=True) for p in decision.sufficient]
    found += [_place(law, p, whole=False) for p in law.provisions if p in others and p not in decision.sufficient]
    for finding in decision.places:
        found += [_stated(finding, place) for place in finding.places]
    return tuple(dict.fromkeys(found))


def _place(law: ApplicableLaw, provision: Provision, *, whole: bool) -> OffenceProvision:
    return OffenceProvision(
        law=law.laws[provision.law].name,
        locator=provision.locator,
        heading=provision.heading,
        penalty=provision.penalty,
        serious=is_serious(provision),
        whole=whole,
        confidence=provision.confidence,
        sources=tuple(dict.fromkeys(law.member.law.sources[key] for key in provision.source)),
        unverified=provision.penalty.unverified if provision.penalty else (),
    )


def _stated(finding: Finding, place: Pinpoint) -> OffenceProvision:
    return OffenceProvision(
        law=place.law,
        locator=place.locator,
        heading=None,
        penalty=None,
        serious=Answer.UNKNOWN,
        whole=False,
        confidence=finding.confidence or Confidence.LOW,
        sources=finding.sources,
    )


def _uncoded(law: ApplicableLaw) -> tuple[OffenceProvision, ...]:
    own = (p for p in law.provisions if p.topic is ProvisionTopic(law.topic) and not p.elements and not p.by_migrant)
    return tuple(_place(law, p, whole=False) for p in own)
