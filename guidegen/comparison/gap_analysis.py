"""National law against obligation and against model text, element by element, for one member.

In: the corpus, where a member stands and a topic. Out: a row for each element: the duties it tests, what the law has, and
the parts of the drafted model text that carry it, with the place of the words that do. Pure.

A part carries an element where it implements one of the element's obligations and has the words by which the checklist knows
them. Parts come first that stand in a provision made for the element, then those of an offence, then in the order of the
bill.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guidegen.comparison.members.elements import ElementCell, element_rows
from guidegen.corpus.corpus import Corpus
from guidegen.drafting import Passage, bill_provisions, draft, passages
from guidegen.law.base import Coverage, Topic
from guidegen.law.element import Element
from guidegen.law.model import ModelProvision
from guidegen.standing import ObligationCoverage, Standing

_MOST = 2
"""How many parts of the model text a row shows."""


class GapKind(StrEnum):
    """What a law lacks of an element, as far as the findings show."""

    NOTHING = "nothing"
    PART = "part"
    ALL = "all"
    WIDER = "wider"
    """The law lacks a limit that the treaty allows; nothing is missing."""
    UNKNOWN = "unknown"


_LACK = {
    Coverage.YES: GapKind.NOTHING,
    Coverage.PARTIAL: GapKind.PART,
    Coverage.NO: GapKind.ALL,
    Coverage.UNKNOWN: GapKind.UNKNOWN,
}


@dataclass(frozen=True)
class ModelPassage:
    """A part of the model text that carries an element."""

    passage: Passage
    spans: tuple[tuple[int, int], ...]
    """Where in ``passage.own`` the words stand that carry it, from and to."""


@dataclass(frozen=True)
class GapAnalysisRow:
    """One element: what is asked, what the law has, what the model text says."""

    cell: ElementCell
    duties: tuple[ObligationCoverage, ...]
    """The obligations it chiefly tests, of instruments open to the member, the leading one first."""
    model: tuple[ModelPassage, ...]

    @property
    def element(self) -> Element:
        """The element."""
        return self.cell.finding.element

    @property
    def gap(self) -> GapKind:
        """What the law lacks of it."""
        return GapKind.WIDER if self.cell.reaches_further else _LACK[self.cell.value]


def gap_analysis(
    corpus: Corpus, stand: Standing, topic: Topic, provision: str | None = None
) -> tuple[GapAnalysisRow, ...]:
    """A member's law against obligation and model text, in the order of the checklist.

    With ``provision``, the id of a model provision, only elements that it carries, and only its parts. Raises
    DraftingError where a text cannot be drafted.
    """
    guide, coverage = corpus.guides[topic], stand.topics[topic].coverage
    held = bill_provisions(corpus.model_provisions, guide, stand.member)
    bill = draft(
        held, stand.member, topic, stand.as_at, corpus.obligations, guide.headings, element_groups=corpus.element_groups
    )
    parts = [part for drafted in bill.provisions for part in passages(drafted)]
    by_id = {p.id: p for p in held}
    return tuple(_rows(stand, topic, coverage, parts, by_id, provision))


def _rows(
    stand: Standing,
    topic: Topic,
    coverage: Mapping[str, ObligationCoverage],
    parts: Sequence[Passage],
    provisions: Mapping[str, ModelProvision],
    wanted: str | None,
) -> Iterator[GapAnalysisRow]:
    for row in element_rows([stand], topic):
        carriers = [c for c in _carriers(row.element, parts, provisions) if wanted in {None, c.passage.provision}]
        if carriers or wanted is None:
            duties = (coverage[oid] for oid in row.element.obligations if oid in coverage)
            yield GapAnalysisRow(row.cells[0], tuple(d for d in duties if d.position.open), tuple(carriers[:_MOST]))


def _carriers(
    element: Element, parts: Sequence[Passage], provisions: Mapping[str, ModelProvision]
) -> Sequence[ModelPassage]:
    if not element.words:
        return ()
    pattern = re.compile("|".join(rf"\b{re.escape(word)}\w*" for word in element.words), re.IGNORECASE)
    asked = set(element.obligations)
    found = [
        ModelPassage(part, spans)
        for part in parts
        if asked & set(part.obligations) and (spans := tuple(m.span() for m in pattern.finditer(part.own)))
    ]
    return sorted(found, key=lambda c: _rank(element, provisions[c.passage.provision]))


def _rank(element: Element, provision: ModelProvision) -> tuple[bool, bool, bool]:
    """Place in the order in which parts are shown."""
    if element.key in provision.counterpart:
        return (False, False, False)
    return (True, element.key not in provision.practice, not provision.is_offence)
