"""International law: instruments, the obligations in them, and what each member did about each instrument."""

from datetime import date
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from guidegen.law.base import Confidence, ElementKey, Iso3, PartialDate, Record, Slug, Source, SourceKeys, Text, Topic


class Force(StrEnum):
    """How strongly an obligation binds, in the tiers of UNODC's legislative guides."""

    MANDATORY = "mandatory"
    """The State must act."""
    MANDATORY_QUALIFIED = "mandatory-qualified"
    """The State must act, within a limit that the treaty itself sets."""
    CONSIDER = "consider"
    """The State must weigh it in good faith, or endeavour to do it."""
    OPTIONAL = "optional"
    """The State may do it."""

    @property
    def is_mandatory(self) -> bool:
        """Whether the State must act, be it within a limit."""
        return self in {Force.MANDATORY, Force.MANDATORY_QUALIFIED}


class CarriedOut(StrEnum):
    """How a State carries out an obligation: what it is that could be found, or found missing."""

    LAW = "law"
    """By a rule of domestic law."""
    MEASURES = "measures"
    """By a plan, a body, training or a procedure."""
    CONDUCT = "conduct"
    """By what the State does, mostly with other States; there is nothing to enact."""
    READING = "reading"
    """By reading the rest in its light: definitions, scope, savings."""
    PERMISSION = "permission"
    """The State may use it, and need not."""
    WHOLE = "whole"
    """By the other duties of the instrument together."""

    @property
    def is_tested(self) -> bool:
        """Whether the law or the measures of a State can meet it or fail to."""
        return self in {CarriedOut.LAW, CarriedOut.MEASURES}


class Theme(StrEnum):
    """The part of the subject an obligation belongs to."""

    DEFINITION = "definition"
    CRIMINALISATION = "criminalisation"
    PARTICIPATION = "participation"
    PENALTIES = "penalties"
    LEGAL_PERSONS = "legal-persons"
    JURISDICTION = "jurisdiction"
    CONFISCATION = "confiscation"
    PROCEDURE = "procedure"
    NON_PUNISHMENT = "non-punishment"
    MIGRANTS = "migrants"
    VICTIMS = "victims"
    CHILDREN = "children"
    DOCUMENTS = "documents"
    BORDERS = "borders"
    SEA = "sea"
    RETURN = "return"
    COOPERATION = "cooperation"
    PREVENTION = "prevention"
    TRAINING = "training"
    SAVINGS = "savings"


class Obligation(Record):
    """One duty in one paragraph of an instrument, in our own words."""

    id: Slug
    """Instrument and paragraph, such as ``tip-protocol-5-1``."""
    locator: Text
    """Where it stands in the instrument, such as ``art. 5(1)``. Always in quotes where it looks like a number."""
    topic: tuple[Topic, ...] = Field(min_length=1)
    """The guides it concerns."""
    theme: Theme
    """The part of the subject it belongs to."""
    force: Force
    """How strongly it binds."""
    carried_out: CarriedOut
    """How a State carries it out."""
    qualifier: Text | None = None
    """The limit that the treaty itself sets; on a mandatory duty, a limit on a part of it only."""
    duty: Text
    """What the State must, should or may do, in our own words."""
    elements: tuple[ElementKey, ...] = ()
    """Elements of national law that bear on it; coverage is judged by them."""
    interpretation: Text | None = None
    """How the duty is read: drafting history, legislative guides, common mistakes."""
    confidence: Confidence
    """How sure the locator and the duty are."""
    source: SourceKeys
    """Where it was read."""


class Eligibility(StrEnum):
    """Who may join an instrument."""

    ALL = "all"
    ASEAN = "asean"
    SAARC = "saarc"


class Joining(Record):
    """How a State becomes a party, and from when it is bound."""

    how: Text
    """The act and its depositary, in our own words."""
    waiting_days: int | None = None
    """Days from the deposit to entry into force for the State."""
    requires: tuple[Slug, ...] = ()
    """Instruments to which the State must be a party as well."""
    locator: Text
    """The final clauses it rests on."""
    confidence: Confidence
    """How sure this is."""
    source: SourceKeys
    """Where it was read."""
    unverified: tuple[Literal["how", "waiting_days", "requires"], ...] = ()
    """The facts above that rest on memory and were not found in a source."""


class Instrument(Record):
    """A treaty, its facts and its obligations."""

    id: Slug
    """Short name in lower case, such as ``tip-protocol``; also the name of the file."""
    short_title: Text
    """The name used in running text."""
    full_title: Text
    """The authentic English title."""
    adopted: date | None = None
    """Date of adoption."""
    opened: date | None = None
    """Date of opening for signature."""
    in_force: date | None = None
    """Date of general entry into force; absent where not in force or not established."""
    depositary: Text
    """Who keeps the instrument and its status list."""
    treaty_series: Text | None = None
    """Volume and page in a treaty series."""
    binding: bool
    """Whether parties are bound in law."""
    eligible: Eligibility
    """Who may join."""
    source: SourceKeys
    """Where the facts above were read."""
    unverified: tuple[Literal["adopted", "opened", "in_force", "treaty_series"], ...] = ()
    """The facts above that rest on memory and were not found in a source."""
    joining: Joining | None = None
    """How a State becomes a party, where this was established."""
    sources: dict[Slug, Source]
    """The sources this file cites, by key."""
    obligations: tuple[Obligation, ...] = ()
    """Its duties, in the order of its articles."""


class TreatyStatus(StrEnum):
    """What a member is to an instrument."""

    PARTY = "party"
    SIGNATORY = "signatory"
    NONE = "none"
    NOT_ELIGIBLE = "not-eligible"
    UNKNOWN = "unknown"


class ActionKind(StrEnum):
    """The act by which a member became a party."""

    RATIFICATION = "ratification"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"


class TreatyAction(Record):
    """One row of ``treaty-status.csv``: what one member did about one instrument."""

    iso3: Iso3
    """The member."""
    instrument: Slug
    """The instrument."""
    status: TreatyStatus
    """Its status as last read."""
    signed: PartialDate | None = None
    """Date of signature."""
    action: ActionKind | None = None
    """The act by which it became a party."""
    action_date: PartialDate | None = None
    """Date of that act."""
    in_force_date: PartialDate | None = None
    """Date from which it is bound."""
    reservations: Text | None = None
    """Reservations, declarations and remarks on status."""
    source: Text
    """Where this was read."""
    source_as_at: PartialDate | None = None
    """Date of the state of the source."""
    confidence: Confidence
    """How sure the row is."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.action_date and self.status is not TreatyStatus.PARTY:
            raise ValueError(f"the status is {self.status} but action_date is set; say `party` or empty action_date")
        if self.signed and self.action_date and self.action_date < self.signed[: len(self.action_date)]:
            raise ValueError(f"action_date ({self.action_date}) is before the signature ({self.signed})")
        return self
