"""The command line: what may be asked for. Each command loads what it needs when it is called, so that all start fast."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from guidegen.cli.console import err, escape

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
    MD = "md"
    CSV = "csv"


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
Output = Annotated[Path, typer.Option(help="Folder for the guides.")]
CacheFolder = Annotated[
    Path | None,
    typer.Option("--cache", envvar="GUIDEGEN_CACHE", help="Folder for what may be made again. [.cache/guidegen]"),
]
Jobs = Annotated[int | None, typer.Option(help="Processes to use. [one per core]", min=1)]
Scheduler = Annotated[str | None, typer.Option(help="A Dask scheduler that shares the work, as tcp://host:8786.")]


class LogFormat(StrEnum):
    """How a build says what it does."""

    TEXT = "text"
    JSON = "json"


class PlanFormat(StrEnum):
    """How a plan is printed."""

    TEXT = "text"
    JSON = "json"


@app.command("build")
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
    root: ProjectFolder = Path(),
) -> None:
    """Make guides: every member and both guides, unless some are named; `--member regional` for the regional edition."""
    from guidegen.cli.build import Request, build_guides

    request = Request(root, member, guide, form, document, audience, as_at, output, cache)
    build_guides(request, jobs, scheduler, sign, time_limit, memory_limit, log_format)


@app.command()
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
    root: ProjectFolder = Path(),
) -> None:
    """Show what a build would make, and why; nothing is made."""
    from guidegen.cli.build import Request
    from guidegen.cli.plan import show_plan

    show_plan(Request(root, member, guide, only, document, audience, as_at, output, cache), jobs, form)


@app.command()
def verify(
    folder: Annotated[Path, typer.Argument(help="Folder of guides.")] = Path("output"),
    key: Annotated[str | None, typer.Option(help="File of the minisign public key of whoever signed.")] = None,
) -> None:
    """Hold every file of a folder of guides against its manifest, and the manifest against its signature."""
    from guidegen.cli.publish import verify_folder

    verify_folder(folder, key)


@app.command()
def clean(
    stale: Annotated[bool, typer.Option("--stale", help="Remove guides that no build makes any more.")] = False,
    output: Output = Path("output"),
    root: ProjectFolder = Path(),
) -> None:
    """Remove from the output folder what no build makes any more, and editions that readers no longer see."""
    from guidegen.cli.publish import clean_folder

    clean_folder(root, output, stale=stale)


@app.command()
def check(
    form: Annotated[CheckFormat, typer.Option("--format", help="How to print the diagnostics.")] = CheckFormat.TEXT,
    root: ProjectFolder = Path(),
) -> None:
    """List everything that is wrong in provisions/ and templates/, with file and line."""
    from guidegen.cli.check import check_content

    check_content(root, form)


@app.command()
def standing(
    member: Annotated[str | None, typer.Argument(help="Member, as IDN or Indonesia. [the whole region]")] = None,
    as_at: AsAt = None,
    form: Annotated[StandingFormat, typer.Option("--format", help="How to print it.")] = StandingFormat.TEXT,
    root: ProjectFolder = Path(),
) -> None:
    """Show where a member stands: treaties, coverage, gaps, questions; without a member, the region in one table."""
    from guidegen.cli.standing.command import show_standing

    show_standing(root, member, as_at, form)


class DraftFormat(StrEnum):
    """How a drafted provision is printed."""

    TEXT = "text"
    AKN = "akn"
    BLUEBELL = "bluebell"
    HTML = "html"


@app.command()
def draft(
    member: Annotated[str, typer.Argument(help="Member, as IDN or Indonesia; general for all alternatives.")],
    provision: Annotated[str, typer.Argument(help="Model provision, as trafficking-in-adults.")],
    as_at: AsAt = None,
    form: Annotated[DraftFormat, typer.Option("--format", help="How to print it.")] = DraftFormat.TEXT,
    root: ProjectFolder = Path(),
) -> None:
    """Print one model provision in a member's own form, with the reason for each choice."""
    from guidegen.cli.draft import draft_provision

    draft_provision(root, member, provision, as_at, form)


class DualCriminalityFormat(StrEnum):
    """How dual criminality is given."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    CSV = "csv"
    XLSX = "xlsx"
    SVG = "svg"


@app.command("dual-criminality")
def dual_criminality_command(
    members: Annotated[
        list[str] | None, typer.Argument(help="Two members, as IDN AUS; one for its own answers.")
    ] = None,
    conduct: Annotated[str | None, typer.Option(help="Conduct, as smuggling-basic. [all, in short]")] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Every member with every other, for one conduct.")] = False,
    catalogue: Annotated[bool, typer.Option("--list", help="List the conducts with their facts.")] = False,
    as_at: AsAt = None,
    form: Annotated[
        DualCriminalityFormat, typer.Option("--format", help="text, json, md; with --all: text, json, csv, xlsx, svg.")
    ] = DualCriminalityFormat.TEXT,
    output: Annotated[Path | None, typer.Option(help="File to write, with --all.")] = None,
    root: ProjectFolder = Path(),
) -> None:
    """Say whether some facts are an offence in two members, with what maximum, and which treaties could help."""
    from guidegen.cli.dual_criminality.command import show_dual_criminality

    show_dual_criminality(root, members or [], conduct, everyone, catalogue, as_at, form, output)


class CompareFormat(StrEnum):
    """How a comparison is given."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    HTML = "html"
    MD = "md"


Topics = Annotated[list[str] | None, typer.Option("--topic", help="trafficking or smuggling. [both]")]
OutputFile = Annotated[Path | None, typer.Option("--output", help="File to write; its ending names the form.")]


@app.command()
def compare(
    members: Annotated[list[str] | None, typer.Argument(help="Members, as IDN or Indonesia. [all]")] = None,
    group: Annotated[
        list[str] | None,
        typer.Option(help="asean, saarc, pacific, common, civil, islamic, parties:tip-protocol, all and others."),
    ] = None,
    topic: Topics = None,
    where: Annotated[
        list[str] | None,
        typer.Option(help="Keep members that meet it: act.recruitment=yes, region=asean, tip-protocol!=party."),
    ] = None,
    show: Annotated[
        list[str] | None, typer.Option(help="elements, penalties, obligations, treaties, laws. [by the form]")
    ] = None,
    related: Annotated[bool, typer.Option("--related", help="Penalties of related offences too.")] = False,
    form: Annotated[CompareFormat | None, typer.Option("--format", help="How to give it. [table]")] = None,
    output: OutputFile = None,
    as_at: AsAt = None,
    root: ProjectFolder = Path(),
) -> None:
    """Set members side by side: elements, penalties, obligations, treaties and laws, each cell with its source."""
    from guidegen.cli.compare.command import compare_members

    asked = (members or [], group or [], where or [], topic or [], show or [])
    compare_members(root, *asked, form, output, as_at, related=related)


class ChangesFormat(StrEnum):
    """How a comparison of two states is printed."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    HTML = "html"


ChangesForm = Annotated[
    ChangesFormat | None, typer.Option("--format", help="How to print it. [by the ending of --output, else text]")
]


@app.command()
def diff(
    old: Annotated[str, typer.Argument(help="The earlier state: a folder, or a git revision as v1.0 or HEAD~3.")],
    new: Annotated[str | None, typer.Argument(help="The later state. [the files as they are now]")] = None,
    as_at: AsAt = None,
    form: ChangesForm = None,
    output: OutputFile = None,
    jobs: Jobs = None,
    guides: Annotated[bool, typer.Option(help="Compare the guides too, or facts and coverage alone.")] = True,
    own_templates: Annotated[
        bool,
        typer.Option("--own-templates", help="Write each state with its own templates. [both with the later ones]"),
    ] = False,
    root: ProjectFolder = Path(),
) -> None:
    """Say what changed between two states of provisions/: facts, coverage, and passages of guides."""
    from guidegen.cli.changes.command import Options, show_diff

    show_diff(old, new, Options(root, as_at, form, output, jobs, own_templates, guides))


@app.command()
def impact(
    file: Annotated[Path, typer.Argument(help="A file under provisions/ with changes that are not committed.")],
    as_at: AsAt = None,
    form: ChangesForm = None,
    output: OutputFile = None,
    jobs: Jobs = None,
    root: ProjectFolder = Path(),
) -> None:
    """Say what an edit of one file changes: facts, coverage, and passages of guides."""
    from guidegen.cli.changes.command import Options, show_impact

    show_impact(file, Options(root, as_at, form, output, jobs))


@app.command()
def data(
    output: Annotated[Path, typer.Option(help="Folder for the tables.")] = Path("output/data"),
    as_at: AsAt = None,
    root: ProjectFolder = Path(),
) -> None:
    """Write all facts as open data: CSV and JSON tables with a Frictionless datapackage.json."""
    from guidegen.cli.data import write_open_data

    write_open_data(root, as_at, output)


class GapsFormat(StrEnum):
    """How gaps are given."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MD = "md"


@app.command()
def gaps(
    member: Annotated[str, typer.Argument(help="Member, as IDN or Indonesia.")],
    topic: Annotated[list[str] | None, typer.Option("--topic", help="trafficking or smuggling.")] = None,
    provision: Annotated[
        str | None, typer.Option(help="Only what one model provision carries, as trafficking-in-adults.")
    ] = None,
    lacking: Annotated[
        bool, typer.Option("--lacking", help="Only what is missing, there in part or not known.")
    ] = False,
    form: Annotated[GapsFormat | None, typer.Option("--format", help="How to give it. [text]")] = None,
    output: OutputFile = None,
    as_at: AsAt = None,
    root: ProjectFolder = Path(),
) -> None:
    """Hold a member's law against what the treaties ask and what the model text says, with what is missing marked."""
    from guidegen.cli.compare.gaps import show_gaps

    show_gaps(root, member, topic or [], provision, form, output, as_at, lacking=lacking)


@app.command()
def schema(root: ProjectFolder = Path()) -> None:
    """Write the JSON Schema of each kind of file into provisions/schema/."""
    from guidegen.cli.schema import write_schema_files

    write_schema_files(root)


new = typer.Typer(no_args_is_help=True, help="Begin a new file from a commented skeleton.")
app.add_typer(new, name="new")


@new.command("member")
def new_member(
    code: Annotated[str, typer.Argument(help="ISO 3166-1 alpha-3 code of the member, as IDN.")],
    root: ProjectFolder = Path(),
) -> None:
    """Begin a member: its profile, its law, and a row for each instrument in the treaty status."""
    from guidegen.cli.new import begin_member

    begin_member(root, code)


def _run() -> None:
    # Reading the options takes Typer twice as long as a check of what has not changed; an editor runs it at every save.
    if sys.argv[1:] == ["check"]:
        check()
    else:
        app()


def main() -> None:
    """Run the command line. A reader never sees a traceback, unless GUIDEGEN_DEBUG is set."""
    try:
        _run()
    except typer.Exit as done:
        sys.exit(done.exit_code)
    except KeyboardInterrupt:
        err.print("[bold red]guidegen:[/] stopped; what was published before is as it was")
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
