"""``guidegen standing``: one member, or the whole region, in the form asked for."""

import json
from datetime import date
from pathlib import Path

from guidegen.cli.arguments.names import load_corpus, parse_date, parse_members
from guidegen.cli.arguments.project import project
from guidegen.cli.terminal.console import out
from guidegen.cli.terminal.standing import print_region, print_standing
from guidegen.corpus.corpus import Corpus
from guidegen.rendering.standing import region
from guidegen.rendering.standing.data import as_json
from guidegen.rendering.standing.table import HEADER, markdown_report, obligation_rows
from guidegen.rendering.tables.text import csv_text
from guidegen.standing import Standing, standing


def show_standing(root: Path | None, member: str | None, as_at: str | None, form: str) -> None:
    """Print where a member stands; without one, where every member stands."""
    corpus, day = load_corpus(project(root)), parse_date(as_at)
    if member is None:
        stands = sorted((standing(corpus, code, day) for code in corpus.members), key=lambda s: s.member.name)
        _region(corpus, stands, day, form)
    else:
        (code,) = parse_members(corpus, [member])
        _member(corpus, standing(corpus, code, day), form)


def _plain(text: str) -> None:
    out.print(text, markup=False, end="")


def _member(corpus: Corpus, stand: Standing, form: str) -> None:
    match form:
        case "json":
            _plain(json.dumps(as_json(stand), ensure_ascii=False, indent=2) + "\n")
        case "csv":
            _plain(csv_text(HEADER, obligation_rows(corpus, stand)))
        case "md":
            _plain(markdown_report(corpus, stand))
        case _:
            print_standing(out, corpus, stand)


def _region(corpus: Corpus, stands: list[Standing], day: date, form: str) -> None:
    match form:
        case "json":
            _plain(json.dumps(region.region_json(corpus, stands, day), ensure_ascii=False, indent=2) + "\n")
        case "csv":
            _plain(region.region_csv(corpus, stands, day))
        case "md":
            _plain(region.region_markdown(corpus, stands, day))
        case _:
            print_region(out, corpus, stands)
