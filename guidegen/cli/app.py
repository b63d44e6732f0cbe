"""The command line."""

import json
import os
import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from guidegen.cli.project import (
    corpus_of,
    date_of,
    err,
    is_terminal,
    members_of,
    one_of,
    out,
    print_diagnostics,
    project,
    topics_of,
)
from guidegen.cli.standing import as_json, print_standing
from guidegen.corpus import load, write_schemas
from guidegen.corpus.diagnostic import Severity, has_errors
from guidegen.corpus.report import github_lines, json_text
from guidegen.publishing.plan import Format, Job, plan
from guidegen.standing import standing

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Policy guides on people smuggling and trafficking in persons, made for each State from structured law.",
)

ProjectFolder = Annotated[Path, typer.Option("--project", help="Folder that holds provisions/ and templates/.")]
AsAt = Annotated[str | None, typer.Option("--as-at", help="Date that the guide speaks of, as 2026-11-23. [today]")]


class CheckFormat(StrEnum):
    """How diagnostics are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class StandingFormat(StrEnum):
    """How a standing is printed."""

    TEXT = "text"
    JSON = "json"


@app.command("build")
def build_command(
    member: Annotated[
        list[str] | None, typer.Option(help="Member, as IDN or Indonesia; may be repeated. [all]")
    ] = None,
    guide: Annotated[list[str] | None, typer.Option(help="trafficking or smuggling. [both]")] = None,
    form: Annotated[list[str] | None, typer.Option("--format", help="html, pdf. [both]")] = None,
    as_at: AsAt = None,
    jobs: Annotated[int | None, typer.Option(help="Processes to use. [one per core]", min=1)] = None,
    output: Annotated[Path, typer.Option(help="Folder for the guides.")] = Path("output"),
    root: ProjectFolder = Path(),
) -> None:
    """Make guides: every member and both guides, unless some are named; `--member regional` for the regional edition."""
    # The PDF engine takes a while to load; only this command needs it.
    from guidegen.publishing.build import Settings, build  # noqa: PLC0415

    start = time.monotonic()
    found = project(root)
    corpus = corpus_of(found)
    wanted = [word for word in member or [] if word.casefold() != "regional"]
    regional = not member or len(wanted) < len(member)
    members = members_of(corpus, wanted) if wanted or not member else []
    todo = plan(members, topics_of(guide or []), one_of(form or [], list(Format), "format"), regional=regional)
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


@app.command()
def check(
    form: Annotated[CheckFormat, typer.Option("--format", help="How to print the diagnostics.")] = CheckFormat.TEXT,
    root: ProjectFolder = Path(),
) -> None:
    """List everything that is wrong in provisions/ and templates/, with file and line."""
    found = project(root)
    loaded = load(found.provisions, templates=found.templates)
    if form is CheckFormat.JSON:
        out.print(json_text(loaded.diagnostics), markup=False)
    elif form is CheckFormat.GITHUB:
        out.print(github_lines(loaded.diagnostics), markup=False, end="")
    else:
        print_diagnostics(loaded.diagnostics)
        errors = sum(d.severity is Severity.ERROR for d in loaded.diagnostics)
        warnings = len(loaded.diagnostics) - errors
        if errors or warnings:
            err.print(f"{errors} errors, {warnings} warnings")
        else:
            corpus = loaded.corpus
            out.print(
                f"Nothing wrong: {len(corpus.instruments)} instruments, {len(corpus.obligations)} obligations, "
                f"{len(corpus.members)} members, {len(corpus.model_provisions)} model provisions."
            )
    if has_errors(loaded.diagnostics):
        raise typer.Exit(1)


@app.command("standing")
def standing_command(
    member: Annotated[str, typer.Argument(help="Member, as IDN or Indonesia.")],
    as_at: AsAt = None,
    form: Annotated[StandingFormat, typer.Option("--format", help="How to print it.")] = StandingFormat.TEXT,
    root: ProjectFolder = Path(),
) -> None:
    """Show where a member stands: treaties, coverage, gaps, questions."""
    corpus = corpus_of(project(root))
    (code,) = members_of(corpus, [member])
    stand = standing(corpus, code, date_of(as_at))
    if form is StandingFormat.JSON:
        out.print(json.dumps(as_json(corpus, stand), ensure_ascii=False, indent=2), markup=False)
    else:
        print_standing(out, corpus, stand)


@app.command()
def schema(root: ProjectFolder = Path()) -> None:
    """Write the JSON Schema of each kind of file into provisions/schema/."""
    written = write_schemas(project(root).provisions)
    out.print(f"{len(written)} schemas in {escape(str(root / 'provisions' / 'schema'))}/")


def main() -> None:
    """Run the command line. A reader never sees a traceback, unless GUIDEGEN_DEBUG is set."""
    try:
        app()
    except KeyboardInterrupt:
        err.print("[bold red]guidegen:[/] stopped; the files written so far are whole")
        sys.exit(130)
    except OSError as wrong:
        place = f" {wrong.filename}" if wrong.filename else ""
        err.print(f"[bold red]guidegen:[/] {escape((wrong.strerror or str(wrong)) + place)}")
        sys.exit(1)
    except Exception as wrong:
        if os.environ.get("GUIDEGEN_DEBUG"):
            raise
        err.print(
            f"[bold red]guidegen:[/] something went wrong inside guidegen ({escape(type(wrong).__name__)}: "
            f"{escape(' '.join(str(wrong).split()))}); set GUIDEGEN_DEBUG=1 and run again to see where"
        )
        sys.exit(1)
