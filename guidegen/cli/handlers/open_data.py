"""``guidegen data``: the whole corpus as tables that others can compute with."""

from pathlib import Path

from guidegen.cli.arguments.names import load_corpus, parse_date
from guidegen.cli.arguments.project import project
from guidegen.cli.arguments.targets import check_data
from guidegen.cli.terminal.console import escape, out
from guidegen.publishing.open_data import write_data


def write_open_data(root: Path | None, as_at: str | None, output: Path) -> None:
    """Write the open data of a project."""
    found, day = project(root), parse_date(as_at)
    check_data(found, output)
    written = write_data(load_corpus(found), day, output)
    tables = sum(path.suffix == ".csv" for path in written)
    out.print(f"{tables} tables as CSV and JSON, as at {day}, described by {escape(str(output / 'datapackage.json'))}")
