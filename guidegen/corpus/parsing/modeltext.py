"""A model provision's file as plain data: facts between two lines of hyphens, then the texts and the commentary.

In: the text of the file. Out: one Document as if all of it had been YAML, with ``texts`` and ``commentary`` taken from
the sections ``# Text: common``, ``# Text: civil`` and so on, and ``# Commentary``.
"""

import re
from dataclasses import dataclass

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean, nearest, quoted
from guidegen.corpus.parsing import yamltext
from guidegen.corpus.parsing.document import ParsedFile, Path
from guidegen.law.member.profile import Tradition

_FENCE = "---"
_HEADING = re.compile(r"# +(.*?) *")
_SECTIONS = {f"Text: {tradition}": ("texts", str(tradition)) for tradition in Tradition} | {
    "Commentary": ("commentary",)
}
_BODY_KEYS = frozenset({"texts", "commentary"})
_NEEDED = ("Text: common", "Text: civil", "Commentary")


@dataclass(frozen=True)
class _Section:
    title: str
    line: int
    lines: tuple[str, ...]


def _sections(lines: list[str], start: int) -> list[_Section]:
    """The parts of the body under their headings; what stands before the first has an empty title."""
    found: list[_Section] = []
    title, line, body = "", start, list[str]()  # the line of the facts' end stands for its heading
    for number, text in enumerate(lines[start:], start + 1):
        heading = _HEADING.fullmatch(text)
        if heading is None:
            body.append(text)
            continue
        found.append(_Section(title, line, tuple(body)))
        title, line, body = heading[1], number, []
    return [*found, _Section(title, line, tuple(body))]


def _words(section: _Section) -> tuple[str, int]:
    """The words of a section without blank lines around them, and the line they begin on."""
    filled = [n for n, text in enumerate(section.lines) if text.strip()]
    if not filled:
        return "", section.line
    return "\n".join(section.lines[filled[0] : filled[-1] + 1]) + "\n", section.line + 1 + filled[0]


def _body(sections: list[_Section], file: str) -> tuple[dict[str, object], dict[Path, int], list[Diagnostic]]:
    texts: dict[str, str] = {}
    data: dict[str, object] = {"texts": texts}
    lines: dict[Path, int] = {}
    headings: dict[str, int] = {}
    wrong: list[Diagnostic] = []

    def refuse(line: int, message: str, *also: Place) -> None:
        wrong.append(Diagnostic(file, line, DiagnosticKind.SECTION, message, also=also))

    for section in sections:
        path = _SECTIONS.get(section.title)
        words, line = _words(section)
        if not section.title:
            if words:
                refuse(line, "text stands before the first section; begin with `# Text: common`")
        elif path is None:
            hint = did_you_mean(section.title, _SECTIONS) or f"; the sections are: {', '.join(_SECTIONS)}"
            refuse(section.line, f"unknown section {quoted(section.title)}{hint}")
        elif path in lines:
            first = Place(file, headings[section.title], "first given here")
            refuse(section.line, f'the section "{section.title}" is given twice; keep one', first)
        else:
            lines[path] = line
            headings[section.title] = section.line
            if not words:
                refuse(section.line, f'the section "{section.title}" is empty; write it')
            if path[0] == "texts":
                texts[path[-1]] = words
            else:
                data["commentary"] = words
    meant = {nearest(section.title, _SECTIONS) for section in sections if section.title not in _SECTIONS}
    for title in _NEEDED:
        if _SECTIONS[title] not in lines and title not in meant:
            refuse(sections[-1].line + len(sections[-1].lines), f'the section "# {title}" is missing; add it')
    return data, lines, wrong


def read(text: str, file: str) -> tuple[ParsedFile | None, list[Diagnostic]]:
    """Read the text of a model provision's file. None where it does not begin with its facts."""
    lines = text.removesuffix("\n").split("\n")
    if lines[0].rstrip() != _FENCE:
        message = (
            "the file does not begin with its facts; write --- on the first line, the facts below it, then --- again"
        )
        return None, [Diagnostic(file, 1, DiagnosticKind.FRONT_MATTER, message)]
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        message = "the facts that begin here have no end; write --- on the line below them"
        return None, [Diagnostic(file, 1, DiagnosticKind.FRONT_MATTER, message)]
    front, wrong = yamltext.read("\n".join(lines[1:end]) + "\n", file, offset=1)
    body, places, wrong_sections = _body(_sections(lines, end + 1), file)
    if not isinstance(front.data, dict):
        if not wrong:
            wrong.append(
                Diagnostic(
                    file, 1, DiagnosticKind.FRONT_MATTER, "the facts must be keys with values, such as `id: offence`"
                )
            )
        return None, [*wrong, *wrong_sections]
    for key in sorted(_BODY_KEYS & front.data.keys()):
        message = f'unknown key "{key}"; write it below the facts, under its own heading'
        below = tuple(Place(file, line, "given here already") for path, line in places.items() if path[0] == key)
        wrong.append(Diagnostic(file, front.lines.get((key,), 1), DiagnosticKind.UNKNOWN_KEY, message, also=below))
    return ParsedFile({**front.data, **body}, {**front.lines, **places}, front.raw), [*wrong, *wrong_sections]
