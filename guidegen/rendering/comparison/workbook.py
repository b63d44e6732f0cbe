"""A comparison as a workbook that a lawyer would send on.

In: a ComparisonView. Out: the bytes of an XLSX file: a sheet that says how to read it; elements as a matrix with a note
on each cell, and as a list to filter; penalties; treaties; what else was asked for; sources.
"""

from collections.abc import Iterator

from guidegen.editions.comparison.cells import CellView, RowView
from guidegen.editions.comparison.view import ComparisonView, MatrixView
from guidegen.rendering.comparison.markdown import cite_words
from guidegen.rendering.comparison.rows import source_words
from guidegen.rendering.tables.workbook import Cell, Sheet, workbook
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION, HOW_TO_READ
from guidegen.wording.language import UNDATED
from guidegen.wording.laws import fine_form_short
from guidegen.wording.penalties import DEATH_SHORT
from guidegen.wording.values import confidence_phrase, known_phrase, marked, related_topic_label, topic_label

_WIDE = 8
"""With more members than this, their columns are narrower."""


def comparison_workbook(view: ComparisonView) -> bytes:
    """The whole comparison, with the tables that were asked for; the same bytes for the same view."""
    return workbook(view.title, list(_sheets(view)), view.as_at)


def _sheets(view: ComparisonView) -> Iterator[Sheet]:
    yield _read_me(view)
    if view.elements:
        yield _matrix_sheet(view, "Elements", view.elements, "Part")
        yield _findings(view)
    if view.penalties is not None:
        yield _penalties(view)
    if view.treaties:
        yield _matrix_sheet(view, "Treaties", view.treaties, "")
    if view.obligations:
        yield _matrix_sheet(view, "Obligations", view.obligations, "Instrument")
    if view.laws is not None:
        yield _laws(view)
    sources: list[list[Cell]] = [[s.number, s.title, s.as_at, s.confidence, s.url, s.note] for s in view.sources]
    header = ["No.", "Source", "State of", "Confidence of the facts", "Address", "Note"]
    yield Sheet("Sources", header, sources, widths=[6, 60, 16, 16, 60, 30])


def _read_me(view: ComparisonView) -> Sheet:
    rows: list[list[Cell]] = [
        ["Subject", view.subject_label],
        ["As at", view.as_at],
        ["What it is worth", ENGLISH.say(FIRST_ORIENTATION)],
    ]
    if view.kept:
        rows.append(["Members chosen", view.kept])
    rows += [["Member", f"{m.iso3}: {m.name}, {m.formal_name} ({m.tradition})"] for m in view.members]
    rows += [["How to read it", ENGLISH.say(line)] for line in HOW_TO_READ]
    rows.append(["How to read it", "A note on a cell, shown by a mark in its corner, gives its notes and its sources."])
    rows.append(
        ["Who made it", "guidegen, for the Regional Support Office of the Bali Process. Voluntary and advisory."]
    )
    return Sheet("Read me", ["What this is", view.title], rows, widths=[20, 100], filters=False)


def _cell_text(cell: CellView) -> str:
    lines = [marked(cell.words, cell.unverified), *cell.places]
    numbers = "".join(f"[{n}]" for n in cell.cite.numbers) if cell.cite else ""
    return "\n".join(line for line in (*lines, numbers) if line)


def _note(cell: CellView, sources: dict[int, str]) -> str:
    lines = [*cell.notes]
    if cell.confidence:
        lines.append(f"Confidence: {confidence_phrase(cell.confidence)}")
    if cell.cite:
        lines += [f"[{number}] {sources[number]}" for number in cell.cite.numbers]
    if cell.question:
        lines.append(cell.question)
    return "\n".join(lines)


def _matrix_sheet(view: ComparisonView, name: str, matrices: tuple[MatrixView, ...], part: str) -> Sheet:
    sources = dict(source_words(view))
    several = len(matrices) > 1
    lead = [*(["Topic"] if several else []), *([part] if part else []), matrices[0].what]
    rows: list[list[Cell]] = []
    notes: dict[tuple[int, int], str] = {}
    for matrix in matrices:
        topic = topic_label(matrix.topic) if matrix.topic else ""
        for group in matrix.groups:
            for row in group.rows:
                notes |= {(len(rows), len(lead) - 1): _row_note(row)}
                for column, cell in enumerate(row.cells, len(lead)):
                    if note := _note(cell, sources):
                        notes[len(rows), column] = note
                head: list[Cell] = [*([topic] if several else []), *([group.title] if part else []), row.heading]
                rows.append([*head, *(_cell_text(cell) for cell in row.cells)])
    narrow = len(view.members) > _WIDE
    return Sheet(
        name,
        [*lead, *(m.name for m in view.members)],
        rows,
        widths=[*([14] * (len(lead) - 1)), 30, *([22 if narrow else 28] * len(view.members))],
        notes=notes,
        fixed=len(lead),
    )


def _row_note(row: RowView) -> str:
    return "\n".join([row.detail, *row.duties])


def _findings(view: ComparisonView) -> Sheet:
    rows: list[list[Cell]] = [
        [
            member.name,
            topic_label(matrix.topic) if matrix.topic else "",
            group.title,
            row.heading,
            cell.words,
            "\n".join(cell.places),
            "\n".join(cell.notes),
            confidence_phrase(cell.confidence) if cell.confidence else "",
            cite_words(cell.cite),
            cell.question or "",
        ]
        for matrix in view.elements
        for group in matrix.groups
        for row in group.rows
        for member, cell in zip(view.members, row.cells, strict=True)
    ]
    header = ["Member", "Topic", "Part", "Element", "In national law", "Where", "Notes", "Confidence", "Sources"]
    return Sheet("Findings", [*header, "To ask"], rows, widths=[18, 12, 18, 28, 14, 30, 36, 11, 12, 40])


def _penalties(view: ComparisonView) -> Sheet:
    names = view.names()
    header = [
        "Member",
        "Topic",
        "Offence",
        "Law",
        "Place",
        "Least years",
        "Greatest years",
        "Life",
        "Death",
        "Fine",
        "Least fine",
        "Greatest fine",
        "Currency or form",
        "Term and fine",
        "Corporal punishment",
        "Four years or more",
        "Notes",
        "Confidence",
        "Sources",
    ]
    rows: list[list[Cell]] = [
        [
            names[p.iso3],
            related_topic_label(p.topic) if p.related else topic_label(p.topic),
            p.heading,
            p.law,
            p.locator,
            p.least_years,
            p.greatest_years,
            known_phrase(True) if p.life else None,
            ENGLISH.say(DEATH_SHORT) if p.death else None,
            p.fine,
            p.fine_min,
            p.fine_max,
            p.fine_currency or (fine_form_short(p.fine_form) if p.fine_form else None),
            p.combination,
            p.corporal,
            p.serious_words,
            "\n".join(part for part in (p.note, p.figures) if part),
            confidence_phrase(p.confidence),
            cite_words(p.cite),
        ]
        for p in view.penalties or ()
    ]
    sources = source_words(view)
    notes = {
        (number, 2): "\n".join(f"[{n}] {sources[n]}" for n in p.cite.numbers)
        for number, p in enumerate(view.penalties or ())
    }
    widths = [16, 12, 30, 22, 14, 8, 9, 6, 9, 28, 14, 14, 12, 14, 14, 9, 30, 11, 12]
    return Sheet("Penalties", header, rows, widths=widths, notes=notes)


def _laws(view: ComparisonView) -> Sheet:
    names = view.names()
    rows: list[list[Cell]] = [
        [
            e.date or ENGLISH.say(UNDATED),
            e.event,
            names[e.iso3],
            e.law,
            e.title,
            confidence_phrase(e.confidence),
            cite_words(e.cite),
        ]
        for e in view.laws or ()
    ]
    header = ["Date", "Event", "Member", "Law", "Title", "Confidence", "Sources"]
    return Sheet("Laws", header, rows, widths=[12, 22, 18, 24, 60, 11, 12])
