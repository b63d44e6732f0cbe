"""Whatever stands on a command line ends in an answer or in one line that says what would be right."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

GOOD = Path(__file__).parents[1] / "corpus" / "good"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project without a mistake."""
    folder = tmp_path_factory.mktemp("arguments") / "project"
    copytree(GOOD, folder)
    return folder


def run(project: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """What a command prints, as bytes."""
    env = {**os.environ, "GUIDEGEN_DEBUG": "", **environment}
    command = [sys.executable, "-c", "from guidegen.cli import main; main()", *words]
    return subprocess.run(command, cwd=project, env=env, capture_output=True, check=False)


def refused(project: Path, *words: str) -> str:
    """The one line by which a command is refused."""
    done = run(project, *words)
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    return line


@pytest.mark.parametrize("command", [["plan"], ["build"], ["diff", "HEAD"], ["impact", "provisions/themes.yaml"]])
def test_twenty_thousand_processes_are_one_line(project: Path, command: list[str]) -> None:
    line = refused(project, *command, "--jobs", "20000")
    assert line.startswith("guidegen: --jobs 20000 is too many; name at most 256 (this machine has ")
