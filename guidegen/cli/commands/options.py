"""What several commands ask for in the same words."""

from pathlib import Path
from typing import Annotated

import typer


def named(text: str | Path) -> Path:
    """A path that was named; ends the command where the name is empty, which would mean the folder one is in."""
    if not str(text):
        from guidegen.cli.terminal.console import usage_error

        usage_error("a name of a file or folder is empty; name one, or leave the option out")
    return Path(text)


ProjectFolder = Annotated[
    Path | None,
    typer.Option(
        "--project",
        parser=named,
        metavar="FOLDER",
        help="Folder that holds provisions/ and templates/. [this folder, else what came with guidegen]",
    ),
]
AsAt = Annotated[str | None, typer.Option("--as-at", help="Date that the guide speaks of, as 2026-11-23. [today]")]
Topics = Annotated[list[str] | None, typer.Option("--topic", help="trafficking or smuggling. [both]")]
OutputFile = Annotated[
    Path | None,
    typer.Option("--output", parser=named, metavar="FILE", help="File to write; its ending names the form."),
]
Jobs = Annotated[int | None, typer.Option(help="Processes to use. [one per core]", min=1)]
CacheFolder = Annotated[
    Path | None,
    typer.Option(
        "--cache",
        parser=named,
        metavar="FOLDER",
        envvar="GUIDEGEN_CACHE",
        help="Folder for what may be made again. [.cache/guidegen]",
    ),
]
