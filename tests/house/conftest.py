"""How the house is built, read from its own imports."""

import ast
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class House:
    """The modules of the project and what each imports of the others."""

    paths: Mapping[str, Path]
    """The file of each module, by dotted name; a package stands for its ``__init__.py``."""
    imports: Mapping[str, frozenset[str]]
    """The modules that each imports, wherever in it the import stands."""

    @property
    def packages(self) -> list[str]:
        """The packages at the top, without ``guidegen.``, in the order of the alphabet."""
        return sorted({name.split(".")[1] for name in self.paths if name.count(".")})

    def used_by(self, package: str) -> set[str]:
        """The packages at the top that import a package."""
        users = {user for user, used in self.imports.items() if any(u.split(".")[1:2] == [package] for u in used)}
        return {user.split(".")[1] for user in users if user.count(".")} - {package}

    def docstring(self, module: str) -> str:
        """The first words of a module."""
        return ast.get_docstring(ast.parse(self.paths[module].read_text(encoding="utf-8"))) or ""

    def rooms(self, folder: str) -> dict[str, set[str]]:
        """The modules and folders that stand in a folder, each with those beside it that it imports."""
        depth = folder.count(".") + 2
        found: dict[str, set[str]] = {}
        for name, used in self.imports.items():
            if name.startswith(f"{folder}."):
                room = ".".join(name.split(".")[:depth])
                beside = {".".join(u.split(".")[:depth]) for u in used if u.startswith(f"{folder}.")}
                found.setdefault(room, set()).update(beside - {room})
        return found


def _imported(tree: ast.Module, known: Mapping[str, Path]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "guidegen":
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in known else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "guidegen")


def tracked(root: Path) -> list[Path]:
    """The files of the project that are kept under version control."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True).stdout
    return [root / name for name in listed.decode().split("\0") if name and (root / name).is_file()]


@pytest.fixture(scope="session")
def house(root: Path) -> House:
    """The project as it stands."""
    paths = {}
    for path in sorted((root / "guidegen").rglob("*.py")):
        name = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        paths[name] = path
    trees = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in paths.items()}
    return House(paths, {name: frozenset(_imported(tree, paths)) - {name} for name, tree in trees.items()})
