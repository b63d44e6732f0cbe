"""``guidegen build``: make guides, with a bar for whoever is watching."""

import time
from collections.abc import Sequence
from pathlib import Path

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from guidegen.cli.asked import corpus_of, date_of, members_of, one_of, topics_of
from guidegen.cli.console import err, escape, is_terminal, out
from guidegen.cli.project import project
from guidegen.law.guide import Audience
from guidegen.publishing.build import Settings, build
from guidegen.publishing.plan import Format, Job, Kind, plan


def build_guides(
    root: Path,
    member: Sequence[str],
    guide: Sequence[str],
    form: Sequence[str],
    as_at: str | None,
    jobs: int | None,
    output: Path,
    document: Sequence[str] = (),
    audience: Sequence[str] = (),
) -> None:
    """Make the guides asked for; ends with code 1 where one could not be made."""
    start = time.monotonic()
    found = project(root)
    corpus = corpus_of(found)
    wanted = [word for word in member if word.casefold() != "regional"]
    regional = not member or len(wanted) < len(member)
    members = members_of(corpus, wanted) if wanted or not member else []
    formats, kinds = one_of(form, list(Format), "format"), one_of(document, list(Kind), "document")
    known = [Audience.ALL, *corpus.editions]
    audiences = one_of(audience, known, "audience")
    todo = plan(members, topics_of(guide), formats, regional=regional, kinds=kinds, audiences=audiences)
    settings = Settings(found.provisions, found.templates, (), date_of(as_at))
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True, disable=not is_terminal()) as bar:
        task = bar.add_task("Making guides", total=len(todo))

        def done(job: Job) -> None:
            bar.update(task, advance=1, description=f"Made {job}")

        made = build(todo, settings, output, jobs, done)
    for failure in made.failures:
        for reason in failure.reasons:
            out.print(f"[bold]{failure.job}:[/] [red]{escape(reason)}[/]")
    seconds = time.monotonic() - start
    out.print(f"{len(made.files)} files in {escape(str(output))}/, in {seconds:.1f} s.")
    if made.failures:
        raise typer.Exit(1)
