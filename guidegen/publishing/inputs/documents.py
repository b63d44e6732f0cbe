"""The documents that may be asked for: kind x guide x member x audience x language, each in some formats."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.law.guide import REGION, Audience


class Format(StrEnum):
    """The form of a file."""

    HTML = "html"
    PDF = "pdf"
    AKN = "akn"
    """The model bill as Akoma Ntoso 3.0."""

    @property
    def suffix(self) -> str:
        """How the name of a file of this form ends."""
        return "akn.xml" if self is Format.AKN else self.value


class DocumentKind(StrEnum):
    """What kind of document is made."""

    GUIDE = "guide"
    BILL = "bill"
    """The model bill of a guide."""


_FORMS = {DocumentKind.GUIDE: frozenset({Format.HTML, Format.PDF}), DocumentKind.BILL: frozenset(Format)}
"""The forms that each kind of document has."""


@dataclass(frozen=True)
class Job:
    """One edition to make: its files share one rendering."""

    guide: Topic
    member: str | None
    """ISO 3166-1 alpha-3 code; None for the regional edition."""
    formats: tuple[Format, ...]
    kind: DocumentKind = DocumentKind.GUIDE
    audience: Audience = Audience.ALL
    language: str = "en"
    """BCP 47 tag."""

    @property
    def bundle(self) -> tuple[Topic, str | None]:
        """What it shares one composition with."""
        return self.guide, self.member

    @property
    def id(self) -> str:
        """What tells it from every other document: ``idn/trafficking-police.en``."""
        return f"{self}.{self.language}"

    @property
    def folder(self) -> str:
        """The folder of the edition in the output: ``idn`` or ``regional``."""
        return self.member.lower() if self.member else REGION

    def path(self, form: Format) -> str:
        """Where a file of the document stands in the output."""
        return f"{self.id}.{form.suffix}"

    def __str__(self) -> str:
        suffix = (
            "-bill" if self.kind is DocumentKind.BILL else "" if self.audience is Audience.ALL else f"-{self.audience}"
        )
        return f"{self.folder}/{self.guide}{suffix}"


def documents(
    members: Iterable[str],
    guides: Sequence[Topic],
    formats: Sequence[Format],
    *,
    regional: bool,
    kinds: Sequence[DocumentKind] = tuple(DocumentKind),
    audiences: Sequence[Audience] = (Audience.ALL,),
) -> tuple[Job, ...]:
    """Every document asked for: guides and model bills of each member, then the regional ones where they are wanted."""
    places: list[str | None] = [*members]
    if regional:
        places.append(None)
    jobs = (
        Job(guide, place, tuple(form for form in formats if form in _FORMS[kind]), kind, audience)
        for place in places
        for guide in guides
        for kind in kinds
        for audience in (audiences if kind is DocumentKind.GUIDE else (Audience.ALL,))
    )
    return tuple(job for job in jobs if job.formats)


def every_document(corpus: Corpus) -> frozenset[str]:
    """The path of every file that a build without arguments makes."""
    audiences = (Audience.ALL, *corpus.editions)
    every = documents(corpus.members, list(Topic), list(Format), regional=True, audiences=audiences)
    return frozenset(job.path(form) for job in every for form in job.formats)
