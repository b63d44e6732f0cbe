"""What a build does, for a person at a terminal, for a machine, or, into a pipe, for nobody."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from guidegen.cli.terminal.console import err, is_terminal
from guidegen.publishing.planning.order import Event


class _Rate(ProgressColumn):
    """Files a minute."""

    def render(self, task: Task) -> Text:
        """The rate so far, as words."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed * 60:.0f} a minute" if speed else "")


@contextmanager
def watching(total: int, *, json: bool) -> Iterator[Callable[[Event], None]]:
    """What to tell of each event of a build of ``total`` files."""
    if json:
        yield _lines(total)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=err, transient=True, disable=not is_terminal() or not total) as bar:
        task = bar.add_task("Beginning", total=total)

        def told(event: Event) -> None:
            match event.kind:
                case "again":
                    bar.console.print(f"{event.path}: {event.words}; trying once more", markup=False)
                case _:
                    bar.update(task, advance=1, description=f"{event.path:<34}")

        yield told


def _lines(total: int) -> Callable[[Event], None]:
    began, done = time.monotonic(), 0

    def told(event: Event) -> None:
        nonlocal done
        done += event.kind != "again"
        line = {"event": event.kind, "path": event.path, "done": done, "total": total}
        if event.words:
            line["why"] = event.words
        err.print(json.dumps({**line, "seconds": round(time.monotonic() - began, 2)}), markup=False)

    return told
