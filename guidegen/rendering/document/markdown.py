"""Markdown into HTML, as guides use it.

In: Markdown, with raw HTML of the vocabulary where Markdown has no word for it. Out: HTML, not yet cleaned.

What Markdown would read into indentation, backticks and images is switched off: macros may be indented as their
authors like, and a guide has no code and no pictures from elsewhere. There are no footnotes (sources stand in their
own table), so each chapter is converted by itself and its ids do not depend on the others.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.md_in_html import HTMLExtractorExtra, MarkdownInHtmlExtension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from guidegen.rendering.document.clean import clean
from guidegen.rendering.document.text import inert

_NO_INLINE = ("backtick", "image_link", "image_reference", "short_image_ref")
"""What a guide has no use for: code, and pictures from elsewhere."""
_LOWER = {"h1": "h2", "h2": "h3", "h3": "h4", "h4": "h5"}


def to_html(markdown: str) -> str:
    """The HTML of some Markdown. ``markdown="1"`` on a block element lets Markdown stand inside it."""
    converter = Markdown(
        extensions=["attr_list", "sane_lists", TableExtension(use_align_attribute=True), _MarkdownInHtml()],
        output_format="html",
    )
    converter.parser.blockprocessors.deregister("code")
    for pattern in _NO_INLINE:
        converter.inlinePatterns.deregister(pattern)
    return converter.convert(markdown)


def passage(markdown: str) -> str:
    """A passage of Markdown from the content, such as a commentary, as finished HTML for a template to print.

    It is cleaned, and inert where it is printed. Use it as a filter: ``{{ provision.commentary | markdown }}``.
    """
    return inert(clean(passage_html(markdown)))


def passage_html(markdown: str) -> str:
    """The HTML of a passage from the content, not yet cleaned.

    Of Markdown it has paragraphs, headings, lists, tables, links and emphasis. All else is words and prints as it was typed:
    what stands in angle brackets or braces, rules, quotations and definitions of links.
    """
    converter = Markdown(extensions=["sane_lists", TableExtension(use_align_attribute=True)], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.treeprocessors.register(_Vocabulary(converter), "vocabulary", 5)
    for block in ("code", "quote", "hr", "setextheader", "reference"):
        converter.parser.blockprocessors.deregister(block)
    for pattern in (*_NO_INLINE, "html", "autolink", "automail", "reference", "short_reference"):
        converter.inlinePatterns.deregister(pattern)
    return converter.convert(markdown)


class _Vocabulary(Treeprocessor):
    """Markdown's own elements as the vocabulary has them.

    The title of a chapter is a heading of the second level, so ``##`` in its text is one of the third. A column set
    to the right holds numbers.
    """

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.tag = _LOWER.get(element.tag, element.tag)
            if element.attrib.pop("align", None) == "right":
                element.set("class", "number")


class _MarkdownInHtml(MarkdownInHtmlExtension):
    """The extension, with attributes that keep their references, and the vocabulary's elements."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        super().extendMarkdown(md)
        md.preprocessors.register(_Preprocessor(md), "html_block", 20)
        md.treeprocessors.register(_Vocabulary(md), "vocabulary", 5)


class _Preprocessor(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        extractor = _Extractor(self.md)
        extractor.feed("\n".join(lines))
        extractor.close()
        return "".join(extractor.cleandoc).split("\n")


class _Extractor(HTMLExtractorExtra):
    """Markdown leaves alone an ampersand that looks like a reference, so one in an attribute has to be written out."""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        super().handle_starttag(tag, [(name, value and value.replace("&", "&amp;")) for name, value in attrs])
