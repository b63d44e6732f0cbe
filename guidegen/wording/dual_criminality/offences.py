"""The offences that an answer names, in words: where they stand and what they carry.

In: a place in the law that reaches some facts. Out: text, never markup.
"""

from collections.abc import Iterable

from guidegen.comparison import OffenceProvision
from guidegen.wording.catalogue import ENGLISH, Catalogue, message
from guidegen.wording.language import sentence, series
from guidegen.wording.penalties import DEATH, imprisonment, penalty, recalled_fields
from guidegen.wording.places import pinpoint
from guidegen.wording.values import marked, marked_if_low

_NO_PENALTY = message("answer.penalty.none.phrase", "penalty not recorded")
_NO_TERM = message("answer.term.none.phrase", "term of imprisonment not recorded")
_PARTLY_RECALLED = message("answer.penalty.recalled.phrase", "{penalty} (unverified: {fields})")
_OFFENCE = message("answer.offence.label", "{place}, {heading}")
_OFFENCE_PENALTY = message("answer.offence.penalty.label", "{offence}: {penalty}")
_OFFENCE_SENTENCES = message("answer.offence.sentences", "{offence}. {penalty}")


def offence_place(reached: OffenceProvision, catalogue: Catalogue = ENGLISH) -> str:
    """Where in national law an offence stands."""
    return pinpoint(reached.law, reached.locator, catalogue)


def offence_places(found: Iterable[OffenceProvision], catalogue: Catalogue = ENGLISH) -> str:
    """Where some offences stand, in one line."""
    return series((offence_place(one, catalogue) for one in found), catalogue)


def maximum(reached: OffenceProvision, catalogue: Catalogue = ENGLISH) -> str:
    """The penalty of an offence, with the mark where it is recalled."""
    if reached.penalty is None:
        return catalogue.say(_NO_PENALTY)
    said = penalty(reached.penalty, catalogue)
    if reached.confidence.recalled:
        return marked(said, True, catalogue)
    fields = sorted({name.partition(".")[0] for name in reached.unverified})
    return catalogue.say(_PARTLY_RECALLED, penalty=said, fields=recalled_fields(fields, catalogue)) if fields else said


def greatest_term(reached: OffenceProvision, catalogue: Catalogue = ENGLISH) -> str:
    """The imprisonment of an offence, without its fine, with the mark where it is recalled."""
    term = reached.penalty.imprisonment if reached.penalty else None
    said = (imprisonment(term, catalogue) if term else None) or catalogue.say(_NO_TERM)
    if reached.penalty and reached.penalty.death:
        said = series((said, catalogue.say(DEATH)), catalogue)
    recalled = reached.confidence.recalled or any(n.startswith("imprisonment") for n in reached.unverified)
    return marked(said, recalled and term is not None, catalogue)


def offence_label(reached: OffenceProvision, catalogue: Catalogue = ENGLISH) -> str:
    """An offence by its place and what it is about."""
    place = offence_place(reached, catalogue)
    return catalogue.say(_OFFENCE, place=place, heading=reached.heading) if reached.heading else place


def offence_and(reached: OffenceProvision, words: str, catalogue: Catalogue = ENGLISH) -> str:
    """An offence by its place, with what is said of its penalty."""
    return catalogue.say(_OFFENCE_PENALTY, offence=offence_place(reached, catalogue), penalty=words)


def offence_and_maximum(reached: OffenceProvision, catalogue: Catalogue = ENGLISH) -> str:
    """An offence by its place, with the mark where it is recalled, and its penalty."""
    offence = marked_if_low(offence_place(reached, catalogue), reached.confidence, catalogue)
    return catalogue.say(_OFFENCE_PENALTY, offence=offence, penalty=maximum(reached, catalogue))


def offence_sentences(reached: OffenceProvision, catalogue: Catalogue = ENGLISH) -> str:
    """An offence with what it is about, and its penalty, as two sentences."""
    offence = marked_if_low(offence_label(reached, catalogue), reached.confidence, catalogue)
    return catalogue.say(_OFFENCE_SENTENCES, offence=offence, penalty=sentence(maximum(reached, catalogue), catalogue))
