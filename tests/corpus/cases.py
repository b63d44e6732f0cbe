"""The cases of ``bad/``: each laid over ``good/`` in a folder of its own, what is told of it, and the example it makes.

A folder of ``bad/`` holds only the files that differ from ``good/``; ``without.txt`` names files of ``good/`` that are not
there. What would be right is ``good/``, or the case with the files of its folder ``right/`` laid over it.
"""

import difflib
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.example import Example, ExampleLines
from guidegen.corpus.diagnostics.excerpt import excerpts
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.report import plain_text
from guidegen.rendering.checking import load_project

HERE = Path(__file__).parent
CASES = sorted(path.name for path in (HERE / "bad").iterdir())
SHOWN = {
    DiagnosticKind.FORBIDDEN_CHARACTER: "bidirectional_override",
    DiagnosticKind.INCONSISTENT: "least_fine_above_the_greatest",
    DiagnosticKind.UNKNOWN_COUNTRY: "unknown_country_in_table",
    DiagnosticKind.WRONG_FORM: "wrong_term",
    DiagnosticKind.WRONG_SHAPE: "text_for_a_list",
    DiagnosticKind.YAML_FEATURE: "anchor_and_alias",
}
"""The case that shows a kind where another would be taken that shows it less well."""
LONGEST = 200
"""The most characters of a line that an example keeps."""


@dataclass(frozen=True)
class Case:
    """A folder with a mistake, and what is told of it."""

    name: str
    folder: Path
    diagnostics: tuple[Diagnostic, ...]

    def shown(self, *diagnostics: Diagnostic) -> str:
        """What a drafter sees of some diagnostics."""
        return plain_text(diagnostics, excerpts(self.folder))


type Told = Mapping[str, Case]


def checked(folder: Path) -> tuple[Diagnostic, ...]:
    """What is told of a folder."""
    return load_project(folder / "provisions", folder / "templates").diagnostics


def case_of(name: str, folder: Path) -> Case:
    """A case, laid over ``good/`` in a folder that is made for it."""
    bad = HERE / "bad" / name
    shutil.copytree(HERE / "good", folder)
    about = shutil.ignore_patterns("expected.txt", "without.txt", "right")
    shutil.copytree(bad, folder, dirs_exist_ok=True, ignore=about)
    if (bad / "without.txt").exists():
        for file in (bad / "without.txt").read_text().split():
            (folder / file).unlink()
    return Case(name, folder, checked(folder))


def mended(case: Case, folder: Path) -> Path:
    """What would be right instead of a case; a folder is made for it where it is not ``good/``."""
    right = HERE / "bad" / case.name / "right"
    if not right.is_dir():
        return HERE / "good"
    shutil.copytree(case.folder, folder)
    shutil.copytree(right, folder, dirs_exist_ok=True)
    return folder


def example_of(kind: DiagnosticKind, told: Told, folder: Path) -> Example:
    """What shows a kind best: a case that names another place where any does, tells little else and is soon mended."""
    best = SHOWN.get(kind, kind.replace("-", "_"))
    found = []
    for case in told.values():
        shown = [d for d in case.diagnostics if d.kind == kind]
        if not shown:
            continue
        diagnostic = min(shown, key=lambda d: not d.also)
        right = mended(case, folder / case.name)
        example = Example(diagnostic, _passages(case.folder, right, diagnostic), _passages(right, case.folder, None))
        size = sum(len(passage.lines or ()) for passage in (*example.wrong, *example.right))
        rank = (case.name != best, not diagnostic.also, len(case.diagnostics), size, case.name)
        found.append((rank, example))
    return min(found, key=lambda ranked: ranked[0])[1]


def _lines(path: Path) -> list[str] | None:
    """The lines of a file, counted as the check counts them; None where there is no such file."""
    if not path.is_file():
        return None
    text = path.read_bytes().decode("utf-8", "backslashreplace").replace("\r\n", "\n").replace("\r", "\n")
    return text.removesuffix("\n").split("\n") if text else []


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _passages(folder: Path, other: Path, told: Diagnostic | None) -> tuple[ExampleLines, ...]:
    """What differs in the files of a folder from another, a line about it, and the lines that are told of."""
    passages = []
    for file in sorted(_files(folder) | _files(other)):
        lines, against = _lines(folder / file), _lines(other / file)
        numbers = set(_differing(lines or [], against or [])) if lines != against else set()
        named: list[Diagnostic | Place] = [told, *told.also] if told else []
        numbers |= {place.line for place in named if place.file == file and place.line <= len(lines or ())}
        if lines != against or numbers:
            kept = {number: (lines or [])[number - 1][:LONGEST] for number in sorted(numbers)}
            passages.append(ExampleLines(file, None if lines is None else kept))
    return tuple(passages)


def _differing(lines: list[str], against: list[str]) -> Iterable[int]:
    for group in difflib.SequenceMatcher(None, lines, against, autojunk=False).get_grouped_opcodes(1):
        for _, start, end, _, _ in group:
            yield from range(start + 1, end + 1)
