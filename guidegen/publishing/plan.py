"""The plan: which editions a build makes, in which formats."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from guidegen.editions.edition import REGION
from guidegen.law.base import Topic


class Format(StrEnum):
    """The form of a file."""

    HTML = "html"
    PDF = "pdf"


@dataclass(frozen=True)
class Job:
    """One edition to make: its files share one rendering."""

    guide: Topic
    member: str | None
    """ISO 3166-1 alpha-3 code; None for the regional edition."""
    formats: tuple[Format, ...]

    @property
    def folder(self) -> str:
        """The folder of the edition in the output: ``idn`` or ``regional``."""
        return self.member.lower() if self.member else REGION

    def path(self, name: str, form: Format) -> PurePosixPath:
        """Where a file of the edition stands in the output, given the edition's name."""
        return PurePosixPath(self.folder, f"{name}.{form}")

    def __str__(self) -> str:
        return f"{self.folder}/{self.guide}"


def plan(
    members: Iterable[str], guides: Sequence[Topic], formats: Sequence[Format], *, regional: bool
) -> tuple[Job, ...]:
    """Every edition asked for: the guides of each member, then the regional edition where it is wanted."""
    places: list[str | None] = [*members]
    if regional:
        places.append(None)
    return tuple(Job(guide, place, tuple(formats)) for place in places for guide in guides)
