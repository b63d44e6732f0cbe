"""Members side by side: pure questions put to the corpus.

In: the corpus, members and a date. Out: which members are kindred to one, and by what rule; whether some facts are an
offence in one member or in both of two, and which treaties between them could carry cooperation. Reads no file and no clock.
Used by: editions, cli.
"""

from guidegen.comparison.conduct_answer import MemberAnswer, Reached
from guidegen.comparison.dual_criminality import DualCriminality, PairAnswer, dual_criminality
from guidegen.comparison.kindred import Kinship, kindred
from guidegen.comparison.relations import Relation, Route
from guidegen.comparison.serious_crime import Answer

__all__ = [
    "Answer",
    "DualCriminality",
    "Kinship",
    "MemberAnswer",
    "PairAnswer",
    "Reached",
    "Relation",
    "Route",
    "dual_criminality",
    "kindred",
]
