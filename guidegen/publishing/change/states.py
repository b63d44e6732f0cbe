"""Two states of the content: a folder, a git revision or the working state, each as a corpus with its templates.

In: what was asked for. Out: a State. The files of a revision are written into a folder of their own; the working tree is
never touched. The disk and git are read here and in ``repository``, and nowhere else in a comparison.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity
from guidegen.corpus.load import load
from guidegen.corpus.parsing.files import folder_contents
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
    name = f"{PROVISIONS}/{inside.as_posix()}"
    committed = head.files((name,))
    if not committed and not file.is_file():
        raise StateError(f"there is no file {file}, and HEAD has none")
    with TemporaryDirectory(prefix="guidegen-") as folder:
        copy = Path(folder) / PROVISIONS
        for path, content in folder_contents(provisions):
            if isinstance(content, bytes) and path != provisions / inside:
                target = copy / path.relative_to(provisions)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        copy.mkdir(exist_ok=True)
        write_files(committed, Path(folder))
        yield _read(f"{name} as committed ({head.sha[:7]})", Path(folder))
