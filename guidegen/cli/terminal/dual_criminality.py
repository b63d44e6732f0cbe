"""Dual criminality for a terminal: what a prosecutor reads before a request is written."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from guidegen.comparison import Answer, DualCriminality, MemberAnswer, PairAnswer
from guidegen.corpus.corpus import Corpus
from guidegen.law.conduct import Conduct
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.dual_criminality import answers as words
from guidegen.wording.dual_criminality import offences
from guidegen.wording.dual_criminality.conditions import caveat_sentence
from guidegen.wording.dual_criminality.relations import ONE_STATE, open_relations, relation_sentences
from guidegen.wording.language import day, last_read, steps
from guidegen.wording.questions import question_and_body
from guidegen.wording.values import marked_if_low, starred, unverified

_COLOUR = {Answer.YES: "green", Answer.NO: "red", Answer.DEPENDS: "yellow", Answer.UNKNOWN: "cyan"}


def _grid() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    return table


def _coloured(answer: Answer, text: str) -> str:
    return f"[bold {_COLOUR[answer]}]{escape(text)}[/]"


def _sources(side: MemberAnswer) -> Iterable[str]:
    for source in side.sources:
        yield steps(part for part in (source.title, day(source.as_at), source.url) if part)


def _many(grid: Table, label: str, lines: Iterable[str]) -> None:
    for line in lines:
        grid.add_row(label, escape(line))
        label = ""


def _side(console: Console, side: MemberAnswer, *, in_full: bool) -> None:
    console.print(f"[bold]{escape(side.member.name)}[/]")
    grid = _grid()
    grid.add_row("Answer", _coloured(side.answer, words.answer_sentence(side)))
    if side.answer in {Answer.YES, Answer.DEPENDS}:
        for r in side.provisions:
            grid.add_row("Where", escape(offences.offence_sentences(r)))
        grid.add_row("Maximum", escape(words.serious(side.serious)))
    _many(grid, "Why", (words.ground_sentence(side, f) for f in side.grounds))
    _many(grid, "Mind", map(caveat_sentence, side.caveats))
    _many(grid, "Recalled", map(words.recalled_sentences, words.recalled(side)))
    _many(grid, "Not coded", map(offences.offence_label, side.uncoded))
    if in_full:
        _many(grid, "Sources", _sources(side))
    console.print(grid)
    console.print()


def print_pair(console: Console, corpus: Corpus, found: DualCriminality, pair: PairAnswer) -> None:
    """Print the answer of a pair for one conduct, with reasons, treaties, questions and sources."""
    _head(console, pair.conduct, found)
    grid = _grid()
    grid.add_row("[bold]Both[/]", _coloured(pair.answer, words.opening_sentence(pair)))
    grid.add_row("Maximum", f"{words.serious_sentence(pair)} Four years make a serious crime (UNTOC art. 2(b)).")
    console.print(grid)
    console.print()
    for side in pair.sides:
        _side(console, side, in_full=True)
    console.print("[bold]Treaties that could carry extradition and assistance[/]")
    if pair.one_state:
        console.print(ENGLISH.say(ONE_STATE))
    for r in open_relations(pair):
        console.print(f"[bold]{escape(r.instrument.short_title)}[/]")
        grid = _grid()
        grid.add_row("", escape(relation_sentences(pair, r)))
        console.print(grid)
    console.print()
    _unknown(console, corpus, pair)


def _head(console: Console, conduct: Conduct, found: DualCriminality) -> None:
    console.print(f"[bold]{escape(conduct.title)}[/]")
    grid = _grid()
    grid.add_row("Name", conduct.id)
    grid.add_row("Facts", escape(conduct.facts))
    grid.add_row("As at", escape(last_read(found.as_at)))
    if conduct.note:
        grid.add_row("Mind", escape(conduct.note))
    console.print(grid)
    console.print()


def _unknown(console: Console, corpus: Corpus, pair: PairAnswer) -> None:
    console.print("[bold]What is not known[/]")
    grid = _grid()
    for name, q in pair.questions:
        grid.add_row(escape(name), escape(question_and_body(q)))
    for line in corpus.catalogue.unrecorded if corpus.catalogue else ():
        grid.add_row("Both", escape(line))
    console.print(grid)
    _note(console, corpus)


def _note(console: Console, corpus: Corpus) -> None:
    if corpus.catalogue:
        console.print()
        grid = _grid()
        grid.add_row("[bold]Note[/]", escape(corpus.catalogue.note))
        console.print(grid)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", vertical="top")
    return table


def print_short(console: Console, corpus: Corpus, found: DualCriminality, pairs: Sequence[PairAnswer]) -> None:
    """Print the answers of a pair for every conduct, one line each."""
    names = [side.member.name for side in pairs[0].sides]
    title = f"Dual criminality, as at {day(found.as_at)}"
    table = _table(title, "Conduct", *names, "Both", "Maximum on both sides")
    for pair in pairs:
        cells = [_coloured(s.answer, marked_if_low(words.answer_phrase(s.answer), s.confidence)) for s in pair.sides]
        cells.append(_coloured(pair.answer, marked_if_low(words.answer_phrase(pair.answer), pair.confidence)))
        table.add_row(f"{escape(pair.conduct.title)}\n[dim]{pair.conduct.id}[/]", *cells, words.serious_of_pair(pair))
    console.print(table)
    one, other = (side.member.iso3 for side in pairs[0].sides)
    console.print(f"\nWith reasons: guidegen dual-criminality {one} {other} --conduct {pairs[0].conduct.id}")
    _note(console, corpus)


def print_member(console: Console, corpus: Corpus, found: DualCriminality, sides: Sequence[MemberAnswer]) -> None:
    """Print one member's own answers."""
    for side in sides:
        _head(console, side.conduct, found)
        _side(console, side, in_full=len(sides) == 1)
    _note(console, corpus)


def print_region(console: Console, corpus: Corpus, found: DualCriminality, conduct: Conduct) -> None:
    """Print every member's own answer for one conduct, and how the pairs count."""
    _head(console, conduct, found)
    table = _table("Each member's own answer", "Member", "Answer", "Maximum", "Where")
    for code in found.positions:
        side = found.answers[code, conduct.id]
        recalled = bool(side.confidence and side.confidence.recalled)
        table.add_row(
            escape(side.member.name),
            _coloured(side.answer, starred(words.answer_phrase(side.answer), recalled)),
            words.serious_phrase(side.serious) if side.provisions else "",
            escape(offences.offence_places(side.provisions)),
        )
    console.print(table)
    counts = Counter(pair.answer for pair in found.pairs(conduct.id))
    answers = steps(words.answer_counted.count(a, counts[a]) for a in Answer)
    console.print(
        f"\n* {unverified()}. Of {counts.total()} pairs: {answers}. The matrix: --format xlsx, svg, csv or json."
    )
    _note(console, corpus)


def print_list(console: Console, corpus: Corpus) -> None:
    """Print the catalogue."""
    table = _table("Conducts", "Name", "Facts")
    for conduct in corpus.conducts.values():
        table.add_row(conduct.id, f"[bold]{escape(conduct.title)}.[/] {escape(conduct.facts)}")
    console.print(table)
    _note(console, corpus)
