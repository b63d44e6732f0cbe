"""The making itself: the documents asked for, planned, made and published, with a bar for whoever is watching."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import typer

from guidegen.cli.asked import corpus_of, members_of, one_of, topics_of
from guidegen.cli.build import Request
from guidegen.cli.console import err, escape, is_terminal, out
from guidegen.cli.progress import watching
from guidegen.corpus.corpus import Corpus
from guidegen.law.guide import Audience
from guidegen.publishing.build import Built, Watcher
from guidegen.publishing.keeping.manifest import MANIFEST
from guidegen.publishing.keeping.shelf import Begun
from guidegen.publishing.keeping.signing import SigningError, sign
from guidegen.publishing.planning.plan import Plan
from guidegen.publishing.planning.quick import remember_met
from guidegen.publishing.publish import publish
from guidegen.publishing.reading.content import Content, ContentError, opened, read_content
from guidegen.publishing.reading.documents import Format, Job, Kind, documents
from guidegen.publishing.reading.pins import PINS, other_fonts
from guidegen.publishing.reading.tools import fonts
from guidegen.publishing.working.cluster import ClusterError, cluster
from guidegen.publishing.working.guard import Limits
from guidegen.publishing.working.hands import Hands, crew


@dataclass(frozen=True)
class Making:
    """How to make."""

    workers: int
    scheduler: str | None
    key: str | None
    """The key to sign with."""
    limits: Limits
    json: bool
    """Whether to say what is done as JSON lines."""
    began: float


def content_of(request: Request) -> Content:
    """What the build is made from; ends the command with its diagnostics where the content has errors."""
    found = request.project
    try:
        return read_content(found.provisions, found.templates, (), request.day, request.cache)
    except ContentError:
        corpus_of(found)
        raise typer.Exit(1) from None


def jobs_of(request: Request, corpus: Corpus) -> tuple[Job, ...]:
    """The documents asked for; ends the command where one is not known."""
    words = request.member or []
    wanted = [word for word in words if word.casefold() != "regional"]
    members = members_of(corpus, wanted) if wanted or not words else []
    return documents(
        members,
        topics_of(request.guide or []),
        one_of(request.form or [], list(Format), "format"),
        regional=not words or len(wanted) < len(words),
        kinds=one_of(request.document or [], list(Kind), "document"),
        audiences=one_of(request.audience or [], [Audience.ALL, *corpus.editions], "audience"),
    )


@contextmanager
def hands_of(making: Making) -> Iterator[Hands]:
    """Who does the work; ends the command where the cluster cannot be used."""
    if making.scheduler is None:
        with crew(making.workers, making.limits) as here:
            yield here
        return
    try:
        with cluster(making.scheduler, making.limits) as there:
            yield there
    except ClusterError as wrong:
        err.print(f"[bold red]guidegen:[/] {escape(str(wrong))}")
        raise typer.Exit(1) from None


def make(request: Request, key: str, making: Making) -> None:
    """Make, publish and sum up; ends with code 1 where a document could not be made."""
    content = content_of(request)
    jobs = jobs_of(request, opened(content).corpus)
    signer = _signer(making.key) if making.key else None
    if any(Format.PDF in job.formats for job in jobs) and (other := other_fonts(content.templates, fonts())):
        err.print(
            f"Not the fonts pinned in templates/{PINS}: {escape(', '.join(other))}; PDFs made here are not byte for byte "
            "those made elsewhere"
        )
    try:
        with hands_of(making) as hands, ExitStack() as stack:
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
            remember_met(request.cache, key, request.shelf, sizes, built.unverified)
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


def _signer(key: str) -> Callable[[Begun, bytes], None]:
    def signed(begun: Begun, _manifest: bytes) -> None:
        sign(begun.files / MANIFEST, key, begun.files)

    return signed


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{count / 1e3:.0f} kB"


def _sum_up(request: Request, built: Built, making: Making) -> None:
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
