"""The forms of text that schemas and tables name are read by other programs: every one is a pattern of ECMAScript too."""

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from playwright.sync_api import Browser, sync_playwright

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.schema import schemas
from guidegen.rendering.open_data.package import tables

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
TEXTS = [
    *("", "FJI", "fji", "fj", "FJ", "en", "en-GB", "FJI\n", "act.harbouring", "act_of.two", "act..two", "a-b.c", "-a"),
    *("2026", "2026-02", "2026-02-31", "2026-13", "15 years", "2 years 6 months", "0 years", "years", "six months"),
    *(
        "https://law.example/7?a=b#c",
        'https://law.example/"x"',
        "https://law.example/<x>",
        "https://a b",
        "ftp://a.example",
    ),
    "https://law.example/\u00e9",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


def patterns(schema: Any) -> Iterator[str]:
    """Every pattern in a schema: of values, and of keys."""
    if isinstance(schema, list):
        for part in schema:
            yield from patterns(part)
    elif isinstance(schema, dict):
        if isinstance(found := schema.get("pattern"), str):
            yield found
        if isinstance(keys := schema.get("patternProperties"), dict):
            yield from keys
        for part in schema.values():
            yield from patterns(part)


@pytest.fixture(scope="module")
def named(corpus: Corpus, root: Path) -> dict[str, set[str]]:
    """The patterns of each schema, of the description of the open data, and of the editor's task."""
    found = {name: set(patterns(schema)) for name, schema in schemas().items()}
    found["datapackage"] = {
        column.constraints["pattern"]
        for table in tables(corpus, date(2026, 3, 5))
        for column in table.columns
        if "pattern" in column.constraints
    }
    task = json.loads((root / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"][0]
    found["task"] = {task["problemMatcher"]["pattern"]["regexp"]}
    return found


def test_patterns_are_found_where_there_are_any(named: dict[str, set[str]]) -> None:
    assert {name for name, found in named.items() if found} >= {"law", "profile", "instrument", "datapackage", "task"}
    assert len(set().union(*named.values())) >= 8
    assert "additionalProperties" not in set().union(*named.values())


READ = """([patterns, texts]) => patterns.map(source => {
  const said = {};
  for (const flags of ['', 'u']) {
    try { const made = new RegExp(source, flags); said[flags] = texts.filter(text => made.test(text)); }
    catch (wrong) { said[flags] = String(wrong); }
  }
  return said;
})"""


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
def test_every_pattern_is_one_of_ecmascript_and_means_the_same_there(
    browser: Browser, named: dict[str, set[str]]
) -> None:
    every = sorted(set().union(*named.values()))
    page = browser.new_page()
    for pattern, said in zip(every, page.evaluate(READ, [every, TEXTS]), strict=True):
        # Python's $ also stands before a line end; that of ECMAScript and of Pydantic does not.
        meant = [text for text in TEXTS if re.search(pattern.removesuffix("$") + r"\Z", text)]
        assert said == dict.fromkeys(("", "u"), meant), pattern


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
@pytest.mark.parametrize("bad", [r"^[^\s<>\"]+$", r"(?P<a>b)", r"\Aa\Z", r"a++", r"[a-\w]"])
def test_a_pattern_that_is_none_of_ecmascript_would_be_found(browser: Browser, bad: str) -> None:
    (said,) = browser.new_page().evaluate(READ, [[bad], TEXTS])
    assert str(said["u"]).startswith("SyntaxError")


def test_each_schema_has_a_name_of_its_own_that_needs_no_host() -> None:
    names = {name: schema["$id"] for name, schema in schemas().items()}
    assert len(set(names.values())) == len(names)
    for name, schema in schemas().items():
        assert schema["$id"] == f"urn:guidegen:schema:{name}"
        jsonschema.Draft202012Validator.check_schema(schema)
        led = set(re.findall(r'"\$ref": "([^"]*)"', json.dumps(schema)))
        assert all(ref.startswith("#/$defs/") for ref in led), "nothing is looked up by a name"


def test_every_file_that_names_a_schema_leads_to_one_that_is_there(root: Path) -> None:
    seen = set()
    for path in sorted((root / "provisions").rglob("*")):
        if path.suffix not in {".yaml", ".md"} or not path.is_file():
            continue
        for place in re.findall(r"^# yaml-language-server: \$schema=(\S+)$", path.read_text("utf-8"), re.MULTILINE):
            schema = (path.parent / place).resolve()
            assert schema.is_file(), path
            seen.add(schema.name)
    assert seen == {f"{name}.schema.json" for name in schemas()}
