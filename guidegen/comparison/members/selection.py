"""Which members are compared: named one by one, taken from a group, and kept by what their law and treaties are.

In: the corpus and the words of a group or a condition. Out: codes of members, or a Condition that a Standing meets or
not. Pure; a word that means nothing is a SelectionError whose message is one line and names what was probably meant.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.law.base import Coverage, Topic
from guidegen.law.member.national import Member
from guidegen.law.member.profile import Coast, RegionalBody, Tradition
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import CoverageValue, Standing, treaty_positions

_BODIES: Mapping[str, RegionalBody] = {**{str(body): body for body in RegionalBody}, "pacific": RegionalBody.PIF}
_ALL = "all"
_PARTIES = "parties:"


class SelectionError(ValueError):
    """A group or a condition that means nothing."""


def group(corpus: Corpus, name: str, as_at: date) -> tuple[str, ...]:
    """The codes of the members of a group, by name of member.

    Groups: ``all``; a regional body (``asean``, ``saarc``, ``pif`` or ``pacific``); a legal tradition, whether it is
    the main one or stands beside another; ``coastal`` or ``landlocked``; ``parties:`` and an instrument, for those that
    are known to be bound by it at the date. Raises SelectionError.
    """
    word = name.strip().casefold()
    if word.startswith(_PARTIES):
        return _parties(corpus, word.removeprefix(_PARTIES), as_at)
    groups = group_names()
    if word not in groups:
        known = [*groups, *(f"{_PARTIES}{i}" for i in corpus.instruments)]
        raise SelectionError(f'there is no group "{name}"{did_you_mean(word, known) or f"; known: {_listed(groups)}"}')
    return _by_name(m for m in corpus.members.values() if word == _ALL or word in _marks(m))


def group_names() -> tuple[str, ...]:
    """The groups that need no instrument, by name."""
    return (_ALL, *_BODIES, *(str(t) for t in Tradition), *(str(c) for c in Coast))


def _marks(member: Member) -> frozenset[str]:
    profile = member.profile
    bodies = (word for word, body in _BODIES.items() if body in profile.regional_bodies)
    return frozenset((*bodies, *(str(t) for t in profile.legal_tradition), str(profile.coast)))


def _parties(corpus: Corpus, instrument: str, as_at: date) -> tuple[str, ...]:
    if instrument not in corpus.instruments:
        hint = did_you_mean(instrument, list(corpus.instruments)) or f"; known: {', '.join(corpus.instruments)}"
        raise SelectionError(f'there is no instrument "{instrument}"{hint}')
    one = [corpus.instruments[instrument]]
    positions = {code: treaty_positions(corpus, code, as_at, one)[0] for code in corpus.members}
    return _by_name((m for code, m in corpus.members.items() if positions[code].binds))


def _by_name(members: Iterable[Member]) -> tuple[str, ...]:
    return tuple(m.iso3 for m in sorted(members, key=lambda m: m.name))


def _listed(words: Iterable[str]) -> str:
    return f"{', '.join(words)}, {_PARTIES}<instrument>"


@dataclass(frozen=True)
class Condition:
    """Something a member must meet to be kept."""

    text: str
    """As it was asked for, such as ``act.recruitment=yes``."""
    about: str
    """``region``, ``tradition``, ``coast``, an instrument, an obligation or the key of an element."""
    topics: tuple[Topic, ...]
    """For an element or an obligation: the topics in which it must hold."""
    values: frozenset[str]
    """One of them must be found."""
    negated: bool
    """Whether, on the contrary, none of them may be found."""

    def holds(self, stand: Standing) -> bool:
        """Whether a member meets it."""
        return bool(self._found(stand) & self.values) is not self.negated

    def _found(self, stand: Standing) -> frozenset[str]:
        if self.about in _PROFILE:
            return _marks(stand.member)
        if self.about in stand.positions:
            return frozenset({str(stand.positions[self.about].status)})
        on = [stand.topics[topic] for topic in self.topics]
        if any(self.about in topic.coverage for topic in on):
            return frozenset(str(topic.coverage[self.about].value) for topic in on if self.about in topic.coverage)
        return frozenset(str(topic.findings[self.about].value) for topic in on)


_PROFILE: Mapping[str, tuple[str, ...]] = {
    "region": tuple(_BODIES),
    "tradition": tuple(Tradition),
    "coast": tuple(Coast),
}


def condition(corpus: Corpus, text: str, topics: Sequence[Topic]) -> Condition:
    """A condition from its words: ``<what>=<value>``, ``<what>!=<value>``, several values with commas between them.

    What: ``region``, ``tradition`` or ``coast``; the id of an instrument or of an obligation; the key of an element, with
    ``trafficking:`` or ``smuggling:`` before it where both topics have it and both are asked about. Raises
    SelectionError.
    """
    left, sign, right = text.partition("=")
    if not sign or not right.strip():
        raise SelectionError(f'"{text}" is not a condition; write it as act.recruitment=yes or region=asean')
    negated = left.endswith("!")
    about, on = _about(corpus, left.removesuffix("!").strip(), topics)
    known = _values(corpus, about)
    values = frozenset(word.strip().casefold() for word in right.split(","))
    for value in sorted(values - set(known)):
        hint = did_you_mean(value, known) or f"; known: {', '.join(known)}"
        raise SelectionError(f'"{about}" never has the value "{value}"{hint}')
    return Condition(text, about, on, values, negated)


def _about(corpus: Corpus, word: str, topics: Sequence[Topic]) -> tuple[str, tuple[Topic, ...]]:
    if word in _PROFILE or word in corpus.instruments:
        return word, ()
    if word in corpus.obligations:
        return word, tuple(corpus.obligations[word].topic)
    prefix, colon, key = word.rpartition(":")
    asked = [t for t in Topic if t == prefix] if colon else list(topics)
    on = tuple(t for t in asked if any(e.key == key for e in corpus.elements[t]))
    if len(on) > 1:
        raise SelectionError(f'both topics have the element "{key}"; write {" or ".join(f"{t}:{key}" for t in on)}')
    if not on:
        keys = [e.key for t in topics for e in corpus.elements[t]]
        known = [*_PROFILE, *corpus.instruments, *keys, *corpus.obligations]
        hint = (
            did_you_mean(word, known) or "; name region, tradition, coast, an instrument, an obligation or an element"
        )
        raise SelectionError(f'nothing is known by the name "{word}"{hint}')
    return key, on


def _values(corpus: Corpus, about: str) -> tuple[str, ...]:
    if about in _PROFILE:
        return tuple(str(v) for v in _PROFILE[about])
    if about in corpus.instruments:
        return tuple(str(v) for v in TreatyStatus)
    return tuple(str(v) for v in (CoverageValue if about in corpus.obligations else Coverage))
