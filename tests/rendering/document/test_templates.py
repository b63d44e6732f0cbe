"""Templates: what they may do, and what a drafter is told when they do something else."""

from pathlib import Path

import pytest

from guidegen.rendering.document.templates import (
    FrontMatter,
    applies,
    environment,
    front_matter,
    page_environment,
    render_chapter,
    render_line,
)
from guidegen.rendering.errors import RenderingError


class Country:
    """Something with attributes, as an edition has."""

    name = "Exampleland"
    missing = None
    bound = True
    parts = ("a", "b")
    control = "a\x00b"


def render(folder: Path, body: str) -> str:
    (folder / "guides").mkdir(exist_ok=True)
    (folder / "guides" / "c.md").write_text(f"---\ntitle: C\nanswers: []\n---\n{body}", "utf-8")
    return render_chapter(environment(folder), "guides/c.md", {"country": Country, "sum_of": [1, 2]})


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("{{ country.missing }}", "nothing to print: the value is missing; test for it before printing it"),
        ("{{ country.bound }}", "a bool cannot be printed; turn it into words first"),
        ("{{ country.parts }}", "a tuple cannot be printed; turn it into words first"),
        ("{{ county }}", "'county' is undefined"),
        ("{{ country.nam }}", "'type object' has no attribute 'nam'"),
        ("{{ 'no' if country.missing }}", "nothing to print: an `if` inside an expression needs its `else`"),
        ("{{ country.control }}", "the text 'a\\x00b' holds the control character U+0000"),
        ("{{ country.name | safe }}", "No filter named 'safe'."),
        ("{{ country.name | replace('E', 'e') }}", "No filter named 'replace'."),
        ("{{ country.name ~ 'x' }}", "`~` is not used here; write the parts side by side"),
        ("{{ country.name + 'x' }}", "`+` is for adding up numbers only"),
        ("{{ '%s' % country.name }}", "`%` is for adding up numbers only"),
        ("{{ 'a' * 10**10 }}", "`**` is for adding up numbers only"),
        ("{{ 'a' * 10000000000 }}", "`*` is for adding up numbers only"),
        ("{{ '{}'.format(country.name) }}", "access to attribute 'format' of 'str' object is unsafe"),
        ("{{ country.__mro__ }}", "access to attribute '__mro__' of 'type' object is unsafe"),
        ("{{ range(9) }}", "'range' is undefined"),
        ("{% include '../secret.md' %}", "../secret.md"),
        ("{% include 'parts/none.md' %}", "'parts/none.md' not found"),
        ("{% if %}", "Expected an expression, got 'end of statement block'"),
    ],
)
def test_a_mistake_is_reported_with_file_and_line(tmp_path: Path, body: str, said: str) -> None:
    (tmp_path.parent / "secret.md").write_text("secret", "utf-8")
    with pytest.raises(RenderingError) as raised:
        render(tmp_path, f"One.\n\n{body}\n")
    (reason,) = raised.value.reasons
    assert reason.startswith("templates/guides/c.md:7: ")
    assert said in reason


def test_a_mistake_inside_a_macro_is_placed_in_the_macro(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "m.html").write_text("{% macro m(x) %}\n<p>{{ x.y }}</p>\n{% endmacro %}\n", "utf-8")
    with pytest.raises(RenderingError, match=r"^templates/parts/m\.html:2: "):
        render(tmp_path, '{% from "parts/m.html" import m %}\n{{ m(country) }}\n')


def test_numbers_may_be_added_up_and_words_joined_by_a_filter(tmp_path: Path) -> None:
    assert render(tmp_path, "{{ sum_of[0] + sum_of[1] }} {{ country.parts | join(', ') }}").strip() == "&#51; a&#44; b"


def test_the_page_around_chapters_is_escaped_for_html_only(tmp_path: Path) -> None:
    made = page_environment(tmp_path)
    assert made.from_string("<p>{{ x }}</p>").render(x="A & *b*") == "<p>A &amp; *b*</p>"


def test_front_matter_gives_title_condition_and_obligations() -> None:
    text = "---\ntitle: T\nwhen: sea\nanswers: [tip-protocol-5-1]\naudiences: [all]\n---\nText\n"
    assert front_matter(text, "c.md") == FrontMatter("T", "sea", ("tip-protocol-5-1",), ("all",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Text\n", "c.md:1: the chapter has no front matter; begin with `---`, `title: ...`, `---`"),
        ("---\nwhen: sea\n---\n", "c.md:1: the front matter has no title; add `title: ...`"),
        ("---\ntitle: T\nwhen: 3\n---\n", "c.md:1: the front matter: `when` must be text"),
        ("---\ntitle: T\nanswers: a\n---\n", "c.md:1: the front matter: `answers` must be a list"),
        (
            "---\ntitle: T\nanswer: []\n---\n",
            "c.md:1: the front matter: `answer` is unknown; use title, when, answers, audiences",
        ),
        ("---\ntitle: T\nwhen: [\n---\n", "c.md:4: the front matter cannot be read as YAML"),
    ],
)
def test_front_matter_that_is_wrong_is_named(text: str, said: str) -> None:
    with pytest.raises(RenderingError) as raised:
        front_matter(text, "c.md")
    assert raised.value.reasons == (said,)


def test_a_condition_decides_whether_a_chapter_belongs(tmp_path: Path) -> None:
    made = environment(tmp_path)
    assert applies(made, None, {})
    assert applies(made, "country and country.bound", {"country": Country})
    assert not applies(made, "country", {"country": None})
    with pytest.raises(RenderingError, match="the condition `contry`: 'contry' is undefined"):
        applies(made, "contry", {})
    with pytest.raises(RenderingError, match="the condition `a b`: "):
        applies(made, "a b", {})


def test_a_title_is_filled_in_as_plain_text(tmp_path: Path) -> None:
    assert render_line(environment(tmp_path), "What binds {{ n }}", {"n": "A & *B*"}) == "What binds A & *B*"
