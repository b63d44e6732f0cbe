"""Conducts: small sets of facts by which dual criminality is looked at, and the treaties that may carry cooperation."""

from typing import Self

from pydantic import Field, model_validator

from guidegen.law.base import Coverage, ElementKey, InconsistentError, Record, Slug, Text, Topic, Way


class Need(Record):
    """One part of an offence that the facts fill."""

    heading: Text
    """What the part is, such as ``The means``."""
    any_of: tuple[ElementKey, ...] = Field(min_length=1)
    """Elements of the checklist, each of which the facts fill: the law needs to have one of them."""
    if_missing: Text | None = None
    """Why the facts may be an offence although the law lacks the part: a no then makes the answer depend on this."""


class Exclusion(Record):
    """Something in the law that takes the facts out of the offence."""

    element: ElementKey
    """The element that the facts do not fill, or the exemption that they fall under."""
    within: bool = False
    """Whether it counts only for the provision that has it, as an element of an offence does; an exemption counts for all."""
    because: Text
    """Why the facts are no offence where the law has it, as a whole sentence."""
    on: Text
    """What the answer depends on where the law has it in part, or where an exemption was not found."""


class Dependence(Record):
    """What makes an answer depend on more than the facts say."""

    element: ElementKey
    """The element that decides."""
    values: tuple[Coverage, ...] = Field(min_length=1)
    """The values at which it makes the answer depend."""
    on: Text
    """What it then depends on."""


class Conduct(Record):
    """Some facts in plain words, and what of a law they fill."""

    id: Slug
    """Its name on the command line, such as ``smuggling-basic``."""
    title: Text
    """Its name in a table."""
    topic: Topic
    """The guide it belongs to."""
    facts: Text
    """Who did what to whom, where and to what end, in plain words and without a legal term."""
    needs: tuple[Need, ...] = Field(min_length=1)
    """The parts of an offence, every one of which the law must have."""
    excluded_by: tuple[Exclusion, ...] = ()
    """What takes the facts out of the offence, elements of the offence before exemptions."""
    depends_on: tuple[Dependence, ...] = ()
    """What makes the answer depend, such as whose border it is."""
    basic: bool = False
    """Whether it is the basic offence of its topic or a graver form, so that a finding on the greatest penalty speaks of it."""
    protocol: Slug | None = None
    """The instrument whose offence it is; absent: no Protocol asks that it be one."""
    note: Text | None = None
    """What a reader should know about the facts or about the answers."""

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        named: list[tuple[str, Way]] = [
            (key, ("needs", n, "any_of", m)) for n, need in enumerate(self.needs) for m, key in enumerate(need.any_of)
        ]
        named += [(exclusion.element, ("excluded_by", n, "element")) for n, exclusion in enumerate(self.excluded_by)]
        keys = [key for key, _ in named]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            message = f"the conduct names {', '.join(twice)} twice among `needs` and `excluded_by`; keep one"
            raise InconsistentError(message, *(place for key, place in named if key in twice))
        return self


class Basis(Record):
    """A treaty that may carry extradition and mutual legal assistance between two parties to it."""

    instrument: Slug
    """The treaty."""
    conducts: tuple[Slug, ...] = Field(min_length=1)
    """The conducts it may cover."""
    extradition: tuple[Slug, ...] = ()
    """Its duties on extradition."""
    assistance: tuple[Slug, ...] = ()
    """Its duties on mutual legal assistance."""
    serious: bool = False
    """Whether it also covers what no Protocol of its makes an offence, if both sides punish it as a serious crime."""
    limit: Text
    """What else it asks for, as a whole sentence."""


class ConductsFile(Record):
    """``conducts.yaml``: the catalogue of conducts, and what may carry cooperation."""

    note: Text
    """What an answer is and is not; printed with every answer."""
    unrecorded: tuple[Text, ...] = ()
    """What bears on cooperation and is recorded nowhere here, each as a whole sentence."""
    conducts: tuple[Conduct, ...]
    """The conducts, in the order in which they are shown."""
    bases: tuple[Basis, ...] = ()
    """The treaties, in the order in which they are shown."""
