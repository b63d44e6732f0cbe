"""National law: a member's profile, its laws, their provisions, and findings on each element."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from guidegen.law.base import (
    Confidence,
    Coverage,
    Currency,
    ElementKey,
    Iso2,
    Iso3,
    LanguageTag,
    PartialDate,
    ProvisionTopic,
    Record,
    Slug,
    Source,
    SourceKeys,
    Text,
    Topic,
)
from guidegen.law.penalty import FineForm, Penalty


class Tradition(StrEnum):
    """A legal tradition."""

    COMMON = "common"
    CIVIL = "civil"
    ISLAMIC = "islamic"
    CUSTOMARY = "customary"
    SOCIALIST = "socialist"


class Unit(StrEnum):
    """The basic unit of a statute."""

    SECTION = "section"
    ARTICLE = "article"


class ObligationWord(StrEnum):
    """The word by which statutes oblige."""

    MUST = "must"
    SHALL = "shall"


class Numbering(StrEnum):
    """How the parts of a unit are numbered and named."""

    SUBSECTIONS = "subsections"
    """Section 4(1)(a)(i)."""
    PARAGRAPHS = "paragraphs"
    """Article 4, paragraph 1, point (a)."""
    PASAL = "pasal"
    """Article 4, paragraph (1), letter a, number 1, as in Indonesian statutes."""


class OffenceFormula(StrEnum):
    """The words that open an offence."""

    A_PERSON_COMMITS = "a-person-commits"
    """A person commits an offence if the person ..."""
    WHOEVER = "whoever"
    """Whoever ... shall be punished by ..."""


class DefinitionsPlace(StrEnum):
    """Where a statute defines its words."""

    FIRST = "first"
    """In its first unit."""
    AFTER_OPENING = "after-opening"
    """After the units that open it, such as title, commencement and purpose."""
    END = "end"
    """In its closing provisions."""


class Definitions(Record):
    """Where a member's statutes have their definitions, as one of them shows."""

    place: DefinitionsPlace
    """The place."""
    seen: Text
    """Where it was seen: the statute and the locator."""
    confidence: Confidence
    """How sure this is."""
    source: SourceKeys = ()
    """Where it was read."""


class DraftingStyle(Record):
    """How a member's own statutes are written."""

    unit: Unit
    """Section or article."""
    numbering: Numbering
    """How the parts of the unit are numbered."""
    obligation_word: ObligationWord
    """Must or shall, in English versions of its statutes."""
    obligation_word_note: Text | None = None
    """Where usage differs between older and newer statutes."""
    fine_form: FineForm
    """The form in which its statutes usually state fines."""
    offence_formula: OffenceFormula | None = None
    """Opening words of an offence; absent: by tradition."""
    definitions: Definitions | None = None
    """Where its statutes have their definitions; absent: no statute was seen for it, and they follow the opening units."""
    citation_form: Text
    """How a statute is cited."""
    penalty_form: Text
    """How penalties are usually stated."""


class AgencyRole(StrEnum):
    """What a body is responsible for."""

    JUSTICE = "justice"
    PROSECUTION = "prosecution"
    POLICE = "police"
    IMMIGRATION = "immigration"
    BORDER = "border"
    LABOUR = "labour"
    MARITIME = "maritime"
    FOREIGN_AFFAIRS = "foreign_affairs"
    ANTI_TRAFFICKING_BODY = "anti_trafficking_body"


class Agency(Record):
    """A public body, by its real name."""

    name: Text
    """Its name in English; what stands in brackets explains it and is no part of it."""
    also: tuple[Text, ...] = ()
    """Other bodies that share the role."""
    confidence: Confidence
    """How sure the name is; low where no source was recorded."""
    source: SourceKeys = ()
    """Where the name was read."""

    @property
    def called(self) -> str:
        """Its name in running text, with the article and without what only explains it."""
        name = self.name.partition(" (")[0]
        return name if name.lower().startswith("the ") else f"the {name}"


class Coast(StrEnum):
    """Whether a member has a sea coast."""

    COASTAL = "coastal"
    LANDLOCKED = "landlocked"


class RegionalBody(StrEnum):
    """A regional organisation whose membership opens instruments or names neighbours."""

    ASEAN = "asean"
    """Association of Southeast Asian Nations."""
    SAARC = "saarc"
    """South Asian Association for Regional Cooperation."""
    PIF = "pif"
    """Pacific Islands Forum."""


class Membership(Record):
    """A member's place in a regional body."""

    since: PartialDate | None = None
    """Date from which it is a member, where known."""
    note: Text | None = None
    """What limits or explains it, such as that a territory is the member."""
    confidence: Confidence
    """How sure this is."""
    source: SourceKeys = ()
    """Where it was read."""


class JurisdictionKind(StrEnum):
    """What a member is in the law of nations and within its State."""

    UNITARY = "unitary"
    """A State with one legislature for criminal law and borders."""
    FEDERAL = "federal"
    """A State whose parts legislate beside it."""
    SPECIAL_ADMINISTRATIVE_REGION = "special-administrative-region"
    """A part of a State with a legal system of its own; the State acts on treaties for it."""
    TERRITORY = "territory"
    """A State that attends for a territory, in which its law applies with adaptations."""


class Jurisdiction(Record):
    """Whose treaty action binds a member, and whose law applies in it."""

    kind: JurisdictionKind
    """What it is."""
    state: Iso3 | None = None
    """The State whose treaty actions bind it, where that is not the member itself."""
    territory: Text | None = None
    """The territory for which the State attends."""
    treaties: Text | None = None
    """Whose treaty action binds it and how it reaches it."""
    laws: Text | None = None
    """Whose law applies: what is for the State as a whole, what for its parts."""
    confidence: Confidence
    """How sure this is."""
    source: SourceKeys = ()
    """Where it was read."""

    @model_validator(mode="after")
    def _state_fits(self) -> Self:
        if self.kind is JurisdictionKind.SPECIAL_ADMINISTRATIVE_REGION and self.state is None:
            raise ValueError("a special administrative region needs `state`, such as `state: CHN`")
        if self.kind is JurisdictionKind.TERRITORY and self.territory is None:
            raise ValueError("a State that attends for a territory needs `territory`, its name")
        return self


class Profile(Record):
    """A member as a State and a legal system: ``profile.yaml``."""

    iso3: Iso3
    """ISO 3166-1 alpha-3 code; also the name of the folder, in lower case."""
    iso2: Iso2
    """ISO 3166-1 alpha-2 code."""
    name: Text
    """Short English name."""
    running_name: Text | None = None
    """Its name in running text where that differs, such as ``the Philippines``."""
    formal_name: Text
    """Formal English name."""
    coast: Coast
    """Coastal or landlocked; decides whether the guides have sea chapters."""
    jurisdiction: Jurisdiction | None = None
    """What it is as a jurisdiction; absent: a unitary State."""
    regional_bodies: Mapping[RegionalBody, Membership] = Field(default_factory=dict)
    """Regional bodies it is a member of."""
    legal_tradition: tuple[Tradition, ...] = Field(min_length=1)
    """Legal traditions, the main one first."""
    law_languages: tuple[LanguageTag, ...] = Field(min_length=1)
    """Languages in which statutes are authoritative."""
    currency: Currency
    """Currency of its fines."""
    drafting: DraftingStyle
    """How its statutes are written."""
    agencies: Mapping[AgencyRole, Agency] = Field(default_factory=dict)
    """Public bodies by role; a role is left out where no body is known."""
    confidence: Confidence
    """How sure the profile is as a whole; low where no source was recorded."""
    source: SourceKeys = ()
    """Where the profile was read."""
    sources: Mapping[Slug, Source] = Field(default_factory=dict)
    """The sources this file cites, by key."""

    @property
    def called(self) -> str:
        """Its name in running text."""
        return self.running_name or self.name


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
    """How a table or a sentence names it, such as ``Law 21/2007``; absent: its title up to the first bracket."""
    native_title: Text | None = None
    """Title in the original language, if known for certain."""
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

    @property
    def name(self) -> str:
        """How a table or a sentence names it: its short title, else its title up to the first bracket."""
        return self.short_title or self.title.partition(" (")[0]


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
    confidence: Confidence
    """How sure its content is."""
    source: SourceKeys = ()
    """Where it was read; empty only where confidence is low."""


class StatedFinding(Record):
    """A finding on an element that belongs to no single provision, or was read elsewhere than its provision."""

    value: Coverage
    """How far the member's law as a whole has the element."""
    locator: Text | None = None
    """The places in the law it rests on."""
    note: Text | None = None
    """What is covered, or what is missing."""
    because: Text | None = None
    """Why it differs from what the provisions alone would give."""
    confidence: Confidence | None = None
    """How sure it is; absent only where the value is unknown."""
    source: SourceKeys = ()
    """Where it was read; empty only where unknown or low."""


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
