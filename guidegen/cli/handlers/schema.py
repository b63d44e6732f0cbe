"""``guidegen schema``: write the JSON Schema of each kind of file."""

from pathlib import Path

from guidegen.cli.arguments.project import project
from guidegen.cli.terminal.console import escape, out
from guidegen.corpus.schema import schema_files
from guidegen.publishing.store.files import write_whole


def write_schema_files(root: Path) -> None:
    """Write the schemas of a project."""
    files = schema_files()
    for name, text in files.items():
        write_whole(project(root).provisions / "schema" / name, text.encode())
    out.print(f"{len(files)} schemas in {escape(str(root / 'provisions' / 'schema'))}/")
