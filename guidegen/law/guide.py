"""Guides, the readers they are made for, and the terms they define."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from guidegen.law.base import Record, Slug, Text, Topic


class Audience(StrEnum):
    """Whom an edition is made for."""

    ALL = "all"


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


class Guide(Record):
    """A guide: ``guides/<id>.yaml``."""

    id: Topic
    """Its name, also the name of the file and of its folder of templates."""
    title: Text
    """Its title, to which the name of the member is added."""
    subtitle: Text
    """What it is, in a line."""
    audiences: tuple[Audience, ...]
    """The readers it is made for."""
    instruments: tuple[Slug, ...]
    """The instruments it reports on, the leading ones first."""
    model_provisions: tuple[Slug, ...]
    """The model provisions that the guide itself prints; its model bill holds these and all others."""
    bill: tuple[BillPart, ...] = ()
    """Its model bill, part by part; absent: the provisions it prints, without parts."""
    elsewhere: tuple[Elsewhere, ...] = ()
    """Mandatory duties that no paragraph of the bill serves, and why."""
    chapters: tuple[Slug, ...]
    """Its chapters in order: each is ``templates/guides/<id>/NN-<slug>.md``."""

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
