"""What is wrong with the texts of a model provision, in a drafter's words.

In: a provision, the provisions it may cite, the obligations there are. Out: Faults, each with the line of the text.
"""

from collections.abc import Mapping

from guidegen.drafting.text.fault import Fault
from guidegen.drafting.text.kept import kept_faults
from guidegen.drafting.text.parse import parse
from guidegen.drafting.text.structure import Found, headers, labels, structure_faults
from guidegen.drafting.text.tokens import token_faults
from guidegen.law.model import ModelProvision
from guidegen.law.treaty import Obligation


def faults(
    provision: ModelProvision, provisions: Mapping[str, ModelProvision], obligations: Mapping[str, Obligation]
) -> tuple[Fault, ...]:
    """Everything wrong with the texts of a provision, text by text and line by line; empty where it can be drafted.

    ``provisions`` are those it is drafted together with, by id, so that references to them can be followed.
    """
    result: list[Fault] = []
    for variant, text in provision.texts.items():
        found = [*structure_faults(provision, text, obligations), *token_faults(provision, variant, text, provisions)]
        if not found:
            found = [*_whole(provision, text)]
        result += [Fault(provision.id, variant, line, message) for line, message in sorted(found)]
    for label in provision.supporting:
        if not any(label in labels(text) for text in provision.texts.values()):
            message = f"`supporting` explains “{label}”, and no paragraph of any text has that label."
            result.append(Fault(provision.id, None, 0, message))
    return tuple(result)


def _whole(provision: ModelProvision, text: str) -> Found:
    try:
        parse(text)
    except ValueError as error:
        yield _line_of(text), f"{error}."
        return
    yield from kept_faults(text)
    implemented = {s for header in headers(text) for s in header.implements}
    for obligation in provision.implements:
        if obligation not in implemented:
            yield 1, f"`implements` lists “{obligation}”, and no paragraph of this text implements it."


def _line_of(text: str) -> int:
    """The first line that cannot be parsed even by itself; the first of all where each can."""
    opening = {header.line for header in headers(text)}
    for line, typed in enumerate(text.splitlines(), 1):
        if typed.strip() and line not in opening:
            try:
                parse(f"SEC - Line\n\n  {typed.strip()}\n")
            except ValueError:
                return line
    return 1
