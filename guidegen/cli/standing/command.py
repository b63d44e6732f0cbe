"""``guidegen standing``: one member, or the whole region, in the form asked for."""

import json
from pathlib import Path

from guidegen.cli.asked import corpus_of, date_of, members_of
from guidegen.cli.console import out
from guidegen.cli.project import project
from guidegen.cli.standing import region
from guidegen.cli.standing.data import as_json
from guidegen.cli.standing.table import HEADER, markdown_report, obligation_rows
from guidegen.cli.standing.text import print_region, print_standing
from guidegen.corpus.corpus import Corpus
from guidegen.rendering.tables.plain import csv_text, markdown_table
from guidegen.standing import Standing, standing


def show_standing(root: Path, member: str | None, as_at: str | None, form: str) -> None:
    """Print where a member stands; without one, where every member stands."""
    corpus, day = corpus_of(project(root)), date_of(as_at)
    if member is None:
        stands = sorted((standing(corpus, code, day) for code in corpus.members), key=lambda s: s.member.name)
        _region(corpus, stands, form)
    else:
        (code,) = members_of(corpus, [member])
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


def _region(corpus: Corpus, stands: list[Standing], form: str) -> None:
    header, rows = region.header(corpus), [region.row(stand) for stand in stands]
    match form:
        case "json":
            _plain(json.dumps(region.region_json(corpus, stands), ensure_ascii=False, indent=2) + "\n")
        case "csv":
            _plain(csv_text(header, rows))
        case "md":
            _plain(markdown_table(header, rows) + "\n")
        case _:
            print_region(out, stands)
