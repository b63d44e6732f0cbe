"""The making itself: the documents asked for, planned, made and published, with a bar for whoever is watching."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import typer

from guidegen.cli.arguments.names import load_corpus, one_of, parse_members, parse_topics
from guidegen.cli.arguments.request import BuildRequest
from guidegen.cli.terminal.console import err, escape, is_terminal, out
from guidegen.cli.terminal.progress import watching
from guidegen.corpus.corpus import Corpus
from guidegen.law.guide import Audience
from guidegen.publishing.build import Built, Watcher
from guidegen.publishing.inputs.content import BuildInputs, unpack
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job, documents
from guidegen.publishing.inputs.pins import PINS, other_fonts
from guidegen.publishing.inputs.tools import fonts
from guidegen.publishing.planning.plan import Plan
from guidegen.publishing.planning.read import ContentError, read_inputs
from guidegen.publishing.planning.up_to_date import record_up_to_date
from guidegen.publishing.publish import publish
from guidegen.publishing.store.manifest import MANIFEST
from guidegen.publishing.store.output_folder import StagedEdition
from guidegen.publishing.store.signing import SigningError, sign
from guidegen.publishing.workers.cluster import ClusterError, cluster
from guidegen.publishing.workers.limits import Limits
from guidegen.publishing.workers.workers import Workers, worker_pool


@dataclass(frozen=True)
class BuildOptions:
    """How to make."""

    workers: int
    scheduler: str | None
    key: str | None
    """The key to sign with."""
    limits: Limits
    json: bool
    """Whether to say what is done as JSON lines."""
    began: float


def load_inputs(request: BuildRequest) -> BuildInputs:
    """What the build is made from; ends the command with its diagnostics where the content has errors."""
    found = request.project
    try:
        return read_inputs(found.provisions, found.templates, (), request.day, request.cache)
    except ContentError:
        load_corpus(found)
        raise typer.Exit(1) from None


def parse_jobs(request: BuildRequest, corpus: Corpus) -> tuple[Job, ...]:
    """The documents asked for; ends the command where one is not known."""
    words = request.member or []
    wanted = [word for word in words if word.casefold() != "regional"]
    members = parse_members(corpus, wanted) if wanted or not words else []
    return documents(
        members,
        parse_topics(request.guide or []),
        one_of(request.form or [], list(Format), "format"),
        regional=not words or len(wanted) < len(words),
        kinds=one_of(request.document or [], list(DocumentKind), "document"),
        audiences=one_of(request.audience or [], [Audience.ALL, *corpus.editions], "audience"),
    )


@contextmanager
def open_workers(making: BuildOptions) -> Iterator[Workers]:
    """Who does the work; ends the command where the cluster cannot be used."""
    if making.scheduler is None:
        with worker_pool(making.workers, making.limits) as here:
            yield here
        return
    try:
        with cluster(making.scheduler, making.limits) as there:
            yield there
    except ClusterError as wrong:
        err.print(f"[bold red]guidegen:[/] {escape(str(wrong))}")
        raise typer.Exit(1) from None


def make(request: BuildRequest, key: str, making: BuildOptions) -> None:
    """Make, publish and sum up; ends with code 1 where a document could not be made."""
    content = load_inputs(request)
    jobs = parse_jobs(request, unpack(content).corpus)
    signer = _signer(making.key) if making.key else None
    if any(Format.PDF in job.formats for job in jobs) and (other := other_fonts(content.templates, fonts())):
        err.print(
            f"Not the fonts pinned in templates/{PINS}: {escape(', '.join(other))}; PDFs made here are not byte for byte "
            "those made elsewhere"
        )
    try:
        with open_workers(making) as hands, ExitStack() as stack:
            looking = stack.enter_context(ExitStack())
            if is_terminal() and not making.json:
                looking.enter_context(err.status("Finding out what has changed ..."))

            def begun(todo: Plan) -> Watcher:
                looking.close()  # two displays cannot share a terminal
                return stack.enter_context(watching(len(todo.stale), json=making.json))

            built = publish(
                content,
                jobs,
                request.output,
                request.cache,
                hands,
                begun,
                _waiting(request.output),
                signer,
            )
        if not built.failures:
            sizes = {path: request.shelf.file(path).stat().st_size for path in built.asked}
            record_up_to_date(request.cache, key, request.shelf, sizes, built.unverified)
    except (OSError, SigningError) as wrong:
        said = (wrong.strerror if isinstance(wrong, OSError) else None) or str(wrong)
        err.print(
            f"[bold red]guidegen:[/] {escape(str(request.output))}/ could not be published: {escape(said)}; "
            "what was published before is as it was"
        )
        raise typer.Exit(1) from None
    _sum_up(request, built, making)


def _waiting(output: Path) -> Callable[[str], None]:
    def said(who: str) -> None:
        err.print(f"Waiting: {escape(who)} is building into {escape(str(output))}/ ...")

    return said


def _signer(key: str) -> Callable[[StagedEdition, bytes], None]:
    def signed(begun: StagedEdition, _manifest: bytes) -> None:
        sign(begun.files / MANIFEST, key, begun.files)

    return signed


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{count / 1e3:.0f} kB"


def _sum_up(request: BuildRequest, built: Built, making: BuildOptions) -> None:
    seconds = time.monotonic() - making.began
    if making.json:
        told = {
            "made": len(built.made),
            "kept": built.kept,
            "failed": len(built.failures),
            "unverified": built.unverified,
        }
        err.print_json(data={"event": "finished", **told, "seconds": round(seconds, 2)}, indent=None)
    else:
        for failure in built.failures:
            for reason in failure.reasons:
                out.print(f"[bold]{escape(failure.path)}:[/] [red]{escape(reason)}[/]")
        kept = f", {built.kept} were fresh" if built.kept else ""
        out.print(f"{len(built.made)} files made in {escape(str(request.output))}/{kept}, in {seconds:.1f} s.")
        if built.made:
            largest = max(built.made, key=lambda entry: entry.size)
            out.print(
                f"Largest: {escape(largest.path)}, {_size(largest.size)}. Marked unverified: {built.unverified} statements."
            )
        if built.failures:
            out.print(f"{len(built.failures)} could not be made; where there was an earlier file, it stays.")
    if built.failures:
        raise typer.Exit(1)
