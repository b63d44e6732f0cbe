"""A gap analysis on a terminal: three columns, part by part of the offence."""

from rich.console import Console
from rich.markup import escape

from guidegen.cli.terminal.comparison import source_table, table_of
from guidegen.comparison import GapKind
from guidegen.editions.comparison.gap_analysis import GapAnalysisView, GapRow
from guidegen.rendering.comparison.gap_analysis import columns
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION
from guidegen.wording.gap_analysis import GAP_LEGEND

_COLOURS = {GapKind.ALL: "red", GapKind.PART: "yellow", GapKind.NOTHING: "green"}


def print_gaps(console: Console, view: GapAnalysisView) -> None:
    """Print the three columns, part by part of the offence."""
    console.print(f"[bold]{escape(view.title)}[/]")
    console.print(f"On {view.subject}, as at {view.as_at_words}. {ENGLISH.say(FIRST_ORIENTATION)}")
    if view.narrowed:
        console.print(f"Narrowed to: {escape(view.narrowed)}.")
    for line in GAP_LEGEND:
        console.print(escape(ENGLISH.say(line)))
    console.print()
    if not view.rows:
        console.print("Nothing to show.")
    for group in view.groups:
        table = table_of(group.title, "The treaty asks", "The law has", "The model text says")
        table.expand = True
        for column in table.columns:
            column.ratio = 1
        for row in group.rows:
            table.add_row(*_cells(row), end_section=True)
            table.add_row()
        console.print(table)
    if view.sources:
        console.print(source_table(view.sources))


def _cells(row: GapRow) -> tuple[str, str, str]:
    asked, law, model = ("\n".join(escape(line) for line in lines) for lines in columns(row))
    colour = _COLOURS.get(GapKind(row.lack))
    first, _, rest = law.partition("\n")
    mark = f"[{colour}]{first}[/]" if colour else first
    return f"[bold]{escape(row.heading)}[/]\n{asked}", f"{mark}\n{rest}", model
