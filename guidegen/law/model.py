"""Model provisions: text that a State may adopt, with the choices it must make and the variants by legal tradition."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from guidegen.law.base import Record, Slug, Text, Topic
from guidegen.law.national import Tradition
from guidegen.law.penalty import Term


class ChoiceKind(StrEnum):
    """What is chosen."""

    WORDING = "wording"
    """One of several wordings."""
    TERM = "term"
    """A maximum term of imprisonment."""
    FINE = "fine"
    """The amount of a fine, in the member's own form."""


class ChoiceRule(StrEnum):
    """What decides a choice for one member."""

    DEFAULT = "default"
    """The default serves every member."""
    TRADITION = "tradition"
    """The member's main legal tradition decides, by ``by_tradition``."""
    OWN_LAW = "own-law"
    """The figure in the member's own offence of the topic decides, where it is sourced; else it stays open."""
    COUNTRY = "country"
    """The State must decide: the options stay in brackets."""


class Option(Record):
    """One way to make a choice."""

    id: Slug
    """Its name within the choice."""
    text: str
    """The words it puts into the text; may be empty."""
    consequence: Text
    """What follows from it."""


class Choice(Record):
    """Something a State must decide when it adopts the provision."""

    id: Slug
    """Its name within the provision; the text cites it as ``${choice:<id>}``."""
    kind: ChoiceKind
    """What is chosen."""
    question: Text
    """The decision, as a question."""
    rule: ChoiceRule
    """What decides it."""
    options: tuple[Option, ...] = ()
    """The wordings to choose from, for a choice of wording."""
    default: Slug | None = None
    """The option taken where nothing else decides; absent: brackets."""
    by_tradition: Mapping[Tradition, Slug] = Field(default_factory=dict)
    """The option each tradition takes, where tradition decides."""
    least_maximum: Term | None = None
    """The lowest maximum term that meets the treaties, for a term."""
    advice: Text
    """What to weigh."""


class ModelProvision(Record):
    """One model provision: its text in every variant, its choices and its commentary."""

    id: Slug
    """Its name, also the name of the file."""
    heading: Text
    """Its heading in a statute."""
    topic: Topic
    """The guide it belongs to."""
    implements: tuple[Slug, ...]
    """The obligations it serves; each is served by at least one paragraph of each variant."""
    choices: tuple[Choice, ...] = ()
    """What a State must decide."""
    texts: Mapping[Tradition, str]
    """The text in bluebell markup, by the tradition whose form it has; ``common`` and ``civil`` at least."""
    commentary: str
    """Why it reads as it does, in Markdown."""
