"""Members x obligations, and members x treaties: what binds whom, and how far the law of each meets it.

In: where some members stand. Out: a row for each obligation or instrument, with one cell for each member, in the order
given. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from guidegen.law.base import Topic
from guidegen.law.treaty import Instrument, Obligation
from guidegen.standing import ObligationCoverage, Standing, TreatyPosition


@dataclass(frozen=True)
class ObligationRow:
    """One obligation across the members: whether it binds each (``cell.position``) and how far it is met."""

    topic: Topic
    obligation: Obligation
    instrument: Instrument
    cells: tuple[ObligationCoverage, ...]


@dataclass(frozen=True)
class TreatyRow:
    """One instrument across the members."""

    instrument: Instrument
    cells: tuple[TreatyPosition, ...]


def obligation_rows(stands: Sequence[Standing], topic: Topic) -> tuple[ObligationRow, ...]:
    """The obligations of a topic, instrument by instrument, across some members.

    Those of instruments that are open to none of the members are left out.
    """
    ids = dict.fromkeys(oid for stand in stands for oid in stand.topics[topic].coverage)
    rows = (tuple(stand.topics[topic].coverage[oid] for stand in stands) for oid in ids)
    return tuple(
        ObligationRow(topic, cells[0].obligation, cells[0].position.instrument, cells)
        for cells in rows
        if any(cell.position.open for cell in cells)
    )


def treaty_rows(stands: Sequence[Standing], instruments: Sequence[str]) -> tuple[TreatyRow, ...]:
    """Some instruments, by id, across some members. Those that are open to none of the members are left out."""
    rows = (tuple(stand.positions[i] for stand in stands) for i in instruments)
    return tuple(TreatyRow(cells[0].instrument, cells) for cells in rows if any(cell.open for cell in cells))
