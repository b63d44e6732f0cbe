"""``guidegen plan``: what a build would make, and why."""

import json
import os
import time
from collections.abc import Sequence

from guidegen.cli.arguments.request import BuildRequest
from guidegen.cli.terminal.console import escape, out
from guidegen.publishing.planning.up_to_date import find_up_to_date

_SHOWN = 6
"""Files that are named for one reason."""


def show_plan(request: BuildRequest, jobs: int | None, form: str) -> None:
    """Print the plan of a build."""
    met = find_up_to_date(request.cache, request.key(), request.shelf)
    if met:
        _nothing(len(met.sizes), form)
        return
    # Finding out why takes every library; finding that nothing has changed takes none.
    from guidegen.cli.handlers.make import BuildOptions, load_inputs, open_workers, parse_jobs
    from guidegen.publishing.inputs.content import unpack
    from guidegen.publishing.planning.plan import Artefact, plan
    from guidegen.publishing.workers.limits import Limits

    content = load_inputs(request)
    wanted = parse_jobs(request, unpack(content).corpus)
    with open_workers(
        BuildOptions(jobs or os.cpu_count() or 1, None, None, Limits(), False, time.monotonic())
    ) as hands:
        todo = plan(content, wanted, request.shelf, request.cache, hands)
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
        out.print(f"[bold]{escape(reason[0].upper() + reason[1:] if reason.startswith('it') else reason)}[/]")
    for path in paths[:_SHOWN]:
        out.print(f"  {escape(path)}")
    if len(paths) > _SHOWN:
        out.print(f"  and {len(paths) - _SHOWN} more")


def _nothing(count: int, form: str) -> None:
    if form == "json":
        out.print(json.dumps({"build": [], "fresh": count, "faulty": []}), markup=False)
    else:
        out.print(f"Nothing to make: {count} files are fresh.")
