"""The names that templates type: every one of them leads somewhere, and what has an id of its own is not typed at all.

In: the files of the content and the templates. Out: a diagnostic for each theme, body, practice, topic, element
or place in a document that a template names and that there is not; for each id of an element, of a part of the checklist or
of a duty that is typed where it should be picked in ``practice/``; and for each practice that no template prints.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from guidegen.corpus.checks.instruments import checklists, obligations
from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.folder import Folder
from guidegen.corpus.parsing.templates import TemplateFolder
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.law.member.profile import AgencyRole
from guidegen.law.practice import Practice
from guidegen.law.treaty import Theme

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|(?<=^when: ).*?$", re.DOTALL | re.MULTILINE)
_THEME = re.compile(r"""(?<![\w./])themes(?:\.(\w+)|\[["'](.*?)["']\])""")
_BODY = re.compile(r"""(?<![\w./])bodies(?:\.(\w+)|\[["'](.*?)["']\])""")
_TOPIC = re.compile(r"""(?<![\w./])topic\s*[!=]=\s*["'](.*?)["']""")
_PRACTICE = re.compile(r"""(?<![\w./])practice\.(\w+)\[["'](.*?)["']\]""")
_HAS = re.compile(r"\.has\(([^()]*)\)")
_WORD = re.compile(r"""["']([a-z0-9][a-z0-9._-]*)["']""")
_KEY_COMPARED = re.compile(
    r"""\.(?:key|anchor)\s*(?:==|!=|(?:not\s+)?in)\s*[(\["']|["'][a-z._]+["']\s+(?:not\s+)?in\s+[\w.]*\.elements\b"""
)
_LINK = re.compile(r'href="#([a-z0-9-]+)"')
_PLACE = re.compile(r'(?<![\w-])id="([a-z0-9-]+)"')
_NUMBERED = re.compile(r"[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*-[0-9]+(?:-[a-z0-9]+)*")
"""The form of the id of an obligation."""

_OF_BILL = re.compile(r"bill/([^/]+)\.md")

_SECTIONS = tuple(name for name in Practice.model_fields if name != "id")


@dataclass(frozen=True)
class _Template:
    name: str
    """Its path under the folder of templates."""
    file: str
    """The same as diagnostics name it."""
    text: str
    """Its text without comments, line for line."""

    def code(self) -> Iterator[tuple[int, str]]:
        """Each expression and statement in it, with the offset at which it begins."""
        for found in _CODE.finditer(self.text):
            yield found.start(), found[0]

    def found(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        """Each match of a pattern in its code, with its line."""
        for start, code in self.code():
            for match in pattern.finditer(code):
                yield self.line(start + match.start()), match

    def line(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    def error(self, line: int, kind: DiagnosticKind, message: str) -> Diagnostic:
        return Diagnostic(self.file, line, kind, message)

    @property
    def reader(self) -> str:
        """Whose practice it may print, by the folder it stands in; that of the full guide elsewhere."""
        folder, _, rest = self.name.partition("/")
        return rest.partition("/")[0] if folder == "editions" else Audience.ALL.value


def name_checks(folder: Folder, templates: TemplateFolder) -> Iterator[Diagnostic]:
    """Each name in a template that leads nowhere, each id that is typed there, each practice that none prints."""
    texts = list(_templates(templates))
    places = _places(folder, texts)
    typed = _typed_ids(folder)
    keys = [element.key for checklist in checklists(folder).values() for element in checklist]
    for one in texts:
        yield from _unknown(one, _THEME, [theme.value.replace("-", "_") for theme in Theme], "theme")
        yield from _unknown(one, _BODY, [role.value for role in AgencyRole], "body")
        yield from _unknown(one, _TOPIC, [topic.value for topic in Topic], "guide")
        if keys:
            yield from _elements(one, keys)
        yield from _ids(one, typed)
        yield from _links(one, places)
        yield from _practices(one, folder)
    yield from _unprinted(folder, texts)


def _templates(templates: TemplateFolder) -> Iterator[_Template]:
    for one in templates.texts:
        # A comment keeps its lines, so that the lines that are told are those of the file.
        yield _Template(one.name, one.file, _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), one.text))


def _unknown(one: _Template, pattern: re.Pattern[str], known: Collection[str], noun: str) -> Iterator[Diagnostic]:
    for line, match in one.found(pattern):
        name = next(group for group in match.groups() if group is not None)
        if name not in known:
            hint = did_you_mean(name, known) or f"; there are {', '.join(known)}"
            yield one.error(line, DiagnosticKind.UNKNOWN_NAME, f'there is no {noun} "{name}"{hint}')


def _elements(one: _Template, keys: Collection[str]) -> Iterator[Diagnostic]:
    """The elements that a template asks an offence of national law for."""
    for line, match in one.found(_HAS):
        for key in _WORD.findall(match[1]):
            if key not in keys:
                message = f'neither checklist has an element "{key}"{did_you_mean(key, keys)}'
                yield one.error(line, DiagnosticKind.UNKNOWN_ELEMENT, message)


def _typed_ids(folder: Folder) -> Collection[str]:
    """What has an id that tells it apart from other words: obligations, parts of the checklist, longer keys of elements."""
    lists = checklists(folder)
    groups = {f"{topic}-{element.group}" for topic, checklist in lists.items() for element in checklist}
    keys = {element.key for checklist in lists.values() for element in checklist}
    return {*obligations(folder), *groups, *(key for key in keys if "." in key or "_" in key)}


def _ids(one: _Template, typed: Collection[str]) -> Iterator[Diagnostic]:
    """Ids that a template types where it should print what ``practice/`` picks."""
    advice = "pick it in provisions/practice/, where it is checked, and print what is picked there"
    for start, code in one.code():
        # What is asked of an offence is checked as such.
        rest = _HAS.sub(lambda found: " " * len(found[0]), code)
        for match in _WORD.finditer(rest):
            word = match[1]
            if word in typed or word.startswith("element-") or _NUMBERED.fullmatch(word):
                yield one.error(
                    one.line(start + match.start()), DiagnosticKind.TYPED_ID, f'the id "{word}" is typed; {advice}'
                )
        for match in _KEY_COMPARED.finditer(rest):
            message = f"an element is told apart by a typed key; {advice}"
            yield one.error(one.line(start + match.start()), DiagnosticKind.TYPED_ID, message)


def _places(folder: Folder, texts: Collection[_Template]) -> Collection[str]:
    """The places in documents that a link may name: chapters, and ids that templates type."""
    chapters = {slug for file in folder.guides.read for slug in file.value.chapters}
    own = {slug for file in folder.editions.read for slugs in file.value.chapters.values() for slug in slugs}
    bill = {m[1] for one in texts if (m := _OF_BILL.fullmatch(one.name))}
    return {*chapters, *own, *bill, *(place for one in texts for place in _PLACE.findall(one.text))}


def _links(one: _Template, places: Collection[str]) -> Iterator[Diagnostic]:
    for match in _LINK.finditer(one.text):
        if match[1] not in places:
            message = f'the link "#{match[1]}" leads to no chapter and no place{did_you_mean(match[1], places)}'
            yield one.error(one.line(match.start()), DiagnosticKind.UNKNOWN_NAME, message)


def _practices(one: _Template, folder: Folder) -> Iterator[Diagnostic]:
    """What a template prints of the practice of its readers is there, in their file or in that of the full guide."""
    held = _held(folder, one.reader)
    if held is None:
        return
    for line, match in one.found(_PRACTICE):
        section, name = match[1], match[2]
        if section not in _SECTIONS:
            hint = did_you_mean(section, _SECTIONS) or f"; there are {', '.join(_SECTIONS)}"
            yield one.error(line, DiagnosticKind.UNKNOWN_NAME, f'a practice has no "{section}"{hint}')
            continue
        known = [name for practice in held for name in _named(practice, section)]
        if name not in known:
            hint = did_you_mean(name, known) or f"; add it to provisions/practice/{one.reader}.yaml"
            yield one.error(line, DiagnosticKind.UNKNOWN_NAME, f'`{section}` of the practice has no "{name}"{hint}')


def _held(folder: Folder, reader: str) -> tuple[Practice, ...] | None:
    """The practice that templates for a reader may print; None where a file of it has a mistake of its own."""
    names = {reader, Audience.ALL.value}
    files = [file for file in folder.practice.read if file.name in names]
    if names & folder.practice.unread or any(file.value.id != file.name for file in files):
        return None
    return tuple(file.value for file in files)


def _named(practice: Practice, section: str) -> Mapping[str, object]:
    """What a section of a practice holds, by name."""
    found: Mapping[str, object] = getattr(practice, section)
    return found


def _unprinted(folder: Folder, texts: Collection[_Template]) -> Iterator[Diagnostic]:
    """Each practice that no template of its readers prints."""
    printed = {(one.reader, match[1], match[2]) for one in texts for _, match in one.found(_PRACTICE)}
    for file in folder.practice.read:
        if file.value.id != file.name:
            continue
        where = f"templates/editions/{file.name}/" if file.value.id is not Audience.ALL else "a chapter of a full guide"
        for section in _SECTIONS:
            for name in _named(file.value, section):
                if (file.name, section, name) not in printed:
                    message = f'nothing in {where} prints practice.{section}["{name}"]; print it there, or delete it'
                    yield file.error((section, name), DiagnosticKind.UNPRINTED, message)
