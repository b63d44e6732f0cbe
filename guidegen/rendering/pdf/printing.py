"""The document as pages: a tagged PDF, the same bytes every time.

In: the HTML of a whole document, as html.py makes it. Out: the bytes of a PDF that carries the identifiers of PDF/A-3a
and PDF/UA-1. Whatever the engine complains of (a glyph that no font has, a link to nowhere, a style it does not know)
fails the document: a warning nobody reads is a fault that is printed.
"""

import gc
import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache, partial
from pathlib import Path
from typing import Any

import weasyprint
from lxml import etree
from weasyprint.urls import FatalURLFetchingError

from guidegen.rendering.errors import RenderingError
from guidegen.rendering.pdf.fetcher import ProjectFetcher, RefusedError
from guidegen.rendering.pdf.finishing import LONG, finish, linearised
from guidegen.rendering.pdf.fonts import OwnFaces, environ

_VARIANT = "pdf/a-3a"
STYLE = "pdf.css"
"""The style, among the assets, that only the engine knows."""


@dataclass(frozen=True)
class Pdf:
    """A PDF."""

    content: bytes
    pages: int


def render_pdf(html: str, as_at: date, assets: Path) -> bytes:
    """The PDF of a whole document; see ``print_pdf``."""
    return print_pdf(html, as_at, assets).content


def print_pdf(html: str, as_at: date, assets: Path) -> Pdf:
    """The PDF of a whole document, with how many pages it has.

    ``as_at`` is its date, ``assets`` the one folder that the engine may read files from; it holds ``pdf.css``. Raises RenderingError with
    a plain sentence for each thing the engine found wrong. Memory is about 3 MB a page; time about 0.1 s a page.
    """
    with _resting_collector(), environ(_told(as_at)), _complaints() as complaints, warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the engine leaves its colour profile open
        try:
            printed = _laid_out(html, assets)
        except FatalURLFetchingError as wrong:  # not an Exception: it would pass every ordinary handler
            cause = wrong.__cause__
            raise RenderingError([str(cause) if isinstance(cause, RefusedError) else str(wrong)]) from cause
    if complaints:
        raise RenderingError(dict.fromkeys(complaints))
    return printed


def _laid_out(html: str, assets: Path) -> Pdf:
    """The work of the engine, in a function of its own, so that nothing of it is held when it is done."""
    styled = _styled(_breakable(html), assets / STYLE)
    document = weasyprint.HTML(string=styled, url_fetcher=ProjectFetcher(assets)).render(
        font_config=_fonts(), pdf_variant=_VARIANT
    )
    metadata = document.metadata
    metadata.generate_rdf_metadata = partial(_with_pdfua, metadata.generate_rdf_metadata)
    content, pages = document.write_pdf(finisher=finish, pdf_variant=_VARIANT), len(document.pages)
    return Pdf(linearised(content) if pages >= LONG else content, pages)


def _styled(html: str, style: Path) -> str:
    """The HTML with what the engine alone knows of style behind its own: no page for a screen carries that."""
    try:
        text = style.read_text(encoding="utf-8")
    except OSError as wrong:
        raise RenderingError([f"the style of the PDF cannot be read: {STYLE} ({wrong.strerror})"]) from wrong
    before, head, after = html.partition("</head>")
    return f"{before}<style>\n{text}</style>\n{head}{after}"


_BEFORE_MARKS = re.compile(r' (?=<(?:a class="cite"|span class="unverified"))')


def _breakable(html: str) -> str:
    """The HTML with the space before each citation and mark in an element of its own.

    Where a citation is the first thing that does not fit on a line, the engine would else break the words before it at
    their first space, and leave one word on a line.
    """
    return _BEFORE_MARKS.sub("<span> </span>", html)


@cache
def _fonts() -> OwnFaces:
    """One per process: the engine's own advice."""
    return OwnFaces()


@cache
def _settle() -> None:
    """Let the garbage collector leave alone, once for the whole process, what was loaded before the first document."""
    gc.collect()
    gc.freeze()


@contextmanager
def _resting_collector() -> Iterator[None]:
    """Let the garbage collector rest while a document is made, and come once when it is done."""
    _settle()
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
        gc.collect()


def _told(day: date) -> dict[str, str | None]:
    """What the parts of the engine ask the environment for: the day, where one stamps the time, and the language of whoever
    prints, which else would choose among the forms of a Chinese character.
    """
    return {"SOURCE_DATE_EPOCH": str(int(datetime.combine(day, time(), UTC).timestamp())), "PANGO_LANGUAGE": "en"}


class _Complaints(logging.Handler):
    """Keeps what the engine says, in plain words."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(_plainly(record.getMessage()))


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Everything the engine warns of while the block runs."""
    log, handler = logging.getLogger("weasyprint"), _Complaints()
    before = log.propagate
    log.addHandler(handler)
    log.propagate = False
    try:
        yield handler.said
    finally:
        log.removeHandler(handler)
        log.propagate = before


_PLAINLY = (
    (
        re.compile(r"\.notdef glyph .*?: (\".*\" \(U\+[0-9A-F]+\))", re.DOTALL),
        r"no face has the character \1",
    ),
    (re.compile(r"No anchor (#\S+) for internal URI reference"), r"the link to \1 leads nowhere"),
    (re.compile(r"Relative URI reference without a base URI:? ?(.*)", re.DOTALL), r"not a full address: \1"),
    (re.compile(r'Image "(.*)" has no required alt description'), r"the picture \1 has no words in its place"),
    (re.compile(r"Ignored `(.*?)\s*` at (\d+):(\d+), (.*?)\.?$", re.DOTALL), r"the style `\1` is not understood: \4"),
)


def _plainly(message: str) -> str:
    for pattern, words in _PLAINLY:
        said, times = pattern.subn(words, message, count=1)
        if times:
            return said
    return f"the PDF engine says: {message}"


_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PDFUA = """
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas>
      <rdf:Bag>
        <rdf:li rdf:parseType="Resource">
          <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
          <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
          <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
          <pdfaSchema:property>
            <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
              </rdf:li>
            </rdf:Seq>
          </pdfaSchema:property>
        </rdf:li>
      </rdf:Bag>
    </pdfaExtension:schemas>
  </rdf:Description>
</rdf:RDF>
"""
"""The identifier of PDF/UA-1, and the description that PDF/A asks for of any schema it does not know itself."""


def _with_pdfua(generate: Any, *arguments: Any) -> bytes:
    """The engine's own metadata with the identifier of PDF/UA added to the one block that XMP allows."""
    rdf = etree.fromstring(generate(*arguments))
    rdf.extend(etree.fromstring(_PDFUA).iterfind(f"{_RDF}Description"))
    written: bytes = etree.tostring(rdf, encoding="utf-8")
    return written
