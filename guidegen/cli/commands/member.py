"""Commands on one member: where it stands, what its law lacks, model text in its own form."""

from enum import StrEnum
from typing import Annotated

import typer

from guidegen.cli.commands.options import AsAt, OutputFile, ProjectFolder

commands = typer.Typer()


class StandingFormat(StrEnum):
    """How a standing is printed."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    CSV = "csv"


@commands.command(epilog="Example: guidegen standing IDN --as-at 2015-01-01 --format md")
def standing(
    member: Annotated[str | None, typer.Argument(help="Member, as IDN or Indonesia. [the whole region]")] = None,
    as_at: AsAt = None,
    form: Annotated[StandingFormat, typer.Option("--format", help="How to print it.")] = StandingFormat.TEXT,
    root: ProjectFolder = None,
) -> None:
    """Show where a member stands: treaties, coverage, gaps, questions; without a member, the region in one table.

    With each duty stands its proof, with each question the body to ask, and last the facts to check first.
    """
    from guidegen.cli.handlers.standing import show_standing

    show_standing(root, member, as_at, form)


class GapAnalysisFormat(StrEnum):
    """How a gap analysis is given."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MD = "md"


@commands.command("gaps", hidden=True)
@commands.command("gap-analysis", epilog="Example: guidegen gap-analysis IDN --topic trafficking --lacking")
def gap_analysis_command(
    member: Annotated[str, typer.Argument(help="Member, as IDN or Indonesia.")],
    topic: Annotated[list[str] | None, typer.Option("--topic", help="trafficking or smuggling.")] = None,
    provision: Annotated[
        str | None, typer.Option(help="Only what one model provision carries, as trafficking-in-adults.")
    ] = None,
    lacking: Annotated[
        bool, typer.Option("--lacking", help="Only what is missing, there in part or not known.")
    ] = False,
    form: Annotated[GapAnalysisFormat | None, typer.Option("--format", help="How to give it. [text]")] = None,
    output: OutputFile = None,
    as_at: AsAt = None,
    root: ProjectFolder = None,
) -> None:
    """Hold a member's law against what the treaties ask and what the model text says, with what is missing marked.

    Three columns, element by element.
    """
    from guidegen.cli.handlers.gap_analysis import show_gap_analysis

    show_gap_analysis(root, member, topic or [], provision, form, output, as_at, lacking=lacking)


class DraftFormat(StrEnum):
    """How a drafted provision is printed."""

    TEXT = "text"
    AKN = "akn"
    BLUEBELL = "bluebell"
    HTML = "html"


@commands.command(epilog="Example: guidegen draft IDN trafficking-in-adults")
def draft(
    member: Annotated[str, typer.Argument(help="Member, as IDN or Indonesia; general for all alternatives.")],
    provision: Annotated[str, typer.Argument(help="Model provision, as trafficking-in-adults.")],
    as_at: AsAt = None,
    form: Annotated[DraftFormat, typer.Option("--format", help="How to print it.")] = DraftFormat.TEXT,
    root: ProjectFolder = None,
) -> None:
    """Print one model provision in a member's own form, with the reason for each choice.

    See docs/model-provisions.md.
    """
    from guidegen.cli.handlers.draft import draft_provision

    draft_provision(root, member, provision, as_at, form)
