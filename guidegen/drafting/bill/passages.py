"""The parts of a drafted provision as plain text, each with its citation and the obligations it implements.

In: a Drafted provision. Out: its parts in the order of the text. A part that names no obligation implements those of the part
it stands in. Pure.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from guidegen.drafting.bill.model_bill import Drafted

_LINES = frozenset({"intro", "content", "wrapUp"})


@dataclass(frozen=True)
class Passage:
    """A part of a drafted provision."""

    provision: str
    """Id of the model provision."""
    eid: str
    citation: str
    """Its number as the member's statutes cite it, such as ``section 2(1)(a)``."""
    own: str
    """Its own words; an ellipsis stands for the parts within it that its words go round."""
    text: str
    """All its words, with the parts within it and their numbers."""
    obligations: tuple[str, ...]
    leaf: bool
    """Whether no part stands within it."""


def passages(drafted: Drafted) -> tuple[Passage, ...]:
    """The parts of a drafted provision that implement an obligation, in the order of the text."""
    implementing = {p.eid: p.obligations for p in drafted.paragraphs if p.obligations}
    return tuple(p for p in _walk(etree.fromstring(drafted.akn), drafted, implementing, ()) if p.obligations)


def _walk(
    node: etree._Element, drafted: Drafted, implementing: dict[str, tuple[str, ...]], above: tuple[str, ...]
) -> Iterator[Passage]:
    eid = node.get("eId", "")
    implemented = implementing.get(eid, above)
    within = [child for child in node if child.get("eId") in drafted.places]
    if eid in drafted.places:
        own = (" … " if within else " ").join(_words(child) for child in node if _name(child) in _LINES)
        whole = " ".join(_said(child, drafted) for child in node)
        place = drafted.places[eid]
        yield Passage(drafted.provision.id, eid, place, own, " ".join(whole.split()), implemented, not within)
    for child in within:
        yield from _walk(child, drafted, implementing, implemented)


def _said(node: etree._Element, drafted: Drafted) -> str:
    if _name(node) in _LINES:
        return _words(node)
    if node.get("eId") not in drafted.places:
        return ""
    number = node.find("{*}num")
    mark = f"{number.text} " if number is not None and number.text else ""
    return mark + " ".join(_said(child, drafted) for child in node)


def _words(node: etree._Element) -> str:
    return " ".join("".join(node.itertext()).split())


def _name(node: etree._Element) -> str:
    name: str = etree.QName(node).localname
    return name
