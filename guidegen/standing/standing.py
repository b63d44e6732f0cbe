"""Everything a guide or a reader may ask about one member at one date, put together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Source, Topic
from guidegen.law.member.national import Member
from guidegen.law.member.readings import applying, best_reading
from guidegen.standing.coverage import ObligationCoverage, obligation_coverage
from guidegen.standing.findings import Finding, findings
from guidegen.standing.freshness import DatedFact, Freshness, facts, freshness
from guidegen.standing.gaps import Gap, gaps
from guidegen.standing.questions import Question, duty_questions, element_questions, treaty_questions
from guidegen.standing.treaties import TreatyPosition, treaty_positions


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
    """On elements, in the order of the checklist."""
    duty_questions: tuple[Question, ...]
    """On obligations that no element tests, instrument by instrument."""


@dataclass(frozen=True)
class Standing:
    """Where a member stands at a date."""

    member: Member
    as_at: date
    positions: Mapping[str, TreatyPosition]
    """By instrument id, in the order of the corpus."""
    topics: Mapping[Topic, TopicStanding]
    treaty_questions: tuple[Question, ...]
    facts: tuple[DatedFact, ...]
    """Every recorded fact with its age, the first to check first."""
    freshness: Freshness


def _topic_standing(
    corpus: Corpus, member: Member, topic: Topic, positions: Mapping[str, TreatyPosition], as_at: date
) -> TopicStanding:
    found = findings(member, topic, corpus.elements[topic], as_at)
    coverage = {
        o.id: obligation_coverage(o, positions[corpus.instrument_of[o.id].id], found)
        for o in corpus.obligations.values()
        if topic in o.topic
    }
    return TopicStanding(
        topic,
        found,
        coverage,
        gaps(coverage.values()),
        element_questions(member.profile, found.values()),
        duty_questions(member.profile, coverage.values(), corpus.themes),
    )


def _weighing(topics: Mapping[Topic, TopicStanding]) -> frozenset[tuple[Topic, str]]:
    """The elements that chiefly test a binding mandatory duty."""
    return frozenset(
        (topic, finding.element.key)
        for topic, on_topic in topics.items()
        for c in on_topic.coverage.values()
        if c.position.binds and c.obligation.force.is_mandatory
        for finding in c.findings
    )


def _relied_on(member: Member, elements: Iterable[tuple[Topic, str]], as_at: date) -> frozenset[tuple[str, str]]:
    """Law and locator of each provision on which findings on some elements rest."""
    provisions = applying(member.law.provisions, member.law.laws, as_at)
    return frozenset(
        (reading.provision.law, reading.provision.locator)
        for topic, key in elements
        for reading in best_reading(provisions, topic, key).readings
    )


def member_sources(member: Member) -> Mapping[str, Source]:
    """Every source a member's files cite, by key; a key of the profile never hides one of the law."""
    return {**member.profile.sources, **member.law.sources}


def standing(corpus: Corpus, iso3: str, as_at: date) -> Standing:
    """Where a member stands at a date. Raises KeyError where the corpus has no such member."""
    member = corpus.members[iso3]
    positions = {p.instrument.id: p for p in treaty_positions(corpus, member.iso3, as_at)}
    topics = {topic: _topic_standing(corpus, member, topic, positions, as_at) for topic in Topic}
    weighing = _weighing(topics)
    return Standing(
        member=member,
        as_at=as_at,
        positions=positions,
        topics=topics,
        treaty_questions=treaty_questions(member.profile, positions.values()),
        facts=facts(member, positions.values(), weighing, _relied_on(member, weighing, as_at), as_at),
        freshness=freshness(member_sources(member).values()),
    )
