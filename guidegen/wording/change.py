"""What changed between two states of the content, in the words that every form of the answer shares.

In: a Report or a part of one. Out: text, with signs around what changed.
"""

from collections.abc import Iterator, Mapping, Sequence

from guidegen.comparison.change.coverage import CoverageChange
from guidegen.comparison.change.differences import ChangeKind, FactChange
from guidegen.comparison.change.passages import BlockKind, ChangedPassage
from guidegen.comparison.change.redline import Mark, Redline
from guidegen.comparison.change.report import DocumentChange, Report
from guidegen.law.guide import REGION, Audience
from guidegen.standing import CoverageValue
from guidegen.wording.catalogue import ENGLISH, Catalogue, message, table
from guidegen.wording.language import day, listing, number, series, steps
from guidegen.wording.values import coverage_phrase, topic_phrase

SIGNS = {Mark.SAME: ("", ""), Mark.REMOVED: ("[-", "-]"), Mark.ADDED: ("{+", "+}")}
"""What stands around words that went and words that came."""
LEGEND = message(
    "change.legend",
    "[-words removed-] stand between square brackets and hyphens, {{+words added+}} between braces and plus signs.",
)
"""What the signs mean."""

change_label = table(
    "change",
    "label",
    {ChangeKind.ADDED: "Added", ChangeKind.CHANGED: "Changed", ChangeKind.REMOVED: "Removed"},
)
change_phrase = table(
    "change",
    "phrase",
    {ChangeKind.ADDED: "added", ChangeKind.CHANGED: "changed", ChangeKind.REMOVED: "removed"},
)
"""What happened to a fact, a passage or a document."""

mark_spoken = table("change.mark", "spoken", {Mark.REMOVED: "removed:", Mark.ADDED: "added:"}, never=(Mark.SAME,))
"""What is read aloud before words that went or came, where their signs are for the eye."""

block_phrase = table(
    "change.block",
    "phrase",
    {
        BlockKind.TITLE: "title",
        BlockKind.HEADING: "heading",
        BlockKind.PARAGRAPH: "paragraph",
        BlockKind.POINT: "point",
        BlockKind.ROW: "row",
        BlockKind.CAPTION: "caption",
        BlockKind.PICTURE: "picture in words",
    },
)
"""A kind of passage."""

_BETWEEN = message("change.between.label", "{old} and {new}")
_FACTS = message("change.facts", "{count} fact changed", "{count} facts changed")
_NO_FACT = message("change.facts.none", "No fact changed")
_DUTIES = message(
    "change.duties", "{count} obligation is covered otherwise", "{count} obligations are covered otherwise"
)
_NO_DUTY = message("change.duties.none", "no obligations are covered otherwise")
_DOCUMENTS = message("change.documents", "{count} guide or bill", "{count} guides and bills")
_CHANGING = message("change.documents.changing", "{count} changes", "{count} change")
_PASSAGES = message("change.passages", "{count} passage", "{count} passages")
_MORE = message("change.passages.more", "{count} more passage", "{count} more passages")
_SUMMARY_FACTS = message("change.summary.facts", "{facts}.")
_SUMMARY_DUTIES = message("change.summary.duties", "{facts}; {duties}.")
_SUMMARY_NONE = message("change.summary.none", "{facts}; {duties}. Of {documents} as at {day}, none changes.")
_SUMMARY = message("change.summary", "{facts}; {duties}. Of {documents} as at {day}, {changing}, in {passages}.")
_FIELD = message("change.field.label", "{field} of {thing}")
_IN_LAW = message("change.coverage.in-law.phrase", "{value} (in national law: {in_law})")
_COVER = message("change.cover.label", "Cover")
_WITHIN = message("change.within.label", "{above} › {heading}")

_DOCUMENT = {
    Audience.ALL: message("document.guide.phrase", "full guide"),
    "bill": message("document.bill.phrase", "model bill"),
    Audience.BRIEF: message("document.brief.phrase", "cabinet brief"),
}
_READERS = table(
    "readers",
    "phrase",
    {
        Audience.DRAFTERS: "drafters",
        Audience.POLICE: "police",
        Audience.PROSECUTORS: "prosecutors",
        Audience.JUDGES: "judges",
        Audience.IMMIGRATION: "immigration",
        Audience.MARITIME: "maritime",
        Audience.LABOUR: "labour",
        Audience.VICTIM_SERVICES: "victim services",
        Audience.FOREIGN_AFFAIRS: "foreign affairs",
    },
    never=(Audience.ALL, Audience.BRIEF),
)
_EDITIONS = message("document.editions.phrase", "edition for {readers}", "editions for {readers}")
_AFTER = message("document.changed.phrase", "{document} ({change})")
_PRINTED_IN = message("change.printed-in.label", "{places}, {topic}: {documents}")
_EVERY_MEMBER = message("members.every.phrase", "every member")
_MEMBERS = message("members.count.phrase", "{count} member", "{count} members")
_BY_CODE = message("members.codes.phrase", "{members} ({codes})")
THE_REGION = message("region.phrase", "the region")
"""What the place is called that is no member."""
_MANY = 8

type _Kinds = tuple[tuple[str, str], ...]
"""Kinds of documents, each with what is said after its name."""


def heading(report: Report, catalogue: Catalogue = ENGLISH) -> str:
    """What was compared."""
    return catalogue.say(_BETWEEN, old=report.old, new=report.new)


def summary(report: Report, catalogue: Catalogue = ENGLISH) -> str:
    """How much changed, in a sentence or two."""
    changed, otherwise = sum(len(subject.changes) for subject in report.facts), len(report.coverage)
    facts = catalogue.count(_FACTS, changed) if changed else catalogue.say(_NO_FACT)
    duties = catalogue.count(_DUTIES, otherwise) if otherwise else catalogue.say(_NO_DUTY)
    if not report.compared and report.notes:
        return catalogue.say(_SUMMARY_FACTS, facts=facts)
    if not report.compared:
        return catalogue.say(_SUMMARY_DUTIES, facts=facts, duties=duties)
    of = {"documents": catalogue.count(_DOCUMENTS, report.compared), "day": day(report.as_at, catalogue)}
    if not report.documents:
        return catalogue.say(_SUMMARY_NONE, facts=facts, duties=duties, **of)
    passages = catalogue.count(_PASSAGES, sum(len(document.passages) for document in report.documents))
    changing = catalogue.count(_CHANGING, len(report.documents))
    return catalogue.say(_SUMMARY, facts=facts, duties=duties, changing=changing, passages=passages, **of)


def more_passages(count: int, catalogue: Catalogue = ENGLISH) -> str:
    """How many passages are not shown."""
    return catalogue.count(_MORE, count)


def field(change: FactChange, catalogue: Catalogue = ENGLISH) -> str:
    """What a fact is, in words: ``penalty.imprisonment.max of Crimes Act 2009, s. 115``."""
    return catalogue.say(_FIELD, field=change.key.field, thing=change.of) if change.of else change.key.field


def coverage(change: CoverageChange, catalogue: Catalogue = ENGLISH) -> tuple[str, str]:
    """How far an obligation was and is covered; what the law has beside it, where the duty does not bind."""
    return _value(change.old, change.old_in_law, catalogue), _value(change.new, change.new_in_law, catalogue)


def _value(value: CoverageValue, in_law: CoverageValue, catalogue: Catalogue) -> str:
    said = coverage_phrase(value, catalogue)
    return said if value is in_law else catalogue.say(_IN_LAW, value=said, in_law=coverage_phrase(in_law, catalogue))


def title(passage: ChangedPassage, catalogue: Catalogue = ENGLISH) -> str:
    """Where a passage stands: its chapter and headings."""
    return catalogue.say(_WITHIN, above="", heading="").join(passage.within) or catalogue.say(_COVER)


def guides(
    documents: Sequence[DocumentChange], places: Mapping[str, str], catalogue: Catalogue = ENGLISH
) -> Iterator[tuple[str, str, str]]:
    """The guides that change: members, subject, and the documents with how many passages of each.

    Members whose documents change alike share a line.
    """
    alike: dict[tuple[str, _Kinds], list[str]] = {}
    for (place, topic), group in _by_place(documents).items():
        kinds = tuple((document.kind, _counted(document, catalogue)) for document in group)
        alike.setdefault((topic, kinds), []).append(place)
    for (topic, kinds), where in alike.items():
        yield _places(where, places, catalogue), topic_phrase(topic, catalogue), _listed(kinds, catalogue)


def printed_in(documents: Sequence[DocumentChange], places: Mapping[str, str], catalogue: Catalogue = ENGLISH) -> str:
    """Where a passage is printed: subject, members and documents."""
    alike: dict[tuple[str, _Kinds], list[str]] = {}
    for (place, topic), group in _by_place(documents).items():
        alike.setdefault((topic, tuple((document.kind, "") for document in group)), []).append(place)
    said = (
        catalogue.say(
            _PRINTED_IN,
            places=_places(where, places, catalogue),
            topic=topic_phrase(topic, catalogue),
            documents=_listed(kinds, catalogue),
        )
        for (topic, kinds), where in alike.items()
    )
    return series(said, catalogue)


def _by_place(documents: Sequence[DocumentChange]) -> Mapping[tuple[str, str], list[DocumentChange]]:
    found: dict[tuple[str, str], list[DocumentChange]] = {}
    for document in documents:
        found.setdefault((document.place, document.guide), []).append(document)
    return found


def _counted(document: DocumentChange, catalogue: Catalogue) -> str:
    """How many passages of a document change; that it came or went."""
    if document.change is ChangeKind.CHANGED:
        return number(len(document.passages), catalogue)
    return change_phrase(document.change, catalogue)


def _listed(kinds: _Kinds, catalogue: Catalogue) -> str:
    """Documents in words, each with what follows its name: ``full guide (2) and editions for judges (1) and police (1)``."""

    def named(document: str, change: str) -> str:
        return catalogue.say(_AFTER, document=document, change=change) if change else document

    own = [named(catalogue.say(_DOCUMENT[kind]), after) for kind, after in kinds if kind in _DOCUMENT]
    readers = [named(_READERS(kind, catalogue), after) for kind, after in kinds if kind not in _DOCUMENT]
    if readers:
        own.append(catalogue.count(_EDITIONS, len(readers), readers=listing(readers, catalogue)))
    return steps(own, catalogue)


def _places(where: Sequence[str], places: Mapping[str, str], catalogue: Catalogue) -> str:
    members = [place for place in where if place != REGION]
    region = [places[REGION]] if REGION in where else []
    if len(members) == len(places) - 1 and len(members) > 1:
        return listing([catalogue.say(_EVERY_MEMBER), *region], catalogue)
    if len(members) > _MANY:
        codes = steps((place.upper() for place in members), catalogue)
        counted = listing([catalogue.count(_MEMBERS, len(members)), *region], catalogue)
        return catalogue.say(_BY_CODE, members=counted, codes=codes)
    return listing([*(places[place] for place in members), *region], catalogue)


def with_signs(line: Redline) -> str:
    """A redline as plain text, with signs around what changed."""
    return "".join(f"{SIGNS[piece.mark][0]}{piece.text}{SIGNS[piece.mark][1]}" for piece in line)
