"""Characters that no face has: a PDF with one of them is not made.

In: the files of content and templates. Out: a diagnostic for each line that holds one where it would be printed: in values of
YAML, in rows, in texts; a comment may hold any. Nothing is typeset to find them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from pathlib import Path

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.parsing import yamltext
from guidegen.corpus.parsing.document import ParsedFile, line_of
from guidegen.corpus.parsing.files import folder_contents
from guidegen.corpus.parsing.templates import TemplateText
from guidegen.corpus.parsing.text import character_name

LISTED = Path(__file__).parents[1] / "pdf/faces/characters.txt"
"""Every character that a face has, as ``scripts/faces.py`` writes them: numbers and ranges in hexadecimal."""
_NOT_DRAWN = frozenset({"Cc", "Cf"})
_ESCAPED = ("\\x", "\\u", "\\U")
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_PASSED_OVER = ("schema/", "README.md")


@cache
def printable() -> frozenset[str]:
    """Every character that a face has, and those that lines are made with."""
    rows = (row.partition("-") for row in LISTED.read_text("ascii").split())
    drawn = (chr(n) for low, _, high in rows for n in range(int(low, 16), int(high or low, 16) + 1))
    return frozenset(drawn) | {"\n", "\t"}


def unprintable(text: str) -> list[str]:
    """The characters of a text that no face has, as they come; what is not drawn, or is drawn in parts, is none of them."""
    wanted = set(text) - printable()
    if not wanted:
        return []
    return [c for c in dict.fromkeys(text) if c in wanted and not _is_drawn_otherwise(c)]


def _is_drawn_otherwise(character: str) -> bool:
    if unicodedata.category(character) in _NOT_DRAWN or "\ufe00" <= character <= "\ufe0f":
        return True
    parts = unicodedata.normalize("NFD", character)
    return parts != character and printable().issuperset(parts)


def character_checks(folders: Iterable[Path], templates: Iterable[TemplateText], project: Path) -> Iterator[Diagnostic]:
    """Each line of the content in some folders, and of templates, with a character that no face has; ``project`` holds them."""
    for folder in folders:
        for path, content in folder_contents(folder):
            if isinstance(content, bytes) and not path.relative_to(folder).as_posix().startswith(_PASSED_OVER):
                file = path.relative_to(project) if path.is_relative_to(project) else path
                yield from _in_content(_decoded(content), file.as_posix())
    for one in templates:
        text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), one.text)
        yield from _in_lines(map(unescape, text.split("\n")), one.file)


def _decoded(content: bytes) -> str:
    """Bytes as lines of text; whatever else is wrong with them is told where they are read."""
    return content.decode("utf-8", "ignore").replace("\r\n", "\n").replace("\r", "\n")


def _in_content(text: str, file: str) -> Iterator[Diagnostic]:
    if file.endswith((".yaml", ".yml")):
        if unprintable(text) or any(mark in text for mark in _ESCAPED):
            document, _ = yamltext.read(text, file)
            yield from _in_values(document, text.split("\n"), file)
    elif file.endswith((".md", ".csv")) and unprintable(text):
        yield from _in_lines(text.split("\n"), file)


def _in_values(document: ParsedFile, text: list[str], file: str) -> Iterator[Diagnostic]:
    """In each value of a file of YAML, on the line of it that holds the character; escaped, on its first."""
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), document.data)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, key), part) for key, part in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, number), part) for number, part in enumerate(value)]
        elif isinstance(value, str) and (found := unprintable(value)):
            first = line_of(document.lines, path)
            held = (number for number, line in enumerate(text[first - 1 :], first) if found[0] in line)
            yield _told(found, file, next(held, first))


def _in_lines(lines: Iterable[str], file: str) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines, 1):
        if found := unprintable(line):
            yield _told(found, file, number)


def _told(characters: list[str], file: str, line: int) -> Diagnostic:
    first, more = characters[0], len(characters) - 1
    others = f" and {more} more here" if more else ""
    message = (
        f'no face that guides are printed with has "{first}", {character_name(first)}{others}; '
        "write it in another form, or add it to the faces with scripts/faces.py"
    )
    return Diagnostic(file, line, DiagnosticKind.NO_FACE, message)
