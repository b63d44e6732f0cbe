"""The model provisions of a guide: drafted text, the reason for each choice, and what each paragraph implements."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.drafting import Drafted, DraftedPart, ModelBill, Paragraph, Reason, bill_provisions
from guidegen.drafting.bill.draft import Drafter, drafted_bill
from guidegen.editions.chapters.the_offence import ParagraphRef
from guidegen.editions.citations import Citations, Cite
from guidegen.editions.practice.state_practice import PracticeRow, practice
from guidegen.law.base import Topic
from guidegen.law.guide import Guide
from guidegen.law.member.national import Member
from guidegen.law.model import Choice
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.language import series
from guidegen.wording.laws import text_form_label
from guidegen.wording.places import NO_FORCE, implements_none, numbered_heading, obligation_label
from guidegen.wording.reasons import about, because, taken
from guidegen.wording.values import force_label

PREFIX = "mp-"
"""What stands before an eId where it becomes an id in a page."""


@dataclass(frozen=True)
class PrintedText:
    """One drafted form of a provision, for rendering."""

    form: str | None
    """The name of the form where a guide shows more than one."""
    akn: bytes
    eid: str | None
    prefix: str
    labels: Mapping[str, str]
    """Words for each obligation that the text implements, by its id."""
    terms: Mapping[str, str]
    """eId of the place that defines each term, for the places that the document prints."""
    units: frozenset[str]
    """eIds of the units that the document prints."""
    headed: bool
    """Whether its heading is printed with it."""


@dataclass(frozen=True)
class ReasonView:
    """A choice made, and why."""

    about: str
    choice: str
    because: str
    open: bool
    """Whether the State must still decide."""
    cite: Cite | None
    """What stands behind it; None where it rests on no fact about a State."""


@dataclass(frozen=True)
class DerivationRow:
    """What one paragraph implements, or why it stands there all the same."""

    label: str
    href: str
    duty: str
    force: str
    obligations: tuple[str, ...]
    """The ids of the duties."""
    alternative: bool
    """Whether it belongs to the second form of the general edition, which implements the same duties as the first."""


@dataclass(frozen=True)
class ProvisionText:
    """One model provision as a guide prints it."""

    id: str
    heading: str
    number: str
    """Its number in the bill, such as ``section 3``."""
    title: str
    """Number and heading, as they stand above it."""
    texts: tuple[PrintedText, ...]
    reasons: tuple[ReasonView, ...]
    open: tuple[Choice, ...]
    commentary: str
    why: str
    """The first part of the commentary: why it reads as it does."""
    practice: tuple[PracticeRow, ...]
    """What members do on the point."""
    derivation: tuple[DerivationRow, ...]


@dataclass(frozen=True)
class ModelText:
    """The model provisions of a guide."""

    provisions: tuple[ProvisionText, ...]
    """Those that the document prints."""
    all: tuple[ProvisionText, ...]
    """Every provision of the bill."""
    style: tuple[ReasonView, ...]
    """Why unit, numbering and words are as they are, for all provisions alike."""
    implementing: Mapping[str, tuple[ParagraphRef, ...]]
    """Paragraphs of the bill by the obligation they implement."""
    parts: tuple[DraftedPart, ...]
    schedule: PrintedText | None
    """The consequential amendments to the member's own laws, where the document prints them."""
    amendments: tuple[ReasonView, ...]
    """Why each of those is made."""
    bill: bytes
    """The whole as one Akoma Ntoso document."""


def _reason(reason: Reason, choices: Sequence[Choice], citations: Citations) -> ReasonView:
    on_facts = bool(reason.sources) or reason.confidence.recalled
    return ReasonView(
        about=about(reason, choices),
        choice=taken(reason),
        because=because(reason),
        open=reason.is_open,
        cite=citations.cite(reason.sources, reason.confidence) if on_facts else None,
    )


def _label(corpus: Corpus, obligation: str) -> str:
    return obligation_label(corpus.instrument_of[obligation], corpus.obligations[obligation])


def _derivation(corpus: Corpus, forms: Sequence[Drafted]) -> tuple[DerivationRow, ...]:
    """A row for each numbered paragraph of a provision, with the duties that it and the parts within it implement."""
    rows = []
    for drafted in forms:
        depth = drafted.eid.count("__") + 1
        paragraphs: dict[str, list[Paragraph]] = {}
        for paragraph in drafted.paragraphs:
            paragraphs.setdefault("__".join(paragraph.eid.split("__")[: depth + 1]), []).append(paragraph)
        for eid, within in paragraphs.items():
            obligations = dict.fromkeys(oid for paragraph in within for oid in paragraph.obligations)
            supporting = next((paragraph.supporting for paragraph in within if paragraph.supporting), None)
            forces = dict.fromkeys(force_label(corpus.obligations[oid].force) for oid in obligations)
            rows.append(
                DerivationRow(
                    label=within[0].citation,
                    href=f"#{PREFIX}{eid}",
                    duty=series(_label(corpus, oid) for oid in obligations) or implements_none(supporting or ""),
                    force=series(forces) or ENGLISH.say(NO_FORCE),
                    obligations=tuple(obligations),
                    alternative=drafted.alternative_to is not None,
                )
            )
    return tuple(rows)


def _first_part(commentary: str) -> str:
    """The text under the first heading of a commentary, without the heading."""
    first = commentary.strip().partition("\n### ")[0]
    return first.partition("\n")[2].strip() if first.startswith("### ") else first


@dataclass(frozen=True)
class _Maker:
    """What stays the same for every provision of a document."""

    corpus: Corpus
    topic: Topic
    as_at: date
    citations: Citations
    terms: Mapping[str, str]
    units: frozenset[str]

    def _printed(self, akn: bytes, form: str | None, implemented: Iterable[str], *, headed: bool) -> PrintedText:
        return PrintedText(
            form=form,
            akn=akn,
            eid=None,
            prefix=PREFIX,
            labels={oid: _label(self.corpus, oid) for oid in dict.fromkeys(implemented)},
            terms=self.terms,
            units=self.units,
            headed=headed,
        )

    def schedule(self, akn: bytes) -> PrintedText:
        """The schedule of consequential amendments as printed."""
        return self._printed(akn, None, (), headed=False)

    def text(self, forms: Sequence[Drafted], *, whole: bool) -> ProvisionText:
        """One provision as printed; in a whole bill its heading stands above it and what members do beside it."""
        provision = forms[0].provision
        several = len(forms) > 1
        return ProvisionText(
            id=provision.id,
            heading=provision.heading,
            number=forms[0].citation,
            title=numbered_heading(forms[0].citation, provision.heading),
            texts=tuple(
                self._printed(
                    drafted.akn,
                    text_form_label(drafted.variant) if several else None,
                    (oid for paragraph in drafted.paragraphs for oid in paragraph.obligations),
                    headed=not whole,
                )
                for drafted in forms
            ),
            reasons=tuple(_reason(r, provision.choices, self.citations) for r in forms[0].reasons),
            open=tuple({c.id: c for drafted in forms for c in drafted.open_choices}.values()),
            commentary=provision.commentary,
            why=_first_part(provision.commentary),
            practice=practice(self.corpus, self.topic, provision.practice, self.as_at, self.citations) if whole else (),
            derivation=_derivation(self.corpus, forms),
        )


def _implementing(bill: ModelBill, printed: Collection[str]) -> Mapping[str, tuple[ParagraphRef, ...]]:
    refs: dict[str, list[ParagraphRef]] = {}
    for drafted in bill.provisions:
        here = drafted.provision.id in printed
        for paragraph in drafted.paragraphs:
            ref = ParagraphRef(paragraph.citation, f"#{PREFIX}{paragraph.eid}" if here else None)
            for oid in paragraph.obligations:
                refs.setdefault(oid, []).append(ref)
    return {oid: tuple(found) for oid, found in refs.items()}


def model_text(
    corpus: Corpus,
    guide: Guide,
    member: Member | None,
    as_at: date,
    citations: Citations,
    *,
    whole: bool = False,
    drafter: Drafter = drafted_bill,
) -> ModelText:
    """The model bill of a guide as printed.

    A guide prints the provisions that it names; with ``whole`` all of them are printed, with what members do.
    """
    held = bill_provisions(corpus.model_provisions, guide, member)
    bill = drafter(corpus, guide, member, as_at)
    printed = {p.id for p in held} if whole else set(guide.model_provisions)
    by_provision: dict[str, list[Drafted]] = {}
    for drafted in bill.provisions:
        by_provision.setdefault(drafted.provision.id, []).append(drafted)
    units = frozenset(drafted.eid for pid in printed for drafted in by_provision.get(pid, ()))
    terms = {term: eid for term, eid in bill.terms.items() if any(eid == u or eid.startswith(f"{u}__") for u in units)}
    scheduled = bill.schedule if whole else None
    if scheduled:
        units |= {scheduled.eid}
    maker = _Maker(corpus, guide.id, as_at, citations, terms, units)
    made = {pid: maker.text(forms, whole=whole) for pid, forms in by_provision.items() if pid in printed}
    return ModelText(
        provisions=tuple(made[pid] for pid in guide.model_provisions if pid in made),
        all=tuple(made.values()),
        style=tuple(_reason(r, (), citations) for r in bill.reasons),
        implementing=_implementing(bill, printed),
        parts=bill.parts,
        schedule=maker.schedule(scheduled.akn) if scheduled else None,
        amendments=tuple(
            _reason(a.reason, (), citations) for law in (scheduled.laws if scheduled else ()) for a in law.amendments
        ),
        bill=bill.akn,
    )
