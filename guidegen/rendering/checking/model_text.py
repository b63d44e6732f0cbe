"""What a bill would lose or change of the words of a model provision, found without building.

In: the model provisions with their lines, and the obligations. Out: diagnostics with file and line: for a text, whatever keeps it
from being drafted as it was typed; for a commentary, whatever Markdown would print otherwise than it was typed.
"""

import re
from collections.abc import Iterator, Sequence

from lxml import html as lxml_html

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.parsing.document import Parsed
from guidegen.drafting.text.check import faults
from guidegen.law.model import ModelProvision
from guidegen.rendering.document.lists import misread_lists
from guidegen.rendering.document.markdown import passage_html
from guidegen.rendering.document.vocabulary import departures

_ADDRESS = re.compile(r"\]\([^()\s]*\)")
_NUMBER = re.compile(r"^ *[0-9]{1,9}\.(?= )", re.MULTILINE)


def model_text_checks(
    models: Sequence[Parsed[ModelProvision]], corpus: Corpus, *, whole: bool = True
) -> Iterator[Diagnostic]:
    """Everything in model provisions that a bill would not print as it was typed.

    The texts are looked at where the ``whole`` of the provisions and duties that they cite could be read.
    """
    for file in models:
        provision = file.value
        together = {p.id: p for p in corpus.model_provisions.values() if p.topic is provision.topic}
        for fault in faults(provision, together, corpus.obligations) if whole else ():
            start = file.lines.get(("texts", fault.variant.value), 1) if fault.variant else 1
            line = start + fault.line - 1 if fault.line else start
            yield file.error_at(line, DiagnosticKind.MODEL_TEXT, fault.message.rstrip("."))
        start = file.lines.get(("commentary",), 1)
        for line, message in commentary_faults(provision.commentary):
            yield file.error_at(start + line - 1, DiagnosticKind.MISREAD_TEXT, message)


def commentary_faults(commentary: str) -> Iterator[tuple[int, str]]:
    """What a page would not print of a commentary as it was typed, each with its line, from 1."""
    lists, page = list(misread_lists(commentary)), passage_html(commentary)
    yield from lists
    listed, line = {number for number, _ in lists}, 1
    blocks = re.split(r"(\n[ \t]*\n)", commentary) if any(departures(page)) else ()
    for block in blocks:
        after = line + block.count("\n")
        if block.strip() and listed.isdisjoint(range(line, after + 1)):
            for message in departures(passage_html(block)):
                yield line, f"{message}; write it as plain words"
        line = after
    if not lists and (lost := _lost(commentary, page)):
        yield lost, "words of this line would not be printed; write it as plain words"


def _lost(commentary: str, page: str) -> int | None:
    """The first line of which a letter or figure is not printed; None where all are. Numbers of lists are printed by themselves."""
    printed = iter(_letters(lxml_html.fragment_fromstring(page, create_parent="div").text_content()))
    typed = _NUMBER.sub("", _ADDRESS.sub("]", commentary))
    for line, words in enumerate(typed.split("\n"), 1):
        for letter in _letters(words):
            if next(printed, None) != letter:
                return line
    return None


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
