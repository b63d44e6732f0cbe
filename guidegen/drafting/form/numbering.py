"""Give every part of the chosen texts its number, its eId and its citation.

In: trees of Parts, decisions and a Form. Out: trees of Placed parts, numbered as one document, and an index by
provision and label for cross-references. A part left without words by an empty choice takes no number.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guidegen.drafting.choices.decision import Decision
from guidegen.drafting.form.form import Form, Position, Step, bare_number, cite, eid
from guidegen.drafting.text.parse import Level, Part
from guidegen.drafting.text.words import Plain, Token, Words


@dataclass(frozen=True)
class Placed:
    """A part where it stands in the numbered document."""

    part: Part
    place: Position
    eid: str
    citation: str
    """As cited from elsewhere, such as ``section 2(1)(a)``."""
    parts: tuple["Placed", ...]


def placed(
    part: Part, form: Form, decisions: Mapping[str, Decision], count: int, above: Position = (), within: str = ""
) -> Placed:
    """A part as the ``count``-th of its kind in the place ``above``; ``within`` is the eId of what groups its unit."""
    here = (*above, Step(part.level, bare_number(form, part.level, count)))
    counts: dict[Level, int] = {}
    kept = []
    for child in part.parts:
        if _is_left_out(child, decisions):
            continue
        counts[child.level] = counts.get(child.level, 0) + 1
        kept.append(placed(child, form, decisions, counts[child.level], here, within))
    name = f"{within}__{eid(form, here)}" if within else eid(form, here)
    return Placed(part, here, name, cite(form, here), tuple(kept))


def walk(root: Placed) -> Iterator[Placed]:
    """A part and all parts within it, in the order of the text."""
    yield root
    for child in root.parts:
        yield from walk(child)


def _is_left_out(part: Part, decisions: Mapping[str, Decision]) -> bool:
    lines = (*part.opening, *part.closing)
    return not any(_has_words(line, decisions) for line in lines) and all(
        _is_left_out(child, decisions) for child in part.parts
    )


def _has_words(line: Words, decisions: Mapping[str, Decision]) -> bool:
    for word in line:
        if isinstance(word, Token) and word.name == "choice":
            decision = decisions.get(word.argument or "")
            if decision is None or decision.option is None or decision.option.text.strip():
                return True
        elif not isinstance(word, Plain) or word.text.strip():
            return True
    return False


Index = Mapping[tuple[str, str | None], Placed]
"""Placed parts by provision and label; the label None is the whole provision."""


def indexed(units: Sequence[tuple[str, Placed]]) -> Index:
    """The index of all labelled parts, for cross-references. ``units`` are provision ids with their placed units."""
    index: dict[tuple[str, str | None], Placed] = {}
    for provision_id, unit in units:
        index[provision_id, None] = unit
        index |= {(provision_id, p.part.label): p for p in walk(unit) if p.part.label}
    return index
