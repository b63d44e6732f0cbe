"""What can be said, and the languages it is said in.

In: messages, each declared once as a constant of a module beside this one, and a Catalogue, which has them in one
language. Out: text.

A message has an id, by which translators know it (``msgctxt`` of a PO file), an English text with ``{named}`` arguments,
and, where it counts things, a second text for several. It is a whole sentence or a whole phrase: nothing is put together
from words, since no two languages do that alike. What the values of an enumeration are called stands in a table for each
form, which is a place that words stand in:

    label       alone: a cell, a heading, the beginning of a line
    phrase      inside a sentence, or after a colon
    short       in a narrow column, where the label has no room
    letter      in a column of one letter
    counted     after a number of things
    sentence    by itself, with its full stop

A label and a phrase are two texts, never one with another first letter: most scripts have no capitals.
"""

import gettext
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from string import Formatter
from typing import Any

from babel.core import Locale
from babel.lists import format_list
from babel.messages.plurals import get_plural
from babel.numbers import format_decimal

COUNT = "count"
"""The argument that a counting message gets from ``Catalogue.count``: the number as it is written."""


class WordingError(ValueError):
    """A message, or what it is given to say, is not as declared: always a mistake of the code."""


@dataclass(frozen=True)
class Message:
    """One thing that can be said."""

    id: str
    """What it says of what, such as ``treaty.status.party.label``."""
    texts: tuple[str, ...]
    """English: one text, or one for one thing and one for several."""
    names: frozenset[str]
    """The arguments it takes."""

    @property
    def counts(self) -> bool:
        """Whether its text depends on a number."""
        return len(self.texts) > 1


MESSAGES: dict[str, Message] = {}
"""Every message declared so far, by its id: what an extractor writes into a PO file."""


def message(id: str, one: str, several: str | None = None) -> Message:
    """Declare a message. ``several`` is its text for more than one thing; both take the number as ``{count}``.

    Raises WordingError where the id is taken or the texts do not take the same arguments.
    """
    if id in MESSAGES:
        raise WordingError(f"the message {id} is declared twice; give one of the two another id")
    names = _names(id, one)
    if several is None:
        MESSAGES[id] = Message(id, (one,), names)
        return MESSAGES[id]
    if names | {COUNT} != _names(id, several) | {COUNT}:
        raise WordingError(f"the message {id} takes other arguments for several things than for one")
    MESSAGES[id] = Message(id, (one, several), names | _names(id, several))
    return MESSAGES[id]


def _names(id: str, text: str) -> frozenset[str]:
    """The arguments that a text takes. Raises WordingError where one is not a plain name in braces."""
    try:
        parts = [(name, spec, how) for _, name, spec, how in Formatter().parse(text) if name is not None]
    except ValueError as wrong:
        raise WordingError(f"the message {id}: {wrong}") from wrong
    for name, spec, how in parts:
        if not name.isidentifier() or spec or how:
            raise WordingError(f"the message {id} has {{{name}}}; an argument is a name in braces and nothing else")
    return frozenset(name for name, _, _ in parts)


@dataclass(frozen=True, eq=False)
class Catalogue:
    """One language: its messages, and how it counts, lists and writes numbers.

    A message without a translation is said in English.
    """

    tag: str
    """BCP 47 tag of the language."""
    translations: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By the id of the message: one text, or one for each form of the plural."""
    plural: str = ""
    """Which form goes with a number ``n``, as a PO file says it (``n != 1``); empty: as Babel has it for the language."""

    @cached_property
    def locale(self) -> Locale:
        """What CLDR, through Babel, has on the language."""
        return Locale.parse(self.tag, sep="-")

    def say(self, what: Message, **arguments: str) -> str:
        """A message with its arguments. Raises WordingError unless they are exactly those that it takes."""
        if arguments.keys() != what.names or len(what.texts) > 1:
            raise WordingError(_misfit(what, arguments))
        text = self._texts(what)[0]
        return text.format_map(arguments) if arguments else text

    def count(self, what: Message, number: int, **arguments: str) -> str:
        """A message that counts, in the form that goes with the number; its ``{count}`` is the number as written."""
        if COUNT in what.names:
            arguments[COUNT] = self.number(number)
        if arguments.keys() != what.names or not what.counts:
            raise WordingError(_misfit(what, arguments))
        forms = self._texts(what)
        return forms[min(self._form(what, number), len(forms) - 1)].format_map(arguments)

    def listing(self, items: Sequence[str], style: str = "standard") -> str:
        """Some items as running text: ``a, b and c``; with the style ``or``: ``a, b or c``."""
        return format_list(items, style, self.locale)  # type: ignore[arg-type]

    def number(self, value: float) -> str:
        """A number as the language writes it."""
        return _number(value, self.locale)

    def faults(self, messages: Mapping[str, Message]) -> Iterator[str]:
        """What is wrong with the translations: one line each."""
        for id, texts in self.translations.items():
            known = messages.get(id)
            if known is None:
                yield f"{id}: there is no message of this id"
                continue
            if known.counts and len(texts) != self._plurals:
                yield f"{id}: {len(texts)} forms of the plural; the language has {self._plurals}"
            for text in texts:
                optional = {COUNT} if known.counts else set()
                if _names(id, text) | optional != known.names | optional:
                    yield f"{id}: takes {sorted(_names(id, text))}; the message takes {sorted(known.names)}"

    @cached_property
    def _said(self) -> dict[str, Sequence[str]]:
        return {}

    def _texts(self, what: Message) -> Sequence[str]:
        """The texts of a message in this language; those that take no argument as they are printed."""
        try:
            return self._said[what.id]
        except KeyError:
            texts = self.translations.get(what.id, what.texts)
            self._said[what.id] = texts if what.names else [text.format_map({}) for text in texts]
            return self._said[what.id]

    def _form(self, what: Message, number: int) -> int:
        return self._index(number) if what.id in self.translations else int(number != 1)

    @cached_property
    def _index(self) -> Callable[[int], int]:
        return gettext.c2py(self.plural or get_plural(self.tag.replace("-", "_")).plural_expr)

    @cached_property
    def _plurals(self) -> int:
        """How many forms of the plural the language has, among the numbers that show every form there is."""
        return 1 + max(self._index(number) for number in range(1000))


@lru_cache(maxsize=4096)
def _number(value: float, locale: Locale) -> str:
    return str(format_decimal(value, locale=locale))


def _misfit(what: Message, arguments: Mapping[str, object]) -> str:
    taken = ", ".join(sorted(what.names)) or "no argument"
    given = ", ".join(sorted(arguments)) or "none"
    how = "`count`" if what.counts else "`say`"
    return f"the message {what.id} is said by {how} and takes {taken}; it was given {given}"


ENGLISH = Catalogue("en-GB")
"""The language in which messages are declared."""


type Words = str | tuple[str, str] | Message
"""The text of a value; for one thing and for several; or a message that says the same elsewhere."""


class ValueTable[V: StrEnum]:
    """What each value of an enumeration is called in one form."""

    def __init__(self, subject: str, form: str, values: type[V], messages: Mapping[V, Message]) -> None:
        self.subject, self.form, self.values = subject, form, values
        self._messages = {str(value): text for value, text in messages.items()}

    def __call__(self, value: V | str, catalogue: Catalogue = ENGLISH) -> str:
        """The words of a value. Raises KeyError for what is no value of the table."""
        return catalogue.say(self._messages[value])

    def count(self, value: V | str, number: int, catalogue: Catalogue = ENGLISH) -> str:
        """The words of so many things of a value."""
        return catalogue.count(self._messages[value], number)

    def __getitem__(self, value: V | str) -> Message:
        """The message of a value."""
        return self._messages[value]

    def __iter__(self) -> Iterator[str]:
        """Its values, in its order."""
        return iter(self._messages)


TABLES: dict[tuple[str, str], ValueTable[Any]] = {}
"""Every table declared so far, by what its values say and the form it is said in."""


def table[V: StrEnum](subject: str, form: str, words: Mapping[V, Words], never: Collection[V] = ()) -> ValueTable[V]:
    """Declare what the values of an enumeration are called in a form; ``never`` are those that cannot be met there.

    The messages get the ids ``subject.value.form``. Raises WordingError where a value has no words, or what the values
    say has another table for the form.
    """
    values = type(next(iter(words)))
    missing = [value for value in values if value not in words and value not in never]
    if missing or (subject, form) in TABLES:
        wrong = f"has no words for {', '.join(missing)}" if missing else "is declared twice"
        raise WordingError(f"the table of {subject} as {form} {wrong}")
    messages = {value: _message(f"{subject}.{value}.{form}", text) for value, text in words.items()}
    made = ValueTable(subject, form, values, messages)
    TABLES[subject, form] = made
    return made


def _message(id: str, words: Words) -> Message:
    match words:
        case Message():
            return words
        case (one, several):
            return message(id, one, several)
        case _:
            return message(id, words)
