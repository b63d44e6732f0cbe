"""Everything a guide or a reader may ask about one member at one date, put together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Source, Topic
from guidegen.law.national import Member
from guidegen.law.treaty import Force
from guidegen.standing.coverage import CoverageValue, ObligationCoverage, obligation_coverage
from guidegen.standing.findings import Finding, findings
from guidegen.standing.freshness import Freshness, freshness
from guidegen.standing.questions import Question, questions
from guidegen.standing.treaties import TreatyPosition, treaty_positions

_FORCE_ORDER = {force: n for n, force in enumerate(Force)}
_COVERAGE_ORDER = {CoverageValue.NOT_MET: 0, CoverageValue.IN_PART: 1}


@dataclass(frozen=True)
class Gap:
    """An obligation that national law meets in part or not at all, as far as the findings show."""

    coverage: ObligationCoverage
    position: TreatyPosition

    @property
    def urgency(self) -> tuple[int, int, int]:
        """Order of urgency, the most urgent first: whether the duty binds, its force, how far it is met."""
        return (
            0 if self.position.binds else 1,
            _FORCE_ORDER[self.coverage.obligation.force],
            _COVERAGE_ORDER[self.coverage.value],
        )


@dataclass(frozen=True)
class TopicStanding:
    """Where a member stands on one topic."""

    topic: Topic
    findings: Mapping[str, Finding]
    """By element key, in the order of the checklist."""
    coverage: Mapping[str, ObligationCoverage]
    """By obligation id, instrument by instrument."""
    gaps: tuple[Gap, ...]
    """The most urgent first."""
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Standing:
    """Where a member stands at a date."""

    member: Member
    as_at: date
    positions: Mapping[str, TreatyPosition]
    """By instrument id, in the order of the corpus."""
    topics: Mapping[Topic, TopicStanding]
    freshness: Freshness


def _topic_standing(
    corpus: Corpus, member: Member, topic: Topic, positions: Mapping[str, TreatyPosition]
) -> TopicStanding:
    found = findings(member, topic, corpus.elements[topic])
    coverage = {o.id: obligation_coverage(o, found) for o in corpus.obligations.values() if topic in o.topic}
    gaps = sorted(
        (
            Gap(c, positions[corpus.instrument_of[c.obligation.id].id])
            for c in coverage.values()
            if c.value in _COVERAGE_ORDER
        ),
        key=lambda gap: gap.urgency,
    )
    return TopicStanding(topic, found, coverage, tuple(gaps), questions(member.profile, found.values()))


def member_sources(member: Member) -> Mapping[str, Source]:
    """Every source a member's files cite, by key; a key of the profile never hides one of the law."""
    return {**member.profile.sources, **member.law.sources}


def standing(corpus: Corpus, iso3: str, as_at: date) -> Standing:
    """Where a member stands at a date. Raises KeyError where the corpus has no such member."""
    member = corpus.members[iso3]
    positions = {
        p.instrument.id: p
        for p in treaty_positions(tuple(corpus.instruments.values()), corpus.treaty_actions, iso3, as_at)
    }
    return Standing(
        member=member,
        as_at=as_at,
        positions=positions,
        topics={topic: _topic_standing(corpus, member, topic, positions) for topic in Topic},
        freshness=freshness(member_sources(member).values()),
    )
