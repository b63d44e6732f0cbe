"""Facts as words: dates, terms, fines and penalties in plain English.

In: values of the law. Out: text, never markup. Amounts keep their own currency and form; nothing is converted.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from babel.core import Locale, get_global
from babel.dates import format_date
from babel.numbers import format_decimal

from guidegen.law.member.penalty import Combination, CorporalPunishment, Fine, FineForm, Imprisonment, Penalty

_LOCALE = "en_GB"


def day(value: date | str | None) -> str:
    """A date in words: ``28 October 2009``, ``October 2009`` or ``2009``, as exact as it is known; else ``undated``."""
    if value is None:
        return "undated"
    text = value if isinstance(value, str) else value.isoformat()
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return text
    if len(parts) == 2:
        return format_date(date(parts[0], parts[1], 1), "MMMM y", _LOCALE)
    return format_date(date(*parts), "d MMMM y", _LOCALE)


def country_name(iso3: str) -> str:
    """Short English name of a country, from CLDR; the code itself where it has none."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    meant = aliases.get(iso3, [iso3])
    return str(Locale("en").territories.get(meant[0], iso3))


def number(value: int) -> str:
    """A whole number with its thousands grouped."""
    return str(format_decimal(value, locale=_LOCALE))


def listing(items: Sequence[str], last: str = "and") -> str:
    """Some items as running text: ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def _range(least: str | None, most: str | None) -> str:
    if least and most:
        return least if least == most else f"{least} to {most}"
    if most:
        return f"up to {most}"
    return f"at least {least}"


def imprisonment(value: Imprisonment) -> str | None:
    """A range of imprisonment in words; None where no term is stated."""
    terms = f"{_range(value.min, value.max)} of imprisonment" if value.min or value.max else None
    if not value.life:
        return terms
    return f"{terms}, or imprisonment for life" if terms else "imprisonment for life"


def _amount(value: Fine, amount: int) -> str:
    """An amount in the unit of its form."""
    match value.form:
        case FineForm.SUM:
            return f"{value.currency} {number(amount)}"
        case FineForm.PENALTY_UNITS:
            return f"{number(amount)} penalty units"
        case FineForm.DAY_FINES:
            return f"{number(amount)} day-fines"
        case _:
            return f"{number(amount)} times {value.multiple_of}"


def fine(value: Fine) -> str:
    """A fine in words, in its own form."""
    least, most = (None if n is None else _amount(value, n) for n in (value.min, value.max))
    if value.form is not FineForm.UNSTATED and (least or most):
        words = f"a fine of {_range(least, most)}"
    elif value.form is FineForm.MULTIPLE:
        words = f"a fine of {value.multiple_of}"
    else:
        words = "a fine, amount not stated"
    return f"{words} ({value.note})" if value.note else words


def corporal(value: CorporalPunishment) -> str:
    """Corporal punishment in words."""
    least, most = (None if n is None else number(n) for n in (value.min_strokes, value.max_strokes))
    count = f", {_range(least, most)} strokes" if least or most else ""
    note = f" ({value.note})" if value.note else ""
    return f"{value.kind}{count}{note}"


def penalty(value: Penalty) -> str:
    """A penalty in words; ``not stated`` where neither a term nor a fine nor anything else is recorded."""
    terms = imprisonment(value.imprisonment) if value.imprisonment else None
    amount = fine(value.fine) if value.fine else None
    joined = {Combination.AND: " and ", Combination.OR: " or ", Combination.AND_OR: " or ", None: "; "}[
        value.combination
    ]
    both = ", or both" if value.combination is Combination.AND_OR and terms and amount else ""
    parts = [joined.join(part for part in (terms, amount) if part) + both] if terms or amount else []
    if value.death:
        parts.append("death penalty provided")
    if value.corporal:
        parts.append(corporal(value.corporal))
    return "; ".join(parts) or "not stated"
