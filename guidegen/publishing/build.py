"""The build: editions rendered over a pool of processes, each file written whole, and a manifest at the end."""

import hashlib
import json
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from guidegen import __version__
from guidegen.corpus.corpus import Corpus
from guidegen.corpus.load import load
from guidegen.editions.bill import compose_bill
from guidegen.editions.edition import compose
from guidegen.publishing.files import write_whole
from guidegen.publishing.plan import Format, Job, Kind
from guidegen.rendering import bill, guide
from guidegen.rendering.errors import RenderingError

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Settings:
    """What every job of a build shares."""

    provisions: Path
    templates: Path
    also: tuple[Path, ...]
    """Folders with further members."""
    as_at: date


@dataclass(frozen=True)
class Failure:
    """An edition that could not be made, and why: plain sentences."""

    job: Job
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Built:
    """What a build made."""

    files: tuple[Path, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True)
class _Rendered:
    job: Job
    files: tuple[tuple[str, bytes], ...]
    """Path in the output folder, and content."""
    reasons: tuple[str, ...] = ()


@cache
def _corpus(provisions: Path, also: tuple[Path, ...]) -> Corpus:
    """The corpus, read once in each worker."""
    return load(provisions, also).corpus


def _guide(job: Job, settings: Settings, corpus: Corpus) -> tuple[str, Mapping[Format, Callable[[], bytes]]]:
    edition = compose(corpus, corpus.guides[job.guide], job.member, job.audience, settings.as_at)
    page = guide.render_html(edition, settings.templates)
    return edition.name, {
        Format.HTML: page.encode,
        Format.PDF: lambda: guide.render_pdf(page, edition, settings.templates),
    }


def _bill(job: Job, settings: Settings, corpus: Corpus) -> tuple[str, Mapping[Format, Callable[[], bytes]]]:
    edition = compose_bill(corpus, corpus.guides[job.guide], job.member, settings.as_at)
    page = cache(lambda: bill.render_html(edition, settings.templates))
    return edition.name, {
        Format.HTML: lambda: page().encode(),
        Format.PDF: lambda: bill.render_pdf(page(), edition, settings.templates),
        Format.AKN: lambda: edition.akn,
    }


_MAKERS = {Kind.GUIDE: _guide, Kind.BILL: _bill}


def _render(job: Job, settings: Settings) -> _Rendered:
    """Render one document in every format asked for. Runs in a worker; writes nothing."""
    corpus = _corpus(settings.provisions, settings.also)
    try:
        name, forms = _MAKERS[job.kind](job, settings, corpus)
        contents = {form: forms[form]() for form in job.formats}
    except RenderingError as wrong:
        return _Rendered(job, (), wrong.reasons)
    return _Rendered(job, tuple((str(job.path(name, form)), content) for form, content in contents.items()))


def _results(jobs: Sequence[Job], settings: Settings, workers: int) -> Iterator[_Rendered]:
    """Each edition as it is ready; one process where one is enough."""
    if workers == 1 or len(jobs) == 1:
        for job in jobs:
            yield _render(job, settings)
        return
    # Spawned, not forked: fonts and libraries that hold threads do not survive a fork everywhere.
    pool = ProcessPoolExecutor(min(workers, len(jobs)), mp_context=multiprocessing.get_context("spawn"))
    try:
        waiting: dict[Future[_Rendered], Job] = {pool.submit(_render, job, settings): job for job in jobs}
        for done in as_completed(waiting):
            try:
                yield done.result()
            except BrokenProcessPool:
                yield _Rendered(
                    waiting[done], (), ("the process that rendered it was ended, perhaps for want of memory",)
                )
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _manifest(folder: Path, files: dict[str, bytes], as_at: date) -> bytes:
    """The manifest: what was there before, with the new files in the place of the old."""
    path = folder / MANIFEST
    entries: dict[str, dict[str, str | int]] = {}
    if path.is_file():
        try:
            entries = {entry["path"]: entry for entry in json.loads(path.read_text(encoding="utf-8"))["files"]}
        except (ValueError, KeyError, TypeError):
            entries = {}  # A damaged manifest is made anew; it holds nothing that the files do not show.
    for name, content in files.items():
        entries[name] = {
            "path": name,
            "as_at": as_at.isoformat(),
            "bytes": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }
    kept = [entries[name] for name in sorted(entries) if (folder / name).is_file()]
    return (json.dumps({"guidegen": __version__, "files": kept}, indent=2) + "\n").encode()


def build(
    jobs: Sequence[Job],
    settings: Settings,
    output: Path,
    workers: int | None = None,
    progress: Callable[[Job], None] = lambda _job: None,
) -> Built:
    """Make every edition of a plan.

    In: the plan, the settings, the output folder and the number of processes (default: one per core). Each file is
    written as soon as it is ready, whole. ``progress`` is called after each edition. Raises OSError where the output
    cannot be written; what was written before stays.
    """
    written: dict[str, bytes] = {}
    failures = []
    for rendered in _results(jobs, settings, workers or os.cpu_count() or 1):
        for name, content in rendered.files:
            write_whole(output / name, content)
            written[name] = content
        if rendered.reasons:
            failures.append(Failure(rendered.job, rendered.reasons))
        progress(rendered.job)
    if written:
        write_whole(output / MANIFEST, _manifest(output, written, settings.as_at))
    return Built(tuple(output / name for name in sorted(written)), tuple(failures))
