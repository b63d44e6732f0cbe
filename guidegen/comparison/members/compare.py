"""Some members side by side: every table of a comparison at one date.

In: the corpus, members, topics and a date. Out: a Comparison. Pure; the date is an argument.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.comparison.members.chronology import LawEvent, law_events
from guidegen.comparison.members.elements import ElementRow, element_rows
from guidegen.comparison.members.obligations import ObligationRow, TreatyRow, obligation_rows, treaty_rows
from guidegen.comparison.members.penalties import PenaltyRow, penalty_rows
from guidegen.comparison.members.selection import Condition
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.standing import Standing, standing


@dataclass(frozen=True)
class Comparison:
    """Members side by side at a date."""

    topics: tuple[Topic, ...]
    as_at: date
    stands: tuple[Standing, ...]
    """Where each member stands, in the order asked for."""
    elements: tuple[ElementRow, ...]
    """Topic by topic."""
    penalties: tuple[PenaltyRow, ...]
    """Topic by topic, then member by member."""
    obligations: tuple[ObligationRow, ...]
    """Topic by topic, then instrument by instrument."""
    treaties: tuple[TreatyRow, ...]
    """The instruments of the guides on the topics first, in their order; then those that other duties stand in."""
    laws: tuple[LawEvent, ...]
    """The earliest first."""


def compare(
    corpus: Corpus,
    codes: Sequence[str],
    topics: Sequence[Topic],
    as_at: date,
    conditions: Iterable[Condition] = (),
    *,
    related: bool = False,
) -> Comparison:
    """Compare members, by code, of whom those are kept that meet every condition.

    With ``related``, penalties of offences of the general law stand beside those on the topic. Raises KeyError where
    the corpus has no such member.
    """
    asked = tuple(conditions)
    found = (standing(corpus, code, as_at) for code in dict.fromkeys(codes))
    stands = tuple(stand for stand in found if all(c.holds(stand) for c in asked))
    named = (i for topic in topics for i in corpus.guides[topic].instruments)
    holding = (corpus.instrument_of[o.id].id for o in corpus.obligations.values() if set(o.topic) & set(topics))
    return Comparison(
        topics=tuple(topics),
        as_at=as_at,
        stands=stands,
        elements=tuple(row for topic in topics for row in element_rows(stands, topic)),
        penalties=tuple(row for topic in topics for row in penalty_rows(stands, topic, related=related)),
        obligations=tuple(row for topic in topics for row in obligation_rows(stands, topic)),
        treaties=treaty_rows(stands, tuple(dict.fromkeys((*named, *holding)))) if stands else (),
        laws=law_events(stands, topics),
    )
