"""Every fact of the vocabulary is documented: the schema and the handbook are made from it."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import guidegen.law
from guidegen.law.base import Record


def records() -> Iterator[type[Record]]:
    for module in pkgutil.iter_modules(guidegen.law.__path__):
        importlib.import_module(f"guidegen.law.{module.name}")
    waiting = [Record]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("guidegen.law"):
                yield kind


@pytest.mark.parametrize("kind", list(records()), ids=lambda kind: kind.__name__)
def test_every_record_and_every_field_is_documented(kind: type[Record]) -> None:
    assert (kind.__doc__ or "").strip()
    for name, field in kind.model_fields.items():
        assert field.description, f"{kind.__name__}.{name}"


@pytest.mark.parametrize("kind", list(records()), ids=lambda kind: kind.__name__)
def test_every_record_is_frozen_strict_and_closed(kind: type[Record]) -> None:
    config = kind.model_config
    assert (config.get("frozen"), config.get("strict"), config.get("extra")) == (True, True, "forbid")
