"""What a build says on a terminal: while it goes on, and at its end."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from guidegen.cli.terminal.console import err, escape, is_terminal, out
from guidegen.corpus.diagnostics.display import visible
from guidegen.publishing.planning.order import Listener
from guidegen.publishing.planning.up_to_date import UpToDate

if TYPE_CHECKING:
    from guidegen.publishing.building.build import Built
    from guidegen.publishing.planning.order import Watcher
    from guidegen.publishing.planning.plan import Plan


def listener(output: Path, *, json: bool) -> Listener:
    """What is told to whoever watches a build into a folder."""

    def waiting(who: str) -> None:
        err.print(f"Waiting: {escape(visible(who))} is building into {escape(visible(str(output)))}/ ...")

    def planned(todo: "Plan") -> "AbstractContextManager[Watcher]":
        from guidegen.cli.terminal.progress import watching

        return watching(len(todo.stale), json=json)

    return Listener(lambda: _looking(json=json), planned, waiting)


@contextmanager
def _looking(*, json: bool) -> Iterator[None]:
    if json or not is_terminal():
        yield
        return
    with err.status("Finding out what has changed ..."):
        yield


def print_up_to_date(output: Path, found: UpToDate, seconds: float, *, json: bool) -> None:
    """Say that nothing has changed."""
    if json:
        _finished(0, len(found.sizes), 0, found.unverified, seconds)
        return
    out.print(
        f"Nothing has changed: {len(found.sizes)} files in {escape(visible(str(output)))}/ are fresh "
        f"({found.unverified} statements in them are marked unverified). {seconds:.1f} s."
    )


def print_built(output: Path, built: "Built", seconds: float, *, json: bool) -> None:
    """Sum up a build."""
    if json:
        _finished(len(built.made), built.kept, len(built.failures), built.unverified, seconds)
        return
    for failure in built.failures:
        for reason in failure.reasons:
            out.print(f"[bold]{escape(visible(failure.path))}:[/] [red]{escape(visible(reason))}[/]")
    kept = f", {built.kept} were fresh" if built.kept else ""
    files = "1 file" if len(built.made) == 1 else f"{len(built.made)} files"
    out.print(f"{files} made in {escape(visible(str(output)))}/{kept}, in {seconds:.1f} s.")
    if built.made:
        largest = max(built.made, key=lambda entry: entry.size)
        out.print(
            f"Largest: {escape(visible(largest.path))}, {_size(largest.size)}. Marked unverified: {built.unverified} statements."
        )
    if built.failures:
        out.print(f"{len(built.failures)} could not be made; where there was an earlier file, it stays.")


def _finished(made: int, kept: int, failed: int, unverified: int, seconds: float) -> None:
    told = {"event": "finished", "made": made, "kept": kept, "failed": failed, "unverified": unverified}
    err.print_json(data={**told, "seconds": round(seconds, 2)}, indent=None)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{count / 1e3:.0f} kB"
