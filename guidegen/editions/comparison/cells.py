"""The cells of a comparison in words: elements, obligations and treaties, a row each and a cell for each member.

In: rows of a Comparison. Out: matrices of cells, each with its value as a key and in words, its places in the law, its
notes, and what stands behind it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guidegen.comparison import ElementCell, ElementRow, ObligationRow, TreatyRow
from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.action_list import role_words
from guidegen.editions.chapters.the_offence import (
    COVERAGE_WORDS,
    duty_coverage_words,
    force_words,
    group_title,
    lead_words,
    obligation_label,
    place_words,
)
from guidegen.editions.chapters.what_binds import action_source, instrument_sources, position_words
from guidegen.editions.citations import Citations, Cite
from guidegen.law.base import Confidence, Topic, weakest
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import ObligationCoverage, Pinpoint, TreatyPosition

REACHES_FURTHER = "No, reaches further"
"""Of a law that lacks only a limit which the treaty allows."""


@dataclass(frozen=True)
class CellView:
    """What one member has on one row."""

    value: str
    """The value as a key: of a finding, a coverage or a treaty status; ``wider`` for a no that reaches further."""
    words: str
    """The value in a word or two."""
    places: tuple[str, ...]
    """Where in national law it rests, or since when a treaty binds."""
    where: str
    """The same in one line, each law named once."""
    notes: tuple[str, ...]
    """What is covered or missing; what was recalled; reservations."""
    confidence: str | None
    """How sure it is; None where the value is not known."""
    cite: Cite | None
    question: str | None = None
    """What to ask and whom, where the value is not known."""

    @property
    def unverified(self) -> bool:
        """Whether it was recalled and not found in a source."""
        return bool(self.cite and self.cite.unverified)


@dataclass(frozen=True)
class RowView:
    """A row across the members."""

    key: str
    """Key of the element, or id of the obligation or the instrument."""
    heading: str
    detail: str
    """The question, the duty or the full title."""
    duties: tuple[str, ...]
    """For an element: the obligations it chiefly tests. For an obligation: its force."""
    cells: tuple[CellView, ...]
    cite: Cite | None = None
    """What stands behind the duty itself."""


@dataclass(frozen=True)
class GroupRows:
    """Rows that belong together."""

    id: str
    title: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class MatrixView:
    """Rows against members."""

    id: str
    """``elements-trafficking``, ``obligations-smuggling``, ``treaties``."""
    title: str
    what: str
    """What a row is."""
    kind: str
    """``value``, ``coverage`` or ``treaty``: the kind of mark that its cells carry."""
    groups: tuple[GroupRows, ...]

    @property
    def rows(self) -> tuple[RowView, ...]:
        """Every row, group after group."""
        return tuple(row for group in self.groups for row in group.rows)


def _where(places: Iterable[Pinpoint]) -> str:
    """Some places in one line: ``Law 21/2007, art. 2; art. 3; Criminal Code, art. 455``."""
    by_law: dict[str, list[str]] = {}
    for place in dict.fromkeys((p.law, p.locator) for p in places):
        by_law.setdefault(place[0], []).append(place[1])
    return "; ".join(f"{law}, {'; '.join(found)}" if law else "; ".join(found) for law, found in by_law.items())


def element_cell(cell: ElementCell, citations: Citations) -> CellView:
    """What one member has on one element, in words."""
    finding, asked = cell.finding, cell.question
    known = finding.confidence is not None
    noted = (finding.note, *(place.note for place in finding.places))
    leads = tuple(f"Recalled, unverified: {lead_words(lead.value, lead.place)}" for lead in finding.leads)
    body = (asked.agency.name if asked.agency else role_words(asked.role)) if asked else None
    return CellView(
        value="wider" if cell.reaches_further else str(cell.value),
        words=REACHES_FURTHER if cell.reaches_further else COVERAGE_WORDS[cell.value],
        places=tuple(dict.fromkeys(place_words(place) for place in finding.places)),
        where=_where(finding.places),
        notes=(*dict.fromkeys(note for note in noted if note), *leads),
        confidence=finding.confidence,
        cite=citations.cite(finding.sources, finding.confidence or Confidence.LOW) if known else None,
        question=f"To ask, {body}: {asked.question}" if asked else None,
    )


def element_matrix(corpus: Corpus, topic: Topic, rows: Sequence[ElementRow], citations: Citations) -> MatrixView:
    """The elements of a topic, part by part of the offence."""
    groups = tuple(
        GroupRows(
            f"{topic}-{part}",
            group_title(part),
            tuple(
                RowView(
                    key=row.element.key,
                    heading=row.element.heading,
                    detail=row.element.question,
                    duties=tuple(obligation_label(corpus, oid) for oid in row.element.obligations),
                    cells=tuple(element_cell(cell, citations) for cell in row.cells),
                )
                for row in rows
                if row.element.group is part
            ),
        )
        for part in dict.fromkeys(row.element.group for row in rows)
    )
    return MatrixView(f"elements-{topic}", f"Elements: {topic.subject}", "Element", "value", groups)


_BOUND = {
    TreatyStatus.PARTY: "Binds",
    TreatyStatus.SIGNATORY: "Does not bind: signed, not party",
    TreatyStatus.NONE: "Does not bind: not party",
    TreatyStatus.NOT_ELIGIBLE: "Not open to it",
    TreatyStatus.UNKNOWN: "Whether it binds is not established",
}


def bound_words(status: TreatyStatus) -> str:
    """Whether a duty binds a member of this status, in words."""
    return _BOUND[status]


def _obligation_cell(cell: ObligationCoverage, citations: Citations) -> CellView:
    sources = [s for finding in cell.findings for s in finding.sources]
    sure = weakest((finding.confidence for finding in cell.findings), None)
    in_law = duty_coverage_words(cell.in_law)
    notes = [f"In national law: {in_law.lower()}."] if cell.value is not cell.in_law else []
    if cell.reserved:
        notes.append("A reservation or declaration of the member names this article.")
    return CellView(
        value=cell.value if cell.position.open else "not-eligible",
        words=duty_coverage_words(cell.value) if cell.position.open else "Not open",
        places=(_BOUND[cell.position.status], *(place_words(place) for place in cell.proof)),
        where="; ".join(part for part in (_BOUND[cell.position.status], _where(cell.proof)) if part),
        notes=(*notes, cell.rule.sentence),
        confidence=sure,
        cite=citations.cite(dict.fromkeys(sources), sure) if sure else None,
    )


def obligation_matrix(corpus: Corpus, topic: Topic, rows: Sequence[ObligationRow], citations: Citations) -> MatrixView:
    """The obligations of a topic, instrument by instrument."""
    groups = tuple(
        GroupRows(
            f"{topic}-{instrument}",
            corpus.instruments[instrument].short_title,
            tuple(
                RowView(
                    key=row.obligation.id,
                    heading=obligation_label(corpus, row.obligation.id),
                    detail=row.obligation.duty,
                    duties=(force_words(row.obligation.force),),
                    cells=tuple(_obligation_cell(cell, citations) for cell in row.cells),
                    cite=citations.cite(
                        instrument_sources(row.instrument, row.obligation.source), row.obligation.confidence
                    ),
                )
                for row in rows
                if row.instrument.id == instrument
            ),
        )
        for instrument in dict.fromkeys(row.instrument.id for row in rows)
    )
    return MatrixView(f"obligations-{topic}", f"Obligations: {topic.subject}", "Obligation", "coverage", groups)


_STATUS = {
    TreatyStatus.PARTY: "Party",
    TreatyStatus.SIGNATORY: "Signatory",
    TreatyStatus.NONE: "Not party",
    TreatyStatus.NOT_ELIGIBLE: "Not open",
    TreatyStatus.UNKNOWN: "Not known",
}


def _since(position: TreatyPosition) -> str:
    """What is to be said of a position beside its status: dates, and through whom."""
    if position.status not in {TreatyStatus.PARTY, TreatyStatus.SIGNATORY}:
        return ""
    return position_words(position).removeprefix(_STATUS[position.status]).lstrip(":;, ")


def _treaty_cell(cell: TreatyPosition, citations: Citations) -> CellView:
    known, since = cell.status is not TreatyStatus.UNKNOWN, _since(cell)
    return CellView(
        value=cell.status,
        words=_STATUS[cell.status],
        places=(since,) if since else (),
        where=since,
        notes=(cell.action.reservations,) if cell.action.reservations else (),
        confidence=cell.confidence if known else None,
        cite=citations.cite([action_source(cell.action)], cell.confidence),
    )


def treaty_matrix(rows: Iterable[TreatyRow], citations: Citations) -> MatrixView:
    """The instruments and what each member is to them."""
    found = tuple(
        RowView(
            key=row.instrument.id,
            heading=row.instrument.short_title,
            detail=row.instrument.full_title,
            duties=(),
            cells=tuple(_treaty_cell(cell, citations) for cell in row.cells),
        )
        for row in rows
    )
    return MatrixView("treaties", "Treaties", "Instrument", "treaty", (GroupRows("treaties-all", "Treaties", found),))
