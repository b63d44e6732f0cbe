"""National law against obligation and model text as plain data and as Markdown.

In: a GapAnalysisView. Out: data or text. What is missing stands in words and between signs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from guidegen.editions.comparison.gap_analysis import DutyAskedView, GapAnalysisView, GapRow, ModelView, Span, marked
from guidegen.rendering.comparison.markdown import cell_words, cite_words
from guidegen.rendering.tables.text import literal_markdown, markdown_table
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION
from guidegen.wording.gap_analysis import GAP_LEGEND, gap_line
from guidegen.wording.language import opening, series


def gaps_data(view: GapAnalysisView) -> dict[str, Any]:
    """The view as plain data. Numbers of sources lead to ``sources``."""
    return {
        "title": view.title,
        "member": view.iso3,
        "topic": view.topic,
        "as_at": view.as_at.isoformat(),
        "note": ENGLISH.say(FIRST_ORIENTATION),
        "narrowed_to": view.narrowed,
        "legend": [ENGLISH.say(line) for line in GAP_LEGEND],
        "elements": [
            {
                "key": row.key,
                "heading": row.heading,
                "group": group.title,
                "question": row.question,
                "missing": row.lack,
                "in_words": row.verdict,
                "missing_words": row.missing,
                "treaty_asks": [_asked(asked) for asked in row.asked],
                "law_has": _law(row),
                "model_says": [_model(row, model) for model in row.model],
            }
            for group in view.groups
            for row in group.rows
        ],
        "sources": [asdict(source) for source in view.sources],
    }


def _asked(asked: DutyAskedView) -> dict[str, Any]:
    return {
        "obligation": asked.label,
        "force": asked.force,
        "binds": asked.bound,
        "duty": asked.duty,
        "limit": asked.qualifier,
        "unverified": asked.cite.unverified,
        "sources": list(asked.cite.numbers),
    }


def _law(row: GapRow) -> dict[str, Any]:
    law = row.law
    return {
        "value": "no" if law.value == "wider" else law.value,
        "in_words": law.words,
        "rests_on": list(law.places),
        "notes": list(law.notes),
        "confidence": law.confidence,
        "unverified": law.unverified,
        "sources": list(law.cite.numbers) if law.cite else [],
        "question": law.question,
    }


def _model(row: GapRow, model: ModelView) -> dict[str, Any]:
    return {
        "provision": model.provision,
        "place": model.citation,
        "text": "".join(piece.text for piece in model.pieces),
        "words": list(model.words),
        "marked": _text(row, model.pieces),
    }


def _text(row: GapRow, pieces: Iterable[Span]) -> str:
    """Words of the model text, with those that national law lacks between signs."""
    return "".join(marked(row, piece) for piece in pieces)


def gaps_markdown(view: GapAnalysisView) -> str:
    """The view as a page of Markdown."""
    parts = [
        f"# {literal_markdown(view.title)}",
        f"On {literal_markdown(view.subject)}, as at {view.as_at_words}. {ENGLISH.say(FIRST_ORIENTATION)}",
    ]
    if view.narrowed:
        parts.append(literal_markdown(f"Narrowed to: {view.narrowed}."))
    parts.append("\n".join(f"- {literal_markdown(line)}" for line in map(ENGLISH.say, GAP_LEGEND)))
    for group in view.groups:
        rows = [(row.heading, *(" / ".join(cell) for cell in columns(row))) for row in group.rows]
        header = ("Element", "What the treaty asks", "What the law has", "What the model text says")
        parts += [f"## {literal_markdown(group.title)}", markdown_table(header, rows)]
    sources = [(s.number, s.title, s.as_at, s.confidence, s.url or "") for s in view.sources]
    parts += ["## Sources", markdown_table(("No.", "Source", "State of", "Confidence", "Address"), sources)]
    return "\n\n".join(parts) + "\n"


def columns(row: GapRow) -> tuple[list[str], list[str], list[str]]:
    """The three columns of an element in plain words, some lines each."""
    return list(asked_lines(row)), list(law_lines(row)), list(model_lines(row))


def asked_lines(row: GapRow) -> Iterator[str]:
    """What the treaties ask: the leading duty in full, then where else it stands."""
    for asked in row.asked[:1]:
        limit = f" Limit: {asked.qualifier}" if asked.qualifier else ""
        yield f"{asked.label}. {asked.force}. {asked.bound}. {asked.duty}{limit} {cite_words(asked.cite)}"
    if others := row.asked[1:]:
        yield f"Also: {series(f'{a.label} ({a.bound_phrase}) {cite_words(a.cite)}' for a in others)}"


def law_lines(row: GapRow) -> Iterator[str]:
    """What the law has, and what is missing in words."""
    yield gap_line(row.sign, row.missing_label or row.verdict)
    yield cell_words(row.law)
    yield from row.law.notes
    if row.law.question:
        yield row.law.question


def model_lines(row: GapRow) -> Iterator[str]:
    """What the model text says, part by part, each with the id of its provision."""
    for model in row.model:
        yield f"{opening(model.citation)} ({model.provision}): {_text(row, model.excerpt).strip()}"
