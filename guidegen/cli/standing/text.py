"""Where a member stands, for a terminal and as JSON."""

from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from guidegen.corpus import Corpus
from guidegen.editions.actions import role_words
from guidegen.editions.offence import COVERAGE_WORDS, force_words, obligation_label
from guidegen.editions.words import day
from guidegen.law.base import Confidence, Coverage
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import CoverageValue, Standing, TopicStanding

_MARK = {Confidence.LOW: " (unverified)"}
_STATUS = {
    TreatyStatus.PARTY: "party",
    TreatyStatus.SIGNATORY: "signed, not party",
    TreatyStatus.NONE: "not party",
    TreatyStatus.NOT_ELIGIBLE: "not open to it",
    TreatyStatus.UNKNOWN: "not established",
}
_COVERAGE = {
    CoverageValue.MET: "met",
    CoverageValue.IN_PART: "met in part",
    CoverageValue.NOT_MET: "not met",
    CoverageValue.UNKNOWN: "to confirm",
}


def _treaties(stand: Standing) -> Table:
    table = Table("Instrument", "Position", "In force since", title="Treaties", title_justify="left", box=None)
    for position in stand.positions.values():
        if position.status is TreatyStatus.NOT_ELIGIBLE:
            continue
        since = position.action.in_force_date if position.binds else None
        mark = _MARK.get(position.confidence, "")
        table.add_row(
            escape(position.instrument.short_title), _STATUS[position.status] + mark, day(since) if since else ""
        )
    return table


def _coverage(topic: TopicStanding) -> Table:
    values = [c.value for c in topic.coverage.values()]
    table = Table(*(_COVERAGE[v].capitalize() for v in CoverageValue), box=None)
    table.title, table.title_justify = f"Obligations on {topic.topic} ({len(values)})", "left"
    table.add_row(*(str(values.count(v)) for v in CoverageValue))
    return table


def _findings(topic: TopicStanding) -> Table:
    table = Table(
        "Element", "In national law", "Where", title=f"Elements of {topic.topic}", title_justify="left", box=None
    )
    colours = {Coverage.YES: "green", Coverage.PARTIAL: "yellow", Coverage.NO: "red", Coverage.UNKNOWN: "dim"}
    for finding in topic.findings.values():
        places = "; ".join(dict.fromkeys(f"{p.law}, {p.locator}".lstrip(", ") for p in finding.places))
        mark = _MARK.get(finding.confidence, "") if finding.confidence else ""
        table.add_row(
            escape(finding.element.heading),
            f"[{colours[finding.value]}]{COVERAGE_WORDS[finding.value]}[/]{mark}",
            escape(places),
        )
    return table


def _gaps(corpus: Corpus, topic: TopicStanding) -> Table:
    table = Table("Obligation", "Force", "Binds", "Coverage", box=None)
    table.title, table.title_justify = f"Gaps on {topic.topic}, the most urgent first", "left"
    for gap in topic.gaps:
        obligation = gap.coverage.obligation
        table.add_row(
            escape(obligation_label(corpus, obligation.id)),
            force_words(obligation.force),
            "yes" if gap.position.binds else "no",
            _COVERAGE[gap.coverage.value],
        )
    return table


def _questions(topic: TopicStanding) -> Table:
    table = Table("Question", "To", box=None)
    table.title, table.title_justify = f"Questions on {topic.topic}", "left"
    for question in topic.questions:
        body = question.agency.name if question.agency else role_words(question.role)
        table.add_row(escape(question.element.question), escape(body))
    return table


def print_standing(console: Console, corpus: Corpus, stand: Standing) -> None:
    """Print where a member stands."""
    console.print(f"[bold]{escape(stand.member.name)}[/], as at {day(stand.as_at)}", end="\n\n")
    console.print(_treaties(stand), end="\n\n")
    for topic in stand.topics.values():
        for table in (_coverage(topic), _findings(topic), _gaps(corpus, topic), _questions(topic)):
            if table.row_count:
                console.print(table, end="\n\n")


def as_json(corpus: Corpus, stand: Standing) -> dict[str, Any]:
    """Where a member stands, as plain data."""
    return {
        "member": stand.member.iso3,
        "name": stand.member.name,
        "as_at": stand.as_at.isoformat(),
        "treaties": [
            {
                "instrument": p.instrument.id,
                "status": p.status,
                "in_force_since": p.action.in_force_date if p.binds else None,
                "reservations": p.action.reservations,
                "confidence": p.confidence,
                "source": p.action.source,
                "source_as_at": p.action.source_as_at,
            }
            for p in stand.positions.values()
        ],
        "topics": {topic: _topic_json(corpus, t) for topic, t in stand.topics.items()},
    }


def _topic_json(corpus: Corpus, topic: TopicStanding) -> dict[str, Any]:
    return {
        "findings": {
            key: {
                "value": f.value,
                "places": [f"{p.law}, {p.locator}".lstrip(", ") for p in f.places],
                "confidence": f.confidence,
                "stated": f.stated,
                "sources": [s.model_dump(mode="json") for s in f.sources],
            }
            for key, f in topic.findings.items()
        },
        "coverage": {oid: c.value for oid, c in topic.coverage.items()},
        "gaps": [
            {
                "obligation": g.coverage.obligation.id,
                "instrument": corpus.instrument_of[g.coverage.obligation.id].id,
                "force": g.coverage.obligation.force,
                "binds": g.position.binds,
                "coverage": g.coverage.value,
            }
            for g in topic.gaps
        ],
        "questions": [
            {
                "element": q.element.key,
                "role": q.role,
                "body": q.agency.name if q.agency else None,
                "question": q.element.question,
                "send": q.element.send,
            }
            for q in topic.questions
        ],
    }
