"""International law: instruments, the obligations in them, and what each member did about each instrument."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from guidegen.law.articles import FORM, ArticlePlace, article_places
from guidegen.law.base import (
    Confidence,
    ElementKey,
    InconsistentError,
    Iso3,
    PartialDate,
    Record,
    Slug,
    Source,
    SourceKeys,
    Text,
    Topic,
)


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
    """Where it stands in the instrument, such as ``art. 5(1)``, in the form that reservations name articles in."""
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


class TreatyActKind(StrEnum):
    """What a member said or did under an instrument, beside becoming a party."""

    RESERVATION = "reservation"
    """It excludes or changes the effect of articles, however it is named."""
    DECLARATION = "declaration"
    """It declares something without excluding anything."""
    UNDERSTANDING = "understanding"
    """It says how it reads an article."""
    STATEMENT = "statement"
    """One of these; which of them was not found."""
    OBJECTION = "objection"
    """Another State, or this one to another, objected: it touches no duty of the member."""
    DENUNCIATION = "denunciation"
    """It denounced the instrument."""
    WITHDRAWAL = "withdrawal"
    """It withdrew from the instrument."""
    REMARK = "remark"
    """Words recorded of the position that are none of these."""

    @property
    def stated(self) -> bool:
        """Whether it may touch duties of the member."""
        return self in _STATED

    @property
    def ends(self) -> bool:
        """Whether the member is no longer bound after it."""
        return self in {TreatyActKind.DENUNCIATION, TreatyActKind.WITHDRAWAL}


_STATED = frozenset(
    {TreatyActKind.RESERVATION, TreatyActKind.DECLARATION, TreatyActKind.UNDERSTANDING, TreatyActKind.STATEMENT}
)
ALL_ARTICLES = "all"
"""What stands for the instrument as a whole, where a reservation is general."""
UNKNOWN_ARTICLES = "unknown"
"""What stands for articles where the source does not say which."""


class TreatyAct(Record):
    """One row of ``treaty-acts.csv``: something that one member said or did under one instrument, as it was read."""

    iso3: Iso3
    """The member."""
    instrument: Slug
    """The instrument."""
    kind: TreatyActKind
    """What it is."""
    articles: Text | None = None
    """The articles it touches, such as ``arts. 14(1), 21``; ``all`` where it is general, ``unknown`` where no source says."""
    theme: Theme | None = None
    """The part of the subject it speaks of, where it says so without naming an article."""
    made: PartialDate | None = None
    """The day on which it was made."""
    effect: PartialDate | None = None
    """Of a denunciation or withdrawal: the day from which the member is no longer bound."""
    withdrawn: PartialDate | None = None
    """Of a reservation and the like: the day from which it no longer stands."""
    note: Text | None = None
    """The words it was read from, or what limits it."""
    source: Text | None = None
    """Where it was read, where not in the source of the row of ``treaty-status.csv``."""
    source_as_at: PartialDate | None = None
    """Date of the state of that source."""
    confidence: Confidence | None = None
    """How sure it is, where not as sure as the row of ``treaty-status.csv``."""

    @property
    def key(self) -> str:
        """By what it is told from other acts under the instrument."""
        return " ".join(part for part in (self.kind, self.articles, self.theme, self.made) if part)

    @property
    def places(self) -> tuple[ArticlePlace, ...]:
        """The places in the instrument that it names; none where it is general or they are not known."""
        return (article_places(self.articles) if self.articles else None) or ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for message, *values in self._wrong():
            raise InconsistentError(message, *((value,) for value in values))
        return self

    def _wrong(self) -> Iterator[tuple[str, ...]]:
        articles = self.articles
        if self.kind.stated and articles is None:
            yield (
                f"a {self.kind} needs its articles {FORM}; `{ALL_ARTICLES}` where it is general, "
                f"`{UNKNOWN_ARTICLES}` where the source does not say which",
                "kind",
            )
        if not self.kind.stated and self.kind is not TreatyActKind.OBJECTION and (articles or self.theme):
            yield f"a {self.kind} touches no article; empty articles and theme", "kind"
        if articles not in {None, ALL_ARTICLES, UNKNOWN_ARTICLES} and article_places(articles or "") is None:
            yield (
                f'articles: "{articles}" is not in the form of articles; write it {FORM}, '
                f"`{ALL_ARTICLES}` or `{UNKNOWN_ARTICLES}`",
                "articles",
            )
        if self.effect and not self.kind.ends:
            yield f"only a denunciation or a withdrawal has a day of effect, not a {self.kind}", "effect"
        if self.withdrawn and not self.kind.stated and self.kind is not TreatyActKind.OBJECTION:
            yield f"a {self.kind} is not withdrawn by a date; empty it", "withdrawn"
        for later in ("effect", "withdrawn"):
            after = getattr(self, later)
            if self.made and after and after < self.made[: len(after)]:
                yield f"{later} ({after}) is before the day on which it was made ({self.made})", "made", later


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
    """Reservations, declarations and remarks on status, in words. What of it decides anything stands in ``treaty-acts.csv``."""
    source: Text
    """Where this was read."""
    source_as_at: PartialDate | None = None
    """Date of the state of the source."""
    confidence: Confidence
    """How sure the row is."""
    acts: tuple[TreatyAct, ...] = ()
    """What it said or did beside this, from ``treaty-acts.csv``; no column of the table."""

    @property
    def ending(self) -> TreatyAct | None:
        """Its denunciation or withdrawal, where there is one."""
        return next((act for act in self.acts if act.kind.ends), None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        # Of a State that is no party any more, the acts say whether it was one: see the checks of the table.
        if self.action_date and self.status not in {TreatyStatus.PARTY, TreatyStatus.NONE}:
            raise ValueError(f"the status is {self.status} but action_date is set; say `party` or empty action_date")
        if self.signed and self.action_date and self.action_date < self.signed[: len(self.action_date)]:
            raise ValueError(f"action_date ({self.action_date}) is before the signature ({self.signed})")
        return self
