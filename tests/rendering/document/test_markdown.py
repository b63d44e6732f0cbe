"""Markdown as guides use it, and the gate behind it."""

import pytest

from guidegen.rendering.document.chapter import compose_chapter
from guidegen.rendering.document.clean import clean
from guidegen.rendering.document.markdown import to_html
from guidegen.rendering.errors import RenderingError


def chapter_html(markdown: str) -> str:
    return compose_chapter("c", "2", "C", markdown).html


def test_indentation_and_backticks_mean_nothing() -> None:
    assert to_html("    indented `text`") == "<p>indented `text`</p>"


def test_markdown_stands_inside_a_box_that_says_so() -> None:
    html = chapter_html('<aside class="box note" markdown="1">\n<p class="box-title">T</p>\n\n* **one**\n\n</aside>')
    assert "".join(html.split("\n")) == (
        '<aside class="box note"><p class="box-title">T</p><ul><li><strong>one</strong></li></ul></aside>'
    )


def test_sections_are_numbered_and_get_an_id_of_their_own_words() -> None:
    chapter = compose_chapter(
        "law", "2", "The law", "## The Act's *scope*\n\n### Who\n\n## Who {: #my-id }\n\n## Où?\n"
    )
    assert [(h.id, h.number, h.title) for h in chapter.headings] == [
        ("law-the-act-s-scope", "2.1", "The Act's scope"),
        ("my-id", "2.2", "Who"),
        ("law-ou", "2.3", "Où?"),
    ]
    assert '<h3 id="my-id"><span class="number">2.2</span> Who<a class="deep"' in chapter.html
    assert '<h4 id="law-who">Who<a class="deep" href="#law-who" aria-label="Link to Who"></a></h4>' in chapter.html


def test_two_headings_of_the_same_words_get_two_ids() -> None:
    chapter = compose_chapter("c", "", "C", "## ไทย\n\n## Same\n\n## Same\n")
    assert [h.id for h in chapter.headings] == ["c-section", "c-same", "c-same-2"]


def test_a_chapter_without_a_number_has_sections_without_numbers() -> None:
    assert compose_chapter("c", "", "C", "## One\n").html == (
        '<h3 id="c-one">One<a class="deep" href="#c-one" aria-label="Link to One"></a></h3>'
    )


def test_every_table_scrolls_in_a_box_with_a_name() -> None:
    html = chapter_html('<table class="law"><caption>Laws</caption><thead><tr><th>A</th></tr></thead></table>')
    assert html.startswith('<div class="scroll" role="region" tabindex="0" aria-label="Laws"><table class="law">')
    assert '<th scope="col">A</th>' in html


def test_a_column_set_to_the_right_holds_numbers() -> None:
    assert '<td class="number">2</td>' in chapter_html("| a | b |\n|---|--:|\n| 1 | 2 |\n")


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("> quoted", 'chapter "C": <blockquote> is not in the document vocabulary'),
        ("# Too high", 'chapter "C": <h2> is not in the document vocabulary'),
        ('<p class="lede">x</p>', 'chapter "C": <p class="lede"> is not in the document vocabulary'),
        (
            "### Deep",
            'chapter "C": the heading "Deep" is too deep for its place; begin sections with `##`, their parts with `###`',
        ),
    ],
)
def test_a_chapter_that_leaves_the_vocabulary_is_refused(markdown: str, said: str) -> None:
    with pytest.raises(RenderingError) as raised:
        chapter_html(markdown)
    assert raised.value.reasons == (said,)


def test_ids_classes_and_links_inside_the_document_survive_cleaning() -> None:
    html = (
        '<aside class="box duty" id="duty-1"><p class="box-title" id="a.b">T</p></aside>'
        '<table class="law" id="t"><thead><tr><th scope="col" id="h">x</th></tr></thead></table>'
        '<p id="p" lang="id"><a class="cite" href="#source-1">1</a> <a href="mailto:a@b.org">m</a></p>'
    )
    assert clean(html) == html


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("<script>alert(1)</script>x", "x"),
        ("<style>p{}</style>x", "x"),
        ("<svg><script>alert(1)</script></svg>x", "x"),
        ("<math><annotation-xml encoding='text/html'><style><img src=x></style></annotation-xml></math>x", "x"),
        ("<iframe src='https://example.org'></iframe>x", "x"),
        ("<img src='https://example.org/x.png' onerror='alert(1)'>x", "x"),
        ("<form action='/'><input name='a'>x</form>", "x"),
        ('<p onclick="alert(1)" style="color:red">x</p>', "<p>x</p>"),
        ('<p class="skip red">x</p>', '<p class="">x</p>'),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="JaVaScRiPt&#58;alert(1)">x</a>', "<a>x</a>"),
        ('<a href="data:text/html,x">x</a>', "<a>x</a>"),
        ('<a href="//example.org">x</a>', "<a>x</a>"),
        ('<a href="../secret">x</a>', "<a>x</a>"),
        ("<!-- x --><p>x</p>", "<p>x</p>"),
        ('<meta http-equiv="refresh" content="0;url=//x"><base href="//x"><p>x</p>', "<p>x</p>"),
    ],
)
def test_hostile_html_does_not_survive_cleaning(hostile: str, left: str) -> None:
    assert clean(hostile) == left
