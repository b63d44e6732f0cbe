"""The words that every form of a comparison shares."""

from collections.abc import Iterator, Mapping, Sequence

from guidegen.comparison.change.coverage import CoverageChange
from guidegen.comparison.change.differences import ChangeKind, FactChange
from guidegen.comparison.change.passages import ChangedPassage
from guidegen.comparison.change.redline import Mark, Redline
from guidegen.comparison.change.report import DocumentChange, Report
from guidegen.law.guide import REGION
from guidegen.standing import CoverageValue
from guidegen.wording.language import day, listing

SIGNS = {Mark.SAME: ("", ""), Mark.REMOVED: ("[-", "-]"), Mark.ADDED: ("{+", "+}")}
"""What stands around words that went and words that came."""
LEGEND = "[-words removed-] stand between square brackets and hyphens, {+words added+} between braces and plus signs."

_KINDS = {"all": "full guide", "bill": "model bill", "brief": "cabinet brief"}
_COVERAGE = {
    CoverageValue.MET: "met",
    CoverageValue.IN_PART: "met in part",
    CoverageValue.NOT_MET: "not met",
    CoverageValue.UNKNOWN: "to confirm",
    CoverageValue.NOT_BOUND: "not bound",
}
_CHANGED = {ChangeKind.ADDED: "Added", ChangeKind.CHANGED: "Changed", ChangeKind.REMOVED: "Removed"}
_MANY = 8

type _Kinds = tuple[tuple[str, str], ...]
"""Kinds of documents, each with what is said after its name."""


def count(number: int, one: str, many: str = "", none: str = "0") -> str:
    """A number with its noun, such as ``1,104 guides``."""
    return f"{f'{number:,}' if number else none} {one if number == 1 else many or f'{one}s'}"


def heading(report: Report) -> str:
    """What was compared."""
    return f"{report.old} and {report.new}"


def summary(report: Report) -> str:
    """How much changed, in a sentence or two."""
    changed = sum(len(subject.changes) for subject in report.facts)
    facts = f"{count(changed, 'fact')} changed" if changed else "No fact changed"
    duties = f"{count(len(report.coverage), 'obligation is', 'obligations are', 'no')} covered otherwise"
    if not report.compared:
        return f"{facts}." if report.notes else f"{facts}; {duties}."
    passages = sum(len(document.passages) for document in report.documents)
    of = f"Of {count(report.compared, 'guide or bill', 'guides and bills')} as at {day(report.as_at)}"
    if not report.documents:
        return f"{facts}; {duties}. {of}, none changes."
    some = f"{len(report.documents)} {'changes' if len(report.documents) == 1 else 'change'}"
    return f"{facts}; {duties}. {of}, {some}, in {count(passages, 'passage')}."


def field(change: FactChange) -> str:
    """What a fact is, in words: ``penalty.imprisonment.max of Crimes Act 2009, s. 115``."""
    return f"{change.key.field} of {change.of}" if change.of else change.key.field


def coverage(change: CoverageChange) -> tuple[str, str]:
    """How far an obligation was and is covered; what the law has beside it, where the duty does not bind."""
    return _value(change.old, change.old_in_law), _value(change.new, change.new_in_law)


def _value(value: CoverageValue, in_law: CoverageValue) -> str:
    return _COVERAGE[value] if value is in_law else f"{_COVERAGE[value]} (in national law: {_COVERAGE[in_law]})"


def change(kind: ChangeKind) -> str:
    """What happened, at the head of a line."""
    return _CHANGED[kind]


def title(passage: ChangedPassage) -> str:
    """Where a passage stands: its chapter and headings."""
    return " › ".join(passage.within) or "Cover"


def guides(documents: Sequence[DocumentChange], places: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """The guides that change: members, subject, and the documents with how many passages of each.

    Members whose documents change alike share a line.
    """
    alike: dict[tuple[str, _Kinds], list[str]] = {}
    for (place, topic), group in _by_place(documents).items():
        said = tuple((document.kind, _counted(document)) for document in group)
        alike.setdefault((topic, said), []).append(place)
    for (topic, kinds), where in alike.items():
        yield _places(where, places), topic, _listed(kinds)


def printed_in(documents: Sequence[DocumentChange], places: Mapping[str, str]) -> str:
    """Where a passage is printed: subject, members and documents."""
    alike: dict[tuple[str, _Kinds], list[str]] = {}
    for (place, topic), group in _by_place(documents).items():
        alike.setdefault((topic, tuple((document.kind, "") for document in group)), []).append(place)
    return "; ".join(f"{_places(where, places)}, {topic}: {_listed(kinds)}" for (topic, kinds), where in alike.items())


def _by_place(documents: Sequence[DocumentChange]) -> Mapping[tuple[str, str], list[DocumentChange]]:
    found: dict[tuple[str, str], list[DocumentChange]] = {}
    for document in documents:
        found.setdefault((document.place, document.guide), []).append(document)
    return found


def _counted(document: DocumentChange) -> str:
    return f" ({len(document.passages) if document.change is ChangeKind.CHANGED else document.change})"


def _listed(kinds: _Kinds) -> str:
    """Documents in words, each with what follows its name: ``full guide (2) and editions for judges (1) and police (1)``."""
    own = [f"{_KINDS[kind]}{after}" for kind, after in kinds if kind in _KINDS]
    readers = [f"{kind.replace('-', ' ')}{after}" for kind, after in kinds if kind not in _KINDS]
    editions = [f"{'edition' if len(readers) == 1 else 'editions'} for {listing(readers)}"] if readers else []
    return ", ".join([*own, *editions])


def _places(where: Sequence[str], places: Mapping[str, str]) -> str:
    members = [place for place in where if place != REGION]
    region = [places[REGION]] if REGION in where else []
    if len(members) == len(places) - 1 and len(members) > 1:
        return listing(["every member", *region])
    if len(members) > _MANY:
        codes = ", ".join(place.upper() for place in members)
        return f"{listing([f'{len(members)} members', *region])} ({codes})"
    return listing([*(places[place] for place in members), *region])


def with_signs(line: Redline) -> str:
    """A redline as plain text, with signs around what changed."""
    return "".join(f"{SIGNS[piece.mark][0]}{piece.text}{SIGNS[piece.mark][1]}" for piece in line)
