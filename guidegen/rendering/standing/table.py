"""A member's obligations as a table, and where it stands as a page of Markdown."""

from collections.abc import Iterator

from guidegen.corpus.corpus import Corpus
from guidegen.rendering.standing.region import Row
from guidegen.rendering.tables.text import literal_markdown, markdown_table
from guidegen.standing import ObligationCoverage, Standing, open_positions
from guidegen.wording.binding import bound_since, stance
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION
from guidegen.wording.language import day, sentences, series, standing_note
from guidegen.wording.places import obligation_label, place
from guidegen.wording.questions import (
    body_to_ask,
    fact_label,
    question_heading,
    question_text,
    what_to_send,
)
from guidegen.wording.treaties import reservations_said
from guidegen.wording.values import confidence_phrase, coverage_phrase, force_label, marked, topic_phrase

HEADER = (
    "member",
    "as_at",
    "topic",
    "obligation",
    "instrument",
    "locator",
    "theme",
    "force",
    "position",
    "bound_since",
    "reservation",
    "coverage",
    "in_law",
    "rule",
    "proof",
    "unverified",
    "question",
    "ask",
    "send",
    "orientation",
)
"""Columns of a member's obligations."""


def doubtful(coverage: ObligationCoverage) -> bool:
    """Whether how far a duty is met rests on anything that is only recalled."""
    return any(f.confidence and f.confidence.recalled for f in coverage.findings)


def obligation_rows(corpus: Corpus, stand: Standing) -> Iterator[Row]:
    """A row for each obligation and topic, instrument by instrument: how far it is met, by what, and what to ask."""
    for topic in stand.topics.values():
        asked = {q.key: q for q in (*topic.questions, *topic.duty_questions)}
        for c in topic.coverage.values():
            o = c.obligation
            keys = (o.id, *(f.element.key for f in c.findings))
            questions = [asked[key] for key in keys if key in asked]
            yield (
                stand.member.iso3,
                stand.as_at.isoformat(),
                topic.topic,
                o.id,
                c.position.instrument.short_title,
                o.locator,
                corpus.themes[o.theme].heading,
                force_label(o.force),
                stance(c.position),
                c.position.since or "",
                "yes" if c.reserved else "",
                c.value,
                c.in_law,
                c.rule,
                series(place(p) for p in c.proof),
                "yes" if doubtful(c) else "",
                sentences(question_text(q) for q in questions),
                series(dict.fromkeys(body_to_ask(q) for q in questions)),
                sentences(dict.fromkeys(what_to_send(q) for q in questions)),
                ENGLISH.say(FIRST_ORIENTATION),
            )


def markdown_report(corpus: Corpus, stand: Standing) -> str:
    """Where a member stands, as a page of Markdown."""
    parts = [f"# {literal_markdown(stand.member.profile.formal_name)}", standing_note(stand.as_at)]
    parts += [ENGLISH.say(FIRST_ORIENTATION), "## Treaties"]
    treaties = [
        (p.instrument.short_title, stance(p), bound_since(p), reservations_said(p))
        for p in open_positions(corpus, stand.positions)
    ]
    parts.append(markdown_table(("Instrument", "Position", "Bound since", "Reservations and declarations"), treaties))
    for topic in stand.topics.values():
        parts += [f"## Duties on {topic_phrase(topic.topic)}"]
        rows = [
            (
                obligation_label(c.position.instrument, c.obligation),
                force_label(c.obligation.force),
                marked(coverage_phrase(c.value), doubtful(c)),
                series(place(p) for p in c.proof),
            )
            for c in topic.coverage.values()
            if c.position.open
        ]
        parts.append(markdown_table(("Duty", "Force", "Coverage", "Proof"), rows))
        parts += [f"## Questions on {topic_phrase(topic.topic)}"]
        asked = [
            (body_to_ask(q), question_heading(q), question_text(q), what_to_send(q))
            for q in (*topic.questions, *topic.duty_questions)
        ]
        parts.append(markdown_table(("To", "About", "Question", "Please send"), asked))
    parts += ["## Facts, the first to check first"]
    facts = [
        (
            fact_label(corpus, stand, f),
            day(f.dated),
            "" if f.age is None else f"{f.age:.1f}",
            confidence_phrase(f.confidence),
        )
        for f in stand.facts
    ]
    parts.append(markdown_table(("Fact", "Source of", "Age in years", "Confidence"), facts))
    return "\n\n".join(parts) + "\n"
