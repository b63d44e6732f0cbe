"""``guidegen schema``: write the JSON Schema of each kind of file."""

from pathlib import Path

from guidegen.cli.arguments.project import project
from guidegen.cli.terminal.console import escape, out
from guidegen.corpus.schema import write_schemas


def write_schema_files(root: Path) -> None:
    """Write the schemas of a project."""
    written = write_schemas(project(root).provisions)
    out.print(f"{len(written)} schemas in {escape(str(root / 'provisions' / 'schema'))}/")
