"""What answers each mandatory duty: the paragraphs of a model bill and the parts of a guide, or the reason why none does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.the_offence import ParagraphRef, anchor_of, outermost
from guidegen.law.guide import Guide
from guidegen.law.treaty import Force
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.places import left_out
from guidegen.wording.values import LIMITED, force_label


@dataclass(frozen=True)
class DutyAnswer:
    """A mandatory duty, and where it is answered."""

    id: str
    locator: str
    force: str
    limited: str
    """The mark of a duty to which the treaty itself sets a limit; empty where it sets none."""
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
    provisions = (corpus.model_provisions[p] for p in guide.in_bill)
    return left_out(next(p.heading for p in provisions if obligation in p.implements))


def answers(
    corpus: Corpus, guide: Guide, implementing: Mapping[str, Sequence[ParagraphRef]]
) -> tuple[InstrumentAnswers, ...]:
    """The mandatory duties on the subject of a guide with what answers each; ``implementing`` gives paragraphs by duty.

    Leading instruments stand first, as the guide lists them.
    """
    found = []
    for name in dict.fromkeys((*guide.instruments, *corpus.instruments)):
        instrument = corpus.instruments[name]
        held = tuple(
            DutyAnswer(
                id=o.id,
                locator=o.locator,
                force=force_label(o.force),
                limited=ENGLISH.say(LIMITED) if o.force is Force.MANDATORY_QUALIFIED else "",
                elements=tuple(
                    (e.heading, anchor_of(e.key)) for e in corpus.elements[guide.id] if o.id in e.obligations
                ),
                paragraphs=outermost(implementing.get(o.id, ())),
                reason=None if implementing.get(o.id) else _reason(corpus, guide, o.id),
            )
            for o in instrument.obligations
            if guide.id in o.topic and o.force.is_mandatory
        )
        if held:
            found.append(InstrumentAnswers(instrument.short_title, held))
    return tuple(found)
