"""``guidegen diff`` and ``guidegen impact``: parse, compare, print."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from guidegen.cli.arguments.jobs import job_count
from guidegen.cli.arguments.names import parse_date
from guidegen.cli.arguments.project import Project, cache_of, own_project, project
from guidegen.cli.arguments.targets import check_answer, check_cache
from guidegen.cli.terminal.change import print_report
from guidegen.cli.terminal.console import err, escape, is_terminal, out, usage_error
from guidegen.cli.terminal.delivery import form_of
from guidegen.comparison.change.report import Report
from guidegen.publishing.change.changes import Wanted, report, steps
from guidegen.publishing.change.repository import StateError
from guidegen.publishing.change.states import State, before_edit, state
from guidegen.publishing.store.files import write_whole
from guidegen.publishing.workers.options import WorkerOptions
from guidegen.rendering.change.data import as_data
from guidegen.rendering.change.markdown import markdown_page
from guidegen.rendering.change.page import changes_page

_FORMS = ("text", "json", "md", "html")
_MOST = 100
"""Passages that a person is shown in a terminal; a file or a pipe has them all."""


@dataclass(frozen=True)
class Options:
    """What both commands take."""

    root: Path | None
    as_at: str | None
    form: str | None
    """text, json, md or html; None: by the ending of the output file, else text."""
    output: Path | None
    jobs: int | None
    cache_folder: Path | None
    own_templates: bool = False
    guides: bool = True


def show_diff(old: str, new: str | None, options: Options) -> None:
    """Say what changed from one state to another; ends with code 1 where one of them cannot be read whole."""
    found = project(options.root)
    _show(found, lambda: state(found.root, old), lambda: state(found.root, new), options)


def show_impact(file: Path, options: Options) -> None:
    """Say what an edit of one file that is not committed changes."""
    found = own_project(options.root)
    path = file if file.is_absolute() or file.exists() else found.root / file
    _show(found, lambda: before_edit(found.root, path), lambda: state(found.root, None), options)


type _Had = Callable[[], AbstractContextManager[State]]


def _show(found: Project, old: _Had, new: _Had, options: Options) -> None:
    form = form_of(options.form, options.output, _FORMS)
    check_answer(found, options.output)
    cache = options.cache_folder or found.cache
    check_cache(found, cache)
    workers = WorkerOptions(job_count(options.jobs))
    wanted = Wanted(
        parse_date(options.as_at),
        found.templates,
        options.own_templates,
        options.guides,
        workers,
        cache_of(cache),
    )
    try:
        with old() as before, new() as after:
            made = _compared(before, after, wanted)
    except StateError as wrong:
        usage_error(str(wrong))
    if options.output is None and form == "text":
        print_report(out, made, _MOST if out.is_terminal else None)
    elif options.output is None:
        out.print(_written(made, form, found.templates), markup=False, end="")
    else:
        write_whole(options.output, _written(made, form, found.templates).encode())
        out.print(f"Written to {escape(str(options.output))}.")
    if made.notes:
        raise typer.Exit(1)


def _compared(before: State, after: State, wanted: Wanted) -> Report:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True, disable=not is_terminal()) as bar:
        task = bar.add_task("Comparing guides", total=steps(before, after))
        return report(before, after, wanted, lambda: bar.advance(task))


def _written(made: Report, form: str, templates: Path) -> str:
    if form == "json":
        return json.dumps(as_data(made), ensure_ascii=False, indent=2) + "\n"
    if form == "md":
        return markdown_page(made)
    if form == "html":
        return changes_page(made, templates)
    plain = StringIO()
    print_report(Console(file=plain, width=100, no_color=True, highlight=False, soft_wrap=True), made)
    return plain.getvalue()
