"""``guidegen plan``: what a build would make, and why."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from guidegen.cli.arguments.order import parse_order
from guidegen.cli.arguments.request import BuildRequest
from guidegen.cli.handlers.build import told
from guidegen.cli.terminal.console import escape, out
from guidegen.publishing.planning.up_to_date import UpToDate
from guidegen.publishing.publish import preview
from guidegen.publishing.workers.options import WorkerOptions
from guidegen.wording.language import opening

if TYPE_CHECKING:
    from guidegen.publishing.planning.plan import Artefact

_SHOWN = 6
"""Files that are named for one reason."""


def show_plan(request: BuildRequest, workers: WorkerOptions, form: str) -> None:
    """Print the plan of a build."""
    order = parse_order(request)
    with told(order.provisions.parent):
        todo = preview(order, workers)
    if isinstance(todo, UpToDate):
        _nothing(len(todo.sizes), form)
        return
    if not todo.stale and not todo.faulty:
        _nothing(len(todo.artefacts), form)
        return
    if form == "json":
        rows = [{"path": a.path, "inputs": a.inputs, "why": list(a.reasons)} for a in todo.stale]
        faulty = [{"document": str(f.job), "why": list(f.reasons)} for f in todo.faulty]
        fresh = len(todo.artefacts) - len(rows)
        out.print(
            json.dumps({"build": rows, "fresh": fresh, "faulty": faulty}, ensure_ascii=False, indent=1), markup=False
        )
        return
    by_reason: dict[tuple[str, ...], list[Artefact]] = {}
    for artefact in todo.stale:
        by_reason.setdefault(artefact.reasons, []).append(artefact)
    for reasons, artefacts in by_reason.items():
        _group(reasons, [artefact.path for artefact in artefacts])
    for fault in todo.faulty:
        out.print(f"[bold]{fault.job}[/]: [red]{escape('; '.join(fault.reasons))}[/]")
    out.print(f"{len(todo.stale)} of {len(todo.artefacts)} files would be made.")


def _group(reasons: Sequence[str], paths: Sequence[str]) -> None:
    for reason in reasons:
        out.print(f"[bold]{escape(opening(reason) if reason.startswith('it') else reason)}[/]")
    for path in paths[:_SHOWN]:
        out.print(f"  {escape(path)}")
    if len(paths) > _SHOWN:
        out.print(f"  and {len(paths) - _SHOWN} more")


def _nothing(count: int, form: str) -> None:
    if form == "json":
        out.print(json.dumps({"build": [], "fresh": count, "faulty": []}), markup=False)
    else:
        out.print(f"Nothing to make: {count} files are fresh.")
