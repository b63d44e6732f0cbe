"""The words of two texts held against one another: a redline.

In: two texts, as words. Out: pieces that stayed, were removed or were added. Pure. Words are compared by what they
mean: the number of a source may change while the source stays the same.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

_TOKEN = re.compile(r"\s+|\w+(?:[-.,'’/]\w+)*|[^\w\s]")
_ADJACENT = re.compile(r"[\s,;:()\[\].-]*")


@dataclass(frozen=True)
class Word:
    """A word, a space or a sign of a text."""

    key: str
    """What it is compared by."""
    text: str
    """How it is shown where it stayed."""
    full: str = ""
    """How it is shown where it changed, if that says more."""


class Mark(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class RedlinePiece:
    """Some words that share their fate."""

    mark: Mark
    text: str


type Redline = tuple[RedlinePiece, ...]


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[Word, ...]:
    """A text as words, with white space made single spaces."""
    return tuple(Word(" ", " ") if t.isspace() else Word(t, t) for t in _TOKEN.findall(text))


def redline(old: Sequence[Word], new: Sequence[Word]) -> Redline:
    """The two texts as one, with what was removed before what was added.

    What stayed between two changes is counted as changed with them where it is only a space or a sign.
    """
    keys = [w.key for w in old], [w.key for w in new]
    runs: list[tuple[Mark | None, Sequence[Word], Sequence[Word]]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        before, after = old[i1:i2], new[j1:j2]
        same = tag == "equal" and not (runs and j2 < len(new) and _ADJACENT.fullmatch("".join(w.text for w in after)))
        if not same and runs and runs[-1][0] is None:
            runs[-1] = (None, [*runs[-1][1], *before], [*runs[-1][2], *after])
        else:
            runs.append((Mark.SAME if same else None, before, after))
    return tuple(_pieces(runs))


def _pieces(runs: Iterable[tuple[Mark | None, Sequence[Word], Sequence[Word]]]) -> Iterator[RedlinePiece]:
    for mark, before, after in runs:
        if mark is Mark.SAME:
            yield RedlinePiece(Mark.SAME, "".join(w.text for w in after))
            continue
        for kind, changed in ((Mark.REMOVED, before), (Mark.ADDED, after)):
            if changed:
                yield RedlinePiece(kind, "".join(w.full or w.text for w in changed))


def changed(old: str | None, new: str | None) -> Redline:
    """The redline of two values; None where there was or is none."""
    return redline(words(old or ""), words(new or ""))


def shortened(line: Redline, around: int = 12) -> Redline:
    """A redline whose unchanged stretches are cut to ``around`` words on each side of a change, with ``…`` for the rest."""
    return tuple(_short(piece, n == 0, n == len(line) - 1, around) for n, piece in enumerate(line))


def _short(piece: RedlinePiece, first: bool, last: bool, around: int) -> RedlinePiece:
    parts = re.findall(r"\s*\S+\s*", piece.text)
    if piece.mark is not Mark.SAME or len(parts) <= around * (1 if first or last else 2) + 2:
        return piece
    before = "" if first else "".join(parts[:around]).rstrip() + " "
    after = "" if last else " " + "".join(parts[-around:]).lstrip()
    return RedlinePiece(Mark.SAME, f"{before}…{after}")
