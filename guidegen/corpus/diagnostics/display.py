"""Text from files as it may be shown: it steers no terminal, hides nothing and takes the room that it is given.

In: any text. Out: text on one line, in characters that can be seen.
"""

import unicodedata

_TAB = "    "
_JOINERS = "\u200c\u200d"
"""Characters that are not seen but make the letters beside them; several scripts of members cannot do without."""


def visible(text: str) -> str:
    """Text with spaces for tabs, and the code of each character that is not seen or turns text round, as ``\\u202e``."""
    if text.isprintable():
        return text
    return "".join(_visible(character) for character in text.replace("\t", _TAB))


def _visible(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    return character.encode("unicode_escape").decode("ascii")


def fitted(text: str, columns: int) -> str:
    """The beginning of a text that fits into some columns; where it is cut, an ellipsis ends it.

    Wide characters take two columns. Every other takes one, also those that are drawn over the one before, so that no
    heap of them passes for a short line.
    """
    whole = _beginning(text, columns)
    return text if whole == text else _beginning(text, columns - 1) + "…"


def _beginning(text: str, columns: int) -> str:
    for end, character in enumerate(text):
        columns -= 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if columns < 0:
            return text[:end]
    return text
