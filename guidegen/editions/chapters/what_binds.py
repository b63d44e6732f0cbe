"""What binds a member: each instrument, the member's position, and what joining would require."""

from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.editions.citations import Citations, Cite, Statement
from guidegen.law.base import Confidence, Source, weakest
from guidegen.law.treaty import Instrument, TreatyAction, TreatyStatus
from guidegen.standing import VERDICTS, CoverageValue, ObligationCoverage, TreatyPosition
from guidegen.wording import binding
from guidegen.wording.language import steps
from guidegen.wording.treaties import dates_label, position_label, reservations_said
from guidegen.wording.values import coverage_counted


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
    next_act: str
    """What kind of act is open to the member."""
    reservations: Statement | None


@dataclass(frozen=True)
class JoiningView:
    """What it would mean for a member to join an instrument."""

    treaty: TreatyView
    stands: Statement
    """Where the member stands now, as a sentence without its full stop."""
    not_yet: str
    """What a signature alone does not do; empty where there is none."""
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
    measured: str
    """How many of them national law meets, in words."""


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
        adopted=binding.adopted(instrument.adopted),
        in_force=binding.in_force(instrument.in_force),
        depositary=instrument.depositary,
        cite=citations.cite(instrument_sources(instrument, instrument.source), confidence),
    )


def action_source(action: TreatyAction) -> Source:
    """The source of a row of the status table, as a line for the list of sources."""
    return Source(title=action.source, as_at=action.source_as_at)


def treaty_view(position: TreatyPosition, citations: Citations) -> TreatyView:
    """A member's position to an instrument in words, with the source of each statement."""
    action = position.action
    cite = citations.cite([action_source(action)], action.confidence)
    return TreatyView(
        instrument=instrument_view(position.instrument, citations),
        status=position.status,
        position=Statement(position_label(position), cite),
        dates=Statement(dates_label(position), cite),
        binds=position.binds,
        may_join=position.status in {TreatyStatus.NONE, TreatyStatus.SIGNATORY, TreatyStatus.UNKNOWN},
        next_act=binding.next_act(position),
        reservations=Statement(said, cite) if (said := reservations_said(position)) else None,
    )


def _how(instrument: Instrument, citations: Citations) -> Statement | None:
    joining = instrument.joining
    if joining is None:
        return None
    confidence = Confidence.LOW if {"how", "waiting_days"} & set(joining.unverified) else joining.confidence
    return Statement(
        binding.how_to_join(joining), citations.cite(instrument_sources(instrument, joining.source), confidence)
    )


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
        sources = [*instrument_sources(instrument, joining.source), action_source(other.action)]
        cite = citations.cite(sources, weakest((confidence, other.confidence), Confidence.LOW))
        statements.append(Statement(binding.required(other.instrument, name, done=other.binds), cite))
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
    treaty = treaty_view(position, citations)
    return JoiningView(
        treaty=treaty,
        stands=Statement(binding.where_it_stands(position, name), treaty.position.cite),
        not_yet=binding.not_yet(position, name),
        how=_how(position.instrument, citations),
        requires=_required(position.instrument, positions, name, citations),
        mandatory=len(coverage),
        met=counts[CoverageValue.MET],
        in_part=counts[CoverageValue.IN_PART],
        not_met=counts[CoverageValue.NOT_MET],
        unknown=counts[CoverageValue.UNKNOWN],
        measured=steps(coverage_counted.count(value, counts[value]) for value in VERDICTS),
    )
