"""What a piece of work reads of the corpus, so that it is done again only where something of that has changed.

In: a corpus. Out: the same corpus, watched; the notes of what was read of it; and, of this or another state of the corpus,
the digest of what each note stands for. Noted are members and the answers to questions about all members; all else is read
by every document, and is noted as the rest.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache, cached_property

from guidegen.comparison.comparators import nearest
from guidegen.comparison.examples import counted, example
from guidegen.corpus.corpus import Corpus
from guidegen.publishing.inputs.digest import digest, value_digest
from guidegen.standing.treaties import table_read

_QUESTIONS: Mapping[str, Callable[..., object]] = {q.__name__: q for q in (nearest, counted, example, table_read)}
"""The questions that editions ask about all members, by name."""
_MEMBER, _MEMBERS = "member", "members"


class _Noted[K, V](Mapping[K, V]):
    """A mapping that tells of every key that is looked for."""

    def __init__(self, held: Mapping[K, V], note: Callable[[K], None], note_all: Callable[[], None]) -> None:
        self._held, self._note, self._note_all = held, note, note_all

    def __getitem__(self, key: K) -> V:
        self._note(key)
        return self._held[key]

    def __iter__(self) -> Iterator[K]:
        self._note_all()
        return iter(self._held)

    def __len__(self) -> int:
        self._note_all()
        return len(self._held)


@dataclass(frozen=True, eq=False, kw_only=True)
class TrackedCorpus(Corpus):
    """A corpus that notes what is read of it."""

    plain: Corpus
    notes: set[str] = field(default_factory=set)

    def once[T](self, question: Callable[..., T], as_at: date, *words: str) -> T:
        """The answer to a question about all members, which is noted, and not what was read to find it."""
        if _QUESTIONS.get(question.__name__) is not question:
            return super().once(question, as_at, *words)
        self.notes.add(json.dumps([question.__name__, *words]))
        return self.plain.once(question, as_at, *words)


def tracked(corpus: Corpus) -> TrackedCorpus:
    """A corpus that notes what is read of it."""
    notes: set[str] = set()

    def member(iso3: str) -> None:
        notes.add(json.dumps([_MEMBER, iso3]))

    def members() -> None:
        notes.add(json.dumps([_MEMBERS]))

    held = {f.name: getattr(corpus, f.name) for f in fields(Corpus)}
    held["members"] = _Noted(corpus.members, member, members)
    held["treaty_actions"] = _Noted(corpus.treaty_actions, lambda key: member(key[0]), members)
    return TrackedCorpus(**held, plain=corpus, notes=notes)


class TrackedDigests:
    """What notes stand for in one state of the corpus, each found once."""

    def __init__(self, corpus: Corpus, as_at: date) -> None:
        self._corpus, self._as_at = corpus, as_at
        self._member, self._note = cache(self._of_member), cache(self._of_note)

    def digest(self, notes: Iterable[str]) -> str:
        """The digest of all that some notes stand for, and of the rest."""
        return digest(self._rest, *(part for note in sorted(notes) for part in (note, self._note(note))))

    @cached_property
    def _rest(self) -> str:
        held = {f.name: getattr(self._corpus, f.name) for f in fields(Corpus)}
        return value_digest({name: value for name, value in held.items() if name not in ("members", "treaty_actions")})

    def _of_member(self, iso3: str) -> str:
        actions = [action for key, action in sorted(self._corpus.treaty_actions.items()) if key[0] == iso3]
        return value_digest([self._corpus.members.get(iso3), actions])

    def _of_note(self, note: str) -> str:
        match json.loads(note):
            case [str(kind), *words] if kind == _MEMBER:
                return self._member(*words)
            case [str(kind)] if kind == _MEMBERS:
                return digest(*(self._member(iso3) for iso3 in sorted(self._corpus.members)))
            case [str(question), *words] if question in _QUESTIONS:
                try:
                    return value_digest(self._corpus.once(_QUESTIONS[question], self._as_at, *words))
                except (KeyError, ValueError):  # about what is no longer there
                    return "gone"
            case _:
                return "not known"
