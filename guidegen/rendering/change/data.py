"""A comparison as data, to compute with."""

from typing import Any

from guidegen.comparison.change.coverage import CoverageChange
from guidegen.comparison.change.differences import FactChange
from guidegen.comparison.change.passages import ChangedPassage
from guidegen.comparison.change.redline import Mark, Redline
from guidegen.comparison.change.report import DocumentChange, Report
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION


def as_data(report: Report) -> dict[str, Any]:
    """The whole comparison as plain values."""
    return {
        "old": report.old,
        "new": report.new,
        "as_at": report.as_at.isoformat(),
        "orientation": ENGLISH.say(FIRST_ORIENTATION),
        "notes": list(report.notes),
        "facts": [
            {"subject": s.subject.kind, "id": s.subject.id, "name": s.name, "changes": [_fact(c) for c in s.changes]}
            for s in report.facts
        ],
        "coverage": [_coverage(c) for c in report.coverage],
        "documents_compared": report.compared,
        "documents": [_document(d) for d in report.documents],
    }


def _fact(change: FactChange) -> dict[str, Any]:
    key = change.key
    return {
        "change": change.kind,
        "file": key.file,
        "of": change.of,
        "thing": key.thing,
        "field": key.field,
        "old": change.old,
        "new": change.new,
    }


def _coverage(change: CoverageChange) -> dict[str, Any]:
    return {
        "member": change.iso3,
        "topic": change.topic,
        "obligation": change.obligation,
        "label": change.label,
        "old": change.old,
        "new": change.new,
        "old_in_law": change.old_in_law,
        "new_in_law": change.new_in_law,
    }


def _document(document: DocumentChange) -> dict[str, Any]:
    return {
        "path": document.path,
        "title": document.title,
        "place": document.place,
        "guide": document.guide,
        "document": document.kind,
        "change": document.change,
        "passages": [_passage(passage) for passage in document.passages],
    }


def _passage(passage: ChangedPassage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "anchor": passage.anchor,
        "kind": passage.kind,
        "within": list(passage.within),
        "change": passage.change,
        "old": _side(passage.redline, Mark.ADDED),
        "new": _side(passage.redline, Mark.REMOVED),
        "redline": [{"mark": piece.mark, "text": piece.text} for piece in passage.redline],
    }


def _side(line: Redline, without: Mark) -> str | None:
    return "".join(piece.text for piece in line if piece.mark is not without) or None
