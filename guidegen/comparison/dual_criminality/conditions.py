"""What an answer depends on, and what must be minded beside it: kinds with their facts, to be put into words by whoever prints.

In: elements, provisions and the words of the catalogue of conducts. Out: plain values that can be compared. Pure.
"""

from dataclasses import dataclass
from enum import StrEnum

from guidegen.standing import Pinpoint


class ConditionKind(StrEnum):
    """What an answer depends on."""

    STATED = "stated"
    """What the catalogue of conducts says in its own words."""
    HOW_FAR = "how-far"
    """How far the law has an element that it has in part."""
    IN_FORCE = "in-force"
    """Whether the law is in force, which was not established."""
    READ_TOGETHER = "read-together"
    """Whether provisions that stand apart from one another are read together."""
    SILENT = "silent"
    """Whether an offence that is not coded on an element reaches the facts."""


@dataclass(frozen=True)
class AnswerCondition:
    """One thing that an answer depends on."""

    kind: ConditionKind
    words: str = ""
    """The words of the catalogue, or the heading of the element."""
    notes: tuple[str, ...] = ()
    """What the law has of the element, where it has it in part."""
    place: Pinpoint | None = None
    """The offence that is not coded on the element."""


class CaveatKind(StrEnum):
    """What must be minded beside an answer."""

    TOGETHER = "together"
    """No single provision is coded with every part."""
    DEFINED = "defined"
    """The words that have every part stand without a penalty of their own."""
    IN_PART = "in-part"
    """The law as a whole has an element only in part."""
    RECALLED = "recalled"
    """What is recorded on the force of a provision is recalled."""


@dataclass(frozen=True)
class AnswerCaveat:
    """One thing to mind."""

    kind: CaveatKind
    words: str = ""
    """The heading of the element."""
    note: str = ""
    """What the law has of it."""
    place: Pinpoint | None = None
    """The provision."""
