"""Every member in one row: the leading treaties, coverage on each topic, questions, and the age of the sources."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.rendering.tables.text import csv_text, markdown_table
from guidegen.standing import VERDICTS, CoverageValue, Standing, TopicStanding
from guidegen.wording.binding import stance
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import CELLS, FIRST_ORIENTATION
from guidegen.wording.language import UNDATED, standing_note
from guidegen.wording.values import coverage_of_topic, starred

type Row = tuple[str | int, ...]

_ABBREVIATIONS = {"tip-protocol": "TIP", "smuggling-protocol": "SOM"}
"""Of the leading treaties, those whose short title a terminal has no room for."""
VALUES = (*VERDICTS, CoverageValue.NOT_BOUND)


def header(corpus: Corpus) -> Row:
    """The names of the columns."""
    treaties = (corpus.instruments[i].short_title for i in corpus.leading)
    counts = (coverage_of_topic(topic, value) for topic in Topic for value in VALUES)
    return ("Member", *treaties, *counts, "Questions", "Newest source")


def row(corpus: Corpus, stand: Standing) -> Row:
    """One member."""
    positions = (stance(stand.positions[i]) for i in corpus.leading)
    counts = (
        sum(c.value is value for c in topic.coverage.values() if c.position.open and c.counts)
        for topic in stand.topics.values()
        for value in VALUES
    )
    asked = len(stand.treaty_questions) + sum(
        len(topic.questions) + len(topic.duty_questions) for topic in stand.topics.values()
    )
    return (stand.member.name, *positions, *counts, asked, stand.freshness.newest or ENGLISH.say(UNDATED))


def region_json(corpus: Corpus, stands: Iterable[Standing], as_at: date) -> dict[str, Any]:
    """Every member as plain data, by its code, with the date and what the answer is worth."""
    names = [str(name) for name in header(corpus)]
    return {
        "as_at": as_at.isoformat(),
        "note": standing_note(as_at),
        "orientation": ENGLISH.say(FIRST_ORIENTATION),
        "members": [{"iso3": s.member.iso3, **dict(zip(names, row(corpus, s), strict=True))} for s in stands],
    }


def region_csv(corpus: Corpus, stands: Iterable[Standing], as_at: date) -> str:
    """Every member in a row of CSV; the date and what the answer is worth stand in each, for rows travel alone."""
    beside = (as_at.isoformat(), ENGLISH.say(FIRST_ORIENTATION))
    return csv_text((*header(corpus), "As at", "Orientation"), [(*row(corpus, s), *beside) for s in stands])


def region_markdown(corpus: Corpus, stands: Iterable[Standing], as_at: date) -> str:
    """Every member in a row of Markdown, under the date and what the answer is worth."""
    table = markdown_table(header(corpus), [row(corpus, s) for s in stands])
    return "\n\n".join((standing_note(as_at), ENGLISH.say(FIRST_ORIENTATION), table)) + "\n"


def short_titles(corpus: Corpus) -> tuple[str, ...]:
    """The leading treaties as a terminal has room for."""
    return tuple(_ABBREVIATIONS.get(i, corpus.instruments[i].short_title) for i in corpus.leading)


def abbreviations(corpus: Corpus) -> tuple[tuple[str, str], ...]:
    """Each abbreviation among them, with the short title that it stands for."""
    return tuple((_ABBREVIATIONS[i], corpus.instruments[i].short_title) for i in corpus.leading if i in _ABBREVIATIONS)


def short_row(corpus: Corpus, stand: Standing) -> tuple[str, ...]:
    """One member as a terminal has room for: statuses in a word, counts in a cell."""

    def status(instrument: str) -> str:
        position = stand.positions[instrument]
        return starred(CELLS["treaty"].short(position.status), position.confidence.recalled)

    def counts(topic: TopicStanding) -> str:
        found = [c.value for c in topic.coverage.values() if c.position.open and c.counts]
        return "/".join(str(found.count(value)) for value in VALUES)

    name, *_, asked, newest = row(corpus, stand)
    cells = (*map(status, corpus.leading), *map(counts, stand.topics.values()))
    return (str(name), *cells, str(asked), str(newest)[:7])
