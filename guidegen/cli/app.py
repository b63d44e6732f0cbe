"""The command line as a whole: all commands, and what a reader sees when one of them goes wrong."""

import os
import sys
from typing import Annotated

import typer

from guidegen import __version__
from guidegen.cli.commands import change, content, member, members, publish
from guidegen.cli.terminal.console import err, escape, out, show_everything, usage_error
from guidegen.cli.terminal.usage import WholeHelp, said_plainly, width

app = typer.Typer(
    cls=WholeHelp,
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
    if group is content:
        app.add_typer(content.new, name="new", cls=WholeHelp)


def _run() -> int:
    """Run what was asked for; out: the exit code."""
    # Reading the options takes Typer twice as long as a check of what has not changed; an editor runs it at every save.
    if sys.argv[1:] == ["check"]:
        content.check()
        return 0
    try:
        # Without standalone mode mistakes come back, to be told in one line. The name is that of the completion too.
        code = app(standalone_mode=False, prog_name="guidegen", terminal_width=width())
    except typer.TyperException as wrong:
        if wrong.message.startswith("Usage:"):  # a group alone: its help
            typer.echo(wrong.message, err=True)
            return 2
        usage_error(said_plainly(wrong, sys.argv[1:]))
    return code if isinstance(code, int) else 0


def main() -> None:
    """Run the command line. A reader never sees a traceback, unless GUIDEGEN_DEBUG is set."""
    show_everything()
    try:
        sys.exit(_run())
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
