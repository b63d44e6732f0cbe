"""The command line as a whole: all commands, and what a reader sees when one of them goes wrong."""

import os
import sys
from typing import Annotated

import typer

from guidegen import __version__
from guidegen.cli.commands import change, content, member, members, publish
from guidegen.cli.terminal.console import err, escape, out, show_everything

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Policy guides on people smuggling and trafficking in persons, made for each State from structured law.",
)


def _version(asked: bool) -> None:
    if asked:
        out.print(f"guidegen {__version__}")
        raise typer.Exit


@app.callback()
def _about(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Take what stands before a command."""


for group in (publish, content, member, members, change):
    app.add_typer(group.commands)


def _run() -> None:
    # Reading the options takes Typer twice as long as a check of what has not changed; an editor runs it at every save.
    if sys.argv[1:] == ["check"]:
        content.check()
    else:
        app()


def main() -> None:
    """Run the command line. A reader never sees a traceback, unless GUIDEGEN_DEBUG is set."""
    show_everything()
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
