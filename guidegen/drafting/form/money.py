"""Fines in words, in the form a member's statutes use.

In: a fine, or none where the amount is open, with the form and currency. Out: words, the open amount in brackets.
Names of currencies and the grouping of digits are CLDR's, by Babel.
"""

from babel.numbers import format_decimal, get_currency_name

from guidegen.drafting.text.words import Open, Plain, Words
from guidegen.law.member.penalty import Fine, FineForm
from guidegen.law.member.profile import Tradition

_ENGLISH_PLURAL = frozenset({"dollar", "rupee", "peso", "dinar", "dirham", "rial", "pound", "franc", "lira", "euro"})
"""Currencies that take an English plural; a local word such as rupiah or kina stays as it is in English statutes."""


def currency_word(code: str) -> str:
    """What a statute calls its own currency: ``rupiah``, ``baht``, ``dollars``. ``code`` is ISO 4217."""
    word = get_currency_name(code, count=1, locale="en").rsplit(" ", 1)[-1]
    return f"{word}s" if word in _ENGLISH_PLURAL else word


def fine_words(fine: Fine | None, form: FineForm, currency: str, variant: Tradition, source: str) -> Words:
    """A maximum fine. ``fine`` None leaves the amount open; ``source`` is the token that stands there."""
    if form is FineForm.UNSTATED:
        return (Plain("a fine"),)
    amount = Plain(format_decimal(fine.max, locale="en")) if fine and fine.max is not None else None
    gap = Open((Plain("[amount]" if form is FineForm.SUM else "[number]"),), source)
    ceiling = "" if variant in (Tradition.COMMON, Tradition.CUSTOMARY) else "maximum "
    match form:
        case FineForm.SUM:
            code = fine.currency if fine and fine.currency else currency
            lead, unit = f"a {ceiling}fine of ", f" {currency_word(code)}"
        case FineForm.PENALTY_UNITS:
            lead, unit = ("a maximum of " if ceiling else ""), " penalty units"
        case FineForm.DAY_FINES:
            lead, unit = ("a maximum of " if ceiling else ""), " day-fines"
        case FineForm.MULTIPLE:
            base = fine.multiple_of if fine and fine.multiple_of else None
            measure: Words = (Plain(base),) if base else (Open((Plain("[the gain or another measure]"),), source),)
            return (Plain(f"a {ceiling}fine of "), amount or gap, Plain(" times "), *measure)
    return (Plain(lead), amount or gap, Plain(unit))


def general_fine_words(variant: Tradition, source: str) -> Words:
    """A fine in the general edition, where form and amount are both open."""
    if variant is Tradition.COMMON:
        return (Open((Plain("[a fine or a number of penalty units]"),), source),)
    return (Plain("a maximum fine of "), Open((Plain("[amount]"),), source))
