"""All that a build is made from, as bytes: what workers are sent, on this machine or another.

In: the folders. Out: a Content, which holds no path, and from it the corpus and the templates again. The corpus travels
as JSON of its own records, which are checked as strictly on arrival as when they were first read; nothing is pickled.
"""

import shutil
import tempfile
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostic import has_errors
from guidegen.corpus.load import load
from guidegen.drafting import ModelBill
from guidegen.law.base import Topic
from guidegen.law.conduct import ConductsFile
from guidegen.law.element import Element
from guidegen.law.guide import Audience, AudienceEdition, Glossary, Guide, PolicyQuestion
from guidegen.law.model import ModelProvision
from guidegen.law.national import Member
from guidegen.law.practice import Practice
from guidegen.law.theme import ThemeEntry
from guidegen.law.treaty import Instrument, Theme, TreatyAction
from guidegen.publishing.keeping.cache import Cache
from guidegen.publishing.reading.digest import digest, folder_digests, table_digest
from guidegen.publishing.reading.tools import page_code, page_tools


class _Stored(BaseModel):
    """A corpus as it travels."""

    model_config = ConfigDict(strict=True, extra="forbid")

    instruments: dict[str, Instrument]
    elements: dict[Topic, tuple[Element, ...]]
    themes: dict[Theme, ThemeEntry]
    members: dict[str, Member]
    treaty_actions: tuple[TreatyAction, ...]
    model_provisions: dict[str, ModelProvision]
    guides: dict[Topic, Guide]
    glossary: Glossary
    editions: dict[Audience, AudienceEdition]
    questions: tuple[PolicyQuestion, ...]
    practice: dict[Audience, Practice]
    catalogue: ConductsFile | None = None


_BILL = TypeAdapter(ModelBill)


@dataclass(frozen=True)
class Content:
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


def corpus_bytes(corpus: Corpus) -> bytes:
    """A corpus as JSON."""
    stored = _Stored.model_construct(
        **{name: getattr(corpus, name) for name in _Stored.model_fields if name != "treaty_actions"},
        treaty_actions=tuple(corpus.treaty_actions.values()),
    )
    return stored.model_dump_json(by_alias=True, exclude_defaults=True).encode()


def corpus_from(stored: bytes) -> Corpus:
    """The corpus that some JSON holds. Raises ValidationError where it holds none."""
    found = _Stored.model_validate_json(stored)
    fields = {name: getattr(found, name) for name in _Stored.model_fields}
    actions = {(action.iso3, action.instrument): action for action in found.treaty_actions}
    return Corpus(**{**fields, "treaty_actions": actions})


def bill_bytes(bill: ModelBill) -> bytes:
    """Drafted provisions as JSON."""
    return _BILL.dump_json(bill, by_alias=True)


def bill_from(stored: bytes) -> ModelBill:
    """The drafted provisions that some JSON holds. Raises ValidationError where it holds none."""
    return _BILL.validate_json(stored)


def read_content(provisions: Path, templates: Path, also: Sequence[Path], as_at: date, cache: Cache | None) -> Content:
    """Everything a build is made from, read once.

    The checked corpus is kept in the cache by the digest of every file of content. Raises ContentError where the
    content has errors, OSError where a file cannot be read.
    """
    files = {path.relative_to(templates).as_posix(): path for path in sorted(templates.rglob("*")) if path.is_file()}
    texts = {name: path.read_bytes() for name, path in files.items()}
    read = [table_digest(folder_digests(folder)) for folder in (provisions, *also)]
    made = digest(
        *read, table_digest({n: digest(t) for n, t in texts.items()}), page_code(), table_digest(page_tools())
    )
    stored = cache.get("corpus", made) if cache else None
    if stored is None:
        loaded = load(provisions, also, templates)
        if has_errors(loaded.diagnostics):
            raise ContentError
        stored = corpus_bytes(loaded.corpus)
        if cache:
            cache.put("corpus", made, stored)
    return Content(stored, texts, as_at)


class ContentError(Exception):
    """The content has errors; ``guidegen check`` lists them."""


@dataclass(frozen=True, eq=False)
class Opened:
    """A Content ready for use in one process."""

    corpus: Corpus
    templates: Path
    """A folder of its own with the templates, gone when this is."""
    drafters: dict[Topic, str] = field(default_factory=dict)
    """The digest of what the provisions of each guide are drafted from, whoever they are drafted for."""


_OPEN: dict[str, Opened] = {}


def opened(content: Content) -> Opened:
    """A Content ready for use; opened once in each process, one at a time."""
    if content.digest not in _OPEN:
        _OPEN.clear()
        near = content.scratch and Path(content.scratch).is_dir()
        folder = Path(tempfile.mkdtemp(prefix="guidegen-", dir=content.scratch if near else None))
        for name, text in content.templates.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
        made = Opened(corpus_from(content.corpus), folder)
        weakref.finalize(made, shutil.rmtree, folder, ignore_errors=True)
        _OPEN[content.digest] = made
    return _OPEN[content.digest]
