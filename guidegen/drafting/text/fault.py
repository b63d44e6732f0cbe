"""A fault: one thing wrong in the text of a model provision, and the error that carries them.

In and out: plain values.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from guidegen.law.member.profile import Tradition


@dataclass(frozen=True)
class Fault:
    """One thing wrong in one text. ``line`` counts from 1 in that text; 0 is the provision as a whole."""

    provision: str
    variant: Tradition | None
    line: int
    message: str

    def __str__(self) -> str:
        where = f", text “{self.variant}”" if self.variant else ""
        return f"{self.provision}{where}{f', line {self.line}' if self.line else ''}: {self.message}"


class DraftingError(ValueError):
    """A model provision cannot be drafted; the message says which, where in its text and what is wrong."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """``faults`` is everything that stands in the way, in the order of the texts."""
        super().__init__("\n".join(str(f) for f in faults))
        self.faults = faults


def meant(word: str, known: Iterable[str]) -> str:
    """The question which known word was meant, or nothing where none is close."""
    close = get_close_matches(word, list(known), n=1)
    return f" Did you mean “{close[0]}”?" if close else ""
