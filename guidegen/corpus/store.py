"""A corpus as bytes, and from them again: how it travels to whoever works on it.

In: a Corpus, or such bytes. Out: the other. The bytes are JSON of its own records, which are checked as strictly on arrival
as when they were first read; nothing is pickled.
"""

from pydantic import BaseModel, ConfigDict

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.law.conduct import ConductsFile
from guidegen.law.element import Element
from guidegen.law.guide import Audience, AudienceEdition, Glossary, Guide, PolicyQuestion
from guidegen.law.member.national import Member
from guidegen.law.model import ModelProvision
from guidegen.law.practice import Practice
from guidegen.law.theme import ThemeEntry
from guidegen.law.treaty import Instrument, Theme, TreatyAction


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
    practice: dict[Audience, Practice]
    questions: tuple[PolicyQuestion, ...]
    catalogue: ConductsFile | None = None


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
