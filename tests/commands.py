"""How commands are run: in this process, to the same bytes and exit code as in one of their own."""

import io
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from guidegen.cli import main
from guidegen.cli.terminal import console

type Ran = subprocess.CompletedProcess[str]


def run(*arguments: str, cwd: Path, columns: int = 200) -> Ran:
    """Run a command in this process: its words, the folder to run it in, and the width of the terminal."""
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2)]
    code: object = 0
    with pytest.MonkeyPatch.context() as within, chdir(cwd), redirect_stdout(streams[0]), redirect_stderr(streams[1]):
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


def _text(stream: io.TextIOWrapper) -> str:
    """What was written, read as that of a process would be."""
    stream.seek(0)
    return stream.read()
