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
# noncharacters and halves of pairs; and whatever is not seen: characters of the category Cf, among them the byte order mark and
# those that turn text round, but for the signs over numbers of Arabic, Syriac and Kaithi, which are seen; fillers of Hangul and
# the like; the tags and selectors of the last planes.
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    r"\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff]"
    # Joiners and spaces without width, but where a script is written with them: between letters, or signs on letters.
    r"|(?<![\u0600-\u08ff\u0900-\u109f\u1780-\u18af\ua8e0-\ua8ff\ua9e0-\uaa7f\ufb50-\ufdff\ufe70-\ufefe])[\u200c\u200d]"
    r"|[\u200c\u200d](?![\u0600-\u08ff\u0900-\u109f\u1780-\u18af\ua8e0-\ua8ff\ua9e0-\uaa7f\ufb50-\ufdff\ufe70-\ufefe])"
    r"|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b|\u200b(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])"
    # Selectors of a form change the letter before them; after a plain one, or another of them, they only hide.
    r"|(?<![^\x00-\x7f\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)


def forbidden_character(text: str) -> str | None:
    """The name of the first character that no file may hold, such as ``U+202E (right-to-left override)``, or None."""
    match = _FORBIDDEN.search(text)
    return None if match is None else character_name(match[0])


def character_name(character: str) -> str:
    """A character by its number and its name, such as ``U+202E (right-to-left override)``."""
    name = unicodedata.name(character, "control character").lower()
    return f"U+{ord(character):04X} ({name})"


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
