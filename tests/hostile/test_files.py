"""Whatever lies in ``provisions/`` or ``templates/`` is read to an end, or told in one line that says what it is."""

import os
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from guidegen.cli.arguments.project import Project
from guidegen.corpus import verdict
from guidegen.corpus.diagnostics.display import visible
from guidegen.corpus.diagnostics.excerpt import excerpts
from guidegen.corpus.load import load
from guidegen.corpus.parsing.files import MEBIBYTE, MOST_BYTES, Unfit, folder_contents
from guidegen.corpus.parsing.text import forbidden_character
from guidegen.publishing.inputs.content import read_templates
from guidegen.publishing.inputs.digest import folder_digests

GOOD = Path(__file__).parents[1] / "corpus" / "good"
NUMBER = 20_000

type Make = Callable[[Path], object]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project without a mistake, which a test may spoil."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.yaml").write_text("secret: words\n")
    copytree(GOOD, tmp_path / "project")
    return tmp_path / "project"


def told(project: Path) -> list[str]:
    return [str(d) for d in load(project / "provisions", templates=project / "templates").diagnostics]


def _socket(path: Path) -> None:
    # The name of a socket has room for a hundred characters: it is bound from its own folder.
    code = "import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, path.name], cwd=path.parent, check=True)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)


SPECIAL: dict[str, tuple[Make, str]] = {
    "pipe": (
        os.mkfifo,
        "a named pipe stands where a file belongs; put a file in its place, or take it out [not-a-file]",
    ),
    "folder": (
        Path.mkdir,
        "a folder stands where a file belongs; put a file in its place, or take it out [not-a-file]",
    ),
    "device": (
        lambda path: path.symlink_to("/dev/zero"),
        "a device stands where a file belongs; put a file in its place, or take it out [not-a-file]",
    ),
    "dangling": (
        lambda path: path.symlink_to("nowhere.yaml"),
        "a link that leads to nothing; put the file itself here, or delete the link [not-a-file]",
    ),
    "circle": (lambda path: path.symlink_to(path.name), "[unreadable]"),
    "link to a folder": (
        lambda path: path.symlink_to(path.parent),
        "a link to a folder, which is not followed; put the folder itself here [not-a-file]",
    ),
    "large": (_sparse, "[unreadable]"),
}
if hasattr(socket, "AF_UNIX"):
    SPECIAL["socket"] = (
        _socket,
        "a socket stands where a file belongs; put a file in its place, or take it out [not-a-file]",
    )


@pytest.mark.parametrize("place", ["provisions/model/smuggling/x.md", "templates/parts/x.md", "templates/styles/x.css"])
@pytest.mark.parametrize("what", SPECIAL)
def test_what_is_no_file_is_one_line(project: Path, what: str, place: str) -> None:
    make, words = SPECIAL[what]
    (project / place).parent.mkdir(exist_ok=True)
    make(project / place)
    (line,) = told(project)
    assert line.startswith(f"{place}:1: ")
    assert line.endswith(words)


@pytest.mark.parametrize("what", SPECIAL)
def test_what_is_no_file_in_the_place_of_one_that_must_be_there_is_not_missing(project: Path, what: str) -> None:
    place = project / "provisions/questions.yaml"
    place.unlink()
    SPECIAL[what][0](place)
    assert [line.rpartition("[")[2] for line in told(project)] in (["not-a-file]"], ["unreadable]"])


@pytest.mark.parametrize("place", ["provisions/model/smuggling/x.md", "templates/parts/x.md"])
def test_a_link_out_of_the_folder_brings_nothing_in(project: Path, place: str) -> None:
    (project / place).parent.mkdir(exist_ok=True)
    (project / place).symlink_to(project.parent / "elsewhere" / "secret.yaml")
    folder = place.partition("/")[0]
    assert told(project) == [
        f"{place}:1: a link that leads out of {folder}/; put the file itself here [not-a-file]",
    ]
    assert excerpts(project)(place, 1) is None


def test_a_folder_of_a_member_that_is_a_link_is_not_followed(project: Path) -> None:
    (project / "provisions/members/xab").symlink_to(project.parent / "elsewhere")
    (line,) = told(project)
    assert line.startswith("provisions/members/xab:1: a link to a folder")


def test_a_link_inside_the_folder_is_read(project: Path) -> None:
    moved = project / "provisions/README.md"
    (project / "provisions/questions.yaml").rename(moved)
    (project / "provisions/questions.yaml").symlink_to("README.md")
    assert told(project) == []


@pytest.mark.parametrize("what", SPECIAL)
def test_keys_and_digests_are_made_to_an_end_and_know_it(project: Path, what: str) -> None:
    found = Project(project)
    before = verdict.key(found.provisions, found.templates), folder_digests(found.templates)
    SPECIAL[what][0](found.templates / "x.md")
    assert verdict.key(found.provisions, found.templates) != before[0]
    assert folder_digests(found.templates) != before[1]
    assert set(read_templates(found.templates)) == set(before[1])


def test_what_editors_leave_beside_a_file_is_passed_over(project: Path) -> None:
    (project / "provisions/members/xaa/.#law.yaml").symlink_to("somebody@somewhere.4711")
    os.mkfifo(project / "templates/.swap")
    assert told(project) == []


def test_a_folder_that_holds_too_much_is_one_line(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.md").write_bytes(b"x" * 1000)
    *read, (path, last) = folder_contents(tmp_path, altogether=3500)
    assert ([len(c) for _, c in read if isinstance(c, bytes)], path) == ([1000] * 3, tmp_path)
    assert isinstance(last, Unfit)
    assert last.words.startswith("the folder is too large")
    *read, (path, last) = folder_contents(tmp_path, entries=4)
    assert (len(read), path) == (4, tmp_path)
    assert isinstance(last, Unfit)
    assert last.words == "the folder holds more than 4 files and folders; take out what is no part of it"


def test_the_bounds_leave_room_for_ten_times_the_content(root: Path) -> None:
    for folder, most in (("provisions", MOST_BYTES), ("templates", MEBIBYTE)):
        sizes = [len(c) for _, c in folder_contents(root / folder) if isinstance(c, bytes)]
        assert 10 * max(sizes) < most
        assert 10 * sum(sizes) < 64 * MEBIBYTE


DEEP = {
    "brackets": ("[" * NUMBER, "brackets stand more than 30 deep inside one another"),
    "links": ("[a](" * NUMBER, "brackets stand more than 30 deep inside one another"),
    "lines": ("[\n" * NUMBER, "brackets stand more than 30 deep inside one another"),
    "lists": ("\n".join(" " * 4 * depth + "- a" for depth in range(300)), "the line is indented by more than 120"),
}


@pytest.mark.parametrize("place", ["provisions/model/smuggling/smuggling-offence.md", "templates/parts/x.md"])
@pytest.mark.parametrize("what", DEEP)
def test_what_stands_too_deep_in_markdown_is_one_line(project: Path, what: str, place: str) -> None:
    text, words = DEEP[what]
    (project / place).parent.mkdir(exist_ok=True)
    with (project / place).open("a") as file:
        file.write(f"\n{text}\n")
    (line,) = [line for line in told(project) if line.endswith("[too-deep]")]
    assert words in line


def test_twenty_thousand_brackets_in_yaml_are_one_line(project: Path) -> None:
    with (project / "provisions/members/xaa/law.yaml").open("a") as file:
        file.write(f"x: {'[' * NUMBER}\n")
    (line,) = told(project)
    assert line.endswith("[too-deep]")


def test_a_word_of_twenty_thousand_characters_is_looked_at_once(project: Path) -> None:
    (project / "templates/parts").mkdir()
    (project / "templates/parts/x.md").write_text("a" * 40 * NUMBER + "1\n" + "{:" * NUMBER + "\n")
    (line,) = told(project)
    assert line.startswith("templates/parts/x.md:1: ")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such name")
@pytest.mark.parametrize("folder", ["provisions", "templates"])
def test_a_name_that_is_no_text_is_one_line(project: Path, folder: str) -> None:
    Path(os.fsdecode(os.fsencode(project / folder) + b"/caf\xe9.md")).write_text("words\n")
    (line,) = told(project)
    assert line == (
        rf"{folder}/caf\udce9.md:1: the name is not UTF-8, and no other file could refer to it; rename it [unreadable]"
    )
    assert line == visible(line)
    found = Project(project)
    key = verdict.key(found.provisions, found.templates)
    wrong = load(found.provisions, templates=found.templates).diagnostics
    remembered = verdict.read(verdict.written(verdict.Verdict(wrong, {}), key), key)
    assert remembered is not None
    assert remembered.diagnostics == wrong


SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Characters of the category Cf that are seen: signs over numbers."""


def test_no_character_that_is_not_seen_stands_between_letters() -> None:
    hidden = {chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Cf"} - SEEN
    passed = [f"U+{ord(c):04X}" for c in sorted(hidden) if forbidden_character(f"a{c}b") is None]
    assert passed == []
    fillers = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe0f\U000e0100"
    assert [c for c in fillers if forbidden_character(f"a{c}b") is None] == []


@pytest.mark.parametrize(
    "words",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian
        "\u0915\u094d\u200d\u0937",  # Devanagari
        "\u09b0\u200d\u09cd\u09af",  # Bengali
        "\u0d9a\u0dca\u200d\u0dc2",  # Sinhala
        "\u1797\u17b6\u179f\u17b6\u200b\u1781\u17d2\u1798\u17c2\u179a",  # Khmer
        "\u0e81\u0ebb\u0e94\u200b\u0edd\u0eb2\u0e8d",  # Lao
        "\u845b\U000e0100",  # a form of a character
        "caf\u00e9 T\u00fcrkiye \u1824\u180b",
    ],
)
def test_a_script_is_written_with_the_joiners_that_it_needs(words: str) -> None:
    assert forbidden_character(words) is None


@pytest.mark.parametrize(
    "words",
    ["a\u200db", "\u0915\u200db", "a\u200b\u1781", "\u0915\u200d\u200d\u0937", "\u200c\u0645", "\u845b\ufe0f\ufe0f"],
)
def test_joiners_elsewhere_hide(words: str) -> None:
    assert forbidden_character(words) is not None
