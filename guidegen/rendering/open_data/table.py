"""A table of facts: its columns with what they mean, and its rows; as CSV, as JSON and as a Frictionless table schema.

CSV is exact: a cell holds what the content says, also where it begins with a sign that a spreadsheet takes for a formula. An
apostrophe before it would be a change of the fact, which every program that reads the table would have to undo. Workbooks,
which people open, are neutralised; the README of the data says so and how to open a table as text.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from guidegen.law.base import PATTERNS

type Value = str | int | float | bool | Sequence[str] | None
type Row = Mapping[str, Value]


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    name: str
    title: str
    description: str
    type: str = "string"
    """Type of the Frictionless table schema; an array holds text."""
    constraints: Mapping[str, Any] = field(default_factory=dict)

    def schema(self) -> dict[str, Any]:
        """The column in the table schema."""
        told: dict[str, Any] = {
            "name": self.name,
            "title": self.title,
            "type": self.type,
            "description": self.description,
        }
        return told | ({"constraints": dict(self.constraints)} if self.constraints else {})


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values stand in another table."""

    columns: tuple[str, ...]
    table: str
    of: tuple[str, ...]
    """The columns there."""


@dataclass(frozen=True)
class DataTable:
    """A table of facts."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that identify a row."""
    rows: tuple[Row, ...]
    foreign: tuple[ForeignKey, ...] = ()

    def schema(self) -> dict[str, Any]:
        """The table schema, without the keys of other tables."""
        return {
            "fields": [column.schema() for column in self.columns],
            "primaryKey": list(self.key),
            "missingValues": [""],
        }

    def foreign_keys(self) -> list[dict[str, Any]]:
        """What leads to other tables."""
        return [
            {"fields": list(key.columns), "reference": {"resource": key.table, "fields": list(key.of)}}
            for key in self.foreign
        ]


def _text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int | float):
        return repr(value)
    return json.dumps([str(item) for item in value], ensure_ascii=False)


def _plain(value: Value) -> Any:
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, bool | int | float):
        return value
    return [str(item) for item in value]


def csv_bytes(table: DataTable) -> bytes:
    """A table as CSV (RFC 4180, UTF-8): an empty cell is a missing value, an array is JSON."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_text(row[column.name]) for column in table.columns] for row in table.rows)
    return out.getvalue().encode("utf-8")


def json_bytes(table: DataTable) -> bytes:
    """A table as a JSON array of objects."""
    rows = [{column.name: _plain(row[column.name]) for column in table.columns} for row in table.rows]
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def text(name: str, title: str, description: str, *, required: bool = False) -> Column:
    """A column of text."""
    return Column(name, title, description, constraints={"required": True} if required else {})


def code(name: str, title: str, description: str, pattern: str, *, required: bool = True) -> Column:
    """A column of identifiers of one form, by the name of the form in ``law.base.PATTERNS``."""
    constraints: dict[str, Any] = {"pattern": PATTERNS[pattern]}
    return Column(name, title, description, constraints=constraints | ({"required": True} if required else {}))


def dated(name: str, title: str, description: str) -> Column:
    """A column of dates as exact as their source gives them: a year, a month or a day."""
    exact = f"{description} As exact as the source gives it (ISO 8601): a year, a month or a day."
    return Column(name, title, exact, constraints={"pattern": PATTERNS["date"]})


def word(name: str, title: str, description: str, words: type[StrEnum], *, required: bool = True) -> Column:
    """A column of words from a closed list."""
    constraints: dict[str, Any] = {"enum": [str(value) for value in words]}
    return Column(name, title, description, constraints=constraints | ({"required": True} if required else {}))


def many(name: str, title: str, description: str) -> Column:
    """A column of lists of text."""
    return Column(name, title, f"{description} A list, as a JSON array.", "array")


def rows_of[T](items: Iterable[T], row: Callable[[T], Row]) -> tuple[Row, ...]:
    """A row for each item."""
    return tuple(row(item) for item in items)
