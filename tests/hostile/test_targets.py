"""Where guidegen is asked to write what it must not: one line says why, and nothing is touched."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from guidegen.cli.app import app
from guidegen.publishing.store.files import write_whole
from guidegen.publishing.store.targets import (
    MARKER,
    FolderKind,
    TargetError,
    check_apart,
    check_file,
    check_folder,
    claim,
    foreign,
    mark,
)

GOOD = Path(__file__).parents[1] / "corpus" / "good"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project that one stands in, with things of its own beside the content."""
    folder = tmp_path / "home" / "project"
    shutil.copytree(GOOD, folder)
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "README.md").write_text("mine")
    (folder / "photos").mkdir()
    (folder / "photos/one.jpg").write_bytes(b"mine")
    (folder / "empty").mkdir()
    (folder / "out").symlink_to("provisions/members")
    (folder / "nowhere").symlink_to("no-such-folder")
    (folder / "circle").symlink_to("circle")
    (folder / ".git").mkdir()
    (tmp_path / "outside").mkdir()
    (folder / "away").symlink_to(tmp_path / "outside")
    os.mkfifo(folder / "pipe")
    monkeypatch.chdir(folder)
    return folder


def snapshot(folder: Path) -> dict[str, bytes | str]:
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found[name] = str(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else ""
    return found


FOLDERS = [
    ("provisions", "is among the sources"),
    ("provisions/members", "is among the sources"),
    ("provisions/members/new", "is among the sources"),
    ("templates/output", "is among the sources"),
    ("output/../provisions", "is among the sources"),
    ("out", "is among the sources"),
    ("out/new", "is among the sources"),
    (".", "is the project itself or holds it"),
    ("..", "is the project itself or holds it"),
    ("/", "is the project itself or holds it"),
    (".git/output", "is in a folder that git keeps"),
    ("output/.editions", "is in a folder that guidegen keeps"),
    ("output/.editions/3f9c/new", "is in a folder that guidegen keeps"),
    ("/dev/null", "is no folder"),
    ("/dev/null/output", "is no folder"),
    ("README.md", "is no folder"),
    ("README.md/output", "is no folder"),
    ("pipe", "is no folder"),
    ("nowhere", "is a link that leads nowhere"),
    ("circle", "leads nowhere|links in a circle"),
    ("photos", "holds one.jpg, which guidegen did not make"),
]
COMMANDS = {
    FolderKind.EDITIONS: ["build", "--output"],
    FolderKind.CACHE: ["build", "--cache"],
    FolderKind.DATA: ["data", "--output"],
}
MORE = {
    "plan": ["plan", "--output"],
    "clean": ["clean", "--stale", "--output"],
    "diff": ["diff", "HEAD", "--cache"],
    "impact": ["impact", "provisions/elements.yaml", "--cache"],
}


def run(*arguments: str) -> tuple[int, str]:
    ran = CliRunner().invoke(app, list(arguments), env={"NO_COLOR": "1", "COLUMNS": "300"})
    return ran.exit_code, ran.stderr


@pytest.mark.parametrize("kind", FolderKind)
@pytest.mark.parametrize(("folder", "message"), FOLDERS)
def test_a_folder_that_is_not_guidegens_is_refused_and_untouched(
    project: Path, folder: str, message: str, kind: FolderKind
) -> None:
    with pytest.raises(TargetError, match=message) as told:
        check_folder(Path(folder), kind, Path())
    assert str(told.value).isprintable()
    before = snapshot(project.parents[1])
    code, said = run(*COMMANDS[kind], folder)
    assert (code, said) == (2, f"guidegen: {told.value}\n")
    assert snapshot(project.parents[1]) == before


@pytest.mark.parametrize("command", MORE.values(), ids=MORE)
@pytest.mark.parametrize("folder", ["provisions/members", ".", "/dev/null", "photos", "output/.editions"])
def test_every_door_refuses_it(project: Path, command: list[str], folder: str) -> None:
    before = snapshot(project.parents[1])
    code, said = run(*command, folder)
    if not (command[0] == "clean" and folder == "output/.editions"):  # there is none
        assert (code, said.count("\n")) == (2, 1)
    assert snapshot(project.parents[1]) == before


@pytest.mark.parametrize("kind", FolderKind)
@pytest.mark.parametrize("folder", ["output", "new/deep/output", "empty", "away", "away/new", "photos/new"])
def test_a_new_folder_or_an_empty_one_is_taken_and_marked(project: Path, kind: FolderKind, folder: str) -> None:
    check_folder(Path(folder), kind, Path())
    claim(Path(folder), kind)
    assert foreign(Path(folder), kind) is None
    (Path(folder) / "more.txt").write_bytes(b"mine")
    check_folder(Path(folder), kind, Path())


@pytest.mark.parametrize("kind", FolderKind)
def test_a_folder_of_one_kind_is_none_of_another(project: Path, kind: FolderKind) -> None:
    for other in FolderKind:
        if other is not kind:
            mark(project / "photos", other)
    mark(project / "empty", kind)
    with pytest.raises(TargetError, match=r"holds \.guidegen"):
        check_folder(Path("photos"), kind, Path())


@pytest.mark.parametrize("hidden", [".ssh", ".bashrc", ".git", MARKER])
def test_a_folder_with_nothing_but_hidden_files_is_somebodys(project: Path, hidden: str) -> None:
    (project / "empty" / hidden).write_bytes(b"mine")
    for kind in FolderKind:
        with pytest.raises(TargetError, match="which guidegen did not make"):
            check_folder(Path("empty"), kind, Path())


def test_a_folder_kept_by_version_control_is_empty(project: Path) -> None:
    (project / "empty/.gitkeep").write_bytes(b"")
    for kind in FolderKind:
        check_folder(Path("empty"), kind, Path())


EARLIER = {
    FolderKind.EDITIONS: ("manifest.json", {"corpus": "", "tools": {}, "unverified": [], "files": []}),
    FolderKind.CACHE: ("check.json", {}),
    FolderKind.DATA: (
        "datapackage.json",
        {"resources": [{"path": "csv/members.csv"}, {"path": "csv/obligations.csv"}]},
    ),
}


@pytest.mark.parametrize("kind", FolderKind)
def test_what_an_earlier_version_made_is_known(project: Path, kind: FolderKind) -> None:
    name, content = EARLIER[kind]
    (project / "empty" / name).write_text(json.dumps(content))
    check_folder(Path("empty"), kind, Path())


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\0", b"[" * 100_000, b'{"resources": [1]}'])
@pytest.mark.parametrize("name", ["manifest.json", "datapackage.json", MARKER])
def test_a_file_that_only_has_the_name_is_not(project: Path, name: str, content: bytes) -> None:
    (project / "empty" / name).write_bytes(content)
    for kind in FolderKind:
        with pytest.raises(TargetError, match="which guidegen did not make"):
            check_folder(Path("empty"), kind, Path())


def test_open_data_may_stand_where_guides_are_to_be_published(project: Path) -> None:
    claim(Path("output/data"), FolderKind.DATA)
    check_folder(Path("output"), FolderKind.EDITIONS, Path())
    check_folder(Path("output/data"), FolderKind.DATA, Path())


@pytest.mark.parametrize("kind", FolderKind)
def test_editions_behind_a_link_are_somebodys(project: Path, kind: FolderKind) -> None:
    mark(project / "photos", FolderKind.EDITIONS)
    (project / "empty/.editions").symlink_to(project / "photos")
    with pytest.raises(TargetError, match=r"holds \.editions"):
        check_folder(Path("empty"), kind, Path())


@pytest.mark.parametrize(
    ("output", "cache"), [("a", "a"), ("a", "a/b"), ("a/b", "a"), ("a/../b", "b/c"), ("away", "away/new")]
)
def test_the_cache_and_the_guides_stand_apart(project: Path, output: str, cache: str) -> None:
    with pytest.raises(TargetError, match="stand in one another"):
        check_apart(Path(output), Path(cache))
    before = snapshot(project)
    code, said = run("build", "--output", output, "--cache", cache)
    assert (code, said.count("\n")) == (2, 1)
    assert snapshot(project) == before


FILES = [
    ("provisions/answer.json", "is among the sources"),
    ("provisions/elements.yaml", "is among the sources"),
    ("templates/answer.json", "is among the sources"),
    ("out/answer.json", "is among the sources"),
    (".git/config", "is in a folder that git keeps"),
    ("output/.editions/answer.json", "is in a folder that guidegen keeps"),
    ("/dev/null", "is no regular file"),
    ("/dev/null/answer.json", "is no folder"),
    ("README.md/answer.json", "is no folder"),
    ("pipe", "is no regular file"),
    ("photos", "is a folder"),
    (".", "is a folder"),
    ("nowhere", "is a link"),
    ("circle", "is a link"),
    ("circle/answer.json", "is no folder|links in a circle"),
    ("away", "is a link"),
]
ANSWERS = [
    ["compare", "--format", "json"],
    ["gaps", "XAA", "--format", "json"],
    ["diff", "HEAD", "--format", "json"],
    ["impact", "provisions/elements.yaml", "--format", "json"],
    ["dual-criminality", "--all", "--format", "json"],
]


@pytest.mark.parametrize(("file", "message"), FILES)
def test_a_file_that_no_answer_may_be_is_refused_and_untouched(project: Path, file: str, message: str) -> None:
    with pytest.raises(TargetError, match=message) as told:
        check_file(Path(file), Path())
    before = snapshot(project.parents[1])
    for command in ANSWERS:
        assert run(*command, "--output", file) == (2, f"guidegen: {told.value}\n")
    assert snapshot(project.parents[1]) == before


@pytest.mark.parametrize("file", ["answer.json", "new/deep/answer.json", "away/answer.json", "photos/one.jpg"])
def test_a_new_file_or_one_that_was_named_may_be_written(project: Path, file: str) -> None:
    check_file(Path(file), Path())


def test_a_name_with_signs_that_steer_a_terminal_is_shown_harmlessly(project: Path) -> None:
    (project / "photos/\x1b[2J\u202e.jpg").write_bytes(b"")
    (project / "photos/one.jpg").unlink()
    with pytest.raises(TargetError, match=r"holds \\x1b\[2J\\u202e\.jpg") as told:
        check_folder(Path("photos"), FolderKind.CACHE, Path())
    assert str(told.value).isprintable()


EMPTY = [*COMMANDS.values(), *MORE.values(), *([*command, "--output"] for command in ANSWERS)]


@pytest.mark.parametrize("command", EMPTY, ids=" ".join)
def test_an_empty_name_is_not_the_folder_one_is_in(project: Path, command: list[str]) -> None:
    before = snapshot(project)
    assert run(*command, "") == (
        2,
        "guidegen: a name of a file or folder is empty; name one, or leave the option out\n",
    )
    assert snapshot(project) == before


@pytest.mark.parametrize("place", [lambda f: f.mkdir(), os.mkfifo], ids=["folder", "pipe"])
def test_a_file_is_never_written_over_something_else(tmp_path: Path, place: Callable[[Path], object]) -> None:
    place(tmp_path / "there")
    with pytest.raises(OSError, match="regular file"):
        write_whole(tmp_path / "there", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


@pytest.mark.parametrize("link", ["provisions/schema", "provisions/schema/law.schema.json"])
def test_schemas_are_not_written_through_a_link(project: Path, link: str) -> None:
    outside = project.parents[1] / "outside"
    place = project / link
    if place.is_dir():
        shutil.rmtree(place)
    place.parent.mkdir(exist_ok=True)
    place.unlink(missing_ok=True)
    place.symlink_to(outside if link.endswith("schema") else outside / "mine")
    before = snapshot(outside)
    code, said = run("schema")
    assert (code, said.count("\n")) == (2, 1)
    assert "leads out of provisions/" in said
    assert snapshot(outside) == before


@pytest.mark.parametrize("ending", ["docx", "pdf", "\x1b[31m"])
@pytest.mark.parametrize("command", [ANSWERS[i][:-2] for i in (0, 1, 2, 3)], ids=" ".join)
def test_an_ending_that_no_form_has_is_refused(project: Path, command: list[str], ending: str) -> None:
    code, said = run(*command, "--output", f"answer.{ending}")
    assert code == 2
    assert said.startswith(f"guidegen: there is no form {ending.replace(chr(27), chr(92) + 'x1b')}; the forms are ")
    assert said.strip().isprintable()
