"""The document in a real browser, on a desk and on a phone."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

type Scheme = Literal["light", "dark"]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


class Visit:
    """A page that was opened, with what it asked for and complained of."""

    def __init__(self, browser: Browser, file: Path, width: int, scheme: Scheme = "light") -> None:
        self.page: Page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(file.as_uri())


@pytest.fixture(scope="module")
def file(page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "sample.html"
    path.write_text(page, "utf-8")
    return path


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_never_scrolls_sideways_and_asks_for_nothing(browser: Browser, file: Path, width: int) -> None:
    visit = Visit(browser, file, width)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    assert visit.asked == [file.as_uri()]
    assert visit.complaints == []


def test_a_wide_table_scrolls_in_its_own_box_on_a_phone(browser: Browser, file: Path) -> None:
    box = Visit(browser, file, 390).page.get_by_role("region", name="element by element")
    assert box.evaluate("e => e.scrollWidth > e.clientWidth")
    box.focus()
    assert box.evaluate("e => document.activeElement === e")


def test_the_contents_stay_beside_the_text_on_a_desk(browser: Browser, file: Path) -> None:
    page = Visit(browser, file, 1280).page
    page.locator("#tables").evaluate("e => e.scrollIntoView()")
    contents, text = page.locator("nav.contents").bounding_box(), page.locator("main").bounding_box()
    assert contents is not None
    assert text is not None
    assert 0 <= contents["y"] < 100
    assert contents["x"] + contents["width"] <= text["x"] + 1


CONTRAST = """scheme => {
  const channel = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const numbers = css => css.match(/[\\d.]+/g).map(Number);
  const light = css => { const [r, g, b] = numbers(css).map(channel); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = e => {
    for (let at = e; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor, parts = numbers(colour);
      if (parts.length === 3 || parts[3] === 1) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const worst = {};
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own) continue;
    const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) worst[`${e.tagName} ${e.className} ${e.parentElement.className}`] = ratio;
  }
  return worst;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_enough_from_what_is_behind_it(browser: Browser, file: Path, scheme: Scheme) -> None:
    page = Visit(browser, file, 1280, scheme).page
    assert page.evaluate(CONTRAST, scheme) == {}


def test_a_keyboard_reaches_the_text_first(browser: Browser, file: Path) -> None:
    page = Visit(browser, file, 1280).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
