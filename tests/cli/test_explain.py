"""``guidegen explain`` as a person runs it, where nothing but the program is installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guidegen.corpus.diagnostics.example import examples
from guidegen.corpus.diagnostics.explanations import EXPLANATIONS
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.manual import filled, listed


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package and nothing else of the project."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.copytree(root / "guidegen", folder / "guidegen", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def explain(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from guidegen.cli import main; main()", "explain", *arguments]
    env = {**os.environ, "PYTHONPATH": str(installed), "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    env.pop("FORCE_COLOR", None)
    return subprocess.run(command, cwd=installed, env=env, capture_output=True, text=True, check=False)


def test_a_kind_is_explained_with_its_example_where_only_the_program_is_installed(installed: Path) -> None:
    ran = explain(installed, "finding-contradicts")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines() == [
        "finding-contradicts",
        "",
        "A stated finding differs from the provisions and does not say why. An error: it",
        "stops a build.",
        "",
        "The finding is what guides print and duties are judged by; where none is stated",
        "it is the best reading of the provisions. Say under `because` why it rightly",
        "differs, or correct the finding or the reading.",
        "",
        "Wrong:",
        "provisions/members/xaa/law.yaml",
        "   22 |       act.harbouring: yes",
        "      …",
        "   33 |   trafficking:",
        "   34 |     act.harbouring: {value: no, confidence: high, source: act}",
        "   35 |   smuggling:",
        "",
        "What `guidegen check` says:",
        "provisions/members/xaa/law.yaml:34: the finding is no, and the provisions give",
        "yes (s. 71); say why under `because`, or correct one of them",
        "[finding-contradicts]",
        "      also provisions/members/xaa/law.yaml:22: s. 71 gives yes",
        "",
        "Right:",
        "provisions/members/xaa/law.yaml",
        "   33 |   trafficking:",
        "   34 |     act.harbouring:",
        "   35 |       value: no",
        "   36 |       because: Section 71 reaches harbouring only across a border.",
        "   37 |       confidence: high",
        "   38 |       source: act",
        "   39 |   smuggling:",
    ]


def test_a_kind_may_be_named_as_it_stands_on_the_line(installed: Path) -> None:
    assert explain(installed, "[Unknown-Key]").stdout.startswith("unknown-key\n")


def test_without_a_kind_all_are_listed_by_group(installed: Path) -> None:
    ran = explain(installed)
    assert (ran.returncode, ran.stderr) == (0, "")
    lines = ran.stdout.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == [
        *EXPLANATIONS,
        "guidegen explain KIND says more of one of them.",
    ]
    assert [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "] == list(DiagnosticKind)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("fnding-contradicts", 'there is no kind of mistake "fnding-contradicts"; did you mean "finding-contradicts"?'),
        ("nothing like it", 'there is no kind of mistake "nothing like it"; guidegen explain lists them all'),
        ("\x1b[2J[red]", r'there is no kind of mistake "\x1b[2J[red]"; guidegen explain lists them all'),
    ],
)
def test_an_unknown_kind_is_one_line_and_code_2(installed: Path, asked: str, message: str) -> None:
    ran = explain(installed, asked)
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", f"guidegen: {message}\n")


@pytest.mark.parametrize("columns", [40, 80])
def test_every_kind_is_read_in_the_columns_there_are(columns: int) -> None:
    for kind in DiagnosticKind:
        for line in filled(kind, examples()[kind], columns).splitlines():
            # The name of a file is not broken, and lines of files are cut to eighty columns.
            assert len(line) <= columns or " " not in line.strip() or (" | " in line and len(line) <= 80)
    assert all(len(line) <= max(columns, 60) for line in listed(columns).splitlines())


def test_nothing_in_an_example_steers_the_terminal() -> None:
    for kind in DiagnosticKind:
        assert all(c.isprintable() for c in filled(kind, examples()[kind], 80).replace("\n", ""))
