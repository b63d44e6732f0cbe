"""The duties of a guide by theme, as chapters beyond the offence print them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.the_offence import DutyView, duty_view
from guidegen.editions.citations import Citations
from guidegen.law.guide import Guide
from guidegen.law.treaty import CarriedOut
from guidegen.standing import Standing


@dataclass(frozen=True)
class ThemeView:
    """A part of the subject with its duties."""

    id: str
    title: str
    duties: tuple[DutyView, ...]
    """Of the instruments open to the member, the leading ones first."""

    @property
    def asked(self) -> tuple[DutyView, ...]:
        """The mandatory duties."""
        return tuple(duty for duty in self.duties if duty.force in ("mandatory", "mandatory-qualified"))


def carried_out(views: Iterable[ThemeView]) -> Mapping[str, tuple[DutyView, ...]]:
    """The duties of some parts of the subject by how a State carries them out; a way that none has is empty."""
    duties = [duty for view in views for duty in view.duties]
    return {way.value: tuple(duty for duty in duties if duty.carried_out == way) for way in CarriedOut}


def theme_views(
    corpus: Corpus, guide: Guide, standing: Standing | None, citations: Citations
) -> Mapping[str, ThemeView]:
    """Each theme by its id, hyphens written as underscores; a theme on which the guide has no duty has none."""
    order = [name for name in guide.instruments if standing is None or standing.positions[name].open]
    coverage = standing.topics[guide.id].coverage if standing else {}
    views = {}
    for theme, entry in corpus.themes.items():
        duties = tuple(
            duty_view(corpus, duty, standing, coverage.get(duty.id), citations)
            for name in order
            for duty in corpus.instruments[name].obligations
            if duty.theme is theme and guide.id in duty.topic
        )
        views[theme.value.replace("-", "_")] = ThemeView(theme.value, entry.heading, duties)
    return views
