"""Two states of the content held against one another: facts, coverage of obligations, and passages of guides.

In: two states and a date. Out: a Report. What cannot be read in one of them is left out of both and told in a note.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from guidegen.comparison.change.coverage import coverage_changes
from guidegen.comparison.change.differences import changes
from guidegen.comparison.change.facts import Facts, facts, names
from guidegen.comparison.change.report import DocumentChange, Report
from guidegen.corpus.store import corpus_bytes
from guidegen.law.guide import REGION
from guidegen.publishing.change.impact import Compared, compare_documents, places
from guidegen.publishing.change.states import State
from guidegen.publishing.errors import Failure
from guidegen.publishing.inputs.content import BuildInputs, read_templates
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.workers.options import WorkerOptions, open_workers
from guidegen.publishing.workers.workers import this_process
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.change import THE_REGION


@dataclass(frozen=True)
class Wanted:
    """How two states are to be compared."""

    as_at: date
    """The date that the guides of both states speak of."""
    templates: Path
    """The templates of a state that brings none."""
    own_templates: bool = False
    """Whether each state is written with its own templates; otherwise both with those of the later one."""
    guides: bool = True
    """Whether guides are compared, or facts and coverage alone."""
    workers: WorkerOptions | None = None
    """Who makes the guides of both states; None: this process."""
    cache: Cache | None = None
    """What may be made again."""


def steps(old: State, new: State) -> int:
    """How many steps a comparison of all guides takes, for a bar."""
    return len(places(old.corpus, new.corpus))


def report(old: State, new: State, wanted: Wanted, progress: Callable[[], None] = lambda: None) -> Report:
    """What changed from one state to the other, and which guides say it. ``progress`` is called after each step."""
    unread = _unread(old) | _unread(new)
    called = {**names(old.corpus), **names(new.corpus)}
    before, after = (_without(facts(state.corpus), unread) for state in (old, new))
    notes = [_note(state) for state in (old, new) if state.errors]
    whole = not notes
    documents: list[DocumentChange] = []
    failures: list[Failure] = []
    count = 0
    if whole and wanted.guides:
        for found in _compared(old, new, wanted, progress):
            documents += found.documents
            failures += found.failures
            count += found.count
    members = {**old.corpus.members, **new.corpus.members}
    return Report(
        old=old.name,
        new=new.name,
        as_at=wanted.as_at,
        facts=changes(before, after, called),
        coverage=coverage_changes(old.corpus, new.corpus, wanted.as_at) if whole else (),
        documents=tuple(sorted(documents, key=lambda d: (d.place == REGION, d.place))),
        compared=count,
        places={**{code.lower(): m.name for code, m in members.items()}, REGION: ENGLISH.say(THE_REGION)},
        notes=(*notes, *_failed(failures, wanted)),
    )


def _compared(old: State, new: State, wanted: Wanted, progress: Callable[[], None]) -> tuple[Compared, ...]:
    later = new.templates or wanted.templates
    earlier = (old.templates or wanted.templates) if wanted.own_templates else later
    # The method texts of a state without any stood in its templates, and those may be taken from the later state.
    lent = not wanted.own_templates and not old.corpus.practice
    before = replace(old, corpus=replace(old.corpus, practice=new.corpus.practice)) if lent else old
    states = _inputs(before, earlier, wanted.as_at), _inputs(new, later, wanted.as_at)
    todo = places(old.corpus, new.corpus)
    with open_workers(wanted.workers) if wanted.workers else nullcontext(this_process()) as workers:
        return compare_documents(states, todo, workers, wanted.cache, progress)


def _inputs(state: State, templates: Path, as_at: date) -> BuildInputs:
    return BuildInputs(corpus_bytes(state.corpus), read_templates(templates), as_at)


def _failed(failures: Sequence[Failure], wanted: Wanted) -> Iterator[str]:
    """A sentence for each reason why documents could not be made."""
    hint = "" if wanted.own_templates else "; --own-templates writes each state with its own"
    for reason, many in Counter(failure.reasons[0] for failure in failures).items():
        first = next(failure.path for failure in failures if failure.reasons[0] == reason)
        what = f"{first} is" if many == 1 else f"{many} documents, the first {first}, are"
        yield f"{what} not compared: {reason.removesuffix('.')}{hint}"


def _unread(state: State) -> frozenset[str]:
    """The files with errors, without the folder of provisions itself."""
    return frozenset(error.file.partition("/")[2] for error in state.errors)


def _without(all_facts: Facts, files: frozenset[str]) -> Facts:
    """The facts that stand in no file that could not be read; of a member, neither where one of its files could not."""
    gone = {name.rpartition("/")[0] for name in files if name.startswith("members/")}

    def kept(file: str) -> bool:
        name = file.partition("/")[2]
        return name not in files and name.rpartition("/")[0] not in gone

    return {key: fact for key, fact in all_facts.items() if kept(key.file)} if files else all_facts


def _note(state: State) -> str:
    files = len({error.file for error in state.errors})
    many = len(state.errors)
    return (
        f"{state.name} cannot be read whole by this version of guidegen: {many} error{'s' if many > 1 else ''} in "
        f"{files} file{'s' if files > 1 else ''}, the first at {state.errors[0]}; what "
        f"{'these files say' if files > 1 else 'this file says'} is left out, and guides are not compared"
    )
