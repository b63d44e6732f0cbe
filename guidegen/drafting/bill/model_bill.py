"""A drafted bill: its provisions, their paragraphs, reasons and open choices, and the whole as Akoma Ntoso."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from guidegen.drafting.bill.amendments import AmendedLaw
from guidegen.drafting.choices.reason import Reason
from guidegen.law.member.profile import Tradition
from guidegen.law.model import Choice, ModelProvision


@dataclass(frozen=True)
class Paragraph:
    """A numbered part of a drafted provision that says what it is for."""

    eid: str
    """Its identifier in the document."""
    citation: str
    """Its number as the member's statutes cite it, such as ``section 2(1)(a)``."""
    label: str | None
    """Its name in the author's text."""
    obligations: tuple[str, ...]
    """The obligations it implements; parts within it that name none implement the same."""
    supporting: str | None
    """Why it stands there, where it implements no obligation."""


@dataclass(frozen=True)
class Drafted:
    """One model provision in one form."""

    provision: ModelProvision
    variant: Tradition
    """The text it was drafted from."""
    eid: str
    """Its identifier in the document."""
    citation: str
    """Its number, such as ``section 2``."""
    alternative_to: str | None
    """In the general edition, the eId of the form that this one may replace."""
    akn: bytes
    """Its element alone, as UTF-8; references may lead to other units of the document."""
    paragraphs: tuple[Paragraph, ...]
    """What each paragraph implements, in the order of the text."""
    reasons: tuple[Reason, ...]
    """Each choice made in it, and why."""
    open_choices: tuple[Choice, ...]
    """What the State must still decide, with the wording of each option as it would read in this text."""
    places: Mapping[str, str] = field(default_factory=dict)
    """The citation of each of its parts, by eId."""


@dataclass(frozen=True)
class DraftedPart:
    """A part or chapter of a bill."""

    heading: str
    eid: str
    provisions: tuple[str, ...]
    """Ids of its provisions."""


@dataclass(frozen=True)
class Schedule:
    """The consequential amendments to a member's own laws."""

    eid: str
    heading: str
    laws: tuple[AmendedLaw, ...]
    akn: bytes
    """Its element alone, as UTF-8."""


@dataclass(frozen=True)
class ModelBill:
    """The model provisions of a guide, numbered and linked as one document."""

    uri: str
    """FRBR address of the work, such as ``/akn/id/bill/2026/trafficking-model``."""
    title: str
    akn: bytes
    """The whole document, valid against the strict Akoma Ntoso 3.0 schema."""
    reasons: tuple[Reason, ...]
    """Why unit, numbering and words are as they are, for all provisions alike."""
    provisions: tuple[Drafted, ...]
    """The provisions in order; in the general edition each stands twice, in its common-law and its civil-law form."""
    parts: tuple[DraftedPart, ...] = ()
    """What the provisions are grouped into, in order."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """eId of the place that defines each term, by the id of the term."""
    schedule: Schedule | None = None
    """What becomes of the member's own provisions; None where none bears on the bill."""
