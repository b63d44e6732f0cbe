"""Coverage by theme: how many duties of each part of the subject have each verdict. Only what law or measures carry out counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guidegen.law.treaty import Theme
from guidegen.standing.coverage import CoverageValue, ObligationCoverage


@dataclass(frozen=True)
class ThemeCount:
    """How many duties of one theme, of those that law or measures carry out, have each value."""

    theme: Theme
    values: Mapping[CoverageValue, int]

    @property
    def total(self) -> int:
        """All of them, whether or not they bind."""
        return sum(self.values.values())

    @property
    def bound(self) -> int:
        """Those that bind, or whose binding is unknown."""
        return self.total - self.values[CoverageValue.NOT_BOUND]

    @property
    def answered(self) -> int:
        """Those that bind and are met, wholly or in part."""
        return self.values[CoverageValue.MET] + self.values[CoverageValue.IN_PART]


def theme_counts(coverage: Iterable[ObligationCoverage], themes: Iterable[Theme]) -> tuple[ThemeCount, ...]:
    """A count for each theme that has such duties open to the member, in the order given."""
    found = [c for c in coverage if c.position.open and c.counts]
    counted = (
        ThemeCount(theme, {v: sum(c.value is v for c in found if c.obligation.theme is theme) for v in CoverageValue})
        for theme in themes
    )
    return tuple(count for count in counted if count.total)
