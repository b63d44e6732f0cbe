"""Two states of the content: a folder, a git revision or the working state, each as a corpus with its templates.

In: what was asked for. Out: a State. The files of a revision are written into a folder of their own; the working tree is
never touched. The disk and git are read here and in ``repository``, and nowhere else in a comparison.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity
from guidegen.corpus.load import load
from guidegen.publishing.change.repository import StateError, revision, write_files

PROVISIONS, TEMPLATES = "provisions", "templates"
WORKING = "the working state"


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
        found = revision(root, asked)
        with TemporaryDirectory(prefix="guidegen-") as folder:
            write_files(found.files((PROVISIONS, TEMPLATES)), Path(folder))
            sha = found.sha
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
    head = revision(root, "HEAD")
    path = f"{PROVISIONS}/{inside.as_posix()}"
    committed = head.files((path,))
    if not committed and not file.is_file():
        raise StateError(f"there is no file {file}, and HEAD has none")
    with TemporaryDirectory(prefix="guidegen-") as folder:
        copy = Path(folder) / PROVISIONS
        try:
            shutil.copytree(provisions, copy)
        except OSError as wrong:  # something in it cannot be read, or is no file at all
            raise StateError(f"{root / PROVISIONS}/ cannot be read whole: {_first(wrong)}") from wrong
        (copy / inside).unlink(missing_ok=True)
        write_files(committed, Path(folder))
        yield _read(f"{path} as committed ({head.sha[:7]})", Path(folder))


def _first(wrong: OSError) -> str:
    """What is wrong, in one line; copying a folder gathers all that is."""
    if isinstance(wrong, shutil.Error) and wrong.args and isinstance(wrong.args[0], list) and wrong.args[0]:
        return str(wrong.args[0][0][-1])
    return wrong.strerror or str(wrong)
