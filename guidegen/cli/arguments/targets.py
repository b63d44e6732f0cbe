"""Where an answer may be written: held against what guidegen reads and what others have there, before anything is done."""

from collections.abc import Iterable
from pathlib import Path

from guidegen.cli.arguments.project import Project
from guidegen.cli.terminal.console import usage_error
from guidegen.publishing.store.targets import (
    FolderKind,
    TargetError,
    check_apart,
    check_file,
    check_folder,
    check_source,
)


def check_output(found: Project, output: Path, cache: Path) -> None:
    """End the command where guides cannot be published into a folder, or the cache cannot be where it is to be."""
    check_cache(found, cache)
    try:
        check_folder(output, FolderKind.EDITIONS, found.root)
        check_apart(output, cache)
    except TargetError as wrong:
        usage_error(str(wrong))


def check_cache(found: Project, cache: Path) -> None:
    """End the command where the cache cannot be where it is to be."""
    _check(cache, FolderKind.CACHE, found)


def check_data(found: Project, output: Path) -> None:
    """End the command where open data cannot be written into a folder."""
    _check(output, FolderKind.DATA, found)


def _check(folder: Path, kind: FolderKind, found: Project) -> None:
    try:
        check_folder(folder, kind, found.root)
    except TargetError as wrong:
        usage_error(str(wrong))


def check_answer(found: Project, output: Path | None) -> None:
    """End the command where an answer cannot be written into the file named, if any is."""
    if output is None:
        return
    try:
        check_file(output, found.root)
    except TargetError as wrong:
        usage_error(str(wrong))


def check_content(found: Project, files: Iterable[Path]) -> None:
    """End the command where files of the content would be written somewhere else, through a link."""
    try:
        for file in files:
            check_source(file, found.root)
    except TargetError as wrong:
        usage_error(str(wrong))
