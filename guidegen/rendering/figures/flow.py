"""A flow of questions: one below the other, each with an answer that leads out of it to the right.

In: steps, each a question, the answer that leaves the flow and where it leads, and what stands at the end. Out: the SVG and
the same flow in words.
"""

from collections.abc import Sequence
from textwrap import wrap

from guidegen.rendering.figures.drawing import NAVY, PALE, PAPER, SIZE, WIDTH, Drawing

type Step = tuple[str, str, str]
"""A question, the answer that leaves the flow (``Yes`` or ``No``), and where it leads."""

_LEFT, _RIGHT = 312.0, 268.0
"""Widths of the two columns of boxes."""
_LINE, _PAD, _GAP = 14.0, 8.0, 26.0
_LETTER = 5.6
"""About the width of a letter."""


def flow_chart(steps: Sequence[Step], end: str) -> tuple[bytes, str]:
    """The flow as a picture, and in words. ``end`` is what holds where no step led out."""
    left = [_lines(question, _LEFT) for question, _, _ in steps]
    right = [_lines(outcome, _RIGHT) for _, _, outcome in steps]
    heights = [_height(max(len(a), len(b))) for a, b in zip(left, right, strict=True)]
    last = _lines(end, _LEFT)
    drawing = Drawing(sum(heights) + _GAP * len(steps) + _height(len(last)) + 4)
    x_right, middle, y = WIDTH - _RIGHT - 1, 1 + _LEFT / 2, 2.0
    for (_, answer, _), question, outcome, height in zip(steps, left, right, heights, strict=True):
        _box(drawing, 1, y, _LEFT, height, question, fill=PALE)
        _box(drawing, x_right, y, _RIGHT, height, outcome, fill=PAPER)
        _arrow(drawing, 1 + _LEFT, y + height / 2, x_right, y + height / 2)
        drawing.words((1 + _LEFT + x_right) / 2 - 3, y + height / 2 - 4, answer, anchor="middle", weight="bold")
        other = "No" if answer == "Yes" else "Yes"
        _arrow(drawing, middle, y + height, middle, y + height + _GAP)
        drawing.words(middle + 8, y + height + _GAP / 2 + 4, other, weight="bold")
        y += height + _GAP
    _box(drawing, 1, y, _LEFT, _height(len(last)), last, fill=PAPER, weight="bold")
    told = [f"{question} {answer}: {outcome}" for question, answer, outcome in steps]
    return drawing.svg(), ". ".join(part.rstrip(".") for part in (*told, f"Otherwise: {end}")) + "."


def _lines(text: str, width: float) -> list[str]:
    return wrap(text, int((width - 2 * _PAD) / _LETTER)) or [""]


def _height(lines: int) -> float:
    return lines * _LINE + 2 * _PAD


def _box(
    drawing: Drawing,
    x: float,
    y: float,
    width: float,
    height: float,
    lines: Sequence[str],
    *,
    fill: str,
    weight: str | None = None,
) -> None:
    drawing.rect(x, y, width, height, fill=fill)
    top = y + (height - len(lines) * _LINE) / 2 + SIZE
    for n, line in enumerate(lines):
        drawing.words(x + _PAD, top + n * _LINE, line, weight=weight)


def _arrow(drawing: Drawing, x1: float, y1: float, x2: float, y2: float) -> None:
    drawing.line(x1, y1, x2, y2, colour=NAVY, width=1.2)
    back = 5.0
    for side in (-3.5, 3.5):
        end = (x2 - back, y2 + side) if y1 == y2 else (x2 + side, y2 - back)
        drawing.line(x2, y2, *end, colour=NAVY, width=1.2)
