"""``guidegen check``: everything that is wrong, from the last verdict where nothing has changed since."""

import contextlib
from pathlib import Path

import typer

from guidegen.cli.arguments.project import Project, project
from guidegen.cli.terminal.console import err, out
from guidegen.cli.terminal.diagnostics import print_diagnostics
from guidegen.corpus import verdict
from guidegen.corpus.diagnostics.diagnostic import Severity, has_errors
from guidegen.corpus.diagnostics.report import github_lines, json_text
from guidegen.corpus.parsing.files import read_file
from guidegen.corpus.verdict import Verdict
from guidegen.publishing.store.files import write_whole


def _checked(found: Project) -> Verdict:
    """Read and check the content."""
    # Reading brings in the models and the parsers; what has not changed is not read.
    from guidegen.rendering.checking import load_project

    loaded = load_project(found.provisions, found.templates)
    corpus = loaded.corpus
    counts = {
        "instruments": len(corpus.instruments),
        "obligations": len(corpus.obligations),
        "members": len(corpus.members),
        "model provisions": len(corpus.model_provisions),
    }
    return Verdict(loaded.diagnostics, counts)


def _verdict(found: Project) -> Verdict:
    """What a check finds; a cache that cannot be read or written is done without."""
    file = found.cache / "check.json"
    key = verdict.key(found.provisions, found.templates)
    held = read_file(file, found.cache)
    remembered = verdict.read(held, key) if isinstance(held, bytes) else None
    if remembered is None:
        remembered = _checked(found)
        with contextlib.suppress(OSError):
            write_whole(file, verdict.written(remembered, key))
    return remembered


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def check_content(root: Path | None, form: str) -> None:
    """Print what is wrong in a project; ends with code 1 where anything is an error."""
    checked = project(root)
    found = _verdict(checked)
    if form == "json":
        out.print(json_text(found.diagnostics), markup=False)
    elif form == "github":
        out.print(github_lines(found.diagnostics), markup=False, end="")
    else:
        print_diagnostics(found.diagnostics, checked.root)
        errors = sum(d.severity is Severity.ERROR for d in found.diagnostics)
        if found.diagnostics:
            warnings = len(found.diagnostics) - errors
            counted = f"{_counted(errors, 'error')}, {_counted(warnings, 'warning')}"
            err.print(f"{counted}. guidegen explain KIND says more.")
        else:
            counted = ", ".join(f"{count} {name}" for name, count in found.counts.items())
            where = " in the content that came with guidegen" if checked.installed else ""
            out.print(f"Nothing wrong{where}: {counted}.")
    if has_errors(found.diagnostics):
        raise typer.Exit(1)
