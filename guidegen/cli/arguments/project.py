"""The folders a command works on."""

from dataclasses import dataclass
from pathlib import Path

from guidegen.cli.terminal.console import usage_error


@dataclass(frozen=True)
class Project:
    """The folders a command works on."""

    root: Path

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
        """What may be deleted at any time and is made again."""
        return self.root / ".cache" / "guidegen"


def project(root: Path) -> Project:
    """The project in a folder; ends the command where there is none."""
    found = Project(root)
    for folder in (found.provisions, found.templates):
        if not folder.is_dir():
            usage_error(
                f"there is no folder {folder.name}/ in {root.resolve()}; "
                "run guidegen in the folder of the project, or name it with --project"
            )
    return found
