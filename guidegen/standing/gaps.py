"""Gaps in the order of urgency: an order of work for one member, never a rank of States."""

from collections.abc import Iterable
from dataclasses import dataclass

from guidegen.law.treaty import Force
from guidegen.standing.coverage import CoverageValue, ObligationCoverage
from guidegen.standing.treaties import TreatyPosition

_FORCE = {force: n for n, force in enumerate(Force)}
_OPEN = {CoverageValue.NOT_MET: 0, CoverageValue.IN_PART: 1}


@dataclass(frozen=True)
class Gap:
    """An obligation that national law meets in part or not at all, as far as the findings show."""

    coverage: ObligationCoverage

    @property
    def position(self) -> TreatyPosition:
        """What the member is to the instrument of the obligation."""
        return self.coverage.position

    @property
    def urgency(self) -> tuple[int, int, int]:
        """Order of urgency, the most urgent first: whether the duty binds, its force, how far it is met."""
        return (
            0 if self.position.binds else 1,
            _FORCE[self.coverage.obligation.force],
            _OPEN[self.coverage.in_law],
        )


def gaps(coverage: Iterable[ObligationCoverage]) -> tuple[Gap, ...]:
    """The gaps among some obligations, the most urgent first; instruments not open to the member are left out."""
    found = (Gap(c) for c in coverage if c.in_law in _OPEN and c.position.open)
    return tuple(sorted(found, key=lambda gap: gap.urgency))
