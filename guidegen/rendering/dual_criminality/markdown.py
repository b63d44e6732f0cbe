"""Dual criminality as a page of Markdown, for a file or a message."""

from collections.abc import Iterator, Sequence

from guidegen.comparison import DualCriminality, MemberAnswer, PairAnswer
from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.action_list import role_words
from guidegen.rendering.tables.text import literal_markdown, markdown_table
from guidegen.wording import dual_criminality as words
from guidegen.wording.language import day


def pair_markdown(corpus: Corpus, found: DualCriminality, pairs: Sequence[PairAnswer]) -> str:
    """The answers of a pair for some conducts."""
    one, other = (literal_markdown(side.member.name) for side in pairs[0].sides)
    parts = [f"# Dual criminality: {one} and {other}", f"As at {day(found.as_at)}."]
    if corpus.catalogue:
        parts.append(literal_markdown(corpus.catalogue.note))
    for pair in pairs:
        parts += _pair(pair)
    if corpus.catalogue and corpus.catalogue.unrecorded:
        parts += ["## Not recorded", "\n".join(f"- {literal_markdown(line)}" for line in corpus.catalogue.unrecorded)]
    return "\n\n".join(parts) + "\n"


def _pair(pair: PairAnswer) -> Iterator[str]:
    yield f"## {literal_markdown(pair.conduct.title)}"
    yield literal_markdown(pair.conduct.facts)
    opening, greatest = literal_markdown(words.opening(pair)), literal_markdown(words.serious_words(pair))
    yield f"**{opening}** Greatest penalty on both sides: {greatest}."
    header = ("", *(side.member.name for side in pair.sides))
    rows = (
        ("Answer", *(words.answer_words(side) for side in pair.sides)),
        ("Where", *(_where(side) for side in pair.sides)),
        ("Maximum", *(words.SERIOUS[side.serious] if side.provisions else "" for side in pair.sides)),
        ("Why", *(" ".join(words.ground_words(side, f) for f in side.grounds) for side in pair.sides)),
        ("Mind", *(" ".join(side.caveats) for side in pair.sides)),
        ("Recalled, unverified", *("; ".join(words.lead_words(side)) for side in pair.sides)),
        ("Sources", *("; ".join(dict.fromkeys(s.title for s in side.sources)) for side in pair.sides)),
    )
    yield markdown_table(header, [row for row in rows if any(row[1:])])
    if pair.one_state:
        yield "The two are parts of one State: no treaty between States governs what is between them."
    treaties = [(r.instrument.short_title, words.relation_words(pair, r)) for r in words.open_relations(pair)]
    if treaties:
        yield markdown_table(("Treaty", "Between the two"), treaties)
    asked = [
        (name, q.agency.name if q.agency else role_words(q.role), q.question, q.send) for name, q in pair.questions
    ]
    if asked:
        yield markdown_table(("Not known", "To ask", "Question", "Please send"), asked)


def _where(side: MemberAnswer) -> str:
    return "; ".join(f"{r.words}{words.mark(r.confidence)}: {words.maximum_words(r)}" for r in side.provisions)
