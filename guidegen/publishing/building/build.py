"""The build: what a plan asks for, made by whoever is at hand, and published as one edition.

In: a plan, and where to work. Out: what was made, kept and failed. Pages are written bundle by bundle; each is printed
as soon as it is written. Work whose worker is lost is handed out once more; lost again, it is one failure and no more.
Readers see the new edition at the end, all at once.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from guidegen.publishing.errors import Failure
from guidegen.publishing.inputs.components import tools_key, tools_of
from guidegen.publishing.inputs.content import BuildInputs
from guidegen.publishing.inputs.digest import digest, table_digest
from guidegen.publishing.inputs.documents import Format, Job
from guidegen.publishing.planning.order import Event, Watcher
from guidegen.publishing.planning.plan import Artefact, Plan, bundles
from guidegen.publishing.planning.reasons import keep_record, remember
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.store.manifest import SUMS, Manifest, ManifestEntry
from guidegen.publishing.store.output_folder import OutputFolder, StagedEdition
from guidegen.publishing.workers.scheduler import Scheduler, Task
from guidegen.publishing.workers.tasks import Failed, PrintedPdf, WrittenPage, print_page, write_pages
from guidegen.publishing.workers.workers import Workers


@dataclass(frozen=True)
class Built:
    """What a build made."""

    made: tuple[ManifestEntry, ...]
    """The files that were made, or found in the cache."""
    kept: int
    """How many files asked for were fresh."""
    failures: tuple[Failure, ...]
    asked: tuple[str, ...]
    """Every file asked for."""
    unverified: int
    """How many statements of the files asked for are marked as unverified."""


@dataclass
class _Build:
    """A build on its way."""

    content: BuildInputs
    workers: Workers
    cache: Cache | None
    staged: StagedEdition
    plan: Plan
    watch: Watcher
    shared: Any = None
    entries: dict[str, ManifestEntry] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.scheduler = Scheduler(self.workers)

    def run(self) -> None:
        """Make everything that is stale."""
        stale: dict[str, list[Artefact]] = {}
        for artefact in self.plan.stale:
            stale.setdefault(artefact.job.id, []).append(artefact)
        jobs = {job.id: job for job in (found[0].job for found in stale.values())}
        missing = []
        for job in jobs.values():
            page = self._cached_page(stale[job.id][0])
            if page is None:
                missing.append(job)
            else:
                self._written(page, stale[job.id])
        for bundle in bundles(missing):
            task = self._writing(bundle, stale)
            self.scheduler.add(replace(task, fallback=[self._writing([job], stale) for job in bundle]))
        self.scheduler.run()

    def _page_key(self, artefact: Artefact) -> str:
        """The key of a page: what it is made from, whatever form of the document is asked for."""
        job = artefact.job
        whole = Job(job.guide, job.member, (Format.HTML,), job.kind, job.audience, job.language)
        return table_digest(self.plan.inputs.components(whole, artefact.components["view"])[Format.HTML])

    def _cached_page(self, artefact: Artefact) -> WrittenPage | None:
        return self.cache.load("page", self._page_key(artefact), WrittenPage.unpacked) if self.cache else None

    def _writing(self, bundle: Sequence[Job], stale: Mapping[str, Sequence[Artefact]]) -> Task:
        artefacts = [artefact for job in bundle for artefact in stale[job.id]]

        def written(pages: Sequence[WrittenPage | Failed]) -> None:
            for job, page in zip(bundle, pages, strict=True):
                if isinstance(page, Failed):
                    self._failed(stale[job.id], page.reasons)
                    continue
                if self.cache:
                    self.cache.put("page", self._page_key(stale[job.id][0]), page.packed())
                self._written(page, stale[job.id])

        near = self.cache if self.workers.near else None
        return self._task(write_pages, (self._given(), near, tuple(bundle)), written, artefacts)

    def _task(
        self,
        work: Callable[..., Any],
        arguments: tuple[object, ...],
        then: Callable[[Any], None],
        artefacts: Sequence[Artefact],
    ) -> Task:
        return Task(
            work,
            arguments,
            then,
            lambda why: self._failed(artefacts, (why,)),
            lambda why: self.watch(Event("again", artefacts[0].path, why)),
        )

    def _given(self) -> Any:
        """The content as workers get it; handed out once."""
        if self.shared is None:
            self.shared = self.workers.share(self.content)
        return self.shared

    def _written(self, page: WrittenPage, artefacts: Sequence[Artefact]) -> None:
        for artefact in artefacts:
            match artefact.form:
                case Format.HTML:
                    self._made(artefact, page, page.html)
                case Format.AKN:
                    self._made(artefact, page, page.akn)
                case Format.PDF:
                    self._print(artefact, page)

    def _print(self, artefact: Artefact, page: WrittenPage) -> None:
        key = self.plan.inputs.print_key(page.html)

        def printed(sheets: PrintedPdf | Failed) -> None:
            if isinstance(sheets, Failed):
                self._failed([artefact], sheets.reasons)
                return
            if self.cache:
                self.cache.put("pdf", key, sheets.packed())
            self._made(artefact, page, sheets.pdf, sheets.pages)

        if (sheets := self.cache.load("pdf", key, PrintedPdf.unpacked) if self.cache else None) is not None:
            self._made(artefact, page, sheets.pdf, sheets.pages)
        else:
            task = self._task(print_page, (self._given(), page.html), printed, [artefact])
            self.scheduler.add(replace(task, weight=len(page.html)), urgent=True)

    def _made(self, artefact: Artefact, page: WrittenPage, content: bytes, pages: int | None = None) -> None:
        self.staged.add(artefact.path, content)
        job = artefact.job
        self.entries[artefact.path] = ManifestEntry(
            path=artefact.path,
            sha256=hashlib.sha256(content).hexdigest(),
            size=len(content),
            pages=pages,
            title=page.title,
            document=job.kind,
            guide=job.guide,
            member=job.member,
            audience=job.audience,
            language=job.language,
            format=artefact.form,
            as_at=self.content.as_at.isoformat(),
            inputs=artefact.inputs,
            tools=tools_key(self.content),
            unverified=page.unverified,
        )
        self.watch(Event("made", artefact.path))

    def _failed(self, artefacts: Sequence[Artefact], reasons: tuple[str, ...]) -> None:
        for artefact in artefacts:
            self.failures.append(Failure(artefact.path, reasons))
            self.watch(Event("failed", artefact.path, "; ".join(reasons)))


def build(
    content: BuildInputs,
    plan: Plan,
    folder: OutputFolder,
    cache: Cache | None,
    workers: Workers,
    watch: Watcher = lambda _event: None,
    sign: Callable[[StagedEdition, bytes], None] | None = None,
) -> Built:
    """Make what a plan asks for, and publish it.

    The output folder must be held by the caller. ``watch`` is told of each artefact; ``sign`` may add a signature of the
    manifest to the edition. Raises OSError where the output cannot be written, TargetError where something of somebody else
    stands in it: readers then see what they saw before.
    """
    failures = tuple(Failure(str(f.job), f.reasons) for f in plan.faulty)
    before = plan.published.files
    same = plan.published.corpus == digest(content.corpus) and folder.held(SUMS) is not None
    if not plan.stale and sign is None and not failures and same:
        return _summary(plan, {}, failures, before)
    with folder.stage() as begun:
        scratch = BuildInputs(content.corpus, content.templates, content.as_at, str(begun.scratch))
        going = _Build(scratch, workers, cache, begun, plan, watch)
        going.run()
        kept = {path: e for path, e in before.items() if path not in going.entries and folder.held(path)}
        begun.keep(kept)
        made_with = {**plan.published.tools, tools_key(content): tools_of(content)}
        manifest = begun.publish(Manifest(digest(content.corpus), made_with, {**kept, **going.entries}), sign)
        if cache:
            origin = remember(cache, content)
            now = {a.path: origin(a.components) for a in plan.artefacts if not a.reasons or a.path in going.entries}
            known = {path: plan.record[path] for path in kept if path in plan.record}
            keep_record(cache, manifest, {**known, **now})
            cache.trim()
    return _summary(plan, going.entries, (*failures, *going.failures), {**kept, **going.entries})


def _summary(
    plan: Plan, made: Mapping[str, ManifestEntry], failures: tuple[Failure, ...], now: Mapping[str, ManifestEntry]
) -> Built:
    asked = tuple(artefact.path for artefact in plan.artefacts)
    said = {words for path in asked if path in now for words in now[path].unverified}
    return Built(
        tuple(made[path] for path in sorted(made)),
        sum(not artefact.reasons for artefact in plan.artefacts),
        failures,
        asked,
        len(said),
    )
