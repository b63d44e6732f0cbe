"""Commands on two states of the content."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from guidegen.cli.commands.options import AsAt, CacheFolder, Jobs, OutputFile, ProjectFolder

commands = typer.Typer()


class ChangesFormat(StrEnum):
    """How a comparison of two states is printed."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    HTML = "html"


ChangesForm = Annotated[
    ChangesFormat | None, typer.Option("--format", help="How to print it. [by the ending of --output, else text]")
]


@commands.command(epilog="Example: guidegen diff v1.0 --output changes.html")
def diff(
    old: Annotated[str, typer.Argument(help="The earlier state: a folder, or a git revision as v1.0 or HEAD~3.")],
    new: Annotated[str | None, typer.Argument(help="The later state. [the files as they are now]")] = None,
    as_at: AsAt = None,
    form: ChangesForm = None,
    output: OutputFile = None,
    jobs: Jobs = None,
    cache: CacheFolder = None,
    guides: Annotated[bool, typer.Option(help="Compare the guides too, or facts and coverage alone.")] = True,
    own_templates: Annotated[
        bool,
        typer.Option("--own-templates", help="Write each state with its own templates. [both with the later ones]"),
    ] = False,
    root: ProjectFolder = None,
) -> None:
    """Say what changed between two states of provisions/: facts, coverage, and passages of guides.

    Passages are shown word by word. See docs/changes.md.
    """
    from guidegen.cli.handlers.change import Options, show_diff

    show_diff(old, new, Options(root, as_at, form, output, jobs, cache, own_templates, guides))


@commands.command(epilog="Example: guidegen impact provisions/members/fji/law.yaml")
def impact(
    file: Annotated[Path, typer.Argument(help="A file under provisions/ with changes that are not committed.")],
    as_at: AsAt = None,
    form: ChangesForm = None,
    output: OutputFile = None,
    jobs: Jobs = None,
    cache: CacheFolder = None,
    root: ProjectFolder = None,
) -> None:
    """Say what an edit of one file changes: facts, coverage, and passages of guides.

    Passages are shown word by word. See docs/changes.md.
    """
    from guidegen.cli.handlers.change import Options, show_impact

    show_impact(file, Options(root, as_at, form, output, jobs, cache))
