"""``guidegen data``: the whole corpus as tables that others can compute with."""

from pathlib import Path

from guidegen.cli.arguments.names import load_corpus, parse_date
from guidegen.cli.arguments.project import project
from guidegen.cli.terminal.console import escape, out, usage_error
from guidegen.publishing.open_data import write_data


def write_open_data(root: Path, as_at: str | None, output: Path) -> None:
    """Write the open data of a project."""
    corpus, day = load_corpus(project(root)), parse_date(as_at)
    if output.exists() and not output.is_dir():
        usage_error(f"{output} is a file; name a folder")
    written = write_data(corpus, day, output)
    tables = sum(path.suffix == ".csv" for path in written)
    out.print(f"{tables} tables as CSV and JSON, as at {day}, described by {escape(str(output / 'datapackage.json'))}")
