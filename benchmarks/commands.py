"""Time the commands as whole processes: check, standing, dual criminality, one page, one PDF; and all pairs in one process.

In: how many runs of each (default 3). Out: a table with the median in seconds and its ratio to a check from cold. Works
on a copy of the content, so that it can forget what was remembered. Nothing is asserted: compare ratios from one run,
since machines differ.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from guidegen.comparison import dual_criminality
from guidegen.corpus.load import load

GUIDEGEN = Path(sys.executable).with_name("guidegen")
ROOT = Path(__file__).parent.parent
MATRIX = ("dual-criminality", "--all", "--conduct", "smuggling-basic")
GUIDE = ("build", "--member", "IDN", "--guide", "trafficking")


def seconds(project: Path, before: Callable[[Path], None], arguments: tuple[str, ...]) -> float:
    """How long one run takes, in seconds. Raises CalledProcessError where the command fails."""
    before(project)
    start = time.perf_counter()
    subprocess.run([GUIDEGEN, *arguments], cwd=project, check=True, capture_output=True)  # noqa: S603 - our own command
    return time.perf_counter() - start


def _forget(project: Path) -> None:
    shutil.rmtree(project / ".cache", ignore_errors=True)


def _nothing(_project: Path) -> None:
    """Leave all as it is."""


def _change(project: Path) -> None:
    """Change one fact of one member."""
    path = project / "provisions/members/fji/law.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")


COMMANDS: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "check, from cold": (_forget, ("check",)),
    "check, one file changed": (_change, ("check",)),
    "check, nothing changed": (_nothing, ("check",)),
    "standing, one member": (_nothing, ("standing", "IDN")),
    "standing, the region": (_nothing, ("standing",)),
    "dual criminality, a pair": (_nothing, ("dual-criminality", "IDN", "AUS")),
    "dual criminality, 990 pairs": (_nothing, (*MATRIX, "--format", "csv")),
    "one guide as HTML": (_nothing, (*GUIDE, "--format", "html")),
    "one guide as PDF": (_nothing, (*GUIDE, "--format", "pdf")),
}


def every_pair() -> tuple[int, float]:
    """How many pairs there are over all conducts, both orders and a member with itself, and the seconds to answer them."""
    corpus = load(ROOT / "provisions").corpus
    start = time.perf_counter()
    found = dual_criminality(corpus, date(2026, 11, 30))
    asked = [(c, one, other) for c in corpus.conducts for one in corpus.members for other in corpus.members]
    for conduct, one, other in asked:
        found.pair(conduct, one, other)
    return len(asked), time.perf_counter() - start


def main() -> None:
    """Run the benchmark and print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name in ("provisions", "templates"):
            shutil.copytree(ROOT / name, project / name)
        medians = {
            name: statistics.median(seconds(project, before, command) for _ in range(runs))
            for name, (before, command) in COMMANDS.items()
        }
    cold = medians["check, from cold"]
    sys.stdout.write(f"{'':<28}{'median s':>10}{'x cold check':>14}\n")
    for name, median in medians.items():
        sys.stdout.write(f"{name:<28}{median:>10.2f}{median / cold:>14.2f}\n")
    count, taken = every_pair()
    sys.stdout.write(f"{f'{count} pairs, in one process':<28}{taken:>10.2f}\n")


if __name__ == "__main__":
    main()
