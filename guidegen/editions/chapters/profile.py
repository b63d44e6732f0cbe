"""A member at a glance, and the region at a glance: the numbers behind the figures, which are also printed as tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.editions.citations import Citations, Cite
from guidegen.law.base import Confidence, Topic
from guidegen.law.guide import Guide
from guidegen.law.member.national import Member
from guidegen.law.member.profile import Coast
from guidegen.standing import CoverageValue, Rule, Standing, ThemeCount, TreatyPosition, standing, theme_counts
from guidegen.wording.language import country_name, opening
from guidegen.wording.treaties import position_phrase


@dataclass(frozen=True)
class ThemeRow:
    """One theme: how many duties have each value."""

    heading: str
    met: int
    in_part: int
    not_met: int
    unknown: int
    not_bound: int

    @property
    def total(self) -> int:
        """All duties of the theme."""
        return self.met + self.in_part + self.not_met + self.unknown + self.not_bound


@dataclass(frozen=True)
class TreatyLine:
    """One instrument on the line of time. Dates are as exact as the sources give them (ISO 8601)."""

    title: str
    signed: str | None
    joined: str | None
    since: str | None
    """The day from which the member is bound."""
    status: str
    """The status at the date of the edition, as a key."""
    words: str
    """What the member is to it and since when, in words."""
    unverified: bool


@dataclass(frozen=True)
class ProfileView:
    """A member at a glance."""

    themes: tuple[ThemeRow, ...]
    total: ThemeRow
    treaties: tuple[TreatyLine, ...]
    as_at: date


@dataclass(frozen=True)
class HeatCell:
    """One member and one theme: of the tested duties that bind, how many are met, wholly or in part."""

    answered: int
    bound: int

    @property
    def words(self) -> str:
        """The cell as printed; a dash where no tested duty binds."""
        return f"{self.answered}/{self.bound}" if self.bound else "–"


@dataclass(frozen=True)
class HeatRow:
    """One member across the themes."""

    name: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True)
class HeatView:
    """The members by theme."""

    themes: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    """By name."""


def _row(heading: str, counts: Sequence[ThemeCount]) -> ThemeRow:
    def of(value: CoverageValue) -> int:
        return sum(count.values[value] for count in counts)

    return ThemeRow(
        heading,
        of(CoverageValue.MET),
        of(CoverageValue.IN_PART),
        of(CoverageValue.NOT_MET),
        of(CoverageValue.UNKNOWN),
        of(CoverageValue.NOT_BOUND),
    )


def _line(position: TreatyPosition, as_at: date) -> TreatyLine:
    def by_then(day: str | None) -> str | None:
        return day if day and day <= as_at.isoformat()[: len(day)] else None

    action = position.action
    return TreatyLine(
        title=position.instrument.short_title,
        signed=by_then(action.signed),
        joined=by_then(action.action_date),
        since=by_then(position.since),
        status=position.status,
        words=position_phrase(position),
        unverified=position.confidence.recalled,
    )


def profile_view(corpus: Corpus, guide: Guide, stand: Standing) -> ProfileView:
    """A member at a glance, on the topic of a guide and its instruments."""
    counts = theme_counts(stand.topics[guide.id].coverage.values(), corpus.themes)
    positions = (stand.positions[i] for i in guide.instruments)
    return ProfileView(
        themes=tuple(_row(corpus.themes[count.theme].heading, [count]) for count in counts),
        total=_row("All", counts),
        treaties=tuple(_line(p, stand.as_at) for p in positions if p.open),
        as_at=stand.as_at,
    )


def _cells(corpus: Corpus, topic: Topic, stand: Standing, themes: Iterable[str]) -> tuple[HeatCell, ...]:
    tested = [c for c in stand.topics[topic].coverage.values() if c.counts and c.rule is not Rule.NOT_TESTED]
    by_theme = {count.theme: count for count in theme_counts(tested, corpus.themes)}
    return tuple(
        HeatCell(by_theme[theme].answered, by_theme[theme].bound) if theme in by_theme else HeatCell(0, 0)
        for theme in corpus.themes
        if theme in themes
    )


def heat_view(corpus: Corpus, topic: Topic, as_at: date) -> HeatView:
    """The members by theme, over the duties that the checklist tests. By name: an aid to reading, never a rank."""
    chief = {oid for element in corpus.elements[topic] for oid in element.obligations}
    themes = {o.theme for o in corpus.obligations.values() if topic in o.topic and o.id in chief}
    members = sorted(corpus.members.values(), key=lambda m: m.name)
    return HeatView(
        themes=tuple(corpus.themes[theme].heading for theme in corpus.themes if theme in themes),
        rows=tuple(HeatRow(m.name, _cells(corpus, topic, standing(corpus, m.iso3, as_at), themes)) for m in members),
    )


@dataclass(frozen=True)
class MemberView:
    """The member an edition is made for."""

    name: str
    """Its name in running text."""
    opening: str
    """The same where it opens a sentence or stands alone."""
    formal_name: str
    coastal: bool
    state: str | None
    """The State whose treaty actions bind it, by name, where that is another."""
    notes: str | None
    """What a reader must know about its law as a whole."""
    notes_cite: Cite
    """The notes draw on several sources and on memory; what is not cited elsewhere in the guide is unverified."""


def member_view(member: Member, citations: Citations) -> MemberView:
    """The member an edition is made for."""
    jurisdiction = member.profile.jurisdiction
    return MemberView(
        name=member.called,
        opening=opening(member.called),
        formal_name=member.profile.formal_name,
        coastal=member.profile.coast is Coast.COASTAL,
        state=country_name(jurisdiction.state) if jurisdiction and jurisdiction.state else None,
        notes=member.law.notes,
        notes_cite=citations.cite((), Confidence.LOW),
    )
