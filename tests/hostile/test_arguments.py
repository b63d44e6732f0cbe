"""Whatever stands on a command line ends in an answer or in one line that says what would be right."""

import json
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


ASCII = {
    "the encoding": {"PYTHONIOENCODING": "ascii"},
    "the locale": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "an old code page": {"PYTHONIOENCODING": "cp437"},
}


@pytest.mark.parametrize("how", ASCII)
@pytest.mark.parametrize(
    "words", [["standing"], ["standing", "XAA", "--format", "md"], ["check"], ["explain"], ["--help"]]
)
def test_a_terminal_that_is_not_utf_8_is_printed_to(project: Path, words: list[str], how: str) -> None:
    done = run(project, *words, **ASCII[how])
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("how", ASCII)
def test_data_for_a_terminal_that_is_not_utf_8_are_data(project: Path, how: str) -> None:
    words = ("standing", "XAA", "--format", "json")
    printed = json.loads(run(project, *words, **ASCII[how]).stdout.decode("cp437"))
    whole = json.loads(run(project, *words, PYTHONIOENCODING="utf-8").stdout)
    assert how == "an old code page" or printed == whole


NAMES = {"escape": "a\x1b[2Jb", "bidi": "a\u202eb", "two lines": "a\nguidegen: all is well", "no text": "a\udce9b"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "words",
    [
        ["standing", "NAME"],
        ["check", "--project", "NAME"],
        ["explain", "NAME"],
        ["draft", "NAME", "trafficking-offence"],
        ["new", "member", "NAME"],
        ["plan", "--member", "NAME"],
        ["standing", "--as-at", "NAME"],
        ["compare", "--where", "NAME"],
        ["compare", "--group", "NAME"],
        ["diff", "NAME"],
        ["impact", "NAME"],
        ["verify", "NAME"],
        ["gaps", "XAA", "--provision", "NAME"],
    ],
)
def test_a_name_steers_no_terminal(project: Path, words: list[str], name: str) -> None:
    done = run(project, *(NAMES[name] if word == "NAME" else word for word in words), PYTHONIOENCODING="utf-8")
    said = (done.stdout + done.stderr).decode()
    assert done.returncode in (1, 2)
    assert "inside guidegen" not in said
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1
    assert said.rstrip("\n").isprintable()
