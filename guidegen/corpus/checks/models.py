"""Model provisions, held against obligations and their own text."""

import re
from collections.abc import Iterator, Mapping, Sequence

from guidegen.corpus.checks.instruments import checklists, excused, obligation_place, obligations
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.law.model import ModelProvision
from guidegen.law.treaty import Obligation

_SERVES = re.compile(r"refersTo ([^|}]*)")
_REF = re.compile(r"\$\{ref:([^{}]*)\}")
_LABELLED = re.compile(r"^ *(?:SEC|SUBSEC|PARA|SUBPARA)\.([a-z0-9-]+)", re.MULTILINE)
_CLOSED = re.compile(r"\$\{[^{}]*\}")
_TOKEN = re.compile(r"\$\{(?:choice|penalty):([^{}]*)\}")


def model_checks(folder: Folder) -> Iterator[Diagnostic]:
    """What is wrong with model provisions."""
    known = obligations(folder)
    checklists_ = {topic: {e.key for e in elements} for topic, elements in checklists(folder).items()}
    seen: dict[str, Place] = {}
    for file in folder.models.read:
        if file.value.id != file.name:
            message = f'the id is "{file.value.id}", and the file is {file.name}.md; give both the same name'
            yield file.error(("id",), DiagnosticKind.WRONG_NAME, message, *folder.models.named(file.value.id, ("id",)))
        if file.value.id in seen:
            first = seen[file.value.id]
            message = f'the model provision "{file.value.id}" stands in {first.file} already; rename one'
            yield file.error(("id",), DiagnosticKind.DUPLICATE_ID, message, first)
        seen.setdefault(file.value.id, file.place(("id",), "first given here"))
        if f"/{file.value.topic}/" not in file.file:
            message = (
                f"the topic is {file.value.topic}; move the file to model/{file.value.topic}/, or correct the topic"
            )
            yield file.error(("topic",), DiagnosticKind.WRONG_TOPIC, message)
        unresolved = list(_implements(file, known, folder))
        yield from unresolved
        # A slip in `implements` would show again in every text.
        if not unresolved:
            for variant, text in file.value.texts.items():
                yield from _implemented(file, ("texts", variant.value), text, known)
        yield from _choices(file)
        yield from _options(file)
        yield from _references(file, _drafted_together(file, folder))
        if folder.elements.read:
            yield from _elements(file, checklists_[file.value.topic])


def _implements(file: Parsed[ModelProvision], known: dict[str, Obligation], folder: Folder) -> Iterator[Diagnostic]:
    for n, oid in enumerate(file.value.implements):
        path: Path = ("implements", n)
        if excused(oid, folder):
            continue
        if oid not in known:
            message = f'no instrument has the obligation "{oid}"{did_you_mean(oid, known)}'
            yield file.error(path, DiagnosticKind.UNKNOWN_OBLIGATION, message)
        elif file.value.topic not in known[oid].topic:
            message = f'the obligation "{oid}" is not on {file.value.topic}; list one that is'
            yield file.error(
                path, DiagnosticKind.WRONG_TOPIC, message, *obligation_place(oid, "topic", "its topic", folder)
            )


def _elements(file: Parsed[ModelProvision], keys: set[str]) -> Iterator[Diagnostic]:
    """Whatever finds provisions of national law names elements of the checklist."""
    provision = file.value
    cited: list[tuple[Path, Sequence[str]]] = [
        (("counterpart",), provision.counterpart),
        (("practice",), provision.practice),
    ]
    for n, choice in enumerate(provision.choices):
        for m, offence in enumerate(choice.own_law):
            cited.append((("choices", n, "own_law", m, "having"), offence.having))
            cited.append((("choices", n, "own_law", m, "without"), offence.without))
    for path, named in cited:
        for i, key in enumerate(named):
            if key not in keys:
                message = f'the checklist of {provision.topic} has no element "{key}"{did_you_mean(key, keys)}'
                yield file.error((*path, i), DiagnosticKind.UNKNOWN_ELEMENT, message)


def _lines(file: Parsed[ModelProvision], path: Path, text: str) -> Iterator[tuple[int, str]]:
    start = file.lines.get(path, 1)
    yield from enumerate(text.split("\n"), start)


def _implemented(
    file: Parsed[ModelProvision], path: Path, text: str, known: dict[str, Obligation]
) -> Iterator[Diagnostic]:
    implemented: set[str] = set()
    for line, words in _lines(file, path, text):
        for match in _SERVES.finditer(words):
            for oid in (word.removeprefix("#") for word in match[1].split()):
                implemented.add(oid)
                if oid not in file.value.implements:
                    hint = ("" if oid in known else did_you_mean(oid, file.value.implements)) or "; add it there"
                    message = f'the paragraph implements "{oid}", and `implements` does not list it{hint}'
                    listed = file.place(("implements",), "what `implements` lists")
                    yield file.error_at(line, DiagnosticKind.UNDECLARED_OBLIGATION, message, listed)
    for n, oid in enumerate(file.value.implements):
        if oid not in implemented:
            message = (
                f'`implements` lists "{oid}", and no paragraph of the {path[-1]} text implements it; '
                f"mark the one that does: {{refersTo #{oid}}}"
            )
            yield file.error(
                path, DiagnosticKind.UNIMPLEMENTED_OBLIGATION, message, file.place(("implements", n), "listed here")
            )


def _drafted_together(file: Parsed[ModelProvision], folder: Folder) -> dict[str, Parsed[ModelProvision]]:
    """The provisions of the same topic, by id, which stand in one bill with this one."""
    return {other.value.id: other for other in folder.models.read if other.value.topic is file.value.topic}


def _labels(text: str) -> frozenset[str]:
    return frozenset(_LABELLED.findall(text))


def _references(file: Parsed[ModelProvision], together: Mapping[str, Parsed[ModelProvision]]) -> Iterator[Diagnostic]:
    """Each reference leads to a label of the same text, to a provision of the bill, or to a label in all its texts.

    The words of an option stand in every text that cites its choice, so its references are held against each of them.
    """
    for variant, text in file.value.texts.items():
        for line, words in _lines(file, ("texts", variant.value), text):
            for message in _dangling(words, _labels(text), together):
                yield file.error_at(line, DiagnosticKind.DANGLING_REFERENCE, message)
    texts = file.value.texts.values()
    for n, choice in enumerate(file.value.choices):
        citing = [_labels(text) for text in texts if f"${{choice:{choice.id}}}" in text]
        here = frozenset.intersection(*citing) if citing else frozenset().union(*map(_labels, texts))
        for m, option in enumerate(choice.options):
            for message in _dangling(option.text, here, together):
                yield file.error(("choices", n, "options", m, "text"), DiagnosticKind.DANGLING_REFERENCE, message)


def _dangling(words: str, here: frozenset[str], together: Mapping[str, Parsed[ModelProvision]]) -> Iterator[str]:
    for found in _REF.finditer(words):
        place, _, label = found[1].partition(".")
        if not label and (place in here or place in together):
            continue
        other = together.get(place)
        if label and other and all(label in _labels(t) for t in other.value.texts.values()):
            continue
        hint = did_you_mean(found[1], [*here, *together]) or "; name a label of this text or a provision of this topic"
        yield f'the reference "{found[1]}" leads nowhere{hint}'


def _options(file: Parsed[ModelProvision]) -> Iterator[Diagnostic]:
    """A token that begins in an option and does not end would be printed as it stands, in every text that cites the choice."""
    for n, choice in enumerate(file.value.choices):
        for m, option in enumerate(choice.options):
            if "${" in _CLOSED.sub("", option.text):
                path: Path = ("choices", n, "options", m, "text")
                yield file.error(path, DiagnosticKind.MODEL_TEXT, "a “${” is not closed by “}”")


def _choices(file: Parsed[ModelProvision]) -> Iterator[Diagnostic]:
    known = {choice.id for choice in file.value.choices}
    texts = [(("texts", v.value), text) for v, text in file.value.texts.items()]
    cited: set[str] = {
        name.strip()
        for choice in file.value.choices
        for option in choice.options
        for match in _TOKEN.finditer(option.text)
        for name in match[1].split(",")
    }
    for path, text in texts:
        for line, words in _lines(file, path, text):
            for match in _TOKEN.finditer(words):
                for name in (part.strip() for part in match[1].split(",")):
                    cited.add(name)
                    if name not in known:
                        hint = did_you_mean(name, known) or "; add it to `choices`"
                        message = f'the text cites the choice "{name}", which is not defined{hint}'
                        yield file.error_at(line, DiagnosticKind.UNKNOWN_CHOICE, message)
    for n, choice in enumerate(file.value.choices):
        if choice.id not in cited:
            message = f'no text cites the choice "{choice.id}"; cite it as ${{choice:{choice.id}}}, or delete it'
            yield file.warning(("choices", n), DiagnosticKind.UNUSED_CHOICE, message)
