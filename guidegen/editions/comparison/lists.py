"""Penalties and laws of a comparison in words, a row each.

In: rows of a Comparison. Out: plain views: figures as numbers, terms in years, fines in their own form, each with what
stands behind it.
"""

from dataclasses import dataclass

from guidegen.comparison import LawEvent, LawEventKind, PenaltyRow
from guidegen.editions.citations import Citations, Cite
from guidegen.law.member.penalty import Combination
from guidegen.wording.language import corporal, day, fine, imprisonment, listing


@dataclass(frozen=True)
class PenaltyView:
    """What one provision carries."""

    iso3: str
    topic: str
    related: bool
    """Whether the offence is one of the general law."""
    law: str
    locator: str
    heading: str
    least_years: float | None
    greatest_years: float | None
    life: bool
    death: bool
    years: str
    """The term in years, as a table has room for: ``3 to 15``, ``up to 15, or life``."""
    imprisonment: str | None
    """The term in the words of the statute's own units."""
    fine: str | None
    """The fine in its own currency and form."""
    fine_form: str | None
    fine_min: int | None
    fine_max: int | None
    fine_currency: str | None
    combination: str | None
    """How term and fine go together, in words."""
    corporal: str | None
    serious_crime: bool | None
    """Whether the maximum is four years or more; None where no maximum is known."""
    note: str | None
    figures: str | None
    """Which figures rest on memory, in words; None where none does."""
    confidence: str
    cite: Cite

    @property
    def serious_words(self) -> str:
        """Whether the maximum is four years or more, in a word."""
        return {True: "Yes", False: "No", None: "Not known"}[self.serious_crime]

    @property
    def beside(self) -> str:
        """What may be imposed beside term and fine: death and corporal punishment, in words."""
        return "; ".join(part for part in ("death penalty provided" if self.death else None, self.corporal) if part)


_JOINED = {
    Combination.AND: "imprisonment and fine",
    Combination.OR: "imprisonment or fine",
    Combination.AND_OR: "imprisonment, fine, or both",
}


def year_words(value: float) -> str:
    """A number of years without needless places: ``15``, ``2.5``."""
    return f"{value:g}"


def _years(row: PenaltyRow) -> str:
    least, most = row.least_years, row.greatest_years
    if least is not None and most is not None:
        words = year_words(most) if least == most else f"{year_words(least)} to {year_words(most)}"
    elif most is not None:
        words = f"up to {year_words(most)}"
    else:
        words = f"at least {year_words(least)}" if least is not None else ""
    if row.life:
        return f"{words}, or life" if words else "life"
    return words or "not stated"


def penalty_view(row: PenaltyRow, citations: Citations) -> PenaltyView:
    """One provision's penalty in words."""
    penalty, money = row.penalty, row.penalty.fine
    return PenaltyView(
        iso3=row.member.iso3,
        topic=row.topic,
        related=row.related,
        law=row.law.name,
        locator=row.provision.locator,
        heading=row.provision.heading,
        least_years=row.least_years,
        greatest_years=row.greatest_years,
        life=row.life,
        death=row.death,
        years=_years(row),
        imprisonment=imprisonment(penalty.imprisonment) if penalty.imprisonment else None,
        fine=fine(money) if money else None,
        fine_form=money.form if money else None,
        fine_min=money.min if money else None,
        fine_max=money.max if money else None,
        fine_currency=money.currency if money else None,
        combination=_JOINED[penalty.combination] if penalty.combination else None,
        corporal=corporal(penalty.corporal) if penalty.corporal else None,
        serious_crime=row.serious_crime,
        note=penalty.note,
        figures=_recalled(penalty.unverified),
        confidence=row.confidence,
        cite=citations.cite(row.sources, row.confidence),
    )


def _recalled(fields: tuple[str, ...]) -> str | None:
    named = listing([field.replace("_", " ").replace(".", ", ") for field in fields])
    return f"Unverified: {named}" if named else None


@dataclass(frozen=True)
class LawEventView:
    """One thing that happened to one law."""

    iso3: str
    date: str | None
    """As exact as its source gives it (ISO 8601)."""
    date_words: str
    kind: str
    event: str
    """What happened, in words."""
    law: str
    title: str
    confidence: str
    cite: Cite


_EVENT = {
    LawEventKind.MADE: "Made",
    LawEventKind.BEGAN: "In force from this date",
    LawEventKind.ENDED: "Ended",
    LawEventKind.UNDATED: "Date not established",
}


def law_event_view(event: LawEvent, citations: Citations) -> LawEventView:
    """One thing that happened to one law, in words."""
    return LawEventView(
        iso3=event.member.iso3,
        date=event.date,
        date_words=day(event.date),
        kind=event.kind,
        event=_EVENT[event.kind],
        law=event.law.name,
        title=event.law.title,
        confidence=event.confidence,
        cite=citations.cite(event.sources, event.confidence),
    )
