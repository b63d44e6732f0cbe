"""Dual criminality for a guide: a member's own answer for each conduct of the topic, and that with its kindred members.

In: the corpus, a member, a topic and a date. Out: what a chapter prints, each answer with the sources behind it.
"""

from dataclasses import dataclass
from datetime import date

from guidegen.comparison import Answer, MemberAnswer, PairAnswer, comparators, dual_criminality
from guidegen.corpus.corpus import Corpus
from guidegen.editions.citations import Citations, Cite, Statement
from guidegen.law.base import Topic
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.dual_criminality import answers as words
from guidegen.wording.dual_criminality import offences
from guidegen.wording.dual_criminality.relations import treaties

_NEAREST = 3
_PLACES = 2
"""How many provisions a cell names; the command names all."""


@dataclass(frozen=True)
class OwnAnswer:
    """A member's answer for a conduct."""

    answer: str
    """yes, no, depends or unknown."""
    beside: str
    """What it depends on, what was not found, or why it is no offence; empty where it is a plain answer."""
    places: tuple[Statement, ...]
    """The provisions that reach it, with their imprisonment."""
    more: int
    """How many further provisions reach it."""
    maximum: str
    """The greatest penalty held against four years; empty where it is no offence or unknown."""
    cite: Cite | None
    """What stands behind it; None where it is unknown."""


@dataclass(frozen=True)
class SharedAnswer:
    """The answer of a member and a kindred one for a conduct."""

    answer: str
    serious: str
    """The words for it where both sides punish it with four years or more; else empty."""
    place: Statement | None
    """The first provision of the kindred member that reaches it, where it is an offence in both, or may be."""
    cite: Cite | None
    """What stands behind the answer of the kindred member, where the answer is no."""


@dataclass(frozen=True)
class ConductView:
    """A conduct, with the answers."""

    title: str
    facts: str
    own: OwnAnswer
    shared: tuple[SharedAnswer, ...]
    """In the order of the kindred members."""


@dataclass(frozen=True)
class DualView:
    """What a chapter prints."""

    note: str
    conducts: tuple[ConductView, ...]
    comparators: tuple[str, ...]
    """Names of the kindred members, the nearest first."""
    treaties: tuple[str, ...]
    """For each of them, the treaties that cover at least one of the conducts between the two."""


def dual_view(corpus: Corpus, iso3: str | None, topic: Topic, as_at: date, citations: Citations) -> DualView | None:
    """What a chapter prints on dual criminality; None without a member or without a catalogue of conducts."""
    conducts = [c.id for c in corpus.conducts.values() if c.topic is topic]
    if iso3 is None or corpus.catalogue is None or not conducts:
        return None
    near = [k.iso3 for k in comparators(corpus, iso3, as_at)[:_NEAREST]]
    found = dual_criminality(corpus, as_at, [iso3, *near])
    pairs = {(c, other): found.pair(c, iso3, other) for c in conducts for other in near}
    return DualView(
        note=corpus.catalogue.note,
        conducts=tuple(
            ConductView(
                title=corpus.conducts[c].title,
                facts=corpus.conducts[c].facts,
                own=_own(found.answers[iso3, c], citations),
                shared=tuple(_shared(pairs[c, other], citations) for other in near),
            )
            for c in conducts
        ),
        comparators=tuple(corpus.members[other].called for other in near),
        treaties=tuple(treaties(pairs[c, other] for c in conducts) for other in near),
    )


def _cite(answer: MemberAnswer, citations: Citations) -> Cite | None:
    if answer.confidence is None:
        return None
    return citations.cite(answer.sources, answer.confidence)


def _own(answer: MemberAnswer, citations: Citations) -> OwnAnswer:
    return OwnAnswer(
        answer=str(answer.answer),
        beside=words.beside_answer(answer),
        places=tuple(
            Statement(offences.offence_and(r, offences.greatest_term(r)), citations.cite(r.sources, r.confidence))
            for r in answer.provisions[:_PLACES]
        ),
        more=max(len(answer.provisions) - _PLACES, 0),
        maximum=words.serious_phrase(answer.serious) if answer.provisions else "",
        cite=_cite(answer, citations),
    )


def _shared(pair: PairAnswer, citations: Citations) -> SharedAnswer:
    _, other = pair.sides
    offence = pair.answer in {Answer.YES, Answer.DEPENDS}
    first = other.provisions[0] if other.provisions and offence else None
    return SharedAnswer(
        answer=str(pair.answer),
        serious=ENGLISH.say(words.SERIOUS_CRIME) if pair.serious is Answer.YES else "",
        place=Statement(
            offences.offence_place(first), citations.cite(first.sources, other.confidence or first.confidence)
        )
        if first
        else None,
        cite=_cite(other, citations) if pair.answer is Answer.NO else None,
    )
