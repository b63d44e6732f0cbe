"""Manifests, editions and signatures that somebody made to do harm, or to hide it."""

import contextlib
import hashlib
import json
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guidegen.publishing.clean import clean
from guidegen.publishing.store import manifest as manifests
from guidegen.publishing.store.editions import edition_name
from guidegen.publishing.store.manifest import MANIFEST, SUMS, Manifest, ManifestEntry
from guidegen.publishing.store.output_folder import OutputFolder
from guidegen.publishing.store.paths import clashes, path_fault
from guidegen.publishing.store.targets import TargetError
from guidegen.publishing.store.verify import FileFault, NoManifestError, verify
from tests.hostile.mutations import mutations

FILES = {"xaa/one.en.html": b"one", "xaa/two.en.html": b"two", "xab/one.en.html": b"three"}


def entry(path: str, content: bytes) -> ManifestEntry:
    texts = dict.fromkeys(("title", "document", "guide", "audience", "language", "format", "inputs", "tools"), "x")
    digest = hashlib.sha256(content).hexdigest()
    return ManifestEntry(
        path, digest, len(content), pages=None, member=None, as_at="2026-11-23", unverified=(), **texts
    )


def publish(folder: Path, files: dict[str, bytes], keep: dict[str, bytes] | None = None) -> OutputFolder:
    output, kept = OutputFolder(folder), keep or {}
    with output.locked(), output.stage() as staged:
        for path, content in files.items():
            staged.add(path, content)
        staged.keep(kept)
        staged.publish(Manifest("", {}, {path: entry(path, c) for path, c in {**files, **kept}.items()}))
    return output


@pytest.fixture
def output(tmp_path: Path) -> Path:
    publish(tmp_path / "output", FILES)
    return tmp_path / "output"


def row(path: Any = "xaa/one.en.html", **other: Any) -> dict[str, Any]:
    held = vars(entry("xaa/one.en.html", b"one"))
    return {**held, "unverified": [], "path": path, **other}


def written(*rows: Any, **other: Any) -> bytes:
    return json.dumps({"corpus": "", "tools": {}, "unverified": [], "files": list(rows), **other}).encode()


PATHS = [
    ("", "has no name"),
    ("../secret", "leads out of its folder"),
    ("xaa/../../secret", "leads out of its folder"),
    ("xaa/..", "leads out of its folder"),
    ("/etc/passwd", "is an absolute path"),
    ("//server/share", "is an absolute path"),
    ("xaa//one", "has an empty part"),
    ("xaa/", "has an empty part"),
    ("./xaa/one", "is hidden"),
    ("xaa/.", "is hidden"),
    ("xaa/.htaccess", "is hidden"),
    (".editions/lock", "is hidden"),
    ("xaa\\..\\one", "has a character"),
    ("xaa/one\0.html", "has a character"),
    ("xaa/one\n.html", "has a character"),
    ("xaa/\x1b[31m", "has a character"),
    ("xaa/o\u0301ne", "has a character"),
    ("xaa/one two", "has a character"),
    ("xaa/one.", "has a character"),
    ("xaa/-one", "has a character"),
    ("C:/one", "has a character"),
    ("xaa/one:stream", "has a character"),
    ("xaa/\ud800", "has a character"),
    ("xaa/con.html", "is the name of a device"),
    ("AUX/one", "is the name of a device"),
    ("xaa/" + "n" * 101, "has too long a name"),
    ("/".join("abcdefghij" * 3), None),
    ("/".join(["xaa" * 20] * 5), "has too long a name"),
    ("xaa/one.en.html", None),
    ("xaa/Trafficking_2.zh-Hant.html", None),
]


@pytest.mark.parametrize(("path", "fault"), PATHS)
def test_one_rule_says_what_may_be_the_path_of_a_file(path: str, fault: str | None) -> None:
    found = path_fault(path)
    assert found is None if fault is None else found is not None and found.startswith(fault)


def test_paths_that_cannot_stand_beside_one_another_are_named() -> None:
    given = ["a/b", "a/B", "a/b/c", "d/e/f", "d/e", "g"]
    assert list(clashes(given)) == [
        ("a/B", "is there twice"),
        ("a/b/c", "is a file and a folder at once"),
        ("d/e", "is a file and a folder at once"),
    ]


NONE = {
    "empty": b"",
    "not JSON": b"\0",
    "a list": b"[]",
    "deep": b"[" * 100_000,
    "deep inside": b'{"corpus": ' + b"[" * 100_000,
    "a number too long": b'{"corpus": ' + b"9" * 5000 + b"}",
    "no text": written(row(), corpus=1),
    "half a character": b'{"corpus": "\\ud800", "tools": {}, "unverified": [], "files": []}',
    "tools as a list": written(tools=[]),
    "a tool as a text": written(tools={"a": "b"}),
    "a version as a number": written(tools={"a": {"b": 1}}),
    "files as a table": written(files={"xaa/one": {}}),
    "a row as a text": written("xaa/one.en.html"),
    "a row without a size": written({k: v for k, v in row().items() if k != "size"}),
    "a size below nothing": written(row(size=-1)),
    "a size as a text": written(row(size="3")),
    "a size as a truth": written(row(size=True)),
    "no digest": written(row(sha256="x" * 64)),
    "a short digest": written(row(sha256="a" * 63)),
    "a path as a number": written(row(path=1)),
    "a statement that is not there": written(row(unverified=[0])),
    "a statement from the end": written(row(unverified=[-1]), unverified=["a"]),
    "a row twice": written(row(), row()),
    "a row twice but for case": written(row(), row("xaa/ONE.en.html")),
    "a file as a folder": written(row(), row("xaa/one.en.html/two")),
    "the manifest itself": written(row(MANIFEST)),
    **{f"the path {path[:20]!r}": written(row(path)) for path, fault in PATHS if fault},
}


@pytest.mark.parametrize("content", NONE.values(), ids=NONE)
def test_what_has_not_the_shape_of_a_manifest_is_none(output: Path, content: bytes) -> None:
    assert manifests.read(content) is None
    (output / MANIFEST).write_bytes(content)
    with pytest.raises(NoManifestError) as told:
        verify(output)
    assert all(line.isprintable() for line in (str(told.value), *told.value.rows))


def test_a_field_of_a_later_version_is_left_out() -> None:
    assert manifests.read(written(row(colour="red"), paper="A5")) is not None


def test_a_manifest_that_is_too_large_or_no_file_is_none(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guidegen.publishing.store.verify.MOST", 10)
    with pytest.raises(NoManifestError):
        verify(output)
    monkeypatch.undo()
    place = (output / MANIFEST).resolve()
    place.unlink()
    os.mkfifo(place)
    with pytest.raises(NoManifestError):
        verify(output)


@pytest.mark.parametrize("path", ["../../secret", "xaa/link.html", "out/secret", "xaa"])
def test_nothing_from_outside_is_taken_into_an_edition(output: Path, path: str) -> None:
    secret = output.parent / "secret"
    secret.write_bytes(b"secret")
    (output / "xaa/link.html").symlink_to(secret)
    (output / ".editions/current/out").symlink_to(output.parent)
    folder = OutputFolder(output)
    with folder.locked(), folder.stage() as staged, pytest.raises(OSError, match="is no file of the edition"):
        staged.keep([path])
    assert secret.stat().st_nlink == 1


@pytest.mark.parametrize("target", ["../..", "/etc", "mine", ".", "", "0123456789abcdef/.."])
def test_the_link_to_the_edition_leads_to_an_edition_or_is_none(output: Path, target: str) -> None:
    (output / ".editions/mine").mkdir()
    link = output / ".editions/current"
    link.unlink()
    if target:
        link.symlink_to(target)
    assert OutputFolder(output).current is None


def replaced(edition: Path, make: Callable[[Path], object]) -> None:
    """Put something else in the place of a file."""
    place = edition / "xaa/one.en.html"
    place.rename(edition.parents[2] / "aside")
    make(place)


SPOILT: dict[str, tuple[Callable[[Path], object], tuple[str, FileFault]]] = {
    "a file changed": (lambda e: (e / "xaa/one.en.html").write_bytes(b"eno"), ("xaa/one.en.html", FileFault.CHANGED)),
    "a file grown": (lambda e: (e / "xaa/one.en.html").write_bytes(b"ones"), ("xaa/one.en.html", FileFault.CHANGED)),
    "a file gone": (lambda e: (e / "xaa/one.en.html").unlink(), ("xaa/one.en.html", FileFault.MISSING)),
    "a file too many": (lambda e: (e / "xaa/more.html").write_bytes(b""), ("xaa/more.html", FileFault.EXTRA)),
    "a hidden file": (lambda e: (e / "xaa/.htaccess").write_bytes(b""), ("xaa/.htaccess", FileFault.EXTRA)),
    "a hidden file above": (lambda e: (e / ".htaccess").write_bytes(b""), (".htaccess", FileFault.EXTRA)),
    "a hidden folder": (lambda e: (e / ".well-known").mkdir(), (".well-known", FileFault.EXTRA)),
    "an empty folder": (lambda e: (e / "xac").mkdir(), ("xac", FileFault.EXTRA)),
    "a link too many": (lambda e: (e / "xaa/more").symlink_to("one.en.html"), ("xaa/more", FileFault.EXTRA)),
    "a link to nowhere": (lambda e: (e / "xaa/more").symlink_to("none"), ("xaa/more", FileFault.EXTRA)),
    "a pipe too many": (lambda e: os.mkfifo(e / "xaa/more"), ("xaa/more", FileFault.EXTRA)),
    "the digests changed": (lambda e: (e / SUMS).write_bytes(b""), (SUMS, FileFault.CHANGED)),
    "a link for a file": (
        lambda e: replaced(e, lambda p: p.symlink_to(e.parents[2] / "aside")),
        ("xaa/one.en.html", FileFault.LINK),
    ),
    "a folder for a file": (lambda e: replaced(e, Path.mkdir), ("xaa/one.en.html", FileFault.NO_FILE)),
    "a pipe for a file": (lambda e: replaced(e, os.mkfifo), ("xaa/one.en.html", FileFault.NO_FILE)),
    "the digests gone": (lambda e: (e / SUMS).unlink(), (SUMS, FileFault.MISSING)),
}


@pytest.mark.parametrize("what", SPOILT)
def test_whatever_is_not_as_the_manifest_says_is_one_line(output: Path, what: str) -> None:
    do, fault = SPOILT[what]
    do((output / ".editions/current").resolve())
    assert [(found.path, found.fault) for found in verify(output).faults] == [fault]


def test_a_folder_that_is_a_link_vouches_for_nothing_in_it(output: Path) -> None:
    edition = (output / ".editions/current").resolve()
    (edition / "xab").rename(output.parent / "elsewhere")
    (edition / "xab").symlink_to(output.parent / "elsewhere")
    assert [(f.path, f.fault) for f in verify(output).faults] == [("xab/one.en.html", FileFault.LINK)]


def test_what_readers_find_is_what_the_edition_holds(output: Path) -> None:
    (output / "xaa").unlink()
    shutil.copytree(output / "xab", output / "xaa")
    (output / "xab").unlink()
    (output / "xab").symlink_to("/etc")
    (output / SUMS).unlink()
    (output / ".htaccess").write_bytes(b"")
    (output / "more.html").write_bytes(b"")
    assert [(f.path, f.fault) for f in verify(output).faults] == [
        (".htaccess", FileFault.EXTRA),
        (SUMS, FileFault.MISSING),
        ("more.html", FileFault.EXTRA),
        ("xaa", FileFault.CHANGED),
        ("xab", FileFault.LINK),
    ]


def test_a_copy_for_a_server_and_the_edition_itself_verify_too(output: Path, tmp_path: Path) -> None:
    shutil.copytree(output, tmp_path / "copy", ignore=shutil.ignore_patterns(".*"))
    for folder in (tmp_path / "copy", output / ".editions/current", (output / ".editions/current").resolve()):
        assert verify(folder).faults == ()
        assert verify(folder).files == 3


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_the_tool_of_the_system_verifies_as_well(output: Path) -> None:
    ran = subprocess.run(["sha256sum", "-c", "--strict", SUMS], cwd=output, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines() == [f"{path}: OK" for path in sorted(FILES)]
    (output / "xaa/one.en.html").write_bytes(b"eno")
    assert subprocess.run(["sha256sum", "-c", SUMS], cwd=output, capture_output=True, check=False).returncode == 1


def test_of_an_edition_only_what_its_manifest_lists_is_taken_away(output: Path) -> None:
    first = (output / ".editions/current").resolve()
    (first / "xaa/notes.txt").write_bytes(b"mine")
    outside = output.parent / "outside"
    (first / "xab").rename(outside)
    (first / "xab").symlink_to(outside)
    publish(output, {"xaa/two.en.html": b"new"})
    publish(output, {"xaa/two.en.html": b"newer"})
    assert [p.relative_to(first).as_posix() for p in sorted(first.rglob("*"))] == ["xaa", "xaa/notes.txt", "xab"]
    assert (outside / "one.en.html").read_bytes() == b"three"


def test_what_stands_among_the_editions_and_is_none_stays(output: Path) -> None:
    editions = output / ".editions"
    named = editions / edition_name(b"something else")
    for folder in (editions / "mine", editions / "before", named, editions / ".begun-12"):
        folder.mkdir()
        (folder / "notes.txt").write_bytes(b"mine")
    link = editions / "fedcba9876543210"
    link.symlink_to(output.parent)
    for number in range(3):
        publish(output, {"xaa/two.en.html": b"%d" % number})
    found = OutputFolder(output)
    for left in (editions / "mine", editions / "before", named, editions / ".begun-12"):
        assert (left / "notes.txt").read_bytes() == b"mine"
        assert left in found.left_alone()
    assert link.is_symlink()
    assert found.current is not None


def test_the_lock_is_never_written_through_a_link(output: Path) -> None:
    mine = output.parent / "mine"
    mine.write_bytes(b"mine")
    lock = output / ".editions/lock"
    lock.unlink()
    lock.symlink_to(mine)
    with pytest.raises(OSError, match="symbolic link"), OutputFolder(output).locked():
        pass
    assert mine.read_bytes() == b"mine"


def own_folder(place: Path) -> None:
    place.mkdir()
    (place / "notes.txt").write_bytes(b"mine")


def earlier_with_a_note(place: Path) -> None:
    """What a version before there were editions published, with something of its owner in it."""
    files = {"xaa/one.en.html": b"one"}
    manifest = Manifest("", {}, {path: entry(path, content) for path, content in files.items()})
    (place.parent / MANIFEST).unlink()
    (place.parent / MANIFEST).write_bytes(manifests.written(manifest))
    own_folder(place)
    (place / "one.en.html").write_bytes(b"one")


@pytest.mark.parametrize(
    "make",
    [own_folder, Path.touch, os.mkfifo, lambda place: place.symlink_to(place.parents[1] / "mine"), earlier_with_a_note],
    ids=["a folder", "a file", "a pipe", "a link", "an earlier version"],
)
def test_what_stands_in_the_place_of_a_guide_stays_and_ends_the_build(
    output: Path, make: Callable[[Path], object]
) -> None:
    own_folder(output.parent / "mine")
    (output / "xaa").unlink()
    make(output / "xaa")

    def found() -> list[tuple[str, str]]:
        places = [p for p in sorted(output.parent.rglob("*")) if p.name != "lock"]
        return [(str(p), str(p.readlink()) if p.is_symlink() else "") for p in places]

    before = found()
    with pytest.raises(TargetError, match="stands where guides are to be published"):
        publish(output, {"xaa/two.en.html": b"new"})
    assert found() == before
    with pytest.raises(TargetError, match="move it away"):
        OutputFolder(output).refuse_foreign(["xab", "xaa"])


MANIFESTS = int(os.environ.get("GUIDEGEN_MANIFESTS", "30"))


@pytest.mark.parametrize("turn", range(MANIFESTS))
def test_a_spoilt_manifest_harms_nothing_that_is_not_its_own(output: Path, turn: int) -> None:
    own_folder(output.parent / "mine")
    (output.parent / "secret").write_bytes(b"secret")
    place = (output / MANIFEST).resolve()
    paths = [b"../../mine/notes.txt", b"/etc/hosts", b"xaa", b".editions/lock", b"xab/one.en.html", b"../secret"]
    chance = random.Random(turn)  # noqa: S311 - the same ones every time
    (spoilt,) = mutations(place.read_bytes(), 1, f"manifest {turn}")
    if chance.random() < 0.5:
        spoilt = spoilt.replace(chance.choice([b"xaa/one.en.html", b"xaa/two.en.html"]), chance.choice(paths))
    place.unlink()
    place.write_bytes(spoilt)

    def outside() -> dict[str, tuple[bytes, int, int]]:
        found = (p for p in output.parent.rglob("*") if p.is_file() and not p.is_relative_to(output))
        return {str(p): (p.read_bytes(), p.stat().st_nlink, p.stat().st_mtime_ns) for p in found}

    before = outside()
    with contextlib.suppress(NoManifestError):
        assert all(str(fault.path).isprintable() for fault in verify(output).faults)
    with contextlib.suppress(TargetError):
        clean(output, {"xaa/one.en.html"})
    with contextlib.suppress(TargetError, OSError):
        publish(output, {"xaa/three.en.html": b"new"})
    assert outside() == before
