"""Members side by side: pure questions put to the corpus.

In: the corpus, members and a date. Out: members x elements, members x penalties, members x obligations and treaties, and
laws by date, each cell with what it rests on; a member's law against obligation and model text; which members a group or a
condition means; whether some facts are an offence in one member or in both of two, and which treaties between them could
carry cooperation; which members are kindred to one, and by what rule; of two states of the corpus, what changed. Reads no
file and no clock.
"""

from guidegen.comparison.against import AgainstRow, Carrier, Lack, against
from guidegen.comparison.chronology import LawEvent, LawEventKind, law_events
from guidegen.comparison.compare import Comparison, compare
from guidegen.comparison.conduct_answer import MemberAnswer, Reached
from guidegen.comparison.dual_criminality import DualCriminality, PairAnswer, dual_criminality
from guidegen.comparison.elements import ElementCell, ElementRow, element_rows
from guidegen.comparison.kindred import Kinship, Shared, kindred
from guidegen.comparison.obligations import ObligationRow, TreatyRow, obligation_rows, treaty_rows
from guidegen.comparison.penalties import PenaltyRow, penalty_rows
from guidegen.comparison.relations import Relation, Route
from guidegen.comparison.selection import Condition, SelectionError, condition, group, group_names
from guidegen.comparison.serious_crime import Answer

__all__ = [
    "AgainstRow",
    "Answer",
    "Carrier",
    "Comparison",
    "Condition",
    "DualCriminality",
    "ElementCell",
    "ElementRow",
    "Kinship",
    "Lack",
    "LawEvent",
    "LawEventKind",
    "MemberAnswer",
    "ObligationRow",
    "PairAnswer",
    "PenaltyRow",
    "Reached",
    "Relation",
    "Route",
    "SelectionError",
    "Shared",
    "TreatyRow",
    "against",
    "compare",
    "condition",
    "dual_criminality",
    "element_rows",
    "group",
    "group_names",
    "kindred",
    "law_events",
    "obligation_rows",
    "penalty_rows",
    "treaty_rows",
]
