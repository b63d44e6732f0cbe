"""What a change of the content does to the guides: every document that could differ, made in both states and compared.

In: both states as workers get them, and workers. Out: what became of each guide. Documents are composed in both states;
only those that say something else are rendered. The work is that of a build: the same workers, limits and cache.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from guidegen.comparison.change.differences import ChangeKind
from guidegen.comparison.change.passages import ChangedPassage, passages
from guidegen.comparison.change.report import DocumentChange
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.law.guide import REGION, Audience
from guidegen.publishing.errors import Failure
from guidegen.publishing.inputs.content import BuildInputs, unpack
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job, documents
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.workers.scheduler import Scheduler, Task
from guidegen.publishing.workers.tasks import Document, Failed, compose_documents, write_html
from guidegen.publishing.workers.workers import Workers
from guidegen.rendering.document.blocks import blocks
from guidegen.rendering.errors import RenderingError

type Place = tuple[Topic, str | None]
"""A guide, and the member it is made for; None: the region."""
type States = tuple[BuildInputs, BuildInputs]
"""The earlier state and the later one."""


@dataclass(frozen=True)
class Compared:
    """What became of the documents of one guide for one member or the region."""

    documents: tuple[DocumentChange, ...]
    count: int
    """How many documents were held against one another."""
    failures: tuple[Failure, ...]
    """What could not be made, and why."""


def places(old: Corpus, new: Corpus) -> list[Place]:
    """Every guide for the region and for each member of either state; the longest documents first."""
    members = [None, *dict.fromkeys((*new.members, *old.members))]
    return [(topic, iso3) for iso3 in members for topic in Topic]


def compare_documents(
    states: States,
    todo: Sequence[Place],
    workers: Workers,
    cache: Cache | None,
    progress: Callable[[], None] = lambda: None,
) -> tuple[Compared, ...]:
    """Each guide for the region and each member, compared, in the order given.

    In: both states, what to compare, who does it, and what to call after each place. What cannot be made is among the
    failures.
    """
    found: dict[Place, Compared] = {}
    scheduler, shared = Scheduler(workers), workers.share(states)
    store = cache if workers.near else None

    def task(place: Place) -> Task:
        def done(compared: Compared) -> None:
            found[place] = compared
            progress()

        return Task(
            compare_place, (shared, store, place), done, lambda why: done(Compared((), 0, (_failure(place, why),)))
        )

    for place in todo:
        scheduler.add(task(place))
    scheduler.run()
    return tuple(found[place] for place in todo)


def compare_place(states: States, cache: Cache | None, place: Place) -> Compared:
    """The documents of one guide for one member or the region, compared: what a worker does."""
    old, new = (_documents(state, cache, place) for state in states)
    for made in (*old.values(), *new.values()):
        if isinstance(made, Failed):
            return Compared((), 0, (_failure(place, made.reasons[0]),))
    before = {kind: d for kind, d in old.items() if not isinstance(d, Failed)}
    after = {kind: d for kind, d in new.items() if not isinstance(d, Failed)}
    changed = [_change(kind, d, ChangeKind.ADDED) for kind, d in after.items() if kind not in before]
    changed += [_change(kind, d, ChangeKind.REMOVED) for kind, d in before.items() if kind not in after]
    failures = []
    for kind in [kind for kind in after if kind in before]:
        try:
            found = _passages(before[kind], after[kind], states)
        except RenderingError as wrong:
            failures.append(Failure(f"{_folder(place)}/{after[kind].name}", (wrong.reasons[0],)))
            continue
        if found:
            changed.append(_change(kind, after[kind], ChangeKind.CHANGED, found))
    return Compared(tuple(changed), len(before.keys() | after.keys()), tuple(failures))


def _documents(state: BuildInputs, cache: Cache | None, place: Place) -> dict[str, Document | Failed]:
    """Every document of a guide for a member or the region, by audience; ``bill`` for the model bill."""
    topic, iso3 = place
    corpus = unpack(state).corpus
    if topic not in corpus.guides or (iso3 and iso3 not in corpus.members):
        return {}
    jobs = documents(
        [iso3] if iso3 else [],
        [topic],
        [Format.HTML],
        regional=iso3 is None,
        audiences=(Audience.ALL, *corpus.editions),
    )
    return {_kind(job): made for job, made in compose_documents(corpus, state, cache, jobs)}


def _kind(job: Job) -> str:
    return "bill" if job.kind is DocumentKind.BILL else job.audience


def _passages(old: Document, new: Document, states: States) -> tuple[ChangedPassage, ...]:
    """The passages that changed in a document that both states have."""
    if old == new and states[0].templates == states[1].templates:
        return ()
    before, after = (write_html(d, unpack(s).templates) for d, s in zip((old, new), states, strict=True))
    return passages(blocks(before), blocks(after)) if before != after else ()


def _change(
    kind: str, document: Document, change: ChangeKind, found: tuple[ChangedPassage, ...] = ()
) -> DocumentChange:
    return DocumentChange(document.place, document.guide.id, kind, document.name, document.title, change, found)


def _failure(place: Place, why: str) -> Failure:
    return Failure(f"{_folder(place)}/{place[0]}", (why,))


def _folder(place: Place) -> str:
    return place[1].lower() if place[1] else REGION
