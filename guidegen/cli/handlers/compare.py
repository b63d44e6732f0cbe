"""``guidegen compare``: members side by side, in the form asked for."""

import io
import json
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from guidegen.cli.arguments.names import load_corpus, one_of, parse_date, parse_each_member
from guidegen.cli.arguments.project import Project, project
from guidegen.cli.arguments.targets import check_answer
from guidegen.cli.terminal.comparison import print_comparison
from guidegen.cli.terminal.console import err, out, usage_error
from guidegen.cli.terminal.delivery import deliver, form_of, refuse_terminal
from guidegen.comparison import SelectionError, compare, condition, group
from guidegen.editions.comparison.view import ComparisonTable, ComparisonView, comparison_view
from guidegen.law.base import Topic
from guidegen.rendering.comparison.data import comparison_data
from guidegen.rendering.comparison.markdown import comparison_markdown
from guidegen.rendering.comparison.rows import flat_table
from guidegen.rendering.tables.text import csv_text

_FORMS = ("table", "csv", "json", "xlsx", "html", "md")
_SHOWN = {
    "table": (ComparisonTable.ELEMENTS, ComparisonTable.PENALTIES),
    "csv": (ComparisonTable.ELEMENTS,),
    "json": tuple(ComparisonTable),
}
"""Which tables each form shows where none is named; others: all but obligations, of which there are hundreds."""
_WIDE = 120
"""Width in characters of a table that goes into a file."""
_MOST = (ComparisonTable.ELEMENTS, ComparisonTable.PENALTIES, ComparisonTable.TREATIES, ComparisonTable.LAWS)


def compare_members(
    root: Path | None,
    members: Sequence[str],
    groups: Sequence[str],
    conditions: Sequence[str],
    topics: Sequence[str],
    shown: Sequence[str],
    wanted: str | None,
    output: Path | None,
    as_at: str | None,
    *,
    related: bool,
) -> None:
    """Compare members; print the tables or write them to a file."""
    found, form = project(root), form_of(wanted, output, _FORMS)
    asked = one_of(topics, list(Topic), "topic")
    tables = one_of(shown, list(ComparisonTable), "table") if shown else _SHOWN.get(form, _MOST)
    if form == "csv" and len(tables) > 1:
        usage_error(f"a CSV file holds one table; choose one of them with --show: {', '.join(tables)}")
    check_answer(found, output)
    refuse_terminal(form, output, "comparison")
    corpus, day = load_corpus(found), parse_date(as_at)
    try:
        codes = parse_each_member(corpus, members) if members else []
        codes += [code for name in groups for code in group(corpus, name, day)]
        kept = [condition(corpus, text, asked) for text in conditions]
        if not members and not groups:
            codes = list(group(corpus, "all", day))
    except SelectionError as wrong:
        usage_error(str(wrong))
    if len(codes) > 1 and len(set(codes)) == 1:
        usage_error(f"{corpus.members[codes[0]].called} is compared with nothing; name another member, or a group")
    compared = compare(corpus, codes, asked, day, kept, related=related)
    if not compared.stands:
        err.print("[bold]guidegen:[/] no member meets these conditions; nothing to compare")
        return
    view = comparison_view(corpus, compared, tables, _kept(groups, conditions))
    if form == "table" and output is None:
        print_comparison(out, view)
    else:
        deliver(_bytes(found, view, tables, form), output)


def _kept(groups: Sequence[str], conditions: Sequence[str]) -> str:
    return "; ".join([*(f"group {name}" for name in groups), *conditions])


def _bytes(found: Project, view: ComparisonView, tables: Sequence[ComparisonTable], form: str) -> bytes:
    match form:
        case "xlsx":
            from guidegen.rendering.comparison.workbook import comparison_workbook

            return comparison_workbook(view)
        case "html":
            from guidegen.rendering.comparison.page import comparison_page

            return comparison_page(view, found.templates).encode()
        case "table":
            page = Console(file=io.StringIO(), width=_WIDE, highlight=False)
            with page.capture() as caught:
                print_comparison(page, view)
            return caught.get().encode()
        case "json":
            return (json.dumps(comparison_data(view), ensure_ascii=False, indent=2) + "\n").encode()
        case "csv":
            return csv_text(*flat_table(view, tables[0])).encode()
        case _:
            return comparison_markdown(view).encode()
