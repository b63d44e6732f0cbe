"""A commentary prints as it was typed: nothing in it is lost, run together or renumbered without a word."""

from html import unescape
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from guidegen.corpus.corpus import Corpus
from guidegen.rendering.checking import load_project
from guidegen.rendering.checking.model_text import commentary_faults
from guidegen.rendering.document.chapter import compose_chapter
from guidegen.rendering.document.lists import RUN_TOGETHER, misread_lists
from guidegen.rendering.document.markdown import passage
from guidegen.rendering.errors import RenderingError

GOOD = Path(__file__).parents[2] / "corpus" / "good"


def words(markdown: str) -> str:
    return " ".join(lxml_html.fragment_fromstring(passage(markdown), create_parent="div").text_content().split())


@pytest.mark.parametrize(
    "typed",
    [
        "The <competent authority> decides, under <name of Act>.",
        "The {competent authority} decides, under {: name of Act}.",
        "A <b>bold</b> word, <script>alert(1)</script>, <!-- a comment --> and <br>.",
        "<div>a block</div>",
        "AT&T & others",
        "> no quotation",
        "Text --- and ---",
        "[a]: https://law.example/7 (b)",
        "[a][b] and [c]",
        "<https://law.example/7> and <x@law.example>",
        "![a] and `b` and ``c``",
        "In force (2) since",
        "a_b_c and 2 * 3 * 4",
        "{{ 7*7 }} ${state} {% if %}",
    ],
)
def test_whatever_is_no_markdown_of_ours_prints_as_it_was_typed(typed: str) -> None:
    assert words(typed) == typed
    assert list(commentary_faults(typed)) == []


@pytest.mark.parametrize("typed", ["Heading\n===", "Heading\n---", "Words\n\n---\n\nmore", "Words\n\n***"])
def test_lines_of_signs_are_words(typed: str) -> None:
    assert words(typed) == " ".join(typed.split())


def test_what_a_commentary_may_have_is_kept() -> None:
    found = passage("### Why\n\nIt *is* **so**:\n\n- one\n- two\n\n1. first\n2. second\n\n[Act](https://law.example/7)")
    for part in ("<h4>Why</h4>", "<em>is</em>", "<strong>so</strong>", "<ul>", "<ol>", 'href="https://law.example/7"'):
        assert part in unescape(found)


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        ("A law must name:\n- the authority\n- the limit", [(2, RUN_TOGETHER)]),
        ("A law must name:\n1. the authority", [(2, RUN_TOGETHER)]),
        ("A law must name:\n\n- the authority\n- the limit", []),
        ("### Points\n- the authority", []),
        ("- one\n  goes on\n- two", []),
        ("- one\ngoes on\n- two", []),
        ("1. one\n\n2. two\n\n    goes on\n\n3. three", []),
        ("1. one\n    1. inner\n    2. inner\n2. two\n    1. inner again", []),
        ("1\\. January is no list", []),
        ("Both of\n1 January", []),
    ],
)
def test_a_list_that_would_run_together_is_told(typed: str, faults: list[tuple[int, str]]) -> None:
    assert list(misread_lists(typed)) == faults


@pytest.mark.parametrize(
    ("typed", "line", "said"),
    [
        ("3. third\n4. fourth", 1, "begins at 3, and would be printed with 1"),
        ("1. one\n3. three", 2, "goes on from 1 to 3, and would be printed with 2"),
        ("1. one\n\nwords\n\n2. two", 5, "begins at 2, and would be printed with 1"),
        ("1. one\n1. two", 2, "goes on from 1 to 1, and would be printed with 2"),
        ("2013. Since then it is law.", 1, "begins at 2013, and would be printed with 1"),
        ("- a\n    2. b", 2, "begins at 2, and would be printed with 1"),
    ],
)
def test_a_number_that_would_be_changed_is_told(typed: str, line: int, said: str) -> None:
    (found,) = misread_lists(typed)
    assert found[0] == line
    assert said in found[1]


@pytest.mark.parametrize("typed", ["3\\. third", "(3) third", "2013\\. Since then"])
def test_a_number_written_as_text_stays(typed: str) -> None:
    assert words(typed) == typed.replace("\\", "")
    assert list(commentary_faults(typed)) == []


def test_a_list_indented_by_less_than_a_level_is_told() -> None:
    ((line, said),) = misread_lists("1. one\n  - inner\n")
    assert (line, said.split(",")[0]) == (2, "a list is indented by 4 spaces for each level")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Of &copy; too", 1),
        ("Fine.\n\nSee [the file](notes.md).", 3),
        ("| a | b |\n|---|---|\n| c | d | lost |", 3),
        ("###### Too deep", 1),
    ],
)
def test_what_a_page_would_lose_is_told_with_its_line(typed: str, line: int) -> None:
    assert {found for found, _ in commentary_faults(typed)} == {line}


@given(st.text("ab1. -*#<>{}[]()|&\\\n_:!", max_size=60))
def test_letters_and_figures_are_printed_or_told(typed: str) -> None:
    printed = "".join(c for c in words(typed) if c.isalnum())
    assert (
        printed == "".join(c for c in typed if c.isalnum())
        or list(commentary_faults(typed))
        or "](" in typed
        or any(line.lstrip()[:1].isdigit() for line in typed.split("\n"))
    )


def test_a_chapter_whose_list_would_run_together_is_refused() -> None:
    with pytest.raises(RenderingError, match="right after a line of text"):
        compose_chapter("c", "", "C", "A law must name:\n- the authority\n")
    with pytest.raises(RenderingError, match="begins at 3"):
        compose_chapter("c", "", "C", "3. third\n")


def test_no_commentary_of_the_content_would_lose_anything(corpus: Corpus) -> None:
    for provision in corpus.model_provisions.values():
        assert list(commentary_faults(provision.commentary)) == [], provision.id


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Why it reads", "The <competent authority> decides, under {name of Act}. Why it reads", []),
        ("Why it reads", "Name:\n- one\n- two\n\nWhy it reads", ["37: a list begins right after a line of text"]),
        ("Whoever acts", "Whoever in ${state acts", ["32: a “${” is not closed by “}”"]),
    ],
)
def test_a_check_tells_file_and_line(tmp_path: Path, old: str, new: str, expected: list[str]) -> None:
    copytree(GOOD, tmp_path / "p")
    place = "provisions/model/trafficking/trafficking-offence.md"
    file = tmp_path / "p" / place
    file.write_text(file.read_text("utf-8").replace(old, new), encoding="utf-8")
    told = [str(d) for d in load_project(tmp_path / "p/provisions", tmp_path / "p/templates").diagnostics]
    assert [t.startswith(f"{place}:{w}") for t, w in zip(told, expected, strict=True)] == [True] * len(expected)
