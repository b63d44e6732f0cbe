"""What ``guidegen check`` prints, whatever stands in the files."""

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from rich.console import Console

from guidegen.cli.handlers import check
from guidegen.cli.terminal import diagnostics
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity

GOOD = Path(__file__).parents[1] / "corpus" / "good"
WRONG = Diagnostic("provisions/law.yaml", 7, "wrong-word", '"[red]:100:" is not one of yes, no', Severity.ERROR)
WARNING = Diagnostic("provisions/law.yaml", 7, "to-write", "name is still to be written", Severity.WARNING)

type Printed = Callable[[Callable[[], None], bool], str]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Printed:
    """What a call prints: into a pipe, or in a terminal with colours."""

    def run(call: Callable[[], None], terminal: bool = False) -> str:
        file = io.StringIO()
        console = (
            Console(file=file, force_terminal=True, color_system="standard", no_color=False, width=80, soft_wrap=True)
            if terminal
            else Console(file=file, force_terminal=False, width=80, soft_wrap=True)
        )
        monkeypatch.setattr(check, "out", console)
        monkeypatch.setattr(diagnostics, "out", console)
        monkeypatch.setattr(check, "err", console)
        call()
        return file.getvalue()

    return run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project without a mistake, which a test may spoil."""
    shutil.copytree(GOOD, tmp_path / "project")
    return tmp_path / "project"


def checked(project: Path, form: str = "text") -> Callable[[], None]:
    def call() -> None:
        with pytest.raises(typer.Exit):
            check.check_content(project, form)

    return call


def test_a_line_in_a_pipe_is_that_of_the_diagnostic(printed: Printed, project: Path) -> None:
    line = 'provisions/law.yaml:7: "[red]:100:" is not one of yes, no [wrong-word]'
    assert printed(lambda: diagnostics.print_diagnostics([WRONG], project), False) == f"{line}\n" == f"{WRONG}\n"


def test_the_kind_is_dim_and_a_warning_has_a_colour_of_its_own(printed: Printed, project: Path) -> None:
    shown = printed(lambda: diagnostics.print_diagnostics([WRONG, WARNING], project), True)
    assert "\x1b[2m [wrong-word]\x1b[0m" in shown
    assert '\x1b[31m "[red]:100:" is not' in shown
    assert "\x1b[33m name is still" in shown


def test_neither_the_name_of_a_file_nor_what_it_holds_steers_the_terminal(printed: Printed, project: Path) -> None:
    glossary = project / "provisions/guides/glossary.yaml"
    glossary.write_text(glossary.read_text(encoding="utf-8").replace("A treaty", "!a%1b%5d0;title%07 A treaty"))
    (project / "provisions/a\x1b[2Jb\nc.txt").write_text("\x1b]52;c;cm0gLXJm\x07 [red]:100:\n")
    shown = printed(checked(project), False)
    assert r'"!a\x1b]0;title\x07" is a tag' in shown
    assert r"provisions/a\x1b[2Jb\nc.txt:1: nothing reads this file" in shown
    assert r"    1 | \x1b]52;c;cm0gLXJm\x07 [red]:100:" in shown.splitlines()
    assert all(c.isprintable() for c in shown.replace("\n", ""))


def test_the_line_of_the_file_stands_below_and_is_the_same_from_memory(printed: Printed, project: Path) -> None:
    law = project / "provisions/members/xaa/law.yaml"
    law.write_text(
        law.read_text(encoding="utf-8") + "  trafficking:\n    act.harbouring: {value: no, confidence: low}\n"
    )
    first = printed(checked(project), False)
    assert first.splitlines()[-1] == "1 error, 0 warnings. guidegen explain KIND says more."
    assert first.splitlines()[:4] == [
        "provisions/members/xaa/law.yaml:36: the finding is no, and the provisions give yes (s. 71); say why under "
        "`because`, or correct one of them [finding-contradicts]",
        "   36 |     act.harbouring: {value: no, confidence: low}",
        "      also provisions/members/xaa/law.yaml:22: s. 71 gives yes",
        "   22 |       act.harbouring: yes",
    ]
    assert (project / ".cache/guidegen/check.json").is_file()
    assert printed(checked(project), False) == first


def test_an_excerpt_is_dim_and_cut_to_the_terminal(printed: Printed, project: Path) -> None:
    (project / "law.yaml").write_text("\n" * 6 + "[bold]" * 100 + "\n")
    told = Diagnostic("law.yaml", 7, "wrong-word", "words")
    line = "    7 | " + ("[bold]" * 100)[:71] + "…"
    assert (
        printed(lambda: diagnostics.print_diagnostics([told], project), True).splitlines()[1] == f"\x1b[2m{line}\x1b[0m"
    )


def test_other_programs_get_the_other_places_and_no_excerpts(printed: Printed, project: Path) -> None:
    law = project / "provisions/members/xaa/law.yaml"
    law.write_text(
        law.read_text(encoding="utf-8") + "  trafficking:\n    act.harbouring: {value: no, confidence: low}\n"
    )
    (row,) = json.loads(printed(checked(project, "json"), False))
    assert row["also"] == [{"file": "provisions/members/xaa/law.yaml", "line": 22, "message": "s. 71 gives yes"}]
    (line,) = printed(checked(project, "github"), False).splitlines()
    assert line.endswith("correct one of them%0Aalso provisions/members/xaa/law.yaml:22: s. 71 gives yes")
    assert "value: no" not in line
