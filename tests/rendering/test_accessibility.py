"""Real guides against WCAG 2.2 AA, as axe finds its rules broken in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"landmark-unique": {"enabled": True}},
    "resultTypes": ["violations"],
    "selectors": False,
}
"""What is broken, and landmarks that share a name, with the HTML; the thousands of places where all is well, and a way to each, nobody asks for."""
SCREENS: list[tuple[int, Literal["light", "dark"]]] = [(390, "light"), (768, "dark"), (1280, "light")]
"""Widths in CSS pixels, with the colours that are preferred."""

type Scheme = Literal["light", "dark"]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


def violations(browser: Browser, file: Path, width: int, scheme: Scheme) -> list[str]:
    """Each rule that is broken, with the first places that break it."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    try:
        page.goto(file.as_uri())
        found = Axe().run(page, options=RULES).response["violations"]
    finally:
        page.close()
    return [f"{v['id']}: {v['help']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in found]


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
@pytest.mark.parametrize("name", ["guide", "brief", "regional", "bill", "comparison", "comparison-of-many", "gaps"])
def test_a_document_breaks_no_rule_of_wcag(
    browser: Browser, made: dict[str, Path], name: str, width: int, scheme: Scheme
) -> None:
    assert violations(browser, made[name], width, scheme) == []


def test_regions_with_one_name_would_be_found(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "same.html"
    region = '<div role="region" aria-label="Table" tabindex="0">x</div>'
    file.write_text(
        f'<!doctype html><html lang="en"><head><title>T</title></head><body>{region * 2}</body></html>', "utf-8"
    )
    assert "landmark-unique" in " ".join(violations(browser, file, 1280, "light"))


def test_a_broken_rule_would_be_found(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "bad.html"
    file.write_text('<!doctype html><html><head><title>T</title></head><body><img src="x.png"></body></html>', "utf-8")
    told = " ".join(violations(browser, file, 1280, "light"))
    assert "image-alt" in told
    assert "html-has-lang" in told
