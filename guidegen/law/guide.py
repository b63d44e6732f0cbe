"""Guides, the readers they are made for, and the terms they define."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from itertools import islice
from typing import Self

from pydantic import Field, model_validator

from guidegen.law.base import ElementKey, InconsistentError, Record, Slug, Text, Topic


class Audience(StrEnum):
    """Whom an edition is made for."""

    ALL = "all"
    """Everyone: the full guide."""
    BRIEF = "brief"
    """A cabinet: two pages."""
    DRAFTERS = "drafters"
    POLICE = "police"
    PROSECUTORS = "prosecutors"
    JUDGES = "judges"
    IMMIGRATION = "immigration"
    MARITIME = "maritime"
    LABOUR = "labour"
    VICTIM_SERVICES = "victim-services"
    FOREIGN_AFFAIRS = "foreign-affairs"


class AudienceEdition(Record):
    """An edition of both guides for one kind of reader: ``editions/<id>.yaml``."""

    id: Audience
    """For whom, also the name of the file; the full guide needs no file."""
    title: Text
    """What is added to the title of a guide, such as ``For prosecutors``."""
    readers: Text
    """Its readers, in a line."""
    subtitle: Text
    """What it is for, in a line, as its cover says."""
    chapters: Mapping[Topic, tuple[Slug, ...]]
    """Its chapters in order, for each guide: each is ``templates/editions/<id>/<slug>.md`` or a chapter of the full guide."""


class QuestionKind(StrEnum):
    """What answers a question where no element does."""

    TREATIES = "treaties"
    """The leading treaties and the member's position to each."""
    PENALTIES = "penalties"
    """The member's own offences and the greatest penalty of each."""
    ACTIONS = "actions"
    """The most urgent gaps."""
    WORDING = "wording"
    """The model provisions that the guide prints."""
    SURENESS = "sureness"
    """How many facts are how sure, and which to check first."""
    DUTIES = "duties"
    """How many mandatory duties a paragraph of the model bill answers."""


class PolicyQuestion(Record):
    """A question a policy maker asks first."""

    question: Text
    """The question."""
    topics: tuple[Topic, ...] = Field(min_length=1)
    """The guides it concerns."""
    elements: tuple[ElementKey, ...] = ()
    """The elements of the checklist whose findings answer it."""
    kind: QuestionKind | None = None
    """What answers it where no element does."""
    chapter: Slug | None = None
    """The chapter that answers it at length, where no element does."""

    @model_validator(mode="after")
    def _answered(self) -> Self:
        if bool(self.elements) is bool(self.chapter):
            message = "a question is answered by `elements` or by a `chapter`; give one of the two"
            raise InconsistentError(message, *([("elements",), ("chapter",)] if self.chapter else []))
        if bool(self.chapter) is not bool(self.kind):
            kinds = ", ".join(QuestionKind)
            message = f"with a `chapter` goes a `kind`, what the short answer is made from: one of {kinds}"
            raise InconsistentError(message, ("chapter",) if self.chapter else ("kind",))
        return self


class QuestionsFile(Record):
    """``questions.yaml``: the questions, in the order in which a guide prints them."""

    questions: tuple[PolicyQuestion, ...]
    """The questions."""


class GuidePart(Record):
    """A part of a guide: some chapters that answer one question together."""

    heading: Text
    """Its heading."""
    answers: Text
    """What it answers: a question, in a line."""
    chapters: tuple[Slug, ...] = Field(min_length=1)
    """Its chapters in order: each is ``templates/guides/<id>/NN-<slug>.md``."""


class BillPart(Record):
    """A part of a model bill."""

    heading: Text
    """Its heading."""
    provisions: tuple[Slug, ...] = Field(min_length=1)
    """Its model provisions, in order."""


class Elsewhere(Record):
    """Mandatory duties that are answered otherwise than by a paragraph of the model bill."""

    reason: Text
    """Why, and where they are answered, as a whole sentence."""
    obligations: tuple[Slug, ...] = Field(min_length=1)
    """The duties."""


_FOREMOST = 3
"""How many instruments a summary or a narrow table has room for."""


class Guide(Record):
    """A guide: ``guides/<id>.yaml``."""

    id: Topic
    """Its name, also the name of the file and of its folder of templates."""
    title: Text
    """Its title, to which the name of the member is added."""
    subtitle: Text
    """What it is, in a line."""
    instruments: tuple[Slug, ...]
    """The instruments it reports on, the leading ones first."""
    leading: tuple[Slug, ...] = Field(min_length=1)
    """The instruments that lead it: the treaty whose offence it is about, and the Convention which that supplements."""
    model_provisions: tuple[Slug, ...]
    """The model provisions that the guide itself prints; its model bill holds these and all others."""
    bill: tuple[BillPart, ...] = ()
    """Its model bill, part by part; absent: the provisions it prints, without parts."""
    elsewhere: tuple[Elsewhere, ...] = ()
    """Mandatory duties that no paragraph of the bill implements, and why."""
    parts: tuple[GuidePart, ...] = Field(min_length=1)
    """Its parts in order, with their chapters."""

    @property
    def chapters(self) -> tuple[str, ...]:
        """Every chapter, in order."""
        return tuple(slug for part in self.parts for slug in part.chapters)

    def foremost(self, among: Collection[str] | None = None) -> tuple[str, ...]:
        """The instruments to name where there is room for three only: the leading ones, then the next in order.

        With ``among``, such as the instruments open to a member, those of them.
        """
        found = (i for i in self.instruments if among is None or i in among)
        return tuple(islice(found, _FOREMOST))

    @property
    def in_bill(self) -> tuple[str, ...]:
        """Every model provision of its bill, in order."""
        return tuple(pid for part in self.bill for pid in part.provisions) or self.model_provisions

    @property
    def headings(self) -> Mapping[str, str]:
        """The part of the bill that each provision stands in, by the id of the provision."""
        return {pid: part.heading for part in self.bill for pid in part.provisions}


class Term(Record):
    """A defined term."""

    term: Text
    """The term."""
    meaning: Text
    """Its meaning in these guides, in our own words."""


class Glossary(Record):
    """``guides/glossary.yaml``: the defined terms."""

    terms: tuple[Term, ...]
    """The terms, in alphabetical order."""


REGION = "regional"
"""The name of the edition that is made for no single member."""
