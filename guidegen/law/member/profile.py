"""A member's profile: the State as a legal system, how it drafts, and its public bodies."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from guidegen.law.base import (
    Confidence,
    Currency,
    InconsistentError,
    Iso2,
    Iso3,
    LanguageTag,
    PartialDate,
    Record,
    Slug,
    Source,
    SourceKeys,
    Text,
)
from guidegen.law.member.penalty import FineForm


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
    """A person commits an offence if the person .."""
    WHOEVER = "whoever"
    """Whoever ... shall be punished by .."""


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
    """Its name in English, as a statute would have it."""
    note: Text | None = None
    """What explains it and is no part of its name: a unit in it, who chairs it, since when. Printed in brackets after it."""
    also: tuple[Text, ...] = ()
    """Other bodies that share the role."""
    confidence: Confidence
    """How sure the name is; low where no source was recorded."""
    source: SourceKeys = ()
    """Where the name was read."""

    @property
    def called(self) -> str:
        """Its name in running text, with the article and without what only explains it."""
        return self.name if self.name.lower().startswith("the ") else f"the {self.name}"

    @property
    def explained(self) -> str:
        """Its name with what explains it in brackets."""
        return f"{self.name} ({self.note})" if self.note else self.name


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
            raise InconsistentError("a special administrative region needs `state`, such as `state: CHN`", ("kind",))
        if self.kind is JurisdictionKind.TERRITORY and self.territory is None:
            raise InconsistentError("a State that attends for a territory needs `territory`, its name", ("kind",))
        return self


class Population(Record):
    """How many people live there, roughly: by it members of like size are found."""

    about: int = Field(gt=0)
    """People."""
    year: int
    """The year that the figure is of."""
    confidence: Confidence
    """How sure it is; low where it is only recalled."""
    source: SourceKeys = ()
    """Where it was read."""


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
    also_known_as: tuple[Text, ...] = ()
    """Other English names, former ones among them, by which people look for it; no document prints them."""
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
    population: Population | None = None
    """How many people live there; of a territory, in the territory."""
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
