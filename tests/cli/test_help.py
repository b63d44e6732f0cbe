"""What is said of commands: all of it at any width; a mistake in one line; the rest of a word at the press of a key."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from guidegen.cli.app import app

type Command = Callable[..., subprocess.CompletedProcess[str]]


def commands(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command and every group of them, with the words by which it is called."""
    yield path, group
    for name, one in getattr(group, "commands", {}).items():
        yield from commands(one, (*path, name))


EVERY = dict(commands(get_command(app)))


def squeezed(text: str) -> str:
    """A text without white space, so that it is the same at any width."""
    return "".join(text.split())


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_all_of_the_help_of_a_command_can_be_read(
    guidegen: Command, root: Path, monkeypatch: pytest.MonkeyPatch, path: tuple[str, ...], width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    ran = guidegen(*path, "--help", cwd=root)
    assert (ran.returncode, ran.stderr) == (0, "")
    command, shown = EVERY[path], squeezed(ran.stdout)
    assert squeezed(command.help) in shown
    for parameter in command.params:
        assert squeezed(parameter.help or "") in shown
    for name, one in getattr(command, "commands", {}).items():
        first = re.split(r"(?<=\.)\s", one.help)[0]
        assert one.hidden or squeezed(f"{name}{first}") in shown
    assert (
        width < 80 or max(map(len, ran.stdout.splitlines())) <= width
    )  # below it, the forms of an option break nowhere
    cut = re.sub(r"(?<=\])\.\.\.|^ *\w+\.\.\. <", "", ran.stdout, flags=re.MULTILINE)  # how arguments are written
    assert "..." not in cut
    assert "\u2026" not in cut


WRONG = {
    "nope": 'there is no command "nope"; guidegen --help lists all',
    "complare IDN": 'there is no command "complare"; did you mean compare?',
    "--nope": "there is no option --nope; guidegen --help lists all",
    "build --membr FJI": "there is no option --membr; did you mean --member?",
    "compare --most": "there is no option --most; guidegen compare --help lists all",
    "standing --format xx": '--format "xx" is not known; write one of text, json, md, csv',
    "compare --format pptx": '--format "pptx" is not known; write one of table, csv, json, xlsx, html, md',
    "build --jobs x": "--jobs takes a whole number, as in --jobs 4",
    "build --jobs 0": "--jobs is too small; write at least 1",
    "build --time-limit x": "--time-limit takes a number, as in --time-limit 4",
    "comparators FJI --most 0": "--most is too small; write at least 1",
    "explain a b": '"b" is too much; write it as guidegen explain [kind]',
    "verify a b c": '"b c" is too much; write it as guidegen verify [folder]',
    "draft": "member is missing; write it as guidegen draft {member} {provision}",
    "draft FJI": "provision is missing; write it as guidegen draft {member} {provision}",
    "new member": "code is missing; write it as guidegen new member {code}",
    "new mebmer MUS": 'there is no command "mebmer"; did you mean member?',
    "compare --show": "--show lacks its value; guidegen compare --help says which it takes",
    "verify --key": "--key lacks its value; guidegen verify --help says which it takes",
    "compare --related=x": "--related takes no value; leave out what follows =",
    "data --output=": "a name of a file or folder is empty; name one, or leave the option out",
    "build --scheduler": "--scheduler lacks its value; guidegen build --help says which it takes",
}


@pytest.mark.parametrize("width", [40, 200])
@pytest.mark.parametrize("line", WRONG)
def test_a_mistake_on_the_command_line_is_one_line_that_says_what_would_be_right(
    guidegen: Command, root: Path, monkeypatch: pytest.MonkeyPatch, line: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    ran = guidegen(*line.split(), cwd=root, columns=width)
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", f"guidegen: {WRONG[line]}\n")


def test_no_option_or_argument_of_any_command_leads_to_more_than_a_line(guidegen: Command, root: Path) -> None:
    for path, command in EVERY.items():
        if path and not hasattr(command, "commands"):
            for words in (("--nope",), ("--format", "\x1b[31mx\u202e"), ("a", "b", "c", "d", "--jobs", "x")):
                ran = guidegen(*path, *words, cwd=root)
                assert ran.stdout == "" or path in {("compare",)}, (path, words)
                (said,) = ran.stderr.splitlines()
                assert ran.returncode == 2
                assert said.startswith("guidegen: ")
                assert said.isprintable()


def test_a_group_alone_shows_its_help(guidegen: Command, root: Path) -> None:
    ran = guidegen("new", cwd=root)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "Begin a member: its profile, its law, and a row for each instrument" in " ".join(ran.stderr.split())


@pytest.mark.parametrize(
    ("words", "place", "offered"),
    [
        ("guidegen comp", 1, ["compare", "comparators"]),
        ("guidegen standing --fo", 2, ["--format"]),
        ("guidegen standing --format ", 3, ["text", "json", "md", "csv"]),
        ("guidegen new ", 2, ["member"]),
    ],
)
def test_a_shell_completes_commands_options_and_forms(
    process: Command, root: Path, monkeypatch: pytest.MonkeyPatch, words: str, place: int, offered: list[str]
) -> None:
    for name, value in (("_GUIDEGEN_COMPLETE", "complete_bash"), ("COMP_WORDS", words), ("COMP_CWORD", str(place))):
        monkeypatch.setenv(name, value)
    ran = process(cwd=root)
    assert (ran.returncode, ran.stdout.split(), ran.stderr) == (0, offered, "")


def test_bash_completes_with_what_it_is_shown(root: Path, tmp_path: Path) -> None:
    called = tmp_path / "guidegen"
    called.write_text(f"#!{sys.executable}\nfrom guidegen.cli import main\nmain()\n", encoding="utf-8")
    called.chmod(0o755)
    script = (
        'eval "$(guidegen --show-completion; true)"; complete -p guidegen; COMP_WORDS=(guidegen gap); COMP_CWORD=1; '
        '_guidegen_completion guidegen; echo "${COMPREPLY[@]}"'
    )
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(root)}
    ran = subprocess.run(["bash", "-c", script], env=env, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert ran.stdout.splitlines()[-2:] == ["complete -o default -F _guidegen_completion guidegen", "gap-analysis"]
