"""The treaties on a line of time: when each was signed, joined and in force for the member."""

from collections.abc import Callable
from datetime import date

from guidegen.editions.chapters.profile import ProfileView, TreatyLine
from guidegen.law.treaty import TreatyStatus
from guidegen.rendering.figures.drawing import INK, LINE, NAVY, PAPER, SIZE, WIDTH, Drawing
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.language import series
from guidegen.wording.treaties import PARTY_SINCE_UNKNOWN, treaty_line, treaty_phrase
from guidegen.wording.values import marked

_LABELS, _RIGHT, _ROW, _TOP = 210, 34, 15.5, 20
_LETTER = 5.2
"""About the width of a letter."""


def _years(day: str) -> float:
    """A date, as exact as it is known, as a number of years."""
    year, month, number = (int(part) for part in (day + "-01-01"[: 10 - len(day)]).split("-"))
    return year + (date(year, month, number) - date(year, 1, 1)).days / 366


def treaty_timeline(view: ProfileView) -> tuple[bytes, str]:
    """The picture, and its dates in words."""
    dates = [d for t in view.treaties for d in (t.signed, t.joined, t.since) if d]
    end = _years(view.as_at.isoformat())
    first = min((int(d[:4]) for d in dates), default=int(end) - 10) // 10 * 10
    scale = (WIDTH - _LABELS - _RIGHT) / max(end - first, 1)
    height = _TOP + _ROW * len(view.treaties)
    drawing = Drawing(height + 4)

    def at(day: str) -> float:
        return _LABELS + (_years(day) - first) * scale

    for year in range(first, int(end) + 1, 10):
        x = _LABELS + (year - first) * scale
        drawing.line(x, _TOP - 5, x, height)
        drawing.words(x, _TOP - 8, str(year), anchor="middle", size=SIZE - 1)
    for n, treaty in enumerate(view.treaties):
        _treaty(drawing, treaty, _TOP + n * _ROW + _ROW / 2, at, WIDTH - _RIGHT)
    marks = series(marked(treaty_line(t.title, t.words), t.unverified) for t in view.treaties)
    return drawing.svg(), f"Treaties over time. {marks}."


def _treaty(drawing: Drawing, treaty: TreatyLine, y: float, at: Callable[[str], float], end: float) -> None:
    drawing.words(_LABELS - 8, y + 3.6, treaty.title, anchor="end")
    binding = treaty.status == TreatyStatus.PARTY
    start = treaty.since or treaty.joined
    if binding and start:
        if treaty.signed and at(treaty.signed) < at(start):
            drawing.line(at(treaty.signed), y, at(start), y, colour=NAVY, dash="3 2", width=1)
        drawing.rect(at(start), y - 3.2, max(end - at(start), 1), 6.4, fill=NAVY)
        drawing.words(end + 4, y + 3.6, start[:4], size=SIZE - 1)
    elif binding:
        words = ENGLISH.say(PARTY_SINCE_UNKNOWN)
        drawing.rect(_LABELS + 2, y - 3.2, end - _LABELS - 2, 6.4, fill="none", dash="4 3")
        drawing.rect(_LABELS + 8, y - 4.5, _LETTER * len(words) + 6, 9, fill=PAPER, line=None)
        drawing.words(_LABELS + 11, y + 3.4, words, size=SIZE - 1)
    elif treaty.signed:
        words = treaty_phrase(TreatyStatus.SIGNATORY)
        x, width = at(treaty.signed), _LETTER * len(words)
        after = x + width + 14 < end
        if after:
            drawing.line(x + width + 12, y, end, y, colour=NAVY, dash="3 2", width=1)
        drawing.words(x + 8 if after else x - 8, y + 3.4, words, anchor="start" if after else "end", size=SIZE - 1)
    else:
        drawing.words(_LABELS + 4, y + 3.4, treaty.words, size=SIZE - 1, colour=INK)
        drawing.line(_LABELS + 10 + _LETTER * len(treaty.words), y, end, y, colour=LINE, dash="1 3")
    if treaty.signed:
        drawing.ring(at(treaty.signed), y, 3)
