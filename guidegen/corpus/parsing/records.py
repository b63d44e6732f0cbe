"""Plain data as records of the law, and what is wrong with it in a drafter's words.

In: a Document and the record it should be. Out: the record, or a diagnostic for every mistake, each with its line.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place, other_places
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean, nearest, quoted
from guidegen.corpus.parsing.document import ParsedFile, Path, line_of
from guidegen.corpus.parsing.shape import documentation, keys, pattern_at, record_at
from guidegen.law import base
from guidegen.law.member import penalty
from guidegen.law.member.national import Reading

_FORMS = {
    base.PATTERNS["slug"]: "an id of lower-case letters, digits and hyphens, such as idn-law-21-2007",
    base.PATTERNS["code3"]: "a code of three capital letters, such as IDN or IDR",
    base.PATTERNS["code2"]: "a code of two capital letters, such as ID",
    base.PATTERNS["language"]: "a language tag, such as en or zh-Hans",
    base.PATTERNS["date"]: "a date as exact as it is known: 2024, 2024-06 or 2024-06-30",
    base.PATTERNS["address"]: "a web address that begins with https:// or http://",
    base.PATTERNS["element"]: "a key of the checklist, such as act.harbouring",
    penalty.TERM_PATTERN: "a term with its unit, such as 15 years or 6 months",
}
"""What each form of text looks like, by its pattern."""

_BELONGS = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": 'a list, with "- " before each item or all in square brackets',
}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

type _Told = tuple[DiagnosticKind, str]


def record[T: BaseModel](document: ParsedFile, model: type[T], file: str) -> tuple[T | None, list[Diagnostic]]:
    """A document as a record. None where it cannot be one, with a diagnostic for each reason."""
    try:
        value = model.model_validate_json(json.dumps(document.data))
        impossible = list(_impossible_days(document, (), document.data, file))
        return None if impossible else value, impossible
    except ValidationError as wrong:
        errors = wrong.errors(include_url=False)
    slips = _slips(errors, model)
    found: dict[Path, Diagnostic] = {}
    for error in errors:
        loc, type_ = error["loc"], error["type"]
        if type_ == "missing" and loc in slips.values():
            continue  # the key is there, misspelt, and that is told once
        path = _in_file(loc, document.data)
        if type_ == "missing":
            told = _missing(loc, model)
        elif type_ == "extra_forbidden":
            told = _unknown(loc, model)
        else:
            told = _told(error, path, model, document)
        line = line_of(document.lines, path)
        also = other_places(file, line, list(_others(error, path, document, file)))
        found.setdefault((*path, *loc[-1:]), Diagnostic(file, line, *told, also=also))
    return None, list(found.values())


def _impossible_days(document: ParsedFile, path: Path, data: object, file: str) -> Iterator[Diagnostic]:
    """Days that the calendar does not have, such as 2023-02-30, wherever they stand as a value by themselves."""
    if isinstance(data, str):
        if _DAY.fullmatch(data) and not _in_calendar(data):
            message = f"{_name(path)}: {data} is not a day in the calendar; correct it, or give year and month only"
            yield Diagnostic(file, line_of(document.lines, path), DiagnosticKind.WRONG_DATE, message)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _impossible_days(document, (*path, key), value, file)
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from _impossible_days(document, (*path, n), value, file)


def _in_calendar(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _slips(errors: list[ErrorDetails], model: type[BaseModel]) -> Mapping[Path, Path]:
    """Each unknown key that is a missing one misspelt: its location, and that of the missing key."""
    missing = {error["loc"] for error in errors if error["type"] == "missing"}
    slips: dict[Path, Path] = {}
    for error in errors:
        if error["type"] == "extra_forbidden":
            *parent, name = error["loc"]
            place = record_at(model, tuple(parent))
            meant = nearest(str(name), keys(place)) if place else None
            if meant and (*parent, meant) in missing:
                slips[error["loc"]] = (*parent, meant)
    return slips


def _in_file(loc: Path, data: object) -> Path:
    """The part of an error's location that leads to something in the file."""
    here = data
    for end, step in enumerate(loc):
        items: Mapping[str | int, object] = {}
        if isinstance(here, dict):
            items = here
        elif isinstance(here, list):
            items = dict(enumerate(here))
        if step not in items:
            return loc[:end]
        here = items[step]
    return loc


def _at(path: Path, data: object) -> Any:
    here: Any = data
    for step in path:
        here = here[step]
    return here


def _name(path: Path) -> str:
    """What a drafter calls the place: the key, and for an item of a list its position from 1."""
    if not path:
        return "the file"
    *_, last = path
    if isinstance(last, str):
        return last
    return f"{_name(path[:-1])}, item {last + 1}"


def _missing(loc: Path, model: type[BaseModel]) -> _Told:
    *parent, name = loc
    meaning = documentation(model, tuple(parent), str(name))
    return DiagnosticKind.MISSING_KEY, f'the key "{name}" is missing{f" ({meaning})" if meaning else ""}; add it'


def _unknown(loc: Path, model: type[BaseModel]) -> _Told:
    *parent, name = loc
    place = record_at(model, tuple(parent))
    known = keys(place) if place else {}
    hint = did_you_mean(str(name), known) or f"; the keys here are: {', '.join(known)}"
    return DiagnosticKind.UNKNOWN_KEY, f"unknown key {quoted(name)}{hint}"


def _told(error: ErrorDetails, path: Path, model: type[BaseModel], document: ParsedFile) -> _Told:
    """One mistake in a value, or in a key that names something, in a drafter's words."""
    name, value = _name(path), _at(path, document.data)
    if error["loc"][-1:] == ("[key]",):
        return _wrong_key(error)
    if error["type"] == "value_error":
        text = str(error["ctx"]["error"])
        named = not path or isinstance(path[-1], int) or name in text
        return DiagnosticKind.INCONSISTENT, text if named else f"{name}: {text}"
    if value is None:
        return (
            DiagnosticKind.WRONG_TYPE,
            f"{name}: nothing is given; write the value, or leave the key out where it may be",
        )
    if error["type"] == "string_type" and isinstance(value, int | float):
        return _number_for_text(name, path, model, document)
    kind, what = _wrong_value(error, value) or _wrong_type(error["type"], value, record_at(model, path))
    return kind, f"{name}: {what}"


def _wrong_value(error: ErrorDetails, value: object) -> _Told | None:
    """What is wrong with a value that has the right type; None where the type is wrong."""
    type_, context, shown = error["type"], error.get("ctx", {}), _shown(value)
    told: _Told | None = None
    if type_ in {"enum", "literal_error"}:
        allowed = re.findall(r"'([^']*)'", str(context["expected"]))
        hint = did_you_mean(str(value), allowed)
        told = DiagnosticKind.WRONG_WORD, f"{shown} is not one of {', '.join(allowed)}{hint}"
    elif type_ == "string_pattern_mismatch":
        form = _FORMS.get(str(context["pattern"]), "in the form that belongs here")
        told = DiagnosticKind.WRONG_FORM, f"{shown} is not {form}"
    elif type_.startswith("date"):
        day = " in the calendar" if _DAY.fullmatch(str(value)) else ""
        told = DiagnosticKind.WRONG_DATE, f"{shown} is not a date{day}; write year, month and day, such as 2026-11-23"
    elif type_ in {"too_short", "string_too_short"}:
        told = DiagnosticKind.WRONG_SHAPE, "it is empty; write at least one value, or leave the key out where it may be"
    elif type_ == "greater_than_equal":
        told = DiagnosticKind.WRONG_FORM, f"{shown} is below {context['ge']}, the least that is possible"
    return told


def _wrong_key(error: ErrorDetails) -> _Told:
    name = quoted(error["input"])
    if error["type"] == "string_pattern_mismatch":
        form = _FORMS.get(str(error["ctx"]["pattern"]), "in the form that belongs here")
        return DiagnosticKind.WRONG_FORM, f"the key {name} is not {form}"
    allowed = re.findall(r"'([^']*)'", str(error.get("ctx", {}).get("expected", "")))
    hint = did_you_mean(str(error["input"]), allowed) or f"; the keys here are: {', '.join(allowed)}"
    return DiagnosticKind.UNKNOWN_KEY, f"unknown key {name}{hint}"


def _others(error: ErrorDetails, path: Path, document: ParsedFile, file: str) -> Iterator[Place]:
    """Where the values stand that cannot all be right."""
    wrong = error.get("ctx", {}).get("error")
    for value in wrong.values if isinstance(wrong, base.InconsistentError) else ():
        place = (*path, *value)
        yield Place(file, line_of(document.lines, place), f"{_name(place)} is given here")


def _number_for_text(name: str, path: Path, model: type[BaseModel], document: ParsedFile) -> _Told:
    value = _at(path, document.data)
    raw = document.raw.get(path, str(value))
    if isinstance(value, bool):
        return DiagnosticKind.WRONG_TYPE, f'{name}: {raw} is read as a truth value; put it in quotes: "{raw}"'
    pattern = pattern_at(model, path)
    if pattern in _FORMS and not re.search(pattern, raw):
        return DiagnosticKind.WRONG_FORM, f"{name}: {raw} is not {_FORMS[pattern]}"
    return DiagnosticKind.NUMBER_FOR_TEXT, f'{name}: {raw} is read as the number {value}; put it in quotes: "{raw}"'


def _shown(value: object) -> str:
    """A value as a file shows it: text in quotes, a number or truth value bare, a list or mapping by its name."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return "a list"
    return "a group of keys" if isinstance(value, dict) else str(value)


def _wrong_type(type_: str, value: object, place: type[BaseModel] | None) -> _Told:
    shown = _shown(value)
    if place is Reading:
        return DiagnosticKind.WRONG_TYPE, f"{shown} is not one of yes, partial, no, unknown"
    if type_ in {"model_type", "model_attributes_type", "dict_type", "mapping_type"}:
        some = f", such as {', '.join(list(keys(place))[:3])}" if place else ""
        return DiagnosticKind.WRONG_SHAPE, f"{shown} stands where keys with values belong{some}"
    if type_ == "int_type" and isinstance(value, str) and value.strip("+-").isdecimal():
        return DiagnosticKind.WRONG_TYPE, f"{shown} is text; write the number without quotes: {value}"
    of_shape = isinstance(value, list | dict) or type_ == "tuple_type"
    return (
        DiagnosticKind.WRONG_SHAPE if of_shape else DiagnosticKind.WRONG_TYPE,
        f"{shown} is not {_BELONGS.get(type_, 'what belongs here')}",
    )
