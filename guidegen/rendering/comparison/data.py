"""A comparison as plain data, for other programs. Dates are as exact as their sources give them (ISO 8601)."""

from dataclasses import asdict
from typing import Any

from guidegen.editions.citations import Cite
from guidegen.editions.comparison.cells import CellView, MatrixView
from guidegen.editions.comparison.view import ComparisonView
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION


def comparison_data(view: ComparisonView) -> dict[str, Any]:
    """The whole comparison; tables that were not asked for are left out. Numbers of sources lead to ``sources``."""
    tables: dict[str, Any] = {}
    for name, matrices in (("elements", view.elements), ("obligations", view.obligations)):
        if matrices:
            tables[name] = {matrix.id.partition("-")[2]: _rows(view, matrix) for matrix in matrices}
    if view.treaties:
        tables["treaties"] = [row for matrix in view.treaties for row in _rows(view, matrix)]
    for listed, rows in (("penalties", view.penalties), ("laws", view.laws)):
        if rows is not None:
            tables[listed] = [_listed(row) for row in rows]
    return {
        "title": view.title,
        "as_at": view.as_at.isoformat(),
        "note": ENGLISH.say(FIRST_ORIENTATION),
        "topics": list(view.topics),
        "chosen_by": view.kept,
        "members": [asdict(member) for member in view.members],
        **tables,
        "sources": [asdict(source) for source in view.sources],
    }


def _cite(cite: Cite | None) -> dict[str, Any]:
    return {"unverified": bool(cite and cite.unverified), "sources": list(cite.numbers) if cite else []}


def _cell(cell: CellView) -> dict[str, Any]:
    wider = cell.value == "wider"
    return {
        "value": "no" if wider else cell.value,
        **({"reaches_further": True} if wider else {}),
        "in_words": cell.words,
        "rests_on": list(cell.places),
        "notes": list(cell.notes),
        "confidence": cell.confidence,
        **_cite(cell.cite),
        "question": cell.question,
    }


def _rows(view: ComparisonView, matrix: MatrixView) -> list[dict[str, Any]]:
    return [
        {
            "key": row.key,
            "heading": row.heading,
            "group": group.title,
            "detail": row.detail,
            "duties": list(row.duties),
            "members": {m.iso3: _cell(cell) for m, cell in zip(view.members, row.cells, strict=True)},
        }
        for group in matrix.groups
        for row in group.rows
    ]


_FOR_EYES = frozenset({"cite", "fine_amount", "combination_label", "beside", "beside_label", "date_label"})
"""Words of a penalty or an event that repeat its figures for whoever reads a table."""


def _listed(row: Any) -> dict[str, Any]:
    fields = {key: value for key, value in asdict(row).items() if key not in _FOR_EYES}
    return {**fields, **_cite(row.cite)}
