"""Commands on the content: what is wrong in it and what that means, its schema, a new member, all of it as open data."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from guidegen.cli.commands.options import AsAt, ProjectFolder, named

commands = typer.Typer()


class CheckFormat(StrEnum):
    """How diagnostics are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@commands.command(epilog="Example: guidegen check --format json")
def check(
    form: Annotated[CheckFormat, typer.Option("--format", help="How to print the diagnostics.")] = CheckFormat.TEXT,
    root: ProjectFolder = None,
) -> None:
    """List everything that is wrong in provisions/ and templates/, with file and line.

    Ends with code 1 where anything is an error. See docs/diagnostics.md.
    """
    from guidegen.cli.handlers.check import check_content

    check_content(root, form)


@commands.command(epilog="Example: guidegen explain unknown-key")
def explain(
    kind: Annotated[
        str | None, typer.Argument(help="Kind of mistake, as at the end of a line of check: unknown-key. [list them]")
    ] = None,
) -> None:
    """Say what a kind of mistake means, why it matters and what would be right, with an example.

    Without a kind it lists them all. See docs/diagnostics.md.
    """
    from guidegen.cli.handlers.explain import explain_kind

    explain_kind(kind)


@commands.command(epilog="Example: guidegen schema")
def schema(root: ProjectFolder = None) -> None:
    """Write the JSON Schema of each kind of file into provisions/schema/."""
    from guidegen.cli.handlers.authoring import write_schema_files

    write_schema_files(root)


new = typer.Typer(no_args_is_help=True, help="Begin a new file from a commented skeleton.")


@new.command("member", epilog="Example: guidegen new member MUS")
def new_member(
    code: Annotated[str, typer.Argument(help="ISO 3166-1 alpha-3 code of the member, as IDN.")],
    root: ProjectFolder = None,
) -> None:
    """Begin a member: its profile, its law, and a row for each instrument in the treaty status.

    Each key has a comment, and nothing is claimed that was not read. See docs/authoring.md.
    """
    from guidegen.cli.handlers.authoring import begin_member

    begin_member(root, code)


@commands.command(epilog="Example: guidegen data --output output/data --as-at 2026-11-23")
def data(
    output: Annotated[Path, typer.Option(parser=named, metavar="FOLDER", help="Folder for the tables.")] = Path(
        "output/data"
    ),
    as_at: AsAt = None,
    root: ProjectFolder = None,
) -> None:
    """Write all facts as open data: CSV and JSON tables with a Frictionless datapackage.json."""
    from guidegen.cli.handlers.open_data import write_open_data

    write_open_data(root, as_at, output)
