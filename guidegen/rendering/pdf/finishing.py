"""What the engine leaves to be done: header cells that say what they head, and ways to move in a long PDF.

In: the objects of a PDF before they are written, then its bytes. Out: the same with page labels, an outline that is shown, and the
first page at the front, so that a reader far away sees it before the rest has come. The same bytes every time.
"""

import io
import zlib
from typing import Any

import pikepdf
import pydyf

LONG = 5
"""Pages from which a PDF is one to move in: what is shorter is seen at a glance, and grows by a quarter for nothing."""


def finish(document: Any, pdf: Any) -> None:
    """Before the objects of a PDF are written: scopes, labels, outline, streams."""
    _scope_headers(pdf)
    _number_pages(pdf)
    if "Outlines" in pdf.catalog and len(document.pages) >= LONG:
        pdf.catalog["PageMode"] = "/UseOutlines"
    for part in pdf.objects:
        if isinstance(part, pydyf.Stream) and part.compress:
            _compress(part)


def linearised(content: bytes) -> bytes:
    """The bytes of a PDF in the order in which a viewer wants them; streams stay as they are.

    A long one grows by a quarter, for its small objects are compressed a hundred at a time.
    """
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as opened:
        opened.save(
            written, linearize=True, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve
        )
    return written.getvalue()


def _number_pages(pdf: Any) -> None:
    """Say that the first page is 1, as the numbers at the foot of pages and in the contents do."""
    decimal = pydyf.Dictionary({"S": "/D"})
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, decimal])})


_LEVEL = 6
"""A hundredth more bytes than the engine's own 9, in a quarter of the time."""


def _compress(stream: Any) -> None:
    stream.compress = False
    written: bytes = stream.data
    content = written[written.index(_BEGIN) + len(_BEGIN) : -len(_END)]
    stream.stream = [zlib.compress(content, _LEVEL)]
    stream.extra["Filter"] = "/FlateDecode"


_BEGIN, _END = b"\nstream\n", b"\nendstream"


def _scope_headers(pdf: Any) -> None:
    """Say of each header cell whether it heads its column or its row: the engine leaves that to be guessed."""
    dictionaries: list[Any] = [part for part in pdf.objects if isinstance(part, dict)]
    parts = {part.reference: part for part in dictionaries if part.get("Type") == "/StructElem"}
    for cell in parts.values():
        if cell["S"] == "/TH":
            row = parts[cell["P"]]
            cell["A"]["Scope"] = "/Column" if parts[row["P"]]["S"] == "/THead" else "/Row"
