"""The PDF: tagged, the same bytes every time, and refused where the engine complains."""

import io
import logging
import multiprocessing
import os
import pickle
import re
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from time import perf_counter

import pikepdf
import pypdfium2
import pytest
from pdfua import coverage, describe_rules, validate
from pdfua.model import Severity

from guidegen.rendering.document.html import Document
from guidegen.rendering.errors import RenderingError
from guidegen.rendering.pdf.finishing import LONG, linearised
from guidegen.rendering.pdf.printing import STYLE, render_pdf

AS_AT = date(2026, 3, 5)


@pytest.fixture(scope="module")
def brief(made: dict[str, Path], templates: Path) -> bytes:
    """A real brief as a PDF."""
    return render_pdf(made["brief"].read_text("utf-8"), AS_AT, templates / "styles")


def pages(pdf: bytes) -> list[str]:
    """The text of each page, white space reduced."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def small(body: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>T</title></head><body><h1>T</h1>{body}</body></html>'


def outline(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as found:
        top = found.root[0]
        return [top.title, *(child.title for child in top.children)]


def test_the_pdf_is_tagged_and_says_language_title_and_date(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.Root.StructTreeRoot.K is not None
        assert str(opened.Root.Lang) == "en"
        assert opened.Root.MarkInfo.Marked
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        assert str(opened.docinfo["/Title"]) == "Trafficking in persons: a policy guide for Exampleland"
        assert str(opened.docinfo["/CreationDate"]) == "D:20260305"


def test_the_pdf_carries_the_identifiers_of_pdf_a_and_pdf_ua_in_one_block(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        raw = opened.Root.Metadata.read_bytes()
        with opened.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert raw.count(b":RDF ") == 1
    assert b"PDF/UA Universal Accessibility Schema" in raw


SKIPPED = {"UA-14-001": "pdfua 0.1.3 takes a list for a number; test_no_heading_is_empty holds the rule instead"}
"""Rules that the checker cannot apply, each with the reason, as docs/publishing.md says too."""


@pytest.mark.parametrize("name", ["pdf", "brief"])
def test_the_accessibility_checker_finds_nothing_wrong_and_applies_every_rule(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    path = tmp_path / "sample.pdf"
    path.write_bytes(request.getfixturevalue(name))
    report = validate(str(path))
    assert [finding for finding in report.findings if finding.severity >= Severity.WARNING] == []
    assert {outcome.rule_id for outcome in report.outcomes} == {rule.id for rule in describe_rules()}
    # One that is skipped no more has no place in the list either.
    assert {outcome.rule_id for outcome in report.skipped} == set(SKIPPED)


def marks_content(element: pikepdf.Dictionary) -> bool:
    """Whether an element of the structure, or one within it, marks something on a page."""
    kids = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]:
        if isinstance(kid, int) or (isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR"):
            return True
        if isinstance(kid, pikepdf.Dictionary) and marks_content(kid):
            return True
    return False


@pytest.mark.parametrize("name", ["pdf", "brief"])
def test_no_heading_is_empty(name: str, request: pytest.FixtureRequest) -> None:
    with pikepdf.open(io.BytesIO(request.getfixturevalue(name))) as opened:
        headings = [
            o for o in opened.objects if isinstance(o, pikepdf.Dictionary) and re.fullmatch("/H[1-6]", str(o.get("/S")))
        ]
        assert len(headings) > 3
        assert all(map(marks_content, headings))
        headings[0].K = pikepdf.Array()
        assert not marks_content(headings[0])


def test_the_page_on_publishing_says_what_is_checked_of_a_pdf_and_what_is_not(root: Path) -> None:
    page = (root / "docs/publishing.md").read_text(encoding="utf-8")
    told = " ".join(page.split("## What is checked of a PDF")[1].split("\n## ")[0].split())
    found = coverage()
    assert f"{found.covered} of the {found.total} rules" in told
    for rule in describe_rules():
        assert rule.title in told, rule.title
    assert all(rule in told for rule in SKIPPED)


def test_a_pdf_of_many_pages_opens_with_its_outline_and_its_first_page_stands_first(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) >= LONG
        assert opened.is_linearized
        assert opened.check_linearization()
        assert opened.Root.PageMode == "/UseOutlines"
        assert [page.label for page in opened.pages] == [str(n) for n in range(1, len(opened.pages) + 1)]


def test_a_short_pdf_is_as_small_as_it_can_be_and_opens_as_a_page(brief: bytes) -> None:
    with pikepdf.open(io.BytesIO(brief)) as opened:
        assert len(opened.pages) < LONG
        assert not opened.is_linearized
        assert "/PageMode" not in opened.Root
        assert [page.label for page in opened.pages] == [str(n) for n in range(1, len(opened.pages) + 1)]


def test_what_makes_a_long_pdf_easy_to_move_in_costs_little(pdf: bytes, page: str, templates: Path) -> None:
    plain = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(plain, linearize=False, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    begun = perf_counter()
    again = linearised(plain.getvalue())
    took = perf_counter() - begun
    assert len(again) / len(plain.getvalue()) < 1.3
    begun = perf_counter()
    render_pdf(page, AS_AT, templates / "styles")
    assert took / (perf_counter() - begun) < 0.1
    with pikepdf.open(io.BytesIO(again)) as opened, pikepdf.open(io.BytesIO(pdf)) as before:
        assert [p.Contents.read_raw_bytes() for p in opened.pages] == [
            p.Contents.read_raw_bytes() for p in before.pages
        ]


def test_header_cells_say_what_they_head(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        scopes = [str(o.A.Scope) for o in opened.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/TH"]
    assert {"/Column", "/Row"} == set(scopes)


def test_bookmarks_are_the_headings(pdf: bytes) -> None:
    assert outline(pdf) == [
        "Trafficking in persons: a policy guide for Exampleland",
        "Contents",
        "In brief",
        "Closing the gaps",
    ]


def test_each_page_after_the_cover_has_title_chapter_date_and_number(pdf: bytes) -> None:
    texts = pages(pdf)
    assert "As at 5 March 2026" in texts[0]
    for number, text in enumerate(texts[1:], 2):
        assert "Trafficking in persons: Exampleland" in text
        assert "As at 5 March 2026" in text
        assert re.search(rf"\b{number}\b", text)
    table = [text for text in texts if "3 Tables" in text and "Section 60(1)" in text]
    assert len(table) == 1
    assert "No. Element National law Found Gap" in table[0], "the head of the table is repeated"


def test_the_contents_give_the_page_of_each_chapter(pdf: bytes, document: Document) -> None:
    texts = pages(pdf)
    for chapter in document.chapters:
        found = re.search(rf"{chapter.number} {chapter.title}[ .]*?(\d+)", texts[1])
        assert found is not None
        page = texts[int(found[1]) - 1]
        first = next(h for h in chapter.headings)
        assert f"{chapter.number} {chapter.title}" in page
        assert f"{first.number} {first.title}" in page


def test_the_same_document_gives_the_same_bytes_in_any_process(pdf: bytes, page: str, templates: Path) -> None:
    assert render_pdf(page, AS_AT, templates / "styles") == pdf
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as fresh:
        assert fresh.submit(render_pdf, page, AS_AT, templates / "styles").result() == pdf


def test_nothing_about_the_machine_is_in_the_file(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        texts = [str(value) for value in opened.docinfo.values()] + [opened.Root.Metadata.read_bytes().decode()]
    assert not any(str(Path.cwd()) in text or str(Path.home()) in text for text in texts)


def test_rendering_leaves_the_process_as_it_was(templates: Path) -> None:
    before = dict(os.environ), logging.getLogger("weasyprint").handlers[:]
    render_pdf(small("<p>x</p>"), AS_AT, templates / "styles")
    assert (dict(os.environ), logging.getLogger("weasyprint").handlers) == before


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<p><a href="#gone">x</a></p>', "the link to #gone leads nowhere"),
        ("<p>\U0010fffd</p>", 'no face has the character "\U0010fffd" (U+10FFFD)'),
        ("<style>p { colour: red }</style>", "the style `colour: red` is not understood: unknown property"),
        (
            '<p><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQAB'
            'h6FO1AAAAABJRU5ErkJggg=="></p>',
            "has no words in its place",
        ),
    ],
)
def test_what_the_engine_complains_of_fails_the_document_in_plain_words(templates: Path, body: str, said: str) -> None:
    with pytest.raises(RenderingError) as raised:
        render_pdf(small(body), AS_AT, templates / "styles")
    assert any(said in reason for reason in raised.value.reasons), raised.value.reasons


@pytest.mark.parametrize(
    "body",
    [
        '<img alt="x" src="https://example.org/x.png">',
        '<img alt="x" src="file:///etc/hostname">',
        '<img alt="x" src="ftp://example.org/x.png">',
        '<img alt="x" src="data:image/svg+xml,%3Csvg%3E%3C/svg%3E">',
        '<link rel="stylesheet" href="https://example.org/x.css">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<style>@import "https://example.org/x.css";</style>',
        '<style>@font-face { font-family: x; src: url("file:///etc/hostname") }</style><p style="font-family: x">x</p>',
        '<style>body { background: url("https://example.org/x.png") }</style>',
    ],
)
def test_anything_from_outside_is_refused_and_fails_the_document(templates: Path, body: str) -> None:
    with pytest.raises(RenderingError, match="^refused: "):
        render_pdf(small(body), AS_AT, templates / "styles")


def test_a_file_outside_the_styles_is_refused_by_any_road(templates: Path, tmp_path: Path) -> None:
    assets = tmp_path / "styles"
    assets.mkdir()
    (tmp_path / "secret.css").write_text("p { color: red }", "utf-8")
    (assets / "own.css").write_text("p { color: red }", "utf-8")
    (assets / STYLE).write_text("", "utf-8")
    (assets / "road.css").symlink_to(tmp_path / "secret.css")
    link = '<link rel="stylesheet" href="{}/{}"><p>x</p>'
    assert render_pdf(small(link.format(assets.as_uri(), "own.css")), AS_AT, assets).startswith(b"%PDF-1.7")
    for road in ("../secret.css", "%2e%2e/secret.css", "road.css"):
        with pytest.raises(RenderingError, match="^refused: secret.css is not a file in the folder of styles$"):
            render_pdf(small(link.format(assets.as_uri(), road)), AS_AT, assets)


def test_the_error_survives_the_way_back_from_a_worker() -> None:
    error = pickle.loads(pickle.dumps(RenderingError(["one", "two"])))  # noqa: S301 - our own bytes
    assert error.reasons == ("one", "two")
    assert str(error) == "one\ntwo"
