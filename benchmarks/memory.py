"""How much memory one worker holds while it prints guide after guide, without being replaced.

In: how many (default 20). Out: a line for the first and for each tenth: the most the process has held so far, in MiB. The
guides are real ones, in turn.
"""

import resource
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from benchmarks.typesetters import guides, ours

KIBI = 1024


def held(page: Path) -> int:
    """The most that this process has held so far, in MiB, once it has printed a page."""
    ours(page)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (KIBI * KIBI) if sys.platform == "darwin" else most // KIBI


def main() -> None:
    """Print the lines."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(1, get_context("spawn")) as worker:
        pages = guides(Path(folder))
        for n in range(1, count + 1):
            most = worker.submit(held, pages[n % len(pages)]).result()
            if n == 1 or n % 10 == 0:
                sys.stdout.write(f"after {n} guides: {most} MiB\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
