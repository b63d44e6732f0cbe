"""Why an artefact would be built, in words.

In: what it is made from now and what it was made from, with the tables behind both. Out: a sentence for each thing that
differs; none where nothing does.
"""

import functools
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from guidegen.publishing.inputs.components import PRINTED_WITH, Components, framing, tables
from guidegen.publishing.inputs.content import BuildInputs
from guidegen.publishing.inputs.digest import digest
from guidegen.publishing.planning.facts import Told, told
from guidegen.publishing.store.cache import Cache

type Tables_ = dict[str, dict[str, str]]

_MADE, _CORPORA, _TABLES = "made", "corpora", "tables"
_MOST = 3
"""Facts that are named; of more than these the number is said."""


@dataclass(frozen=True)
class Origin:
    """What one artefact was made from: its components, and where what stands behind them is remembered."""

    components: Components
    corpus: str
    """The digest of the corpus as JSON."""
    tables: str
    """The digest of the tables as JSON."""


Record = Mapping[str, Origin]
"""What an edition was made from, by path: kept only to say why something is to be made, never to decide whether."""


def remember(cache: Cache, content: BuildInputs) -> Callable[[Components], Origin]:
    """Keep the corpus and the tables of a build in the cache; out: what makes the origins of its artefacts."""
    held = json.dumps(asdict(tables(content))).encode()
    corpus_key, tables_key = digest(content.corpus), digest(held)
    cache.put(_CORPORA, corpus_key, content.corpus)
    cache.put(_TABLES, tables_key, held)
    return lambda components: Origin(components, corpus_key, tables_key)


def keep_record(cache: Cache, manifest: bytes, record: Record) -> None:
    """Remember what an edition was made from, by its manifest."""
    cache.put(_MADE, digest(manifest), json.dumps({path: asdict(origin) for path, origin in record.items()}).encode())


def record_of(cache: Cache | None, manifest: bytes) -> Record:
    """What an edition was made from, as far as the cache still knows."""
    found = cache.load(_MADE, digest(manifest), _record) if cache else None
    return found or {}


def _record(stored: bytes) -> Record:
    """The record that an entry holds. Raises ValueError and others where it holds something else."""
    return {path: _origin(**origin) for path, origin in json.loads(stored).items()}


def _origin(components: Mapping[str, str], corpus: str, tables: str) -> Origin:
    return Origin(dict(components), str(corpus), str(tables))


def _tables_of(stored: bytes) -> Tables_:
    """The tables that an entry holds. Raises ValueError and others where it holds something else."""
    return {name: {str(k): str(v) for k, v in table.items()} for name, table in json.loads(stored).items()}


class Reasons:
    """Says why; holds what it takes to name facts, templates and tools."""

    def __init__(self, cache: Cache | None, record: Record, content: BuildInputs) -> None:
        self._cache, self._record, self._content = cache, record, content
        self._now: Tables_ = asdict(tables(content))
        self._facts = functools.cache(self._changed)
        self._before = functools.cache(self._tables)

    def _changed(self, corpus: str) -> Sequence[Told] | None:
        """The facts that changed since a corpus; None where that is no longer known."""
        if corpus == digest(self._content.corpus):
            return ()
        if self._cache is None:
            return None
        return self._cache.load(_CORPORA, corpus, lambda stored: told(stored, self._content.corpus))

    def _tables(self, key: str) -> Tables_:
        found = self._cache.load(_TABLES, key, _tables_of) if self._cache else None
        return found or {}

    def why(self, path: str, member: str | None, now: Components, templates: Sequence[str]) -> tuple[str, ...]:
        """Why an artefact whose inputs differ would be built."""
        was = self._record.get(path)
        if was is None:
            return ("its inputs have changed; what they were is no longer known",)
        differing = [part for part in now if was.components.get(part) != now[part]]
        said = [words for part in differing for words in self._part(part, was, now, member, templates)]
        return tuple(dict.fromkeys(said)) or ("its inputs have changed",)

    def _part(
        self, part: str, was: Origin, now: Components, member: str | None, templates: Sequence[str]
    ) -> Iterator[str]:
        match part:
            case "view":
                yield from self._named_facts(member, self._facts(was.corpus))
            case "as_at":
                yield f"the date is {now[part]}, and was {was.components.get(part)}"
            case "templates":
                yield from self._differing(was, "templates", "template", frozenset(templates))
            case "frame":
                frame = frozenset(filter(framing, self._now["templates"]))
                yield from self._differing(was, "templates", "template", frame)
            case "print_style":
                yield from self._differing(was, "templates", "template", frozenset({PRINTED_WITH}))
            case "page_tools" | "print_tools":
                yield from self._differing(was, part, "", None)
            case "fonts":
                yield from self._differing(was, part, "face", None)
            case _:
                yield "the code that makes it changed"

    def _named_facts(self, member: str | None, facts: Sequence[Told] | None) -> Iterator[str]:
        """The facts that bear on a document of a member: its own and those of all, else those of others."""
        if facts is None:
            yield "facts that it says have changed; which, is no longer known"
            return
        own = [change.words for change in facts if change.member in (None, member)]
        said = own or [change.words for change in facts]
        yield from said[:_MOST]
        if len(said) > _MOST:
            yield f"and {len(said) - _MOST} more facts"

    def _differing(self, origin: Origin, table: str, noun: str, only: frozenset[str] | None) -> Iterator[str]:
        now, was = self._now[table], self._before(origin.tables).get(table, {})
        names = [n for n in sorted({*now, *was}) if was.get(n) != now.get(n) and (only is None or n in only)]
        for name in names[:_MOST]:
            if noun:
                yield f"{noun} {name} {'removed' if name not in now else 'added' if name not in was else 'changed'}"
            else:
                yield f"{name} is {now.get(name, 'absent')}, and was {was.get(name, 'absent')}"
        if len(names) > _MOST:
            yield f"and {len(names) - _MOST} more"
        if not names:
            yield f"{noun or 'tool'}s changed"
