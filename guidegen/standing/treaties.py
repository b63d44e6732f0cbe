"""Which instruments bind a member at a date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.law.base import Confidence
from guidegen.law.treaty import Instrument, TreatyAction, TreatyStatus


@dataclass(frozen=True)
class TreatyPosition:
    """What a member is to an instrument at a date."""

    instrument: Instrument
    action: TreatyAction
    """The row of the status table it rests on: dates, reservations, source."""
    status: TreatyStatus
    """The status at the date asked about, which may be earlier than the latest one recorded."""

    @property
    def binds(self) -> bool:
        """Whether the member is bound at the date."""
        return self.status is TreatyStatus.PARTY

    @property
    def confidence(self) -> Confidence:
        """How sure the position is."""
        return self.action.confidence


def _begun(partial: str, as_at: date) -> bool:
    """Whether a date, as exact as its source gives it, is not after the day asked about.

    Where the source gives only a year or a month, that year or month counts as begun on its first day.
    """
    return partial <= as_at.isoformat()[: len(partial)]


def _status_at(action: TreatyAction, as_at: date) -> TreatyStatus:
    if action.status is TreatyStatus.PARTY and action.in_force_date and not _begun(action.in_force_date, as_at):
        return TreatyStatus.SIGNATORY if action.signed and _begun(action.signed, as_at) else TreatyStatus.NONE
    if action.status is TreatyStatus.SIGNATORY and action.signed and not _begun(action.signed, as_at):
        return TreatyStatus.NONE
    return action.status


def treaty_positions(
    instruments: Sequence[Instrument],
    actions: Mapping[tuple[str, str], TreatyAction],
    iso3: str,
    as_at: date,
) -> tuple[TreatyPosition, ...]:
    """The position of a member to each instrument at a date, in the order of the instruments.

    Raises KeyError where the status table has no row for the member and an instrument.
    """
    return tuple(
        TreatyPosition(instrument, action, _status_at(action, as_at))
        for instrument in instruments
        for action in (actions[iso3, instrument.id],)
    )
