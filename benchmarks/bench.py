"""Time the commands from cold, each in a fresh process: check, one page, one PDF.

In: how many runs of each (default 3). Out: a table with the median in seconds and its ratio to ``check``. Nothing is
asserted: compare ratios from one run, since machines differ.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GUIDEGEN = Path(sys.executable).with_name("guidegen")
GUIDE = ("build", "--member", "IDN", "--guide", "trafficking")


def seconds(arguments: tuple[str, ...]) -> float:
    """How long one run takes from cold, in seconds. Raises CalledProcessError where the command fails."""
    start = time.perf_counter()
    subprocess.run([GUIDEGEN, *arguments], check=True, capture_output=True)  # noqa: S603 - our own command
    return time.perf_counter() - start


def main() -> None:
    """Run the benchmark and print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "check": ("check",),
            "one HTML": (*GUIDE, "--format", "html", "--output", folder),
            "one PDF": (*GUIDE, "--format", "pdf", "--output", folder),
        }
        medians = {name: statistics.median(seconds(c) for _ in range(runs)) for name, c in commands.items()}
    sys.stdout.write(f"{'from cold':<12}{'median s':>10}{'x check':>10}\n")
    for name, median in medians.items():
        sys.stdout.write(f"{name:<12}{median:>10.2f}{median / medians['check']:>10.1f}\n")


if __name__ == "__main__":
    main()
