"""Whether conduct is a serious crime: a maximum of four years of imprisonment or more (UNTOC, article 2(b)).

In: provisions. Out: yes, no, depends or unknown. A figure that is only recalled never counts. Pure.
"""

from collections.abc import Iterable
from enum import StrEnum

from guidegen.law.base import Coverage
from guidegen.law.element import SERIOUS_CRIME
from guidegen.law.member.national import Provision
from guidegen.law.member.penalty import Penalty
from guidegen.law.member.readings import ProvisionReading
from guidegen.standing import Finding


class Answer(StrEnum):
    """An answer about a law."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"
    UNKNOWN = "unknown"


_SPOKEN = {Coverage.YES: Answer.YES, Coverage.NO: Answer.NO, Coverage.PARTIAL: Answer.DEPENDS}
_WEAKEST = (Answer.NO, Answer.UNKNOWN, Answer.DEPENDS, Answer.YES)


def both(one: Answer, other: Answer) -> Answer:
    """The answer for two sides together: no where either is no, else unknown, else depends; yes where both are."""
    return min(one, other, key=_WEAKEST.index)


def _sure(penalty: Penalty) -> Penalty:
    """A penalty without what is only recalled of it."""
    names = {name for name in penalty.unverified if name != "imprisonment.min"}
    recalled = {name.partition(".")[0] for name in names}
    without: dict[str, object] = {}
    if "imprisonment" in recalled:
        without["imprisonment"] = None
    if "death" in recalled:
        without["death"] = False
    return penalty.model_copy(update=without)


def is_serious(provision: Provision) -> Answer:
    """Whether a provision carries a maximum of four years or more: by its penalty, else by what is coded of it."""
    if not provision.confidence.recalled and provision.penalty:
        reaches = _sure(provision.penalty).reaches_serious_crime
        if reaches is not None:
            return Answer.YES if reaches else Answer.NO
    if SERIOUS_CRIME in provision.elements:
        found = ProvisionReading(provision, provision.elements[SERIOUS_CRIME])
        if not found.confidence.recalled:
            return {Coverage.YES: Answer.YES, Coverage.NO: Answer.NO}.get(found.reading.value, Answer.UNKNOWN)
    return Answer.UNKNOWN


def threshold(sure: Iterable[Provision], other: Iterable[Provision], stated: Finding | None) -> Answer:
    """Whether conduct that some provisions reach is a serious crime.

    In: the provisions that reach it, those that reach it in part or by being read together, and the finding that speaks of
    the offence as a whole. Where that one is stated to be so in part, the answer depends on the provision that applies.
    """
    spoken = stated.value if stated and stated.stated else Coverage.UNKNOWN
    certain = [is_serious(p) for p in sure]
    if Answer.YES in certain and spoken is not Coverage.PARTIAL:
        return Answer.YES
    values = {*certain, *(is_serious(p) for p in other)} or {Answer.UNKNOWN}
    if values == {Answer.UNKNOWN}:
        return _SPOKEN.get(spoken, Answer.UNKNOWN)
    if len(values) == 1:
        return values.pop()
    return Answer.DEPENDS if Answer.YES in values else Answer.UNKNOWN
