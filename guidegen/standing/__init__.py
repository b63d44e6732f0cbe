"""Where a member stands: pure questions put to the corpus.

In: the corpus, a member and a date. Out: the instruments that bind it at that date, what its law has on each element,
how far each obligation is covered and by what, the gaps, the questions for its ministries, and how fresh each fact is.
Reads no file and no clock: the date is an argument.
"""

from guidegen.standing.coverage import VERDICTS, CoverageValue, ObligationCoverage, Rule, obligation_coverage
from guidegen.standing.findings import Finding, Lead, Pinpoint, findings
from guidegen.standing.freshness import DatedFact, FactKind, Freshness, freshness
from guidegen.standing.gaps import Gap, gaps
from guidegen.standing.questions import Question, QuestionSubject
from guidegen.standing.reservations import touches
from guidegen.standing.standing import Standing, TopicStanding, standing
from guidegen.standing.themes import ThemeCount, theme_counts
from guidegen.standing.treaties import TreatyPosition, open_positions, treaty_positions

__all__ = [
    "VERDICTS",
    "CoverageValue",
    "DatedFact",
    "FactKind",
    "Finding",
    "Freshness",
    "Gap",
    "Lead",
    "ObligationCoverage",
    "Pinpoint",
    "Question",
    "QuestionSubject",
    "Rule",
    "Standing",
    "ThemeCount",
    "TopicStanding",
    "TreatyPosition",
    "findings",
    "freshness",
    "gaps",
    "obligation_coverage",
    "open_positions",
    "standing",
    "theme_counts",
    "touches",
    "treaty_positions",
]
