"""A member's obligations as a table, and where it stands as a page of Markdown."""

from collections.abc import Iterator

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.the_offence import force_words
from guidegen.editions.freshness import fact_words
from guidegen.rendering.standing import words
from guidegen.rendering.standing.region import Row
from guidegen.rendering.tables.text import markdown_table
from guidegen.standing import Standing
from guidegen.wording.language import day

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
)
"""Columns of a member's obligations."""


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
                force_words(o.force),
                words.status(c.position),
                c.position.since or "",
                "yes" if c.reserved else "",
                c.value,
                c.in_law,
                c.rule,
                "; ".join(words.place(p) for p in c.proof),
                "yes" if any(words.mark(f.confidence) for f in c.findings) else "",
                " ".join(q.question for q in questions),
                "; ".join(dict.fromkeys(words.body(q) for q in questions)),
                " ".join(dict.fromkeys(q.send for q in questions)),
            )


def markdown_report(corpus: Corpus, stand: Standing) -> str:
    """Where a member stands, as a page of Markdown."""
    parts = [f"# {stand.member.profile.formal_name}", words.as_at_words(stand), "## Treaties"]
    treaties = [
        (p.instrument.short_title, words.status(p), words.since(p), p.action.reservations or "")
        for p in words.treaties(corpus, stand)
    ]
    parts.append(markdown_table(("Instrument", "Position", "Bound since", "Reservations and declarations"), treaties))
    for topic in stand.topics.values():
        parts += [f"## Duties on {topic.topic}"]
        rows = [
            (
                f"{c.position.instrument.short_title}, {c.obligation.locator}",
                force_words(c.obligation.force),
                words.COVERAGE[c.value],
                "; ".join(words.place(p) for p in c.proof),
            )
            for c in topic.coverage.values()
            if c.position.open
        ]
        parts.append(markdown_table(("Duty", "Force", "Coverage", "Proof"), rows))
        parts += [f"## Questions on {topic.topic}"]
        asked = [(words.body(q), q.heading, q.question, q.send) for q in (*topic.questions, *topic.duty_questions)]
        parts.append(markdown_table(("To", "About", "Question", "Please send"), asked))
    parts += ["## Facts, the first to check first"]
    facts = [
        (fact_words(corpus, stand, f), day(f.dated), "" if f.age is None else f"{f.age:.1f}", f.confidence)
        for f in stand.facts
    ]
    parts.append(markdown_table(("Fact", "Source of", "Age in years", "Confidence"), facts))
    return "\n\n".join(parts) + "\n"
