"""Whether some facts are an offence, in words, for every form in which it is shown.

In: the answer of a member or of a pair. Out: text, never markup. What is recalled carries the mark "unverified".
"""

from guidegen.comparison import Answer, MemberAnswer, PairAnswer
from guidegen.law.base import Coverage
from guidegen.standing import Finding
from guidegen.wording.catalogue import ENGLISH, Catalogue, message, table
from guidegen.wording.dual_criminality.conditions import conditions_phrase
from guidegen.wording.language import listing, sentence, sentences, series
from guidegen.wording.places import lead, places
from guidegen.wording.questions import question_heading
from guidegen.wording.values import finding_phrase, marked_if_low

answer_label = table(
    "answer",
    "label",
    {Answer.YES: "Yes", Answer.DEPENDS: "Depends", Answer.NO: "No", Answer.UNKNOWN: "Not known"},
)
answer_phrase = table(
    "answer",
    "phrase",
    {Answer.YES: "yes", Answer.DEPENDS: "depends", Answer.NO: "no", Answer.UNKNOWN: "unknown"},
)
answer_counted = table(
    "answer",
    "counted",
    {
        Answer.YES: ("{count} yes", "{count} yes"),
        Answer.DEPENDS: ("{count} depends", "{count} depends"),
        Answer.NO: ("{count} no", "{count} no"),
        Answer.UNKNOWN: ("{count} unknown", "{count} unknown"),
    },
)
answer_letter = table("answer", "letter", {Answer.YES: "Y", Answer.DEPENDS: "D", Answer.NO: "N", Answer.UNKNOWN: "?"})
"""Whether some facts are an offence."""

serious_phrase = table(
    "serious-crime",
    "phrase",
    {
        Answer.YES: "four years or more",
        Answer.NO: "less than four years",
        Answer.DEPENDS: "depends on the provision that applies",
        Answer.UNKNOWN: "not known",
    },
)
serious = table(
    "serious-crime",
    "sentence",
    {
        Answer.YES: "Four years or more.",
        Answer.NO: "Less than four years.",
        Answer.DEPENDS: "Depends on the provision that applies.",
        Answer.UNKNOWN: "Not known.",
    },
)
"""The greatest penalty, held against the threshold of a serious crime."""
_NO_OFFENCE = message("serious-crime.no-offence.phrase", "no offence on one side")
_NO_OFFENCE_SENTENCE = message("serious-crime.no-offence.sentence", "No offence on one side.")

_ANSWERS = message("answer.legend.sentence", "{answers}. The absence of a finding is never a no.")
SERIOUS_CRIME = message("serious-crime.both.phrase", "serious crime")
"""What is said beside an answer where both sides punish the facts with four years or more."""
_SERIOUS_CRIME = message("answer.serious-crime.phrase", "{answer}, serious crime")
_OWN = message("answer.own.phrase", "own: {answer}")
_DEPENDS = message("answer.depends-on.phrase", "depends on {conditions}")
_ON = message("answer.depends.beside", "on {conditions}")
_NOT_FOUND = message("answer.unknown.beside", "Not found: {headings}")
_OF_MEMBER = message("answer.conditions.of-member.label", "{member}: {conditions}")

_RECALLED = message("answer.lead.sentences", "{lead} Unverified.")
_GROUND = message("answer.ground.phrase", "{element}: {value}")
_GROUND_PLACED = message("answer.ground.placed.phrase", "{element}: {value} ({places})")
_GROUND_NOTED = message("answer.ground.noted.phrase", "{element}: {value}; {notes}")
_GROUND_PLACED_NOTED = message("answer.ground.placed-noted.phrase", "{element}: {value} ({places}); {notes}")

_OPENING = table(
    "answer.pair",
    "sentence",
    {
        Answer.YES: "Yes: the facts are an offence in {one} and in {other}, as far as their laws are coded.",
        Answer.NO: "No: the facts are no offence in {members}, as far as the law is coded. Look for another offence.",
        Answer.DEPENDS: "It depends: {members}.",
        Answer.UNKNOWN: "Unknown: what is coded of the law of {members} does not answer.",
    },
)
_DEPENDS_IN = message("answer.pair.depends.in", "in {member} on {conditions}")


def answer_words(answer: MemberAnswer, catalogue: Catalogue = ENGLISH) -> str:
    """An answer with what it depends on: ``yes``, ``depends on whose border is crossed``."""
    said = answer_phrase(answer.answer, catalogue)
    if answer.conditions:
        said = catalogue.say(_DEPENDS, conditions=conditions_phrase(answer.conditions, catalogue))
    return marked_if_low(said, answer.confidence, catalogue)


def answer_sentence(answer: MemberAnswer, catalogue: Catalogue = ENGLISH) -> str:
    """The same as a sentence."""
    return sentence(answer_words(answer, catalogue), catalogue)


def beside_answer(answer: MemberAnswer, catalogue: Catalogue = ENGLISH) -> str:
    """What is said after the mark of an answer: what it depends on, what was not found, why it is no offence."""
    match answer.answer:
        case Answer.DEPENDS:
            return catalogue.say(_ON, conditions=conditions_phrase(answer.conditions, catalogue))
        case Answer.UNKNOWN:
            headings = series(dict.fromkeys(question_heading(q, catalogue) for q in answer.questions), catalogue)
            return catalogue.say(_NOT_FOUND, headings=headings)
        case Answer.NO:
            return sentences((ground_sentence(answer, one, catalogue) for one in answer.grounds), catalogue)
        case _:
            return ""


def answers_legend(catalogue: Catalogue = ENGLISH) -> str:
    """Which answers there are."""
    return catalogue.say(_ANSWERS, answers=series((answer_phrase(one, catalogue) for one in Answer), catalogue))


def with_member(answer: MemberAnswer, catalogue: Catalogue = ENGLISH) -> str:
    """What the answer of a member that is named with it depends on."""
    said = conditions_phrase(answer.conditions, catalogue)
    return catalogue.say(_OF_MEMBER, member=answer.member.name, conditions=said)


def answer_and_serious(answer: Answer, serious: Answer, catalogue: Catalogue = ENGLISH) -> str:
    """An answer, and whether it is a serious crime, as a cell has room for."""
    said = answer_phrase(answer, catalogue)
    return catalogue.say(_SERIOUS_CRIME, answer=said) if serious is Answer.YES else said


def own_answer(answer: MemberAnswer, catalogue: Catalogue = ENGLISH) -> str:
    """A member's own answer among those of pairs."""
    return catalogue.say(_OWN, answer=answer_and_serious(answer.answer, answer.serious, catalogue))


def serious_of_pair(pair: PairAnswer, catalogue: Catalogue = ENGLISH) -> str:
    """Whether both sides reach the threshold of a serious crime."""
    return catalogue.say(_NO_OFFENCE) if pair.answer is Answer.NO else serious_phrase(pair.serious, catalogue)


def serious_sentence(pair: PairAnswer, catalogue: Catalogue = ENGLISH) -> str:
    """The same as a sentence."""
    return catalogue.say(_NO_OFFENCE_SENTENCE) if pair.answer is Answer.NO else serious(pair.serious, catalogue)


def ground_sentence(answer: MemberAnswer, ground: Finding, catalogue: Catalogue = ENGLISH) -> str:
    """A reason: the part of the offence, whether the law has it, and where; why that takes the facts out of it."""
    said = {"element": ground.element.heading, "value": finding_phrase(ground.value, catalogue)}
    where = series(places(ground.places, catalogue), catalogue)
    notes = dict.fromkeys(n for n in (ground.note, *(p.note for p in ground.places)) if n)
    beside = series(notes, catalogue)
    if where and beside:
        words = catalogue.say(_GROUND_PLACED_NOTED, **said, places=where, notes=beside)
    elif where:
        words = catalogue.say(_GROUND_PLACED, **said, places=where)
    else:
        words = catalogue.say(_GROUND_NOTED, **said, notes=beside) if beside else catalogue.say(_GROUND, **said)
    first = sentence(marked_if_low(words, ground.confidence, catalogue), catalogue)
    because = next((e.because for e in answer.conduct.excluded_by if e.element == ground.element.key), "")
    return sentences((first, because), catalogue) if because and ground.value is Coverage.YES else first


def recalled_sentences(words: str, catalogue: Catalogue = ENGLISH) -> str:
    """A lead under a heading that says it is recalled."""
    return catalogue.say(_RECALLED, lead=sentence(words, catalogue))


def recalled(answer: MemberAnswer, catalogue: Catalogue = ENGLISH) -> tuple[str, ...]:
    """What is only recalled, for somebody to confirm."""
    return tuple(dict.fromkeys(lead(one, catalogue) for one in answer.leads))


def opening_sentence(pair: PairAnswer, catalogue: Catalogue = ENGLISH) -> str:
    """The answer for two members."""
    said = _OPENING[pair.answer]
    match pair.answer:
        case Answer.YES:
            one, other = (side.member.called for side in pair.sides)
            return catalogue.say(said, one=one, other=other)
        case Answer.DEPENDS:
            on = (
                catalogue.say(
                    _DEPENDS_IN, member=s.member.called, conditions=conditions_phrase(s.conditions, catalogue)
                )
                for s in pair.sides
                if s.conditions
            )
            return catalogue.say(said, members=series(on, catalogue))
        case answer:
            named = [s.member.called for s in pair.sides if s.answer is answer]
            return catalogue.say(said, members=listing(named, catalogue))
