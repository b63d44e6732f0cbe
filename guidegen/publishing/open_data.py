"""Writing the open data: each file whole, the description of them all last."""

from datetime import date
from pathlib import Path

from guidegen.corpus.corpus import Corpus
from guidegen.publishing.store.files import write_whole
from guidegen.publishing.store.targets import FolderKind, claim
from guidegen.rendering.open_data import data_files


def write_data(corpus: Corpus, as_at: date, output: Path) -> tuple[Path, ...]:
    """Write the open data into a folder; the files written.

    Raises OSError where it cannot be written, TargetError where the folder is somebody else's.
    """
    claim(output, FolderKind.DATA)
    written = []
    for name, content in data_files(corpus, as_at).items():
        path = output / name
        write_whole(path, content)
        written.append(path)
    return tuple(written)
