"""How far national law covers an obligation, from the findings on the elements that bear on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guidegen.law.base import Coverage
from guidegen.law.element import Absence
from guidegen.law.treaty import Obligation, TreatyStatus
from guidegen.standing.findings import Finding, Pinpoint
from guidegen.standing.reservations import touches
from guidegen.standing.treaties import TreatyPosition


class CoverageValue(StrEnum):
    """How far an obligation is met, in neutral values."""

    MET = "met"
    IN_PART = "in-part"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"
    NOT_BOUND = "not-bound"
    """The member is not bound by the instrument; what its law has is given beside this."""


class Rule(StrEnum):
    """The line of the rule by which elements add up to a value; ``docs/methodology.md`` sets it out."""

    ALL_FOUND = "all-found"
    NONE_FOUND = "none-found"
    SOME_MISSING = "some-missing"
    SOME_UNKNOWN = "some-unknown"
    WIDER = "wider"
    NOT_TESTED = "not-tested"


_VALUE = {
    Rule.ALL_FOUND: CoverageValue.MET,
    Rule.NONE_FOUND: CoverageValue.NOT_MET,
    Rule.SOME_MISSING: CoverageValue.IN_PART,
    Rule.SOME_UNKNOWN: CoverageValue.UNKNOWN,
    Rule.WIDER: CoverageValue.MET,
    Rule.NOT_TESTED: CoverageValue.UNKNOWN,
}


@dataclass(frozen=True)
class ObligationCoverage:
    """An obligation held against one member's treaties and law."""

    obligation: Obligation
    position: TreatyPosition
    rule: Rule
    findings: tuple[Finding, ...]
    """Findings on the elements that chiefly test it, in the order of the checklist; empty where none does."""
    bearing: tuple[Finding, ...]
    """Findings on other elements that bear on it without deciding it."""

    @property
    def in_law(self) -> CoverageValue:
        """How far national law has what the duty asks, whether or not it binds."""
        return _VALUE[self.rule]

    @property
    def value(self) -> CoverageValue:
        """How far the obligation is met; not bound where the member is known not to be bound."""
        bound = self.position.status in {TreatyStatus.PARTY, TreatyStatus.UNKNOWN}
        return self.in_law if bound else CoverageValue.NOT_BOUND

    @property
    def proof(self) -> tuple[Pinpoint, ...]:
        """The places in national law that the value rests on."""
        found = (f for f in self.findings if f.value in {Coverage.YES, Coverage.PARTIAL})
        return tuple(dict.fromkeys(place for f in found for place in f.places))

    @property
    def reserved(self) -> bool:
        """Whether a reservation or declaration of the member names the article of the duty."""
        stand = self.position.statements
        return self.position.binds and any(touches(act, self.obligation.locator) for act in stand)


def _rule(found: Sequence[Finding]) -> Rule:
    if not found:
        return Rule.NOT_TESTED
    tested = [f for f in found if not (f.value is Coverage.NO and f.element.absence is Absence.WIDER)]
    values = {f.value for f in tested}
    if not values:
        return Rule.WIDER
    if values == {Coverage.YES}:
        return Rule.ALL_FOUND
    if values == {Coverage.NO}:
        return Rule.NONE_FOUND
    return Rule.SOME_MISSING if values & {Coverage.NO, Coverage.PARTIAL} else Rule.SOME_UNKNOWN


def obligation_coverage(
    obligation: Obligation, position: TreatyPosition, found: Mapping[str, Finding]
) -> ObligationCoverage:
    """How far an obligation is covered, by the rule set out in ``docs/methodology.md``.

    In: the obligation, the member's position to its instrument, and the findings of one topic by element key. Only the
    elements that chiefly test the obligation decide. An element whose absence only makes the law wider than the treaty
    asks never counts against the member.
    """
    related = [f for key, f in found.items() if key in obligation.elements]
    deciding = tuple(f for f in related if obligation.id in f.element.obligations)
    bearing = tuple(f for f in related if f not in deciding)
    return ObligationCoverage(obligation, position, _rule(deciding), deciding, bearing)
