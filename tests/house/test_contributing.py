"""The worked examples of CONTRIBUTING.md: what they say ``guidegen check`` prints, it prints.

The edits are those of the page. Numbers of lines may move with the content, the words may not.
"""

import re
import shutil
from pathlib import Path

import pytest

from guidegen.corpus.load import load

NEW = {
    "templates/editions/police/interpreters.md",
    "tests/corpus/bad/long_quotation/provisions/members/xaa/law.yaml",
    "guidegen/rendering/standing/checklist.py",
    "tests/rendering/standing/test_checklist.py",
}
"""Files that the examples write."""


def section(root: Path, name: str) -> str:
    page = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return page.partition(f"\n### {name}\n")[2].partition("\n### ")[0]


def blocks(text: str, kind: str) -> list[str]:
    """The blocks of a section, as far left as they go."""
    found = re.findall(rf"^( *)```{kind}\n(.*?)^\1```$", text, re.MULTILINE | re.DOTALL)
    return ["".join(line.removeprefix(indent) for line in body.splitlines(keepends=True)) for indent, body in found]


def told(text: str) -> set[str]:
    """The lines of a section that a check prints, without the numbers of lines and what may stand at their end."""
    lines = (line for block in blocks(text, "text") for line in block.splitlines())
    return {
        found[1] + found[2]
        for line in lines
        if (found := re.match(r"([\w./-]+\.\w+):\d+(: .+?)(?: \[[a-z-]+\])?$", line))
    }


def diagnostics(project: Path) -> set[str]:
    found = load(project / "provisions", templates=project / "templates").diagnostics
    return {f"{diagnostic.file}: {diagnostic.message}" for diagnostic in found}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} no longer has: {old}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    for name in ("provisions", "templates"):
        shutil.copytree(root / name, tmp_path / name)
    return tmp_path


def test_the_page_names_files_that_there_are(root: Path) -> None:
    page = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:guidegen|provisions|templates|tests)/[\w./-]*)`", page))
    assert len(named) > 20
    assert {name for name in named if not (root / name).exists()} <= NEW


def test_a_fact_without_its_source_is_told_as_the_page_says(root: Path, project: Path) -> None:
    law = project / "provisions/members/slb/law.yaml"
    text = law.read_text(encoding="utf-8")
    head, place, rest = text.partition("locator: s. 77")
    assert place and "imprisonment: {max: 10 years}" in rest.partition("- law:")[0]
    law.write_text(
        head + place + rest.replace("source: ilo-c182-2019", "source: [ilo-c182-2019, amendment-act-2026]", 1)
    )
    assert diagnostics(project) == told(section(root, "A fact"))
    (source,) = [block for block in blocks(section(root, "A fact"), "yaml") if block.lstrip().startswith("amendment")]
    edit(law, "\nsources:\n", f"\nsources:\n{source}")
    assert diagnostics(project) == set()


def test_a_chapter_that_nobody_lists_is_told_as_the_page_says(root: Path, project: Path) -> None:
    (chapter, *_) = blocks(section(root, "A chapter"), "")
    path = project / "templates/editions/police/interpreters.md"
    path.write_text(chapter, encoding="utf-8")
    assert diagnostics(project) == told(section(root, "A chapter"))
    edit(path, "within 24 hours", "within one day")
    edit(project / "provisions/editions/police.yaml", "first-contact, ", "first-contact, interpreters, ")
    assert diagnostics(project) == set()


def test_an_element_asks_for_its_duties_its_method_and_its_sources_as_the_page_says(root: Path, project: Path) -> None:
    page = section(root, "An element")
    element, judges, prosecutors, police, coding = blocks(page, "yaml")
    edit(
        project / "provisions/elements.yaml", "  - key: victim_compensation", f"{element}\n  - key: victim_compensation"
    )
    found = diagnostics(project)
    for instrument in ("tip-protocol", "actip"):
        path = project / f"provisions/instruments/{instrument}.yaml"
        duty = re.search(r"  - id: (tip-protocol-6-1|actip-14-6)\n", path.read_text(encoding="utf-8"))
        assert duty
        edit(path, duty[0], f"{duty[0]}    elements: [victim_privacy]\n")
    beside = "        victim_compensation: "
    for reader, text in {"judges": judges, "prosecutors": prosecutors, "police": police}.items():
        edit(project / f"provisions/practice/{reader}.yaml", beside, f"{text}{beside}")
    assert diagnostics(project) == set()
    edit(
        project / "provisions/members/idn/law.yaml",
        "findings:\n  trafficking:\n",
        f"findings:\n  trafficking:\n{coding}",
    )
    assert found | diagnostics(project) == told(page)
