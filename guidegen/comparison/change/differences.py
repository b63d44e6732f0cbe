"""What changed between two states of the corpus: facts added, changed and removed, by what they are about.

In: the facts of both states. Out: the changes, subject by subject. Pure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from guidegen.comparison.change.facts import FactKey, Facts, FactSubject, SubjectKind
from guidegen.comparison.change.redline import Redline, changed


class ChangeKind(StrEnum):
    """What happened to a thing."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class FactChange:
    """One fact that is no longer what it was."""

    key: FactKey
    of: str
    """The thing in words; empty: the subject itself."""
    old: str | None
    new: str | None

    @property
    def kind(self) -> ChangeKind:
        """Whether it came, changed or went."""
        if self.old is None:
            return ChangeKind.ADDED
        return ChangeKind.REMOVED if self.new is None else ChangeKind.CHANGED

    @property
    def redline(self) -> Redline:
        """Its value, word by word."""
        return changed(self.old, self.new)


@dataclass(frozen=True)
class SubjectChanges:
    """What changed about one member, instrument, model provision, checklist or guide."""

    subject: FactSubject
    name: str
    changes: tuple[FactChange, ...]
    """File by file, in the order of the files."""


def changes(old: Facts, new: Facts, called: Mapping[FactSubject, str]) -> tuple[SubjectChanges, ...]:
    """Every fact that differs; ``called`` gives the names of the subjects. Members first, each kind by name."""
    found = sorted(_changes(old, new), key=lambda c: _order(c.key.subject, called))
    return tuple(
        SubjectChanges(subject, called.get(subject, subject.id), tuple(group))
        for subject, group in groupby(found, lambda c: c.key.subject)
    )


def _order(subject: FactSubject, called: Mapping[FactSubject, str]) -> tuple[int, str, str]:
    return list(SubjectKind).index(subject.kind), called.get(subject, subject.id), subject.id


def _changes(old: Facts, new: Facts) -> Iterator[FactChange]:
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key), new.get(key)
        if after is None:
            yield FactChange(key, old[key].of, old[key].value, None)
        elif before is None or before.value != after.value:
            yield FactChange(key, after.of, before.value if before else None, after.value)
