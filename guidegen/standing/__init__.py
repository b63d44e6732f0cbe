"""Where a member stands: pure questions put to the corpus.

In: the corpus, a member and a date. Out: the instruments that bind it at that date, what its law has on each element,
how far each obligation is covered, the gaps, the questions for its ministries, and how fresh the facts are. Reads no
file and no clock: the date is an argument. Used by: editions, cli.
"""

from guidegen.standing.coverage import CoverageValue, ObligationCoverage, obligation_coverage
from guidegen.standing.findings import Finding, Lead, Place, findings
from guidegen.standing.freshness import Freshness, freshness
from guidegen.standing.questions import Question, questions
from guidegen.standing.standing import Standing, TopicStanding, standing
from guidegen.standing.treaties import TreatyPosition, treaty_positions

__all__ = [
    "CoverageValue",
    "Finding",
    "Freshness",
    "Lead",
    "ObligationCoverage",
    "Place",
    "Question",
    "Standing",
    "TopicStanding",
    "TreatyPosition",
    "findings",
    "freshness",
    "obligation_coverage",
    "questions",
    "standing",
    "treaty_positions",
]
