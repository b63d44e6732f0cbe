"""What was asked for: names, dates and formats on the command line, held against what there is."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

import typer

from guidegen.cli.arguments.dates import day_of
from guidegen.cli.arguments.project import Project, cache_of
from guidegen.cli.terminal.console import err, usage_error
from guidegen.cli.terminal.diagnostics import print_diagnostics
from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity, has_errors
from guidegen.corpus.load import load
from guidegen.corpus.parsing.places import is_named_country
from guidegen.corpus.store import corpus_bytes, corpus_from
from guidegen.corpus.verdict import key as content_key
from guidegen.law.base import Topic
from guidegen.law.member.national import Member


def load_corpus(found: Project) -> Corpus:
    """The corpus of a project; ends the command with its diagnostics where it has errors.

    What was read without an error is kept in the cache by every byte that bears on it, and is not read from its files again.
    """
    cache, key = cache_of(found.cache), content_key(found.provisions, found.templates)
    kept = cache.load("corpus", key, corpus_from)
    if kept is not None:
        return kept
    loaded = load(found.provisions, templates=found.templates)
    if has_errors(loaded.diagnostics):
        end_with_errors(loaded.diagnostics, found.root)
    cache.put("corpus", key, corpus_bytes(loaded.corpus))
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
    return list(dict.fromkeys(parse_each_member(corpus, wanted)))


def parse_each_member(corpus: Corpus, wanted: Sequence[str]) -> list[str]:
    """The code of each member asked for, as often as it is."""
    codes = _member_codes(corpus)
    words = [part for word in wanted for part in _apart(word, codes)]
    if not words:
        usage_error(f'"{",".join(wanted)}" names no member; known: {", ".join(corpus.members)}')
    return [_member(corpus, word, codes) for word in words]


def _member_codes(corpus: Corpus) -> Mapping[str, str]:
    """The code of each member by whatever it is called, in small letters; of two that share a name, the first."""
    found: dict[str, str] = {}
    for names in (_codes_of, _names_of):
        for code, member in corpus.members.items():
            for name in names(member):
                found.setdefault(_plain(name), code)
    return found


def _codes_of(member: Member) -> tuple[str, ...]:
    return member.iso3, member.profile.iso2


def _names_of(member: Member) -> tuple[str, ...]:
    profile = member.profile
    return profile.name, profile.called, profile.formal_name, *profile.also_known_as


def _plain(name: str) -> str:
    """A name as names are compared: without the article, double spaces and the size of letters."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def _apart(word: str, codes: Mapping[str, str]) -> list[str]:
    """The members in one word of the command line, which may be separated by commas; a name may hold one itself."""
    if _plain(word) in codes:
        return [word]
    return [part.strip() for part in word.split(",") if part.strip()]


def _member(corpus: Corpus, word: str, codes: Mapping[str, str]) -> str:
    code = codes.get(_plain(word))
    if code is None:
        known = [name for member in corpus.members.values() for name in (*_names_of(member), *_codes_of(member))]
        near = _nearest(word, list(dict.fromkeys(known)))
        hint = f"did you mean {' or '.join(near)}?" if near else f"known: {', '.join(corpus.members)}"
        if is_named_country(word):
            hint = f"the content describes {len(corpus.members)} members, and this country is none of them"
        usage_error(f'there is no member "{word}"; {hint}')
    return code


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
