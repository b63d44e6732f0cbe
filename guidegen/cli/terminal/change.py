"""A comparison for a terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from guidegen.comparison.change.redline import Mark, Redline, shortened
from guidegen.comparison.change.report import Report, by_passage
from guidegen.wording import change as words
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION
from guidegen.wording.language import as_at
from guidegen.wording.values import topic_phrase

_STYLES = {Mark.SAME: "", Mark.REMOVED: "red", Mark.ADDED: "green"}


def print_report(console: Console, report: Report, most: int | None = None) -> None:
    """Print the comparison; long passages are cut to the words around what changed.

    ``most`` is how many passages are printed; None: all of them.
    """
    console.print(f"[bold]What changed: {escape(words.heading(report))}[/]")
    console.print(words.summary(report))
    console.print(f"{as_at(report.as_at)}. {ENGLISH.say(FIRST_ORIENTATION)}")
    for note in report.notes:
        console.print(f"[yellow]Note:[/] {escape(note)}.")
    if report.facts or report.documents:
        console.print(escape(ENGLISH.say(words.LEGEND)))
    _facts(console, report)
    _tables(console, report)
    _passages(console, report, most)


def _facts(console: Console, report: Report) -> None:
    for subject in report.facts:
        console.print(f"\n[bold]{escape(subject.name)}[/]")
        last = ""
        for change in subject.changes:
            if change.key.file != last:
                last = change.key.file
                console.print(f"{escape(last)}:")
            console.print(
                f"  {words.change_phrase(change.kind)}: {escape(words.field(change))}: {_redline(shortened(change.redline))}"
            )


def _tables(console: Console, report: Report) -> None:
    if report.coverage:
        duties = [
            (report.places[c.iso3.lower()], c.label, topic_phrase(c.topic), *words.coverage(c)) for c in report.coverage
        ]
        console.print()
        console.print(_table("Coverage of obligations", ("Member", "Obligation", "Subject", "Was", "Is"), duties))
    if report.documents:
        guides = words.guides(report.documents, report.places)
        console.print()
        console.print(_table("Guides that change", ("Members", "Subject", "Documents, with passages"), guides))


def _table(title: str, columns: tuple[str, ...], rows: Iterable[Sequence[str]]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    return table


def _passages(console: Console, report: Report, most: int | None) -> None:
    found = by_passage(report.documents)
    for number, printed in enumerate(found[:most], 1):
        passage = printed.passage
        console.print(f"\n[bold]{number}. {escape(words.title(passage))}[/]")
        console.print(
            f"{words.change_label(passage.change)} {words.block_phrase(passage.kind)}: {escape(passage.id)}",
            style="dim",
        )
        console.print(f"Printed in: {escape(words.printed_in(printed.documents, report.places))}.", style="dim")
        console.print(_redline(shortened(passage.redline)))
    if most is not None and len(found) > most:
        more = words.more_passages(len(found) - most)
        console.print(f"\n{more}: name a file with --output changes.html, .md or .json to have them all.")


def _redline(line: Redline) -> str:
    parts = []
    for piece in line:
        opening, closing = words.SIGNS[piece.mark]
        said, style = escape(f"{opening}{piece.text}{closing}"), _STYLES[piece.mark]
        parts.append(f"[{style}]{said}[/]" if style else said)
    return "".join(parts)
