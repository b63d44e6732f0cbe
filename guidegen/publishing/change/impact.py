"""What a change of the content does to the guides: every document that could differ, made in both states and compared.

In: two states, the templates of each and a date. Out: what became of each guide. Documents are composed in both states; only those that
say something else are rendered. The work is shared over processes.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from guidegen.comparison.change.differences import ChangeKind
from guidegen.comparison.change.passages import ChangedPassage, passages
from guidegen.comparison.change.report import DocumentChange
from guidegen.corpus.corpus import Corpus
from guidegen.drafting import DraftingError, ModelBill
from guidegen.drafting.bill.draft import Drafter, drafted_bill
from guidegen.editions.bill import BillEdition, compose_bill
from guidegen.editions.compose import compose, for_reader
from guidegen.editions.edition import Edition
from guidegen.law.base import Topic
from guidegen.law.guide import REGION, Audience, Guide
from guidegen.law.member.national import Member
from guidegen.rendering import bill, guide
from guidegen.rendering.document.blocks import blocks
from guidegen.rendering.errors import RenderingError


@dataclass(frozen=True)
class Side:
    """One of the two states, as far as guides are made from it."""

    corpus: Corpus
    templates: Path


@dataclass(frozen=True)
class Failure:
    """Documents that could not be made in one of the states."""

    what: str
    """Which: ``fji/trafficking-police.en``."""
    reason: str


@dataclass(frozen=True)
class Compared:
    """What became of the documents of one guide for one member or the region."""

    documents: tuple[DocumentChange, ...]
    count: int
    """How many documents were held against one another."""
    failures: tuple[Failure, ...]
    """What could not be made, and why."""


type _Place = tuple[Topic, str | None]
type _Document = Edition | BillEdition


def _once() -> Drafter:
    """A drafter that remembers its last bill: most bills are the same in both states, and drafting is most of the work."""
    last: list[tuple[tuple[object, ...], ModelBill]] = []

    def drafted(corpus: Corpus, subject: Guide, member: Member | None, as_at: date) -> ModelBill:
        held = [corpus.model_provisions[pid] for pid in subject.in_bill]
        wanted = (member, subject, as_at, held, corpus.obligations)
        for known, made in last:
            if known == wanted:
                return made
        made = drafted_bill(corpus, subject, member, as_at)
        last[:] = [(wanted, made), *last[:1]]
        return made

    return drafted


def _documents(corpus: Corpus, place: _Place, as_at: date, drafting: Drafter) -> dict[str, _Document]:
    """Every document of a guide for a member or the region, by audience; ``bill`` for the model bill."""
    topic, iso3 = place
    if topic not in corpus.guides or (iso3 and iso3 not in corpus.members):
        return {}
    full = compose(corpus, corpus.guides[topic], iso3, Audience.ALL, as_at, drafting)
    return {
        Audience.ALL: full,
        **{audience: for_reader(full, corpus, audience) for audience in corpus.editions},
        "bill": compose_bill(corpus, corpus.guides[topic], iso3, as_at, drafting),
    }


def _page(document: _Document, templates: Path) -> str:
    if isinstance(document, BillEdition):
        return bill.render_html(document, templates)
    return guide.render_html(document, templates)


def _told(kind: str, document: _Document, change: ChangeKind, found: tuple[ChangedPassage, ...] = ()) -> DocumentChange:
    return DocumentChange(document.place, document.guide.id, kind, document.name, document.title, change, found)


def _changed(old: _Document, new: _Document, sides: tuple[Side, Side]) -> tuple[ChangedPassage, ...]:
    """The passages that changed in a document that both states have."""
    if old == new and sides[0].templates == sides[1].templates:
        return ()
    before, after = _page(old, sides[0].templates), _page(new, sides[1].templates)
    return passages(blocks(before), blocks(after)) if before != after else ()


def _compared(sides: tuple[Side, Side], as_at: date, place: _Place) -> Compared:
    drafting = _once()
    where = place[1].lower() if place[1] else REGION
    try:
        old, new = (_documents(side.corpus, place, as_at, drafting) for side in sides)
    except DraftingError as wrong:
        reason = next(iter(str(wrong).splitlines()), "it cannot be drafted")
        return Compared((), 0, (Failure(f"{where}/{place[0]}", reason),))
    changed = [_told(kind, d, ChangeKind.ADDED) for kind, d in new.items() if kind not in old]
    changed += [_told(kind, d, ChangeKind.REMOVED) for kind, d in old.items() if kind not in new]
    failures = []
    for kind in [kind for kind in new if kind in old]:
        try:
            found = _changed(old[kind], new[kind], sides)
        except RenderingError as wrong:
            failures.append(Failure(f"{where}/{new[kind].name}", wrong.reasons[0]))
            continue
        if found:
            changed.append(_told(kind, new[kind], ChangeKind.CHANGED, found))
    return Compared(tuple(changed), len(old.keys() | new.keys()), tuple(failures))


def places(old: Corpus, new: Corpus) -> list[_Place]:
    """Every guide for the region and for each member of either state; the longest documents first."""
    members = [None, *dict.fromkeys((*new.members, *old.members))]
    return [(topic, iso3) for iso3 in members for topic in Topic]


_shared: list[Callable[[_Place], Compared]] = []


def _begin(sides: tuple[Side, Side], as_at: date) -> None:
    _shared[:] = [partial(_compared, sides, as_at)]


def _work(place: _Place) -> Compared:
    return _shared[0](place)


def compared(
    old: Side, new: Side, as_at: date, workers: int | None = None, progress: Callable[[], None] = lambda: None
) -> Iterator[Compared]:
    """Each guide for the region and each member, compared, in a fixed order.

    In: both sides, the date that the guides of both speak of, the number of processes (default: one per core), and what
    to call after each place. What cannot be made is among the failures.
    """
    sides, todo = (old, new), places(old.corpus, new.corpus)
    count = min(workers or os.cpu_count() or 1, len(todo))
    if count == 1:
        yield from _counted(map(partial(_compared, sides, as_at), todo), progress)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin, initargs=(sides, as_at))
    try:
        yield from _counted(pool.map(_work, todo), progress)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _counted(results: Iterator[Compared], progress: Callable[[], None]) -> Iterator[Compared]:
    for result in results:
        progress()
        yield result
