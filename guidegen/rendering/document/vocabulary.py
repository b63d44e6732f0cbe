"""The document vocabulary: every element, class and attribute that a guide may be written in.

docs/document-vocabulary.md says what each is for. A style sheet, a Word file or any later form is a walk over these
and nothing else, so what is not listed here cannot be in a guide.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import html as lxml_html


@dataclass(frozen=True)
class Allowed:
    """How one element may be used."""

    classes: tuple[str, ...] = ("",)
    """The values its class may have, each as a whole; the empty string: no class."""
    attributes: tuple[str, ...] = ()
    """Its attributes, besides class, id and lang."""


BOXES = ("duty", "national", "gap", "key-points", "choice", "question", "note", "caution")
"""The kinds of box."""

TABLES = [
    "facts",
    "law",
    "elements",
    "treaties",
    "penalties",
    "actions",
    "questions",
    "choices",
    "terms",
    "sources",
    "answers",
    "obligations",
    "coverage",
    "comparison",
]
"""The kinds of table."""

VALUES = ("yes", "partial", "no", "unknown")
"""How far national law has an element."""

COVERAGES = ("met", "in-part", "not-met", "unknown")
"""How far national law answers an obligation."""

FORCES = ("mandatory", "mandatory-qualified", "consider", "optional")
"""How strongly an obligation binds."""

STANDINGS = ("party", "signatory", "none", "not-eligible", "unknown")
"""What a member is to an instrument."""

WIDTHS = ("w5", "w10", "w15", "w20", "w25", "w30", "w40", "w50", "w70")
"""Width of a column, in hundredths of the table."""


def _each(name: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{name} {kind}" for kind in kinds)


CHAPTER: Mapping[str, Allowed] = {
    "h3": Allowed(),
    "h4": Allowed(),
    "h5": Allowed(),
    "p": Allowed(classes=("", "lead", "box-title", "implements", "wrap-up", "unit-heading")),
    "ul": Allowed(classes=("", "checklist", "index")),
    "ol": Allowed(),
    "li": Allowed(),
    "table": Allowed(classes=("", *TABLES)),
    "caption": Allowed(),
    "colgroup": Allowed(),
    "col": Allowed(classes=("", *WIDTHS)),
    "thead": Allowed(),
    "tbody": Allowed(),
    "tr": Allowed(),
    "th": Allowed(classes=("", "number"), attributes=("scope", "colspan", "rowspan")),
    "td": Allowed(classes=("", "number"), attributes=("colspan", "rowspan")),
    "aside": Allowed(classes=_each("box", BOXES)),
    "div": Allowed(classes=("provision", "unit", "level"), attributes=("data-implements",)),
    "figure": Allowed(classes=("", "profile")),
    "figcaption": Allowed(),
    "img": Allowed(attributes=("src", "alt", "width", "height")),
    "a": Allowed(classes=("", "cite", "place", "ref", "term"), attributes=("href",)),
    "span": Allowed(
        classes=(
            "num",
            "number",
            "heading",
            "unverified",
            "placeholder",
            *_each("value", VALUES),
            *_each("coverage", COVERAGES),
            *_each("force", FORCES),
            *_each("treaty", STANDINGS),
        )
    ),
    "strong": Allowed(),
    "em": Allowed(),
    "cite": Allowed(),
    "dfn": Allowed(),
    "sup": Allowed(),
    "sub": Allowed(),
    "br": Allowed(),
}
"""What may stand in a chapter, as templates and content write it."""

ADDED: Mapping[str, Allowed] = {
    "section": Allowed(classes=("chapter",)),
    "h2": Allowed(),
    "hgroup": Allowed(classes=("part",)),
    "p": Allowed(classes=("part-number", "part-answers")),
    "div": Allowed(classes=("scroll",), attributes=("role", "tabindex", "aria-label")),
    "a": Allowed(classes=("deep",), attributes=("href", "aria-label")),
}
"""What rendering adds around and inside chapters."""

PAGE: Mapping[str, Allowed] = {
    "html": Allowed(attributes=("dir",)),
    "head": Allowed(),
    "meta": Allowed(attributes=("charset", "content", "http-equiv", "name")),
    "title": Allowed(),
    "style": Allowed(attributes=("media",)),
    "body": Allowed(attributes=("data-layout",)),
    "a": Allowed(classes=("skip",), attributes=("href",)),
    "header": Allowed(classes=("cover",)),
    "hgroup": Allowed(),
    "h1": Allowed(attributes=("data-head", "data-reader")),
    "p": Allowed(classes=("series", "subtitle", "status", "as-at")),
    "li": Allowed(classes=("part",)),
    "nav": Allowed(classes=("contents",), attributes=("aria-labelledby",)),
    "ol": Allowed(),
    "main": Allowed(),
    "script": Allowed(attributes=("data-print",)),
}
"""What the page around the chapters is made of."""

EVERYWHERE = ("class", "id", "lang")
"""Attributes that any element may have."""

LINKS = re.compile(r"(?:https?://|mailto:|#)[^\s<>\"]+")
"""Where a link may lead: a web page, a letter box, a place in the same document."""

PICTURE = re.compile(r"data:image/svg\+xml;base64,[A-Za-z0-9+/]+={0,2}")
"""The only address of a picture: the picture itself, drawn by rendering, in a form that cannot run or fetch."""

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]*")
_WORDED = ("value", "coverage", "force", "treaty", "unverified")


def whole_document() -> Mapping[str, tuple[Allowed, ...]]:
    """Each element of a whole document with every form it may have."""
    parts = (CHAPTER, ADDED, PAGE)
    return {name: tuple(part[name] for part in parts if name in part) for part in parts for name in part}


def departures(html: str, *, whole: bool = False) -> tuple[str, ...]:
    """Whatever in the HTML of a chapter, or of a ``whole`` document, is outside the vocabulary; plain sentences."""
    forms = whole_document() if whole else {name: (form,) for name, form in CHAPTER.items()}
    if not html.strip():
        return ()
    root = lxml_html.document_fromstring(html) if whole else lxml_html.fragment_fromstring(html, create_parent="body")
    elements = root.iter() if whole else (element for child in root for element in child.iter())
    return tuple(dict.fromkeys(said for element in elements for said in _departures(element, forms)))


def _departures(element: lxml_html.HtmlElement, forms: Mapping[str, tuple[Allowed, ...]]) -> Iterator[str]:
    name = element.tag
    if not isinstance(name, str):
        yield "a comment has no place in a guide"
        return
    if name not in forms:
        yield f"<{name}> is not in the document vocabulary"
        return
    kind = " ".join((element.get("class") or "").split())
    fitting = [form for form in forms[name] if kind in form.classes]
    if not fitting:
        yield f'<{name} class="{kind}"> is not in the document vocabulary' if kind else f"<{name}> needs a class"
        return
    known = {attribute for form in fitting for attribute in form.attributes} | set(EVERYWHERE)
    for attribute, value in element.attrib.items():
        if attribute not in known:
            yield f"<{name}> may not have the attribute {attribute}"
        elif attribute == "id" and not _ID.fullmatch(value):
            yield f'the id "{value}" is not made of letters, digits and - _ . :'
        elif attribute == "href" and not LINKS.fullmatch(value):
            yield f'the link "{value}" leads neither to a web address nor to a place in the guide'
        elif attribute == "src" and not PICTURE.fullmatch(value):
            yield "a picture is not part of the document; only figures drawn from data are"
    yield from _lacks(element, name, kind)


def _lacks(element: lxml_html.HtmlElement, name: str, kind: str) -> Iterator[str]:
    """What the element needs so that it means the same without its look."""
    if name == "aside" and (len(element) == 0 or element[0].get("class") != "box-title"):
        yield 'a box begins with <p class="box-title">, which says in words what it is'
    if name == "span" and kind.split(maxsplit=1)[0] in _WORDED and not element.text_content().strip():
        yield f'<span class="{kind}"> says nothing in words'
    if name == "a" and kind != "deep" and not element.text_content().strip():
        yield "a link has no words"
    if name == "img" and not element.get("alt", "").strip():
        yield "a picture has no words that say what it shows (alt)"
    if name == "figure" and element.find("figcaption") is None:
        yield "a figure has no <figcaption>"
    if name == "table" and kind and element.find("caption") is None:
        yield f'<table class="{kind}"> has no <caption>'
