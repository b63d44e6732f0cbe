"""Commands that make guides and keep what was made."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from guidegen.cli.commands.options import AsAt, CacheFolder, Jobs, ProjectFolder, named

commands = typer.Typer()

Members = Annotated[
    list[str] | None, typer.Option("--member", help="Member, as IDN or Indonesia; may be repeated. [all]")
]
Guides = Annotated[list[str] | None, typer.Option("--guide", help="trafficking or smuggling. [both]")]
Formats = Annotated[list[str] | None, typer.Option("--format", help="html, pdf; akn for bills. [all]")]
Documents = Annotated[list[str] | None, typer.Option("--document", help="guide or bill. [both]")]
Audiences = Annotated[
    list[str] | None,
    typer.Option("--audience", help="all (the full guide), brief, prosecutors and others. [every one]"),
]
Output = Annotated[Path, typer.Option(parser=named, metavar="FOLDER", help="Folder for the guides.")]
Scheduler = Annotated[str | None, typer.Option(help="A Dask scheduler that shares the work, as tcp://host:8786.")]


class LogFormat(StrEnum):
    """How a build says what it does."""

    TEXT = "text"
    JSON = "json"


class PlanFormat(StrEnum):
    """How a plan is printed."""

    TEXT = "text"
    JSON = "json"


@commands.command("build", epilog="Example: guidegen build --member IDN --guide smuggling --format pdf")
def build_command(
    member: Members = None,
    guide: Guides = None,
    form: Formats = None,
    document: Documents = None,
    audience: Audiences = None,
    as_at: AsAt = None,
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    output: Output = Path("output"),
    cache: CacheFolder = None,
    sign: Annotated[
        str | None, typer.Option(help="Sign the manifest: file of a minisign secret key, or a key that gpg knows.")
    ] = None,
    time_limit: Annotated[float, typer.Option(help="Seconds that one document may take.", min=1)] = 300,
    memory_limit: Annotated[int, typer.Option(help="MiB of memory that one document may take.", min=256)] = 1536,
    log_format: Annotated[
        LogFormat, typer.Option(help="How to say what is done: text, or JSON lines.")
    ] = LogFormat.TEXT,
    root: ProjectFolder = None,
) -> None:
    """Make guides: every member and both guides, unless some are named; `--member regional` for the regional edition.

    Only what is stale is made, and all of it is published at once. See docs/publishing.md.
    """
    from guidegen.cli.arguments.jobs import job_count
    from guidegen.cli.arguments.request import BuildRequest
    from guidegen.cli.handlers.build import build_guides
    from guidegen.publishing.workers.limits import MEBIBYTE, Limits
    from guidegen.publishing.workers.options import WorkerOptions

    request = BuildRequest(root, member, guide, form, document, audience, as_at, output, cache)
    workers = WorkerOptions(job_count(jobs), scheduler, Limits(time_limit, memory_limit * MEBIBYTE))
    build_guides(request, workers, sign, json=log_format is LogFormat.JSON)


@commands.command(epilog="Example: guidegen plan --member IDN")
def plan(
    member: Members = None,
    guide: Guides = None,
    form: Annotated[PlanFormat, typer.Option("--format", help="How to print it.")] = PlanFormat.TEXT,
    only: Annotated[list[str] | None, typer.Option("--only", help="html, pdf; akn for bills. [all]")] = None,
    document: Documents = None,
    audience: Audiences = None,
    as_at: AsAt = None,
    jobs: Jobs = None,
    output: Output = Path("output"),
    cache: CacheFolder = None,
    root: ProjectFolder = None,
) -> None:
    """Show what a build would make, and why; nothing is made.

    The reason is named: which fact, template, face or library changed.
    """
    from guidegen.cli.arguments.jobs import job_count
    from guidegen.cli.arguments.request import BuildRequest
    from guidegen.cli.handlers.plan import show_plan
    from guidegen.publishing.workers.options import WorkerOptions

    request = BuildRequest(root, member, guide, only, document, audience, as_at, output, cache)
    show_plan(request, WorkerOptions(job_count(jobs)), form)


@commands.command(epilog="Example: guidegen verify output --key office.pub")
def verify(
    folder: Annotated[Path, typer.Argument(help="Folder of guides.")] = Path("output"),
    key: Annotated[
        str | None,
        typer.Option(help="Who must have signed: file of a minisign public key, or fingerprint of an OpenPGP key."),
    ] = None,
) -> None:
    """Hold every file of a folder of guides against its manifest, and the manifest against its signature.

    Names each file that is missing, changed or extra.
    """
    from guidegen.cli.handlers.verify import verify_folder

    verify_folder(folder, key)


@commands.command(epilog="Example: guidegen clean --stale")
def clean(
    stale: Annotated[bool, typer.Option("--stale", help="Remove guides that no build makes any more.")] = False,
    output: Output = Path("output"),
    root: ProjectFolder = None,
) -> None:
    """Remove from the output folder what no build makes any more, and editions that readers no longer see."""
    from guidegen.cli.handlers.verify import clean_folder

    clean_folder(root, output, stale=stale)
