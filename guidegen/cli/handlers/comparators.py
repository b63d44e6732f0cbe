"""``guidegen comparators``: the members nearest to one, with what they share and what it counts."""

import json
from pathlib import Path

from rich.table import Table

from guidegen.cli.arguments.names import load_corpus, parse_date, parse_members
from guidegen.cli.arguments.project import project
from guidegen.cli.terminal.console import escape, out
from guidegen.comparison import Comparator, comparators

_RULE = (
    "Nearness counts 3 for the same main legal tradition and 1 for each further one in common, 2 for each regional body, up "
    "to 3 for treaties in common, 1 for the same unit of statutes and 1 for a like size. It is no judgement of either."
)


def show_comparators(root: Path | None, member: str, as_at: str | None, most: int, form: str) -> None:
    """Print the members nearest to one."""
    corpus, day = load_corpus(project(root)), parse_date(as_at)
    (code,) = parse_members(corpus, [member])
    found = comparators(corpus, code, day)[:most]
    if form == "json":
        out.print(json.dumps(_data(code, found), ensure_ascii=False, indent=2), markup=False)
        return
    table = Table("Member", "Nearness", "What is shared", title=f"Nearest to {escape(corpus.members[code].called)}")
    for k in found:
        shared = "; ".join(f"{one.kind}: {one.what} ({one.points})" for one in k.shared)
        table.add_row(escape(corpus.members[k.iso3].called), str(k.nearness), escape(shared))
    out.print(table)
    out.print(_RULE)


def _data(code: str, found: tuple[Comparator, ...]) -> dict[str, object]:
    rows = [
        {
            "member": k.iso3,
            "nearness": k.nearness,
            "shared": [{"kind": one.kind, "what": one.what, "points": one.points} for one in k.shared],
        }
        for k in found
    ]
    return {"member": code, "rule": _RULE, "kindred": rows}
