"""What an answer depends on, and what must be minded beside it, in words.

In: conditions and caveats. Out: text, never markup.
"""

from collections.abc import Iterable

from guidegen.comparison import AnswerCaveat, AnswerCondition, CaveatKind, ConditionKind
from guidegen.standing import Pinpoint
from guidegen.wording.catalogue import ENGLISH, Catalogue, message, table
from guidegen.wording.language import conditions, series, within
from guidegen.wording.places import pinpoint

_CONDITION = table(
    "answer.condition",
    "phrase",
    {
        ConditionKind.HOW_FAR: "how far the law has “{element}”",
        ConditionKind.IN_FORCE: "whether the law is in force, which was not established",
        ConditionKind.READ_TOGETHER: "whether provisions that stand apart from one another are read together",
        ConditionKind.SILENT: "whether {place}, reaches the facts: what it says on “{element}” is not coded",
    },
    never=(ConditionKind.STATED,),
)
_HOW_FAR_NOTED = message("answer.condition.how-far.noted.phrase", "how far the law has “{element}” ({notes})")
_CAVEAT = table(
    "answer.caveat",
    "sentence",
    {
        CaveatKind.TOGETHER: "No single provision is coded with every part; the provisions named are read together here.",
        CaveatKind.DEFINED: "The words that have every part stand without a penalty of their own.",
        CaveatKind.IN_PART: "Of the law as a whole: {element}, in part ({note}).",
        CaveatKind.RECALLED: "What is recorded on the force of {place} is recalled, not found in a source.",
    },
)


def condition_phrase(condition: AnswerCondition, catalogue: Catalogue = ENGLISH) -> str:
    """One thing that an answer depends on."""
    match condition:
        case AnswerCondition(ConditionKind.STATED, words):
            return words
        case AnswerCondition(ConditionKind.HOW_FAR, element, notes) if notes:
            return catalogue.say(_HOW_FAR_NOTED, element=element, notes=series(notes, catalogue))
        case AnswerCondition(ConditionKind.HOW_FAR as kind, element):
            return catalogue.say(_CONDITION[kind], element=element)
        case AnswerCondition(ConditionKind.SILENT as kind, element, _, Pinpoint(law, locator)):
            return catalogue.say(_CONDITION[kind], place=pinpoint(law, locator, catalogue), element=element)
        case _:
            return _CONDITION(condition.kind, catalogue)


def conditions_phrase(found: Iterable[AnswerCondition], catalogue: Catalogue = ENGLISH) -> str:
    """What an answer depends on, after a word that says ``on``."""
    return conditions((condition_phrase(one, catalogue) for one in found), catalogue)


def caveat_sentence(caveat: AnswerCaveat, catalogue: Catalogue = ENGLISH) -> str:
    """One thing to mind beside an answer."""
    match caveat:
        case AnswerCaveat(CaveatKind.IN_PART as kind, element, note):
            return catalogue.say(_CAVEAT[kind], element=within(element, catalogue), note=note)
        case AnswerCaveat(CaveatKind.RECALLED as kind, place=Pinpoint(law, locator)):
            return catalogue.say(_CAVEAT[kind], place=pinpoint(law, locator, catalogue))
        case _:
            return _CAVEAT(caveat.kind, catalogue)
