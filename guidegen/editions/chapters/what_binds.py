"""What binds a member: each instrument, the member's position, and what joining would require."""

from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.editions.citations import Citations, Cite, Statement
from guidegen.law.base import Confidence, Source, weakest
from guidegen.law.treaty import ActionKind, Instrument, TreatyAction, TreatyStatus
from guidegen.standing import CoverageValue, ObligationCoverage, TreatyPosition
from guidegen.wording.language import country_name, day


@dataclass(frozen=True)
class InstrumentView:
    """An instrument as a guide names it."""

    id: str
    short_title: str
    full_title: str
    adopted: str
    in_force: str
    depositary: str
    cite: Cite


@dataclass(frozen=True)
class TreatyView:
    """A member's position to an instrument."""

    instrument: InstrumentView
    status: str
    """The status as a key, for marks."""
    position: Statement
    """The status and its dates in words."""
    dates: Statement
    """The dates alone, for a place that names the status."""
    binds: bool
    may_join: bool
    reservations: Statement | None


@dataclass(frozen=True)
class JoiningView:
    """What it would mean for a member to join an instrument."""

    treaty: TreatyView
    how: Statement | None
    """The act, the depositary and the waiting time; None where they were not established."""
    requires: tuple[Statement, ...]
    """Other instruments that must be joined, and whether the member has."""
    mandatory: int
    """Mandatory duties on the topic that would bind."""
    met: int
    in_part: int
    not_met: int
    unknown: int


def instrument_sources(instrument: Instrument, keys: Sequence[str]) -> tuple[Source, ...]:
    """The sources behind some keys of an instrument's file."""
    return tuple(instrument.sources[key] for key in keys)


def instrument_view(instrument: Instrument, citations: Citations) -> InstrumentView:
    """An instrument's own facts; what rests on memory makes them unverified."""
    printed = {"adopted", "in_force"}
    confidence = Confidence.LOW if printed & set(instrument.unverified) else Confidence.MEDIUM
    return InstrumentView(
        id=instrument.id,
        short_title=instrument.short_title,
        full_title=instrument.full_title,
        adopted=day(instrument.adopted) if instrument.adopted else "date not established",
        in_force=day(instrument.in_force) if instrument.in_force else "not in force, or date not established",
        depositary=instrument.depositary,
        cite=citations.cite(instrument_sources(instrument, instrument.source), confidence),
    )


def action_source(action: TreatyAction) -> Source:
    """The source of a row of the status table, as a line for the list of sources."""
    return Source(title=action.source, as_at=action.source_as_at)


_ACT = {
    ActionKind.RATIFICATION: "ratified",
    ActionKind.ACCESSION: "acceded",
    ActionKind.SUCCESSION: "succeeded",
    ActionKind.ACCEPTANCE: "accepted",
    ActionKind.APPROVAL: "approved",
}


def _steps(position: TreatyPosition) -> tuple[str, ...]:
    """What was done and what follows from it, each with its day, as far as known."""
    action = position.action
    signed = f"signed {day(action.signed)}" if action.signed else None
    act = since = None
    if position.status is TreatyStatus.PARTY:
        act = f"{_ACT[action.action]} {day(action.action_date)}" if action.action and action.action_date else None
        reckoned = " (reckoned from the deposit)" if position.derived else ""
        since = f"in force for it since {day(position.since)}{reckoned}" if position.since else None
    return tuple(step for step in (signed, act, since) if step)


def _dates(position: TreatyPosition) -> str:
    through = f"through {country_name(position.through)}" if position.through else ""
    steps = ", ".join(_steps(position)) or {
        TreatyStatus.PARTY: "dates not established",
        TreatyStatus.SIGNATORY: "signed, date not established",
        TreatyStatus.UNKNOWN: "not established",
    }.get(position.status, "no act recorded")
    words = f"{through}: {steps}" if through else steps
    return words[0].upper() + words[1:]


def position_words(position: TreatyPosition) -> str:
    """A member's position to an instrument in words, with its dates."""
    action = position.action
    if position.status is TreatyStatus.PARTY:
        steps = ", ".join(_steps(position))
        through = f" through {country_name(position.through)}" if position.through else ""
        return f"Party{through}: {steps}" if steps else f"Party{through}; dates not established"
    if position.status is TreatyStatus.SIGNATORY:
        return f"Signed {day(action.signed)}, not party" if action.signed else "Signatory, not party"
    return {
        TreatyStatus.NONE: "Not party",
        TreatyStatus.NOT_ELIGIBLE: "Not open to it",
        TreatyStatus.UNKNOWN: "Not established",
    }[position.status]


def treaty_view(position: TreatyPosition, citations: Citations) -> TreatyView:
    """A member's position to an instrument in words, with the source of each statement."""
    action = position.action
    cite = citations.cite([action_source(action)], action.confidence)
    return TreatyView(
        instrument=instrument_view(position.instrument, citations),
        status=position.status,
        position=Statement(position_words(position), cite),
        dates=Statement(_dates(position), cite),
        binds=position.binds,
        may_join=position.status in {TreatyStatus.NONE, TreatyStatus.SIGNATORY, TreatyStatus.UNKNOWN},
        reservations=Statement(action.reservations, cite) if action.reservations else None,
    )


def _how(instrument: Instrument, citations: Citations) -> Statement | None:
    joining = instrument.joining
    if joining is None:
        return None
    wait = f" It binds from the {joining.waiting_days}th day after the deposit." if joining.waiting_days else ""
    confidence = Confidence.LOW if {"how", "waiting_days"} & set(joining.unverified) else joining.confidence
    cite = citations.cite(instrument_sources(instrument, joining.source), confidence)
    return Statement(f"{f'{joining.how}{wait}'.rstrip('.')} ({joining.locator}).", cite)


def _required(
    instrument: Instrument, positions: dict[str, TreatyPosition], name: str, citations: Citations
) -> tuple[Statement, ...]:
    if instrument.joining is None:
        return ()
    joining = instrument.joining
    confidence = Confidence.LOW if "requires" in joining.unverified else joining.confidence
    statements = []
    for other_id in joining.requires:
        other = positions[other_id]
        done = f"{name} already is" if other.binds else f"{name} is not yet"
        sources = [*instrument_sources(instrument, joining.source), action_source(other.action)]
        cite = citations.cite(sources, weakest((confidence, other.confidence), Confidence.LOW))
        statements.append(
            Statement(f"The State must be a party to the {other.instrument.short_title} as well; {done}.", cite)
        )
    return tuple(statements)


def joining_view(
    position: TreatyPosition,
    positions: dict[str, TreatyPosition],
    coverage: Sequence[ObligationCoverage],
    name: str,
    citations: Citations,
) -> JoiningView:
    """What joining an instrument would require of a member.

    ``coverage`` holds the mandatory obligations of the instrument on the topic of the guide.
    """
    counts = {value: sum(1 for c in coverage if c.in_law is value) for value in CoverageValue}
    return JoiningView(
        treaty=treaty_view(position, citations),
        how=_how(position.instrument, citations),
        requires=_required(position.instrument, positions, name, citations),
        mandatory=len(coverage),
        met=counts[CoverageValue.MET],
        in_part=counts[CoverageValue.IN_PART],
        not_met=counts[CoverageValue.NOT_MET],
        unknown=counts[CoverageValue.UNKNOWN],
    )
