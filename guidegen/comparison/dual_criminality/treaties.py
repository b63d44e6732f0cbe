"""Which treaties between two members could carry extradition and mutual legal assistance for some facts.

In: two members' positions to a treaty at a date, and what the catalogue says of it. Out: whether it is in force between them,
its duties, how it comes to cover the facts, and the reservations that touch those duties. Pure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guidegen.comparison.dual_criminality.threshold import Answer
from guidegen.law.base import Confidence, weakest
from guidegen.law.conduct import Basis, Conduct
from guidegen.law.member.national import Member
from guidegen.law.treaty import Instrument, Obligation, Theme, TreatyStatus
from guidegen.standing import TreatyPosition, touches


class Route(StrEnum):
    """How a treaty comes to cover some facts."""

    OWN = "own"
    """It covers them by its own terms."""
    PROTOCOL = "protocol"
    """Both are bound by the Protocol whose offence it is."""
    SERIOUS = "serious-crime"
    """Both sides punish them with four years or more."""
    OPEN = "open"
    """Neither way is established."""
    NONE = "none"
    """Neither way is open."""


@dataclass(frozen=True)
class Relation:
    """A treaty between two members."""

    basis: Basis
    instrument: Instrument
    positions: tuple[TreatyPosition, TreatyPosition]
    """In the order in which the members were named."""
    in_force: Answer
    """Whether it is in force between them: yes, no or unknown."""
    route: Route | None
    """How it covers the facts; None where it is not in force between them."""
    extradition: tuple[Obligation, ...]
    assistance: tuple[Obligation, ...]
    reservations: tuple[tuple[str, str], ...]
    """Name of the member and its words, where they touch a duty above or are recorded as on cooperation."""

    @property
    def confidence(self) -> Confidence:
        """How sure it is: that of the less sure position."""
        return weakest((p.confidence for p in self.positions), Confidence.LOW)


def one_state(one: Member, other: Member) -> bool:
    """Whether two members are parts of one State, so that no treaty between States governs what is between them."""
    return _state(one) == _state(other)


def _state(member: Member) -> str:
    jurisdiction = member.profile.jurisdiction
    return (jurisdiction.state if jurisdiction else None) or member.iso3


def bound_between(one: TreatyPosition, other: TreatyPosition) -> Answer:
    """Whether a treaty is in force between two: no where one is known not to be bound, else unknown where one is."""
    statuses = {one.status, other.status}
    if statuses == {TreatyStatus.PARTY}:
        return Answer.YES
    return Answer.UNKNOWN if statuses <= {TreatyStatus.PARTY, TreatyStatus.UNKNOWN} else Answer.NO


def relation(
    basis: Basis,
    conduct: Conduct,
    sides: Sequence[tuple[Member, Mapping[str, TreatyPosition]]],
    serious: Answer,
    obligations: Mapping[str, Obligation],
    declared: Sequence[str | None],
) -> Relation:
    """A treaty between two members for some facts.

    In: the treaty as the catalogue has it, the conduct, both members with their positions by instrument, whether both
    punish the facts as a serious crime, every obligation by id, and what each declared on cooperation (``bearing``). Raises KeyError where an instrument is not known.
    """
    (one, of_one), (other, of_other) = sides
    positions = (of_one[basis.instrument], of_other[basis.instrument])
    between = bound_between(*positions)
    extradition = tuple(obligations[oid] for oid in basis.extradition)
    assistance = tuple(obligations[oid] for oid in basis.assistance)
    return Relation(
        basis=basis,
        instrument=positions[0].instrument,
        positions=positions,
        in_force=between,
        route=_route(basis, conduct, (of_one, of_other), serious) if between is not Answer.NO else None,
        extradition=extradition,
        assistance=assistance,
        reservations=tuple(
            (member.called, words)
            for member, words in zip((one, other), declared, strict=True)
            if between is not Answer.NO and words
        ),
    )


def bearing(position: TreatyPosition, basis: Basis, obligations: Mapping[str, Obligation]) -> str | None:
    """The words of a member's reservation or declaration that bear on cooperation under a treaty; None where none do."""
    words = position.action.reservations
    duties = [obligations[oid] for oid in (*basis.extradition, *basis.assistance)]
    bears = any(
        act.theme is Theme.COOPERATION or any(touches(act, duty.locator) for duty in duties)
        for act in position.statements
    )
    return words if bears else None


def _route(basis: Basis, conduct: Conduct, positions: Sequence[Mapping[str, TreatyPosition]], serious: Answer) -> Route:
    if not basis.serious:
        return Route.OWN
    of_protocol = Answer.NO
    if conduct.protocol:
        of_protocol = bound_between(positions[0][conduct.protocol], positions[1][conduct.protocol])
    if of_protocol is Answer.YES:
        return Route.PROTOCOL
    if serious is Answer.YES:
        return Route.SERIOUS
    return Route.NONE if of_protocol is Answer.NO and serious is Answer.NO else Route.OPEN
