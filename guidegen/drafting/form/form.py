"""How one member's statutes number, name and cite their parts.

In: a Form (unit, numbering, word of obligation) and places in a tree. Out: AKN element names, numbers as printed,
eIds by the AKN naming convention, and citations such as ``section 2(1)(a)`` or ``article 2 paragraph (1) letter a``.
"""

from dataclasses import dataclass

from guidegen.drafting.text.parse import Level
from guidegen.law.base import Topic
from guidegen.law.member.profile import Numbering, ObligationWord, Tradition, Unit


@dataclass(frozen=True)
class Form:
    """Everything about a way of writing statutes that shows in the text, money apart."""

    variant: Tradition
    """The text that is used: the common-law form or another."""
    unit: Unit
    numbering: Numbering
    word: ObligationWord | None
    """Must or shall; None prints both in brackets, for the general edition."""


@dataclass(frozen=True)
class Step:
    """One step on the way to a part: how deep, and its bare number, such as ``a``."""

    level: Level
    number: str


Position = tuple[Step, ...]
"""The way to a part, from its unit down."""

_ELEMENTS = {
    Numbering.SUBSECTIONS: ("subsection", "paragraph", "subparagraph"),
    Numbering.PARAGRAPHS: ("paragraph", "point", "indent"),
    Numbering.PASAL: ("paragraph", "point", "indent"),
}
_PRINTED = {
    Numbering.SUBSECTIONS: ("({})", "({})", "({})"),
    Numbering.PARAGRAPHS: ("{}.", "({})", "({})"),
    Numbering.PASAL: ("({})", "{}.", "{}."),
}
_CALLED = {
    Numbering.SUBSECTIONS: ("subsection", "paragraph", "subparagraph"),
    Numbering.PARAGRAPHS: ("paragraph", "point", "point"),
    Numbering.PASAL: ("paragraph", "letter", "number"),
}
"""What the text calls a part when it speaks of it, where AKN has another name for the element."""
_SUBJECTS = {Topic.TRAFFICKING: "trafficking in persons", Topic.SMUGGLING: "the smuggling of migrants"}
_ALIASES = {
    "section": "sec",
    "article": "art",
    "subsection": "subsec",
    "paragraph": "para",
    "subparagraph": "subpara",
}
"""Short names in eIds, from the AKN naming convention, part 5; ``point`` and ``indent`` have none."""


def element(form: Form, level: Level) -> str:
    """Name of the AKN element for a part at this level."""
    return form.unit.value if level is Level.UNIT else _ELEMENTS[form.numbering][level - 1]


def bare_number(form: Form, level: Level, count: int) -> str:
    """The number of the ``count``-th part at this level, without brackets or dots."""
    if level is Level.ITEM:
        return _letter(count)
    if level is Level.SUBITEM and form.numbering is not Numbering.PASAL:
        return _roman(count)
    return str(count)


def printed_number(form: Form, step: Step) -> str:
    """The number as it stands before the part: ``1.``, ``(1)``, ``a.``."""
    if step.level is Level.UNIT:
        # The word before the number is for those who print it: eIds are made of numbers alone.
        return f"{step.number}." if form.unit is Unit.SECTION else step.number
    return _PRINTED[form.numbering][step.level - 1].format(step.number)


def container(form: Form) -> tuple[str, str]:
    """What groups units: the AKN element and how its eId begins. Statutes of sections have parts, of articles chapters."""
    return ("part", "part") if form.unit is Unit.SECTION else ("chapter", "chp")


def own_name(unit: Unit) -> str:
    """What a statute calls itself: Acts have sections, laws have articles."""
    return "this Act" if unit is Unit.SECTION else "this Law"


def subject_of(topic: Topic) -> str:
    """What a statute calls its subject."""
    return _SUBJECTS[topic]


def eid(form: Form, place: Position) -> str:
    """The identifier of a part, such as ``sec_2__subsec_1__para_a``."""
    names = ((element(form, step.level), step.number) for step in place)
    return "__".join(f"{_ALIASES.get(name, name)}_{number}" for name, number in names)


def cite(form: Form, place: Position, seen_from: Position = ()) -> str:
    """How the statute cites a part, as briefly as is clear where it is cited from.

    ``seen_from`` is the place of the text that cites; without it the whole citation is given. A part that contains
    that text is called ``this section``, ``this subsection`` and so on.
    """
    if seen_from and seen_from[: len(place)] == place:
        return f"this {_called(form, place[-1].level)}"
    shared = 0
    while shared < min(len(place) - 1, len(seen_from)) and place[shared] == seen_from[shared]:
        shared += 1
    return _joined(form, place[shared:])


def _called(form: Form, level: Level) -> str:
    return form.unit.value if level is Level.UNIT else _CALLED[form.numbering][level - 1]


def _joined(form: Form, steps: Position) -> str:
    match form.numbering:
        case Numbering.SUBSECTIONS:
            first, *rest = steps
            head = f" {first.number}" if first.level is Level.UNIT else f" ({first.number})"
            return _called(form, first.level) + head + "".join(f"({s.number})" for s in rest)
        case Numbering.PARAGRAPHS:
            said = [_eu_step(form, step, after_point=i > 0) for i, step in enumerate(steps)]
            return "".join(said).removeprefix(", ")
        case Numbering.PASAL:
            numbers = (f"({s.number})" if s.level is Level.SUBDIVISION else s.number for s in steps)
            return " ".join(f"{_called(form, s.level)} {n}" for s, n in zip(steps, numbers, strict=True))


def _eu_step(form: Form, step: Step, *, after_point: bool) -> str:
    match step.level:
        case Level.UNIT:
            return f"{form.unit} {step.number}"
        case Level.SUBDIVISION:
            return f", paragraph {step.number}"
        case Level.SUBITEM if after_point:
            return f"({step.number})"
        case _:
            return f", point ({step.number})"


def _letter(count: int) -> str:
    letters = ""
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(count: int) -> str:
    result = ""
    for value, sign in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        times, count = divmod(count, value)
        result += sign * times
    return result
