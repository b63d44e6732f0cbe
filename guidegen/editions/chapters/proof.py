"""What answers each mandatory duty: the paragraphs of a model bill and the parts of a guide, or the reason why none does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.the_offence import ParagraphRef, anchor_of, force_words, outermost
from guidegen.law.guide import Guide
from guidegen.law.treaty import Force


@dataclass(frozen=True)
class DutyAnswer:
    """A mandatory duty, and where it is answered."""

    id: str
    locator: str
    force: str
    limited: bool
    """Whether the treaty itself sets a limit to it."""
    elements: tuple[tuple[str, str], ...]
    """Heading and anchor of the elements that test it."""
    paragraphs: tuple[ParagraphRef, ...]
    """Of the model bill."""
    reason: str | None
    """Why no paragraph of this bill answers it; None where one does."""


@dataclass(frozen=True)
class InstrumentAnswers:
    """The mandatory duties of one instrument."""

    instrument: str
    """Its short title."""
    answers: tuple[DutyAnswer, ...]


def _reason(corpus: Corpus, guide: Guide, obligation: str) -> str:
    for group in guide.elsewhere:
        if obligation in group.obligations:
            return group.reason
    left_out = next(
        corpus.model_provisions[p] for p in guide.in_bill if obligation in corpus.model_provisions[p].implements
    )
    return (
        f"It is answered by the provision “{left_out.heading}”, which is for States with a coast and is left out here."
    )


def answers(
    corpus: Corpus, guide: Guide, serving: Mapping[str, Sequence[ParagraphRef]]
) -> tuple[InstrumentAnswers, ...]:
    """The mandatory duties on the subject of a guide with what answers each; ``serving`` gives paragraphs by duty.

    Leading instruments stand first, as the guide lists them.
    """
    found = []
    for name in dict.fromkeys((*guide.instruments, *corpus.instruments)):
        instrument = corpus.instruments[name]
        held = tuple(
            DutyAnswer(
                id=o.id,
                locator=o.locator,
                force=force_words(o.force),
                limited=o.force is Force.MANDATORY_QUALIFIED,
                elements=tuple(
                    (e.heading, anchor_of(e.key)) for e in corpus.elements[guide.id] if o.id in e.obligations
                ),
                paragraphs=outermost(serving.get(o.id, ())),
                reason=None if serving.get(o.id) else _reason(corpus, guide, o.id),
            )
            for o in instrument.obligations
            if guide.id in o.topic and o.force.is_mandatory
        )
        if held:
            found.append(InstrumentAnswers(instrument.short_title, held))
    return tuple(found)
