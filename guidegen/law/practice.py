"""Practice: what an edition says on method, element by element, and which elements and duties its chapters pick."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import Field, model_validator

from guidegen.law.base import ElementKey, Record, Slug, Text, Topic
from guidegen.law.group import ElementGroup
from guidegen.law.guide import Audience

Groups = Annotated[tuple[ElementGroup, ...], Field(min_length=1)]
"""Some parts of the checklist, at least one."""

Keys = Annotated[tuple[ElementKey, ...], Field(min_length=1)]
"""Some elements, at least one."""

Obligations = Annotated[tuple[Slug, ...], Field(min_length=1)]
"""Some obligations, at least one."""


class ElementTexts(Record):
    """Texts by the key of the element they are on."""

    trafficking: Mapping[ElementKey, Text] = Field(default_factory=dict)
    """On elements of trafficking in persons."""
    smuggling: Mapping[ElementKey, Text] = Field(default_factory=dict)
    """On elements of the smuggling of migrants."""
    both: Mapping[ElementKey, Text] = Field(default_factory=dict)
    """On elements that stand in both checklists, where one text serves both."""

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        for topic in Topic:
            if twice := [key for key in self.both if key in self.under(topic.value)]:
                raise ValueError(f"{', '.join(twice)} stands under `both` and under `{topic}`; keep one")
        return self

    def under(self, heading: str) -> Mapping[str, str]:
        """What stands under one of its keys: ``trafficking``, ``smuggling`` or ``both``."""
        found: Mapping[str, str] = getattr(self, heading)
        return found

    def of(self, topic: Topic) -> Mapping[str, str]:
        """The text on each element of a topic."""
        return {**self.both, **self.under(topic.value)}


class MethodTable(Record):
    """Some parts of the checklist, with a text on method for each of their elements."""

    covers: Mapping[Topic, Groups] = Field(min_length=1)
    """The parts that it covers, for each guide: each of their elements has a text, or stands under ``without``."""
    texts: ElementTexts
    """The texts."""
    without: ElementTexts = ElementTexts()
    """Elements of those parts that get no row in the table, each with the reason, which is not printed."""

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        for topic in Topic:
            if both := [key for key in self.texts.of(topic) if key in self.without.of(topic)]:
                raise ValueError(f"{', '.join(both)} has a text and stands under `without`; delete one of the two")
        return self


class Practice(Record):
    """What the chapters of one edition say and pick beside their prose: ``practice/<id>.yaml``."""

    id: Audience
    """For whom, also the name of the file; ``all`` is the full guide."""
    tables: Mapping[Slug, MethodTable] = Field(default_factory=dict)
    """Its texts on method, by the name of the table they stand in."""
    groups: Mapping[Slug, Mapping[Topic, Groups]] = Field(default_factory=dict)
    """Parts of the checklist that a chapter goes through, by the name of the choice and for each guide."""
    elements: Mapping[Slug, Mapping[Topic, Keys]] = Field(default_factory=dict)
    """Elements that a chapter picks, by the name of the choice and for each guide."""
    duties: Mapping[Slug, Mapping[Topic, Obligations]] = Field(default_factory=dict)
    """Obligations that a chapter picks, by the name of the choice and for each guide."""
