"""``guidegen new member`` and ``guidegen schema``: files that a drafter begins with, or that an editor reads."""

import difflib
from pathlib import Path

from guidegen.cli.arguments.names import load_corpus
from guidegen.cli.arguments.project import own_project
from guidegen.cli.arguments.targets import check_content
from guidegen.cli.terminal.console import escape, out, usage_error
from guidegen.corpus.parsing.places import countries, is_country
from guidegen.corpus.schema import schema_files
from guidegen.corpus.skeleton import law_text, profile_text, treaty_rows
from guidegen.publishing.store.files import write_whole


def begin_member(root: Path | None, code: str) -> None:
    """Write the files of a new member and its rows of the treaty status; what is there already stays as it is."""
    found = own_project(root)
    iso3 = code.upper()
    if not is_country(iso3):
        near = difflib.get_close_matches(iso3, countries(), n=3, cutoff=0.6)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        usage_error(f'"{code}" is not a country code of ISO 3166-1, such as IDN{hint}')
    folder = found.provisions / "members" / iso3.lower()
    if folder.exists():
        usage_error(f"{iso3} is a member already: {folder}")
    corpus = load_corpus(found)
    table = found.provisions / "treaty-status.csv"
    check_content(found, (table, folder / "profile.yaml", folder / "law.yaml"))
    before = table.read_bytes()
    missing = [i for i in corpus.instruments if (iso3, i) not in corpus.treaty_actions]
    write_whole(table, before + treaty_rows(iso3, missing, before.decode("utf-8")).encode())
    write_whole(folder / "profile.yaml", profile_text(iso3).encode())
    write_whole(folder / "law.yaml", law_text(iso3).encode())
    written = f"{folder / 'profile.yaml'}, {folder / 'law.yaml'}: written; {table}: {len(missing)} rows added."
    out.print(escape(written))
    out.print("Write what says TO WRITE, then run: guidegen check")


def write_schema_files(root: Path | None) -> None:
    """Write the schemas of a project."""
    found = own_project(root)
    folder = found.provisions / "schema"
    files = schema_files()
    check_content(found, (folder / name for name in files))
    for name, text in files.items():
        write_whole(folder / name, text.encode())
    out.print(f"{len(files)} schemas in {escape(str(folder))}/")
