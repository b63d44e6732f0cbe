"""A comparison in Markdown and as a page that stands alone."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html as lxml_html
from markdown import Markdown
from playwright.sync_api import sync_playwright

from guidegen.comparison.change.coverage import CoverageChange
from guidegen.comparison.change.differences import ChangeKind, FactChange, SubjectChanges
from guidegen.comparison.change.facts import FactKey, FactSubject, SubjectKind
from guidegen.comparison.change.passages import BlockKind, ChangedPassage
from guidegen.comparison.change.redline import changed
from guidegen.comparison.change.report import DocumentChange, Report
from guidegen.law.base import Topic
from guidegen.rendering.change.markdown import markdown_page
from guidegen.rendering.change.page import changes_page
from guidegen.standing import CoverageValue
from guidegen.wording import change as words

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
HOSTILE = "<script>alert(1)</script> **bold** [link](https://x.example) | cell {{ 7 }} `code` </del>"
XAA = FactSubject(SubjectKind.MEMBER, "XAA")
PASSAGE = ChangedPassage(
    "law-acts/offences/s-4",
    "law-acts",
    BlockKind.ROW,
    ("Law", "Acts", "Offences"),
    ChangeKind.CHANGED,
    changed("s. 4 | up to 15 years", "s. 4 | up to 20 years"),
)


def document(place: str, kind: str, *passages: ChangedPassage) -> DocumentChange:
    return DocumentChange(
        place, Topic.TRAFFICKING, kind, f"trafficking-{kind}.en", "A title", ChangeKind.CHANGED, passages
    )


def made(hostile: str = "Exampleland", notes: tuple[str, ...] = ()) -> Report:
    key = FactKey(XAA, "provisions/members/xaa/law.yaml", "xaa-act|s. 4", "penalty.imprisonment.max")
    cover = CoverageChange(
        "XAA", Topic.TRAFFICKING, "untoc-2-b", "UNTOC, art. 2(b)", *(CoverageValue.NOT_MET, CoverageValue.MET) * 2
    )
    gone = ChangedPassage("x/paragraph-1", "x", BlockKind.PARAGRAPH, (), ChangeKind.REMOVED, changed(hostile, None))
    return Report(
        old="HEAD (1a2b3c4)",
        new="the working state",
        as_at=date(2026, 11, 24),
        facts=(SubjectChanges(XAA, hostile, (FactChange(key, "Act, s. 4", "15 years", "20 years"),)),),
        coverage=(cover,),
        documents=(
            document("xaa", "all", PASSAGE, gone),
            document("xaa", "police", PASSAGE),
            document("xab", "all", PASSAGE),
            document("regional", "all", PASSAGE),
        ),
        compared=1104,
        places={"xaa": hostile, "xab": "Hostilia", "regional": "the region"},
        notes=notes,
    )


def test_markdown_says_what_changed_with_signs_and_a_legend() -> None:
    page = markdown_page(made())
    assert r"- Changed: penalty.imprisonment.max of Act, s. 4: ~~\[-15-\]~~**{+20+}** years" in page
    assert "| Exampleland | UNTOC, art. 2(b) | trafficking | not met | met |" in page
    assert "Of 1,104 guides and bills as at 24 November 2026, 4 change, in 5 passages." in page
    assert "### 1. Law › Acts › Offences" in page
    assert r"s. 4 \| up to ~~\[-15-\]~~**{+20+}** years" in page
    assert "Printed in: Exampleland, trafficking: full guide, edition for police; Hostilia and the region, " in page


def test_a_passage_that_many_documents_print_stands_once() -> None:
    page = markdown_page(made())
    assert page.count("### 1.") == page.count("### 2.") == 1
    assert "### 3." not in page


def test_a_fact_cannot_write_markdown() -> None:
    rendered = Markdown(extensions=["tables"]).convert(markdown_page(made(HOSTILE)))
    tree = lxml_html.fragment_fromstring(rendered, create_parent="div")
    assert not tree.xpath(".//script | .//a")
    assert not [code for code in tree.iter("code") if code.text == "code"]
    assert {len(row) for row in tree.iter("tr")} == {3, 5}


def test_the_page_marks_changes_in_elements_signs_and_words(root: Path) -> None:
    tree = lxml_html.document_fromstring(changes_page(made(), root / "templates"))
    (gone, *_), (come, *_) = tree.xpath("//article//del"), tree.xpath("//article//ins")
    assert gone.text_content() == "removed: [-15-]"
    assert come.text_content() == "added: {+20+}"
    assert "[-words removed-]" in tree.text_content()
    assert [span.get("aria-hidden") for span in gone.iter("span")] == [None, "true", "true"]


def test_the_page_prints_facts_as_words_and_fetches_and_runs_nothing(root: Path) -> None:
    page = changes_page(made(HOSTILE, (HOSTILE,)), root / "templates")
    tree = lxml_html.document_fromstring(page)
    assert not tree.xpath("//script | //link | //img | //a[@href] | //@onclick")
    assert HOSTILE in tree.text_content()
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]


def test_a_report_of_nothing_says_so() -> None:
    nothing = Report("a", "b", date(2026, 11, 24), (), (), (), 1104, {})
    assert words.summary(nothing) == (
        "No fact changed; no obligations are covered otherwise. Of 1,104 guides and bills as at 24 November 2026, none changes."
    )


def test_every_member_is_said_in_two_words() -> None:
    places = {"xaa": "Exampleland", "xab": "Hostilia", "regional": "the region"}
    assert words.printed_in([document(p, "all", PASSAGE) for p in places], places) == (
        "every member and the region, trafficking: full guide"
    )


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_the_page_fits_a_phone_and_a_desk_and_breaks_no_rule_of_wcag(
    root: Path, tmp_path: Path, width: int, scheme: str
) -> None:
    file = tmp_path / "changes.html"
    file.write_text(changes_page(made(), root / "templates"), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        dark = scheme == "dark"
        page = browser.new_page(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", bypass_csp=True
        )
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        rules = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}} | {
            "rules": {"landmark-unique": {"enabled": True}}
        }
        assert [v["id"] for v in Axe().run(page, options=rules).response["violations"]] == []
        browser.close()
