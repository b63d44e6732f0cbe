"""What a revision of a git repository holds, as bytes.

In: a folder in the repository, a revision, folders of the project. Out: the regular files under them, each with its bytes.
Git is asked for trees and blobs and for nothing else: no attribute, filter, text conversion, hook, helper or remote of a
repository changes what is read, or is run. Whatever a revision holds is data that somebody else wrote: its names go
through the rule for paths, links are refused, and there is an end to every size.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from guidegen.corpus.diagnostics.display import fitted, visible
from guidegen.publishing.store.paths import clashes, path_fault

MEBIBYTE = 1 << 20
MOST_FILES = 20_000
MOST_BYTES = 256 * MEBIBYTE
"""In all files of a revision together."""
_MOST_LISTED = 8 * MEBIBYTE
"""In the list of them: a few trees that name one another many times make a list without end."""
_SHOWN = 160
"""Columns of a name or of a reason of git that are shown."""
_REGULAR = frozenset({"100644", "100755"})
_KINDS = {"120000": "a link", "160000": "a submodule"}
_OPTIONS = (
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "safe.bareRepository=explicit"),  # a folder that only looks like a repository is none
)
_KEPT = ("GIT_CONFIG", "GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM")
"""What of git's own environment is passed on. The rest would say which repository is meant, and the folder says that."""


class StateError(Exception):
    """A state that cannot be had: one sentence that says why."""


class _GitError(Exception):
    """Git would not; what it said."""


def _environment() -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_") or k.startswith(_KEPT)}
    return {
        **kept,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",  # nor does a git that does not know the last one fetch anything
        "LC_ALL": "C",
    }


def _command(root: Path, arguments: Sequence[str]) -> list[str]:
    git = shutil.which("git")
    if git is None:
        raise StateError("git is not installed, so only folders can be compared")
    return [git, *_OPTIONS, "-C", str(root), *arguments]


def _git(root: Path, *arguments: str, given: bytes = b"", most: int = MEBIBYTE) -> bytes:
    """What git prints. Raises _GitError where it fails, StateError where it prints more than ``most`` bytes."""
    command = _command(root, arguments)
    # Files at both ends, so that neither waits for the other however much there is.
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as told:
        asked.write(given)
        asked.seek(0)
        with subprocess.Popen(  # noqa: S603 - a list, no shell
            command, stdin=asked, stdout=subprocess.PIPE, stderr=told, env=_environment()
        ) as ran:
            said = ran.stdout.read(most + 1) if ran.stdout else b""
            if len(said) > most:
                ran.kill()
                raise StateError("the revision holds more than any content does; guidegen does not read it")
        if ran.returncode:
            told.seek(0)
            raise _GitError(told.read(MEBIBYTE).decode("utf-8", "replace"))
    return said


def _reason(said: str) -> str:
    """What git said, in one line, with the command that it names, if any."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    first = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[0] if lines else "it failed")
    remedy = next((line for line in lines if line.startswith("git config ")), "")
    reason = visible(first.removeprefix("fatal:").removeprefix("error:").strip())
    return f"{reason}; if you trust it, run: {visible(remedy)}" if remedy else reason


def shown(name: str) -> str:
    """A name from a revision as it may be shown."""
    return fitted(visible(name), _SHOWN)


@dataclass(frozen=True)
class Blob:
    """A regular file of a revision."""

    name: str
    """Its object."""
    size: int


@dataclass(frozen=True)
class Revision:
    """A commit, looked at from a folder of its repository."""

    root: Path
    sha: str
    """Its full name."""

    def files(self, names: Sequence[str]) -> dict[str, bytes]:
        """The regular files under folders of the project, by their path there; what is hidden is no content.

        Raises StateError where one is a link, has a name that no file may have, or where there is too much.
        """
        try:
            blobs = self._blobs(names)
            return dict(zip(blobs, self._contents(list(blobs.values())), strict=True))
        except _GitError as wrong:
            raise StateError(f"git cannot read {self.sha[:7]}: {_reason(str(wrong))}") from wrong

    def _blobs(self, names: Sequence[str]) -> dict[str, Blob]:
        within = os.fsdecode(_git(self.root, "rev-parse", "--show-prefix")).removesuffix("\n")
        wanted = [f"{within}{name}" for name in names]
        listed = _git(self.root, "ls-tree", "-r", "-z", "-l", "--full-tree", self.sha, "--", *wanted, most=_MOST_LISTED)
        found = list(_rows(listed, within))
        for path, why in clashes(path for path, _ in found):
            raise StateError(f"{self.sha[:7]} cannot be read: {shown(path)} {why}")
        if len(found) > MOST_FILES or sum(blob.size for _, blob in found) > MOST_BYTES:
            raise StateError(
                f"{self.sha[:7]} holds more than any content does: {len(found)} files; guidegen does not read it"
            )
        return dict(found)

    def _contents(self, blobs: Sequence[Blob]) -> Iterator[bytes]:
        asked = "".join(f"{blob.name}\n" for blob in blobs).encode()
        most = sum(blob.size for blob in blobs) + 200 * (len(blobs) + 1)
        given = _git(self.root, "cat-file", "--batch", "--buffer", given=asked, most=most)
        place = 0
        for blob in blobs:
            end = given.find(b"\n", place)
            start = end + 1
            if given[place:end] != f"{blob.name} blob {blob.size}".encode() or end < 0:
                raise StateError(f"git gave something else for the object {blob.name[:12]}; git fsck says more")
            place = start + blob.size + 1
            yield given[start : start + blob.size]


def _rows(listed: bytes, within: str) -> Iterator[tuple[str, Blob]]:
    """The rows of a list of git that are content. Raises StateError at the first that cannot be read."""
    for row in listed.split(b"\0")[:-1]:
        head, _, name = row.partition(b"\t")
        mode, _kind, sha, size = head.decode("ascii", "replace").split()
        path = os.fsdecode(name).removeprefix(within)
        if _is_hidden(path):
            continue
        if mode not in _REGULAR:
            raise StateError(
                f"{shown(path)} is {_KINDS.get(mode, 'no regular file')} in that revision; guidegen reads files only"
            )
        if fault := path_fault(path):
            raise StateError(f"a file of that revision cannot be read: {shown(path)} {fault}")
        if not size.isdecimal():
            raise StateError(f"the repository does not hold the content of {shown(path)} in that revision")
        yield path, Blob(sha, int(size))


def _is_hidden(path: str) -> bool:
    """Whether a path is well formed but for a dot at the beginning of a part: no content, and harmless."""
    parts = path.split("/")
    hidden = any(part.startswith(".") for part in parts)
    return hidden and ".." not in parts and path_fault("/".join(part.removeprefix(".") for part in parts)) is None


def revision(root: Path, asked: str) -> Revision:
    """The commit that a revision means, in the repository that holds ``root``. Raises StateError."""
    try:
        _git(root, "rev-parse", "--git-dir")
    except _GitError as wrong:
        if "not a git repository (or any" in str(wrong):
            message = f'"{shown(asked)}" is not a folder, and {visible(str(root.resolve()))} is in no git repository'
        else:
            message = (
                f"git does not open the repository that holds {visible(str(root.resolve()))}: {_reason(str(wrong))}"
            )
        raise StateError(message) from wrong
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}")
    except _GitError as wrong:
        raise StateError(_unknown(root, asked)) from wrong
    return Revision(root, found.decode("ascii", "replace").strip())


def _unknown(root: Path, asked: str) -> str:
    try:
        shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    except _GitError:
        shallow = False
    if shallow:
        return (
            f'"{shown(asked)}" is not in this clone, which is shallow and holds no earlier state; '
            "get the rest with: git fetch --unshallow --tags"
        )
    return f'"{shown(asked)}" is neither a folder nor a revision of this repository'


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a folder of our own, by paths that have no fault, never over anything. Raises StateError."""
    for path, content in files.items():
        place = folder / path
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("xb") as file:
                file.write(content)
        except OSError as wrong:
            raise StateError(f"{shown(path)} cannot be written out: {wrong.strerror}") from wrong


__all__ = ["Revision", "StateError", "revision", "shown", "write_files"]
