"""A comparison as a page that stands alone: no script, nothing fetched, fit to print.

In: a Report and the folder of templates. Out: HTML5 with its styles inside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from guidegen.comparison.change.differences import FactChange
from guidegen.comparison.change.redline import Mark, Redline, RedlinePiece
from guidegen.comparison.change.report import Report, by_passage
from guidegen.rendering.document.templates import page_environment, template_text
from guidegen.rendering.document.text import finished
from guidegen.wording import change as words
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION
from guidegen.wording.language import as_at
from guidegen.wording.values import topic_phrase

TEMPLATES = ("page/changes.html", "styles/changes.css")
"""What the page is made with."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True)
class _Piece:
    mark: Mark
    spoken: str
    """What is read aloud before it; empty where nothing changed."""
    before: str
    """The sign before it; empty where nothing changed."""
    text: str
    after: str


@dataclass(frozen=True)
class _Fact:
    change: str
    field: str
    file: str
    redline: Sequence[_Piece]


@dataclass(frozen=True)
class _Subject:
    name: str
    facts: Sequence[_Fact]


@dataclass(frozen=True)
class _Passage:
    number: int
    title: str
    change: str
    kind: str
    id: str
    printed_in: str
    redline: Sequence[_Piece]


def changes_page(report: Report, templates: Path) -> str:
    """The whole comparison as one HTML file. ``templates`` is the folder that holds ``page/`` and ``styles/``."""
    style = finished(template_text(templates, "styles/changes.css"))
    return (
        page_environment(templates)
        .get_template("page/changes.html")
        .render(
            policy=finished(_POLICY),
            style=style,
            title=f"What changed: {words.heading(report)}",
            summary=words.summary(report),
            orientation=f"{as_at(report.as_at)}. {ENGLISH.say(FIRST_ORIENTATION)}",
            legend=ENGLISH.say(words.LEGEND),
            notes=report.notes,
            subjects=[_Subject(s.name, [_fact(c) for c in s.changes]) for s in report.facts],
            coverage=[
                (report.places[c.iso3.lower()], c.label, topic_phrase(c.topic), *words.coverage(c))
                for c in report.coverage
            ],
            guides=list(words.guides(report.documents, report.places)),
            passages=[
                _Passage(
                    number,
                    words.title(p.passage),
                    words.change_label(p.passage.change),
                    words.block_phrase(p.passage.kind),
                    p.passage.id,
                    words.printed_in(p.documents, report.places),
                    _pieces(p.passage.redline),
                )
                for number, p in enumerate(by_passage(report.documents), 1)
            ],
        )
    )


def _fact(change: FactChange) -> _Fact:
    return _Fact(words.change_label(change.kind), words.field(change), change.key.file, _pieces(change.redline))


def _pieces(line: Redline) -> list[_Piece]:
    return [_piece(p) for p in line]


def _piece(piece: RedlinePiece) -> _Piece:
    before, after = words.SIGNS[piece.mark]
    spoken = "" if piece.mark is Mark.SAME else words.mark_spoken(piece.mark)
    return _Piece(piece.mark, spoken, before, piece.text, after)
