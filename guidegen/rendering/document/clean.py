"""The last gate for HTML that came from Markdown: what the vocabulary does not have does not pass.

In: any HTML. Out: HTML of the chapter vocabulary only. Content may be wrong or hostile; it cannot run, fetch or
dress itself up as something else.
"""

import re

import nh3

from guidegen.rendering.document.vocabulary import CHAPTER, EVERYWHERE, LINKS, PICTURE

_NO_PICTURE = re.compile(r"<img(?![^>]*\ssrc=)[^>]*>")
"""A picture whose address was refused."""

_ADDRESSES = {"href": LINKS, "src": PICTURE}

_CLEANER = nh3.Cleaner(
    tags=set(CHAPTER),
    clean_content_tags={"script", "style", "template", "iframe", "object", "svg", "math", "title", "noscript"},
    attributes={name: {*form.attributes, *EVERYWHERE} - {"class"} for name, form in CHAPTER.items()},
    allowed_classes={name: {word for kind in form.classes for word in kind.split()} for name, form in CHAPTER.items()},
    attribute_filter=lambda _tag, name, value: (
        value if name not in _ADDRESSES or _ADDRESSES[name].fullmatch(value) else None
    ),
    url_schemes={"https", "http", "mailto", "data"},
    link_rel=None,
)


def clean(html: str) -> str:
    """The HTML without anything that is not in the vocabulary of chapters; ids and known classes stay."""
    return _NO_PICTURE.sub("", _CLEANER.clean(html))
