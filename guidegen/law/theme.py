"""Themes: the parts of the subject, as headings and as the body that can answer for each."""

from collections.abc import Mapping
from typing import Self

from pydantic import model_validator

from guidegen.law.base import Record, Text
from guidegen.law.member.profile import AgencyRole
from guidegen.law.treaty import Theme


class ThemeEntry(Record):
    """One part of the subject."""

    heading: Text
    """Its name in a table or a figure."""
    ask: AgencyRole
    """The body that can say how duties of the theme are carried out."""
    send: Text
    """What that body should send with its answer."""


class ThemesFile(Record):
    """``themes.yaml``: every theme, in the order in which figures show them."""

    themes: Mapping[Theme, ThemeEntry]
    """By theme."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if missing := [theme for theme in Theme if theme not in self.themes]:
            raise ValueError(f"these themes have no entry: {', '.join(missing)}; add them")
        return self
