"""The code of the project as trees, for tests of where words are typed."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Code:
    """The modules of the project outside ``wording``, as trees, and the enumerations of all."""

    trees: Mapping[str, ast.Module]
    enumerations: Mapping[str, Mapping[str, str]]
    """The values of each enumeration by the names of its members."""
    defined_in: Mapping[str, str]
    """The module of each enumeration."""

    @cached_property
    def values(self) -> Mapping[str, frozenset[str]]:
        """The enumerations that have a value, by the value."""
        found: dict[str, set[str]] = {}
        for name, members in self.enumerations.items():
            for value in members.values():
                found.setdefault(value, set()).add(name)
        return {value: frozenset(names) for value, names in found.items()}

    def member_of(self, node: ast.AST | None) -> str | None:
        """The enumeration of which an expression or a pattern names a member."""
        match node:
            case ast.Attribute(ast.Name(name), member) if member in self.enumerations.get(name, {}):
                return name
            case ast.Tuple(elts=parts) | ast.MatchOr(patterns=parts):
                return next((of for part in parts if (of := self.member_of(part))), None)
            case ast.MatchValue(value):
                return self.member_of(value)
        return None


def _enumerations(trees: Mapping[str, ast.Module]) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    for module, tree in trees.items():
        for node in ast.walk(tree):
            match node:
                case ast.ClassDef(name, [ast.Name("StrEnum")], body=body):
                    yield (
                        module,
                        name,
                        {
                            target.id: value.value
                            for line in body
                            if isinstance(line, ast.Assign)
                            for target, value in [(line.targets[0], line.value)]
                            if isinstance(target, ast.Name)
                            and isinstance(value, ast.Constant)
                            and isinstance(value.value, str)
                        },
                    )


@pytest.fixture(scope="session")
def code(root: Path) -> Code:
    """The project as it stands."""
    trees = {
        path.relative_to(root / "guidegen").as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((root / "guidegen").rglob("*.py"))
    }
    outside = {name: tree for name, tree in trees.items() if not name.startswith("wording/")}
    found = list(_enumerations(trees))
    return Code(outside, {name: members for _, name, members in found}, {name: module for module, name, _ in found})
