"""The whole document in one file."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html as lxml_html

from guidegen.rendering.document.chapter import compose_chapter
from guidegen.rendering.document.html import Document, render_html
from guidegen.rendering.errors import RenderingError


def test_the_document_says_its_language_title_and_date(page: str) -> None:
    root = lxml_html.document_fromstring(page)
    assert root.get("lang") == "en"
    assert root.findtext("head/title") == "Trafficking in persons: a policy guide for Exampleland"
    assert root.xpath("//meta[@name='dcterms.created']/@content") == ["2026-03-05"]


def test_the_document_needs_nothing_from_outside_and_runs_nothing(page: str) -> None:
    root = lxml_html.document_fromstring(page)
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    (script,) = re.findall(r"script-src ([^;]*);", policy)
    assert re.fullmatch(r"'sha256-[A-Za-z0-9+/]+='", script)
    assert not root.xpath(
        "(//script)[position() > 1] | //link | //iframe | //object | //@style | //@*[starts-with(name(), 'on')]"
        " | //@src[not(starts-with(., 'data:image/svg+xml;base64,'))]"
    )
    assert not re.search(r"url\(|@import", page)


def test_the_contents_lead_to_every_chapter_and_section(page: str, document: Document) -> None:
    root = lxml_html.document_fromstring(page)
    links = [a.get("href")[1:] for a in root.xpath("//nav//a")]
    expected = [
        name
        for c in document.chapters
        for name in (*([c.opens.id] if c.opens else []), c.id, *(h.id for h in c.headings))
    ]
    assert links == expected
    assert all(root.get_element_by_id(name) is not None for name in links)


def test_headings_go_down_one_level_at_a_time(page: str) -> None:
    levels = [int(h.tag[1]) for h in lxml_html.document_fromstring(page).iter("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_title_that_looks_like_markup_is_text(document: Document, templates: Path) -> None:
    html = render_html(replace(document, title="<b>A</b> & B"), templates)
    assert lxml_html.document_fromstring(html).findtext(".//h1") == "<b>A</b> & B"


def test_an_id_that_stands_twice_and_a_link_to_nowhere_are_named(document: Document, templates: Path) -> None:
    chapters = (
        compose_chapter("one", "1", "One", '<p id="x">a</p>\n\n[gone](#nowhere)\n'),
        compose_chapter("two", "2", "Two", '<p id="x">b</p>\n\n[there](#one)\n'),
    )
    with pytest.raises(RenderingError) as raised:
        render_html(replace(document, chapters=chapters), templates)
    assert raised.value.reasons == (
        'the id "x" stands 2 times in the document',
        'chapter "One": the link to #nowhere leads nowhere',
    )


def test_the_same_document_gives_the_same_text(page: str, document: Document, templates: Path) -> None:
    assert render_html(document, templates) == page
