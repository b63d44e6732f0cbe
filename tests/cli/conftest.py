"""How commands are run: in this process, or, where that is what is tested, in one of their own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import Ran, run

type Command = Callable[..., Ran]
"""Run a command: its words, ``cwd``, the folder to run it in, and ``columns``, the width of the terminal."""


@pytest.fixture
def process(root: Path) -> Command:
    """Run a command in a process of its own, as a person does."""

    def started(*arguments: str, cwd: Path, columns: int = 200) -> Ran:
        command = [sys.executable, "-c", "from guidegen.cli import main; main()", *arguments]
        env = {**os.environ, "PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": str(columns)}
        return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)

    return started


@pytest.fixture
def guidegen() -> Command:
    """Run a command in this process: the same function, from the same words, to the same bytes and exit code."""
    return run
