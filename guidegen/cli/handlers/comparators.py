"""``guidegen comparators``: the members nearest to one, with what they share and what it counts."""

import json
from datetime import date
from pathlib import Path

from rich.table import Table

from guidegen.cli.arguments.names import load_corpus, parse_date, parse_members
from guidegen.cli.arguments.project import project
from guidegen.cli.terminal.console import escape, out
from guidegen.comparison import Comparator, comparators
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION
from guidegen.wording.language import day as day_words
from guidegen.wording.values import marked_if_low

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
        out.print(json.dumps(_data(code, day, found), ensure_ascii=False, indent=2), markup=False)
        return
    table = Table("Member", "Nearness", "What is shared", title=_title(corpus.members[code].called, day))
    for k in found:
        shared = "; ".join(marked_if_low(f"{one.kind}: {one.what} ({one.points})", one.confidence) for one in k.shared)
        table.add_row(escape(corpus.members[k.iso3].called), str(k.nearness), escape(shared))
    out.print(table)
    out.print(_RULE)
    out.print(ENGLISH.say(FIRST_ORIENTATION))


def _title(member: str, as_at: date) -> str:
    return f"Nearest to {escape(member)}, as at {day_words(as_at)}"


def _data(code: str, as_at: date, found: tuple[Comparator, ...]) -> dict[str, object]:
    rows = [
        {
            "member": k.iso3,
            "nearness": k.nearness,
            "shared": [
                {"kind": one.kind, "what": one.what, "points": one.points, "confidence": one.confidence}
                for one in k.shared
            ],
        }
        for k in found
    ]
    about = {"member": code, "as_at": as_at.isoformat(), "orientation": ENGLISH.say(FIRST_ORIENTATION), "rule": _RULE}
    return {**about, "kindred": rows}
