"""The bytes of a file as text: UTF-8, one kind of line ending, no character that hides or turns text round, and no more
brackets inside one another than anybody closes."""

import re
import unicodedata

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.parsing.files import Unfit

MAX_DEPTH = 30
"""How deeply brackets, lists and keys may stand inside one another."""
_BRACKET = re.compile(r"[\[\]()]")
_INDENTED = re.compile(rf"^ {{{4 * MAX_DEPTH + 1},}}(?=\S)", re.MULTILINE)

# Controls other than tab and line feed; line and paragraph separators, which YAML and editors count differently;
# bidirectional embeddings, overrides and isolates; the byte order mark, noncharacters and halves of pairs.
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def forbidden_character(text: str) -> str | None:
    """The name of the first character that no file may hold, such as ``U+202E (right-to-left override)``, or None."""
    match = _FORBIDDEN.search(text)
    if match is None:
        return None
    name = unicodedata.name(match[0], "control character").lower()
    return f"U+{ord(match[0]):04X} ({name})"


def decode(content: bytes, file: str) -> tuple[str | None, list[Diagnostic]]:
    """Turn the bytes of a file into text with line feeds as line ends. None where the text must not be read further."""
    diagnostics: list[Diagnostic] = []
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [Diagnostic(file, 1, DiagnosticKind.UNREADABLE, "the file is saved as UTF-16; save it as UTF-8")]
    if content.startswith(b"\xef\xbb\xbf"):
        message = "the file begins with a byte order mark; save it as UTF-8 without one"
        diagnostics.append(Diagnostic(file, 1, DiagnosticKind.BYTE_ORDER_MARK, message))
        content = content[3:]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{content[error.start]:02X} on this line is not UTF-8; save the file as UTF-8"
        return None, [*diagnostics, Diagnostic(file, line, DiagnosticKind.UNREADABLE, message)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if deep := _too_deep(text, file):
        return None, [*diagnostics, deep]
    if not _FORBIDDEN.search(text):
        return text, diagnostics
    for number, line_text in enumerate(text.split("\n"), 1):
        if character := forbidden_character(line_text):
            message = f"this line holds the invisible character {character}; delete it"
            diagnostics.append(Diagnostic(file, number, DiagnosticKind.FORBIDDEN_CHARACTER, message))
    return None, diagnostics


def _too_deep(text: str, file: str) -> Diagnostic | None:
    """Brackets inside one another, and text indented, beyond what whoever reads Markdown or a template can follow."""
    number = 1
    prose = file.endswith((".md", ".html"))
    # In prose a bracket may be closed on another line of its paragraph.
    for block in text.split("\n\n" if prose else "\n"):
        if block.count("[") + block.count("(") > MAX_DEPTH:
            depth = 0
            for found in _BRACKET.finditer(block):
                depth = depth + 1 if found[0] in "[(" else max(depth - 1, 0)
                if depth > MAX_DEPTH:
                    line = number + block.count("\n", 0, found.start())
                    message = f"brackets stand more than {MAX_DEPTH} deep inside one another; this is a slip"
                    return Diagnostic(file, line, DiagnosticKind.TOO_DEEP, message)
        number += block.count("\n") + (2 if prose else 1)
    if prose and (far := _INDENTED.search(text)):
        line = text.count("\n", 0, far.start()) + 1
        message = f"the line is indented by more than {4 * MAX_DEPTH} spaces; this is a slip"
        return Diagnostic(file, line, DiagnosticKind.TOO_DEEP, message)
    return None


def told(unfit: Unfit, file: str) -> Diagnostic:
    """Why something in a folder is not read, as a diagnostic."""
    kind = DiagnosticKind.NOT_A_FILE if unfit.special else DiagnosticKind.UNREADABLE
    return Diagnostic(file, 1, kind, unfit.words)
