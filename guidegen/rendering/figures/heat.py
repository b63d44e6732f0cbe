"""The members by theme: of the tested duties that bind, how many are met, wholly or in part."""

from guidegen.editions.chapters.profile import HeatCell, HeatView
from guidegen.rendering.figures.drawing import INK, LINE, PAPER, SIZE, WIDTH, Drawing

_LABELS, _ROW, _TOP = 128, 13.2, 92
_TINTS = ((PAPER, INK), ("#dbe4ee", INK), ("#b3c6da", INK), ("#5f80a5", PAPER), ("#14365c", PAPER))
"""From none to all: the tint of a cell and the ink on it. Each is darker than the one before, in grey too."""


def _tint(cell: HeatCell) -> tuple[str, str]:
    if cell.answered == 0:
        return _TINTS[0]
    if cell.answered == cell.bound:
        return _TINTS[-1]
    return _TINTS[1 + min(2, cell.answered * 3 // cell.bound)]


def heat_map(view: HeatView) -> tuple[bytes, str]:
    """The picture, and what it shows in words; its numbers fill the table that follows it."""
    drawing = Drawing(_TOP + _ROW * len(view.rows) + 4)
    width = (WIDTH - _LABELS - 78) / max(len(view.themes), 1)
    for n, theme in enumerate(view.themes):
        drawing.words(_LABELS + (n + 0.55) * width, _TOP - 6, f"{n + 1} {theme}", turn=-38, size=SIZE - 0.5)
    for m, row in enumerate(view.rows):
        y = _TOP + m * _ROW
        drawing.words(_LABELS - 6, y + 9.6, row.name, anchor="end", size=SIZE - 1)
        for n, cell in enumerate(row.cells):
            fill, ink = _tint(cell)
            x = _LABELS + n * width
            drawing.rect(x, y, width, _ROW, fill=fill if cell.bound else PAPER, line=LINE)
            drawing.words(
                x + width / 2, y + 9.6, cell.words, anchor="middle", colour=ink if cell.bound else INK, size=SIZE - 1.5
            )
    answered = sum(cell.answered for row in view.rows for cell in row.cells)
    bound = sum(cell.bound for row in view.rows for cell in row.cells)
    said = (
        f"Members by theme, {len(view.rows)} rows and {len(view.themes)} columns. Of {bound} tested duties that bind, "
        f"taking all members together, {answered} are met, wholly or in part. The table that follows holds every number."
    )
    return drawing.svg(), said
