"""The plan of a build: every artefact asked for, what it is made from, and, where it must be made, why.

In: the inputs of a build, the documents asked for, the output folder. Out: a Plan. Nothing is written but in the cache; no file's
time is looked at.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Any

from guidegen.publishing.inputs.components import Components, Inputs
from guidegen.publishing.inputs.content import BuildInputs, unpack
from guidegen.publishing.inputs.digest import digest, table_digest
from guidegen.publishing.inputs.documents import Format, Job
from guidegen.publishing.inputs.tools import all_code, page_tools
from guidegen.publishing.inputs.tracking import TrackedDigests
from guidegen.publishing.planning.reasons import Reasons, Record, record_of
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.store.editions import manifest_in
from guidegen.publishing.store.manifest import Manifest
from guidegen.publishing.store.output_folder import OutputFolder
from guidegen.publishing.workers.scheduler import Scheduler, Task
from guidegen.publishing.workers.tasks import ComposedDigests, view_digests
from guidegen.publishing.workers.workers import Workers, this_process
from guidegen.rendering.errors import RenderingError

_FEW = 4
"""Bundles that are composed here rather than handed to others."""


@dataclass(frozen=True)
class Artefact:
    """One file that was asked for."""

    path: str
    job: Job
    form: Format
    components: Components
    inputs: str
    """The digest of the components."""
    reasons: tuple[str, ...]
    """Why it must be made; none where it is there and fresh."""


@dataclass(frozen=True)
class Faulty:
    """A document that cannot be made, and why."""

    job: Job
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """What a build has to do."""

    artefacts: tuple[Artefact, ...]
    faulty: tuple[Faulty, ...]
    published: Manifest
    """What readers see now."""
    inputs: Inputs
    record: Record
    """What that was made from, as far as it is known."""

    @property
    def stale(self) -> tuple[Artefact, ...]:
        """What must be made."""
        return tuple(artefact for artefact in self.artefacts if artefact.reasons)


def bundles(jobs: Sequence[Job]) -> tuple[tuple[Job, ...], ...]:
    """Documents that share one composition, together."""
    ordered = sorted(jobs, key=lambda job: (job.member or "~", job.guide, job.id))
    return tuple(tuple(group) for _, group in groupby(ordered, key=lambda job: job.bundle))


@dataclass(frozen=True)
class Views:
    """What documents say."""

    digests: Mapping[str, str]
    """The digest of what each says, by its id."""
    failed: Mapping[str, str]
    """Why it is not known what some of them say, by their id."""


def views(content: BuildInputs, jobs: Sequence[Job], cache: Cache | None, workers: Workers) -> Views:
    """The digest of what each document says. A bundle is composed again only where something that it read has changed."""
    memory = _Memory(cache, content)
    known: dict[str, str] = {}
    failed: dict[str, str] = {}
    missing = []
    for bundle in bundles(jobs):
        before = memory.views(bundle)
        if all(job.id in before for job in bundle):
            known.update(before)
        else:
            missing.append(bundle)
    if not missing:
        return Views(known, failed)
    near = this_process() if len(missing) <= _FEW else workers
    scheduler, shared, store = Scheduler(near), near.share(content), cache if near.near else None

    def task(bundle: Sequence[Job]) -> Task:
        def said(found: ComposedDigests) -> None:
            known.update(found.views)
            memory.keep(bundle, found)

        return Task(
            view_digests,
            (shared, store, tuple(bundle)),
            said,
            lambda why: failed.update({job.id: why for job in bundle}),
        )

    for bundle in missing:
        scheduler.add(replace(task(bundle), fallback=[task([job]) for job in bundle]))
    scheduler.run()
    return Views(known, failed)


class _Memory:
    """What bundles read and said before, in the cache: by bundle what it read, by that and its state what it said."""

    def __init__(self, cache: Cache | None, content: BuildInputs) -> None:
        self._cache, self._as_at = cache, content.as_at.isoformat()
        self._known = TrackedDigests(unpack(content).corpus, content.as_at)
        self._code = digest(all_code(), table_digest(page_tools()))  # also what notes the reads, and digests a view

    def _bundle(self, bundle: Sequence[Job]) -> str:
        topic, member = bundle[0].bundle
        return digest(topic, member or "", self._as_at, self._code)

    def views(self, bundle: Sequence[Job]) -> dict[str, str]:
        """The digests of what its documents say; none where it is not known any more."""
        return dict(self._before(bundle).views)

    def keep(self, bundle: Sequence[Job], said: ComposedDigests) -> None:
        """Remember what a bundle read, and what it says, beside what is known of its other documents."""
        if self._cache:
            before, name = self._before(bundle), self._bundle(bundle)
            reads = tuple(sorted({*before.reads, *said.reads}))
            self._cache.put("reads", name, json.dumps(reads).encode())
            views = json.dumps({**before.views, **said.views}).encode()
            self._cache.put("views", digest(name, self._known.digest(reads)), views)

    def _before(self, bundle: Sequence[Job]) -> ComposedDigests:
        """What is known of a bundle in this state of the corpus; nothing where anything it read has changed."""
        name = self._bundle(bundle)

        def state(stored: bytes) -> tuple[tuple[str, ...], str]:
            reads = _names(stored)
            return reads, digest(name, self._known.digest(reads))

        if self._cache and (found := self._cache.load("reads", name, state)) is not None:
            reads, key = found
            if (views := self._cache.load("views", key, _digests)) is not None:
                return ComposedDigests(views, reads)
        return ComposedDigests({}, ())


def _names(stored: bytes) -> tuple[str, ...]:
    """The notes that an entry holds. Raises ValueError where it holds something else."""
    found = json.loads(stored)
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        raise ValueError("no names")
    return tuple(found)


def _digests(stored: bytes) -> dict[str, str]:
    """The digests that an entry holds, by name. Raises ValueError where it holds something else."""
    found = json.loads(stored)
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise ValueError("no digests")
    return found


def published(folder: OutputFolder) -> tuple[bytes, Manifest]:
    """The manifest that readers see; an empty one where there is none or it is damaged."""
    content, held = manifest_in(folder.current or folder.folder)
    return content, held or Manifest("", {}, {})


def plan(
    content: BuildInputs, jobs: Sequence[Job], folder: OutputFolder, cache: Cache | None, workers: Workers
) -> Plan:
    """What must be made so that the output folder holds every document asked for."""
    known = views(content, jobs, cache, workers)
    stored, now = published(folder)
    inputs = Inputs(content, unpack(content))
    record = record_of(cache, stored)
    reasons = Reasons(cache, record, content)
    artefacts: list[Artefact] = []
    faulty: list[Faulty] = []
    for job in jobs:
        if job.id in known.failed:
            faulty.append(Faulty(job, (known.failed[job.id],)))
            continue
        try:
            components = inputs.components(job, known.digests[job.id])
        except RenderingError as wrong:
            faulty.append(Faulty(job, wrong.reasons))
            continue
        artefacts += _artefacts(job, components, now, folder, partial(_why, reasons, inputs, job))
    return Plan(tuple(artefacts), tuple(faulty), now, inputs, record)


def _why(reasons: Reasons, inputs: Inputs, job: Job, path: str, components: Components) -> tuple[str, ...]:
    return reasons.why(path, job.member, components, inputs.templates(job))


def _artefacts(
    job: Job, forms: Mapping[Format, Components], now: Manifest, folder: OutputFolder, why: Any
) -> Iterator[Artefact]:
    for form, components in forms.items():
        path, made_from = job.path(form), table_digest(components)
        entry = now.files.get(path)
        if entry is None:
            reasons: tuple[str, ...] = ("it was not built before",)
        elif entry.inputs != made_from:
            reasons = why(path, components)
        else:
            reasons = _missing(folder, path, entry.size)
        yield Artefact(path, job, form, components, made_from, reasons)


def _missing(folder: OutputFolder, path: str, size: int) -> tuple[str, ...]:
    """Whether a file is there and as long as it was; its bytes are for ``guidegen verify``."""
    found = folder.held(path)
    if found is None:
        return ("the file is missing",)
    return () if found.stat().st_size == size else ("the file is not as it was written",)
