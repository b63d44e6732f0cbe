"""Coverage by theme: a bar for each theme, divided by how far its duties are met."""

from collections.abc import Callable

from guidegen.editions.chapters.profile import ProfileView, ThemeRow
from guidegen.rendering.figures.drawing import INK, LINE, NAVY, PALE, PAPER, SIZE, WIDTH, Drawing
from guidegen.standing import CoverageValue
from guidegen.wording.language import steps
from guidegen.wording.values import coverage_counted, coverage_phrase

_LABELS, _RIGHT, _ROW, _BAR, _TOP = 150, 26, 17.5, 12.5, 24


def _met(d: Drawing, x: float, y: float, w: float, h: float) -> None:
    d.rect(x, y, w, h, fill=NAVY)


def _part(d: Drawing, x: float, y: float, w: float, h: float) -> None:
    d.hatched(x, y, w, h)


def _not(d: Drawing, x: float, y: float, w: float, h: float) -> None:
    d.rect(x, y, w, h, fill=PAPER)
    d.line(x, y, x + w, y + h, colour=NAVY, width=1)
    d.line(x, y + h, x + w, y, colour=NAVY, width=1)


def _unknown(d: Drawing, x: float, y: float, w: float, h: float) -> None:
    d.rect(x, y, w, h, fill=PALE, line=LINE)


def _unbound(d: Drawing, x: float, y: float, w: float, h: float) -> None:
    d.rect(x, y, w, h, fill=PAPER, line=LINE, dash="2 2")


_VALUES: tuple[
    tuple[CoverageValue, Callable[[ThemeRow], int], Callable[[Drawing, float, float, float, float], None]], ...
] = (
    (CoverageValue.MET, lambda row: row.met, _met),
    (CoverageValue.IN_PART, lambda row: row.in_part, _part),
    (CoverageValue.NOT_MET, lambda row: row.not_met, _not),
    (CoverageValue.UNKNOWN, lambda row: row.unknown, _unknown),
    (CoverageValue.NOT_BOUND, lambda row: row.not_bound, _unbound),
)


def _words(row: ThemeRow) -> str:
    counts = steps(coverage_counted.count(value, count(row)) for value, count, _ in _VALUES if count(row))
    return f"{row.heading}: {counts}"


def theme_bars(view: ProfileView) -> tuple[bytes, str]:
    """The picture, and its numbers in words."""
    drawing = Drawing(_TOP + _ROW * len(view.themes) + 2)
    x: float = _LABELS
    for value, _, fill in _VALUES:
        word = coverage_phrase(value)
        fill(drawing, x, 3, 20, 11)
        drawing.words(x + 25, 12.5, word)
        x += 25 + 6.2 * len(word) + 18
    scale = (WIDTH - _LABELS - _RIGHT) / max((1, *(row.total for row in view.themes)))
    for n, row in enumerate(view.themes):
        y = _TOP + n * _ROW
        drawing.words(_LABELS - 8, y + 10, row.heading, anchor="end")
        x = _LABELS
        for _, count, fill in _VALUES:
            width = count(row) * scale
            if width:
                fill(drawing, x, y, width, _BAR)
                x += width
        drawing.words(x + 6, y + 10, str(row.total), colour=INK, size=SIZE - 1)
    return drawing.svg(), f"Duties by theme. {'. '.join(_words(row) for row in (*view.themes, view.total))}."
