"""The corpus: everything in ``provisions/``, checked and linked, as values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import cast

from guidegen.law.base import Topic
from guidegen.law.conduct import Basis, Conduct, ConductsFile
from guidegen.law.element import Checklists, Element
from guidegen.law.group import ElementGroup
from guidegen.law.guide import Audience, AudienceEdition, Glossary, Guide, PolicyQuestion
from guidegen.law.member.national import Member
from guidegen.law.model import ModelProvision
from guidegen.law.practice import Practice
from guidegen.law.theme import ThemeEntry
from guidegen.law.treaty import Instrument, Obligation, Theme, TreatyAction


@dataclass(frozen=True, eq=False)
class Corpus:
    """All facts, by id. Order is that of the files: elements, obligations and laws stand as their authors put them.

    A corpus equals only itself, so that the answers to what was asked of it can be kept.
    """

    instruments: Mapping[str, Instrument]
    elements: Checklists
    themes: Mapping[Theme, ThemeEntry]
    """The parts of the subject, in the order in which figures show them."""
    members: Mapping[str, Member]
    """By ISO 3166-1 alpha-3 code."""
    treaty_actions: Mapping[tuple[str, str], TreatyAction]
    """By member code and instrument."""
    model_provisions: Mapping[str, ModelProvision]
    guides: Mapping[Topic, Guide]
    glossary: Glossary
    editions: Mapping[Audience, AudienceEdition]
    """The editions for one kind of reader each."""
    questions: tuple[PolicyQuestion, ...]
    """What a policy maker asks first."""
    practice: Mapping[Audience, Practice]
    """What the chapters of an edition say and pick beside their prose, by its readers; ``all`` is the full guide."""
    catalogue: ConductsFile | None = None
    """The conducts by which dual criminality is looked at; None where no file lists any."""

    @cached_property
    def obligations(self) -> Mapping[str, Obligation]:
        """Every obligation by id, instrument by instrument."""
        return {o.id: o for i in self.instruments.values() for o in i.obligations}

    @cached_property
    def instrument_of(self) -> Mapping[str, Instrument]:
        """The instrument of each obligation, by the id of the obligation."""
        return {o.id: i for i in self.instruments.values() for o in i.obligations}

    @cached_property
    def conducts(self) -> Mapping[str, Conduct]:
        """Every conduct by id, in the order of the catalogue."""
        return {c.id: c for c in self.catalogue.conducts} if self.catalogue else {}

    @property
    def leading(self) -> tuple[str, ...]:
        """The instruments that lead its guides, each once, topic by topic."""
        guides = (self.guides[topic] for topic in Topic if topic in self.guides)
        return tuple(dict.fromkeys(i for guide in guides for i in guide.leading))

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The treaties that may carry cooperation, in the order of the catalogue."""
        return self.catalogue.bases if self.catalogue else ()

    @cached_property
    def element_groups(self) -> Mapping[str, ElementGroup]:
        """The group of each element, by its key; a key that stands in both checklists has the same in both."""
        return {e.key: e.group for checklist in self.elements.values() for e in checklist}

    @cached_property
    def _elements(self) -> Mapping[tuple[Topic, str], Element]:
        return {(topic, e.key): e for topic, checklist in self.elements.items() for e in checklist}

    @cached_property
    def _answers(self) -> dict[object, object]:
        return {}

    def once[T](self, question: Callable[..., T], as_at: date, *words: str) -> T:
        """The answer to a question about all members at a date, found once.

        ``question`` is a pure function of a module; it is given this corpus, the date and the words.
        """
        key = (question, as_at, words)
        if key not in self._answers:
            self._answers[key] = question(self, as_at, *words)
        return cast("T", self._answers[key])

    def element(self, topic: Topic, key: str) -> Element:
        """The element with this key in the checklist of a topic. Raises KeyError where there is none."""
        return self._elements[topic, key]
