"""How commands are run: in this process, or, where that is what is tested, in one of their own."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from guidegen.cli import main
from guidegen.cli.terminal import console

type Ran = subprocess.CompletedProcess[str]
type Command = Callable[..., Ran]
"""Run a command: its words, ``cwd``, the folder to run it in, and ``columns``, the width of the terminal."""


@pytest.fixture
def process(root: Path) -> Command:
    """Run a command in a process of its own, as a person does."""

    def run(*arguments: str, cwd: Path, columns: int = 200) -> Ran:
        command = [sys.executable, "-c", "from guidegen.cli import main; main()", *arguments]
        env = {**os.environ, "PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": str(columns)}
        return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)

    return run


@pytest.fixture
def guidegen(monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command in this process: the same function, from the same words, to the same bytes and exit code."""

    def run(*arguments: str, cwd: Path, columns: int = 200) -> Ran:
        streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2)]
        code: object = 0
        with monkeypatch.context() as within, redirect_stdout(streams[0]), redirect_stderr(streams[1]):
            within.chdir(cwd)
            within.setattr(sys, "argv", ["guidegen", *arguments])
            for name in ("out", "err"):  # a console reads the width and the colours once, when it is made
                within.setattr(getattr(console, name), "_width", columns)
                within.setattr(getattr(console, name), "no_color", True)
            try:
                main()
            except SystemExit as done:
                code = done.code or 0
        assert isinstance(code, int)
        return subprocess.CompletedProcess(arguments, code, *map(_text, streams))

    return run


def _text(stream: io.TextIOWrapper) -> str:
    """What was written, read as that of a process would be."""
    stream.seek(0)
    return stream.read()
