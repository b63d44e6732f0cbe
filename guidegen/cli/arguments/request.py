"""What a build or a plan was asked for."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class BuildRequest:
    """What was asked for, in the words of the command line."""

    root: Path | None
    member: list[str] | None
    guide: list[str] | None
    form: list[str] | None
    document: list[str] | None
    audience: list[str] | None
    as_at: str | None
    output: Path
    cache_folder: Path | None
