"""Which facts changed between two states of the corpus, in words.

In: two corpora as JSON. Out: each fact that came, changed or went, in a sentence, with the member it is about, if any.
"""

from dataclasses import dataclass

from guidegen.comparison.change.differences import ChangeKind, FactChange, changes
from guidegen.comparison.change.facts import SubjectKind, facts, names
from guidegen.corpus.store import corpus_from

_SHOWN = 40
"""Longest value that is shown."""


@dataclass(frozen=True)
class Told:
    """One fact that is not what it was."""

    member: str | None
    """ISO 3166-1 alpha-3 code of the member it is about; None where it is about all."""
    words: str


def told(before: bytes, after: bytes) -> tuple[Told, ...]:
    """What changed. Raises ValidationError where a corpus has the shape of another version."""
    old, new = corpus_from(before), corpus_from(after)
    found = changes(facts(old), facts(new), {**names(old), **names(new)})
    return tuple(_told(change) for subject in found for change in subject.changes)


def _told(change: FactChange) -> Told:
    subject = change.key.subject
    own = subject.kind is SubjectKind.MEMBER
    name = f"{change.key.field} of {subject.id}{f' {change.of}' if change.of else ''}"
    short = all(len(value or "") <= _SHOWN for value in (change.old, change.new))
    values = f" from {change.old} to {change.new}" if change.kind is ChangeKind.CHANGED and short else ""
    return Told(subject.id if own else None, f"{name} {change.kind}{values}")
