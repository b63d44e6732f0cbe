"""What the order of the packages promises, beyond what ``make lint`` holds."""

import tomllib
from pathlib import Path
from typing import Any

from guidegen.publishing.inputs.tools import page_packages, print_modules


def _layers(root: Path) -> list[str]:
    """The packages from the top down, as the contract has them."""
    settings: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (c for c in settings["tool"]["importlinter"]["contracts"] if c["containers"] == ["guidegen"])
    return [package for layer in contract["layers"] for package in layer.split(" | ")]


def test_the_contract_of_layers_names_every_package(root: Path, house: Any) -> None:
    assert sorted(_layers(root)) == house.packages


def test_a_page_is_made_again_after_a_change_to_any_package_below_publishing(root: Path) -> None:
    order = _layers(root)
    assert page_packages() == frozenset(order[order.index("publishing") + 1 :])


def test_a_page_is_printed_again_after_a_change_to_any_code_that_prints_it(house: Any) -> None:
    printing = {f"guidegen.{name}" for name in print_modules() if not name.endswith("__init__")}
    reached = printing | {used for name in printing for used in house.imports[name]}
    assert reached - printing <= {"guidegen.rendering.errors"}, "a print depends on code that its digest leaves out"
