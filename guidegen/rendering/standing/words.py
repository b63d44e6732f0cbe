"""The words that every form of a standing shares."""

from collections.abc import Iterator

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.action_list import role_words
from guidegen.law.base import Confidence
from guidegen.law.treaty import TreatyStatus
from guidegen.standing import CoverageValue, Finding, Pinpoint, Question, Standing, TreatyPosition
from guidegen.wording.language import country_name, day

UNVERIFIED = " (unverified)"

STATUS = {
    TreatyStatus.PARTY: "party",
    TreatyStatus.SIGNATORY: "signed, not party",
    TreatyStatus.NONE: "not party",
    TreatyStatus.NOT_ELIGIBLE: "not open to it",
    TreatyStatus.UNKNOWN: "not established",
}
COVERAGE = {
    CoverageValue.MET: "met",
    CoverageValue.IN_PART: "met in part",
    CoverageValue.NOT_MET: "not met",
    CoverageValue.UNKNOWN: "to confirm",
    CoverageValue.NOT_BOUND: "not bound",
}


def mark(confidence: Confidence | None) -> str:
    """The mark of what is unverified, or nothing."""
    return UNVERIFIED if confidence and confidence.recalled else ""


def place(found: Pinpoint) -> str:
    """A place in national law."""
    return f"{found.law}, {found.locator}" if found.law else found.locator


def places(finding: Finding) -> str:
    """The places a finding rests on."""
    return "; ".join(dict.fromkeys(place(p) for p in finding.places))


def since(position: TreatyPosition) -> str:
    """Since when a member is bound, and whether that day was reckoned."""
    if position.since is None:
        return "not established" if position.binds else ""
    return f"{day(position.since)}{' (reckoned)' if position.derived else ''}"


def status(position: TreatyPosition) -> str:
    """A member's position, through whom, and whether it is unverified."""
    through = f" through {country_name(position.through)}" if position.binds and position.through else ""
    return f"{STATUS[position.status]}{through}{mark(position.confidence)}"


def treaties(corpus: Corpus, standing: Standing) -> Iterator[TreatyPosition]:
    """The positions to the instruments open to a member, in the order in which the guides name them."""
    named = (i for guide in corpus.guides.values() for i in guide.instruments)
    for instrument in dict.fromkeys((*named, *standing.positions)):
        if standing.positions[instrument].open:
            yield standing.positions[instrument]


def body(question: Question) -> str:
    """The body to ask, by its name where one is recorded."""
    return question.agency.name if question.agency else role_words(question.role)


def as_at_words(standing: Standing) -> str:
    """What the date of a standing means."""
    return (
        f"As at {day(standing.as_at)}: treaties and laws of that date, as far as their recorded dates show. "
        "What a provision says is given as last read."
    )
