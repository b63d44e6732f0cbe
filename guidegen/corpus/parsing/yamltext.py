"""YAML text as plain data with lines: the YAML 1.2 core schema, and only the plain part of the language.

Not used, and refused: anchors, aliases, merge keys, tags, several documents, the same key twice. Dates, ``NO``,
``yes`` and ``12:30`` stay text. The parser is libyaml where it is present; every value is made here, without recursion.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place, other_places
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import quoted
from guidegen.corpus.parsing.document import ParsedFile, Path
from guidegen.corpus.parsing.text import MAX_DEPTH, forbidden_character
from guidegen.corpus.parsing.yamlerror import explain

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NULLS = frozenset(["", "~", "null", "Null", "NULL"])
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
# No more digits than a number can keep exactly: a longer row of digits is text.
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,18}|[0-9]{1,18}(?:\.[0-9]{0,18})?)(?:[eE][-+]?[0-9]{1,2})?")


def plain_value(text: str) -> object:
    """What an unquoted scalar stands for in the YAML 1.2 core schema; octal, hexadecimal and infinity stay text."""
    if text in _NULLS:
        return None
    if text in _TRUTHS:
        return _TRUTHS[text]
    if text[0] in "-+.0123456789":
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
    return text


@dataclass
class _Open:
    """A list or mapping whose end has not been read yet."""

    path: Path
    items: list[object] | None = None
    keys: dict[str, object] | None = None
    key: str | None = None
    """The key whose value comes next."""
    again: list[str] = field(default_factory=list)
    """Stand-ins for keys that were given before; dropped at the end."""


@dataclass
class _YamlReader:
    """The state of reading one text."""

    file: str
    offset: int
    root: object = None
    lines: dict[Path, int] = field(default_factory=dict)
    raw: dict[Path, str] = field(default_factory=dict)
    open: list[_Open] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    documents: int = 0
    anchors: dict[str, int] = field(default_factory=dict)
    """The line of each anchor that was read."""

    def take(self, event: yaml.Event, line: int) -> bool:
        """Take the next event; False where reading on would make no sense."""
        if isinstance(event, yaml.NodeEvent):
            return self.node(event, line)
        if isinstance(event, yaml.CollectionEndEvent):
            self.end()
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                message = "a second document begins here; a file holds one, so delete the line ---"
                self.refuse(line, DiagnosticKind.YAML_FEATURE, message)
                return False
        return True

    def node(self, event: yaml.NodeEvent, line: int) -> bool:
        """Take a scalar, an alias, or the beginning of a list or mapping."""
        if feature := _feature(event):
            self.refuse(line, DiagnosticKind.YAML_FEATURE, feature, *self.anchor(event, line))
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event, line)
            return True
        if self.wants_key:
            self.refuse(line, DiagnosticKind.WRONG_SHAPE, "a key must be plain text; put it in quotes")
            return False
        path = self.place(line)
        if isinstance(event, yaml.AliasEvent):
            self.put(None)
            return True
        self.open.append(_Open(path, keys={}) if isinstance(event, yaml.MappingStartEvent) else _Open(path, items=[]))
        if len(self.open) > MAX_DEPTH:
            message = f"lists and keys stand more than {MAX_DEPTH} deep inside one another; this is a slip"
            self.refuse(line, DiagnosticKind.TOO_DEEP, message)
            return False
        return True

    def refuse(self, line: int, kind: DiagnosticKind, message: str, *also: Place) -> None:
        places = other_places(self.file, line, also)
        self.diagnostics.append(Diagnostic(self.file, line, kind, message, also=places))

    def anchor(self, event: yaml.NodeEvent, line: int) -> tuple[Place, ...]:
        """For an alias, where the value stands that it would repeat; an anchor is noted."""
        name = str(event.anchor)
        if not isinstance(event, yaml.AliasEvent):
            self.anchors[name] = line
        elif name in self.anchors:
            return (Place(self.file, self.anchors[name], "the value that it repeats"),)
        return ()

    @property
    def wants_key(self) -> bool:
        """Whether a key comes next."""
        return bool(self.open) and self.open[-1].keys is not None and self.open[-1].key is None

    def place(self, line: int) -> Path:
        """The path of the value that comes next."""
        if not self.open:
            return ()
        top = self.open[-1]
        if top.items is None:
            return (*top.path, top.key or "")
        path = (*top.path, len(top.items))
        self.lines[path] = line
        return path

    def put(self, value: object) -> None:
        if not self.open:
            self.root = value
            return
        top = self.open[-1]
        if top.items is not None:
            top.items.append(value)
        elif top.keys is not None and top.key is not None:
            top.keys[top.key] = value
            top.key = None

    def key(self, top: _Open, text: str, line: int, *, plain: bool) -> None:
        """Take a scalar as a key."""
        if text == "<<" and plain:
            self.refuse(line, DiagnosticKind.YAML_FEATURE, "the merge key << is not used here; write the keys out")
        first = self.lines.get((*top.path, text)) if text in (top.keys or {}) else None
        if first is not None:
            message = f'the key "{text}" is given twice; keep one'
            self.refuse(line, DiagnosticKind.DUPLICATE_KEY, message, Place(self.file, first, "first given here"))
            text = f"{text}\0{line}\0{len(top.again)}"
            top.again.append(text)
        top.key = text
        self.lines[(*top.path, text)] = line

    def scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        plain = event.style in (None, "")
        text: str = event.value
        if event.style == '"' and (character := forbidden_character(text)):
            message = f"this text holds the invisible character {character}, written with a backslash; delete it"
            self.refuse(line, DiagnosticKind.FORBIDDEN_CHARACTER, message)
        if self.wants_key:
            self.key(self.open[-1], text, line, plain=plain)
            return
        path = self.place(line)
        value = plain_value(text) if plain else text
        if not isinstance(value, str):
            self.raw[path] = text
        self.put(value)

    def end(self) -> None:
        done = self.open.pop()
        for stand_in in done.again:
            if done.keys is not None:
                del done.keys[stand_in]
        self.put(done.keys if done.items is None else done.items)


def _events(text: str) -> Iterator[yaml.Event]:
    loader = _LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def _feature(event: yaml.NodeEvent) -> str | None:
    """What an event uses of YAML that these files do not, as a sentence."""
    if isinstance(event, yaml.AliasEvent):
        return f'"*{event.anchor}" is an alias; write the value out, or put text that begins with * in quotes'
    if event.anchor is not None:
        return f'"&{event.anchor}" is an anchor; delete it, or put text that begins with & in quotes'
    tag = getattr(event, "tag", None)
    if tag is not None:
        shown = str(tag).replace("tag:yaml.org,2002:", "!!")
        return f"{quoted(shown)} is a tag; delete it, and put text in quotes"
    return None


def read(text: str, file: str, offset: int = 0) -> tuple[ParsedFile, list[Diagnostic]]:
    """Read YAML text; ``offset`` lines stand before it in the file.

    Out: the data, as far as it could be read, and what is wrong. Where anything is wrong but a key given twice the
    data must not be relied on.
    """
    reader = _YamlReader(file, offset)
    try:
        for event in _events(text):
            mark = event.start_mark
            if not reader.take(event, (mark.line if mark else 0) + 1 + offset):
                break
    except yaml.YAMLError as error:
        line, message, end = explain(error, text)
        also = [Place(file, end + offset, "a comma or the end was expected before this")] if end else []
        reader.refuse(line + offset, DiagnosticKind.YAML_SYNTAX, message, *also)
    return ParsedFile(reader.root, reader.lines, reader.raw), reader.diagnostics
