"""Codes of countries and currencies, as CLDR lists them."""

from collections.abc import Mapping
from functools import cache

from babel.core import Locale, get_global
from babel.numbers import list_currencies


@cache
def countries() -> frozenset[str]:
    """The codes of ISO 3166-1 alpha-3."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    return frozenset(
        code for code, meant in aliases.items() if len(code) == 3 and code.isalpha() and len(meant) == 1
    ) - {"ZZZ"}


def is_country(iso3: str) -> bool:
    """Whether a code is one of ISO 3166-1 alpha-3, or one left free for users (XAA to XZZ)."""
    return iso3 in countries() or iso3.startswith("X")


def is_named_country(word: str) -> bool:
    """Whether a word is the English name, or a code, of a country that CLDR lists."""
    named = {str(name).casefold() for code, name in Locale("en").territories.items() if len(code) == 2}
    return word.casefold() in named or word.upper() in countries()


def alpha_2(iso3: str) -> str | None:
    """The two-letter code that goes with a three-letter one; None for a code left free for users."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    meant = aliases.get(iso3, [])
    return meant[0] if len(meant) == 1 else None


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies()) | {"XTS"}


def is_currency(code: str) -> bool:
    """Whether a code is one of ISO 4217, the code for tests among them."""
    return code in _currencies()
