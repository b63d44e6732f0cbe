"""What was asked for: names, dates and formats on the command line, held against what there is."""

import difflib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

import typer

from guidegen.cli.arguments.dates import day_of
from guidegen.cli.arguments.project import Project
from guidegen.cli.terminal.console import err, usage_error
from guidegen.cli.terminal.diagnostics import print_diagnostics
from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity, has_errors
from guidegen.corpus.load import load
from guidegen.law.base import Topic


def load_corpus(found: Project) -> Corpus:
    """The corpus of a project; ends the command with its diagnostics where it has errors."""
    loaded = load(found.provisions, templates=found.templates)
    if has_errors(loaded.diagnostics):
        end_with_errors(loaded.diagnostics, found.root)
    return loaded.corpus


def end_with_errors(diagnostics: Iterable[Diagnostic], root: Path) -> NoReturn:
    """End the command with what is wrong in the content of the project in a folder."""
    print_diagnostics((d for d in diagnostics if d.severity is Severity.ERROR), root)
    err.print("[bold red]guidegen:[/] the content has errors; mend them first (guidegen check lists them all)")
    raise typer.Exit(1)


def _nearest(word: str, known: Sequence[str]) -> list[str]:
    folded = {name.casefold(): name for name in known}
    return [folded[n] for n in difflib.get_close_matches(word.casefold(), list(folded), n=3, cutoff=0.5)]


def parse_members(corpus: Corpus, wanted: Sequence[str]) -> list[str]:
    """The codes of the members asked for, by code or by name; all of them where none is named."""
    if not wanted:
        return list(corpus.members)
    by_name = {member.name.casefold(): code for code, member in corpus.members.items()}
    codes = []
    for word in wanted:
        code = word.upper() if word.upper() in corpus.members else by_name.get(word.casefold())
        if code is None:
            known = [*corpus.members, *(member.name for member in corpus.members.values())]
            near = _nearest(word, known)
            hint = f"did you mean {' or '.join(near)}?" if near else f"known: {', '.join(corpus.members)}"
            usage_error(f'there is no member "{word}"; {hint}')
        codes.append(code)
    return list(dict.fromkeys(codes))


def one_of[T: str](wanted: Sequence[str], known: Sequence[T], what: str) -> list[T]:
    """The values asked for, which may be separated by commas; all known ones where none is named."""
    words = [part.strip() for word in wanted for part in word.split(",") if part.strip()]
    if not words:
        return list(known)
    found = []
    for word in words:
        match = next((value for value in known if value == word.casefold()), None)
        if match is None:
            near = _nearest(word, known)
            hint = f"did you mean {' or '.join(near)}?" if near else f"known: {', '.join(known)}"
            usage_error(f'there is no {what} "{word}"; {hint}')
        found.append(match)
    return list(dict.fromkeys(found))


def parse_topics(wanted: Sequence[str]) -> list[Topic]:
    """The guides asked for."""
    return one_of(wanted, list(Topic), "guide")


def parse_date(text: str | None) -> date:
    """The date asked for; today where none is named."""
    return day_of(text)
