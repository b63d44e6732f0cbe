"""``guidegen gaps``: one member's law against what the treaties ask and what the model text says."""

import io
import json
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from guidegen.cli.asked import corpus_of, date_of, members_of, one_of
from guidegen.cli.compare.delivery import deliver, form_of, refuse_terminal
from guidegen.cli.compare.text import source_table, table_of
from guidegen.cli.console import out, usage_error
from guidegen.cli.project import Project, project
from guidegen.comparison import Lack, against
from guidegen.corpus.corpus import Corpus
from guidegen.editions.comparison import FIRST_ORIENTATION
from guidegen.editions.gaps import LEGEND, GapRow, GapsView, gaps_view
from guidegen.law.base import Topic
from guidegen.rendering.tables.gaps import columns, gaps_data, gaps_markdown
from guidegen.rendering.tables.page import gaps_page
from guidegen.standing import standing

_FORMS = ("text", "json", "html", "md")
_WIDE = 120
_COLOURS = {Lack.ALL: "red", Lack.PART: "yellow", Lack.NOTHING: "green"}
_MISSING = frozenset({Lack.ALL, Lack.PART, Lack.UNKNOWN})


def show_gaps(
    root: Path,
    member: str,
    topics: Sequence[str],
    provision: str | None,
    wanted: str | None,
    output: Path | None,
    as_at: str | None,
    *,
    lacking: bool,
) -> None:
    """Print the three columns of a member, or write them to a file."""
    found, form = project(root), form_of(wanted, output, _FORMS)
    refuse_terminal(form, output, "gaps")
    corpus, day = corpus_of(found), date_of(as_at)
    (code,) = members_of(corpus, [member])
    pid = _provision(corpus, provision)
    topic = _topic(corpus, topics, pid)
    stand = standing(corpus, code, day)
    rows = against(corpus, stand, topic, pid)
    if pid and not rows:
        usage_error(
            f'no element of the checklist is carried by "{pid}" for {stand.member.called}; leave --provision out'
        )
    shown = [row for row in rows if row.lack in _MISSING] if lacking else rows
    narrowed = "; ".join(part for part in (f"provision {pid}" if pid else "", _words(lacking)) if part)
    view = gaps_view(corpus, stand.member, topic, shown, day, narrowed)
    if form == "text" and output is None:
        print_gaps(out, view)
    else:
        deliver(_bytes(found, view, form), output)


def _words(lacking: bool) -> str:
    return "what is missing, there in part or not known" if lacking else ""


def _provision(corpus: Corpus, provision: str | None) -> str | None:
    return one_of([provision], list(corpus.model_provisions), "model provision")[0] if provision else None


def _topic(corpus: Corpus, topics: Sequence[str], provision: str | None) -> Topic:
    asked = one_of(topics, list(Topic), "topic")
    if provision:
        own = corpus.model_provisions[provision].topic
        if topics and own not in asked:
            usage_error(f'"{provision}" is on {own}; leave --topic out or say --topic {own}')
        return own
    if len(asked) > 1:
        usage_error(f"name one topic: {' or '.join(f'--topic {topic}' for topic in asked)}")
    return asked[0]


def _bytes(found: Project, view: GapsView, form: str) -> bytes:
    match form:
        case "json":
            return (json.dumps(gaps_data(view), ensure_ascii=False, indent=2) + "\n").encode()
        case "html":
            return gaps_page(view, found.templates).encode()
        case "md":
            return gaps_markdown(view).encode()
        case _:
            page = Console(file=io.StringIO(), width=_WIDE, highlight=False)
            with page.capture() as caught:
                print_gaps(page, view)
            return caught.get().encode()


def print_gaps(console: Console, view: GapsView) -> None:
    """Print the three columns, part by part of the offence."""
    console.print(f"[bold]{escape(view.title)}[/]")
    console.print(f"On {view.subject}, as at {view.as_at_words}. {FIRST_ORIENTATION}")
    if view.narrowed:
        console.print(f"Narrowed to: {escape(view.narrowed)}.")
    for line in LEGEND:
        console.print(escape(line))
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
    colour = _COLOURS.get(Lack(row.lack))
    first, _, rest = law.partition("\n")
    mark = f"[{colour}]{first}[/]" if colour else first
    return f"[bold]{escape(row.heading)}[/]\n{asked}", f"{mark}\n{rest}", model
