"""Members side by side: pure questions put to the corpus.

In: the corpus, members and a date. Out: answers, each with what it rests on. Reads no file and no clock.

    members             members x elements, penalties, obligations, treaties and laws; which members a condition means
    dual_criminality    whether some facts are an offence in one member or in both of two, and which treaties could help
    change              of two states of the corpus, what changed
    gap_analysis        a member's law against obligation and model text
    comparators         the members nearest to one, and by what rule
    examples            what all members have on an element: counts, and examples by name
"""

from guidegen.comparison.comparators import Comparator, Shared, comparators
from guidegen.comparison.dual_criminality.answer import MemberAnswer, OffenceProvision
from guidegen.comparison.dual_criminality.conditions import AnswerCaveat, AnswerCondition, CaveatKind, ConditionKind
from guidegen.comparison.dual_criminality.pairs import DualCriminality, PairAnswer, dual_criminality
from guidegen.comparison.dual_criminality.threshold import Answer
from guidegen.comparison.dual_criminality.treaties import Relation, Route
from guidegen.comparison.gap_analysis import GapAnalysisRow, GapKind, ModelPassage, gap_analysis
from guidegen.comparison.members.chronology import LawEvent, LawEventKind, law_events
from guidegen.comparison.members.compare import Comparison, compare
from guidegen.comparison.members.elements import ElementCell, ElementRow, element_rows
from guidegen.comparison.members.obligations import ObligationRow, TreatyRow, obligation_rows, treaty_rows
from guidegen.comparison.members.penalties import PenaltyRow, penalty_rows
from guidegen.comparison.members.selection import Condition, SelectionError, condition, group, group_names

__all__ = [
    "Answer",
    "AnswerCaveat",
    "AnswerCondition",
    "CaveatKind",
    "Comparator",
    "Comparison",
    "Condition",
    "ConditionKind",
    "DualCriminality",
    "ElementCell",
    "ElementRow",
    "GapAnalysisRow",
    "GapKind",
    "LawEvent",
    "LawEventKind",
    "MemberAnswer",
    "ModelPassage",
    "ObligationRow",
    "OffenceProvision",
    "PairAnswer",
    "PenaltyRow",
    "Relation",
    "Route",
    "SelectionError",
    "Shared",
    "TreatyRow",
    "comparators",
    "compare",
    "condition",
    "dual_criminality",
    "element_rows",
    "gap_analysis",
    "group",
    "group_names",
    "law_events",
    "obligation_rows",
    "penalty_rows",
    "treaty_rows",
]
