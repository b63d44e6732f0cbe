"""Two states of the content: a folder, a git revision or the working state, each as a corpus with its templates.

In: what was asked for. Out: a State. A revision is written out by git into a folder of its own; the working tree is
never touched. The disk and git are read here and nowhere else in a comparison.
"""

import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity
from guidegen.corpus.load import load
from guidegen.corpus.parsing.files import folder_contents

PROVISIONS, TEMPLATES = "provisions", "templates"
WORKING = "the working state"


class StateError(Exception):
    """A state that cannot be had: one sentence that says why."""


@dataclass(frozen=True)
class State:
    """The content at one time."""

    name: str
    """What it is called in the answer."""
    corpus: Corpus
    errors: tuple[Diagnostic, ...]
    """Why parts of it could not be read."""
    templates: Path | None
    """Its own templates, where it brings any."""


def _git(root: Path, *arguments: str) -> bytes:
    git = shutil.which("git")
    if git is None:
        raise StateError("git is not installed, so only folders can be compared")
    ran = subprocess.run([git, "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603
    if ran.returncode:
        raise StateError(
            ran.stderr.decode("utf-8", "replace").strip().splitlines()[-1:][0] if ran.stderr else "git failed"
        )
    return ran.stdout


def commit(root: Path, revision: str) -> str:
    """The full name of the commit that a revision means, in the repository that holds ``root``. Raises StateError."""
    try:
        _git(root, "rev-parse", "--is-inside-work-tree")
    except StateError as wrong:
        message = f'"{revision}" is not a folder, and {root.resolve()} is in no git repository'
        raise StateError(message) from wrong
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except StateError as wrong:
        raise StateError(f'"{revision}" is neither a folder nor a revision of this repository') from wrong
    return found.decode().strip()


def _written_out(root: Path, sha: str, names: Sequence[str], into: Path) -> None:
    """Write folders of a commit, as far as it has them, into another folder."""
    for name in names:
        if _git(root, "ls-tree", sha, "--", name):
            archive = _git(root, "archive", "--format=tar", sha, "--", name)
            with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
                tar.extractall(into, filter="data")


def _read(name: str, folder: Path) -> State:
    provisions, templates = folder / PROVISIONS, folder / TEMPLATES
    if not provisions.is_dir() and (folder / "elements.yaml").is_file():
        provisions, templates = folder, folder.parent / TEMPLATES
    if not provisions.is_dir():
        raise StateError(f"{name} has no folder {PROVISIONS}/")
    loaded = load(provisions)
    errors = tuple(d for d in loaded.diagnostics if d.severity is Severity.ERROR)
    return State(name, loaded.corpus, errors, templates if templates.is_dir() else None)


@contextmanager
def state(root: Path, asked: str | None) -> Iterator[State]:
    """The state asked for: a folder, a revision of the repository that holds ``root``, or, for None, the working state.

    A folder is a project, or a folder of provisions itself; where a folder and a revision have the same name, the folder
    is meant. What was written out is there as long as the context lasts. Raises StateError.
    """
    if asked is None:
        yield _read(WORKING, root)
    elif asked and Path(asked).is_dir():
        yield _read(asked, Path(asked))
    else:
        sha = commit(root, asked)
        with TemporaryDirectory(prefix="guidegen-") as folder:
            _written_out(root, sha, (PROVISIONS, TEMPLATES), Path(folder))
            yield _read(f"{asked} ({sha[:7]})" if not sha.startswith(asked) else sha[:7], Path(folder))


@contextmanager
def before_edit(root: Path, file: Path) -> Iterator[State]:
    """The working state with one file of ``provisions/`` as it was last committed. Raises StateError."""
    provisions = (root / PROVISIONS).resolve()
    try:
        inside = file.resolve().relative_to(provisions)
    except ValueError as wrong:
        raise StateError(f"{file} is not under {root / PROVISIONS}/") from wrong
    if file.is_dir():
        raise StateError(f"{file} is a folder; name one file")
    sha = commit(root, "HEAD")
    path = f"{PROVISIONS}/{inside.as_posix()}"
    committed = bool(_git(root, "ls-tree", sha, "--", path))
    if not committed and not file.is_file():
        raise StateError(f"there is no file {file}, and HEAD has none")
    with TemporaryDirectory(prefix="guidegen-") as folder:
        copy = Path(folder) / PROVISIONS
        for found, content in folder_contents(provisions):
            if isinstance(content, bytes) and found != provisions / inside:
                target = copy / found.relative_to(provisions)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        copy.mkdir(exist_ok=True)
        if committed:
            (copy / inside).parent.mkdir(parents=True, exist_ok=True)
            (copy / inside).write_bytes(_git(root, "show", f"{sha}:./{path}"))
        yield _read(f"{path} as committed ({sha[:7]})", Path(folder))
