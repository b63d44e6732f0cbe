"""A change yields exactly the guides and passages that print it, and no others.

The truth is found another way: every document of two members and the region is rendered in both states, and its words
are read by the parser of the standard library, line by line.
"""

import hashlib
import json
import pickle
import re
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from guidegen.comparison.change.differences import ChangeKind
from guidegen.comparison.change.passages import ChangedPassage
from guidegen.comparison.change.redline import Mark
from guidegen.comparison.change.report import Report
from guidegen.corpus.corpus import Corpus
from guidegen.editions.bill import BillEdition, compose_bill
from guidegen.editions.compose import compose, for_reader
from guidegen.editions.edition import Edition
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.law.member.national import Provision
from guidegen.publishing.change.changes import Wanted, report
from guidegen.publishing.change.states import State
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.workers.limits import Limits
from guidegen.publishing.workers.options import WorkerOptions
from guidegen.rendering import bill, guide

AS_AT = date(2026, 11, 24)
MEMBERS = ("XAA", "FJI")
_CITE = re.compile(r"\[\d+(?:: [^\]]*)?\]")

type Lines = Counter[str]


class Reader(HTMLParser):
    """The lines of a document: what stands between one block and the next, without the numbers of sources."""

    INLINE = frozenset({"a", "em", "strong", "span", "cite", "dfn", "sup", "sub", "br"})
    EMPTY = frozenset({"meta", "col", "br", "img", "link"})
    QUIET = frozenset({"nav", "script", "style", "title", "button"})

    def __init__(self) -> None:
        super().__init__()
        self.lines: Lines = Counter()
        self.text = ""
        self.open: list[bool] = []
        self.number: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in self.INLINE:
            self.flush()
        if (given.get("id") or "").startswith("source-"):
            self.number = (given["id"] or "").removeprefix("source-")
        if tag == "img":
            self.text = given.get("alt") or ""
            self.flush()
        if tag == "br":
            self.text += " "
        if tag not in self.EMPTY:
            kind = given.get("class")
            self.open.append(tag in self.QUIET or kind in {"deep", "skip", "cite"} or (tag, kind) == ("span", "number"))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.INLINE:
            self.flush()
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.open):
            self.text += data

    def flush(self) -> None:
        line = plain(self.text)
        self.text = ""
        if line == self.number:
            self.number = None  # The first cell of a line of the list of sources: its number and no more.
        elif line:
            self.lines[line] += 1


def plain(text: str) -> str:
    return " ".join(text.split())


_READ: dict[str, Lines] = {}
"""The lines of what was written, by the digest of the edition."""


def every_document(corpus: Corpus, templates: Path) -> Mapping[str, Lines]:
    """The lines of every document, composed anew. One that says the same to the last byte is written and read once."""
    found: dict[str, Lines] = {}

    def read(edition: Edition | BillEdition, write: Callable[[], str]) -> None:
        said = hashlib.sha256(pickle.dumps(edition)).hexdigest()
        if said not in _READ:
            _READ[said] = lines(write())
        found[f"{edition.place}/{edition.name}"] = _READ[said]

    for topic in Topic:
        for place in (*MEMBERS, None):
            full = compose(corpus, corpus.guides[topic], place, Audience.ALL, AS_AT)
            for edition in (full, *(for_reader(full, corpus, audience) for audience in corpus.editions)):
                read(edition, partial(guide.render_html, edition, templates))
            made = compose_bill(corpus, corpus.guides[topic], place, AS_AT)
            read(made, partial(bill.render_html, made, templates))
    return found


def lines(page: str) -> Lines:
    reader = Reader()
    reader.feed(page)
    return reader.lines


def sides(passage: ChangedPassage) -> tuple[Lines, Lines]:
    """The lines of a passage in the old and the new document, without numbers of sources; a row has a line a cell."""
    return side(passage, Mark.ADDED), side(passage, Mark.REMOVED)


def side(passage: ChangedPassage, without: Mark) -> Lines:
    text = "".join(piece.text for piece in passage.redline if piece.mark is not without)
    cells = text.split(" | ") if passage.kind == "row" else [text]
    if passage.id.startswith("source-"):
        cells = cells[1:]
    return Counter(line for cell in cells if (line := plain(_CITE.sub("", cell))))


@pytest.fixture(scope="module")
def few(corpus: Corpus) -> Corpus:
    """The content with two members only."""
    return replace(corpus, members={code: corpus.members[code] for code in MEMBERS})


@pytest.fixture(scope="module")
def fewest(few: Corpus) -> Corpus:
    """The content with one member and three readers: for what does not turn on who they are."""
    readers = (Audience.BRIEF, Audience.POLICE, Audience.PROSECUTORS)
    editions = {audience: edition for audience, edition in few.editions.items() if audience in readers}
    return replace(few, members={"XAA": few.members["XAA"]}, editions=editions)


@pytest.fixture(scope="module")
def templates(root: Path) -> Path:
    return root / "templates"


@pytest.fixture(scope="module")
def before(few: Corpus, templates: Path, shared: Callable[..., Path]) -> Mapping[str, Lines]:
    """Every document before a change, read once for all processes."""

    def make(path: Path) -> None:
        path.write_text(json.dumps([every_document(few, templates), _READ]), "utf-8")

    found, read = json.loads(shared("before.json", make).read_text("utf-8"))
    _READ.update({said: Counter(held) for said, held in read.items()})
    return {path: Counter(held) for path, held in found.items()}


def compared(old: Corpus, new: Corpus, templates: Path, workers: WorkerOptions | None = None) -> Report:
    earlier, later = State("old", old, (), None), State("new", new, (), None)
    return report(earlier, later, Wanted(AS_AT, templates, workers=workers))


def raised(provision: Provision) -> Provision:
    """The same with a maximum of 37 years."""
    assert provision.penalty and provision.penalty.imprisonment
    term = provision.penalty.imprisonment.model_copy(update={"max": "37 years"})
    return provision.model_copy(update={"penalty": provision.penalty.model_copy(update={"imprisonment": term})})


def with_penalty(corpus: Corpus) -> Corpus:
    """The basic offence of Exampleland's Trafficking Act with a maximum of 37 years instead of 15."""
    member = corpus.members["XAA"]
    place = ("xaa-trafficking-act-2019", "s. 4")
    provisions = tuple(raised(p) if (p.law, p.locator) == place else p for p in member.law.provisions)
    law = member.law.model_copy(update={"provisions": provisions})
    return replace(corpus, members={**corpus.members, "XAA": member.model_copy(update={"law": law})})


@pytest.fixture(scope="module")
def told(few: Corpus, templates: Path) -> Callable[[str], Report]:
    """What one of the CHANGES changes, as it is told; asked for once."""
    return cache(lambda what: compared(few, CHANGES[what][0](few), templates))


@pytest.fixture(scope="module")
def penalty(told: Callable[[str], Report]) -> Report:
    """What the raised penalty changes."""
    return told("a maximum penalty")


def with_treaty_date(corpus: Corpus) -> Corpus:
    """Exampleland a party to the Trafficking in Persons Protocol since another day, declared by another note."""
    key = ("XAA", "tip-protocol")
    row = corpus.treaty_actions[key].model_copy(
        update={"in_force_date": "1999-04-03", "action_date": "1999-03-04", "signed": None}
    )
    return replace(corpus, treaty_actions={**corpus.treaty_actions, key: row})


def with_model_words(corpus: Corpus) -> Corpus:
    """The model provision on trafficking in adults with another word in each of its texts."""
    model = corpus.model_provisions["trafficking-in-adults"]
    texts = {t: text.replace("recruits", "zymurgises") for t, text in model.texts.items()}
    assert texts != model.texts
    changed = model.model_copy(update={"texts": texts})
    return replace(corpus, model_provisions={**corpus.model_provisions, model.id: changed})


def with_question(corpus: Corpus) -> Corpus:
    """The element of harbouring asked about in other words."""
    checklist = tuple(
        e.model_copy(update={"question": "Is zymurgy harbouring?"}) if e.key == "act.harbouring" else e
        for e in corpus.elements[Topic.TRAFFICKING]
    )
    return replace(corpus, elements={**corpus.elements, Topic.TRAFFICKING: checklist})


CHANGES: Mapping[str, tuple[Callable[[Corpus], Corpus], str]] = {
    "a maximum penalty": (with_penalty, "37 years"),
    "a row of the treaty status": (with_treaty_date, r"3 April 1999|4 March 1999"),
    "the words of a model provision": (with_model_words, "zymurgises"),
    "the words of an element": (with_question, "zymurgy"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_yields_exactly_the_guides_and_passages_that_print_it(
    few: Corpus, templates: Path, before: Mapping[str, Lines], told: Callable[[str], Report], what: str
) -> None:
    change, words = CHANGES[what]
    after = every_document(change(few), templates)
    found = {d.path: d.passages for d in told(what).documents}
    printed = {path for path, now in after.items() if any(re.search(words, line) for line in now)}
    assert printed
    assert not any(re.search(words, line) for was in before.values() for line in was)
    assert found.keys() == {path for path in after if before[path] != after[path]}
    assert printed <= found.keys()
    for path, passages in found.items():
        was, now = Counter[str](), Counter[str]()
        for passage in passages:
            old, new = sides(passage)
            assert old != new, (path, passage)
            was, now = was + old, now + new
        assert was - now == before[path] - after[path], path
        assert now - was == after[path] - before[path], path
        saying = [p for p in passages if any(re.search(words, line) for line in sides(p)[1])]
        assert sum(bool(re.search(words, line)) for p in saying for line in sides(p)[1].elements()) == sum(
            n for line, n in after[path].items() if re.search(words, line)
        )


def test_a_raised_penalty_changes_the_passages_that_print_it_and_nothing_else(penalty: Report) -> None:
    (subject,) = penalty.facts
    (fact,) = subject.changes
    assert (subject.name, fact.key.field, fact.old, fact.new) == (
        "Exampleland",
        "penalty.imprisonment.max",
        "15 years",
        "37 years",
    )
    assert {d.place for d in penalty.documents} == {"xaa", "regional"}
    assert {d.guide for d in penalty.documents} == {Topic.TRAFFICKING}
    for document in penalty.documents:
        for passage in document.passages:
            assert any("37" in piece.text for piece in passage.redline if piece.mark is Mark.ADDED), passage


def test_nothing_changes_between_a_state_and_itself(few: Corpus, templates: Path) -> None:
    made = compared(few, replace(few), templates)
    assert (made.facts, made.coverage, made.documents, made.notes) == ((), (), (), ())
    assert made.compared == len(Topic) * (len(MEMBERS) + 1) * (len(few.editions) + 2)


def test_the_documents_of_a_member_that_comes_or_goes_are_told_whole(
    few: Corpus, fewest: Corpus, templates: Path
) -> None:
    few = replace(few, editions=fewest.editions)
    one, other = (replace(few, members={code: few.members[code]}) for code in MEMBERS)
    made = compared(one, other, templates)
    for place, kind in (("xaa", ChangeKind.REMOVED), ("fji", ChangeKind.ADDED)):
        whole = [d for d in made.documents if d.place == place]
        assert len(whole) == len(Topic) * (len(few.editions) + 2)
        assert {d.change for d in whole} == {kind}


def test_more_processes_give_the_same_answer(fewest: Corpus, templates: Path) -> None:
    alone = compared(fewest, with_penalty(fewest), templates)
    assert alone.documents
    assert compared(fewest, with_penalty(fewest), templates, WorkerOptions(2)) == alone


def test_documents_that_cannot_be_made_are_told_in_one_sentence_and_the_others_are_compared(
    few: Corpus, fewest: Corpus, templates: Path
) -> None:
    few = replace(few, editions=fewest.editions)
    police = few.editions[Audience.POLICE]
    earlier = police.model_copy(update={"chapters": {t: (*c, "no-such-chapter") for t, c in police.chapters.items()}})
    old = replace(few, editions={**few.editions, Audience.POLICE: earlier})
    made = compared(old, with_penalty(few), templates)
    notes = [note for note in made.notes if "templates/guides/trafficking" in note]
    assert len(notes) == 1
    assert notes[0].startswith("3 documents, the first regional/trafficking-police.en, are not compared: ")
    assert notes[0].endswith("--own-templates writes each state with its own")
    assert {d.kind for d in made.documents} >= {"all", "bill", "prosecutors"}
    assert "police" not in {d.kind for d in made.documents}


def test_changed_prose_is_shown_only_where_each_state_is_written_with_its_own_templates(
    fewest: Corpus, templates: Path, tmp_path: Path
) -> None:
    shutil.copytree(templates, tmp_path / "templates")
    part = tmp_path / "templates" / "parts" / "sources.md"
    part.write_text(part.read_text("utf-8").replace("it binds no State", "it obliges no State"), "utf-8")
    states = State("old", fewest, (), templates), State("new", fewest, (), tmp_path / "templates")
    assert report(*states, Wanted(AS_AT, templates)).documents == ()
    found = report(*states, Wanted(AS_AT, templates, own_templates=True)).documents
    assert {(t, "all") for t in Topic} <= {(d.guide, d.kind) for d in found}
    for document in found:
        assert all("obliges" in line for passage in document.passages for line in sides(passage)[1]), document


def test_a_guide_that_takes_longer_than_its_limit_is_told_and_stops_no_other(fewest: Corpus, templates: Path) -> None:
    found = compared(fewest, with_penalty(fewest), templates, WorkerOptions(1, limits=Limits(seconds=0.2)))
    assert found.documents == ()
    assert any("took longer than 0.2 seconds" in note for note in found.notes), found.notes


def test_bills_that_a_build_drafted_are_not_drafted_again(fewest: Corpus, templates: Path, tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    states = State("old", fewest, (), None), State("new", with_penalty(fewest), (), None)
    report(*states, Wanted(AS_AT, templates, cache=kept))
    drafted = sorted((tmp_path / "drafted").glob("*/*"))
    report(*states, Wanted(AS_AT, templates, cache=kept))
    assert drafted
    assert sorted((tmp_path / "drafted").glob("*/*")) == drafted


def test_a_state_from_before_there_was_practice_takes_that_of_the_later_one(few: Corpus, templates: Path) -> None:
    new = replace(few, members={"XAA": few.members["XAA"]})
    found = compared(replace(new, practice={}), new, templates)
    assert (found.documents, found.notes) == ((), ())
    assert any(change.key.file == "provisions/practice/police.yaml" for s in found.facts for change in s.changes)
