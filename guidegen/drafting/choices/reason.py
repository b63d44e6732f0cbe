"""A reason: why the model text reads as it does for one member, as a kind with its facts, and how sure that is.

In: what was chosen. Out: plain values, which ``wording.reasons`` puts into words. They go into a file and come back the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from guidegen.law.base import Confidence, Source


class ReasonKind(StrEnum):
    """Why something was taken, or left for the State to decide."""

    GENERAL_EDITION = "general-edition"
    """The general edition shows every alternative."""
    FOR_STATE = "for-state"
    """It is for the State to decide."""
    RECOMMENDED = "recommended"
    """It is the recommended wording."""
    OF_TRADITION = "of-tradition"
    """A legal tradition of the member takes it."""
    OTHER_TRADITIONS = "other-traditions"
    """It serves the traditions for which nothing else is laid down."""
    NO_TRADITION = "no-tradition"
    """No wording is laid down for the member's traditions."""
    NO_FIGURE = "no-figure"
    """No sourced figure that is in force was found in the member's law."""
    TOO_LOW = "too-low"
    """The maximum in the member's law is below what the treaties look to."""
    OWN_MAXIMUM = "own-maximum"
    """It is the maximum of an offence of the member's law."""
    OWN_FINE = "own-fine"
    """It is the greatest fine of an offence of the member's law."""
    CUSTOM_BESIDE_COMMON_LAW = "custom-beside-common-law"
    """Custom stands beside the common law of a Pacific member."""
    MAIN_TRADITION = "main-tradition"
    """It is the form of the member's main tradition."""
    OFFENCE_FORMULA = "offence-formula"
    """Offences in the member's law open in that form."""
    NEAREST_TRADITION = "nearest-tradition"
    """The main tradition has no text of its own; this form is the nearest."""
    BOTH_FORMS = "both-forms"
    """No State's style applies."""
    UNIT = "unit"
    NUMBERING = "numbering"
    OBLIGATION_WORD = "obligation-word"
    FINE_FORM = "fine-form"
    """The member's statutes are so."""
    DEFINITIONS_SEEN = "definitions-seen"
    """A statute of the member has its definitions there."""
    DEFINITIONS_USUAL = "definitions-usual"
    """No statute of the member was seen for it; this is the usual place."""
    BODY = "body"
    """It is the body with that role."""
    NO_BODY = "no-body"
    """The profile names no body with that role."""
    MADE_SUBJECT = "made-subject"
    """A provision that does not spare everyone whom the bill protects is made subject to the bill."""
    YIELDS = "yields"
    """An offence of the general law on a point of the bill yields to it."""
    NO_POINT = "no-point"
    """A provision bears on the subject, and its coding names no point of the bill."""
    REPEALED_ONCE_CHECKED = "repealed-once-checked"
    """A provision whose place and text no source shows is repealed once it has been checked."""
    REPEALED = "repealed"
    """The bill covers the same ground as the provision."""


OPEN = frozenset(
    {
        ReasonKind.GENERAL_EDITION,
        ReasonKind.FOR_STATE,
        ReasonKind.NO_TRADITION,
        ReasonKind.NO_FIGURE,
        ReasonKind.TOO_LOW,
        ReasonKind.NO_BODY,
    }
)
"""The reasons for which something is left for the State to decide."""


@dataclass(frozen=True)
class Reason:
    """One choice made for a member, and why."""

    about: str
    """What was chosen: ``form``, ``unit``, ``numbering``, ``word``, ``fine``, ``definitions``, ``agency:...``,
    ``schedule:...`` or the id of a choice."""
    kind: ReasonKind
    confidence: Confidence
    """How sure the facts it rests on are; low facts are marked unverified by whoever prints this."""
    sources: tuple[Source, ...] = ()
    """Where those facts were read."""
    taken: str = ""
    """What was taken: the words of an option or the name of a body as they stand, else the key of a value, a term or an
    amount; empty where nothing was, or an option has no words."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What the reason speaks of, by name: the member, a citation, a consequence; values as their keys."""

    @property
    def is_open(self) -> bool:
        """Whether the State must still decide."""
        return self.kind in OPEN


def found(sources: Mapping[str, Source], keys: Iterable[str]) -> tuple[Source, ...]:
    """The sources behind some keys, in order; keys that a checked corpus could not have are passed over."""
    return tuple(sources[key] for key in keys if key in sources)
