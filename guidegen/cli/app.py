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


@app.command("build")
def build_command(
    member: Annotated[
        list[str] | None, typer.Option(help="Member, as IDN or Indonesia; may be repeated. [all]")
    ] = None,
    guide: Annotated[list[str] | None, typer.Option(help="trafficking or smuggling. [both]")] = None,
    form: Annotated[list[str] | None, typer.Option("--format", help="html, pdf; akn for bills. [all]")] = None,
    document: Annotated[list[str] | None, typer.Option(help="guide or bill. [both]")] = None,
    audience: Annotated[
        list[str] | None, typer.Option(help="all (the full guide), brief, prosecutors and others. [every one]")
    ] = None,
    as_at: AsAt = None,
    jobs: Annotated[int | None, typer.Option(help="Processes to use. [one per core]", min=1)] = None,
    output: Annotated[Path, typer.Option(help="Folder for the guides.")] = Path("output"),
    root: ProjectFolder = Path(),
) -> None:
    """Make guides: every member and both guides, unless some are named; `--member regional` for the regional edition."""
    from guidegen.cli.build import build_guides

    build_guides(root, member or [], guide or [], form or [], as_at, jobs, output, document or [], audience or [])


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
