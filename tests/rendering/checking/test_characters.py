"""Characters that no face has are found where they would be printed, and nowhere else."""

import ast
from datetime import date
from pathlib import Path

import pytest

from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.parsing.templates import TemplateText
from guidegen.rendering.checking.characters import character_checks, printable, unprintable
from guidegen.rendering.errors import RenderingError
from guidegen.rendering.pdf.printing import render_pdf

TAR = "\u10e2"
"""A letter of Georgian, of which no member writes its laws."""


def told(folder: Path, name: str, text: str) -> list[tuple[str, int]]:
    """File and line of what is told of a file of content."""
    path = folder / "provisions" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    found = list(character_checks([folder / "provisions"], [], folder))
    assert {one.kind for one in found} <= {DiagnosticKind.NO_FACE}
    return [(one.file, one.line) for one in found]


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("a.yaml", f"# {TAR}\na: x  # {TAR}\n", []),
        ("a.yaml", f"a: x\nb: {TAR}\n", [2]),
        ("a.yaml", f"a: x\nb:\n  - c: >-\n      one\n      two {TAR}\n", [5]),
        ("a.yaml", 'a: x\nb: "\\u10e2"\n', [2]),
        ("a.yaml", "a: '\\u10e2'\n", []),
        ("a.yaml", f"a: [x, {TAR}, {TAR}{TAR}]\n", [1, 1]),
        ("a.csv", f"a,b\nx,y\nx,{TAR}\n", [3]),
        ("model/a.md", f"---\na: x\n---\n\n{TAR}\n", [5]),
        ("schema/a.yaml", f"a: {TAR}\n", []),
        ("README.md", f"{TAR}\n", []),
        ("a.yaml", "a: é e\u0301 क्\u200dष x\ufe0f \u2019\n", []),
        ("a.yaml", "a: 關於辦理 关于 難民 법률 နိုင်ငံ བོད ދިވެހި\n", []),
    ],
)
def test_a_character_is_told_where_it_would_be_printed(tmp_path: Path, name: str, text: str, lines: list[int]) -> None:
    assert told(tmp_path, name, text) == [(f"provisions/{name}", line) for line in lines]


def test_a_template_may_hold_any_in_a_comment_and_is_told_of_one_by_its_code() -> None:
    text = f"{{# {TAR}\n{TAR} #}}\nplain\n<p>&#x10e2;</p>\n"
    found = list(character_checks([], [TemplateText("a.md", "templates/a.md", text)], Path()))
    assert [(one.file, one.line) for one in found] == [("templates/a.md", 4)]
    assert f'"{TAR}", U+10E2 (georgian letter tar); ' in found[0].message


def test_what_the_program_itself_writes_can_be_printed(root: Path) -> None:
    for package in ("law", "standing", "comparison", "drafting", "wording", "editions", "rendering/figures"):
        for path in (root / "guidegen" / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    assert unprintable(node.value) == [], path


def page(text: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>T</title></head><body><h1>T</h1><p>{text}</p></body></html>'


@pytest.mark.pdf
def test_a_character_is_printed_or_told_and_never_both(root: Path) -> None:
    styles = root / "templates/styles"
    drawn = sorted(c for c in printable() if c.isprintable() and c not in "<&")
    assert len(drawn) > 15000
    assert render_pdf(page(" ".join(drawn[::11])), date(2026, 3, 5), styles).startswith(b"%PDF")
    for character in (TAR, "\u0531", "\u1230", "\ua000", "\U0001f600", "\u9f98"):
        assert unprintable(character) == [character]
        with pytest.raises(RenderingError, match=f'^no face has the character "{character}" '):
            render_pdf(page(character), date(2026, 3, 5), styles)
