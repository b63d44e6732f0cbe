"""Model provisions: text that a State may adopt, with the choices it must make and the variants by legal tradition."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from guidegen.law.base import ElementKey, InconsistentError, Record, Slug, Text, Topic, Way
from guidegen.law.member.penalty import Term
from guidegen.law.member.profile import Coast, Tradition


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
    """The member's main legal tradition decides, by ``by_tradition``; the default serves the other traditions."""
    OWN_LAW = "own-law"
    """The figure in the member's own offence, found by ``own_law``, decides where it is sourced; else it stays open."""
    COUNTRY = "country"
    """The State must decide: the options stay in brackets."""


class Option(Record):
    """One way to make a choice."""

    id: Slug
    """Its name within the choice."""
    text: str
    """The words it puts into the text; may be empty, and a numbered part left without words is left out."""
    consequence: Text
    """What follows from it, as a whole sentence."""

    @property
    def words(self) -> str:
        """The text as quoted: without the stops by which it stands in a list."""
        return self.text.rstrip(" ;,.")


class OwnOffence(Record):
    """How to find the member's own offence whose figure a choice may take: the first that fits, in the order of its
    file, of those on the same topic that are in force and whose penalty is sourced.
    """

    having: tuple[ElementKey, ...] = Field(min_length=1)
    """It has at least one of these elements, wholly or in part."""
    without: tuple[ElementKey, ...] = ()
    """It has none of these, such as ``aggravated`` where the basic offence is sought."""


class Choice(Record):
    """Something a State must decide when it adopts the provision."""

    id: Slug
    """Its name within the provision; the text cites it as ``${choice:<id>}`` or, for a figure, ``${penalty:<id>}``."""
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
    own_law: tuple[OwnOffence, ...] = ()
    """Where to look for the figure in the member's own law, the best place first."""
    least_maximum: Term | None = None
    """The lowest maximum term that meets the treaties, for a term."""
    advice: Text
    """What to weigh."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for message, values in self._wrong():
            raise InconsistentError(f"choice {self.id}: {message}", *values)
        return self

    def _wrong(self) -> Iterator[tuple[str, list[Way]]]:
        """What is wrong with the choice, each with the values that cannot all be right."""
        figure = self.kind is not ChoiceKind.WORDING
        kind, rule = ("kind",), ("rule",)
        ids = [o.id for o in self.options]
        if len(set(ids)) != len(ids):
            twice: list[Way] = [("options", n, "id") for n, name in enumerate(ids) if ids.count(name) > 1]
            yield f"it has two options of the same id; rename one of {', '.join(ids)}", twice
        cited: dict[Way, str] = {("by_tradition", t.value): o for t, o in self.by_tradition.items()}
        cited |= {("default",): self.default} if self.default else {}
        if unknown := [place for place, option in cited.items() if option not in ids]:
            options = ", ".join(sorted(ids)) or "none"
            yield f"it cites an option it does not have; its options are: {options}", unknown
        if not figure and len(self.options) < 2:
            yield "a choice of wording needs at least two `options`", [kind]
        if figure and self.options:
            yield (
                "a term or a fine has no `options`; the figure is found by `own_law` or stays open",
                [kind, ("options",)],
            )
        if not figure and self.rule is ChoiceRule.OWN_LAW:
            yield "a choice of wording cannot have the rule `own-law`; use default, tradition or country", [kind, rule]
        if figure and self.rule in (ChoiceRule.DEFAULT, ChoiceRule.TRADITION):
            yield "a term or a fine has the rule `own-law` or `country`", [kind, rule]
        if self.rule is ChoiceRule.DEFAULT and not self.default:
            yield "the rule `default` needs a `default`", [rule]
        if self.rule is ChoiceRule.TRADITION and not self.by_tradition:
            yield "the rule `tradition` needs `by_tradition`", [rule]
        if self.rule is ChoiceRule.OWN_LAW and not self.own_law:
            yield "the rule `own-law` needs `own_law`", [rule]
        if self.kind is ChoiceKind.TERM and self.least_maximum is None:
            yield "a term needs `least_maximum`, such as `least_maximum: 4 years`", [kind]


class ModelProvision(Record):
    """One model provision: its text in every variant, its choices and its commentary."""

    id: Slug
    """Its name, also the name of the file."""
    heading: Text
    """Its heading in lists and tables; in the text, each variant has its own."""
    topic: Topic
    """The guide it belongs to."""
    implements: tuple[Slug, ...] = Field(min_length=1)
    """The obligations it implements; each is implemented by at least one paragraph of each variant."""
    supporting: Mapping[Slug, Text] = Field(default_factory=dict)
    """Paragraphs that implement no obligation, by their label in the text, and why each stands there all the same."""
    choices: tuple[Choice, ...] = ()
    """What a State must decide."""
    defines: bool = False
    """Whether it holds the definitions of a whole bill; it then stands where the member's statutes have theirs."""
    counterpart: tuple[ElementKey, ...] = ()
    """Elements by which a provision of national law on the same point is known; the schedule of a bill amends those."""
    practice: tuple[ElementKey, ...] = ()
    """Elements of the checklist by which a guide says what members do, counted from their law."""
    coast: Coast | None = None
    """Where it is only for members with this coast, such as powers at sea."""
    allowed: Mapping[Text, Text] = Field(default_factory=dict)
    """Words that the check of style would refuse, each with the reason why it stands all the same."""
    texts: Mapping[Tradition, str]
    """The text in bluebell markup, by the tradition whose form it has; ``common`` and ``civil`` at least."""
    commentary: str
    """Why it reads as it does, in Markdown."""

    @property
    def is_offence(self) -> bool:
        """Whether it makes an offence of its own: it sets a greatest term of imprisonment."""
        return any(choice.kind is ChoiceKind.TERM for choice in self.choices)

    @model_validator(mode="after")
    def _both_forms(self) -> Self:
        missing = [t for t in (Tradition.COMMON, Tradition.CIVIL) if not self.texts.get(t, "").strip()]
        if missing:
            raise ValueError(f"the text is missing in the {missing[0]} form; add it under `# Text: {missing[0]}`")
        if len({c.id for c in self.choices}) != len(self.choices):
            ids = [c.id for c in self.choices]
            twice = [("choices", n, "id") for n, name in enumerate(ids) if ids.count(name) > 1]
            raise InconsistentError("two choices have the same id; rename one", *twice)
        return self
