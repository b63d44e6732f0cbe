"""A matrix of pairs: one square for each two members, with a letter for the answer.

In: the names and codes of members, and for each two the answer and whether both sides reach the four-year threshold. Out: the
SVG and its numbers in words. It reads in grey: each answer has a letter, a tint or hatching of its own.
"""

import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence

from guidegen.comparison import Answer
from guidegen.rendering.figures.drawing import INK, LINE, NAVY, PALE, PAPER, SIZE, WIDTH, Drawing
from guidegen.wording.dual_criminality.answers import answer_counted, answer_letter, answer_phrase
from guidegen.wording.language import steps
from guidegen.wording.values import marked, starred, unverified

_LABELS, _TOP, _KEY = 108, 30, 52
_NOTICE, _LINE = 160, 12
"""Characters of a line of the notice, and how far apart its lines stand."""
_TINTS = {Answer.YES: NAVY, Answer.DEPENDS: "#b3c6da", Answer.NO: PAPER, Answer.UNKNOWN: PALE}
"""How a square is filled, in the order of the key."""

type Square = tuple[Answer, bool, bool]
"""The answer, whether both sides reach the threshold, and whether it rests on what is only recalled."""


def pair_matrix(
    title: str, members: Sequence[tuple[str, str]], squares: Mapping[tuple[str, str], Square], notice: str = ""
) -> tuple[bytes, str]:
    """The picture, and its numbers in words.

    ``members`` are codes and names in order; ``squares`` holds every two codes in both orders, and each code with itself for
    the member's own answer. ``notice``, what an answer is worth, stands below and ends the words.
    """
    size = (WIDTH - _LABELS) / max(len(members), 1)
    below, lines = _KEY + _TOP + size * len(members) + 4, textwrap.wrap(notice, _NOTICE)
    drawing = Drawing(below + _LINE * len(lines) + (8 if lines else 0))
    words = " ".join(part for part in (_told(title, members, squares), notice) if part)
    drawing.describe(title, words)
    drawing.words(0, 12, title, weight="bold", size=SIZE + 1)
    x: float = 0
    for answer in _TINTS:
        _square(drawing, x, 20, 13, answer)
        drawing.words(x + 18, 30.5, answer_phrase(answer), size=SIZE - 1)
        x += 30 + 6 * len(answer_phrase(answer)) + 14
    _square(drawing, x, 20, 13, Answer.YES, serious=True)
    drawing.words(x + 18, 30.5, "line below: four years or more on both sides", size=SIZE - 1)
    drawing.words(x + 262, 30.5, "framed: own answer", size=SIZE - 1)
    drawing.words(0, 46, f"* {unverified()}", size=SIZE - 1)
    for n, (code, _) in enumerate(members):
        left = _LABELS + (n + 0.72) * size
        drawing.words(left, _KEY + _TOP - 4, code, turn=-90, size=min(SIZE - 2.5, size * 0.8))
    for m, (row, name) in enumerate(members):
        y = _KEY + _TOP + m * size
        drawing.words(_LABELS - 5, y + size * 0.76, name, anchor="end", size=min(SIZE - 1.5, size * 0.8))
        for n, (column, _) in enumerate(members):
            answer, serious, recalled = squares[row, column]
            _square(drawing, _LABELS + n * size, y, size, answer, serious=serious, recalled=recalled)
    for n in range(len(members)):  # last, so that no neighbour covers a frame
        drawing.rect(_LABELS + n * size, _KEY + _TOP + n * size, size, size, fill="none", line=INK, width_of_line=1.6)
    for n, line in enumerate(lines, 1):
        drawing.words(0, below + _LINE * n, line, size=SIZE - 1.5)
    return drawing.svg(), words


def _square(
    drawing: Drawing,
    x: float,
    y: float,
    size: float,
    answer: Answer,
    *,
    serious: bool = False,
    recalled: bool = False,
) -> None:
    ink = PAPER if answer is Answer.YES else INK
    drawing.rect(x, y, size, size, fill=_TINTS[answer], line=LINE, width_of_line=0.5)
    weight = "bold" if answer is Answer.NO else None
    drawing.words(
        x + size / 2,
        y + size * 0.7,
        starred(answer_letter(answer), recalled),
        anchor="middle",
        colour=ink,
        size=min(SIZE, size * 0.66),
        weight=weight,
    )
    if serious:
        drawing.line(x + size * 0.25, y + size * 0.84, x + size * 0.75, y + size * 0.84, colour=ink, width=0.9)


def _told(title: str, members: Sequence[tuple[str, str]], squares: Mapping[tuple[str, str], Square]) -> str:
    codes = [code for code, _ in members]
    pairs = [squares[a, b] for n, a in enumerate(codes) for b in codes[n + 1 :]]
    said = [
        f"{title}. {len(codes)} members, {len(pairs)} pairs: {_counts([a for a, *_ in pairs])}; "
        f"in {sum(serious for _, serious, _ in pairs)} of them both sides reach a maximum of four years or more; "
        f"{sum(recalled for *_, recalled in pairs)} are {unverified()}."
    ]
    for code, name in members:
        with_others = [squares[code, other][0] for other in codes if other != code]
        own, _, recalled = squares[code, code]
        answer = marked(answer_phrase(own), recalled)
        said.append(f"{name}: own answer {answer}; with the others, {_counts(with_others)}.")
    return " ".join(said)


def _counts(answers: Sequence[Answer]) -> str:
    counted = Counter(answers)
    return steps(answer_counted.count(answer, counted[answer]) for answer in _TINTS)
