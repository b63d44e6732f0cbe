"""How model provisions are written: no words that bind nobody, no sentence too long to be read once.

A drafter who needs such words says why under ``allowed``, by the words themselves.
"""

import re
from collections.abc import Iterator

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.law.model import ModelProvision

WEASELS = (
    "and/or",
    "any and all",
    "as appropriate",
    "as far as possible",
    "as may be necessary",
    "as soon as possible",
    "at all times",
    "due regard",
    "etc",
    "if appropriate",
    "if possible",
    "in an appropriate manner",
    "including but not limited to",
    "or otherwise as",
    "such measures as",
    "to the extent possible",
    "where appropriate",
    "where possible",
    "he or she",
    "his or her",
)
"""Words that leave open who must do what, and words for one sex only."""

_WEASEL = re.compile(rf"\b({'|'.join(re.escape(words) for words in WEASELS)})\b", re.IGNORECASE)
_TOKEN = re.compile(r"\$\{[^{}]*\}")
_END = re.compile(r"(?<=[.!?;:])\s+")
_LIMITS = {"texts": 95, "choices": 95, "commentary": 50}
"""The most words a sentence may have, counted between stops."""


def style_checks(folder: Folder) -> Iterator[Diagnostic]:
    """What is wrong with the style of model provisions; all of it warnings."""
    for file in folder.models.read:
        sections: list[tuple[Path, str]] = [(("texts", v.value), text) for v, text in file.value.texts.items()]
        sections += [
            (("choices", n, "options", m, "text"), option.text)
            for n, choice in enumerate(file.value.choices)
            for m, option in enumerate(choice.options)
        ]
        for path, text in [*sections, (("commentary",), file.value.commentary)]:
            yield from _section(file, path, text)


def _section(file: Parsed[ModelProvision], path: Path, text: str) -> Iterator[Diagnostic]:
    start = file.lines.get(path, 1)
    for line, words in enumerate(text.split("\n"), start):
        for found in _WEASEL.finditer(words):
            if found[1].lower() not in {word.lower() for word in file.value.allowed}:
                message = (
                    f'"{found[1]}" leaves open who must do what; say it, or give the reason under `allowed`, as '
                    f"{found[1].lower()}: the reason"
                )
                yield file.warning_at(line, DiagnosticKind.WEASEL_WORD, message)
        limit = _LIMITS[str(path[0])]
        for sentence in _END.split(_TOKEN.sub("token", words)):
            count = len(sentence.split())
            if count > limit:
                message = f"a sentence of {count} words; {limit} are the most that are read once: make two of it"
                yield file.warning_at(line, DiagnosticKind.LONG_SENTENCE, message)
