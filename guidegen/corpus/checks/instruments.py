"""Instruments, obligations and the checklists, held against one another."""

from collections.abc import Iterator
from itertools import pairwise

from guidegen.corpus.checks.citing import source_checks, unsourced
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.law.articles import FORM, article_places
from guidegen.law.base import Topic
from guidegen.law.element import Element, ElementsFile
from guidegen.law.group import ElementGroup
from guidegen.law.treaty import Instrument, Obligation


def checklists(folder: Folder) -> dict[Topic, tuple[Element, ...]]:
    """The elements of each topic; empty where the file could not be read."""
    found: dict[Topic, tuple[Element, ...]] = dict.fromkeys(Topic, ())
    for file in folder.elements.read:
        found = {Topic.TRAFFICKING: file.value.trafficking, Topic.SMUGGLING: file.value.smuggling}
    return found


def obligations(folder: Folder) -> dict[str, Obligation]:
    """Every obligation that could be read, by id."""
    return {o.id: o for file in folder.instruments.read for o in file.value.obligations}


def obligation_place(obligation: str, key: str, message: str, folder: Folder) -> tuple[Place, ...]:
    """Where a key of an obligation stands, with some words on it; nothing where no file has the obligation."""
    return tuple(
        file.place(("obligations", n, key), message)
        for file in folder.instruments.read
        for n, o in enumerate(file.value.obligations)
        if o.id == obligation
    )[:1]


def excused(obligation: str, folder: Folder) -> bool:
    """Whether an obligation may stand in an instrument whose file could not be read or has another name."""
    return any(obligation.startswith(f"{name}-") for name in folder.instruments.unread | misnamed(folder))


def misnamed(folder: Folder) -> frozenset[str]:
    """The names of files of instruments that give themselves another id."""
    return frozenset(file.name for file in folder.instruments.read if file.value.id != file.name)


def instrument_names(folder: Folder) -> frozenset[str]:
    """The instruments that may be cited: those read, and those whose file or name has a mistake of its own."""
    return frozenset(f.value.id for f in folder.instruments.read) | folder.instruments.unread | misnamed(folder)


def instrument_checks(folder: Folder) -> Iterator[Diagnostic]:
    """What is wrong with instruments and checklists."""
    names = instrument_names(folder)
    keys = {topic: {e.key for e in elements} for topic, elements in checklists(folder).items()}
    for file in folder.instruments.read:
        yield from _named(file, folder)
        yield from _instrument(file, names, keys if folder.elements.read else None)
    for elements in folder.elements.read:
        yield from _elements(elements, folder)


def _named(file: Parsed[Instrument], folder: Folder) -> Iterator[Diagnostic]:
    """A file has the name of its instrument."""
    name = file.value.id
    if name != file.name:
        message = f'the id is "{name}", and the file is {file.name}.yaml; give both the same name'
        yield file.error(("id",), DiagnosticKind.WRONG_NAME, message, *folder.instruments.named(name, ("id",)))


def _instrument(
    file: Parsed[Instrument], names: frozenset[str], keys: dict[Topic, set[str]] | None
) -> Iterator[Diagnostic]:
    instrument = file.value
    cited: list[tuple[Path, tuple[str, ...]]] = [((), instrument.source)]
    if instrument.joining:
        cited.append((("joining",), instrument.joining.source))
        yield from unsourced(file, ("joining",), instrument.joining.confidence, instrument.joining.source)
        for n, name in enumerate(instrument.joining.requires):
            if name not in names:
                message = f'no file describes the instrument "{name}"{did_you_mean(name, names)}'
                yield file.error(("joining", "requires", n), DiagnosticKind.UNKNOWN_INSTRUMENT, message)
    yield from _dates(file)
    seen: dict[str, Path] = {}
    for n, o in enumerate(instrument.obligations):
        path: Path = ("obligations", n)
        cited.append((path, o.source))
        yield from unsourced(file, path, o.confidence, o.source)
        if o.id in seen:
            message = f'there is an obligation "{o.id}" already; give this one an id of its own'
            yield file.error(
                (*path, "id"), DiagnosticKind.DUPLICATE_ID, message, file.place(seen[o.id], "first given here")
            )
        elif not o.id.startswith(f"{instrument.id}-"):
            message = f'the id "{o.id}" does not begin with its instrument; write "{instrument.id}-..."'
            yield file.error(
                (*path, "id"), DiagnosticKind.ID_PREFIX, message, file.place(("id",), "the id of the instrument")
            )
        if article_places(o.locator) is None:
            message = f'"{o.locator}" is not a place that a reservation could be held against; write it {FORM}'
            yield file.error((*path, "locator"), DiagnosticKind.WRONG_FORM, message)
        seen.setdefault(o.id, (*path, "id"))
        if keys is not None:
            known = set[str]().union(*(keys[t] for t in o.topic))
            for m, key in enumerate(o.elements):
                if key not in known:
                    topics = " and ".join(o.topic)
                    message = f'the checklist of {topics} has no element "{key}"{did_you_mean(key, known)}'
                    yield file.error((*path, "elements", m), DiagnosticKind.UNKNOWN_ELEMENT, message)
    yield from source_checks(file, instrument.sources, cited)


def _dates(file: Parsed[Instrument]) -> Iterator[Diagnostic]:
    """Adopted, opened for signature, in force: in that order, as far as they are known."""
    known = [(k, d) for k in ("adopted", "opened", "in_force") if (d := getattr(file.value, k)) is not None]
    for (before, first), (after, second) in pairwise(known):
        if second < first:
            message = f"{after} ({second}) is before {before} ({first}); correct one of them"
            yield file.error(
                (after,), DiagnosticKind.DATE_ORDER, message, file.place((before,), f"{before} is {first}")
            )


def _elements(file: Parsed[ElementsFile], folder: Folder) -> Iterator[Diagnostic]:
    known = obligations(folder)
    first_of: dict[str, tuple[ElementGroup, Path]] = {}
    for topic, elements in checklists(folder).items():
        keys = [e.key for e in elements]
        for n, e in enumerate(elements):
            path: Path = (topic.value, n)
            if keys.index(e.key) != n:
                message = f'the element "{e.key}" stands in the checklist of {topic} twice; keep one'
                first = file.place((topic.value, keys.index(e.key), "key"), "first given here")
                yield file.error((*path, "key"), DiagnosticKind.DUPLICATE_ID, message, first)
            group, other = first_of.setdefault(e.key, (e.group, (*path, "group")))
            if group is not e.group:
                message = f'the element "{e.key}" is of the group {group} in the other checklist; give both the same'
                clash = file.place(other, f"here it is of the group {group}")
                yield file.error((*path, "group"), DiagnosticKind.INCONSISTENT, message, clash)
            yield from _leading(file, (topic.value, n), e, known, folder)
            if known and not folder.instruments.unread and not _listed(topic, e, known):
                message = f'no obligation on {topic} lists the element "{e.key}"; add it to the obligations it tests'
                yield file.error((*path, "key"), DiagnosticKind.ONE_WAY, message)


def _listed(topic: Topic, element: Element, known: dict[str, Obligation]) -> bool:
    return any(element.key in o.elements and topic in o.topic for o in known.values())


def _leading(
    file: Parsed[ElementsFile], path: tuple[str, int], e: Element, known: dict[str, Obligation], folder: Folder
) -> Iterator[Diagnostic]:
    topic = Topic(path[0])
    for n, oid in enumerate(e.obligations):
        where: Path = (*path, "obligations", n)
        o = known.get(oid)
        if o is None:
            if not excused(oid, folder):
                message = f'no instrument has the obligation "{oid}"{did_you_mean(oid, known)}'
                yield file.error(where, DiagnosticKind.UNKNOWN_OBLIGATION, message)
        elif topic not in o.topic:
            message = f'the obligation "{oid}" is on {" and ".join(o.topic)}, not on {topic}; list one that is'
            yield file.error(
                where, DiagnosticKind.WRONG_TOPIC, message, *obligation_place(oid, "topic", "its topic", folder)
            )
        elif e.key not in o.elements:
            message = f'the obligation "{oid}" does not list the element "{e.key}" in return; add it there'
            yield file.error(
                where,
                DiagnosticKind.ONE_WAY,
                message,
                *obligation_place(oid, "elements", "what it lists in return", folder),
            )
