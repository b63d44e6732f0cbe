"""How far national law covers an obligation, from the findings on the elements that bear on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guidegen.law.base import Coverage
from guidegen.law.element import Absence
from guidegen.law.treaty import Obligation
from guidegen.standing.findings import Finding


class CoverageValue(StrEnum):
    """How far an obligation is met in national law, in four neutral values."""

    MET = "met"
    IN_PART = "in-part"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class ObligationCoverage:
    """An obligation held against one member's law."""

    obligation: Obligation
    value: CoverageValue
    findings: tuple[Finding, ...]
    """Findings on the elements that chiefly test it, in the order of the checklist; empty where none does."""
    bearing: tuple[Finding, ...]
    """Findings on other elements that bear on it without deciding it."""


def _value(found: Sequence[Finding]) -> CoverageValue:
    tested = [f for f in found if not (f.value is Coverage.NO and f.element.absence is Absence.WIDER)]
    if not tested:
        # Nothing but elements whose absence makes the law wider than the treaty asks: the duty itself is met.
        return CoverageValue.MET if found else CoverageValue.UNKNOWN
    values = {f.value for f in tested}
    if values == {Coverage.YES}:
        return CoverageValue.MET
    if values == {Coverage.NO}:
        return CoverageValue.NOT_MET
    if values & {Coverage.NO, Coverage.PARTIAL}:
        return CoverageValue.IN_PART
    return CoverageValue.UNKNOWN


def obligation_coverage(obligation: Obligation, found: Mapping[str, Finding]) -> ObligationCoverage:
    """How far an obligation is covered, by the rule set out in ``docs/methodology.md``.

    In: the obligation and the findings of one topic by element key. Only the elements that chiefly test the obligation
    decide: all found: met; none found: not met; one missing or partial: in part; otherwise, while any is unknown, and
    where no element chiefly tests it: unknown. An element whose absence only makes the law wider than the treaty asks
    never counts against the member.
    """
    related = [f for key, f in found.items() if key in obligation.elements]
    deciding = tuple(f for f in related if obligation.id in f.element.obligations)
    bearing = tuple(f for f in related if f not in deciding)
    return ObligationCoverage(obligation, _value(deciding), deciding, bearing)
