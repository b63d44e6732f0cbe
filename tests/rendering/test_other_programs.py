"""What other programs make of a page: a reader view, a word processor, a text browser, a checker, a printer."""

import io
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
import tinycss2
from lxml import html as lxml_html
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PAGES = [
    *("guide", "brief", "police", "regional", "bill", "gaps", "comparison", "comparison-of-many"),
    *("comparison-of-all", "comparison-of-all-of-many"),
]
DOCUMENTS = ["guide", "brief", "police", "regional", "bill"]
LANDMARKS = {"nav": "navigation", "main": "main", "form": "form", "header": "banner", "footer": "contentinfo"}
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def page(made: dict[str, Path], name: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(made[name].read_text("utf-8"))


def test_every_page_is_looked_at(made: dict[str, Path]) -> None:
    assert set(made) == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_what_only_a_screen_has_is_not_in_the_text(page: lxml_html.HtmlElement) -> None:
    for kind in ("script", "style"):
        for element in page.findall(f".//{kind}"):
            element.drop_tree()
    body = page.find("body")
    assert [e.tag for e in body.iter("button", "form", "input", "select", "label")] == []
    for heading in body.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        assert "#" not in heading.text_content()
    assert "Print" not in body.text_content().split()


def columns(row: lxml_html.HtmlElement) -> int:
    return sum(int(cell.get("colspan", "1")) for cell in row if cell.tag in {"td", "th"})


@pytest.mark.parametrize("name", PAGES)
def test_a_table_declares_each_of_its_columns_or_none(page: lxml_html.HtmlElement) -> None:
    tables = list(page.iter("table"))
    assert tables
    for table in tables:
        declared = sum(int(col.get("span", "1")) for col in table.iter("col"))
        assert declared in {0, max(map(columns, table.iter("tr")))}, table.findtext("caption")


def landmarks(page: lxml_html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The landmarks of a page: what each is and its name; a part of the text without a name is none."""
    for element in page.iter("*"):
        name = str(element.get("aria-label", ""))
        if by := element.get("aria-labelledby"):
            name = " ".join(str(page.get_element_by_id(by).text_content()).split())
        role = str(element.get("role") or LANDMARKS.get(element.tag))
        if role == "region" or (element.tag in {"section", "aside"} and name):
            assert name, lxml_html.tostring(element)[:200]
            yield "region", name
        elif role in LANDMARKS.values():
            yield role, name


@pytest.mark.parametrize("name", PAGES)
def test_no_two_landmarks_of_a_page_share_a_name(page: lxml_html.HtmlElement) -> None:
    found = Counter(landmarks(page))
    assert len(found) >= 2
    assert [landmark for landmark, times in found.items() if times > 1] == []


@pytest.mark.parametrize("name", PAGES)
def test_no_id_stands_twice(page: lxml_html.HtmlElement) -> None:
    ids = Counter(element.get("id") for element in page.iter("*") if element.get("id"))
    assert [id for id, times in ids.items() if times > 1] == []


@needs_chromium
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_screen_draws_the_sign_of_a_heading_and_a_script_makes_the_button(
    browser: Browser, made: dict[str, Path], name: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script("window.print = () => { window.printed = (window.printed || 0) + 1 }")
    page.goto(made[name].as_uri())
    signs = page.eval_on_selector_all(
        "a.deep", "links => links.map(a => [getComputedStyle(a, '::before').content, a.offsetWidth > 4, a.textContent])"
    )
    assert signs
    assert all(sign == ['"#"', True, ""] for sign in signs)
    page.get_by_role("button", name="Print", exact=True).click()
    assert page.evaluate("window.printed") == 1
    page.emulate_media(media="print")
    assert page.locator("button:visible").count() == page.locator("a.deep:visible").count() == 0
    page.close()


@needs_chromium
@pytest.mark.parametrize("name", ["guide", "comparison"])
def test_without_script_there_is_no_button_and_no_form(browser: Browser, made: dict[str, Path], name: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(made[name].as_uri())
    assert page.locator("button, form, input").count() == 0
    context.close()


def declarations(rules: list[tinycss2.ast.Node]) -> Iterator[tuple[str, str]]:
    """Every declaration of a style, those within blocks too: the property and its value."""
    for rule in rules:
        if rule.type == "qualified-rule" or (rule.type == "at-rule" and rule.lower_at_keyword == "page"):
            for part in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
                assert part.type == "declaration", f"{part.serialize()} is for the engine of the PDF alone"
                yield part.name, tinycss2.serialize(part.value).strip()
        elif rule.type == "at-rule":
            assert rule.lower_at_keyword == "media", rule.at_keyword
            yield from declarations(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def declared(page: lxml_html.HtmlElement) -> set[tuple[str, str]]:
    text = "\n".join(style.text for style in page.iter("style"))
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    # What a name stands for decides nothing about whether the property is known; size is known of sheets of paper alone.
    return {(name, value) for name, value in declarations(rules) if not name.startswith("--") and name != "size"}


@needs_chromium
@pytest.mark.parametrize("name", PAGES)
def test_a_page_carries_no_style_that_browsers_do_not_know(
    browser: Browser, made: dict[str, Path], name: str, page: lxml_html.HtmlElement
) -> None:
    asked = sorted(declared(page))
    assert len(asked) > 50
    opened = browser.new_page()
    known = opened.evaluate("pairs => pairs.map(([name, value]) => CSS.supports(name, value))", asked)
    assert [pair for pair, is_known in zip(asked, known, strict=True) if not is_known] == []
    engine = ["string-set", "bookmark-level", "leader(", "target-counter", "running("]
    text = made[name].read_text("utf-8")
    assert [word for word in engine if word in text] == []
    opened.close()


@needs_chromium
@pytest.mark.parametrize("name", DOCUMENTS)
def test_printed_from_a_browser_it_has_a_cover_and_chapters_on_pages_of_a4(
    browser: Browser, made: dict[str, Path], name: str
) -> None:
    page = browser.new_page()
    page.goto(made[name].as_uri())
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as printed:
        assert {(round(p.mediabox[2]), round(p.mediabox[3])) for p in printed.pages} <= {
            (595, 842),
            (596, 842),
            (595, 841),
        }
        assert len(printed.pages) >= (2 if name == "brief" else 10)
    page.close()
