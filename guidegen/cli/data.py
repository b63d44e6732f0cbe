"""``guidegen data``: the whole corpus as tables that others can compute with."""

from pathlib import Path

from guidegen.cli.asked import corpus_of, date_of
from guidegen.cli.console import escape, out, usage_error
from guidegen.cli.project import project
from guidegen.publishing.data import write_data


def write_open_data(root: Path, as_at: str | None, output: Path) -> None:
    """Write the open data of a project."""
    corpus, day = corpus_of(project(root)), date_of(as_at)
    if output.exists() and not output.is_dir():
        usage_error(f"{output} is a file; name a folder")
    written = write_data(corpus, day, output)
    tables = sum(path.suffix == ".csv" for path in written)
    out.print(f"{tables} tables as CSV and JSON, as at {day}, described by {escape(str(output / 'datapackage.json'))}")
