"""What a member is to each instrument at a date, since when, and through whom."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence
from guidegen.law.member.validity import begun
from guidegen.law.treaty import ActionKind, Instrument, TreatyAct, TreatyAction, TreatyStatus
from guidegen.standing.reservations import standing_statements


@dataclass(frozen=True)
class TreatyPosition:
    """What a member is to an instrument at a date."""

    instrument: Instrument
    action: TreatyAction
    """The row of the status table it rests on: dates, reservations, source."""
    status: TreatyStatus
    """The status at the date asked about, which may be earlier than the latest one recorded."""
    since: str | None = None
    """The day from which the member is bound, where it is and the day is known."""
    derived: bool = False
    """Whether that day is reckoned from the act and the waiting time of the instrument."""
    through: str | None = None
    """ISO 3166-1 alpha-3 code of the State whose acts bind the member, where it is not its own."""
    statements: tuple[TreatyAct, ...] = ()
    """Its reservations and the like that stand at the date."""
    withdrawn: tuple[TreatyAct, ...] = ()
    """Those that it had withdrawn by then."""
    ending: TreatyAct | None = None
    """Its denunciation or withdrawal, where one was made by the date, be it not in effect yet."""

    @property
    def binds(self) -> bool:
        """Whether the member is known to be bound at the date."""
        return self.status is TreatyStatus.PARTY

    @property
    def open(self) -> bool:
        """Whether the instrument concerns the member at all: it may join it."""
        return self.status is not TreatyStatus.NOT_ELIGIBLE

    @property
    def confidence(self) -> Confidence:
        """How sure the position is."""
        return self.action.confidence


def table_read(corpus: Corpus, _as_at: date) -> str:
    """The newest day on which any row of the table of treaty actions was read: a question about all members.

    A row without a day of its own counts as read then.
    """
    return max((action.source_as_at for action in corpus.treaty_actions.values() if action.source_as_at), default="")


def bound_since(instrument: Instrument, action: TreatyAction) -> tuple[str | None, bool]:
    """The day from which a party is bound, and whether it was reckoned rather than recorded.

    Reckoned: the day of the act and the waiting time of the instrument, but not before its general entry into force. Nothing
    is reckoned for a successor: it waits for nothing, and the day from which it is bound is that of another State.
    """
    if action.in_force_date or not action.action_date or action.action is ActionKind.SUCCESSION:
        return action.in_force_date, False
    waiting = instrument.joining.waiting_days if instrument.joining else None
    if waiting is None or len(action.action_date) < len("2000-01-01"):
        return None, False
    day = date.fromisoformat(action.action_date) + timedelta(days=waiting)
    return max(day, instrument.in_force or day).isoformat(), True


def _was_there(instrument: Instrument, as_at: date) -> bool:
    made = instrument.adopted or instrument.opened
    return made is None or made <= as_at


def _when_read(action: TreatyAction, as_at: date, read: str) -> TreatyStatus:
    """The status of a row that has no dates of its own: as recorded from the day it was read, unknown before."""
    known = action.source_as_at or read
    return action.status if not known or begun(known, as_at) else TreatyStatus.UNKNOWN


def _signatory_at(action: TreatyAction, as_at: date) -> TreatyStatus:
    return TreatyStatus.SIGNATORY if action.signed and begun(action.signed, as_at) else TreatyStatus.NONE


def _party_at(instrument: Instrument, action: TreatyAction, as_at: date, read: str) -> TreatyStatus:
    start = bound_since(instrument, action)[0] or action.action_date
    if start and not begun(start, as_at):
        # A successor may have been bound from before it said so.
        succeeded = action.action is ActionKind.SUCCESSION and not action.in_force_date
        return TreatyStatus.UNKNOWN if succeeded else _signatory_at(action, as_at)
    if start:
        return TreatyStatus.PARTY
    if instrument.in_force and as_at < instrument.in_force:
        return _signatory_at(action, as_at)
    return _when_read(action, as_at, read)


def _left_at(instrument: Instrument, action: TreatyAction, ending: TreatyAct, as_at: date, read: str) -> TreatyStatus:
    """The status of a member that left the instrument, or said that it would: bound from its act to the end's effect.

    Where no source gives the day of effect it is bound until it said so, and unknown from then until the row was read.
    """
    sure = not (ending.confidence or action.confidence).recalled
    effect, made = (ending.effect, ending.made) if sure else (None, None)
    if effect and begun(effect, as_at):
        return TreatyStatus.NONE
    if effect or (made and not begun(made, as_at)):
        joined = action.action_date or action.in_force_date or action.status is TreatyStatus.PARTY
        return _party_at(instrument, action, as_at, read) if joined else TreatyStatus.UNKNOWN
    start = bound_since(instrument, action)[0] or action.action_date
    if start and not begun(start, as_at):
        return _party_at(instrument, action, as_at, read)
    known = action.source_as_at or read
    return TreatyStatus.NONE if not known or begun(known, as_at) else TreatyStatus.UNKNOWN


def status_at(instrument: Instrument, action: TreatyAction, as_at: date, read: str) -> TreatyStatus:
    """The status of a member at a date.

    ``read`` is the day on which a row without a day of its own counts as read. A party or signatory whose dates are not
    recorded was so when the row was read; what it was before is unknown. Where only the day of the act is known, the
    member counts as bound from then.
    """
    if action.status is TreatyStatus.NOT_ELIGIBLE:
        return action.status
    if not _was_there(instrument, as_at):
        return TreatyStatus.NONE
    if action.ending:
        return _left_at(instrument, action, action.ending, as_at, read)
    if action.status is TreatyStatus.PARTY:
        return _party_at(instrument, action, as_at, read)
    if action.status is TreatyStatus.SIGNATORY:
        return _signatory_at(action, as_at) if action.signed else _when_read(action, as_at, read)
    return action.status


def treaty_positions(
    corpus: Corpus, iso3: str, as_at: date, instruments: Iterable[Instrument] | None = None
) -> tuple[TreatyPosition, ...]:
    """The position of a member to some instruments at a date, in their order; to all where none are named.

    Raises KeyError where there is no such member, or the status table has no row for it and an instrument.
    """
    read = corpus.once(table_read, as_at)
    jurisdiction = corpus.members[iso3].profile.jurisdiction
    through = jurisdiction.state if jurisdiction else None
    asked = corpus.instruments.values() if instruments is None else instruments
    return tuple(_position(i, corpus.treaty_actions[iso3, i.id], as_at, read, through) for i in asked)


def open_positions(corpus: Corpus, positions: Mapping[str, TreatyPosition]) -> Iterator[TreatyPosition]:
    """Of all positions of a member, those to instruments open to it, in the order in which the guides name them."""
    named = (i for guide in corpus.guides.values() for i in guide.instruments)
    for instrument in dict.fromkeys((*named, *positions)):
        if positions[instrument].open:
            yield positions[instrument]


def _position(
    instrument: Instrument, action: TreatyAction, as_at: date, read: str, through: str | None
) -> TreatyPosition:
    status = status_at(instrument, action, as_at, read)
    since, derived = bound_since(instrument, action) if status is TreatyStatus.PARTY else (None, False)
    withdrawn = tuple(act for act in action.acts if act.withdrawn and begun(act.withdrawn, as_at))
    ending = action.ending
    said = ending is not None and (
        status is TreatyStatus.NONE or (ending.made is not None and begun(ending.made, as_at))
    )
    joined = action.action_date or action.in_force_date
    before = joined is not None and not begun(joined, as_at)
    return TreatyPosition(
        instrument,
        action,
        status,
        since,
        derived,
        through,
        tuple(standing_statements(action, as_at)),
        withdrawn,
        ending if said and not before else None,
    )
