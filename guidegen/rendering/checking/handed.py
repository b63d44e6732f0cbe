"""The names that an edition, or a bill, hands to its templates, each with the shape of what it stands for."""

from typing import get_type_hints

from guidegen.editions.bill import BillEdition
from guidegen.editions.edition import Edition, EditionAnswers, EditionFacts
from guidegen.rendering.checking.shapes import UNKNOWN, Scope, parts, shape_of


def guide_names() -> Scope:
    """The names that a chapter of a guide may use, each with what it stands for."""
    edition = get_type_hints(Edition)
    handed = {name: edition[name] for name in ("subject", "as_at_words", "practice", "model", "glossary")}
    facts = {**get_type_hints(EditionFacts), **get_type_hints(EditionAnswers)}
    named = {name: shape_of(hint) for name, hint in {**handed, **facts}.items()}
    return {**named, "topic": shape_of(str), "source_lines": UNKNOWN, "index": UNKNOWN}


def bill_names() -> Scope:
    """The names that a template of a bill may use."""
    bill = get_type_hints(BillEdition)
    handed = ("subject", "as_at_words", "member", "parts", "schedule", "amendments", "style", "answers")
    named = {name: shape_of(bill[name]) if name in bill else UNKNOWN for name in handed}
    return {**named, "country": UNKNOWN, "source_lines": UNKNOWN, "part": parts(named["parts"])}
