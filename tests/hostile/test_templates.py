"""Whatever is wrong with a template is found by the check: file, line and words."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.editions.bill import compose_bill
from guidegen.editions.compose import compose
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.rendering import bill, checking, guide
from guidegen.rendering.checking import load_project
from guidegen.rendering.checking.handed import bill_names, guide_names

GOOD = Path(__file__).parents[1] / "corpus" / "good"
CHAPTER = "templates/guides/trafficking/01-key-points.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project without a mistake, which a test may spoil."""
    copytree(GOOD, tmp_path / "project")
    (tmp_path / "project/templates/parts").mkdir(exist_ok=True)
    return tmp_path / "project"


def told(project: Path) -> list[str]:
    return [str(d) for d in load_project(project / "provisions", project / "templates").diagnostics]


WRONG = {
    "typographic quotes": (
        "{{ country.member.name | default(“none”) }}",
        "the quote “ stands in an expression; write a straight one [template-syntax]",
    ),
    "a character": (
        "{{ country ? }}",
        "the character ? stands in an expression, where it has no meaning; delete it [template-syntax]",
    ),
    "a tag never closed": (
        "{% if country %}\n\n\nwords\n",
        "the tag {% if %} that stands here is never closed; write {% endif %} where it ends [template-syntax]",
    ),
    "a part that there is not": (
        "{{ country.nmae }}",
        'nothing here is called "nmae"',
    ),
    "a part of a part": (
        "{% for law in country.laws %}{{ law.titel }}{% endfor %}",
        'nothing here is called "titel"; did you mean "title"? [unknown-name]',
    ),
    "a name that there is not": ("{{ contry }}", 'there is no "contry" here; did you mean "country"? [unknown-name]'),
    "a name in a branch that is seldom taken": (
        "{% if country %}{% elif sea %}{{ see }}{% endif %}",
        'there is no "see" here; did you mean "sea"? [unknown-name]',
    ),
    "a name of the loop, after it": (
        "{% for one in groups %}{% endfor %}{{ one }}",
        'there is no "one" here',
    ),
    "a filter that there is not": ("{{ topic | uniqe }}", 'there is no filter "uniqe"; did you mean "unique"?'),
    "a test that there is not": ("{% if topic is evn %}{% endif %}", 'there is no test "evn"; did you mean "even"?'),
    "a macro that calls itself": (
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}",
        'the macro "a" calls itself, and may never end; use a loop [template-syntax]',
    ),
    "a chapter that takes itself up": (
        f'{{% include "{CHAPTER.removeprefix("templates/")}" %}}',
        "is taken up by itself, and never ends; take this line out [template-syntax]",
    ),
    "tags without end": ("{% if topic %}" * 20_000, "[too-deep]"),
    "an expression without end": ("{{ " + "not " * 20_000 + "topic }}", "[too-deep]"),
    "a joined text": ('{{ topic ~ "x" }}', "`~` is not used here; write the parts side by side [template-syntax]"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_with_a_chapter_is_told_with_its_line(project: Path, what: str) -> None:
    text, words = WRONG[what]
    with (project / CHAPTER).open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")
    line = len((GOOD / CHAPTER).read_text("utf-8").split("\n")) + 1
    first, *_ = told(project)
    assert first.startswith(f"{CHAPTER}:{line}: ")
    assert words in first


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_with_a_part_is_told_with_its_line(project: Path, what: str) -> None:
    text, words = WRONG[what]
    (project / "templates/parts/x.md").write_text(f"Words.\n\n{text}\n", encoding="utf-8")
    with (project / CHAPTER).open("a", encoding="utf-8") as file:
        file.write('\n{% include "parts/x.md" %}\n')
    if "takes itself up" not in what:
        first, *_ = (line for line in told(project) if words in line)
        assert first.startswith("templates/parts/x.md:3: ")


HEADS = {
    "no title": ("---\nwhen: topic\n---\n", ":1: the front matter has no title"),
    "no YAML": ("---\ntitle: 'a\n---\n", ":2: the front matter cannot be read as YAML"),
    "a day that is in no calendar": ("---\ntitle: 0000-01-01\n---\n", ":2: the front matter cannot be read as YAML"),
    "a name in the condition": ("---\ntitle: A\nwhen: contry\n---\n", ':3: there is no "contry" here'),
    "the grammar of the condition": ("---\ntitle: A\nwhen: (topic\n---\n", ":3: when: "),
    "a name in the title": ('---\ntitle: "{{ nme }}"\n---\n', ':2: there is no "nme" here'),
}


@pytest.mark.parametrize("what", HEADS)
def test_what_is_wrong_at_the_head_of_a_chapter_is_told(project: Path, what: str) -> None:
    head, words = HEADS[what]
    (project / CHAPTER).write_text(f"{head}Words.\n", encoding="utf-8")
    (line,) = told(project)
    assert line.startswith(f"{CHAPTER}{words}")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"The State\x92s duty.\n", ":1: byte 0x92 on this line is not UTF-8; save the file as UTF-8 [unreadable]"),
        (b"\xef\xbb\xbfWords.\n", ":1: the file begins with a byte order mark; save it as UTF-8 without one"),
        ("Words \u202e.\n".encode(), ":1: this line holds the invisible character U+202E (right-to-left override)"),
        ("Words.\n".encode("utf-16"), ":1: the file is saved as UTF-16; save it as UTF-8"),
    ],
)
@pytest.mark.parametrize("name", ["parts/x.md", "parts/x.html", "parts/x.css"])
def test_templates_are_read_by_the_rules_of_the_content(project: Path, name: str, content: bytes, words: str) -> None:
    (project / "templates" / name).write_bytes(content)
    (line,) = told(project)
    assert line.startswith(f"templates/{name}{words}")


def test_a_template_that_every_document_needs_is_missed(project: Path) -> None:
    (project / "templates/styles/print.css").unlink()
    assert told(project) == [
        "templates/styles/print.css:1: the file is not there, and documents are made with it; add it [missing-file]"
    ]


def test_the_real_templates_have_no_mistake(root: Path) -> None:
    assert checking.template_checks(root / "templates") == []


def test_a_guarded_name_may_be_absent(project: Path) -> None:
    with (project / CHAPTER).open("a", encoding="utf-8") as file:
        file.write('{% if nobody is defined %}{% endif %}{{ nobody | default("none") }}\n')
    assert told(project) == []


def test_the_names_are_those_that_chapters_are_handed(corpus: Corpus) -> None:
    held, day = corpus.guides[Topic.TRAFFICKING], date(2026, 1, 1)
    edition = compose(corpus, held, "XAA", Audience.ALL, day)
    assert set(guide._context(edition)) | {"index"} == set(guide_names())
    assert set(bill._context(compose_bill(corpus, held, "XAA", day))) | {"part"} == set(bill_names())
