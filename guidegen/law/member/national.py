"""National law: a member's laws, their provisions, and findings on each element."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from guidegen.law.base import (
    Confidence,
    Coverage,
    ElementKey,
    InconsistentError,
    PartialDate,
    ProvisionTopic,
    Record,
    Slug,
    Source,
    SourceKeys,
    Text,
    Topic,
)
from guidegen.law.group import OFFENCE_GROUPS, ElementGroup
from guidegen.law.member.penalty import Penalty
from guidegen.law.member.profile import Profile


class LawState(StrEnum):
    """Whether a law applies."""

    IN_FORCE = "in-force"
    NOT_IN_FORCE = "not-in-force"
    REPEALED = "repealed"
    REPLACED = "replaced"
    AMENDING = "amending"
    """A law that only amended another."""
    UNKNOWN = "unknown"


class LawStatus(Record):
    """The dated status of a law or of one provision."""

    state: LawState
    """Whether it applies."""
    from_: PartialDate | None = Field(default=None, alias="from")
    """In force from this date."""
    to: PartialDate | None = None
    """In force until this date, not including it."""
    replaced_by: Text | None = None
    """Id of the law, or law and locator, that took its place."""
    note: Text | None = None
    """Doubts and details."""
    confidence: Confidence | None = None
    """How sure the status is, where it differs from the fact it belongs to."""


class Law(Record):
    """A statute, code, decree or ordinance."""

    id: Slug
    """Member code first, such as ``idn-law-21-2007``."""
    title: Text
    """Title in English."""
    short_title: Text | None = None
    """How a table or a sentence names it, such as ``Law 21/2007``; absent: its whole title."""
    native_title: Text | None = None
    """Title in the original language, if known for certain."""
    constitution: bool | None = None
    """Whether it is the constitution, which no bill amends; said where the title has the word."""
    year: int | None = None
    """Year of adoption."""
    status: LawStatus
    """Whether and since when it applies."""
    amended_by: tuple[Text, ...] = ()
    """Laws that amended it."""
    confidence: Confidence
    """How sure these facts are."""
    source: SourceKeys = ()
    """Where they were read."""

    @model_validator(mode="after")
    def _constitution_said(self) -> Self:
        if self.constitution is None and "constitution" in self.title.lower():
            message = (
                "the title has the word constitution; say `constitution: true`, and no bill amends it, "
                "or `constitution: false` where it is another law"
            )
            raise InconsistentError(message, ("title",))
        return self

    @property
    def name(self) -> str:
        """How a table or a sentence names it: its short title, else its whole title."""
        return self.short_title or self.title


class Reading(Record):
    """What one provision says on one element. In a file, a bare word such as ``yes`` stands for ``{value: yes}``."""

    value: Coverage
    """How far the provision has the element."""
    note: Text | None = None
    """What is covered, or what is missing."""
    locator: Text | None = None
    """A closer place inside the provision."""
    source: SourceKeys = ()
    """Where this was read, when not in the source of the provision."""
    confidence: Confidence | None = None
    """How sure this is, when not as sure as the provision."""

    @model_validator(mode="before")
    @classmethod
    def _bare_word(cls, value: object) -> object:
        return {"value": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        full = handler.resolve_ref_schema(handler(schema))
        return {"anyOf": [{"enum": [str(v) for v in Coverage]}, full]}


class Provision(Record):
    """One provision of national law, or a few read together."""

    law: Slug
    """Id of the law it stands in."""
    locator: Text
    """Its place in the law, such as ``s. 71``, as that State cites it."""
    placed: bool = True
    """Whether the locator gives the place as a source has it; false where its number was not found, or is recalled."""
    topic: ProvisionTopic
    """What it is about."""
    heading: Text
    """Our own short heading."""
    summary: Text
    """What it does, in one or two sentences of our own."""
    status: LawStatus | None = None
    """Where its status differs from that of its law."""
    penalty: Penalty | None = None
    """Penalty of the basic offence; absent where it carries none or none was found."""
    elements: Mapping[ElementKey, Reading] = Field(default_factory=dict)
    """What it says on the elements of the checklist."""
    by_migrant: bool = False
    """Whether it punishes migrants for their own unlawful entry, stay or exit: the treaty leaves that to the State."""
    confidence: Confidence
    """How sure its content is."""
    source: SourceKeys = ()
    """Where it was read; empty only where confidence is low."""

    @property
    def present(self) -> frozenset[str]:
        """The elements that it has, wholly or in part."""
        return frozenset(
            key for key, reading in self.elements.items() if reading.value in {Coverage.YES, Coverage.PARTIAL}
        )

    def makes_offence(self, groups: Mapping[str, ElementGroup], by: frozenset[ElementGroup] = OFFENCE_GROUPS) -> bool:
        """Whether it makes an offence, even where its penalty was not found; ``docs/methodology.md`` sets out the rule.

        In: the group of each element, and the groups that count. Out: yes where a penalty is recorded of it, or where it
        has an element of these groups, wholly or in part. What only says by what means, how far, how gravely, for whom or
        where an offence counts makes none. Nothing is said of how sure that is: see ``confidence``.
        """
        return self.penalty is not None or any(groups.get(key) in by for key in self.present)


class ProvisionPlace(Record):
    """A provision of the same file, by its law and its place."""

    law: Slug
    """Id of the law."""
    locator: Text
    """The locator of the provision, as its own entry has it."""


class StatedFinding(Record):
    """A finding on an element that belongs to no single provision, or was read elsewhere than its provision."""

    value: Coverage
    """How far the member's law as a whole has the element."""
    locator: Text | None = None
    """The places in the law it rests on, in words."""
    provisions: tuple[ProvisionPlace, ...] = ()
    """Those of them that are provisions of this file; a question of dual criminality goes on from them."""
    note: Text | None = None
    """What is covered, or what is missing."""
    because: Text | None = None
    """Why it differs from what the provisions alone would give."""
    confidence: Confidence | None = None
    """How sure it is; absent only where the value is unknown. A value of low confidence is a lead, and no answer."""
    source: SourceKeys = ()
    """Where it was read; empty only where unknown or low."""

    @property
    def recalled(self) -> bool:
        """Whether its value rests on memory: then it is a lead, and the finding is unknown."""
        return self.value is not Coverage.UNKNOWN and self.confidence is not None and self.confidence.recalled


class MemberLaw(Record):
    """A member's law on both topics: ``law.yaml``."""

    sources: Mapping[Slug, Source]
    """The sources this file cites, by key."""
    laws: tuple[Law, ...]
    """Its laws."""
    provisions: tuple[Provision, ...]
    """Their provisions."""
    findings: Mapping[Topic, Mapping[ElementKey, StatedFinding]] = Field(default_factory=dict)
    """Findings that are stated rather than derived from the provisions, by topic and element."""
    notes: Text | None = None
    """What a drafter of a guide for this member must know: pending reform, federal split, dual systems."""


class Member(Record):
    """A member jurisdiction: its profile and its law."""

    profile: Profile
    """The State and its legal system."""
    law: MemberLaw
    """Its law on both topics."""

    @property
    def iso3(self) -> str:
        """ISO 3166-1 alpha-3 code."""
        return self.profile.iso3

    @property
    def name(self) -> str:
        """Short English name."""
        return self.profile.name

    @property
    def called(self) -> str:
        """Its name in running text."""
        return self.profile.called

    def law_by_id(self, law_id: str) -> Law:
        """The law with this id. Raises KeyError where there is none."""
        for law in self.law.laws:
            if law.id == law_id:
                return law
        raise KeyError(law_id)
