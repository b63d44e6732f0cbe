"""Whole collections: from cold, with nothing, one fact and one template changed, on one, two and more workers.

In: the codes of members (default: three of different kinds; ``all`` for every one). Out: ``build/bench/editions.md`` and
``.svg``: seconds for all documents of these members in all formats, with how many files were made, and below the table
what two workers and a cluster gain. Each row is one run of the command on a copy of the content; what must be cold has
an output folder and a cache of its own.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dask
import distributed

from benchmarks.report import ROOT, Row, table, write

GUIDEGEN = Path(sys.executable).with_name("guidegen")
MEMBERS = ("FJI", "IDN", "NPL")
FACT = ("provisions/members/fji/law.yaml", "12 years}", "13 years}")
TEMPLATE = ("templates/editions/brief/brief.md", "what cabinet needs to know", "what the cabinet needs to know")
DAY = ("--as-at", "2026-11-24")


class Project:
    """A copy of the content, and what is asked of it."""

    def __init__(self, folder: Path, members: tuple[str, ...]) -> None:
        self._folder = folder
        self._asked = () if members == ("all",) else tuple(word for code in members for word in ("--member", code))
        for name in ("provisions", "templates"):
            shutil.copytree(ROOT / name, folder / name)

    def change(self, name: str, old: str, new: str) -> None:
        """Change the first occurrence of some words in a file."""
        path = self._folder / name
        text = path.read_text(encoding="utf-8")
        if old not in text:
            raise SystemExit(f"{name}: no {old!r} any more; choose another change")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def build(self, name: str, place: str, *options: str) -> Row:
        """Run a build into the output folder and with the cache of ``place``, and say how long it took."""
        folders = ("--output", f"{place}/output", "--cache", f"{place}/cache")
        command = [str(GUIDEGEN), "build", *self._asked, *DAY, *folders, "--log-format", "json", *options]
        start = time.perf_counter()
        done = subprocess.run(command, cwd=self._folder, check=True, capture_output=True, text=True)  # noqa: S603 - our own command
        seconds = time.perf_counter() - start
        finished = json.loads(done.stderr.splitlines()[-1])
        row = Row(name, seconds, (f"{finished['made']:,}", f"{finished['kept']:,}"))
        sys.stderr.write(f"{name}: {seconds:.1f} s\n")
        return row


@contextmanager
def _cluster(workers: int, folder: Path) -> Iterator[str]:
    """The address of the scheduler of a cluster on this machine, one process to a worker."""
    local = str(folder / "dask")
    dask.config.set({"distributed.worker.profile.enabled": False})  # as docs/publishing.md says
    with distributed.LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, local_directory=local
    ) as made:
        yield made.scheduler_address


def _rows(project: Project, folder: Path) -> Iterator[Row]:
    yield project.build("from cold, two workers", "two", "--jobs", "2")
    yield project.build("nothing changed", "two", "--jobs", "2")
    project.change(*FACT)
    yield project.build("one fact changed", "two", "--jobs", "2")
    project.change(*TEMPLATE)
    yield project.build("one template changed", "two", "--jobs", "2")
    yield project.build("from cold, one worker", "one", "--jobs", "1")
    for workers in (2, 4):
        with _cluster(workers, folder) as address:
            yield project.build(f"from cold, Dask with {workers} workers", f"dask{workers}", "--scheduler", address)


def _gains(rows: list[Row]) -> str:
    took = {row.name: row.seconds for row in rows}
    one, two = took["from cold, one worker"], took["from cold, two workers"]
    dask = took["from cold, Dask with 2 workers"]
    return (
        f"\nTwo workers use {one / two / 2:.2f} of what two could do (one worker: {one:.1f} s, two: {two:.1f} s).\n"
        f"Two workers of a Dask cluster are {two / dask:.2f} as fast as two of the pool.\n"
    )


def main() -> None:
    """Run the comparison, print the table and write table and picture."""
    members = tuple(word.upper() if word != "all" else word for word in sys.argv[1:]) or MEMBERS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = list(_rows(Project(folder, members), folder))
    text = table(rows, "seconds", ("files made", "kept")) + _gains(rows)
    write("editions", text, rows)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
