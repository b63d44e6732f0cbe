"""No word for a value is typed outside ``guidegen/wording``: neither in the code nor in a template."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import guidegen.wording.comparison  # noqa: F401 - declares the tables that the others do not need
from guidegen.wording.catalogue import TABLES

LETTERS = re.compile(r"[A-Za-z]{2,}")
VALUES_OR_SIGNS: Mapping[str, str] = {
    "corpus/checks/names.py": "the folder of templates",
    "corpus/diagnostics/manual.py": "diagnostics, which are told in English",
    "cli/handlers/verify.py": "what is wrong with a file of the output, which is no value of the law",
    "cli/terminal/change.py": "colours",
    "cli/terminal/dual_criminality.py": "colours",
    "cli/terminal/gap_analysis.py": "colours",
    "cli/terminal/standing.py": "colours",
    "drafting/bill/amendments.py": "the words of a statute: a bill is drafted in the language of the State",
    "drafting/bill/resolve.py": "the words of a statute",
    "drafting/form/form.py": "the words of a statute",
    "drafting/form/money.py": "the words of a statute",
    "publishing/change/impact.py": "the name of a file",
    "publishing/inputs/documents.py": "the name of a file",
    "publishing/store/targets.py": "names of folders",
    "rendering/comparison/rows.py": "names of columns",
    "rendering/document/blocks.py": "the name of an element",
    "rendering/figures/matrix.py": "colours and weights",
    "editions/chapters/action_list.py": "the address of a place in the document",
}
"""Modules that map values to text that is no word for them, each with what it is."""

CODES = re.compile(r"(?:\w+\.)*(?:iso[23]|code|member|place\[1\])\.(?:lower|upper)\(\)")
CAPITALS: Mapping[str, str] = {
    "provision.locator.lower()": "an id",
    "plain.lower()": "an id",
    "word.upper()": "a code that was typed",
    "fingerprint.upper()": "a fingerprint of a key",
    "part.partition('.')[0].lower()": "the name of a file",
    "path.lower()": "the name of a file",
    "asked.strip().removeprefix('[').removesuffix(']').lower()": "the name of a kind of mistake that was typed",
}
"""Where capitals are changed outside ``wording``, each with what is changed."""

PROSE: Mapping[tuple[str, str], str] = {
    (
        "templates/parts/agency-national-points.md",
        "e.value",
    ): "leads on to the question; the mark before it names the value",
    ("templates/parts/dual.md", "v"): "the class of a mark",
}
"""Templates that say something where a value is met, each with why that is no word for the value."""

STATUTE_OR_DATA = ("drafting/", "rendering/open_data/")
"""What types words of its own: model text, and the description of columns of data."""


def _typed(node: ast.AST) -> bool:
    """Whether an expression holds English words as such."""
    return any(
        isinstance(part, ast.Constant) and isinstance(part.value, str) and LETTERS.search(part.value)
        for part in ast.walk(node)
    )


def _worded_values(code: Any, tree: ast.Module) -> Iterator[str]:
    """Every place where members of an enumeration, or their values, lead to words."""
    for node in ast.walk(tree):
        match node:
            case ast.Dict(keys, values) if _by_value(code, keys) and any(map(_typed, values)):
                yield f"line {node.lineno}: {ast.unparse(node)[:80]}"
            case ast.Match(cases=cases):
                for one in cases:
                    returned = [s.value for s in one.body if isinstance(s, ast.Return) and s.value]
                    if code.member_of(one.pattern) and any(map(_typed, returned)):
                        yield f"line {one.pattern.lineno}: {ast.unparse(one)[:80]}"
            case ast.IfExp(ast.Compare(left, _, others), body, orelse):
                if any(map(code.member_of, (left, *others))) and (_typed(body) or _typed(orelse)):
                    yield f"line {node.lineno}: {ast.unparse(node)[:80]}"


def _by_value(code: Any, keys: list[ast.expr | None]) -> bool:
    if any(map(code.member_of, keys)):
        return True
    typed = [key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)]
    shared = [code.values.get(value, frozenset()) for value in typed]
    return len(typed) == len(keys) > 1 and bool(frozenset.intersection(*shared))


def test_no_module_outside_wording_words_the_values_of_an_enumeration(code: Any) -> None:
    found = {name: list(_worded_values(code, tree)) for name, tree in code.trees.items()}
    assert {name: lines for name, lines in found.items() if lines and name not in VALUES_OR_SIGNS} == {}
    assert [name for name in VALUES_OR_SIGNS if not found[name]] == [], "leave out what is no exception any more"


def test_the_scan_sees_words_for_values(code: Any) -> None:
    source = """
WORDS = {Coverage.YES: "found", Coverage.NO: "lacking"}
KEYED = {"met": "it is met", "not-met": "it is not met"}
def said(value):
    match value:
        case TreatyStatus.PARTY:
            return f"party since {day}"
    return "the State is party" if value is TreatyStatus.PARTY else ""
"""
    assert len(list(_worded_values(code, ast.parse(source)))) == 4
    assert list(_worded_values(code, ast.parse("{Coverage.YES: 0}; {'a': 'words', 'b': 'more words'}"))) == []


def _strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def test_no_string_outside_wording_is_what_a_value_is_called(code: Any) -> None:
    """Of two words or more, as one alone may be a key or a heading."""
    words = {
        text
        for (_, form), made in TABLES.items()
        if form in {"label", "phrase", "noun"}
        for value in made
        for text in made[value].texts
        if " " in text
    }
    others = {
        ("comparison/change/passages.py", "picture in words"),  # the value itself
        ("publishing/inputs/tracking.py", "not known"),  # of a digest
        ("rendering/dual_criminality/markdown.py", "Not known"),  # the head of a column of questions
        ("rendering/dual_criminality/matrix.py", "Not known"),
    }
    found = {
        (name, string)
        for name, tree in code.trees.items()
        if not name.startswith(STATUTE_OR_DATA)
        for _, string in _strings(tree)
        if string.strip(" .,:;()") in words or "(unverified)" in string
    }
    assert found - others == set()


def test_capitals_are_the_business_of_the_language(code: Any) -> None:
    floors = ("editions/", "rendering/", "cli/", "publishing/")
    found = {
        f"{name}: {ast.unparse(node)}"
        for name, tree in code.trees.items()
        if name.startswith(floors)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"lower", "upper", "capitalize", "title", "swapcase"}
        and not node.args
        and not CODES.fullmatch(ast.unparse(node))
        and ast.unparse(node) not in CAPITALS
    }
    assert found == set()


def _branches(text: str) -> Iterator[tuple[str, str]]:
    """Each condition of a template with what stands after it, without tags, facts and comments."""
    for found in re.finditer(r"{%-?\s*(?:el)?if\s(.*?)%}(.*?)(?={%|\Z)", text, re.DOTALL):
        yield found[1], re.sub(r"<[^>]*>|{{.*?}}|{#.*?#}", "", found[2], flags=re.DOTALL)


def _typed_for_values(code: Any, text: str) -> Iterator[str]:
    for condition, after in _branches(text):
        # The topic of a guide is no value of the law: prose of one guide is not that of the other.
        asked = re.findall(r'([\w.]+)\s*==\s*"([\w-]+)"', condition)
        for name, value in asked:
            if value in code.values and name != "topic" and LETTERS.search(after):
                yield name


def test_no_template_types_words_for_the_key_of_a_value(code: Any, root: Path) -> None:
    found = {
        (path.relative_to(root).as_posix(), name)
        for path in (root / "templates").rglob("*")
        if path.suffix in {".md", ".html"}
        for name in _typed_for_values(code, path.read_text(encoding="utf-8"))
    }
    assert found == set(PROSE)


def test_the_scan_of_templates_sees_words_for_values(code: Any) -> None:
    chain = '{% if t.status == "party" %}Party{% elif t.status == "none" %}<b>Not party</b>{% else %}{{ x }}{% endif %}'
    assert list(_typed_for_values(code, chain)) == ["t.status", "t.status"]
    assert list(_typed_for_values(code, '{% if topic == "smuggling" %}At sea{% endif %}')) == []
    assert list(_typed_for_values(code, '{% if v == "yes" %}{{ words }}{% endif %}')) == []


def test_templates_type_the_mark_of_what_is_unverified_nowhere(root: Path) -> None:
    marks = [
        path.relative_to(root).as_posix()
        for path in (root / "templates").rglob("*")
        if path.suffix in {".md", ".html"} and '<span class="unverified">unverified' in path.read_text(encoding="utf-8")
    ]
    assert marks == []
