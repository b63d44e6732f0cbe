"""Members side by side: pure questions put to the corpus.

In: the corpus, members and a date. Out: members x elements, members x penalties, members x obligations and treaties, and
laws by date, each cell with what it rests on; a member's law against obligation and model text; which members a group or a condition means; which members are kindred to
one, and by what rule. Reads no file and no clock. Used by: editions, cli.
"""

from guidegen.comparison.against import AgainstRow, Carrier, Lack, against
from guidegen.comparison.chronology import LawEvent, LawEventKind, law_events
from guidegen.comparison.compare import Comparison, compare
from guidegen.comparison.elements import ElementCell, ElementRow, element_rows
from guidegen.comparison.kindred import Kinship, kindred
from guidegen.comparison.obligations import ObligationRow, TreatyRow, obligation_rows, treaty_rows
from guidegen.comparison.penalties import PenaltyRow, penalty_rows
from guidegen.comparison.selection import Condition, SelectionError, condition, group, group_names

__all__ = [
    "AgainstRow",
    "Carrier",
    "Comparison",
    "Condition",
    "ElementCell",
    "ElementRow",
    "Kinship",
    "Lack",
    "LawEvent",
    "LawEventKind",
    "ObligationRow",
    "PenaltyRow",
    "SelectionError",
    "TreatyRow",
    "against",
    "compare",
    "condition",
    "element_rows",
    "group",
    "group_names",
    "kindred",
    "law_events",
    "obligation_rows",
    "penalty_rows",
    "treaty_rows",
]
