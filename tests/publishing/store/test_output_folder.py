"""The output folder: a reader sees one whole edition, the old or the new."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from guidegen.publishing.store.output_folder import OutputFolder

EDITION = {"xaa/one.en.html": b"1", "xaa/two.en.html": b"2", "manifest.json": b"{}"}


def published(folder: Path, files: dict[str, bytes], name: str, keep: tuple[str, ...] = ()) -> OutputFolder:
    output = OutputFolder(folder)
    with output.locked(), output.stage() as staged:
        for path, content in files.items():
            staged.add(path, content)
        staged.keep(keep)
        staged.publish(name)
    return output


def seen(folder: Path) -> dict[str, bytes]:
    """What a reader finds."""
    tops = [top for top in folder.iterdir() if not top.name.startswith(".")]
    files = [path for top in tops for path in ([top] if top.is_file() else sorted(top.rglob("*")))]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_files_stand_under_the_names_that_readers_know(tmp_path: Path) -> None:
    published(tmp_path, EDITION, "a")
    assert seen(tmp_path) == EDITION


def test_a_new_edition_is_seen_whole_and_what_is_kept_takes_no_room(tmp_path: Path) -> None:
    published(tmp_path, EDITION, "a")
    before = (tmp_path / "xaa/one.en.html").stat().st_ino
    published(tmp_path, {"xab/one.en.html": b"3", "manifest.json": b"[]"}, "b", ("xaa/one.en.html",))
    assert seen(tmp_path) == {"xaa/one.en.html": b"1", "xab/one.en.html": b"3", "manifest.json": b"[]"}
    assert (tmp_path / "xaa/one.en.html").stat().st_ino == before


def test_a_reader_of_the_edition_before_still_finds_all_of_it(tmp_path: Path) -> None:
    published(tmp_path, EDITION, "a")
    reading = (tmp_path / ".editions/current").resolve()
    published(tmp_path, {"manifest.json": b"[]"}, "b")
    assert {p.relative_to(reading).as_posix(): p.read_bytes() for p in reading.rglob("*.*")} == EDITION
    published(tmp_path, {"manifest.json": b"3"}, "c")
    assert sorted(p.name for p in (tmp_path / ".editions").iterdir()) == ["b", "c", "current", "lock"]


def test_what_fails_before_the_end_leaves_no_trace(tmp_path: Path) -> None:
    output = published(tmp_path, EDITION, "a")
    with pytest.raises(ZeroDivisionError), output.locked(), output.stage() as staged:
        staged.add("xaa/one.en.html", b"new")
        raise ZeroDivisionError
    assert seen(tmp_path) == EDITION
    assert sorted(p.name for p in (tmp_path / ".editions").iterdir()) == ["a", "current", "lock"]


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    published(tmp_path, EDITION, "a")
    left = tmp_path / ".editions/.staged-1/files/xaa/one.en.html"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    published(tmp_path, EDITION, "a")
    assert not left.exists()
    assert seen(tmp_path) == EDITION


def test_folders_from_before_there_were_editions_give_way_and_are_kept_aside(tmp_path: Path) -> None:
    (tmp_path / "xaa").mkdir()
    (tmp_path / "xaa/one.en.html").write_bytes(b"old")
    (tmp_path / "xaa/note.txt").write_bytes(b"mine")
    published(tmp_path, EDITION, "a")
    assert seen(tmp_path) == EDITION
    assert (tmp_path / ".editions/before/xaa/note.txt").read_bytes() == b"mine"


def test_other_files_in_the_output_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_bytes(b"mine")
    published(tmp_path, EDITION, "a")
    published(tmp_path, {"manifest.json": b"[]"}, "b")
    assert seen(tmp_path) == {"readme.txt": b"mine", "manifest.json": b"[]"}


HOLDER = """
import sys
from pathlib import Path
from guidegen.publishing.store.output_folder import OutputFolder
with OutputFolder(Path(sys.argv[1])).locked():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_build_is_told_who_holds_the_folder_and_waits(tmp_path: Path, root: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(
        command, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == b"held\n"
        told: list[str] = []

        def waiting(who: str) -> None:
            told.append(who)
            holder.stdin.close()  # type: ignore[union-attr]

        with OutputFolder(tmp_path).locked(waiting):
            assert holder.wait(10) == 0
    assert len(told) == 1
    assert f"process {holder.pid} " in told[0]
