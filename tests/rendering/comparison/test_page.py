"""The page of a comparison in a real browser: it stands alone, narrows, keeps its state in the address and prints."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser, Page, sync_playwright

from guidegen.editions.comparison.view import ComparisonView
from guidegen.rendering.comparison.page import comparison_page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


@pytest.fixture(scope="module")
def files(
    few: ComparisonView, whole: ComparisonView, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("comparisons")
    made = {}
    for name, view in (("few", few), ("whole", whole)):
        made[name] = folder / f"{name}.html"
        made[name].write_text(comparison_page(view, root / "templates"), "utf-8")
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


def opened(browser: Browser, address: str, width: int = 1280, *, script: bool = True) -> tuple[Page, list[str]]:
    page = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=script)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.append(request.url) if request.url != address else None)
    page.goto(address)
    return page, complaints


def shown(page: Page, selector: str) -> int:
    return page.locator(f"{selector}:visible").count()


def test_every_link_within_the_page_leads_somewhere_and_no_id_stands_twice(files: dict[str, Path]) -> None:
    for file in files.values():
        page = lxml_html.fromstring(file.read_text("utf-8"))
        ids = [e.get("id") for e in page.iter() if e.get("id")]
        links = {a.get("href")[1:] for a in page.iter("a") if a.get("href", "").startswith("#")}
        assert len(ids) == len(set(ids))
        assert links
        assert links <= set(ids)


def test_facts_print_literally(files: dict[str, Path]) -> None:
    text = files["few"].read_text("utf-8")
    assert "<script>alert" not in text
    assert "{{ 7*7 }}" in text
    assert "Code &lt;script&gt;alert(1)&lt;/script&gt; of *Hostilia*" in text


@needs_chromium
@pytest.mark.parametrize("name", ["few", "whole"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_stands_alone_and_never_scrolls_sideways(
    browser: Browser, files: dict[str, Path], name: str, width: int
) -> None:
    page, complaints = opened(browser, files[name].as_uri(), width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []
    page.close()


@needs_chromium
@pytest.mark.parametrize("name", ["few", "whole"])
def test_it_narrows_to_members_and_keeps_them_in_the_address(
    browser: Browser, files: dict[str, Path], name: str
) -> None:
    page, _ = opened(browser, files[name].as_uri())
    page.get_by_role("button", name="No member").click()
    page.get_by_label("Indonesia", exact=True).check()
    page.get_by_label("Thailand", exact=True).check()
    assert page.url.endswith("?members=IDN,THA")
    assert shown(page, 'td[data-m="IDN"]') > 50
    assert shown(page, 'td[data-m="XAA"]') == 0
    assert shown(page, 'tr[data-m="XAA"]') == 0
    again, _ = opened(browser, page.url)
    assert shown(again, 'td[data-m="IDN"]') == shown(page, 'td[data-m="IDN"]')
    assert shown(again, 'td[data-m="XAA"]') == 0
    page.get_by_role("button", name="Show everything").click()
    assert page.url == files[name].as_uri()
    assert shown(page, 'td[data-m="XAA"]') > 50
    page.close()
    again.close()


@needs_chromium
def test_a_table_that_is_narrowed_keeps_no_empty_column(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, f"{files['few'].as_uri()}?members=IDN,THA")
    gaps = page.eval_on_selector_all(
        "table.beside",
        """tables => tables.map(t => t.getBoundingClientRect().right -
             Math.max(...[...t.querySelectorAll('thead th')].map(h => h.getBoundingClientRect().right)))""",
    )
    assert gaps
    assert max(gaps) < 2
    page.close()


@needs_chromium
def test_it_narrows_to_rows_and_hides_parts_that_have_none_left(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, f"{files['whole'].as_uri()}?rows=elements-trafficking:act.harbouring")
    assert shown(page, "section.matrix td[data-r]") == shown(page, 'td[data-r="elements-trafficking:act.harbouring"]')
    assert shown(page, 'td[data-r="elements-trafficking:act.harbouring"]') == 47
    assert shown(page, ".part") == 1
    assert "1 of" in page.locator(".shown").inner_text()
    page.close()


@needs_chromium
def test_it_shows_only_rows_in_which_the_chosen_members_differ(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, f"{files['few'].as_uri()}?members=IDN,THA&differ=yes")
    rows = page.eval_on_selector_all(
        "section.matrix tr[data-r]",
        """trs => trs.filter(tr => tr.offsetParent).map(tr =>
             ['IDN', 'THA'].map(m => tr.querySelector(`td[data-m="${m}"]`).dataset.v))""",
    )
    assert rows
    assert all(one != other for one, other in rows)
    page.close()


@needs_chromium
def test_a_link_to_a_source_keeps_what_was_chosen(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, f"{files['few'].as_uri()}?members=IDN")
    page.locator('td[data-m="IDN"] a.cite:visible').first.click()
    assert "?members=IDN#source-" in page.url
    page.close()


@needs_chromium
def test_without_script_everything_is_shown(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, files["few"].as_uri(), script=False)
    assert shown(page, "form.narrow") == 0
    assert shown(page, 'td[data-m="XAA"]') > 50
    page.close()


@needs_chromium
def test_on_paper_it_lies_across_without_its_controls(browser: Browser, files: dict[str, Path]) -> None:
    page, _ = opened(browser, f"{files['few'].as_uri()}?members=IDN")
    page.emulate_media(media="print")
    assert shown(page, "form.narrow") == shown(page, "nav") == 0
    assert shown(page, 'td[data-m="THA"]') == 0
    assert "size: A4 landscape" in files["few"].read_text("utf-8")
    page.close()


def test_the_page_runs_no_script_but_its_own(files: dict[str, Path]) -> None:
    text = files["few"].read_text("utf-8")
    policy = lxml_html.fromstring(text).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert text.count("<script>") == 1
