"""The word a drafter probably meant."""

from collections.abc import Collection
from difflib import get_close_matches


def nearest(word: str, words: Collection[str]) -> str | None:
    """The closest of the words, or None where none is close. The same for every order of ``words``."""
    if len(word) > 200:
        return None
    found = get_close_matches(word, sorted(words), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, words: Collection[str]) -> str:
    """``; did you mean "..."?`` to end a message with, or nothing."""
    found = nearest(word, words)
    return f'; did you mean "{found}"?' if found else ""


def quoted(value: object, limit: int = 60) -> str:
    """A value from a file in double quotes on one line, cut where it is long."""
    text = " ".join(str(value).split())
    return f'"{text if len(text) <= limit else text[: limit - 1] + "…"}"'
