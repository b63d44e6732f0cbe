"""Which facts to check first, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, ProvisionTopic, Topic
from guidegen.law.member.readings import laws_on
from guidegen.standing import DatedFact, FactKind, Standing
from guidegen.wording.language import day
from guidegen.wording.questions import fact_label
from guidegen.wording.values import confidence_phrase

_FIRST = 8


@dataclass(frozen=True)
class FactView:
    """One fact to check."""

    what: str
    dated: str
    confidence: str
    unverified: bool


def _on(corpus: Corpus, standing: Standing, topic: Topic) -> Iterator[DatedFact]:
    """The facts that a guide on a topic prints and that may be out of date."""
    instruments = set(corpus.guides[topic].instruments)
    laws = {law.id for law in laws_on(standing.member, topic)}
    wanted = {ProvisionTopic(topic), ProvisionTopic.RELATED}
    provisions = {f"{p.law} {p.locator}" for p in standing.member.law.provisions if p.topic in wanted}
    for fact in standing.facts:
        printed = {
            FactKind.TREATY: fact.key in instruments,
            FactKind.PROVISION: fact.key in provisions,
            FactKind.FINDING: fact.key.startswith(f"{topic} "),
            FactKind.LAW: fact.key in laws,
            FactKind.PROFILE: False,
        }
        if printed[fact.kind]:
            yield fact


def sureness(corpus: Corpus, standing: Standing, topic: Topic) -> Mapping[Confidence, int]:
    """How many of the facts that a guide on a topic prints are how sure."""
    held = [fact.confidence for fact in _on(corpus, standing, topic)]
    return {confidence: held.count(confidence) for confidence in Confidence}


def check_first(corpus: Corpus, standing: Standing, topic: Topic) -> tuple[FactView, ...]:
    """The few facts to check first before a guide on a topic is relied on."""
    views = (
        FactView(
            fact_label(corpus, standing, fact),
            day(fact.dated),
            confidence_phrase(fact.confidence),
            fact.confidence.recalled,
        )
        for fact in _on(corpus, standing, topic)
    )
    return tuple(dict.fromkeys(views))[:_FIRST]
