"""What belongs at a place in a file: the record that stands there, with its keys, or the form of the text.

In: the record of a whole file and a path. Out: what the path leads to, through lists, mappings and options.
"""

import re
import types
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from guidegen.corpus.parsing.document import Path


def keys(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The keys of a record as a file writes them."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def record_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The record that stands at a path; None where none does."""
    found, _ = _unwrapped(_annotation(model, path))
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def pattern_at(model: type[BaseModel], path: Path) -> str | None:
    """The pattern that text at a path must have; None where it is free or no text belongs there."""
    _, constraints = _unwrapped(_annotation(model, path))
    for constraint in constraints:
        if isinstance(constraint, StringConstraints) and isinstance(constraint.pattern, str):
            return constraint.pattern
    return None


def documentation(model: type[BaseModel], parent: Path, key: str) -> str:
    """The first sentence on what a key means, without its full stop; empty where there is none."""
    place = record_at(model, parent)
    field = keys(place).get(key) if place else None
    text = " ".join((field.description or "").split()) if field else ""
    return re.split(r"\. (?=[A-Z])", text)[0].rstrip(".").replace("``", '"')


@cache
def _hints(model: type[BaseModel]) -> Mapping[str, Any]:
    """The annotation of each key, with its constraints."""
    hints = get_type_hints(model, include_extras=True)
    return {field.alias or name: hints[name] for name, field in model.model_fields.items()}


def _unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """An annotation without options and constraints, and the constraints."""
    constraints: tuple[Any, ...] = ()
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            constraints += tuple(more)
        elif origin in {Union, types.UnionType}:
            annotation = next(a for a in get_args(annotation) if a is not type(None))
        else:
            return annotation, constraints


def _annotation(model: type[BaseModel], path: Path) -> Any:
    here: Any = model
    for part in path:
        plain, _ = _unwrapped(here)
        origin = get_origin(plain)
        if origin is tuple:
            here = get_args(plain)[0]
        elif isinstance(origin, type) and issubclass(origin, Mapping):
            here = get_args(plain)[1]
        elif isinstance(plain, type) and issubclass(plain, BaseModel):
            here = _hints(plain).get(str(part))
        else:
            return None
    return here
