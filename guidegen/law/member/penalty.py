"""Penalties as statutes state them: terms, fines in each national form, death and corporal punishment.

In and out: records only. Amounts are in the currency or unit stated, never converted; terms keep the statute's unit.
"""

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from guidegen.law.base import Currency, InconsistentError, Record, Text

TERM_PATTERN = r"^[1-9][0-9]* (?:years?|months?|days?)(?: [1-9][0-9]* months?)?$"
Term = Annotated[str, StringConstraints(pattern=TERM_PATTERN)]
"""A term of imprisonment in the unit of the statute: ``15 years``, ``6 months``, ``2 years 6 months``."""

_MONTHS = {"year": 12.0, "month": 1.0, "day": 12 / 365}


def in_months(term: Term) -> float:
    """Length of a term in months (a year is 12 months; a day is 12/365 of a month), for ordering only."""
    return sum(int(n) * _MONTHS[unit] for n, unit in re.findall(r"(\d+) (year|month|day)", term))


class FineForm(StrEnum):
    """How a statute states a fine."""

    SUM = "sum"
    """Amounts of money in one currency."""
    PENALTY_UNITS = "penalty-units"
    """Units whose value another law sets and changes."""
    DAY_FINES = "day-fines"
    """A number of days, each valued by the offender's income."""
    MULTIPLE = "multiple"
    """A multiple of something, such as the gain or a minimum wage."""
    UNSTATED = "unstated"
    """A fine is provided, its amount is not fixed or was not found."""


class Combination(StrEnum):
    """How imprisonment and fine go together."""

    AND = "and"
    OR = "or"
    AND_OR = "and-or"


class Fine(Record):
    """A fine in the form the statute gives it."""

    form: FineForm
    """How the statute states it."""
    min: Annotated[int, Field(ge=0)] | None = None
    """Least amount, in the currency, units, days or times of the form."""
    max: Annotated[int, Field(ge=0)] | None = None
    """Greatest amount, in the currency, units, days or times of the form."""
    currency: Currency | None = None
    """ISO 4217 currency of a sum."""
    multiple_of: Text | None = None
    """What is multiplied, for a multiple."""
    note: Text | None = None
    """A limit or doubt about the fine, such as that it is per victim."""

    @model_validator(mode="after")
    def _form_fits(self) -> Self:
        if self.form is FineForm.SUM and self.currency is None:
            raise InconsistentError("a fine in money needs its currency, such as `currency: IDR`", ("form",))
        if self.form is FineForm.MULTIPLE and self.multiple_of is None:
            message = "a fine that is a multiple needs `multiple_of`, such as `multiple_of: the gain`"
            raise InconsistentError(message, ("form",))
        if self.min is not None and self.max is not None and self.min > self.max:
            message = f"the least fine ({self.min}) is above the greatest ({self.max}); swap them"
            raise InconsistentError(message, ("min",), ("max",))
        return self


class Imprisonment(Record):
    """A range of imprisonment."""

    min: Term | None = None
    """Least term, where the statute sets one."""
    max: Term | None = None
    """Greatest fixed term, where the statute sets one."""
    life: bool = False
    """Whether imprisonment for life may be imposed."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.min and self.max and in_months(self.min) > in_months(self.max):
            message = f"the least term ({self.min}) is longer than the greatest ({self.max}); swap them"
            raise InconsistentError(message, ("min",), ("max",))
        return self


class CorporalPunishment(Record):
    """Caning or whipping, as far as the statute gives it. Recorded, never recommended."""

    kind: Text
    """The statute's own word, such as ``caning``."""
    min_strokes: int | None = None
    """Least number of strokes."""
    max_strokes: int | None = None
    """Greatest number of strokes."""
    note: Text | None = None
    """Limits or doubts."""


class Penalty(Record):
    """The penalty of the basic form of an offence."""

    imprisonment: Imprisonment | None = None
    """Terms of imprisonment; absent where none is stated or none was found."""
    death: bool = False
    """Whether the death penalty may be imposed. Recorded, never recommended."""
    fine: Fine | None = None
    """The fine, where there is one."""
    combination: Combination | None = None
    """Whether imprisonment and fine are cumulative or alternative; absent where not known."""
    corporal: CorporalPunishment | None = None
    """Corporal punishment, where the statute has it."""
    note: Text | None = None
    """Anything that limits the figures."""
    unverified: tuple[str, ...] = ()
    """The fields above that rest on memory although the provision itself is sourced, such as ``[fine]``."""

    @property
    def reaches_serious_crime(self) -> bool | None:
        """Whether the maximum is four years or more (UNTOC, article 2(b)); None where no maximum is known."""
        if self.death or (self.imprisonment and self.imprisonment.life):
            return True
        if self.imprisonment is None or self.imprisonment.max is None:
            return None
        return in_months(self.imprisonment.max) >= 48
