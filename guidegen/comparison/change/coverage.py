"""Which obligations are covered otherwise than before, member by member.

In: two states of the corpus and a date. Out: each obligation, held in both, whose coverage differs. Pure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.standing import CoverageValue, ObligationCoverage, standing


@dataclass(frozen=True)
class CoverageChange:
    """An obligation that a member's law covers otherwise than before, or that binds it otherwise."""

    iso3: str
    topic: Topic
    obligation: str
    """Its id."""
    label: str
    """Instrument and locator."""
    old: CoverageValue
    new: CoverageValue
    old_in_law: CoverageValue
    """How far the law had it, whether or not it bound."""
    new_in_law: CoverageValue


def coverage_changes(old: Corpus, new: Corpus, as_at: date) -> tuple[CoverageChange, ...]:
    """Every change of coverage, in the order of the members and of the obligations of the new state."""
    return tuple(change for iso3 in new.members if iso3 in old.members for change in _of(old, new, iso3, as_at))


def _of(old: Corpus, new: Corpus, iso3: str, as_at: date) -> Iterator[CoverageChange]:
    before, after = _coverage(old, iso3, as_at), _coverage(new, iso3, as_at)
    for key, now in after.items():
        was = before.get(key)
        if was and (was.value, was.in_law) != (now.value, now.in_law):
            topic, obligation = key
            label = f"{new.instrument_of[obligation].short_title}, {new.obligations[obligation].locator}"
            yield CoverageChange(iso3, topic, obligation, label, was.value, now.value, was.in_law, now.in_law)


def _coverage(corpus: Corpus, iso3: str, as_at: date) -> Mapping[tuple[Topic, str], ObligationCoverage]:
    topics = standing(corpus, iso3, as_at).topics
    return {(topic, oid): c for topic, stand in topics.items() for oid, c in stand.coverage.items()}
