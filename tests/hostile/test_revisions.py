"""Revisions of git that somebody made to do harm: nothing is written outside, nothing runs, and one line says why."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from guidegen.corpus.store import corpus_bytes
from guidegen.publishing.change.repository import StateError
from guidegen.publishing.change.states import before_edit, state

GOOD = Path(__file__).parents[1] / "corpus" / "good"
QUIET = {
    **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "a"), ("EMAIL", "a@x"))},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip

type Entry = tuple[str, bytes, str]
"""A row of a tree: its mode, its name and its object."""


def git(folder: Path, *arguments: str, given: bytes = b"") -> str:
    ran = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **QUIET}, input=given, check=True, capture_output=True
    )
    return ran.stdout.decode().strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that is a repository, with one commit."""
    folder = tmp_path / "project"
    shutil.copytree(GOOD, folder)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "first")
    return folder


def blob(project: Path, content: bytes) -> str:
    return git(project, "hash-object", "-w", "--stdin", given=content)


def tree(project: Path, entries: Sequence[Entry], base: str | None = None) -> str:
    """A tree of any rows whatever, after those of another."""
    rows = b"".join(mode.encode() + b" " + name + b"\0" + bytes.fromhex(sha) for mode, name, sha in entries)
    before = b""
    if base:
        before = subprocess.run(["git", "cat-file", "tree", base], cwd=project, check=True, capture_output=True).stdout
    return git(project, "hash-object", "-t", "tree", "-w", "--literally", "--stdin", given=before + rows)


def committed(project: Path, provisions: str) -> str:
    top = tree(project, [("40000", b"provisions", provisions)])
    return git(project, "commit-tree", top, "-m", "crafted")


def snapshot(folder: Path) -> dict[str, bytes]:
    """All that is in a folder but for the repository."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


NAMES = [
    ("100644", b"..", "leads out of its folder"),
    ("100644", b"../escaped.yaml", "leads out of its folder"),
    ("100644", b"a/../../escaped.yaml", "leads out of its folder"),
    ("100644", b"/escaped.yaml", "has an empty part"),
    ("100644", b"a//b.yaml", "has an empty part"),
    ("100644", b"elements.yaml", "is there twice"),
    ("100644", b"Elements.YAML", "is there twice"),
    ("100644", b"elements.yaml/more.yaml", "is a file and a folder at once"),
    ("100644", b"members", "is a file and a folder at once"),
    ("100644", b"..\\escaped.yaml", "begins with a dot"),
    ("100644", b"x\\y.yaml", "has a character"),
    ("100644", b"C:escaped.yaml", "has a character"),
    ("100644", b"nul.yaml", "is the name of a device"),
    ("100644", b"a\nb.yaml", r"a\\nb\.yaml has a character"),
    ("100644", b"\x1b[31mred.yaml", r"\\x1b\[31mred\.yaml has a character"),
    ("100644", "\u202elmay".encode(), r"\\u202elmay has a character"),
    ("100644", b"\xff.yaml", "has a character"),
    ("100644", b"n" * 300 + b".yaml", "has too long a name"),
    ("120000", b"link.yaml", "is a link"),
    ("120000", b".hidden/link.yaml", None),
    ("160000", b"module", "is a submodule"),
    ("100644", b".hidden.yaml", None),
    ("100644", b".git/config", None),
]


@pytest.mark.parametrize(("mode", "name", "message"), NAMES, ids=[f"{m} {n[:24]!r}" for m, n, _ in NAMES])
def test_a_name_that_no_file_may_have_is_refused_or_no_content(
    project: Path, mode: str, name: bytes, message: str | None
) -> None:
    target = blob(project, os.fsencode(project.parent / "escaped.yaml"))
    crafted = committed(project, tree(project, [(mode, name, target)], "HEAD:provisions"))
    before = snapshot(project.parent)
    if message is None:
        with state(project, crafted) as found:
            assert found.corpus.members
    else:
        with pytest.raises(StateError, match=message) as told, state(project, crafted):
            pass
        assert str(told.value).isprintable()
    assert snapshot(project.parent) == before


def test_a_link_and_a_folder_of_one_name_write_nothing_behind_the_link(project: Path) -> None:
    outside = project.parent / "outside"
    outside.mkdir()
    inner = tree(project, [("100644", b"escaped.yaml", blob(project, b"x: 1\n"))])
    link = ("120000", b"exit", blob(project, os.fsencode(outside)))
    for entries in ([link, ("40000", b"exit", inner)], [("40000", b"exit", inner), link]):
        crafted = committed(project, tree(project, entries, "HEAD:provisions"))
        with pytest.raises(StateError, match="provisions/exit is a link"), state(project, crafted):
            pass
    assert list(outside.iterdir()) == []


def test_trees_that_name_one_another_many_times_come_to_an_end(project: Path) -> None:
    level = tree(project, [("100644", f"{n:099}".encode(), blob(project, b"")) for n in range(10)])
    for _ in range(12):
        level = tree(project, [("40000", str(n).encode(), level) for n in range(10)])
    with pytest.raises(StateError, match="holds more than any content does"), state(project, committed(project, level)):
        pass


@pytest.mark.parametrize("bound", ["MOST_FILES", "MOST_BYTES"])
def test_more_than_any_content_holds_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch, bound: str) -> None:
    monkeypatch.setattr(f"guidegen.publishing.change.repository.{bound}", 3)
    with pytest.raises(StateError, match="holds more than any content does"), state(project, "HEAD"):
        pass


def runs(project: Path) -> str:
    """A command that leaves a trace where it is run."""
    script = project.parent / "run.sh"
    script.write_text(f"#!/bin/sh\necho ran >> {project.parent}/ran\ncat\nprintf '\\0'\n")
    script.chmod(0o755)
    return str(script)


def configured(project: Path) -> None:
    """Everything in the configuration of a repository that makes git run something."""
    script = runs(project)
    hooks = project / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-checkout", "reference-transaction", "fsmonitor-watchman", "post-index-change"):
        shutil.copy(script, hooks / name)
    for key in (
        *("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy"),
        *("filter.harm.smudge", "filter.harm.clean", "filter.harm.process", "diff.harm.textconv", "diff.external"),
        *("tar.tar.command", "alias.rev-parse", "alias.ls-tree", "credential.helper", "gpg.program"),
        *("uploadpack.packObjectsHook", "pager.ls-tree", "pager.cat-file", "interactive.diffFilter"),
    ):
        git(project, "config", key, script)


def test_attributes_of_a_revision_change_nothing_and_run_nothing(project: Path) -> None:
    glossary = project / "provisions/guides/glossary.yaml"
    glossary.write_text(glossary.read_text() + "# $Format:%H$ $Id$\n")
    (project / "provisions/.gitattributes").write_text(
        "*.yaml export-ignore export-subst filter=harm diff=harm ident\n"
    )
    git(project, "add", "-A")
    git(project, "commit", "-qm", "second")
    (project / ".git/info/attributes").write_text("* export-ignore filter=harm working-tree-encoding=UTF-16\n")
    configured(project)
    with state(project, "HEAD") as then, state(project, None) as now:
        assert corpus_bytes(then.corpus) == corpus_bytes(now.corpus)
        assert then.errors == ()
    (project / ".git/info/attributes").unlink()
    with before_edit(project, glossary) as then, state(project, None) as now:
        assert corpus_bytes(then.corpus) == corpus_bytes(now.corpus)
    assert not (project.parent / "ran").exists()


def test_nothing_that_the_configuration_of_a_repository_names_is_run(project: Path) -> None:
    configured(project)
    with state(project, "HEAD"):
        pass
    with before_edit(project, project / "provisions/elements.yaml"):
        pass
    with pytest.raises(StateError), state(project, "no-such-revision"):
        pass
    assert not (project.parent / "ran").exists()


@pytest.mark.parametrize("remote", ["ext", "file"])
def test_what_a_clone_does_not_hold_is_not_fetched(project: Path, remote: str) -> None:
    script = runs(project)
    sha = git(project, "rev-parse", "HEAD:provisions/elements.yaml")
    (project / ".git/objects" / sha[:2] / sha[2:]).unlink()
    configured(project)
    url = f"ext::{script} %s" if remote == "ext" else f"file://{project}"
    for key, value in (
        *(("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.url", url)),
        *(("remote.origin.promisor", "true"), ("remote.origin.partialCloneFilter", "blob:none")),
        *(("protocol.allow", "always"), ("protocol.ext.allow", "always"), ("protocol.file.allow", "always")),
        *(("remote.origin.uploadpack", script), ("remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*")),
    ):
        git(project, "config", key, value)
    with pytest.raises(StateError) as told, state(project, "HEAD"):
        pass
    assert "\n" not in str(told.value)
    assert not (project.parent / "ran").exists()


def test_a_folder_that_only_looks_like_a_repository_is_none(project: Path) -> None:
    shutil.rmtree(project / ".git")
    git(project, "init", "-q", "--bare", ".")
    with pytest.raises(StateError), state(project, "HEAD"):
        pass


def test_an_object_that_stands_in_for_another_does_not(project: Path) -> None:
    path = project / "provisions/guides/glossary.yaml"
    path.write_text(path.read_text().replace("meaning: ", "meaning: Other, ", 1))
    git(project, "commit", "-qam", "second")
    git(project, "replace", "HEAD~1", "HEAD")
    with state(project, "HEAD~1") as found:
        assert not found.corpus.glossary.terms[0].meaning.startswith("Other, ")


def test_the_repository_is_that_of_the_folder_whatever_the_environment_says(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_INDEX_FILE"):
        monkeypatch.setenv(name, str(project.parent / "elsewhere"))
    monkeypatch.setenv("GIT_TRACE", "1")
    with state(project, "HEAD") as found:
        assert found.corpus.members


def test_a_repository_of_somebody_else_is_told_in_the_words_of_git_with_the_way_out(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools = project.parent / "tools"
    tools.mkdir()
    (tools / "git").write_text(f'#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {shutil.which("git")} "$@"\n')
    (tools / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    with pytest.raises(StateError) as told, before_edit(project, project / "provisions/elements.yaml"):
        pass
    assert f"dubious ownership in repository at '{project}'" in str(told.value)
    assert str(told.value).endswith(f"run: git config --global --add safe.directory {project}")


def test_a_shallow_clone_says_that_it_is_and_how_to_get_the_rest(project: Path) -> None:
    git(project, "commit", "-qm", "second", "--allow-empty")
    clone = project.parent / "clone"
    git(project.parent, "clone", "-q", "--depth", "1", f"file://{project}", str(clone))
    for asked in ("HEAD~1", "v1.0"):
        with pytest.raises(StateError, match="shallow .* git fetch --unshallow --tags"), state(clone, asked):
            pass
    with state(clone, "HEAD") as found:
        assert found.corpus.members


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes")
def test_what_is_no_file_among_the_content_is_passed_over_and_told_by_the_check(project: Path) -> None:
    os.mkfifo(project / "provisions/pipe")
    with before_edit(project, project / "provisions/elements.yaml") as found:
        assert found.corpus.members
    with state(project, None) as found:
        assert [d.message for d in found.errors] == [
            "a named pipe stands where a file belongs; put a file in its place, or take it out"
        ]
