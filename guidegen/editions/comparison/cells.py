"""The cells of a comparison in words: elements, obligations and treaties, a row each and a cell for each member.

In: rows of a Comparison. Out: matrices of cells, each with its value as a key and in words, its places in the law, its
notes, and what stands behind it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guidegen.comparison import ElementCell, ElementRow, ObligationRow, TreatyRow
from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.what_binds import action_source, instrument_sources
from guidegen.editions.citations import Citations, Cite
from guidegen.law.base import Confidence, Topic, weakest
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import ObligationCoverage, TreatyPosition
from guidegen.wording import comparison as words
from guidegen.wording.binding import bound_label, duty_notes
from guidegen.wording.language import series
from guidegen.wording.places import lead_noted, obligation_label, place, places, places_by_law, recalled
from guidegen.wording.questions import question_to_body
from guidegen.wording.treaties import dates_beside, reservations_said, treaty_label
from guidegen.wording.values import force_label, group_label


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
    topic: Topic | None = None
    """The topic of its rows; None where they belong to all."""

    @property
    def rows(self) -> tuple[RowView, ...]:
        """Every row, group after group."""
        return tuple(row for group in self.groups for row in group.rows)


def element_cell(cell: ElementCell, citations: Citations) -> CellView:
    """What one member has on one element, in words."""
    finding, asked = cell.finding, cell.question
    known = finding.confidence is not None
    noted = (finding.note, *(place.note for place in finding.places))
    leads = tuple(recalled(lead_noted(lead)) for lead in finding.leads)
    shown = words.element_shown(cell)
    return CellView(
        value=shown.value,
        words=words.element_label(shown),
        places=places(finding.places),
        where=places_by_law(finding.places),
        notes=(*dict.fromkeys(note for note in noted if note), *leads),
        confidence=finding.confidence,
        cite=citations.cite(finding.sources, finding.confidence or Confidence.LOW) if known else None,
        question=question_to_body(asked) if asked else None,
    )


def _label(corpus: Corpus, obligation: str) -> str:
    return obligation_label(corpus.instrument_of[obligation], corpus.obligations[obligation])


def element_matrix(corpus: Corpus, topic: Topic, rows: Sequence[ElementRow], citations: Citations) -> MatrixView:
    """The elements of a topic, part by part of the offence."""
    groups = tuple(
        GroupRows(
            f"{topic}-{part}",
            group_label(part),
            tuple(
                RowView(
                    key=row.element.key,
                    heading=row.element.heading,
                    detail=row.element.question,
                    duties=tuple(_label(corpus, oid) for oid in row.element.obligations),
                    cells=tuple(element_cell(cell, citations) for cell in row.cells),
                )
                for row in rows
                if row.element.group is part
            ),
        )
        for part in dict.fromkeys(row.element.group for row in rows)
    )
    return MatrixView(f"elements-{topic}", words.elements_of(topic), "Element", "value", groups, topic)


def _obligation_cell(cell: ObligationCoverage, citations: Citations) -> CellView:
    sources = [s for finding in cell.findings for s in finding.sources]
    sure = weakest((finding.confidence for finding in cell.findings), None)
    shown = words.duty_shown(cell)
    bound = (bound_label(cell.position.status),) if cell.position.open else ()
    return CellView(
        value=shown.value,
        words=words.duty_label(shown),
        places=(*bound, *(place(one) for one in cell.proof)),
        where=series(part for part in (*bound, places_by_law(cell.proof)) if part),
        notes=duty_notes(cell),
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
                    heading=obligation_label(row.instrument, row.obligation),
                    detail=row.obligation.duty,
                    duties=(force_label(row.obligation.force),),
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
    return MatrixView(f"obligations-{topic}", words.obligations_on(topic), "Obligation", "coverage", groups, topic)


def _treaty_cell(cell: TreatyPosition, citations: Citations) -> CellView:
    known, since = cell.status is not TreatyStatus.UNKNOWN, dates_beside(cell)
    return CellView(
        value=cell.status,
        words=treaty_label(cell.status),
        places=(since,) if since else (),
        where=since,
        notes=(said,) if (said := reservations_said(cell)) else (),
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
