"""What the chapters of one edition say and pick beside their prose: texts on method, and choices of elements and duties.

In: the practice of each kind of reader, and what the guide says on elements and duties. Out: the same by the names that
templates use, each text beside the element it is on, so that no template decides which elements there are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guidegen.editions.chapters.the_offence import DutyView, ElementView, GroupView, group_id
from guidegen.editions.chapters.themes import ThemeView
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.law.practice import MethodTable, Practice


@dataclass(frozen=True)
class MethodRow:
    """An element with a text on method."""

    element: ElementView
    text: str


@dataclass(frozen=True)
class MethodGroup:
    """A part of the checklist as a table of method shows it."""

    title: str
    rows: tuple[MethodRow, ...]


@dataclass(frozen=True)
class MethodView:
    """A table of method."""

    groups: tuple[MethodGroup, ...]
    """The parts that it covers of the checklist of the guide, in their order there."""
    texts: Mapping[str, str]
    """Each of its texts by the key of the element, those on the other checklist among them: a provision of the general
    law has elements of both."""


@dataclass(frozen=True)
class PracticeView:
    """What the chapters of an edition print beside their prose, by the names under which its content holds it."""

    tables: Mapping[str, MethodView]
    groups: Mapping[str, tuple[GroupView, ...]]
    """Parts of the checklist, in their order there; nothing that is picked for the other guide only."""
    elements: Mapping[str, tuple[ElementView, ...]]
    """Elements, part by part; likewise."""
    duties: Mapping[str, tuple[DutyView, ...]]
    """Duties of instruments open to the member, theme by theme; likewise."""


def practice_view(
    practices: Mapping[Audience, Practice],
    audience: Audience,
    topic: Topic,
    groups: Sequence[GroupView],
    themes: Mapping[str, ThemeView],
) -> PracticeView:
    """The practice of one edition; what the full guide picks stands in it too, for chapters that are taken from there.

    ``groups`` is the whole checklist of the guide, ``themes`` all its duties. Raises KeyError where an element that a
    table covers has no text, which the check of the content rules out.
    """
    held = [practices[name] for name in dict.fromkeys((Audience.ALL, audience)) if name in practices]
    elements = [element for group in groups for element in group.elements]
    duties = [duty for theme in themes.values() for duty in theme.duties]
    return PracticeView(
        tables={name: _method(table, topic, groups) for one in held for name, table in one.tables.items()},
        groups={
            name: _covered(groups, topic, chosen[topic])
            for one in held
            for name, chosen in one.groups.items()
            if topic in chosen
        },
        elements={
            name: tuple(element for element in elements if element.key in chosen[topic])
            for one in held
            for name, chosen in one.elements.items()
            if topic in chosen
        },
        duties={
            name: tuple(duty for duty in duties if duty.id in chosen[topic])
            for one in held
            for name, chosen in one.duties.items()
            if topic in chosen
        },
    )


def _covered(groups: Sequence[GroupView], topic: Topic, names: Sequence[str]) -> tuple[GroupView, ...]:
    ids = [group_id(topic, name) for name in names]
    return tuple(group for group in groups if group.id in ids)


def _method(table: MethodTable, topic: Topic, groups: Sequence[GroupView]) -> MethodView:
    texts, without = table.texts.of(topic), table.without.of(topic)
    other = {key: text for one in Topic for key, text in table.texts.of(one).items()}
    return MethodView(
        groups=tuple(
            MethodGroup(group.title, tuple(MethodRow(e, texts[e.key]) for e in group.elements if e.key not in without))
            for group in _covered(groups, topic, table.covers.get(topic, ()))
        ),
        texts={**other, **texts},
    )
