"""The files of the open data: tables, schemas, licence, README and the Frictionless description of them all."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from guidegen import __version__
from guidegen.corpus.corpus import Corpus
from guidegen.corpus.schema import schema_files
from guidegen.rendering.open_data.coding_tables import findings_table, penalties_table, readings_table
from guidegen.rendering.open_data.law_tables import laws_table, members_table, provisions_table
from guidegen.rendering.open_data.model_tables import (
    conduct_elements_table,
    conducts_table,
    implements_table,
    models_table,
)
from guidegen.rendering.open_data.sources import citations_table, sources_table
from guidegen.rendering.open_data.table import DataTable, csv_bytes, json_bytes
from guidegen.rendering.open_data.treaty_tables import (
    acts_table,
    elements_table,
    instruments_table,
    obligations_table,
    status_table,
)

_LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
_TITLE = "People smuggling and trafficking in persons: international obligations and national law"
_DESCRIPTION = (
    "Treaty obligations, treaty status, and national law of the members of the Bali Process, coded by element, each fact with "
    "its source and confidence. Voluntary and advisory; not legal advice. Unknown is a value: a question, never a no. What has "
    "the confidence low is recalled, not found in a source."
)


def tables(corpus: Corpus, as_at: date) -> tuple[DataTable, ...]:
    """Every table, each after those it leads to."""
    found = (
        members_table(corpus),
        instruments_table(corpus),
        obligations_table(corpus),
        status_table(corpus, as_at),
        acts_table(corpus),
        elements_table(corpus),
        laws_table(corpus),
        provisions_table(corpus, as_at),
        readings_table(corpus),
        penalties_table(corpus),
        findings_table(corpus, as_at),
        models_table(corpus),
        implements_table(corpus),
        conducts_table(corpus),
        conduct_elements_table(corpus),
        sources_table(corpus),
    )
    return (*found, citations_table(found))


def data_files(corpus: Corpus, as_at: date) -> Mapping[str, bytes]:
    """The files by their path in the folder; the description of them all comes last."""
    all_tables = tables(corpus, as_at)
    files: dict[str, bytes] = {}
    resources = []
    for table in all_tables:
        for form, content in (("csv", csv_bytes(table)), ("json", json_bytes(table))):
            path = f"{form}/{table.name}.{form}"
            files[path] = content
            resources.append(_resource(table, form, path, content))
    for name, text in schema_files().items():
        files[f"schema/{name}"] = text.encode("utf-8")
    files["LICENSE.md"] = _licence(as_at).encode("utf-8")
    files["README.md"] = _readme(all_tables, as_at).encode("utf-8")
    files["datapackage.json"] = _json(
        {
            "profile": "data-package",
            "name": "bali-process-law",
            "title": _TITLE,
            "description": _DESCRIPTION,
            "version": __version__,
            "created": f"{as_at.isoformat()}T00:00:00Z",
            "asAt": as_at.isoformat(),
            "licenses": [_LICENCE],
            "keywords": ["law", "treaties", "people smuggling", "trafficking in persons", "Bali Process"],
            "resources": resources,
        }
    )
    return files


def _resource(table: DataTable, form: str, path: str, content: bytes) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": table.name if form == "csv" else f"{table.name}-json",
        "title": table.title if form == "csv" else f"{table.title}, as JSON",
        "description": table.description if form == "csv" else f"The table {table.name}, as an array of objects.",
        "path": path,
        "format": form,
        "mediatype": "text/csv" if form == "csv" else "application/json",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if form == "json":
        return {"type": "json", "profile": "data-resource", **told}
    schema = table.schema() | ({"foreignKeys": table.foreign_keys()} if table.foreign else {})
    return {"type": "table", "profile": "tabular-data-resource", **told, "schema": schema}


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _licence(as_at: date) -> str:
    return (
        f"# Licence\n\nThese data are under the [{_LICENCE['title']} licence]({_LICENCE['path']}) (CC BY 4.0): copy, translate, "
        "change and publish them, also for money, if you name the source, link the licence and say what you changed.\n\n"
        f"> Made with guidegen from its structured law, as at {as_at.isoformat()}, CC BY 4.0. (Say here what you changed.)\n\n"
        "Facts as such belong to nobody. Treaties, statutes and other people's pages that the data cite stay under their own "
        "terms; nothing of their text is copied here. The data come as they are, without warranty.\n"
    )


def _readme(all_tables: tuple[DataTable, ...], as_at: date) -> str:
    listed = "\n".join(f"| {t.name} | {len(t.rows)} | {', '.join(t.key)} | {t.description} |" for t in all_tables)
    return f"""# {_TITLE}

{_DESCRIPTION}

As at {as_at.isoformat()}: columns that speak of a date (`status_as_at`, `bound_since`, `applies`, and all findings) speak of that one. What a provision
says is given as last read.

| table | rows | key | what it holds |
|---|---|---|---|
{listed}

Each table stands in `csv/` and, the same, in `json/`. `datapackage.json` describes every column, its type and what it may hold, and which columns lead
to other tables (Frictionless Data Package); `frictionless validate datapackage.json` checks all of it. `schema/` holds the JSON Schema of each kind
of file that the tables are made from. Licence: CC BY 4.0 (`LICENSE.md`).

## How to read it

- **Confidence**: high, read in the instrument or statute; medium, read in a secondary source; low, recalled and not found in a source.
- **Sources**: the column `sources` lists ids of the table `sources`; `citations` has the same, one source a row.
- **Unknown** is a value. An element that no row mentions is unknown as well; neither is ever a no.
- **Keys** are made of what a row is about, never of its place: a fact that is added leaves the keys of all others as they were.
- **Empty** is not recorded. Dates are as exact as their source gives them: a year, a month or a day. Lists are JSON arrays.

## Opening a table in a spreadsheet

The CSV is exact: no cell is changed. A spreadsheet may take a cell that begins with `=`, `+`, `-` or `@` for a formula. Import the tables with every
column as text, rather than opening them by a double click. The workbooks that guidegen writes are made safe and are for people; these tables
are for programs.
"""
