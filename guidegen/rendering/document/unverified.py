"""What a page marks as unverified: the words of each statement that carries the mark.

In: the HTML of a document. Out: the statements, in the order of the page, each once.
"""

import re

from lxml import html as lxml_html

_BLOCKS = frozenset({"p", "li", "tr", "dd", "dt", "caption", "h2", "h3", "h4", "h5", "figcaption"})
_LONGEST = 160
_SAID_OF_THE_MARK = re.compile(r"\bthe mark\b", re.IGNORECASE)
_SPACE = re.compile(r"\s+([,;.:)])")


def unverified(page: bytes) -> tuple[str, ...]:
    """The statements that a page marks, shortened where they are long."""
    found: dict[str, None] = {}
    for mark in lxml_html.document_fromstring(page).find_class("unverified"):
        block = next((above for above in mark.iterancestors() if above.tag in _BLOCKS), mark.getparent())
        words = _words(block)
        if _SAID_OF_THE_MARK.search(words):
            continue  # an explanation of the mark is no statement
        found[words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " ..."] = None
    return tuple(found)


def _words(block: lxml_html.HtmlElement) -> str:
    """The words of a block, without marks and numbers of sources."""
    parts: list[str] = []

    def take(element: lxml_html.HtmlElement) -> None:
        if not {"unverified", "cite"} & set((element.get("class") or "").split()):
            parts.append(element.text or "")
            for child in element:
                take(child)
        parts.append(element.tail or "" if element is not block else "")
        if element.tag in ("td", "th"):
            parts.append(" ")

    take(block)
    return _SPACE.sub(r"\1", " ".join("".join(parts).split()))
