"""Penalties and laws of a comparison in words, a row each.

In: rows of a Comparison. Out: plain views: figures as numbers, terms in years, fines in their own form, each with what
stands behind it.
"""

from dataclasses import dataclass

from guidegen.comparison import LawEvent, PenaltyRow
from guidegen.editions.citations import Citations, Cite
from guidegen.wording import penalties as words
from guidegen.wording.language import day, day_label
from guidegen.wording.laws import event_label
from guidegen.wording.values import known_label, known_phrase


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
    fine_amount: str
    """Its amount alone, for a column of fines; empty where there is no fine."""
    fine_form: str | None
    fine_min: int | None
    fine_max: int | None
    fine_currency: str | None
    combination: str | None
    """How term and fine go together, in words."""
    combination_label: str | None
    """The same where it stands alone."""
    corporal: str | None
    beside: str
    """What may be imposed beside term and fine: death and corporal punishment, in words."""
    beside_label: str
    """The same where it stands alone."""
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
        return known_label(self.serious_crime)

    @property
    def serious_phrase(self) -> str:
        """The same inside a sentence."""
        return known_phrase(self.serious_crime)


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
        years=words.years(row.least_years, row.greatest_years, life=row.life),
        imprisonment=words.imprisonment(penalty.imprisonment) if penalty.imprisonment else None,
        fine=words.fine(money) if money else None,
        fine_amount=words.fine_amount(money) if money else "",
        fine_form=money.form if money else None,
        fine_min=money.min if money else None,
        fine_max=money.max if money else None,
        fine_currency=money.currency if money else None,
        combination=words.combination_phrase(penalty.combination) if penalty.combination else None,
        combination_label=words.combination_label(penalty.combination) if penalty.combination else None,
        corporal=words.corporal(penalty.corporal) if penalty.corporal else None,
        beside=words.beside(penalty),
        beside_label=words.beside_label(penalty),
        serious_crime=row.serious_crime,
        note=penalty.note,
        figures=words.recalled_label(penalty.unverified),
        confidence=row.confidence,
        cite=citations.cite(row.sources, row.confidence),
    )


@dataclass(frozen=True)
class LawEventView:
    """One thing that happened to one law."""

    iso3: str
    date: str | None
    """As exact as its source gives it (ISO 8601)."""
    date_words: str
    date_label: str
    """The same where it stands alone."""
    kind: str
    event: str
    """What happened, in words."""
    law: str
    title: str
    confidence: str
    cite: Cite


def law_event_view(event: LawEvent, citations: Citations) -> LawEventView:
    """One thing that happened to one law, in words."""
    return LawEventView(
        iso3=event.member.iso3,
        date=event.date,
        date_words=day(event.date),
        date_label=day_label(event.date),
        kind=event.kind,
        event=event_label(event.kind),
        law=event.law.name,
        title=event.law.title,
        confidence=event.confidence,
        cite=citations.cite(event.sources, event.confidence),
    )
