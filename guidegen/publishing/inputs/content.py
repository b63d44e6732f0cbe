"""All that a build is made from, as bytes: what workers are sent, on this machine or another.

In: a corpus and templates as bytes. Out: BuildInputs, which hold no path, and from them the corpus and the templates again.
"""

import shutil
import tempfile
import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.parsing.files import folder_contents
from guidegen.corpus.store import corpus_from
from guidegen.law.base import Topic
from guidegen.publishing.inputs.digest import digest, table_digest


@dataclass(frozen=True)
class BuildInputs:
    """What a build is made from. Two machines with the same Content make the same files."""

    corpus: bytes
    """The corpus as JSON."""
    templates: Mapping[str, bytes]
    """Each file of the folder of templates, by its path there."""
    as_at: date
    scratch: str = ""
    """A folder for what workers unpack, where they have it; it is no part of the content."""

    @cached_property
    def digest(self) -> str:
        """The digest of all of it."""
        return digest(self.corpus, table_digest(self.template_digests), self.as_at.isoformat())

    @cached_property
    def template_digests(self) -> dict[str, str]:
        """The digest of each template and style, by its path."""
        return {name: digest(text) for name, text in self.templates.items()}


class _Folder:
    """Templates in a folder of their own, gone when nobody uses it any more."""

    def __init__(self, templates: Mapping[str, bytes], scratch: str) -> None:
        near = scratch and Path(scratch).is_dir()
        self.path = Path(tempfile.mkdtemp(prefix="guidegen-", dir=scratch if near else None))
        for name, text in templates.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
        weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True, eq=False)
class Unpacked:
    """Inputs ready for use in one process."""

    corpus: Corpus
    folder: _Folder
    drafters: dict[Topic, str] = field(default_factory=dict)
    """The digest of what the provisions of each guide are drafted from, whoever they are drafted for."""

    @property
    def templates(self) -> Path:
        """The folder with the templates."""
        return self.folder.path


_FOLDERS: weakref.WeakValueDictionary[tuple[str, str], _Folder] = weakref.WeakValueDictionary()
"""By the digest of the templates and where they stand, so that two states with the same templates compile them once."""
_OPEN: dict[str, Unpacked] = {}
_MOST = 2
"""How many are kept unpacked in one process: a comparison of two states needs both."""


def unpack(content: BuildInputs) -> Unpacked:
    """Inputs ready for use; unpacked once in each process."""
    if content.digest not in _OPEN:
        key = (table_digest(content.template_digests), content.scratch)
        folder = _FOLDERS.get(key) or _Folder(content.templates, content.scratch)
        _FOLDERS[key] = folder
        while len(_OPEN) >= _MOST:
            del _OPEN[next(iter(_OPEN))]
        _OPEN[content.digest] = Unpacked(corpus_from(content.corpus), folder)
    return _OPEN[content.digest]


def read_templates(folder: Path) -> dict[str, bytes]:
    """Each file of a folder of templates, by its path there, but for those that cannot be read."""
    found = folder_contents(folder)
    return {path.relative_to(folder).as_posix(): content for path, content in found if isinstance(content, bytes)}
