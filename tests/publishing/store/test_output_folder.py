"""The output folder: a reader sees one whole edition, the old or the new."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from guidegen.publishing.store.editions import edition_name
from guidegen.publishing.store.manifest import MANIFEST, SUMS, Manifest, ManifestEntry, sums, written
from guidegen.publishing.store.output_folder import OutputFolder

ONE, TWO = {"xaa/one.en.html": b"1", "xaa/two.en.html": b"2"}, {"xab/one.en.html": b"3"}


def entry(path: str, content: bytes) -> ManifestEntry:
    texts = dict.fromkeys(
        ("title", "document", "guide", "audience", "language", "format", "as_at", "inputs", "tools"), "x"
    )
    sums = hashlib.sha256(content).hexdigest()
    return ManifestEntry(path, sums, len(content), pages=None, member=None, unverified=(), **texts)


def manifest(files: dict[str, bytes]) -> Manifest:
    return Manifest("", {}, {path: entry(path, content) for path, content in files.items()})


def published(folder: Path, files: dict[str, bytes], keep: dict[str, bytes] | None = None) -> OutputFolder:
    output = OutputFolder(folder)
    with output.locked(), output.stage() as staged:
        for path, content in files.items():
            staged.add(path, content)
        staged.keep(keep or {})
        staged.publish(manifest({**files, **(keep or {})}))
    return output


def edition(files: dict[str, bytes]) -> dict[str, bytes]:
    """What readers find of some files."""
    held = manifest(files)
    return {**files, MANIFEST: written(held), SUMS: sums(held.files)}


def name(files: dict[str, bytes]) -> str:
    return edition_name(written(manifest(files)))


MADE = [".guidegen", "current", "lock"]
"""What stands among the editions in any case."""


def seen(folder: Path) -> dict[str, bytes]:
    """What a reader finds."""
    tops = [top for top in folder.iterdir() if not top.name.startswith(".")]
    files = [path for top in tops for path in ([top] if top.is_file() else sorted(top.rglob("*")))]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_files_stand_under_the_names_that_readers_know(tmp_path: Path) -> None:
    published(tmp_path, ONE)
    assert seen(tmp_path) == edition(ONE)


def test_a_new_edition_is_seen_whole_and_what_is_kept_takes_no_room(tmp_path: Path) -> None:
    published(tmp_path, ONE)
    before = (tmp_path / "xaa/one.en.html").stat().st_ino
    kept = {"xaa/one.en.html": b"1"}
    published(tmp_path, TWO, kept)
    assert seen(tmp_path) == edition({**TWO, **kept})
    assert (tmp_path / "xaa/one.en.html").stat().st_ino == before


def test_a_reader_of_the_edition_before_still_finds_all_of_it(tmp_path: Path) -> None:
    published(tmp_path, ONE)
    reading = (tmp_path / ".editions/current").resolve()
    published(tmp_path, TWO)
    assert {p.relative_to(reading).as_posix(): p.read_bytes() for p in reading.rglob("*") if p.is_file()} == edition(
        ONE
    )
    published(tmp_path, {})
    assert sorted(p.name for p in (tmp_path / ".editions").iterdir()) == sorted([*MADE, name(TWO), name({})])


def test_what_fails_before_the_end_leaves_no_trace(tmp_path: Path) -> None:
    output = published(tmp_path, ONE)
    with pytest.raises(ZeroDivisionError), output.locked(), output.stage() as staged:
        staged.add("xaa/one.en.html", b"new")
        raise ZeroDivisionError
    assert seen(tmp_path) == edition(ONE)
    assert sorted(p.name for p in (tmp_path / ".editions").iterdir()) == sorted([*MADE, name(ONE)])


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    published(tmp_path, ONE)
    left = tmp_path / ".editions/.begun-1/files/xaa/one.en.html"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    (tmp_path / ".xaa.17").symlink_to(".editions/current/xaa")
    (tmp_path / ".editions/.current.17").symlink_to("nowhere")
    published(tmp_path, ONE)
    assert sorted(p.name for p in tmp_path.iterdir()) == [".editions", SUMS, MANIFEST, "xaa"]
    assert sorted(p.name for p in (tmp_path / ".editions").iterdir()) == sorted([*MADE, name(ONE), f"{name(ONE)}.1"])
    assert seen(tmp_path) == edition(ONE)


def flat(folder: Path, files: dict[str, bytes]) -> None:
    """What a version before there were editions left, or a copy of an edition."""
    for path, content in {**files, MANIFEST: written(manifest(files))}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def test_what_was_published_before_there_were_editions_becomes_one(tmp_path: Path) -> None:
    flat(tmp_path, ONE)
    published(tmp_path, TWO, {"xaa/one.en.html": b"1"})
    assert seen(tmp_path) == edition({**TWO, "xaa/one.en.html": b"1"})
    aside = tmp_path / ".editions" / name(ONE)
    assert (aside / "xaa/two.en.html").read_bytes() == b"2"


def test_other_files_in_the_output_folder_are_left_alone(tmp_path: Path) -> None:
    published(tmp_path, ONE)
    (tmp_path / "readme.txt").write_bytes(b"mine")
    published(tmp_path, TWO)
    assert seen(tmp_path) == {"readme.txt": b"mine", **edition(TWO)}


HOLDER = """
import sys
from pathlib import Path
from guidegen.publishing.store.editions import edition_name
from guidegen.publishing.store.manifest import MANIFEST, SUMS, Manifest, ManifestEntry, sums, written
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
