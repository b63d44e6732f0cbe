"""Practice, held against the checklists, the duties of the guides and the editions it is for."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from guidegen.corpus.checks.instruments import checklists, excused, instrument_names, obligations
from guidegen.corpus.checks.prose import typed_numbers
from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.law.base import Topic
from guidegen.law.group import ElementGroup
from guidegen.law.guide import Audience
from guidegen.law.practice import ElementTexts, MethodTable, Practice

_UNDER: Mapping[str, tuple[Topic, ...]] = {**{topic.value: (topic,) for topic in Topic}, "both": tuple(Topic)}
"""The checklists that an element under each heading must stand in."""

type _Groups = Mapping[Topic, Mapping[str, ElementGroup]]
"""The part of the checklist that each element belongs to."""


def practice_checks(folder: Folder) -> Iterator[Diagnostic]:
    """What is wrong with the practice of each kind of reader, its templates apart."""
    known = {topic: {e.key: e.group for e in checklist} for topic, checklist in checklists(folder).items()}
    for file in folder.practice.read:
        if file.value.id.value != file.name:
            message = f'the id is "{file.value.id}", and the file is {file.name}.yaml; give both the same name'
            yield file.error(("id",), DiagnosticKind.WRONG_NAME, message)
            continue
        yield from _reader(file, folder)
        for name, table in file.value.tables.items():
            yield from _numbers(file, ("tables", name, "texts"), table.texts)
            if folder.elements.read:
                yield from _table(file, ("tables", name), table, known)
        if folder.elements.read:
            yield from _picked_elements(file, known)
        yield from _picked_duties(file, folder)


def _reader(file: Parsed[Practice], folder: Folder) -> Iterator[Diagnostic]:
    """The practice is that of the full guide, or of readers for whom there is an edition."""
    editions = {edition.name for edition in folder.editions.read} | folder.editions.unread
    if file.value.id is not Audience.ALL and file.name not in editions:
        message = (
            f"there is no edition for {file.name}; write provisions/editions/{file.name}.yaml, or delete this file"
        )
        yield file.error(("id",), DiagnosticKind.UNKNOWN_READER, message)


def _numbers(file: Parsed[Practice], path: Path, texts: ElementTexts) -> Iterator[Diagnostic]:
    """A method text is prose: what is counted or cited in it is printed from data elsewhere, or is a word."""
    for heading in _UNDER:
        for key, text in texts.under(heading).items():
            for typed in typed_numbers(text):
                message = f'"{typed}" is typed into the text; write the number as a word, or leave it to the facts'
                yield file.error((*path, heading, key), DiagnosticKind.TYPED_NUMBER, message)


def _table(file: Parsed[Practice], path: Path, table: MethodTable, known: _Groups) -> Iterator[Diagnostic]:
    """Every element of the parts that a table covers has a text or a reason why not, and no other element has one."""
    for topic, groups in table.covers.items():
        yield from _parts(file, (*path, "covers", topic.value), topic, groups, known)
    yield from _untold(file, (*path, "covers"), table, known)
    for part, texts in (("texts", table.texts), ("without", table.without)):
        for heading, topics in _UNDER.items():
            for key in texts.under(heading):
                if wrong := _misplaced(key, topics, table, known):
                    yield file.error((*path, part, heading, key), *wrong)


def _untold(file: Parsed[Practice], path: Path, table: MethodTable, known: _Groups) -> Iterator[Diagnostic]:
    """Elements of the parts that a table covers that have neither a text nor a reason why not."""
    for topic, groups in table.covers.items():
        told = {**table.texts.of(topic), **table.without.of(topic)}
        for n, group in enumerate(groups):
            for key in (key for key, belongs in known[topic].items() if belongs is group and key not in told):
                message = (
                    f'the table covers this part of {topic} and has no text on its element "{key}"; write one under '
                    "`texts`, or name it under `without` with the reason"
                )
                yield file.error((*path, topic.value, n), DiagnosticKind.MISSING_METHOD, message)


def _misplaced(
    key: str, topics: Sequence[Topic], table: MethodTable, known: _Groups
) -> tuple[DiagnosticKind, str] | None:
    """What keeps a table from printing what it says of an element to the readers of the guides on some topics."""
    for topic in topics:
        if key not in known[topic]:
            return DiagnosticKind.UNKNOWN_ELEMENT, _no_element(topic, key, known)
        if (group := known[topic][key]) not in table.covers.get(topic, ()):
            message = (
                f"the table does not cover the part {group} of {topic}, so this is never printed; name the part under "
                "`covers`, or delete this"
            )
            return DiagnosticKind.UNPRINTED, message
    return None


def _no_element(topic: Topic, key: str, known: _Groups) -> str:
    """That a checklist has no such element, and where the key would be right."""
    elsewhere = next((other for other in Topic if key in known[other]), None)
    if elsewhere:
        return (
            f'the checklist of {topic} has no element "{key}"; that of {elsewhere} has it: write it under `{elsewhere}`'
        )
    hint = did_you_mean(key, known[topic])
    return f'the checklist of {topic} has no element "{key}"{hint}'


def _parts(
    file: Parsed[Practice], path: Path, topic: Topic, groups: Sequence[ElementGroup], known: _Groups
) -> Iterator[Diagnostic]:
    """Parts of a checklist that it has, each once."""
    there = dict.fromkeys(known[topic].values())
    for n, group in enumerate(groups):
        if group not in there:
            message = f'the checklist of {topic} has no part "{group}"; its parts are {", ".join(there)}'
            yield file.error((*path, n), DiagnosticKind.UNKNOWN_GROUP, message)
    yield from _twice(file, path, groups)


def _twice(file: Parsed[Practice], path: Path, names: Sequence[str]) -> Iterator[Diagnostic]:
    for n, name in enumerate(names):
        if names.index(name) != n:
            yield file.error((*path, n), DiagnosticKind.DUPLICATE_ID, f'"{name}" is listed twice; delete one')


def _picked_elements(file: Parsed[Practice], known: _Groups) -> Iterator[Diagnostic]:
    for name, groups in file.value.groups.items():
        for topic, parts in groups.items():
            yield from _parts(file, ("groups", name, topic.value), topic, parts, known)
    for name, elements in file.value.elements.items():
        for topic, keys in elements.items():
            path = ("elements", name, topic.value)
            for n, key in enumerate(keys):
                if key not in known[topic]:
                    yield file.error((*path, n), DiagnosticKind.UNKNOWN_ELEMENT, _no_element(topic, key, known))
            yield from _twice(file, path, keys)


def _picked_duties(file: Parsed[Practice], folder: Folder) -> Iterator[Diagnostic]:
    instruments = instrument_names(folder)
    reported = {
        guide.value.id: guide.value.instruments
        for guide in folder.guides.read
        if instruments.issuperset(guide.value.instruments)  # one wrong name would show as duties that are never printed
    }
    for name, duties in file.value.duties.items():
        for topic, ids in duties.items():
            path = ("duties", name, topic.value)
            for n, oid in enumerate(ids):
                if wrong := _duty(oid, topic, folder, reported.get(topic)):
                    yield file.error((*path, n), *wrong)
            yield from _twice(file, path, ids)


def _duty(
    oid: str, topic: Topic, folder: Folder, reported: Collection[str] | None
) -> tuple[DiagnosticKind, str] | None:
    """What keeps the guide on a topic from printing an obligation; ``reported`` are the instruments it reports on."""
    known = obligations(folder)
    if oid not in known:
        message = f'no instrument has the obligation "{oid}"{did_you_mean(oid, known)}'
        return None if excused(oid, folder) else (DiagnosticKind.UNKNOWN_OBLIGATION, message)
    if topic not in known[oid].topic:
        message = f'the obligation "{oid}" is on {" and ".join(known[oid].topic)}, not on {topic}; list one that is'
        return DiagnosticKind.WRONG_TOPIC, message
    owner = next(f.value.id for f in folder.instruments.read if any(o.id == oid for o in f.value.obligations))
    if reported is not None and owner not in reported:
        message = f'the guide on {topic} does not report on "{owner}", so its obligation "{oid}" is never printed there'
        return DiagnosticKind.UNPRINTED, message
    return None
