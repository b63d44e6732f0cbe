"""Elements: the checklist of questions by which national law is held against the obligations."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from guidegen.law.base import ElementKey, Record, Slug, Text, Topic
from guidegen.law.group import ElementGroup
from guidegen.law.member.profile import AgencyRole


class Absence(StrEnum):
    """What it means when national law lacks the element."""

    GAP = "gap"
    """Conduct or protection that the treaty asks for is missing."""
    WIDER = "wider"
    """The law reaches further than the treaty asks; the treaty allows that, and a guide says what follows."""


class Element(Record):
    """One question asked of national law."""

    key: ElementKey
    """The key by which findings cite it."""
    group: ElementGroup
    """The part of the offence it belongs to."""
    heading: Text
    """Its name in a table."""
    question: Text
    """The question, such that yes means that national law has the element."""
    absence: Absence = Absence.GAP
    """What a no means."""
    obligations: tuple[Slug, ...] = Field(min_length=1)
    """The obligations it chiefly tests, the leading one first; each must list the element in return."""
    words: tuple[Text, ...] = ()
    """How the words begin by which model text says it, such as ``abduct``: what a guide marks where a law lacks them."""
    ask: AgencyRole
    """The body that can answer where the answer is unknown."""
    send: Text
    """What that body should send with its answer."""


SERIOUS_CRIME = "serious_crime_threshold"
"""The element by which it is asked whether the greatest penalty makes a serious crime (UNTOC, article 2(b))."""

Checklists = Mapping[Topic, tuple[Element, ...]]
"""The elements of each topic, in the order of the offence. A key may stand in both topics."""


class ElementsFile(Record):
    """``elements.yaml``: both checklists."""

    trafficking: tuple[Element, ...]
    """Elements of trafficking in persons and of what surrounds it."""
    smuggling: tuple[Element, ...]
    """Elements of the smuggling of migrants and of what surrounds it."""
