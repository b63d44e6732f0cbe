"""Whatever stands on a command line ends in an answer or in one line that says what would be right."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from guidegen import __version__
from guidegen.cli.arguments.names import parse_members
from guidegen.corpus.corpus import Corpus
from tests.commands import run

GOOD = Path(__file__).parents[1] / "corpus" / "good"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project without a mistake."""
    folder = tmp_path_factory.mktemp("arguments") / "project"
    copytree(GOOD, folder)
    return folder


def started(project: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """What a command prints in a process of its own, as bytes."""
    env = {**os.environ, "GUIDEGEN_DEBUG": "", **environment}
    command = [sys.executable, "-c", "from guidegen.cli import main; main()", *words]
    return subprocess.run(command, cwd=project, env=env, capture_output=True, check=False)


def refused(project: Path, *words: str) -> str:
    """The one line by which a command is refused."""
    done = run(*words, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
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
    done = started(project, *words, **ASCII[how])
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("how", ASCII)
def test_data_for_a_terminal_that_is_not_utf_8_are_data(project: Path, how: str) -> None:
    words = ("standing", "XAA", "--format", "json")
    printed = json.loads(started(project, *words, **ASCII[how]).stdout.decode("cp437"))
    whole = json.loads(run(*words, cwd=project).stdout)
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
    done = run(*(NAMES[name] if word == "NAME" else word for word in words), cwd=project)
    said = done.stdout + done.stderr
    assert done.returncode in (1, 2)
    assert "inside guidegen" not in said
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1
    assert said.rstrip("\n").isprintable()


@pytest.mark.parametrize(
    ("words", "name", "form", "forms"),
    [
        (["compare"], "a.docx", "docx", "table, csv, json, xlsx, html, md"),
        (["gaps", "XAA", "--topic", "trafficking"], "g.pdf", "pdf", "text, json, html, md"),
        (["diff", "HEAD"], "d.docx", "docx", "text, json, md, html"),
        (["impact", "provisions/themes.yaml"], "i.docx", "docx", "text, json, md, html"),
        (["dual-criminality", "--all", "--conduct", "x"], "m.docx", "docx", "text, json, csv, xlsx, svg"),
    ],
)
def test_an_ending_that_names_no_form_is_one_line(
    project: Path, words: list[str], name: str, form: str, forms: str
) -> None:
    said = f"guidegen: there is no form {form}; the forms are {forms}; name one with --format, or by the ending of the file"
    assert refused(project, *words, "--output", name) == said
    assert not (project / name).exists()


def test_a_file_without_an_ending_is_one_line(project: Path) -> None:
    assert refused(project, "compare", "--output", "a").startswith('guidegen: "a" has no ending that names a form; ')


NAMED = {
    "Republic of Fiji": "FJI",
    "FJ": "FJI",
    "the Republic of  fiji": "FJI",
    "South Korea": "KOR",
    "North Korea": "PRK",
    "Burma": "MMR",
    "East Timor": "TLS",
    "Laos": "LAO",
    "Vietnam": "VNM",
    "Turkey": "TUR",
    "Iran": "IRN",
    "Syria": "SYR",
    "Brunei": "BRN",
    "Hong Kong, China": "HKG",
}


@pytest.mark.parametrize("word", NAMED)
def test_a_member_is_found_by_what_people_call_it(corpus: Corpus, word: str) -> None:
    assert parse_members(corpus, [word]) == [NAMED[word]]


def test_members_may_be_separated_by_commas(corpus: Corpus) -> None:
    assert parse_members(corpus, ["FJI,IDN", "Laos, Burma"]) == ["FJI", "IDN", "LAO", "MMR"]


def test_two_members_share_no_name(corpus: Corpus) -> None:
    names = [
        name.casefold()
        for member in corpus.members.values()
        for name in {member.iso3, member.profile.iso2, member.name, member.profile.formal_name}
        | set(member.profile.also_known_as)
    ]
    assert sorted(names) == sorted(set(names))


def test_a_country_that_is_no_member_is_called_so(root: Path) -> None:
    said = 'guidegen: there is no member "Russia"; the content describes 45 members, and this country is none of them'
    assert refused(root, "standing", "Russia") == said


def test_one_member_is_compared_with_nothing(project: Path) -> None:
    line = refused(project, "compare", "XAA", "xaa")
    assert line.endswith("is compared with nothing; name another member, or a group")
    assert refused(project, "compare", "XAA,XAA") == line


def test_the_version_is_said(project: Path) -> None:
    assert run("--version", cwd=project).stdout == f"guidegen {__version__}\n"


def _quoted(text: str) -> str:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(csv.reader(io.StringIO(text)))
    return out.getvalue()


TABLES: dict[str, Callable[[str], str]] = {
    "all in quotes": _quoted,
    "cleared rows at the end": lambda text: text + ",,,,,,,,,,\n" * 3,
    "spaces around cells": lambda text: text.replace(",party,", ", party\u00a0,"),
    "no end of the last line": lambda text: text.rstrip("\n"),
}


@pytest.mark.parametrize("how", TABLES)
def test_a_table_from_a_spreadsheet_is_read_and_added_to(tmp_path: Path, how: str) -> None:
    copytree(GOOD, tmp_path / "project")
    table = tmp_path / "project/provisions/treaty-status.csv"
    before = TABLES[how](table.read_text("utf-8")).encode()
    table.write_bytes(before)
    done = run("new", "member", "NOR", cwd=tmp_path / "project")
    assert (done.returncode, done.stderr) == (0, "")
    after = table.read_bytes()
    assert after.startswith(before)
    added = after.removeprefix(before).decode()
    assert ('"NOR","' in added) is (how == "all in quotes")
    assert added.count("\r\n") == (2 if how == "all in quotes" else 0)
    checked = run("check", "--format", "json", cwd=tmp_path / "project")
    assert {row["kind"] for row in json.loads(checked.stdout)} == {"to-write"}
