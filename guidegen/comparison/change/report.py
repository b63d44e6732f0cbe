"""What changed between two states and which guides say it: the answer as a whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.comparison.change.coverage import CoverageChange
from guidegen.comparison.change.differences import ChangeKind, SubjectChanges
from guidegen.comparison.change.passages import ChangedPassage
from guidegen.law.base import Topic


@dataclass(frozen=True)
class DocumentChange:
    """A guide or model bill that is no longer what it was."""

    place: str
    """ISO 3166-1 alpha-3 code of the member in lower case, or ``regional``."""
    guide: Topic
    kind: str
    """The readers of an edition, ``all`` for the full guide, ``bill`` for the model bill."""
    name: str
    """Its file in the output, without folder and ending: ``trafficking-police.en``."""
    title: str
    change: ChangeKind
    passages: tuple[ChangedPassage, ...]
    """What changed in it; empty where the whole document came or went."""

    @property
    def path(self) -> str:
        """Its file in the output, without the ending: ``fji/trafficking-police.en``."""
        return f"{self.place}/{self.name}"


@dataclass(frozen=True)
class Report:
    """The answer."""

    old: str
    """What the earlier state is called, such as ``HEAD (1a2b3c4)``."""
    new: str
    as_at: date
    facts: tuple[SubjectChanges, ...]
    coverage: tuple[CoverageChange, ...]
    documents: tuple[DocumentChange, ...]
    compared: int
    """How many documents were held against one another; 0: none."""
    places: Mapping[str, str]
    """What each place is called in running text, by its code in lower case or ``regional``."""
    notes: tuple[str, ...] = ()
    """What could not be compared, and why: one sentence each."""


@dataclass(frozen=True)
class PrintedPassage:
    """A passage and every document that prints it with the same change."""

    passage: ChangedPassage
    documents: tuple[DocumentChange, ...]


def by_passage(documents: Sequence[DocumentChange]) -> tuple[PrintedPassage, ...]:
    """The passages of all documents, each once, in the order in which they are first met."""
    found: dict[object, tuple[ChangedPassage, list[DocumentChange]]] = {}
    for document in documents:
        for passage in document.passages:
            key = (passage.change, passage.kind, passage.redline)
            found.setdefault(key, (passage, []))[1].append(document)
    return tuple(PrintedPassage(passage, tuple(dict.fromkeys(where))) for passage, where in found.values())
