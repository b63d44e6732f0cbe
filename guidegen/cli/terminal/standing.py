"""Where a member, or the region, stands, for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Coverage, Topic
from guidegen.law.treaty import TreatyStatus
from guidegen.rendering.standing import region
from guidegen.standing import VERDICTS, CoverageValue, Standing, TopicStanding, open_positions, theme_counts
from guidegen.wording.binding import binds_phrase, bound_since, stance
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import CELLS, FIRST_ORIENTATION
from guidegen.wording.language import day, standing_note
from guidegen.wording.places import finding_places, obligation_label
from guidegen.wording.questions import body_to_ask, fact_label, question_text
from guidegen.wording.treaties import reservations_said, treaty_phrase
from guidegen.wording.values import (
    confidence_phrase,
    coverage_label,
    coverage_phrase,
    finding_label,
    force_label,
    marked_if_low,
    topic_label,
    topic_phrase,
    unverified,
)

_FIRST = 8


def _table(title: str, *columns: str, numbers: Iterable[str] = ()) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for column in columns:
        number = column in numbers
        table.add_column(column, justify="right" if number else "left", overflow="fold", no_wrap=number)
    return table


def _treaties(corpus: Corpus, stand: Standing) -> Table:
    table = _table("Treaties", "Instrument", "Position", "Bound since", "Reservations and declarations")
    for position in open_positions(corpus, stand.positions):
        table.add_row(
            escape(position.instrument.short_title),
            stance(position),
            bound_since(position),
            escape(reservations_said(position)),
        )
    return table


def _coverage(corpus: Corpus, topic: TopicStanding) -> Table:
    shown = (*VERDICTS, CoverageValue.NOT_BOUND)
    values = [coverage_label(v) for v in shown]
    title = f"Duties on {topic_phrase(topic.topic)} that law or measures carry out, by theme"
    table = _table(title, "Theme", *values, "All", numbers=(*values, "All"))
    counts = theme_counts(topic.coverage.values(), corpus.themes)
    for count in counts:
        row = (str(count.values[v]) for v in shown)
        table.add_row(escape(corpus.themes[count.theme].heading), *row, str(count.total))
    sums = (sum(count.values[v] for count in counts) for v in shown)
    table.add_row("All", *(str(s) for s in sums), str(sum(count.total for count in counts)), style="bold")
    return table


def _findings(topic: TopicStanding) -> Table:
    table = _table(f"Elements of {topic_phrase(topic.topic)}", "Element", "In national law", "Where")
    colours = {Coverage.YES: "green", Coverage.PARTIAL: "yellow", Coverage.NO: "red"}
    for finding in topic.findings.values():
        if finding.value is not Coverage.UNKNOWN:
            value = f"[{colours[finding.value]}]{finding_label(finding.value)}[/]"
            cells = (marked_if_low(value, finding.confidence), escape(finding_places(finding)))
            table.add_row(escape(finding.element.heading), *cells)
    return table


def _gaps(topic: TopicStanding) -> Table:
    table = _table(
        f"Gaps on {topic_phrase(topic.topic)}, the most urgent first", "Obligation", "Force", "Binds", "In national law"
    )
    for gap in topic.gaps:
        obligation = gap.coverage.obligation
        table.add_row(
            escape(obligation_label(gap.position.instrument, obligation)),
            force_label(obligation.force),
            binds_phrase(gap.coverage),
            coverage_phrase(gap.coverage.in_law),
        )
    return table


def _questions(title: str, asked: Iterable[tuple[str, str]]) -> Table:
    table = _table(title, "To", "Question")
    last = None
    for body, question in asked:
        table.add_row("" if body == last else escape(body), escape(question))
        last = body
    return table


def _facts(corpus: Corpus, stand: Standing) -> Table:
    table = _table("To check first", "Fact", "Source of", "Age in years", "Confidence", numbers=("Age in years",))
    for fact in stand.facts[:_FIRST]:
        age = "" if fact.age is None else f"{fact.age:.0f}"
        table.add_row(escape(fact_label(corpus, stand, fact)), day(fact.dated), age, confidence_phrase(fact.confidence))
    return table


def _tables(corpus: Corpus, stand: Standing) -> Iterator[Table]:
    yield _treaties(corpus, stand)
    yield _questions("Questions on treaties", ((body_to_ask(q), question_text(q)) for q in stand.treaty_questions))
    for topic in stand.topics.values():
        yield _coverage(corpus, topic)
        yield _findings(topic)
        yield _gaps(topic)
        asked = sorted(topic.questions, key=body_to_ask)
        yield _questions(
            f"Questions on {topic_phrase(topic.topic)}", ((body_to_ask(q), question_text(q)) for q in asked)
        )
    yield _facts(corpus, stand)


def print_standing(console: Console, corpus: Corpus, stand: Standing) -> None:
    """Print where a member stands."""
    console.print(f"[bold]{escape(stand.member.profile.formal_name)}[/]")
    console.print(standing_note(stand.as_at))
    console.print(ENGLISH.say(FIRST_ORIENTATION))
    console.print()
    for table in _tables(corpus, stand):
        if table.row_count:
            console.print(table)
            console.print()
    beyond = sum(len(topic.duty_questions) for topic in stand.topics.values())
    console.print(
        f"{beyond} more questions, one for each duty that binds and that no element tests: "
        f"guidegen standing {stand.member.iso3} --format csv, md or json"
    )


def print_region(console: Console, corpus: Corpus, stands: Sequence[Standing]) -> None:
    """Print the region as one table, cut to what a terminal has room for."""
    if not stands:
        return
    values = " / ".join(coverage_phrase(value) for value in region.VALUES)
    unknown = f"{CELLS['treaty'].short(TreatyStatus.UNKNOWN)} {treaty_phrase(TreatyStatus.UNKNOWN)}"
    topics = [topic_label(topic) for topic in Topic]
    columns = ("Member", *region.short_titles(corpus), *topics, "Ask", "Source")
    table = _table(f"The region, as at {day(stands[0].as_at)}", *columns, numbers=(*topics, "Ask"))
    for stand in stands:
        table.add_row(*(escape(cell) for cell in region.short_row(corpus, stand)))
    console.print(table)
    named = "".join(f"{short}: {escape(title)}. " for short, title in region.abbreviations(corpus))
    console.print(
        f"{named}Treaties: * {unverified()}, {unknown}. "
        f"Duties: {values}. Ask: questions to put. Source: the newest. By name; nothing here ranks States."
    )
    console.print(ENGLISH.say(FIRST_ORIENTATION))
