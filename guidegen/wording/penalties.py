"""Penalties: terms, fines and what else a statute provides for, in its own form.

In: a Penalty or a part of one. Out: its words. Amounts keep their own currency and form; nothing is converted.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guidegen.law.member.penalty import Combination, CorporalPunishment, Fine, FineForm, Imprisonment, Penalty
from guidegen.wording.catalogue import ENGLISH, Catalogue, Message, message, table
from guidegen.wording.language import opening, series

_UNITS = {
    "year": message("term.year", "{count} year", "{count} years"),
    "month": message("term.month", "{count} month", "{count} months"),
    "day": message("term.day", "{count} day", "{count} days"),
}
_TWO_UNITS = message("term.together", "{longer} {shorter}")


@dataclass(frozen=True)
class _Range:
    """A range in words."""

    exact: Message
    between: Message
    most: Message
    least: Message

    def say(self, least: str | None, most: str | None, catalogue: Catalogue, **beside: str) -> str:
        """The range from one end to the other, of which one may be open."""
        if most and least == most:
            return catalogue.say(self.exact, exact=most, **beside)
        if most and least:
            return catalogue.say(self.between, least=least, most=most, **beside)
        if most:
            return catalogue.say(self.most, most=most, **beside)
        return catalogue.say(self.least, least=least or "", **beside)


def _range(id: str, exact: str, between: str, most: str, least: str) -> _Range:
    texts = {"exact": exact, "between": between, "most": most, "least": least}
    return _Range(**{name: message(f"{id}.{name}", text) for name, text in texts.items()})


_IMPRISONMENT = _range(
    "penalty.imprisonment",
    "{exact} of imprisonment",
    "{least} to {most} of imprisonment",
    "up to {most} of imprisonment",
    "at least {least} of imprisonment",
)
_OR_LIFE = _range(
    "penalty.imprisonment.or-life",
    "{exact} of imprisonment, or imprisonment for life",
    "{least} to {most} of imprisonment, or imprisonment for life",
    "up to {most} of imprisonment, or imprisonment for life",
    "at least {least} of imprisonment, or imprisonment for life",
)
_LIFE = message("penalty.imprisonment.life", "imprisonment for life")

_YEARS = _range("penalty.years", "{exact}", "{least} to {most}", "up to {most}", "at least {least}")
_YEARS_OR_LIFE = _range(
    "penalty.years.or-life",
    "{exact}, or life",
    "{least} to {most}, or life",
    "up to {most}, or life",
    "at least {least}, or life",
)
LIFE = message("penalty.years.life", "life")

_FINE = _range(
    "penalty.fine",
    "a fine of {exact}",
    "a fine of {least} to {most}",
    "a fine of up to {most}",
    "a fine of at least {least}",
)
_AMOUNT = _range("penalty.fine.amount", "{exact}", "{least} to {most}", "up to {most}", "at least {least}")
_FINE_UNSTATED = message("penalty.fine.unstated", "a fine, amount not stated")
_SUM = message("penalty.fine.sum", "{currency} {amount}")
_PENALTY_UNITS = message("penalty.fine.penalty-units", "{count} penalty unit", "{count} penalty units")
_DAY_FINES = message("penalty.fine.day-fines", "{count} day-fine", "{count} day-fines")
_TIMES = message("penalty.fine.multiple", "{count} times {measure}", "{count} times {measure}")
_NOTED = message("penalty.noted", "{penalty} ({note})")

_STROKES = _range(
    "penalty.corporal.strokes",
    "{kind}, {exact}",
    "{kind}, {least} to {most}",
    "{kind}, up to {most}",
    "{kind}, at least {least}",
)
_STROKE = message("penalty.corporal.stroke", "{count} stroke", "{count} strokes")

_JOINED = {
    Combination.AND: message("penalty.and", "{term} and {fine}"),
    Combination.OR: message("penalty.or", "{term} or {fine}"),
    Combination.AND_OR: message("penalty.and-or", "{term} or {fine}, or both"),
    None: message("penalty.unjoined", "{term}; {fine}"),
}
combination_label = table(
    "penalty.combination",
    "label",
    {
        Combination.AND: "Imprisonment and fine",
        Combination.OR: "Imprisonment or fine",
        Combination.AND_OR: "Imprisonment, fine, or both",
    },
)
combination_phrase = table(
    "penalty.combination",
    "phrase",
    {
        Combination.AND: "imprisonment and fine",
        Combination.OR: "imprisonment or fine",
        Combination.AND_OR: "imprisonment, fine, or both",
    },
)
"""How term and fine go together."""

DEATH = message("penalty.death.phrase", "death penalty provided")
_DEATH_LABEL = message("penalty.death.label", "Death penalty provided")
DEATH_SHORT = message("penalty.death.short", "provided")
"""What stands in a column of its own where a statute provides for the death penalty."""
_UNSTATED = message("penalty.unstated.phrase", "not stated")

_FIELDS = {
    "imprisonment": message("penalty.field.imprisonment.phrase", "imprisonment"),
    "imprisonment.min": message("penalty.field.imprisonment.min.phrase", "imprisonment, min"),
    "imprisonment.max": message("penalty.field.imprisonment.max.phrase", "imprisonment, max"),
    "death": message("penalty.field.death.phrase", "death"),
    "fine": message("penalty.field.fine.phrase", "fine"),
    "combination": message("penalty.field.combination.phrase", "combination"),
    "corporal": message("penalty.field.corporal.phrase", "corporal"),
}
_RECALLED = message("penalty.recalled.label", "Unverified: {fields}")


def recalled_fields(names: Iterable[str], catalogue: Catalogue = ENGLISH) -> str:
    """The parts of a penalty that rest on memory, as running text."""
    return catalogue.listing([catalogue.say(_FIELDS[name]) if name in _FIELDS else name for name in names])


def recalled_label(names: Sequence[str], catalogue: Catalogue = ENGLISH) -> str | None:
    """The same where it stands alone; None where none does."""
    return catalogue.say(_RECALLED, fields=recalled_fields(names, catalogue)) if names else None


def term(value: str, catalogue: Catalogue = ENGLISH) -> str:
    """A term of imprisonment in the units of the statute: ``2 years 6 months``."""
    parts = [catalogue.count(_UNITS[unit], int(n)) for n, unit in re.findall(r"(\d+) (year|month|day)", value)]
    return catalogue.say(_TWO_UNITS, longer=parts[0], shorter=parts[1]) if len(parts) > 1 else parts[0]


def imprisonment(value: Imprisonment, catalogue: Catalogue = ENGLISH) -> str | None:
    """A range of imprisonment in words; None where no term is stated."""
    least, most = (term(end, catalogue) if end else None for end in (value.min, value.max))
    if least or most:
        return (_OR_LIFE if value.life else _IMPRISONMENT).say(least, most, catalogue)
    return catalogue.say(_LIFE) if value.life else None


def years(least: float | None, most: float | None, *, life: bool, catalogue: Catalogue = ENGLISH) -> str:
    """A range of imprisonment in a column of years: ``3 to 15``, ``up to 15, or life``."""
    ends = [None if end is None else catalogue.number(end) for end in (least, most)]
    if any(ends):
        return (_YEARS_OR_LIFE if life else _YEARS).say(ends[0], ends[1], catalogue)
    return catalogue.say(LIFE if life else _UNSTATED)


def amount(value: Fine, count: int, catalogue: Catalogue = ENGLISH) -> str:
    """An amount in the unit of its form."""
    match value.form:
        case FineForm.SUM:
            return catalogue.say(_SUM, currency=value.currency or "", amount=catalogue.number(count))
        case FineForm.PENALTY_UNITS:
            return catalogue.count(_PENALTY_UNITS, count)
        case FineForm.DAY_FINES:
            return catalogue.count(_DAY_FINES, count)
        case _:
            return catalogue.count(_TIMES, count, measure=value.multiple_of or "")


def _fine(value: Fine, words: _Range, catalogue: Catalogue) -> str:
    least, most = (None if n is None else amount(value, n, catalogue) for n in (value.min, value.max))
    if value.form is not FineForm.UNSTATED and (least or most):
        said = words.say(least, most, catalogue)
    elif value.form is FineForm.MULTIPLE:
        said = words.say(value.multiple_of, value.multiple_of, catalogue)
    else:
        said = catalogue.say(_FINE_UNSTATED)
    return catalogue.say(_NOTED, penalty=said, note=value.note) if value.note else said


def fine(value: Fine, catalogue: Catalogue = ENGLISH) -> str:
    """A fine in words, in its own form."""
    return _fine(value, _FINE, catalogue)


def fine_amount(value: Fine, catalogue: Catalogue = ENGLISH) -> str:
    """A fine in a column of fines, where only its amount need be said."""
    return _fine(value, _AMOUNT, catalogue)


def corporal(value: CorporalPunishment, catalogue: Catalogue = ENGLISH) -> str:
    """Corporal punishment in words."""
    least, most = (None if n is None else catalogue.count(_STROKE, n) for n in (value.min_strokes, value.max_strokes))
    said = value.kind
    if value.min_strokes is not None and most and least != most:
        least = catalogue.number(value.min_strokes)
    if least or most:
        said = _STROKES.say(least, most, catalogue, kind=value.kind)
    return catalogue.say(_NOTED, penalty=said, note=value.note) if value.note else said


def _beside(value: Penalty, catalogue: Catalogue, death: Message) -> list[str]:
    """What may be imposed beside term and fine."""
    found = [catalogue.say(death)] if value.death else []
    return [*found, corporal(value.corporal, catalogue)] if value.corporal else found


def beside(value: Penalty, catalogue: Catalogue = ENGLISH) -> str:
    """What may be imposed beside term and fine, in words: death and corporal punishment."""
    return series(_beside(value, catalogue, DEATH), catalogue)


def beside_label(value: Penalty, catalogue: Catalogue = ENGLISH) -> str:
    """The same where it stands alone."""
    return opening(series(_beside(value, catalogue, _DEATH_LABEL), catalogue), catalogue)


def penalty(value: Penalty, catalogue: Catalogue = ENGLISH) -> str:
    """A penalty in words; ``not stated`` where neither a term nor a fine nor anything else is recorded."""
    prison = imprisonment(value.imprisonment, catalogue) if value.imprisonment else None
    money = fine(value.fine, catalogue) if value.fine else None
    if prison and money:
        first = [catalogue.say(_JOINED[value.combination], term=prison, fine=money)]
    else:
        first = [part for part in (prison, money) if part]
    return series([*first, *_beside(value, catalogue, DEATH)], catalogue) or catalogue.say(_UNSTATED)
