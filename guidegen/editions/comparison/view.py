"""Members side by side, in words: every table of a comparison with what stands behind each cell.

In: a Comparison and the tables asked for. Out: a ComparisonView: plain data that each form of output walks, with the
numbered list of the sources that those tables cite.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guidegen.comparison import Comparison
from guidegen.corpus.corpus import Corpus
from guidegen.editions.citations import Citations, SourceView, source_views
from guidegen.editions.comparison.cells import (
    CellView,
    GroupRows,
    MatrixView,
    element_matrix,
    obligation_matrix,
    treaty_matrix,
)
from guidegen.editions.comparison.lists import LawEventView, PenaltyView, law_event_view, penalty_view
from guidegen.law.base import Topic
from guidegen.law.member.national import Member
from guidegen.wording.comparison import title
from guidegen.wording.language import day, listing
from guidegen.wording.laws import regional_bodies, traditions
from guidegen.wording.values import crime_label, crime_phrase

__all__ = ["CellView", "ComparisonTable", "ComparisonView", "GroupRows", "MatrixView", "MemberHead", "comparison_view"]


class ComparisonTable(StrEnum):
    """A table of a comparison."""

    ELEMENTS = "elements"
    PENALTIES = "penalties"
    OBLIGATIONS = "obligations"
    TREATIES = "treaties"
    LAWS = "laws"


@dataclass(frozen=True)
class MemberHead:
    """A member as the head of a column or a row."""

    iso3: str
    name: str
    formal_name: str
    tradition: str
    regions: str
    """Regional bodies in words; empty where none is recorded."""


@dataclass(frozen=True)
class ComparisonView:
    """Everything a comparison says."""

    title: str
    as_at: date
    as_at_words: str
    topics: tuple[Topic, ...]
    subject: str
    subject_label: str
    """The same where it stands alone."""
    kept: str
    """In words, whom it holds: the groups and conditions by which members were chosen; empty where they were named."""
    members: tuple[MemberHead, ...]
    elements: tuple[MatrixView, ...]
    obligations: tuple[MatrixView, ...]
    treaties: tuple[MatrixView, ...]
    penalties: tuple[PenaltyView, ...] | None
    """None where the table was not asked for; empty where no member has one."""
    laws: tuple[LawEventView, ...] | None
    sources: tuple[SourceView, ...]

    @property
    def matrices(self) -> tuple[MatrixView, ...]:
        """Every table of members against rows, in the order in which it is shown."""
        return (*self.elements, *self.obligations, *self.treaties)

    def names(self) -> dict[str, str]:
        """The name of each member by its code."""
        return {member.iso3: member.name for member in self.members}


def _head(member: Member) -> MemberHead:
    profile = member.profile
    return MemberHead(
        iso3=member.iso3,
        name=member.name,
        formal_name=profile.formal_name,
        tradition=traditions(profile.legal_tradition),
        regions=regional_bodies(profile.regional_bodies),
    )


def comparison_view(
    corpus: Corpus, compared: Comparison, tables: Collection[ComparisonTable] = tuple(ComparisonTable), kept: str = ""
) -> ComparisonView:
    """A comparison in words, with the tables asked for; ``kept`` says by what its members were chosen."""
    citations = Citations()
    members = [stand.member for stand in compared.stands]
    elements, obligations = [], []
    for topic in compared.topics:
        if ComparisonTable.ELEMENTS in tables:
            rows = [row for row in compared.elements if row.topic is topic]
            elements.append(element_matrix(corpus, topic, rows, citations))
    penalties = (
        tuple(penalty_view(row, citations) for row in compared.penalties)
        if ComparisonTable.PENALTIES in tables
        else None
    )
    for topic in compared.topics:
        if ComparisonTable.OBLIGATIONS in tables:
            duties = [row for row in compared.obligations if row.topic is topic]
            obligations.append(obligation_matrix(corpus, topic, duties, citations))
    treaties = (treaty_matrix(compared.treaties, citations),) if ComparisonTable.TREATIES in tables else ()
    laws = tuple(law_event_view(e, citations) for e in compared.laws) if ComparisonTable.LAWS in tables else None
    return ComparisonView(
        title=title([m.called for m in members]),
        as_at=compared.as_at,
        as_at_words=day(compared.as_at),
        topics=compared.topics,
        subject=listing([crime_phrase(topic) for topic in compared.topics]),
        subject_label=listing([(crime_phrase if n else crime_label)(t) for n, t in enumerate(compared.topics)]),
        kept=kept,
        members=tuple(_head(member) for member in members),
        elements=tuple(elements),
        obligations=tuple(obligations),
        treaties=treaties,
        penalties=penalties,
        laws=laws,
        sources=source_views(citations),
    )
