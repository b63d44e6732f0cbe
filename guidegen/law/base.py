"""The ground the vocabulary stands on: the record type and the scalars every fact is made of.

In: plain values. Out: immutable, strict records. Nothing here reads a file, a clock or a template.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema, StringConstraints
from pydantic_core import core_schema


class Record(BaseModel):
    """A set of facts that cannot change once read. Unknown fields are refused, and no value is converted by guess."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", use_attribute_docstrings=True)


type Way = tuple[str | int, ...]
"""The way from a record to one of its values: keys as a file writes them, and positions in lists from 0."""


class InconsistentError(ValueError):
    """Values of one record that cannot all be right, or one that needs another."""

    def __init__(self, message: str, *values: Way) -> None:
        """Take what is wrong and what would be right, and the way to each of the values."""
        super().__init__(message)
        self.values = values


PATTERNS = {
    "slug": r"^[a-z0-9]+(?:[-.][a-z0-9]+)*$",
    "code3": r"^[A-Z]{3}$",
    "code2": r"^[A-Z]{2}$",
    "language": r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$",
    "date": r"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$",
    "address": r'^https?://[^\s<>"]+$',
    "element": r"^[a-z]+(?:[._][a-z]+)*$",
}
"""The forms of text, as regular expressions that Python, Pydantic and, for editors, ECMAScript read alike."""

Slug = Annotated[str, StringConstraints(pattern=PATTERNS["slug"])]
"""An identifier: lower-case letters, digits, hyphens."""

Iso3 = Annotated[str, StringConstraints(pattern=PATTERNS["code3"])]
"""ISO 3166-1 alpha-3 code of a member, in capitals."""

Iso2 = Annotated[str, StringConstraints(pattern=PATTERNS["code2"])]
"""ISO 3166-1 alpha-2 code, in capitals."""

Currency = Annotated[str, StringConstraints(pattern=PATTERNS["code3"])]
"""ISO 4217 code of a currency, in capitals."""

LanguageTag = Annotated[str, StringConstraints(pattern=PATTERNS["language"])]
"""BCP 47 language tag."""

PartialDate = Annotated[str, StringConstraints(pattern=PATTERNS["date"])]
"""A date as exact as the source gives it (ISO 8601): a year, a month or a day."""

WebAddress = Annotated[str, StringConstraints(pattern=PATTERNS["address"])]
"""A web address, http or https only."""

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Words for a reader: plain text, never markup."""

ElementKey = Annotated[str, StringConstraints(pattern=PATTERNS["element"])]
"""Key of an element in the checklists, such as ``act.harbouring``."""


def _one_or_many(value: object) -> object:
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else value


_KEY_SCHEMA = core_schema.str_schema(pattern=PATTERNS["slug"])

SourceKeys = Annotated[
    tuple[str, ...],
    GetPydanticSchema(
        lambda _type, _handler: core_schema.no_info_before_validator_function(
            _one_or_many,
            core_schema.tuple_schema([_KEY_SCHEMA], variadic_item_index=0),
            json_schema_input_schema=core_schema.union_schema([_KEY_SCHEMA, core_schema.list_schema(_KEY_SCHEMA)]),
        )
    ),
]
"""One key, or a list of keys, of the ``sources`` at the head of the same file."""


class Topic(StrEnum):
    """What a guide is about."""

    TRAFFICKING = "trafficking"
    SMUGGLING = "smuggling"


class ProvisionTopic(StrEnum):
    """What a provision of national law is about; ``related``: slavery, forced labour, document crime and the like."""

    TRAFFICKING = "trafficking"
    SMUGGLING = "smuggling"
    RELATED = "related"


class Confidence(StrEnum):
    """How sure a fact is. A fact without a source can only be ``low``."""

    HIGH = "high"
    """Read in the instrument or statute, or in a near-verbatim report of it."""
    MEDIUM = "medium"
    """Read in a secondary source."""
    LOW = "low"
    """Recalled, not found in a source. Printed with the mark "unverified" wherever it appears."""

    @property
    def rank(self) -> int:
        """Its place in the order of confidence, the least sure first: 0 for low, 1 for medium, 2 for high."""
        return _LEAST_SURE_FIRST.index(self)

    @property
    def recalled(self) -> bool:
        """Whether the fact rests on memory, or on a source that does not bear it out.

        Of what a law says, such a fact never counts as an answer: it is kept as a lead, a place to look. Any other such fact
        (a treaty status, a name, a penalty, whether a law is in force) is printed with the mark "unverified".
        """
        return self is Confidence.LOW


_LEAST_SURE_FIRST = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


def weakest[D](confidences: Iterable[Confidence | None], default: D) -> Confidence | D:
    """The least sure of some confidences: how sure that is which rests on all of them.

    Those not stated do not count. ``default`` is given back where none is stated.
    """
    return min((c for c in confidences if c is not None), key=lambda c: c.rank, default=default)


class Coverage(StrEnum):
    """How far national law has an element, as the coder found it."""

    YES = "yes"
    PARTIAL = "partial"
    NO = "no"
    UNKNOWN = "unknown"


class Source(Record):
    """Where a fact was read."""

    title: Text
    """Title of the page, statute, report or database entry."""
    url: WebAddress | None = None
    """Its address, where it has one."""
    as_at: PartialDate | None = Field(default=None)
    """Date of the state of the source that was read; absent where the source is undated."""
    note: Text | None = None
    """What a reader should know about the source, such as that it was read in a copy."""
