"""The model provisions of a guide: drafted text, the reason for each choice, and what each paragraph serves."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.drafting import Drafted, ModelBill, Paragraph, Reason, draft
from guidegen.editions.citations import Citations, Cite
from guidegen.editions.offence import ParagraphRef, force_words, obligation_label
from guidegen.law.base import Confidence
from guidegen.law.guide import Guide
from guidegen.law.model import Choice
from guidegen.law.national import Member, Tradition

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
    label: Callable[[str], str]
    """Words for an obligation id."""


@dataclass(frozen=True)
class ReasonView:
    """A choice made, and why."""

    about: str
    choice: str
    because: str
    cite: Cite | None
    """What stands behind it; None where it rests on no fact about a State."""


@dataclass(frozen=True)
class DerivationRow:
    """What one paragraph serves, or why it stands there all the same."""

    label: str
    href: str
    duty: str
    force: str


@dataclass(frozen=True)
class ProvisionText:
    """One model provision as a guide prints it."""

    id: str
    heading: str
    texts: tuple[PrintedText, ...]
    reasons: tuple[ReasonView, ...]
    open: tuple[Choice, ...]
    commentary: str
    derivation: tuple[DerivationRow, ...]


@dataclass(frozen=True)
class ModelText:
    """The model provisions of a guide."""

    provisions: tuple[ProvisionText, ...]
    style: tuple[ReasonView, ...]
    """Why unit, numbering and words are as they are, for all provisions alike."""
    serving: Mapping[str, tuple[ParagraphRef, ...]]
    """Paragraphs of the text by the obligation they serve."""
    bill: bytes
    """The whole as one Akoma Ntoso document."""


_FORM = {Tradition.COMMON: "Common-law form", Tradition.CIVIL: "Civil-law form"}
_ABOUT = {
    "form": "Form",
    "unit": "Unit",
    "numbering": "Numbering",
    "word": "Word of obligation",
    "fine": "Form of fines",
}


def _reason(reason: Reason, choices: Sequence[Choice], citations: Citations) -> ReasonView:
    question = next((c.question for c in choices if c.id == reason.about), None)
    role = reason.about.removeprefix("agency:")
    about = question or _ABOUT.get(reason.about) or f"Body: {role.replace('_', ' ')}"
    on_facts = bool(reason.sources) or reason.confidence is Confidence.LOW
    return ReasonView(
        about=about,
        choice=reason.choice,
        because=reason.because[0].upper() + reason.because[1:],
        cite=citations.cite(reason.sources, reason.confidence) if on_facts else None,
    )


def _ref(paragraph: Paragraph) -> ParagraphRef:
    return ParagraphRef(paragraph.citation, f"#{PREFIX}{paragraph.eid}")


def _derivation(corpus: Corpus, forms: Sequence[Drafted]) -> tuple[DerivationRow, ...]:
    return tuple(
        DerivationRow(
            label=paragraph.citation,
            href=f"#{PREFIX}{paragraph.eid}",
            duty="; ".join(obligation_label(corpus, oid) for oid in paragraph.obligations)
            or f"Serves no treaty duty: {paragraph.supporting}",
            force="; ".join(dict.fromkeys(force_words(corpus.obligations[oid].force) for oid in paragraph.obligations))
            or "None",
        )
        for drafted in forms
        for paragraph in drafted.paragraphs
    )


def _provision(corpus: Corpus, forms: Sequence[Drafted], citations: Citations) -> ProvisionText:
    provision = forms[0].provision
    several = len(forms) > 1
    return ProvisionText(
        id=provision.id,
        heading=provision.heading,
        texts=tuple(
            PrintedText(
                form=_FORM[drafted.variant] if several else None,
                akn=drafted.akn,
                eid=None,
                prefix=PREFIX,
                label=lambda oid: obligation_label(corpus, oid),
            )
            for drafted in forms
        ),
        reasons=tuple(_reason(r, provision.choices, citations) for r in forms[0].reasons),
        open=tuple({c.id: c for drafted in forms for c in drafted.open_choices}.values()),
        commentary=provision.commentary,
        derivation=_derivation(corpus, forms),
    )


def _serving(bill: ModelBill) -> Mapping[str, tuple[ParagraphRef, ...]]:
    refs: dict[str, list[ParagraphRef]] = {}
    for drafted in bill.provisions:
        for paragraph in drafted.paragraphs:
            for oid in paragraph.obligations:
                refs.setdefault(oid, []).append(_ref(paragraph))
    return {oid: tuple(found) for oid, found in refs.items()}


def model_text(corpus: Corpus, guide: Guide, member: Member | None, as_at: date, citations: Citations) -> ModelText:
    """The model provisions of a guide, drafted for a member or, without one, with all alternatives."""
    provisions = [corpus.model_provisions[pid] for pid in guide.model_provisions]
    bill = draft(provisions, member, guide.id, as_at, corpus.obligations)
    by_provision: dict[str, list[Drafted]] = {}
    for drafted in bill.provisions:
        by_provision.setdefault(drafted.provision.id, []).append(drafted)
    return ModelText(
        provisions=tuple(_provision(corpus, forms, citations) for forms in by_provision.values()),
        style=tuple(_reason(r, (), citations) for r in bill.reasons),
        serving=_serving(bill),
        bill=bill.akn,
    )
