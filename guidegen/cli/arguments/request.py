"""What a build or a plan was asked for."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guidegen.cli.arguments.dates import day_of
from guidegen.cli.arguments.project import Project, project
from guidegen.publishing.planning.up_to_date import request_key
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.store.output_folder import OutputFolder


@dataclass(frozen=True)
class BuildRequest:
    """What was asked for."""

    root: Path
    member: list[str] | None
    guide: list[str] | None
    form: list[str] | None
    document: list[str] | None
    audience: list[str] | None
    as_at: str | None
    output: Path
    cache_folder: Path | None

    @property
    def project(self) -> Project:
        """The folders; ends the command where there are none."""
        return project(self.root)

    @property
    def cache(self) -> Cache:
        """What may be made again."""
        mebibytes = os.environ.get("GUIDEGEN_CACHE_LIMIT", "")
        folder = self.cache_folder or self.project.cache
        return Cache(folder, int(mebibytes) << 20) if mebibytes.isdecimal() else Cache(folder)

    @property
    def shelf(self) -> OutputFolder:
        """The output folder."""
        return OutputFolder(self.output)

    @property
    def day(self) -> date:
        """The date the guides speak of."""
        return day_of(self.as_at)

    def key(self) -> str:
        """The key of the request with every byte that bears on it."""
        wanted = [self.member, self.guide, self.form, self.document, self.audience]
        folders = (self.project.provisions, self.project.templates)
        return request_key(folders, wanted, self.day.isoformat(), self.output)
