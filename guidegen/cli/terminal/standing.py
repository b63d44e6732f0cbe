"""Where a member, or the region, stands, for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.the_offence import COVERAGE_WORDS, force_words, obligation_label
from guidegen.editions.freshness import fact_words
from guidegen.law.base import Coverage
from guidegen.rendering.standing import region, words
from guidegen.standing import CoverageValue, Standing, TopicStanding, theme_counts
from guidegen.wording.language import day

_FIRST = 8


def _table(title: str, *columns: str, numbers: Iterable[str] = ()) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for column in columns:
        number = column in numbers
        table.add_column(column, justify="right" if number else "left", overflow="fold", no_wrap=number)
    return table


def _treaties(corpus: Corpus, stand: Standing) -> Table:
    table = _table("Treaties", "Instrument", "Position", "Bound since", "Reservations and declarations")
    for position in words.treaties(corpus, stand):
        table.add_row(
            escape(position.instrument.short_title),
            words.status(position),
            words.since(position),
            escape(position.action.reservations or ""),
        )
    return table


def _coverage(corpus: Corpus, topic: TopicStanding) -> Table:
    values = [words.COVERAGE[v].capitalize() for v in CoverageValue]
    title = f"Duties on {topic.topic}, by theme"
    table = _table(title, "Theme", *values, "All", numbers=(*values, "All"))
    counts = theme_counts(topic.coverage.values(), corpus.themes)
    for count in counts:
        row = (str(count.values[v]) for v in CoverageValue)
        table.add_row(escape(corpus.themes[count.theme].heading), *row, str(count.total))
    sums = (sum(count.values[v] for count in counts) for v in CoverageValue)
    table.add_row("All", *(str(s) for s in sums), str(sum(count.total for count in counts)), style="bold")
    return table


def _findings(topic: TopicStanding) -> Table:
    table = _table(f"Elements of {topic.topic}", "Element", "In national law", "Where")
    colours = {Coverage.YES: "green", Coverage.PARTIAL: "yellow", Coverage.NO: "red"}
    for finding in topic.findings.values():
        if finding.value is not Coverage.UNKNOWN:
            value = f"[{colours[finding.value]}]{COVERAGE_WORDS[finding.value]}[/]{words.mark(finding.confidence)}"
            table.add_row(escape(finding.element.heading), value, escape(words.places(finding)))
    return table


def _gaps(corpus: Corpus, topic: TopicStanding) -> Table:
    table = _table(f"Gaps on {topic.topic}, the most urgent first", "Obligation", "Force", "Binds", "In national law")
    for gap in topic.gaps:
        obligation = gap.coverage.obligation
        reserved = " (reservation)" if gap.coverage.reserved else ""
        table.add_row(
            escape(obligation_label(corpus, obligation.id)),
            force_words(obligation.force),
            f"{'yes' if gap.position.binds else 'no'}{reserved}",
            words.COVERAGE[gap.coverage.in_law],
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
        table.add_row(escape(fact_words(corpus, stand, fact)), day(fact.dated), age, fact.confidence)
    return table


def _tables(corpus: Corpus, stand: Standing) -> Iterator[Table]:
    yield _treaties(corpus, stand)
    yield _questions("Questions on treaties", ((words.body(q), q.question) for q in stand.treaty_questions))
    for topic in stand.topics.values():
        yield _coverage(corpus, topic)
        yield _findings(topic)
        yield _gaps(corpus, topic)
        asked = sorted(topic.questions, key=words.body)
        yield _questions(f"Questions on {topic.topic}", ((words.body(q), q.question) for q in asked))
    yield _facts(corpus, stand)


def print_standing(console: Console, corpus: Corpus, stand: Standing) -> None:
    """Print where a member stands."""
    console.print(f"[bold]{escape(stand.member.profile.formal_name)}[/]")
    console.print(words.as_at_words(stand))
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
    values = " / ".join(words.COVERAGE[value] for value in region.VALUES)
    columns = ("Member", *region.short_titles(corpus), "Trafficking", "Smuggling", "Ask", "Source")
    table = _table(f"The region, as at {day(stands[0].as_at)}", *columns, numbers=("Trafficking", "Smuggling", "Ask"))
    for stand in stands:
        table.add_row(*(escape(cell) for cell in region.short_row(corpus, stand)))
    console.print(table)
    named = "".join(f"{short}: {escape(title)}. " for short, title in region.abbreviations(corpus))
    console.print(
        f"{named}Treaties: * unverified, ? not established. "
        f"Duties: {values}. Ask: questions to put. Source: the newest. By name; nothing here ranks States."
    )
