"""Forms in Markdown print content as it is, whatever stands in it."""

import re
from datetime import date

import pytest
from markdown import markdown

from guidegen.comparison import dual_criminality
from guidegen.corpus.corpus import Corpus
from guidegen.rendering.dual_criminality.markdown import pair_markdown
from guidegen.rendering.standing.table import markdown_report
from guidegen.rendering.tables.text import literal_markdown
from guidegen.standing import standing

_DAY = date(2026, 11, 24)
_WRITTEN = re.compile(r"</?(?:h[123]|p|table|thead|tbody|tr|t[dh]|ul|li|strong)(?: style=\"[^\"]*\")?>")
"""What the forms themselves write."""


def html(text: str) -> str:
    return markdown(text, extensions=["tables"])


@pytest.mark.parametrize(
    "words",
    [
        "- no list",
        "+ no list",
        "1. no list",
        "12) no list",
        "---",
        "- - -",
        "===",
        "# no heading",
        "> no quote",
        "*no* _stress_ `code` <b>bold</b> [no](link) ![no](picture) ~~no~~",
        "| no | table |",
        "&amp; no reference",
        "2019-07-01",
        "-5",
    ],
)
def test_words_print_as_they_are_where_they_stand_first(words: str) -> None:
    said = html(f"Before.\n\n{literal_markdown(words)}\n\nAfter.")
    shown = said.removeprefix("<p>Before.</p>\n<p>").removesuffix("</p>\n<p>After.</p>")
    for code, letter in (("&#60;", "<"), ("&#62;", ">"), ("&#124;", "|"), ("&#126;", "~"), ("&#38;", "&")):
        shown = shown.replace(code, letter)
    assert shown == words


def test_where_a_member_stands_is_no_markup(corpus: Corpus) -> None:
    left = _WRITTEN.sub("", html(markdown_report(corpus, standing(corpus, "XAB", _DAY))))
    assert re.findall(r"<[^>]*>", left) == []
    assert "Republic of &#60;i&#62;Hostilia&#60;/i&#62;" in left


def test_dual_criminality_is_no_markup(corpus: Corpus) -> None:
    found = dual_criminality(corpus, _DAY, ["XAB", "XAA"])
    pairs = [found.pair(conduct, "XAB", "XAA") for conduct in corpus.conducts]
    left = _WRITTEN.sub("", html(pair_markdown(corpus, found, pairs)))
    assert re.findall(r"<[^>]*>", left) == []
