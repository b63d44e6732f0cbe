"""Dual criminality as a page of Markdown, for a file or a message."""

from collections.abc import Iterator, Sequence

from guidegen.comparison import DualCriminality, MemberAnswer, PairAnswer
from guidegen.corpus.corpus import Corpus
from guidegen.rendering.tables.text import literal_markdown, markdown_table
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.dual_criminality import answers as words
from guidegen.wording.dual_criminality import offences
from guidegen.wording.dual_criminality.conditions import caveat_sentence
from guidegen.wording.dual_criminality.relations import ONE_STATE, open_relations, relation_sentences
from guidegen.wording.language import as_at, sentences, series
from guidegen.wording.questions import body_to_ask, question_text, what_to_send


def pair_markdown(corpus: Corpus, found: DualCriminality, pairs: Sequence[PairAnswer]) -> str:
    """The answers of a pair for some conducts."""
    one, other = (literal_markdown(side.member.name) for side in pairs[0].sides)
    parts = [f"# Dual criminality: {one} and {other}", f"{as_at(found.as_at)}."]
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
    opening, greatest = literal_markdown(words.opening_sentence(pair)), literal_markdown(words.serious_of_pair(pair))
    yield f"**{opening}** Greatest penalty on both sides: {greatest}."
    header = ("", *(side.member.name for side in pair.sides))
    rows = (
        ("Answer", *(words.answer_words(side) for side in pair.sides)),
        ("Where", *(_where(side) for side in pair.sides)),
        ("Maximum", *(words.serious_phrase(side.serious) if side.provisions else "" for side in pair.sides)),
        ("Why", *(sentences(words.ground_sentence(side, f) for f in side.grounds) for side in pair.sides)),
        ("Mind", *(sentences(map(caveat_sentence, side.caveats)) for side in pair.sides)),
        ("Recalled, unverified", *(series(words.recalled(side)) for side in pair.sides)),
        ("Sources", *(series(dict.fromkeys(s.title for s in side.sources)) for side in pair.sides)),
    )
    yield markdown_table(header, [row for row in rows if any(row[1:])])
    if pair.one_state:
        yield ENGLISH.say(ONE_STATE)
    treaties = [(r.instrument.short_title, relation_sentences(pair, r)) for r in open_relations(pair)]
    if treaties:
        yield markdown_table(("Treaty", "Between the two"), treaties)
    asked = [(name, body_to_ask(q), question_text(q), what_to_send(q)) for name, q in pair.questions]
    if asked:
        yield markdown_table(("Not known", "To ask", "Question", "Please send"), asked)


def _where(side: MemberAnswer) -> str:
    return series(offences.offence_and_maximum(r) for r in side.provisions)
