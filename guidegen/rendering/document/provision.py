"""Model text as it is printed: Akoma Ntoso into the document vocabulary.

In: a model provision as Akoma Ntoso 3.0. Out: HTML for a template to print. Numbers are text, so they can be read
aloud and copied; each unit and level keeps its identifier and names the obligations it implements, as data and in words.
Brackets that leave a choice open are kept as they stand.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup, escape

from guidegen.rendering.document.text import finished, inert
from guidegen.rendering.errors import RenderingError

_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_CONTAINERS = frozenset({"akomaNtoso", "act", "bill", "doc", "statement", "body", "mainBody", "hcontainer"})
_UNITS = frozenset({"article", "section", "rule"})
_LEVELS = frozenset(
    [
        "alinea",
        "book",
        "chapter",
        "clause",
        "division",
        "indent",
        "level",
        "list",
        "paragraph",
        "part",
        "point",
        "proviso",
        "subchapter",
        "subclause",
        "subdivision",
        "sublist",
        "subparagraph",
        "subpart",
        "subrule",
        "subsection",
        "subtitle",
        "title",
        "tome",
        "transitional",
    ]
)
_PASSAGES = frozenset({"intro", "content", "wrapUp"})
_INLINE = {"b": "strong", "i": "em", "sup": "sup", "sub": "sub", "def": "dfn"}
_SPANS = {"placeholder": "placeholder"}
_PLAIN = frozenset({"span", "inline", "u", "abbr"})
_IGNORED = frozenset({"meta", "components", "attachments"})
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)


@dataclass(frozen=True)
class _Writer:
    """What stays the same through one provision."""

    prefix: str
    label: Callable[[str], str]
    implements: str
    terms: Mapping[str, str]
    units: Collection[str] | None
    headed: bool

    def prints(self, eid: str) -> bool:
        """Whether the document prints the part with this eId."""
        return self.units is None or any(eid == unit or eid.startswith(f"{unit}__") for unit in self.units)


def provision_html(
    akn: bytes,
    eid: str | None,
    label: Callable[[str], str],
    *,
    prefix: str = "mp-",
    implements: str = "Implements",
    terms: Mapping[str, str] | None = None,
    units: Collection[str] | None = None,
    headed: bool = True,
) -> Markup:
    """A model provision as HTML.

    ``akn`` is the whole document; ``eid`` chooses one element of it, None all of its body. ``label`` gives the words
    for an obligation id, such as "TIP Protocol, art. 5(1)". Ids become ``prefix`` + eId; give each provision of a
    guide its own prefix. ``implements`` is the word before the obligations;
    ``terms`` gives the eId of the place that defines each term, ``units`` the eIds of the units that the document prints
    (None: every one), so that no link leads elsewhere; ``headed`` prints the heading of the unit. Raises RenderingError where the text has
    something that guides cannot show, or no element ``eid``.
    """
    try:
        root = etree.fromstring(akn, _PARSER)
    except etree.XMLSyntaxError as wrong:
        raise RenderingError([f"the model text is not well-formed XML: {wrong}"]) from wrong
    chosen = root if eid is None else next((found for found in root.iter() if found.get("eId") == eid), None)
    if chosen is None:
        raise RenderingError([f'the model text has no element "{eid}"'])
    text = "\n".join(_block(chosen, _Writer(prefix, label, implements, terms or {}, units, headed)))
    return finished(inert(f'<div class="provision">\n{text}\n</div>'))


def _block(element: etree._Element, writer: _Writer) -> Iterator[str]:
    name = _name(element)
    if name == "attachment":
        yield f'<div class="unit" id="{escape(writer.prefix + (element.get("eId") or name))}">'
        for child in element.iterfind(f"{_AKN}doc"):  # its heading is that of the chapter
            yield from _block(child, writer)
        yield "</div>"
    elif name in _CONTAINERS:
        for child in element:
            yield from _block(child, writer)
    elif name in _UNITS or name in _LEVELS or name == "item":
        yield from _numbered(element, writer, unit=name in _UNITS)
    elif name in _PASSAGES or name == "blockList":
        for child in element:
            yield from _block(child, writer)
    elif name in ("p", "listIntroduction", "listWrapUp", "crossHeading"):
        parent = element.getparent()
        wraps = name == "listWrapUp" or (parent is not None and _name(parent) == "wrapUp")
        yield f"<p{' class="wrap-up"' if wraps else ''}>{_inline(element, writer)}</p>"
    elif name not in _IGNORED:
        raise RenderingError([f"the model text has an element <{name}>, which guides cannot show"])


def _numbered(element: etree._Element, writer: _Writer, *, unit: bool) -> Iterator[str]:
    """A unit (section, article) or a level inside one: its number, its heading, its text, what it implements."""
    num = element.find(f"{_AKN}num")
    heading = element.find(f"{_AKN}heading")
    lead = "Article " if _name(element) == "article" else ""  # the number alone stands in the data
    mark = f'<span class="num">{lead}{_inline(num, writer)}</span> ' if num is not None else ""
    obligations = [token.removeprefix("#") for token in (element.get("refersTo") or "").split()]
    data = f' data-implements="{escape(" ".join(obligations))}"' if obligations else ""
    eid = element.get("eId")
    place = f' id="{escape(writer.prefix + eid)}"' if eid else ""
    yield f'<div class="{"unit" if unit else "level"}"{place}{data}>'
    if heading is not None and unit and not writer.headed:
        mark = ""
    elif heading is not None:
        yield f'<p class="unit-heading">{mark}<span class="heading">{_inline(heading, writer)}</span></p>'
        mark = ""
    implemented = _implements(obligations, writer)
    if heading is not None and implemented:
        yield implemented
        implemented = ""
    for child in element:
        if child is num or child is heading:
            continue
        for line in _block(child, writer):
            starts = line.startswith("<p")
            if mark and not starts:
                yield f"<p>{mark.strip()}</p>"
                yield line
            else:
                yield line.replace(">", f">{mark}", 1) if mark else line
            mark = ""
            if implemented and starts:
                yield implemented
                implemented = ""
    if mark:
        yield f"<p>{mark.strip()}</p>"
    if implemented:
        yield implemented
    yield "</div>"


def _implements(obligations: list[str], writer: _Writer) -> str:
    if not obligations:
        return ""
    words = "; ".join(str(escape(writer.label(obligation))) for obligation in obligations)
    return f'<p class="implements">{escape(writer.implements)}: {words}</p>'


def _inline(element: etree._Element, writer: _Writer) -> str:
    parts = [str(escape(element.text or ""))]
    for child in element:
        parts += [_run(child, writer), str(escape(child.tail or ""))]
    return "".join(parts).strip() if _name(element) in ("p", "num", "heading") else "".join(parts)


def _run(element: etree._Element, writer: _Writer) -> str:
    name, words = _name(element), _inline(element, writer)
    if name in ("ref", "term"):
        return _link(element, words, writer)
    if name in _INLINE:
        return f"<{_INLINE[name]}>{words}</{_INLINE[name]}>"
    if name in _SPANS:
        return f'<span class="{_SPANS[name]}">{words}</span>'
    if name in ("br", "eol"):
        return "<br>"
    if name in _PLAIN:
        return words
    raise RenderingError([f"the model text has an element <{name}>, which guides cannot show"])


def _link(element: etree._Element, words: str, writer: _Writer) -> str:
    """A citation, or a defined term, as a link to its place; as words where the document does not print that place."""
    if _name(element) == "term":
        kind, target = "term", writer.terms.get((element.get("refersTo") or "").removeprefix("#"))
        target = f"#{target}" if target else ""
    else:
        kind, target = "ref", element.get("href") or ""
    if not target or (target.startswith("#") and not writer.prints(target[1:])):
        return words
    address = f"#{writer.prefix}{target[1:]}" if target.startswith("#") else target
    return f'<a class="{kind}" href="{escape(address)}">{words}</a>'


def _name(element: etree._Element) -> str:
    if not isinstance(element.tag, str):
        raise RenderingError([f"the model text holds {element.text or 'an instruction'}, which guides cannot show"])
    return str(etree.QName(element).localname)
