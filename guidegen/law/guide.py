"""Guides, the readers they are made for, and the terms they define."""

from enum import StrEnum

from guidegen.law.base import Record, Slug, Text, Topic


class Audience(StrEnum):
    """Whom an edition is made for."""

    ALL = "all"


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
    """The model provisions it prints, in order."""
    chapters: tuple[Slug, ...]
    """Its chapters in order: each is ``templates/guides/<id>/NN-<slug>.md``."""


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
