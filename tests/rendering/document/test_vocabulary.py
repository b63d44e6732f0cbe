"""The sample document, this vocabulary and its page in the docs say the same."""

import re
from pathlib import Path

import pytest
from lxml import html as lxml_html

from guidegen.rendering.document.vocabulary import WIDTHS, departures, whole_document

DOCS = Path(__file__).parents[3] / "docs" / "document-vocabulary.md"


def selector(name: str, kind: str) -> str:
    return ".".join([name, *kind.split()])


VOCABULARY = {
    selector(name, kind) for name, forms in whole_document().items() for form in forms for kind in form.classes
}


def test_the_whole_sample_is_written_in_the_vocabulary(page: str) -> None:
    assert departures(page, whole=True) == ()


def test_the_sample_shows_every_element_and_class(page: str) -> None:
    shown = {
        selector(element.tag, element.get("class", ""))
        for element in lxml_html.document_fromstring(page).iter()
        if isinstance(element.tag, str)
    }
    rest = {f"col.{width}" for width in WIDTHS}
    assert VOCABULARY - shown - rest == set()


def test_the_docs_list_the_vocabulary_and_nothing_else() -> None:
    listed = set(re.findall(r"^\| `([^`]+)` \|", DOCS.read_text("utf-8"), re.MULTILINE))
    listed |= set(re.findall(r"`(col\.w\d+)`", DOCS.read_text("utf-8")))
    assert listed == VOCABULARY


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<blockquote>x</blockquote>", "<blockquote> is not in the document vocabulary"),
        ('<p class="red">x</p>', '<p class="red"> is not in the document vocabulary'),
        ("<span>x</span>", "<span> needs a class"),
        ('<p style="color: red">x</p>', "<p> may not have the attribute style"),
        ("<p><!-- x -->y</p>", "a comment has no place in a guide"),
        (
            '<p><a href="file:///etc/passwd">x</a></p>',
            'the link "file:///etc/passwd" leads neither to a web address nor to a place in the guide',
        ),
        ('<p id="a b">x</p>', 'the id "a b" is not made of letters, digits and - _ . :'),
        (
            '<aside class="box note"><p>x</p></aside>',
            'a box begins with <p class="box-title">, which says in words what it is',
        ),
        ('<p><span class="value yes"></span></p>', '<span class="value yes"> says nothing in words'),
        ('<p><a href="#x"></a></p>', "a link has no words"),
        ("<figure><p>x</p></figure>", "a figure has no <figcaption>"),
        (
            '<p><img src="https://example.org/x.png" alt="x"></p>',
            "a picture is not part of the document; only figures drawn from data are",
        ),
        (
            '<p><img src="data:image/svg+xml;base64,PHN2Zy8+"></p>',
            "a picture has no words that say what it shows (alt)",
        ),
        ('<table class="law"><tr><td>x</td></tr></table>', '<table class="law"> has no <caption>'),
    ],
)
def test_what_is_outside_the_vocabulary_is_named(html: str, said: str) -> None:
    assert departures(html) == (said,)
