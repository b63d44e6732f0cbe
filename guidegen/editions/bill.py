"""A model bill: all model provisions of a guide, drafted for one member or for the region, with what stands behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.drafting.bill.akn import with_notes
from guidegen.drafting.bill.draft import Drafter, drafted_bill
from guidegen.editions.chapters.model_provisions import ModelText, PrintedText, ProvisionText, ReasonView, model_text
from guidegen.editions.chapters.profile import MemberView, member_view
from guidegen.editions.chapters.proof import InstrumentAnswers, answers
from guidegen.editions.chapters.the_offence import ParagraphRef
from guidegen.editions.citations import Citations, SourceView, source_views
from guidegen.law.guide import REGION, Guide
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.language import as_at as as_at_label
from guidegen.wording.language import day
from guidegen.wording.values import VOLUNTARY, crime_phrase


@dataclass(frozen=True)
class BillPartView:
    """A part or chapter of the bill."""

    id: str
    title: str
    provisions: tuple[ProvisionText, ...]


@dataclass(frozen=True)
class BillEdition:
    """Everything a model bill says to one reader."""

    guide: Guide
    language: str
    """BCP 47 tag of the language it is written in."""
    as_at: date
    place: str
    """ISO 3166-1 alpha-3 code of the member in lower case, or ``regional``."""
    title: str
    as_at_words: str
    subject: str
    member: MemberView | None
    parts: tuple[BillPartView, ...]
    schedule: PrintedText | None
    """The consequential amendments to the member's own laws; None where none of them bears on the bill."""
    amendments: tuple[ReasonView, ...]
    """Why each of those is made."""
    style: tuple[ReasonView, ...]
    answers: tuple[InstrumentAnswers, ...]
    """Every mandatory duty on the subject, with the paragraphs that answer it."""
    sources: tuple[SourceView, ...]
    akn: bytes
    """The bill as one Akoma Ntoso document."""

    @property
    def name(self) -> str:
        """Its name as a file, without suffix: ``trafficking-bill.en``."""
        return f"{self.guide.id}-bill.{self.language}"


def _parts(model: ModelText) -> tuple[BillPartView, ...]:
    by_id = {provision.id: provision for provision in model.all}
    return tuple(
        BillPartView(
            f"{part.eid.replace('_', '-')}-of-the-bill",
            f"{'Part' if part.eid.startswith('part') else 'Chapter'} {part.eid.rpartition('_')[2]}: {part.heading}",
            tuple(by_id[pid] for pid in part.provisions),
        )
        for part in model.parts
    )


def _implementing(provisions: Sequence[ProvisionText]) -> Mapping[str, Sequence[ParagraphRef]]:
    """The numbered paragraphs of the bill by the duties that they, or parts within them, implement."""
    found: dict[str, list[ParagraphRef]] = {}
    for provision in provisions:
        for row in provision.derivation:
            for oid in row.obligations:
                found.setdefault(oid, []).append(ParagraphRef(row.label, row.href))
    return found


def compose_bill(
    corpus: Corpus, guide: Guide, iso3: str | None, as_at: date, drafter: Drafter = drafted_bill
) -> BillEdition:
    """The model bill of a guide for a member, or, without one, with all alternatives.

    Raises KeyError where the corpus has no such member, DraftingError where a text cannot be drafted.
    """
    citations = Citations()
    member = corpus.members[iso3] if iso3 else None
    model = model_text(corpus, guide, member, as_at, citations, whole=True, drafter=drafter)
    subject = crime_phrase(guide.id)
    return BillEdition(
        guide=guide,
        language="en",
        as_at=as_at,
        place=iso3.lower() if iso3 else REGION,
        title=f"Model bill on {subject}: {member.called if member else 'general edition'}",
        as_at_words=day(as_at),
        subject=subject,
        member=member_view(member, citations) if member else None,
        parts=_parts(model),
        schedule=model.schedule,
        amendments=model.amendments,
        style=model.style,
        answers=answers(corpus, guide, _implementing(model.all)),
        sources=source_views(citations),
        akn=with_notes(model.bill, [f"{as_at_label(as_at)}.", ENGLISH.say(VOLUNTARY)]),
    )
