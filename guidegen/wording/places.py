"""Places in words: where in national law something stands, what is recalled of it, and where a duty stands.

In: pinpoints, leads and obligations. Out: text. A law is named as a table names it.
"""

from collections.abc import Iterable

from guidegen.law.treaty import Instrument, Obligation
from guidegen.standing import Finding, Lead, Pinpoint
from guidegen.wording.catalogue import ENGLISH, Catalogue, message
from guidegen.wording.language import opening, series
from guidegen.wording.values import finding_phrase

_PLACE = message("place.phrase", "{law}, {locator}")
_OF_MEMBER = message("place.of-member.label", "{member}: {place}")
_LEAD = message("lead.label", "{place}: {value}")
_LEAD_NOTED = message("lead.noted.label", "{place}: {value} ({note})")
_RECALLED = message("lead.recalled.label", "Recalled, unverified: {lead}")
_RECALLED_SENTENCE = message("lead.recalled.sentence", "Recalled, unverified: {lead}.")
_OBLIGATION = message("obligation.label", "{instrument}, {locator}")


def pinpoint(law: str, locator: str, catalogue: Catalogue = ENGLISH) -> str:
    """A place in national law: ``Law 21/2007, art. 2``; the locator alone where it names the law itself."""
    return catalogue.say(_PLACE, law=law, locator=locator) if law else locator


def place(found: Pinpoint, catalogue: Catalogue = ENGLISH) -> str:
    """A place in national law that a finding rests on."""
    return pinpoint(found.law, found.locator, catalogue)


def places(found: Iterable[Pinpoint], catalogue: Catalogue = ENGLISH) -> tuple[str, ...]:
    """Some places, each once."""
    return tuple(dict.fromkeys(place(one, catalogue) for one in found))


def finding_places(finding: Finding, catalogue: Catalogue = ENGLISH) -> str:
    """The places that a finding rests on, in one line."""
    return series(places(finding.places, catalogue), catalogue)


def places_by_law(found: Iterable[Pinpoint], catalogue: Catalogue = ENGLISH) -> str:
    """Some places in one line, each law named once: ``Law 21/2007, art. 2; art. 3; Criminal Code, art. 455``."""
    by_law: dict[str, list[str]] = {}
    for law, locator in dict.fromkeys((one.law, one.locator) for one in found):
        by_law.setdefault(law, []).append(locator)
    return series((pinpoint(law, series(within, catalogue), catalogue) for law, within in by_law.items()), catalogue)


def of_member(member: str, found: Pinpoint, catalogue: Catalogue = ENGLISH) -> str:
    """A place in the law of a member that is named with it."""
    return catalogue.say(_OF_MEMBER, member=member, place=place(found, catalogue))


def lead(found: Lead, catalogue: Catalogue = ENGLISH) -> str:
    """What is recalled of a place: ``Law 21/2007, art. 2: in part``."""
    return catalogue.say(_LEAD, place=place(found.place, catalogue), value=finding_phrase(found.value, catalogue))


def lead_noted(found: Lead, catalogue: Catalogue = ENGLISH) -> str:
    """What is recalled of a place, with its note."""
    if not found.place.note:
        return lead(found, catalogue)
    where, what = place(found.place, catalogue), finding_phrase(found.value, catalogue)
    return catalogue.say(_LEAD_NOTED, place=where, value=what, note=found.place.note)


def recalled(words: str, catalogue: Catalogue = ENGLISH) -> str:
    """A lead among notes of which others are sourced."""
    return catalogue.say(_RECALLED, lead=words)


def recalled_sentence(words: str, catalogue: Catalogue = ENGLISH) -> str:
    """The same as a sentence."""
    return catalogue.say(_RECALLED_SENTENCE, lead=words)


def obligation_label(instrument: Instrument, obligation: Obligation, catalogue: Catalogue = ENGLISH) -> str:
    """How a guide cites an obligation: ``Trafficking in Persons Protocol, art. 5(1)``."""
    return catalogue.say(_OBLIGATION, instrument=instrument.short_title, locator=obligation.locator)


_IMPLEMENTS_NONE = message("derivation.none.label", "Implements no treaty duty: {why}")
NO_FORCE = message("derivation.force.none.label", "None")
"""The force of a duty that a paragraph does not implement."""
_ELSEWHERE = message(
    "answer.left-out.sentence",
    "It is answered by the provision “{provision}”, which is for States with a coast and is left out here.",
)
_NUMBERED_HEADING = message("bill.numbered.label", "{number}: {heading}")


def numbered_heading(number: str, heading: str, catalogue: Catalogue = ENGLISH) -> str:
    """A provision of a bill by its number, as its statutes cite it, and its heading."""
    return catalogue.say(_NUMBERED_HEADING, number=opening(number, catalogue), heading=heading)


def implements_none(why: str, catalogue: Catalogue = ENGLISH) -> str:
    """Why a paragraph stands that implements no duty."""
    return catalogue.say(_IMPLEMENTS_NONE, why=why)


def left_out(provision: str, catalogue: Catalogue = ENGLISH) -> str:
    """Why a bill has no answer to a duty at sea."""
    return catalogue.say(_ELSEWHERE, provision=provision)
