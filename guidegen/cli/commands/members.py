"""Commands on members side by side."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from guidegen.cli.commands.options import AsAt, OutputFile, ProjectFolder, Topics, named

commands = typer.Typer()


class CompareFormat(StrEnum):
    """How a comparison is given."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    HTML = "html"
    MD = "md"


@commands.command(epilog="Example: guidegen compare IDN AUS THA --topic trafficking --output compared.xlsx")
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
    root: ProjectFolder = None,
) -> None:
    """Set members side by side: elements, penalties, obligations, treaties and laws, each cell with its source.

    As a table, CSV, JSON, a workbook, a page that narrows and prints, or Markdown.
    """
    from guidegen.cli.handlers.compare import compare_members

    asked = (members or [], group or [], where or [], topic or [], show or [])
    compare_members(root, *asked, form, output, as_at, related=related)


class ComparatorsFormat(StrEnum):
    """How comparators are printed."""

    TEXT = "text"
    JSON = "json"


@commands.command("kindred", hidden=True)
@commands.command("comparators", epilog="Example: guidegen comparators FJI --most 3")
def comparators_command(
    member: Annotated[str, typer.Argument(help="Member, as IDN or Indonesia.")],
    as_at: AsAt = None,
    most: Annotated[int, typer.Option(help="How many to show.", min=1)] = 10,
    form: Annotated[ComparatorsFormat, typer.Option("--format", help="How to print it.")] = ComparatorsFormat.TEXT,
    root: ProjectFolder = None,
) -> None:
    """Show the members whose legal system and place are nearest to a member's, and what counts."""
    from guidegen.cli.handlers.comparators import show_comparators

    show_comparators(root, member, as_at, most, form)


class DualCriminalityFormat(StrEnum):
    """How dual criminality is given."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    CSV = "csv"
    XLSX = "xlsx"
    SVG = "svg"


@commands.command("dual-criminality", epilog="Example: guidegen dual-criminality IDN AUS --conduct smuggling-basic")
def dual_criminality_command(
    members: Annotated[
        list[str] | None, typer.Argument(help="Two members, as IDN AUS; one for its own answers.")
    ] = None,
    conduct: Annotated[str | None, typer.Option(help="Conduct, as smuggling-basic. [all, in short]")] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Every member with every other, for one conduct.")] = False,
    catalogue: Annotated[bool, typer.Option("--list", help="List the conducts with their facts.")] = False,
    as_at: AsAt = None,
    form: Annotated[
        DualCriminalityFormat | None,
        typer.Option("--format", help="text, json, md; with --all: text, json, csv, xlsx, svg."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(parser=named, metavar="FILE", help="File to write, with --all.")
    ] = None,
    root: ProjectFolder = None,
) -> None:
    """Say whether some facts are an offence in two members, with what maximum, and which treaties could help.

    It says what is unknown too. With --all, the matrix of all pairs. See docs/dual-criminality.md.
    """
    from guidegen.cli.handlers.dual_criminality import show_dual_criminality

    show_dual_criminality(root, members or [], conduct, everyone, catalogue, as_at, form, output)
