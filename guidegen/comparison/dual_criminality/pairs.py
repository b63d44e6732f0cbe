"""Dual criminality: whether some facts are an offence in both of two members, and what could carry cooperation.

In: the corpus and a date. Out: every member's answer for every conduct, worked once, and from these the answer of any pair:
whether it is an offence in both, whether both punish it as a serious crime, the treaties between them, and what is unknown.
The answer of a pair is the same whichever is named first. Pure.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from guidegen.comparison.dual_criminality.answer import MemberAnswer, member_answer
from guidegen.comparison.dual_criminality.evidence import applicable_law
from guidegen.comparison.dual_criminality.threshold import Answer, both
from guidegen.comparison.dual_criminality.treaties import Relation, bearing, one_state, relation
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Topic, weakest
from guidegen.law.conduct import Basis, Conduct
from guidegen.standing import Question, TreatyPosition, treaty_positions
from guidegen.standing.questions import treaty_questions


@dataclass(frozen=True)
class PairAnswer:
    """Whether a conduct is an offence in both of two members."""

    conduct: Conduct
    sides: tuple[MemberAnswer, MemberAnswer]
    """In the order in which the members were named."""
    answer: Answer
    """No where it is no offence on one side; else unknown, depends or yes, as far as the less certain side goes."""
    serious: Answer
    """Whether both sides punish it with four years or more."""
    one_state: bool
    """Whether the two are parts of one State, so that treaties between States do not govern."""
    relations: tuple[Relation, ...]
    questions: tuple[tuple[str, Question], ...]
    """What is unknown, each with the name of the member whose body can answer."""

    @property
    def confidence(self) -> Confidence | None:
        """That of the less sure side; None where neither is known."""
        return weakest((side.confidence for side in self.sides), None)


@dataclass(frozen=True)
class DualCriminality:
    """Every member's answers at a date; pairs are worked from them."""

    corpus: Corpus
    as_at: date
    answers: Mapping[tuple[str, str], MemberAnswer]
    """By member code and conduct."""
    positions: Mapping[str, Mapping[str, TreatyPosition]]
    """Positions to the treaties that bear on cooperation, by member code and instrument."""

    def pair(self, conduct: str, one: str, other: str) -> PairAnswer:
        """The answer for two members. Raises KeyError where a member or the conduct is not known."""
        sides = (self.answers[one, conduct], self.answers[other, conduct])
        members = (sides[0].member, sides[1].member)
        held = [(member, self.positions[member.iso3]) for member in members]
        facts = sides[0].conduct
        serious = both(sides[0].serious, sides[1].serious)
        same = one_state(*members)
        bases = () if same else self._bases[conduct]
        codes = [member.iso3 for member in members]
        known = self.corpus.obligations
        relations = tuple(
            relation(b, facts, held, serious, known, [self._declared[code, b.instrument] for code in codes])
            for b in bases
        )
        return PairAnswer(
            conduct=facts,
            sides=sides,
            answer=both(sides[0].answer, sides[1].answer),
            serious=serious,
            one_state=same,
            relations=relations,
            questions=tuple(self._questions(sides, relations)),
        )

    def pairs(self, conduct: str) -> Iterator[PairAnswer]:
        """The answer for every two members, each pair once, in the order of the corpus."""
        codes = list(self.positions)
        for n, one in enumerate(codes):
            for other in codes[n + 1 :]:
                yield self.pair(conduct, one, other)

    @cached_property
    def _bases(self) -> Mapping[str, tuple[Basis, ...]]:
        return {c: tuple(b for b in self.corpus.bases if c in b.conducts) for c in self.corpus.conducts}

    @cached_property
    def _declared(self) -> Mapping[tuple[str, str], str | None]:
        """What each member declared on cooperation under each treaty."""
        return {
            (code, basis.instrument): bearing(held[basis.instrument], basis, self.corpus.obligations)
            for code, held in self.positions.items()
            for basis in self.corpus.bases
        }

    def _questions(
        self, sides: tuple[MemberAnswer, MemberAnswer], relations: Iterable[Relation]
    ) -> Iterator[tuple[str, Question]]:
        relations = tuple(relations)
        for n, side in enumerate(sides):
            for question in side.questions:
                yield side.member.name, question
            for question in treaty_questions(side.member.profile, [r.positions[n] for r in relations]):
                yield side.member.name, question


def dual_criminality(corpus: Corpus, as_at: date, members: Iterable[str] | None = None) -> DualCriminality:
    """Every answer of some members, or of all, for every conduct at a date. Raises KeyError for an unknown member."""
    chosen = [corpus.members[code] for code in (corpus.members if members is None else members)]
    laws = {
        (member.iso3, topic): applicable_law(member, topic, corpus.elements[topic], as_at)
        for member in chosen
        for topic in Topic
    }
    wanted = {b.instrument for b in corpus.bases} | {c.protocol for c in corpus.conducts.values() if c.protocol}
    instruments = [i for i in corpus.instruments.values() if i.id in wanted]
    return DualCriminality(
        corpus=corpus,
        as_at=as_at,
        answers={
            (member.iso3, conduct.id): member_answer(laws[member.iso3, conduct.topic], conduct)
            for member in chosen
            for conduct in corpus.conducts.values()
        },
        positions={
            member.iso3: {p.instrument.id: p for p in treaty_positions(corpus, member.iso3, as_at, instruments)}
            for member in chosen
        },
    )
