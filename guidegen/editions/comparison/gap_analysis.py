"""National law against obligation and model text, in words: three columns for one member, with what is missing marked.

In: the rows of a member. Out: a GapAnalysisView: plain data that each form of output walks, with the numbered list of sources.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.comparison import GapAnalysisRow, GapKind, ModelPassage
from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.what_binds import instrument_sources
from guidegen.editions.citations import Citations, Cite, SourceView, source_views
from guidegen.editions.comparison.cells import CellView, element_cell
from guidegen.law.base import Topic
from guidegen.law.member.national import Member
from guidegen.standing import ObligationCoverage
from guidegen.wording import gap_analysis as words
from guidegen.wording.binding import bound_label, bound_phrase
from guidegen.wording.language import day, within
from guidegen.wording.places import obligation_label
from guidegen.wording.values import crime_phrase, force_label, group_label


@dataclass(frozen=True)
class DutyAskedView:
    """A duty that an element tests."""

    label: str
    """Instrument and place."""
    force: str
    bound: str
    """Whether it binds the member, in words."""
    bound_phrase: str
    """The same inside a sentence."""
    duty: str
    qualifier: str | None
    cite: Cite


@dataclass(frozen=True)
class Span:
    """Some words of a model text."""

    text: str
    carries: bool
    """Whether they carry the element."""


_BEFORE, _AFTER = 70, 90
"""How many characters of a model text stand before and after the words that carry an element, in an excerpt."""


def _excerpt(pieces: Sequence[Span]) -> tuple[Span, ...]:
    last = len(pieces) - 1
    return tuple(
        piece if piece.carries else Span(_cut(piece.text, first=place == 0, last=place == last), False)
        for place, piece in enumerate(pieces)
    )


def _cut(text: str, *, first: bool, last: bool) -> str:
    before = "" if last else text[-_BEFORE:].partition(" ")[2]
    after = "" if first else text[:_AFTER].rpartition(" ")[0]
    return text if len(text) <= _BEFORE + _AFTER else f"{after} … {before}"


@dataclass(frozen=True)
class ModelView:
    """A part of the model text that carries an element."""

    provision: str
    """Id of the model provision."""
    heading: str
    citation: str
    pieces: tuple[Span, ...]

    @property
    def excerpt(self) -> tuple[Span, ...]:
        """The words that carry the element with some of the text around them; an ellipsis stands for what is left out."""
        return _excerpt(self.pieces)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that carry the element, each once."""
        return tuple(dict.fromkeys(piece.text for piece in self.pieces if piece.carries))


@dataclass(frozen=True)
class GapRow:
    """One element in three columns."""

    key: str
    heading: str
    question: str
    asked: tuple[DutyAskedView, ...]
    """What the treaties ask, the leading duty first."""
    law: CellView
    """What the law has."""
    model: tuple[ModelView, ...]
    lack: str
    """What is missing, as a key: ``nothing``, ``part``, ``all``, ``wider`` or ``unknown``."""
    sign: str
    """The sign that repeats it for the eye."""
    verdict: str
    """The same in words."""
    missing: str | None
    """What is missing, in a phrase: ``lacking: abducting``; None where nothing is."""
    missing_label: str | None
    """The same where it stands alone."""


@dataclass(frozen=True)
class GapGroup:
    """A part of the offence."""

    id: str
    title: str
    rows: tuple[GapRow, ...]


@dataclass(frozen=True)
class GapAnalysisView:
    """National law against obligation and model text."""

    title: str
    iso3: str
    member: str
    topic: Topic
    subject: str
    as_at: date
    as_at_words: str
    narrowed: str
    """In words, to what the rows were narrowed; empty where they were not."""
    groups: tuple[GapGroup, ...]
    sources: tuple[SourceView, ...]

    @property
    def rows(self) -> tuple[GapRow, ...]:
        """Every row, part after part."""
        return tuple(row for group in self.groups for row in group.rows)


def marked(row: GapRow, piece: Span) -> str:
    """A piece of model text for plain text: the words that national law lacks stand between signs."""
    return words.marked_words(GapKind(row.lack), piece.text) if piece.carries else piece.text


def _pieces(carrier: ModelPassage) -> tuple[Span, ...]:
    text, at, pieces = carrier.passage.own, 0, []
    for start, end in carrier.spans:
        pieces += [Span(text[at:start], False), Span(text[start:end], True)]
        at = end
    return tuple(piece for piece in (*pieces, Span(text[at:], False)) if piece.text)


def _asked(coverage: ObligationCoverage, citations: Citations) -> DutyAskedView:
    obligation, instrument = coverage.obligation, coverage.position.instrument
    sources = instrument_sources(instrument, obligation.source)
    return DutyAskedView(
        label=obligation_label(instrument, obligation),
        force=force_label(obligation.force),
        bound=bound_label(coverage.position.status),
        bound_phrase=bound_phrase(coverage.position.status),
        duty=obligation.duty,
        qualifier=obligation.qualifier,
        cite=citations.cite(sources, obligation.confidence),
    )


def _row(corpus: Corpus, row: GapAnalysisRow, citations: Citations) -> GapRow:
    model = tuple(
        ModelView(
            c.passage.provision,
            corpus.model_provisions[c.passage.provision].heading,
            c.passage.citation,
            _pieces(c),
        )
        for c in row.model
    )
    lacking = tuple(dict.fromkeys(w for one in model for w in one.words)) or (within(row.element.heading),)
    return GapRow(
        key=row.element.key,
        heading=row.element.heading,
        question=row.element.question,
        asked=tuple(_asked(coverage, citations) for coverage in row.duties),
        law=element_cell(row.cell, citations),
        model=model,
        lack=row.gap,
        sign=words.gap_sign(row.gap),
        verdict=words.gap_verdict(row.gap),
        missing=words.missing_phrase(row.gap, lacking),
        missing_label=words.missing_label(row.gap, lacking),
    )


def gap_analysis_view(
    corpus: Corpus, member: Member, topic: Topic, rows: Iterable[GapAnalysisRow], as_at: date, narrowed: str = ""
) -> GapAnalysisView:
    """The rows of one member in words; ``narrowed`` says to what they were narrowed."""
    citations, found = Citations(), tuple(rows)
    groups = tuple(
        GapGroup(
            f"{topic}-{part}",
            group_label(part),
            tuple(_row(corpus, row, citations) for row in found if row.element.group is part),
        )
        for part in dict.fromkeys(row.element.group for row in found)
    )
    return GapAnalysisView(
        title=words.title(member.called),
        iso3=member.iso3,
        member=member.called,
        topic=topic,
        subject=crime_phrase(topic),
        as_at=as_at,
        as_at_words=day(as_at),
        narrowed=narrowed,
        groups=groups,
        sources=source_views(citations),
    )
