"""A fact is printed as exactly its own words, wherever a template puts it."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2.environment import Environment
from lxml import html as lxml_html

from guidegen.rendering.document.chapter import compose_chapter
from guidegen.rendering.document.markdown import passage
from guidegen.rendering.document.templates import environment, render_chapter

EVERYWHERE = """---
title: Everywhere
---
{% from "macros.html" import boxed %}
## {{ fact }}

{{ fact }}

Before {{ fact }} after, *{{ fact }}* and **{{ fact }}**.
{{ fact }}
{{ fact }}. And so on.

    {{ fact }} indented

* {{ fact }}
* {{ fact }}
    1. {{ fact }}

| one | two |
| --- | --- |
| {{ fact }} | {{ [fact, fact] | join(", ") }} |

[{{ fact }}](#place), <span class="value yes">{{ fact }}</span>

<table class="facts"><caption>{{ fact }}</caption>
  <tbody>
    <tr><th scope="row">{{ fact }}</th>

    <td>{{ fact }}</td></tr></tbody></table>

<aside class="box note" markdown="1" lang="{{ fact }}">
<p class="box-title">{{ fact }}</p>

{{ fact }}

</aside>

{{ boxed(fact) }}

{% call boxed(fact) %}{{ fact }}{% endcall %}


<div class="unit" data-implements="{{ fact }}"><p>{{ fact }}</p></div>
"""
MACROS = """{% macro boxed(fact) %}
<aside class="box note"><p class="box-title">{{ fact }}</p><p>{{ caller() if caller is defined else fact }}</p></aside>
{% endmacro %}
"""

HOSTILE = (
    "*a* _b_ **c** `d` ~~e~~",
    "[x](javascript:alert(1))",
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% raw %} {# note #}",
    "# heading",
    "- point",
    "+ point",
    "1. point",
    "1986",
    "> quote",
    "a | b | c",
    "--- | ---",
    "===",
    "---",
    "{: #id .class onclick=x }",
    "&amp; &lt; &#42; &copy",
    '" onmouseover="alert(1)',
    "' x='",
    "two\n\nlines\r\nand\ttabs",
    "    indented",
    "\\* \\[ \\",
    "*[HTML]: abbreviation",
    "[1]: https://example.org",
    "[^1]",
    "![alt](x.png)",
    "<https://example.org> a@b.org",
    "</aside></table></div>",
    "<!-- comment",
    '<!-- " \' onmouseover="alert(1)" -->',
    "]]> <?php ?> <![CDATA[",
    "klzzwxh:0",
    "wzxhzdk:1 amp qq",
    "Ünïcödé ไทย ខ្មែរ தமிழ் नेपाली 中文 عربى",
    "a\u00a0b\u200bc\u2028d",
)


def normal(text: str) -> str:
    return " ".join(text.split())


def shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(e.tag, tuple(sorted(e.attrib))) for e in lxml_html.fragment_fromstring(html, create_parent="div").iter()]


def words(html: str) -> list[str]:
    """Every text and every attribute but ids and links to them, white space reduced."""
    said = []
    for element in lxml_html.fragment_fromstring(html, create_parent="div").iter():
        said += [
            value
            for name, value in element.attrib.items()
            if name != "id" and not (name == "href" and element.get("class") == "deep")
        ]
        said += [element.text or "", element.tail or ""]
    return [normal(text) for text in said]


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    folder = tmp_path_factory.mktemp("templates")
    (folder / "everywhere.md").write_text(EVERYWHERE, "utf-8")
    (folder / "macros.html").write_text(MACROS, "utf-8")
    return environment(folder)


def printed(made: Environment, fact: str) -> str:
    return compose_chapter("c", "1", "Everywhere", render_chapter(made, "everywhere.md", {"fact": fact})).html


def check(made: Environment, fact: str) -> None:
    plain, html = printed(made, "Qxq"), printed(made, fact)
    assert shape(html) == shape(plain)
    assert words(html) == [normal(text.replace("Qxq", normal(fact))) for text in words(plain)]


@pytest.mark.parametrize("fact", HOSTILE)
def test_a_fact_that_looks_like_markup_is_printed_literally(everywhere: Environment, fact: str) -> None:
    check(everywhere, fact)


def _printable(text: str) -> bool:
    nonsense = any(ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF for c in text)
    return bool(normal(text)) and not nonsense


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))).filter(_printable))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_printed_literally(everywhere: Environment, fact: str) -> None:
    check(everywhere, fact)


@given(st.text(" *_`[]()<>{}#+-.!|&;:\"'\\~=^$%1a\n", min_size=1).filter(_printable))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_mix_of_special_characters_is_printed_literally(everywhere: Environment, fact: str) -> None:
    check(everywhere, fact)


def test_a_passage_of_markdown_is_finished_before_it_is_printed(tmp_path: Path) -> None:
    (tmp_path / "c.md").write_text("---\ntitle: C\n---\nBefore.\n\n{{ text | markdown }}\n\nAfter.\n", "utf-8")
    made = environment(tmp_path, {"markdown": passage})
    text = "It is **not** a\\*b\\*c.\n\n* one <script>alert(1)</script>\n* [two](https://example.org/a_b_c)\n"
    html = compose_chapter("c", "", "C", render_chapter(made, "c.md", {"text": text})).html
    assert re.sub(r"\s+", " ", html) == (
        "<p>Before.</p> <p>It is <strong>not</strong> a*b*c.</p> "
        '<ul> <li>one &lt;script&gt;alert(1)&lt;/script&gt;</li> <li><a href="https://example.org/a_b_c">two</a></li> </ul> <p>After.</p>'
    )
