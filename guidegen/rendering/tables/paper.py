"""How a sheet of a workbook lies on paper: rows as high as their text, and columns on as many pages as stay readable.

In: the text of cells and the widths of columns. Out: heights, widths and a sheet of paper. Programs that open a workbook do not
agree on the height of a row that none is set for, and where none can, the first line is all that is printed.
"""

import math
import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_LINE, _MARGIN = 15.0, 3.0
"""Points that a line of the body takes, and that a row has besides."""
_HIGHEST = 409.0
"""Points that a row can be high."""
_FILLED = 0.85
"""Characters that surely fit into the width of one in which the column is given: a font in its place may be wider."""
_WIDEST = 200.0

_PER_INCH = 96 / 7
"""Characters of the width of a column to an inch."""
EDGE = 0.4
"""Inches of margin on the left and on the right."""
_LEAST_SCALE = 0.7
"""The smallest that a table is printed, of its size on a screen: type of 11 points becomes one of 7.7."""


@dataclass(frozen=True)
class Paper:
    """What a sheet is printed on, the longer edge across."""

    number: int
    """Of the size, as spreadsheets number them."""
    inches: float
    """How wide it is."""

    @property
    def columns(self) -> float:
        """Characters that stand side by side on it at full size."""
        return (self.inches - 2 * EDGE) * _PER_INCH


A4, A3 = Paper(9, 11.69), Paper(8, 16.54)


@dataclass(frozen=True)
class Layout:
    """How the columns of a sheet are spread."""

    paper: Paper
    pages: int
    """Pages side by side."""
    scale: int
    """Hundredths of the full size, where there are several; one page is filled."""


def lines(text: str, width: float) -> int:
    """How many lines a text takes in a column of a width; rather one too many than one too few."""
    room = max(int(width * _FILLED), 1)
    return sum(_wrapped(_measured(part), room) for part in text.split("\n"))


def _measured(text: str) -> str:
    """The text with each character that is as wide as two letters in the place of two."""
    if text.isascii():
        return text
    return "".join("xx" if unicodedata.east_asian_width(c) in "WF" else c for c in text)


def _wrapped(text: str, room: int) -> int:
    return 1 if len(text) <= room else max(len(textwrap.wrap(text, room)), 1)


def width_for(texts: Sequence[str], width: float) -> float:
    """The width of a column in which every text stands within the highest row that there can be."""
    most = int((_HIGHEST - _MARGIN) / _LINE)
    while width < _WIDEST and any(lines(text, width) > most for text in texts if len(text) > most):
        width = min(round(width * 1.25), _WIDEST)
    return width


def height_for(texts: Sequence[tuple[str, float]]) -> float:
    """Points that a row needs for its texts, each with the width of its column."""
    return min(max((lines(text, width) for text, width in texts), default=1) * _LINE + _MARGIN, _HIGHEST)


def spread(widths: Sequence[float], fixed: int) -> Layout:
    """On what the columns are printed, so that they stay readable; the first ``fixed`` stand on each page."""
    whole = sum(widths)
    for paper in (A4, A3):
        if paper.columns / whole >= _LEAST_SCALE:
            return Layout(paper, 1, 100)
    held = A3.columns / _LEAST_SCALE
    first = sum(widths[:fixed])
    return Layout(A3, math.ceil((whole - first) / (held - first)), round(_LEAST_SCALE * 100))
