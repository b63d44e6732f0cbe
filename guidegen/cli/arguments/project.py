"""The folders a command works on."""

import os
from dataclasses import dataclass
from pathlib import Path

import guidegen
from guidegen.cli.terminal.console import usage_error
from guidegen.publishing.store.cache import Cache

_PACKAGE = Path(guidegen.__file__).parent
_FOLDERS = ("provisions", "templates")


@dataclass(frozen=True)
class Project:
    """The folders a command works on."""

    root: Path
    installed: bool = False
    """Whether it is the content that was installed with guidegen, which is read and never written."""

    @property
    def provisions(self) -> Path:
        """The content."""
        return self.root / "provisions"

    @property
    def templates(self) -> Path:
        """The prose and the styles."""
        return self.root / "templates"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time and is made again; for installed content in the folder one is in, as the output."""
        return (Path() if self.installed else self.root) / ".cache" / "guidegen"


def cache_of(folder: Path) -> Cache:
    """The cache in a folder, bounded by ``GUIDEGEN_CACHE_LIMIT`` (MiB) where that is given."""
    mebibytes = os.environ.get("GUIDEGEN_CACHE_LIMIT", "")
    return Cache(folder, int(mebibytes) << 20) if mebibytes.isdecimal() else Cache(folder)


def project(root: Path | None) -> Project:
    """The project in a folder; ends the command where there is none.

    Where no folder is named it is the one that one is in, where that holds a project or part of one; else what came with
    guidegen: the content that was installed with it, or that of the checkout whose code this is.
    """
    if root is not None or _begun(Path()):
        return _whole(Project(root or Path()))
    above = next((folder for folder in Path.cwd().parents if _complete(folder)), None)
    if above is not None:
        usage_error(f"this folder is inside the project {above}; run guidegen there, or name it with --project")
    return _whole(_came_along() or Project(Path()))


def own_project(root: Path | None) -> Project:
    """The same, for a command on an edit of the content; ends it where the content was installed with guidegen."""
    found = project(root)
    if found.installed:
        usage_error(
            "the content that was installed with guidegen is not edited; "
            "run guidegen in the folder of a project of your own, or name it with --project"
        )
    return found


def _came_along() -> Project | None:
    """The content that came with the program."""
    if _complete(_PACKAGE / "content"):
        return Project(_PACKAGE / "content", installed=True)
    return Project(_PACKAGE.parent) if _complete(_PACKAGE.parent) else None


def _begun(folder: Path) -> bool:
    return any((folder / name).is_dir() for name in _FOLDERS)


def _complete(folder: Path) -> bool:
    return all((folder / name).is_dir() for name in _FOLDERS)


def _whole(found: Project) -> Project:
    for folder in (found.provisions, found.templates):
        if not folder.is_dir():
            usage_error(
                f"there is no folder {folder.name}/ in {found.root.resolve()}; "
                "run guidegen in the folder of the project, or name it with --project"
            )
    return found
