"""The passages of a document in two states, found again and held against one another.

In: the blocks of both documents. Out: the passages that were added, changed or removed, each as a redline. Pure.

A block that reads the same is the same, wherever it stands now. Between such blocks, what is left is matched by its id,
then by the words it shares, in order. The number of a source is no part of what a block says: the source is.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property

from guidegen.comparison.change.differences import ChangeKind
from guidegen.comparison.change.redline import Redline, Word, redline

_ALIKE = 0.4
"""The share of words by which two blocks in the same place count as one that changed."""
_MOST = 10_000
"""Pairs of blocks that are compared word by word in one gap; a larger gap is matched by ids alone."""
SOURCE = "source:"
"""What stands before the number of a source in the key of a word that cites it."""


class BlockKind(StrEnum):
    """What a block of a document is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    POINT = "point"
    ROW = "row"
    CAPTION = "caption"
    PICTURE = "picture in words"


_NAMED = frozenset({BlockKind.HEADING, BlockKind.ROW})
"""Blocks whose id is a name rather than a place."""


@dataclass(frozen=True)
class SourceText:
    """A line of the list of sources, as far as it tells which source it is."""

    title: str
    url: str
    rest: str
    """Note and date."""


@dataclass(frozen=True)
class Block:
    """The smallest part of a document that is shown as changed: a paragraph, a point of a list, a row of a table."""

    id: str
    """Its own id, or one made of that of its heading, its kind and its place or the name of its row."""
    kind: BlockKind
    anchor: str
    """The nearest id in the document at or before it."""
    within: tuple[str, ...]
    """Chapter and headings above it, and the caption of its table."""
    words: tuple[Word, ...]

    @cached_property
    def key(self) -> tuple[str, ...]:
        """What it is compared by."""
        return (self.kind, *(w.key for w in self.words))

    @cached_property
    def count(self) -> Counter[str]:
        """Its words and how often each stands in it, without spaces."""
        return Counter(w.key for w in self.words if w.key != " ")


@dataclass(frozen=True)
class DocumentBlocks:
    """A document as blocks."""

    blocks: tuple[Block, ...]
    sources: Mapping[str, SourceText]
    """By their numbers in this document."""


@dataclass(frozen=True)
class ChangedPassage:
    """A block that came, changed or went."""

    id: str
    anchor: str
    """The nearest id in the new document, or in the old one where it went."""
    kind: BlockKind
    within: tuple[str, ...]
    change: ChangeKind
    redline: Redline


def passages(old: DocumentBlocks, new: DocumentBlocks) -> tuple[ChangedPassage, ...]:
    """Every passage that differs, in the order of the new document."""
    before, after = _alike(old, new)
    changed = list(_differing(before, after))
    gone = Counter(b.key for b, a in changed if b and not a)
    come = Counter(a.key for b, a in changed if a and not b)
    moved = gone & come
    return tuple(_passage(pair) for pair in _rejoined(_without(changed, moved)))


type _Pair = tuple[Block, Block] | tuple[Block, None] | tuple[None, Block]


def _without(changed: Sequence[_Pair], moved: Counter[tuple[str, ...]]) -> list[_Pair]:
    """Leave out what only stands elsewhere than before."""
    gone, come = Counter(moved), Counter(moved)
    kept = []
    for pair in changed:
        left, block = (gone, pair[0]) if pair[1] is None else (come, pair[1])
        if block and None in pair and left[block.key] > 0:
            left[block.key] -= 1
        else:
            kept.append(pair)
    return kept


def _rejoined(changed: Sequence[_Pair]) -> Iterator[_Pair]:
    """Take together what went and what came under the same id in another place."""
    gone = {b.id: b for b, a in changed if b and not a}
    come = {a.id: a for b, a in changed if a and not b}
    both = {i for i in gone.keys() & come.keys() if gone[i].kind == come[i].kind and _share(gone[i], come[i]) >= _ALIKE}
    for pair in changed:
        match pair:
            case (None, Block() as new) if new.id in both:
                yield gone[new.id], new
            case (Block() as old, None) if old.id in both:
                pass
            case _:
                yield pair


def _passage(pair: _Pair) -> ChangedPassage:
    match pair:
        case (Block() as old, Block() as new):
            return _said(new, ChangeKind.CHANGED, redline(old.words, new.words))
        case (None, Block() as new):
            return _said(new, ChangeKind.ADDED, redline((), new.words))
        case (Block() as old, None):
            return _said(old, ChangeKind.REMOVED, redline(old.words, ()))


def _said(block: Block, change: ChangeKind, line: Redline) -> ChangedPassage:
    return ChangedPassage(block.id, block.anchor, block.kind, block.within, change, line)


def _differing(old: Sequence[Block], new: Sequence[Block]) -> Iterator[_Pair]:
    matcher = SequenceMatcher(None, [b.key for b in old], [b.key for b in new], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            yield from _paired(old[i1:i2], new[j1:j2])


def _paired(old: Sequence[Block], new: Sequence[Block]) -> Iterator[_Pair]:
    """The blocks of two gaps in order: each with the one it changed into, or alone."""
    matched = _best(old, new)
    i = j = 0
    for n, m in (*matched, (len(old), len(new))):
        yield from ((block, None) for block in old[i:n])
        yield from ((None, block) for block in new[j:m])
        if n < len(old):
            yield old[n], new[m]
        i, j = n + 1, m + 1


def _best(old: Sequence[Block], new: Sequence[Block]) -> list[tuple[int, int]]:
    """The pairs, in order, that have most in common: the best alignment of two short lists of blocks."""
    by_words = len(old) * len(new) <= _MOST

    def worth(b: Block, a: Block) -> float:
        if b.kind != a.kind:
            return 0.0
        share = _share(b, a) if by_words else 0.0
        if share >= _ALIKE:
            return share + (0.1 if b.id == a.id else 0.0)
        # The id of a heading or a row is its name; that of a paragraph may be only its place.
        return 0.2 if b.id == a.id and (not by_words or b.kind in _NAMED) else 0.0

    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    worths = [[worth(b, a) for a in new] for b in old]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            together = best[i + 1][j + 1] + worths[i][j] if worths[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if worths[i][j] and best[i][j] == best[i + 1][j + 1] + worths[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _share(one: Block, other: Block) -> float:
    """The share of words that two blocks have in common, from 0 to 1."""
    total = one.count.total() + other.count.total()
    return 2 * (one.count & other.count).total() / total if total else 1.0


def _alike(old: DocumentBlocks, new: DocumentBlocks) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks of both with the same key for the same source, whatever its number in each."""
    same = _same_sources(old.sources, new.sources)
    return _renumbered(old, {number: same.get(number, f"{number}-before") for number in old.sources}), new.blocks


def _renumbered(page: DocumentBlocks, numbers: Mapping[str, str]) -> tuple[Block, ...]:
    keys = {f"{SOURCE}{number}": f"{SOURCE}{now}" for number, now in numbers.items()}
    ids = {f"source-{number}": f"source-{now}" for number, now in numbers.items()}

    def block(b: Block) -> Block:
        if not any(w.key in keys for w in b.words):
            return b
        return replace(b, id=ids.get(b.id, b.id), words=tuple(replace(w, key=keys.get(w.key, w.key)) for w in b.words))

    return tuple(block(b) for b in page.blocks)


def _same_sources(old: Mapping[str, SourceText], new: Mapping[str, SourceText]) -> Mapping[str, str]:
    """The number in the new document of each source of the old one: by all it says, else by address, else by title."""
    found: dict[str, str] = {}
    for of in (lambda s: s, lambda s: (s.title, s.url), lambda s: s.url, lambda s: s.title):
        taken = set(found.values())
        left: dict[object, list[str]] = {}
        for number, source in new.items():
            if number not in taken and of(source):
                left.setdefault(of(source), []).append(number)
        for number, source in old.items():
            if number not in found and left.get(of(source)):
                found[number] = left[of(source)].pop(0)
    return found
