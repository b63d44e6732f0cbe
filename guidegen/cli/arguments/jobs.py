"""How many processes a command may use."""

import os

from guidegen.cli.terminal.console import usage_error

MOST_JOBS = 256
"""More processes than any one machine that makes guides has cores; each takes a thread and some memory as it starts."""


def job_count(asked: int | None) -> int:
    """The processes asked for; where none are, one for each core."""
    cores = os.cpu_count() or 1
    if asked is None:
        return min(cores, MOST_JOBS)
    if asked > MOST_JOBS:
        usage_error(f"--jobs {asked} is too many; name at most {MOST_JOBS} (this machine has {cores} cores)")
    return asked
