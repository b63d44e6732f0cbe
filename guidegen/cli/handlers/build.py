"""``guidegen build``: make guides and sum up; where nothing has changed, say so."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from guidegen.cli.arguments.order import parse_order
from guidegen.cli.arguments.request import BuildRequest
from guidegen.cli.terminal.build import listener, print_built, print_up_to_date
from guidegen.cli.terminal.console import err, escape, usage_error
from guidegen.corpus.diagnostics.display import visible
from guidegen.publishing.planning.up_to_date import UpToDate
from guidegen.publishing.publish import ClusterError, ContentError, PublishError, publish
from guidegen.publishing.store.targets import TargetError
from guidegen.publishing.workers.options import WorkerOptions


def build_guides(request: BuildRequest, workers: WorkerOptions, sign: str | None, *, json: bool) -> None:
    """Make the guides asked for; ends with code 1 where one could not be made, with 130 where it was stopped."""
    began = time.monotonic()
    order = parse_order(request)
    with told(order.provisions.parent):
        try:
            made = publish(order, workers, sign, listener(order.output, json=json))
        except TargetError as wrong:
            usage_error(str(wrong))
        except PublishError as wrong:
            err.print(
                f"[bold red]guidegen:[/] {escape(visible(str(order.output)))}/ could not be published: {escape(visible(str(wrong)))}; "
                "what was published before is as it was"
            )
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            err.print("[bold red]guidegen:[/] stopped; what was published before is as it was")
            raise typer.Exit(130) from None
    seconds = time.monotonic() - began
    if isinstance(made, UpToDate):
        print_up_to_date(order.output, made, seconds, json=json)
        return
    print_built(order.output, made, seconds, json=json)
    if made.failures:
        raise typer.Exit(1)


@contextmanager
def told(root: Path) -> Iterator[None]:
    """End the command with what is wrong where the content has errors, or the cluster cannot be used."""
    try:
        yield
    except ContentError as wrong:
        # What is wrong with the content is told in the words of the check.
        from guidegen.cli.arguments.names import end_with_errors

        end_with_errors(wrong.diagnostics, root)
    except ClusterError as wrong:
        err.print(f"[bold red]guidegen:[/] {escape(str(wrong))}")
        raise typer.Exit(1) from None
