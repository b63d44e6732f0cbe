"""Whether a treaty act, a law or a provision has begun or ended at a date.

In: a dated status and a day. Out: yes or no. Pure; the day is an argument. A date that its source gives as a year or a month only
counts as begun on the first day of it.
"""

from datetime import date

from guidegen.law.base import Confidence
from guidegen.law.member.national import Law, LawState, LawStatus, Provision

_SPENT = frozenset({LawState.REPEALED, LawState.REPLACED})


def begun(partial: str, as_at: date) -> bool:
    """Whether a date, as exact as its source gives it, is not after the day asked about."""
    return partial <= as_at.isoformat()[: len(partial)]


def in_force(status: LawStatus, as_at: date) -> bool:
    """Whether a law is known to be in force at a date; an unknown state is no."""
    ended = status.to is not None and begun(status.to, as_at)
    if (status.from_ and not begun(status.from_, as_at)) or ended:
        return False
    return status.state is LawState.IN_FORCE or (status.state in _SPENT and status.to is not None)


def spent(status: LawStatus, as_at: date | None = None) -> bool:
    """Whether a law is known not to apply, or no longer, at a date; without a date: as its file stands.

    An end without a day takes it away at every date.
    """
    if status.state is LawState.NOT_IN_FORCE:
        return not (as_at and status.from_ and begun(status.from_, as_at))
    if status.state not in _SPENT:
        return bool(as_at and status.to and begun(status.to, as_at))
    return not (as_at and status.to and not begun(status.to, as_at))


def early(law: Law, as_at: date) -> bool:
    """Whether a law had not begun at a date: by the day from which it is in force, else by its year."""
    start = law.status.from_ or (str(law.year) if law.year else None)
    return start is not None and not begun(start, as_at)


def force_confidence(provision: Provision, law: Law) -> Confidence:
    """How sure what is recorded on the force of a provision is.

    It is that of its own status or, without one, of the status of its law; where that status states none, that of the
    provision or the law that the status belongs to.
    """
    if provision.status:
        return provision.status.confidence or provision.confidence
    return law.status.confidence or law.confidence


def applies(provision: Provision, law: Law, as_at: date | None = None) -> bool:
    """Whether a provision may be relied on at a date: its law had begun, and neither is known to have ended.

    A repeal that is only recalled takes nothing away.
    """
    own = provision.status or law.status
    if spent(own, as_at) and not force_confidence(provision, law).recalled:
        return False
    return as_at is None or not (early(law, as_at) or (own.from_ and not begun(own.from_, as_at)))
