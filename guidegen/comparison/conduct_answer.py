"""Whether some facts are an offence in one member: yes, no, depends or unknown, with provisions, reasons and sources.

In: a member's law on the topic and a conduct. Out: the answer. A yes always has a provision and a source, a no always a
source; what is only recalled is a lead and never an answer. Pure.
"""

from dataclasses import dataclass, replace

from guidegen.comparison.conduct_reach import LawOn, behind
from guidegen.comparison.conduct_rule import Decision, decide
from guidegen.comparison.serious_crime import THRESHOLD, Answer, is_serious, threshold
from guidegen.law.base import Confidence, Coverage, ProvisionTopic, Source
from guidegen.law.conduct import Conduct
from guidegen.law.national import Member, Provision
from guidegen.law.penalty import Penalty
from guidegen.standing import Finding, Lead, Place, Question
from guidegen.standing.questions import Subject, element_questions

_LEAST_FIRST = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


@dataclass(frozen=True)
class Reached:
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

    @property
    def words(self) -> str:
        """Law and locator."""
        return f"{self.law}, {self.locator}" if self.law else self.locator


@dataclass(frozen=True)
class MemberAnswer:
    """Whether a conduct is an offence in one member."""

    member: Member
    conduct: Conduct
    answer: Answer
    on: tuple[str, ...]
    """What the answer depends on, where it depends."""
    reached: tuple[Reached, ...]
    serious: Answer
    """Whether the greatest penalty is four years or more, where it is an offence."""
    grounds: tuple[Finding, ...]
    """What the answer rests on: parts of the offence, then what takes the facts out of it, then what it depends on."""
    cautions: tuple[str, ...]
    confidence: Confidence | None
    """That of the least sure fact behind it; None where it is unknown."""
    leads: tuple[Lead, ...]
    """What is only recalled."""
    uncoded: tuple[Reached, ...]
    """Provisions on the topic whose elements were not read, where the answer is unknown."""
    questions: tuple[Question, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source behind it."""
        held = (*(s for r in self.reached for s in r.sources), *(s for f in self.grounds for s in f.sources))
        return tuple(dict.fromkeys(held))


def member_answer(law: LawOn, conduct: Conduct) -> MemberAnswer:
    """Whether a conduct is an offence in one member, by the rule of ``conduct_rule``."""
    decision = decide(law, conduct)
    if decision.answer is Answer.YES and not _has_place(decision):
        decision = replace(decision, answer=Answer.UNKNOWN)
    offence = decision.answer in {Answer.YES, Answer.DEPENDS}
    whole = law.findings[THRESHOLD] if conduct.basic and offence else None
    serious = threshold(decision.sure, _carrying(law, decision, conduct), whole) if offence else decision.answer
    reached = _reached(law, decision, conduct) if offence else ()
    return MemberAnswer(
        member=law.member,
        conduct=conduct,
        answer=decision.answer,
        on=tuple(dict.fromkeys(decision.on)) if decision.answer is Answer.DEPENDS else (),
        reached=reached,
        serious=serious,
        grounds=tuple(dict.fromkeys(decision.grounds)),
        cautions=decision.cautions if offence else (),
        confidence=_confidence(law, decision, reached),
        leads=tuple(dict.fromkeys(lead for key in _keys(conduct) for lead in law.findings[key].leads)),
        uncoded=_uncoded(law) if decision.answer is Answer.UNKNOWN else (),
        questions=_questions(law, decision, reached if serious is Answer.UNKNOWN else ()),
    )


def _questions(law: LawOn, decision: Decision, unknown_penalty: tuple[Reached, ...]) -> tuple[Question, ...]:
    """What is unknown and matters, put to the bodies that can answer."""
    profile, element = law.member.profile, law.elements[THRESHOLD]
    asked = element_questions(profile, dict.fromkeys(f for f in decision.asked if f.value is Coverage.UNKNOWN))
    if not unknown_penalty:
        return asked
    places = "; ".join(r.words for r in unknown_penalty if r.serious is Answer.UNKNOWN)
    penalty = Question(
        Subject.ELEMENT,
        element.key,
        element.heading,
        f"What is the greatest term of imprisonment for these facts ({places})?",
        element.send,
        element.ask,
        profile.agencies.get(element.ask),
    )
    return (*asked, penalty)


def _has_place(decision: Decision) -> bool:
    return bool(decision.sure or decision.other) or any(f.places and f.sources for f in decision.places)


def _confidence(law: LawOn, decision: Decision, reached: tuple[Reached, ...]) -> Confidence | None:
    """That of the least sure fact behind an answer: a reading, a provision, or what is recorded on its force."""
    if decision.answer is Answer.UNKNOWN:
        return None
    found = [f.confidence for f in decision.grounds if f.confidence] + [r.confidence for r in reached]
    if any(law.recalled(p) for p in (*decision.sure, *decision.other)):
        found.append(Confidence.LOW)
    return min(found, key=_LEAST_FIRST.index, default=None)


def _keys(conduct: Conduct) -> tuple[str, ...]:
    needed = (key for need in conduct.needs for key in need.any_of)
    return (*needed, *(e.element for e in conduct.excluded_by), *(d.element for d in conduct.depends_on))


def _carrying(law: LawOn, decision: Decision, conduct: Conduct) -> tuple[Provision, ...]:
    """The provisions that set the penalty, where none has every part: those read together, else those of the basic offence."""
    return tuple(p for p in decision.other if p.penalty or THRESHOLD in p.elements) or _penalties(
        law, decision, conduct
    )


def _penalties(law: LawOn, decision: Decision, conduct: Conduct) -> tuple[Provision, ...]:
    """Where the greatest penalty of the basic offence stands, where what reaches the facts carries none."""
    if not conduct.basic or len(conduct.needs) == 1 or any(p.penalty for p in (*decision.sure, *decision.other)):
        return ()
    return tuple(
        p
        for p in behind(law, law.findings[THRESHOLD])
        if p.topic is ProvisionTopic(law.topic) and not any(k.startswith("aggravated") for k in p.elements)
    )


def _reached(law: LawOn, decision: Decision, conduct: Conduct) -> tuple[Reached, ...]:
    """The places that reach the facts, then where their penalty stands."""
    others = (*decision.other, *_penalties(law, decision, conduct))
    found = [_place(law, p, whole=True) for p in decision.sure]
    found += [_place(law, p, whole=False) for p in law.provisions if p in others and p not in decision.sure]
    for finding in decision.places:
        found += [_stated(finding, place) for place in finding.places]
    return tuple(dict.fromkeys(found))


def _place(law: LawOn, provision: Provision, *, whole: bool) -> Reached:
    return Reached(
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


def _stated(finding: Finding, place: Place) -> Reached:
    return Reached(
        law=place.law,
        locator=place.locator,
        heading=None,
        penalty=None,
        serious=Answer.UNKNOWN,
        whole=False,
        confidence=finding.confidence or Confidence.LOW,
        sources=finding.sources,
    )


def _uncoded(law: LawOn) -> tuple[Reached, ...]:
    own = (p for p in law.provisions if p.topic is ProvisionTopic(law.topic) and not p.elements)
    return tuple(_place(law, p, whole=False) for p in own)
