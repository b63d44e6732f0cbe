"""Members x elements: what the law of each has on each element of the offence, and on what that rests.

In: where some members stand. Out: a row for each element, with one cell for each member, in the order given. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.law.base import Coverage, Topic
from guidegen.law.element import Absence, Element
from guidegen.law.member.national import Member
from guidegen.standing import Finding, Question, Standing


@dataclass(frozen=True)
class ElementCell:
    """What one member's law has on one element. Places, sources and confidence are those of the finding."""

    member: Member
    finding: Finding
    question: Question | None
    """What to ask, and whom, where the value is unknown."""

    @property
    def value(self) -> Coverage:
        """How far national law has the element."""
        return self.finding.value

    @property
    def reaches_further(self) -> bool:
        """Whether the lack of the element only makes the law wider than the treaty asks."""
        return self.value is Coverage.NO and self.finding.element.absence is Absence.WIDER


@dataclass(frozen=True)
class ElementRow:
    """One element across the members."""

    topic: Topic
    element: Element
    cells: tuple[ElementCell, ...]

    @property
    def differs(self) -> bool:
        """Whether the members do not all have the same value."""
        return len({cell.value for cell in self.cells}) > 1


def element_rows(stands: Sequence[Standing], topic: Topic) -> tuple[ElementRow, ...]:
    """The elements of a topic, in the order of its checklist, across some members."""
    asked = [{q.key: q for q in stand.topics[topic].questions} for stand in stands]
    keys = dict.fromkeys(key for stand in stands for key in stand.topics[topic].findings)
    return tuple(_row(stands, asked, topic, key) for key in keys)


def _row(stands: Sequence[Standing], asked: Sequence[dict[str, Question]], topic: Topic, key: str) -> ElementRow:
    cells = tuple(
        ElementCell(stand.member, stand.topics[topic].findings[key], questions.get(key))
        for stand, questions in zip(stands, asked, strict=True)
    )
    return ElementRow(topic, cells[0].finding.element, cells)
