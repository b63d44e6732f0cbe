"""What a worker does: says what documents say, writes their pages, prints one page.

In: the inputs of a build and what to make. Out: values that travel back; a worker writes no file but in the cache. Each function is
pure but for the cache, so it may be run anywhere, any number of times.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guidegen.corpus.corpus import Corpus
from guidegen.drafting import DraftingError, ModelBill
from guidegen.drafting.bill.draft import drafted_bill
from guidegen.drafting.bill.store import bill_bytes, bill_from
from guidegen.editions.bill import BillEdition, compose_bill
from guidegen.editions.compose import compose, for_reader
from guidegen.editions.edition import Edition
from guidegen.law.base import Topic
from guidegen.law.guide import Audience, Guide
from guidegen.law.member.national import Member
from guidegen.publishing.inputs.content import BuildInputs, unpack
from guidegen.publishing.inputs.digest import digest, table_digest, value_digest
from guidegen.publishing.inputs.documents import DocumentKind, Job
from guidegen.publishing.inputs.tools import page_code, page_tools
from guidegen.publishing.inputs.tracking import tracked
from guidegen.publishing.store.cache import Cache
from guidegen.rendering import bill, guide
from guidegen.rendering.document.unverified import unverified
from guidegen.rendering.errors import RenderingError

_OWN = ("audience", "reader", "title", "practice")
"""What each edition of a guide for one member has of its own."""


@dataclass(frozen=True)
class WrittenPage:
    """A document written: its page, what the manifest says of it, and, for a bill, its Akoma Ntoso."""

    title: str
    unverified: tuple[str, ...]
    html: bytes
    akn: bytes = b""

    def packed(self) -> bytes:
        """As bytes, for the cache."""
        head = {"title": self.title, "unverified": self.unverified, "html": len(self.html)}
        return json.dumps(head).encode() + b"\n" + self.html + self.akn

    @classmethod
    def unpacked(cls, content: bytes) -> "WrittenPage":
        """From such bytes. Raises ValueError and others where they are none."""
        line, _, rest = content.partition(b"\n")
        head = json.loads(line)
        title, said, length = str(head["title"]), tuple(map(str, head["unverified"])), int(head["html"])
        if not 0 <= length <= len(rest):
            raise ValueError("it is shorter than it says")
        rest[:length].decode()
        return cls(title, said, rest[:length], rest[length:])


@dataclass(frozen=True)
class Failed:
    """What could not be made, and why: plain sentences."""

    reasons: tuple[str, ...]


@dataclass(frozen=True)
class PrintedPdf:
    """A page printed."""

    pdf: bytes
    pages: int

    def packed(self) -> bytes:
        """As bytes, for the cache."""
        return b"%d\n" % self.pages + self.pdf

    @classmethod
    def unpacked(cls, content: bytes) -> "PrintedPdf":
        """From such bytes. Raises ValueError where they are none."""
        pages, _, pdf = content.partition(b"\n")
        return cls(pdf, int(pages))


def _drafter(
    cache: Cache | None, drafters: dict[Topic, str]
) -> Callable[[Corpus, Guide, Member | None, date], ModelBill]:
    """What drafts a bill, or remembers one that was drafted from the same facts."""

    def drafted(corpus: Corpus, guide: Guide, member: Member | None, as_at: date) -> ModelBill:
        if cache is None:
            return drafted_bill(corpus, guide, member, as_at)
        if guide.id not in drafters:
            held = [corpus.model_provisions[pid] for pid in guide.in_bill]
            said = value_digest([guide, held, dict(corpus.obligations), dict(corpus.element_groups)])
            drafters[guide.id] = digest(said, page_code(), table_digest(page_tools()))
        key = digest(drafters[guide.id], value_digest([member, as_at]))
        if (kept := cache.load("drafted", key, bill_from)) is not None:
            return kept
        made = drafted_bill(corpus, guide, member, as_at)
        cache.put("drafted", key, bill_bytes(made))
        return made

    return drafted


type Document = Edition | BillEdition
"""What a document says, before it is written."""


def compose_documents(
    corpus: Corpus, inputs: BuildInputs, cache: Cache | None, jobs: Sequence[Job]
) -> Iterator[tuple[Job, Document | Failed]]:
    """Documents of one bundle, each composed; the whole guide once for all its readers."""
    drafter = _drafter(cache, unpack(inputs).drafters)
    whole: Edition | None = None
    for job in jobs:
        subject = corpus.guides[job.guide]
        try:
            if job.kind is DocumentKind.BILL:
                yield job, compose_bill(corpus, subject, job.member, inputs.as_at, drafter)
                continue
            whole = whole or compose(corpus, subject, job.member, Audience.ALL, inputs.as_at, drafter)
            yield job, for_reader(whole, corpus, job.audience)
        except DraftingError as wrong:
            yield job, Failed(tuple(str(wrong).splitlines()))


def write_html(document: Document, templates: Path) -> str:
    """The page of a document. Raises RenderingError, with every reason, where it cannot be written."""
    if isinstance(document, BillEdition):
        return bill.render_html(document, templates)
    return guide.render_html(document, templates)


@dataclass(frozen=True)
class ComposedDigests:
    """What the documents of one bundle say."""

    views: Mapping[str, str]
    """The digest of all that each says, by its id."""
    reads: tuple[str, ...]
    """Notes of what was read of the corpus to say it."""


def view_digests(content: BuildInputs, cache: Cache | None, jobs: Sequence[Job]) -> ComposedDigests:
    """What the documents of one bundle say; a whole guide is walked once."""
    held: dict[Topic, str] = {}
    made = {}
    corpus = tracked(unpack(content).corpus)
    for job, edition in compose_documents(corpus, content, cache, jobs):
        if isinstance(edition, Edition):
            if job.guide not in held:
                held[job.guide] = value_digest(_shared(edition))
            said = digest(held[job.guide], value_digest([getattr(edition, name) for name in _OWN]))
        else:
            said = value_digest(edition)
        made[job.id] = said
    return ComposedDigests(made, tuple(sorted(corpus.notes)))


def _shared(edition: Edition) -> dict[str, object]:
    """What all editions of a guide for one member have in common."""
    return {name: value for name, value in vars(edition).items() if name not in _OWN}


def write_pages(content: BuildInputs, cache: Cache | None, jobs: Sequence[Job]) -> tuple[WrittenPage | Failed, ...]:
    """The documents of one bundle, written, in the order asked for."""
    ready = unpack(content)
    made: list[WrittenPage | Failed] = []
    for _job, document in compose_documents(ready.corpus, content, cache, jobs):
        if isinstance(document, Failed):
            made.append(document)
            continue
        try:
            html = write_html(document, ready.templates).encode()
        except RenderingError as wrong:
            made.append(Failed(wrong.reasons))
            continue
        akn = document.akn if isinstance(document, BillEdition) else b""
        made.append(WrittenPage(document.title, unverified(html), html, akn))
    return tuple(made)


def print_page(content: BuildInputs, html: bytes) -> PrintedPdf | Failed:
    """A page as a PDF."""
    from guidegen.rendering.pdf.printing import print_pdf  # the engine takes long to load, and a page needs none

    try:
        printed = print_pdf(html.decode(), content.as_at, unpack(content).templates / "styles")
    except RenderingError as wrong:
        return Failed(wrong.reasons)
    return PrintedPdf(printed.content, printed.pages)
