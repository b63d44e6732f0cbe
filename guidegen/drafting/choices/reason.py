"""A reason: why the model text reads as it does for one member, in a sentence, with how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guidegen.law.base import Confidence, Source


@dataclass(frozen=True)
class Reason:
    """One choice made for a member, and why."""

    about: str
    """What was chosen: ``form``, ``unit``, ``numbering``, ``word``, ``fine``, ``agency:...`` or the id of a choice."""
    choice: str
    """What was taken, in words; ``left open`` where the State must decide."""
    because: str
    """Why, as a plain sentence."""
    confidence: Confidence
    """How sure the facts it rests on are; low facts are marked unverified by whoever prints this."""
    sources: tuple[Source, ...] = ()
    """Where those facts were read."""


def found(sources: Mapping[str, Source], keys: Iterable[str]) -> tuple[Source, ...]:
    """The sources behind some keys, in order; keys that a checked corpus could not have are passed over."""
    return tuple(sources[key] for key in keys if key in sources)
