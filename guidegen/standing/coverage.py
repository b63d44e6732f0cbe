"""How far national law covers an obligation, from the findings on the elements that bear on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guidegen.law.base import Coverage
from guidegen.law.element import Absence
from guidegen.law.treaty import CarriedOut, Obligation, TreatyStatus
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
    CONDUCT = "conduct"
    """What the State does, not what its law says: there is nothing to enact and nothing to find."""
    READING = "reading"
    """How the rest is read: nothing to find by itself."""
    WHOLE = "whole"
    """As far as the other duties of the instrument are met."""
    USED = "used"
    """The law uses what the treaty permits."""
    NOT_USED = "not-used"
    """The law was read and does not use what the treaty permits; that is no gap."""
    NOT_LOOKED = "not-looked"
    """It was not looked whether the law uses what the treaty permits."""


VERDICTS = (CoverageValue.MET, CoverageValue.IN_PART, CoverageValue.NOT_MET, CoverageValue.UNKNOWN)
"""How far a duty may be met that law or measures carry out: what is counted, and of what shares are told."""


class Rule(StrEnum):
    """The line of the rule by which elements add up to a value; ``docs/methodology.md`` sets it out."""

    ALL_FOUND = "all-found"
    NONE_FOUND = "none-found"
    SOME_MISSING = "some-missing"
    SOME_UNKNOWN = "some-unknown"
    WIDER = "wider"
    NOT_TESTED = "not-tested"
    CONDUCT = "conduct"
    READING = "reading"
    WHOLE = "whole"
    USED = "used"
    NOT_USED = "not-used"
    NOT_LOOKED = "not-looked"


_VALUE = {
    Rule.ALL_FOUND: CoverageValue.MET,
    Rule.NONE_FOUND: CoverageValue.NOT_MET,
    Rule.SOME_MISSING: CoverageValue.IN_PART,
    Rule.SOME_UNKNOWN: CoverageValue.UNKNOWN,
    Rule.WIDER: CoverageValue.MET,
    Rule.NOT_TESTED: CoverageValue.UNKNOWN,
    Rule.CONDUCT: CoverageValue.CONDUCT,
    Rule.READING: CoverageValue.READING,
    Rule.WHOLE: CoverageValue.WHOLE,
    Rule.USED: CoverageValue.USED,
    Rule.NOT_USED: CoverageValue.NOT_USED,
    Rule.NOT_LOOKED: CoverageValue.NOT_LOOKED,
}
_OTHERWISE = {CarriedOut.CONDUCT: Rule.CONDUCT, CarriedOut.READING: Rule.READING, CarriedOut.WHOLE: Rule.WHOLE}


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
    def counts(self) -> bool:
        """Whether law or measures can meet it or fail to: then it has a verdict, and belongs to the shares."""
        return self.obligation.carried_out.is_tested

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


def _rule(carried_out: CarriedOut, found: Sequence[Finding]) -> Rule:
    if carried_out in _OTHERWISE:
        return _OTHERWISE[carried_out]
    return _permitted(found) if carried_out is CarriedOut.PERMISSION else _tested(found)


def _permitted(found: Sequence[Finding]) -> Rule:
    values = {f.value for f in found}
    if values & {Coverage.YES, Coverage.PARTIAL}:
        return Rule.USED
    return Rule.NOT_USED if values == {Coverage.NO} else Rule.NOT_LOOKED


def _tested(found: Sequence[Finding]) -> Rule:
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

    A duty that is carried out neither by law nor by measures has no verdict: its value says how it is carried out, and of
    a permission whether it is used. In: the obligation, the member's position to its instrument, and the findings of one topic by element key. Only the
    elements that chiefly test the obligation decide. An element whose absence only makes the law wider than the treaty
    asks never counts against the member.
    """
    related = [f for key, f in found.items() if key in obligation.elements]
    deciding = tuple(f for f in related if obligation.id in f.element.obligations)
    bearing = tuple(f for f in related if f not in deciding)
    return ObligationCoverage(obligation, position, _rule(obligation.carried_out, deciding), deciding, bearing)
