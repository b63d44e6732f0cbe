"""What a value in a template has, told by the type of the view that it is a part of.

In: the type of a value. Out: the type of a part of it. UNKNOWN stands for whatever the types do not tell, and for every part of
that.
"""

import types
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Annotated, Any, TypeAliasType, TypeVar, Union, get_args, get_origin, get_type_hints

type Shape = Any
"""A type as Python writes it, without what may be absent; UNKNOWN where nothing is known."""

type Scope = dict[str, Shape]
"""What the names that are known at some place stand for."""

UNKNOWN: Shape = None


def shape_of(hint: Any) -> Shape:
    """The shape that a type hint stands for; of several that are possible, none is known."""
    if isinstance(hint, TypeAliasType):
        return shape_of(hint.__value__)
    origin = get_origin(hint)
    if origin is Annotated:
        return shape_of(get_args(hint)[0])
    if origin in (Union, types.UnionType):
        there = {shape_of(one) for one in get_args(hint) if one is not type(None)}
        return there.pop() if len(there) == 1 else UNKNOWN
    if hint is Any or isinstance(hint, TypeVar | str):
        return UNKNOWN
    return hint


def _class(shape: Shape) -> type | None:
    found = get_origin(shape) or shape
    return found if isinstance(found, type) else None


def parts(shape: Shape) -> Shape:
    """The shape of each of the things that a loop over a value goes through."""
    kind, inside = _class(shape), get_args(shape)
    if kind is None or not inside or not issubclass(kind, Iterable):
        return UNKNOWN
    if issubclass(kind, tuple):
        return shape_of(inside[0]) if inside[1:] in ((), (...,)) else UNKNOWN
    return shape_of(inside[0])


def item(shape: Shape, key: object) -> Shape:
    """The shape of what stands under a key or at a place; a key may be ``items()``, ``keys()`` or ``values()``."""
    kind, inside = _class(shape), get_args(shape)
    if kind is None or not inside:
        return UNKNOWN
    if issubclass(kind, Mapping):
        # Made by hand: what stands in the brackets is known only now.
        every = {
            "items()": types.GenericAlias(tuple, inside),
            "keys()": inside[0],
            "values()": inside[1],
        }
        return types.GenericAlias(tuple, (every[str(key)], ...)) if str(key) in every else shape_of(inside[1])
    if issubclass(kind, tuple) and isinstance(key, int):
        if inside[1:] == (...,):
            return shape_of(inside[0])
        return shape_of(inside[key]) if key < len(inside) else UNKNOWN
    return UNKNOWN


def attribute(shape: Shape, name: str) -> tuple[Shape, Collection[str] | None]:
    """The shape of a part of a value by its name; where it has none of that name, also the names that it has."""
    kind = _class(shape)
    if kind is None or kind is object:
        return UNKNOWN, None
    if issubclass(kind, Mapping):
        return (UNKNOWN, None) if hasattr(kind, name) else (item(shape, name), None)
    hints = _hints(kind)  # type: ignore[arg-type]  # every class has a hash
    if name in hints:
        return shape_of(hints[name]), None
    if hasattr(kind, name) and not name.startswith("_"):
        return UNKNOWN, None
    return UNKNOWN, [*hints, *(other for other in dir(kind) if not other.startswith(("_", "model_")))]


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    """The parts of a class: its fields, and its properties by what they give back."""
    try:
        found = dict(get_type_hints(kind))
    except (NameError, TypeError):
        found = {}
    for name in dir(kind):
        held = getattr(kind, name, None)
        getter = getattr(held, "fget", None) or getattr(held, "func", None)
        if getter is not None and name not in found:
            try:
                found[name] = get_type_hints(getter).get("return", Any)
            except (NameError, TypeError):
                found[name] = Any
    return {name: hint for name, hint in found.items() if not name.startswith("_") and name != "model_config"}
