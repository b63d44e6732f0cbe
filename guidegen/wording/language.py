"""What every language has of its own beside messages: dates, names, lists, capitals and full stops.

In: a date, a code, some words. Out: text, by CLDR through Babel. Nothing here knows a value of the law.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from babel.core import Locale, get_global
from babel.dates import format_date, format_skeleton

from guidegen.wording.catalogue import ENGLISH, Catalogue, message

UNDATED = message("date.none.phrase", "undated")
"""What stands where a date is not known."""
_UNDATED_LABEL = message("date.none.label", "Undated")
_AS_AT = message("date.as-at.label", "As at {day}")
_STANDING_NOTE = message(
    "date.as-at.standing",
    "As at {day}: treaties and laws of that date, as far as their recorded dates show. What a provision says is given as "
    "last read.",
)
_LAST_READ = message("date.as-at.last-read", "{day}; what a provision says is given as last read.")
_SERIES = message("series.phrase", "{first}; {next}")
_STEPS = message("series.steps.phrase", "{first}, {next}")
_AND_ON = message("series.conditions.phrase", "{first}; and on {next}")
_SENTENCE = message("sentence", "{words}.")
_SENTENCES = message("series.sentences", "{first} {next}")

_CLOSED = (".", "?", "!", "…", "。", "？", "।", "؟", "។")
"""The marks that end a sentence."""
_CAPITALS: Mapping[str, Mapping[str, str]] = {"tr": {"i": "İ", "ı": "I"}, "az": {"i": "İ", "ı": "I"}}
"""Letters whose capital is not the one that Unicode gives, by language."""


def day(value: date | str | None, catalogue: Catalogue = ENGLISH) -> str:
    """A date in words: ``28 October 2009``, ``October 2009`` or ``2009``, as exact as it is known; else ``undated``."""
    if value is None:
        return catalogue.say(UNDATED)
    return _day(value if isinstance(value, str) else value.isoformat(), catalogue.locale)


def day_label(value: date | str | None, catalogue: Catalogue = ENGLISH) -> str:
    """A date in words where it stands alone: as ``day``, else ``Undated``."""
    return day(value, catalogue) if value else catalogue.say(_UNDATED_LABEL)


@lru_cache(maxsize=4096)
def _day(text: str, locale: Locale) -> str:
    parts = [int(part) for part in text.split("-")]
    match parts:
        case [year, month, number]:
            return str(format_date(date(year, month, number), "long", locale))
        case [year, month]:
            return str(format_skeleton("yMMMM", date(year, month, 1), locale=locale))
        case _:
            return text


def as_at(value: date | str, catalogue: Catalogue = ENGLISH) -> str:
    """The day whose state of the facts something gives: ``As at 5 March 2026``."""
    return catalogue.say(_AS_AT, day=day(value, catalogue))


def standing_note(value: date, catalogue: Catalogue = ENGLISH) -> str:
    """What the date of a standing means."""
    return catalogue.say(_STANDING_NOTE, day=day(value, catalogue))


def last_read(value: date, catalogue: Catalogue = ENGLISH) -> str:
    """A day whose law is given, and that its provisions are given as they were last read."""
    return catalogue.say(_LAST_READ, day=day(value, catalogue))


def country_name(iso3: str, catalogue: Catalogue = ENGLISH) -> str:
    """Short name of a country, from CLDR; the code itself where it has none."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    return str(catalogue.locale.territories.get(aliases.get(iso3, [iso3])[0], iso3))


def language_names(tags: Iterable[str], catalogue: Catalogue = ENGLISH) -> str:
    """Names of languages as running text, from CLDR; the tag itself where it has none."""
    names = catalogue.locale.languages
    return catalogue.listing(
        [str(names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0]) or tag) for tag in tags]
    )


def number(value: float, catalogue: Catalogue = ENGLISH) -> str:
    """A number with its thousands grouped, and without needless decimal places."""
    return catalogue.number(value)


def listing(items: Sequence[str], catalogue: Catalogue = ENGLISH) -> str:
    """Some items as running text: ``a, b and c``."""
    return catalogue.listing(items)


def series(items: Iterable[str], catalogue: Catalogue = ENGLISH) -> str:
    """Some items, each of which may hold commas, one after the other: ``a; b``."""
    return catalogue.say(_SERIES, first="", next="").join(items)


def steps(items: Iterable[str], catalogue: Catalogue = ENGLISH) -> str:
    """What was done, step after step: ``signed 2000, ratified 2009``."""
    return catalogue.say(_STEPS, first="", next="").join(items)


def conditions(items: Iterable[str], catalogue: Catalogue = ENGLISH) -> str:
    """What something depends on, after a word that says ``on``: ``a; and on b``."""
    return catalogue.say(_AND_ON, first="", next="").join(items)


def sentences(items: Iterable[str], catalogue: Catalogue = ENGLISH) -> str:
    """Some sentences, one after the other."""
    return catalogue.say(_SENTENCES, first="", next="").join(items)


def opening(words: str, catalogue: Catalogue = ENGLISH) -> str:
    """Words of the content as they open a sentence: with a capital, where the script has any."""
    if not words:
        return ""
    first = _CAPITALS.get(catalogue.locale.language, {}).get(words[0], words[0].upper())
    return f"{first}{words[1:]}"


def within(words: str, catalogue: Catalogue = ENGLISH) -> str:
    """Words of the content as they stand inside a sentence: without the capital that opened them."""
    if not words:
        return ""
    small = {capital: letter for letter, capital in _CAPITALS.get(catalogue.locale.language, {}).items()}
    return f"{small.get(words[0], words[0].lower())}{words[1:]}"


def sentence(words: str, catalogue: Catalogue = ENGLISH) -> str:
    """Words of the content as a sentence: a capital first and a full stop last."""
    opened = opening(words, catalogue)
    return opened if not opened or opened.endswith(_CLOSED) else catalogue.say(_SENTENCE, words=opened)
