"""Key points: what a minister needs on one page, each with what stands behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidegen.editions.chapters.action_list import ClosingAction
from guidegen.editions.chapters.the_offence import GroupView
from guidegen.editions.chapters.what_binds import TreatyView
from guidegen.law.base import Coverage
from guidegen.law.guide import Guide
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import Standing
from guidegen.wording.questions import freshness_sentence


@dataclass(frozen=True)
class CountRow:
    """How many elements of one part of the offence have each value."""

    title: str
    href: str
    yes: int
    partial: int
    no: int
    unknown: int
    wider: int

    @property
    def elements(self) -> int:
        """How many elements there are."""
        return self.yes + self.partial + self.no + self.unknown + self.wider


@dataclass(frozen=True)
class KeyPoints:
    """What a minister needs on one page."""

    binding: tuple[TreatyView, ...]
    """The leading instruments and the member's position to each."""
    counts: tuple[CountRow, ...]
    total: CountRow
    gaps: tuple[ClosingAction, ...]
    """The most urgent gaps, in the order of urgency."""
    questions: int
    freshness: str


_GAPS = 4


def count_row(title: str, href: str, groups: Sequence[GroupView]) -> CountRow:
    """Count the values of the elements in some groups."""
    elements = [element for group in groups for element in group.elements]
    values = [element.value for element in elements if not element.wider]
    return CountRow(
        title=title,
        href=href,
        yes=values.count(Coverage.YES),
        partial=values.count(Coverage.PARTIAL),
        no=values.count(Coverage.NO),
        unknown=values.count(Coverage.UNKNOWN),
        wider=len(elements) - len(values),
    )


def key_points(
    guide: Guide,
    standing: Standing,
    treaties: Mapping[str, TreatyView],
    groups: Sequence[GroupView],
    actions: Sequence[ClosingAction],
) -> KeyPoints:
    """The key points of one guide for one member."""
    open_ids = [i for i in guide.instruments if treaties[i].status != TreatyStatus.NOT_ELIGIBLE]
    return KeyPoints(
        binding=tuple(treaties[i] for i in guide.foremost(open_ids)),
        counts=tuple(count_row(group.title, f"#{group.id}", [group]) for group in groups),
        total=count_row("All elements", "#the-offence", groups),
        gaps=tuple(actions[:_GAPS]),
        questions=len(standing.topics[guide.id].questions),
        freshness=freshness_sentence(standing.freshness),
    )
