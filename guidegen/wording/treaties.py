"""What a member is to a treaty, in words: its status, its acts and their dates.

In: a TreatyPosition, an Instrument. Out: text.
"""

from dataclasses import dataclass

from guidegen.law.base import Confidence
from guidegen.law.treaty import UNKNOWN_ARTICLES, ActionKind, TreatyActKind, TreatyStatus
from guidegen.standing import TreatyPosition
from guidegen.wording.catalogue import ENGLISH, Catalogue, Message, message, table
from guidegen.wording.language import country_name, day, steps
from guidegen.wording.values import marked_if_low

treaty_label = table(
    "treaty.status",
    "label",
    {
        TreatyStatus.PARTY: "Party",
        TreatyStatus.SIGNATORY: "Signatory",
        TreatyStatus.NONE: "Not party",
        TreatyStatus.NOT_ELIGIBLE: "Not open to it",
        TreatyStatus.UNKNOWN: "Not known",
    },
)
treaty_phrase = table(
    "treaty.status",
    "phrase",
    {
        TreatyStatus.PARTY: "party",
        TreatyStatus.SIGNATORY: "signed, not party",
        TreatyStatus.NONE: "not party",
        TreatyStatus.NOT_ELIGIBLE: "not open to it",
        TreatyStatus.UNKNOWN: "not known",
    },
)
"""What a member is to a treaty."""

_ACTS = {
    "label": table(
        "treaty.act",
        "label",
        {
            ActionKind.RATIFICATION: "Ratified {day}",
            ActionKind.ACCESSION: "Acceded {day}",
            ActionKind.SUCCESSION: "Succeeded {day}",
            ActionKind.ACCEPTANCE: "Accepted {day}",
            ActionKind.APPROVAL: "Approved {day}",
        },
    ),
    "phrase": table(
        "treaty.act",
        "phrase",
        {
            ActionKind.RATIFICATION: "ratified {day}",
            ActionKind.ACCESSION: "acceded {day}",
            ActionKind.SUCCESSION: "succeeded {day}",
            ActionKind.ACCEPTANCE: "accepted {day}",
            ActionKind.APPROVAL: "approved {day}",
        },
    ),
}
_SIGNED = {
    "label": message("treaty.signed.label", "Signed {day}"),
    "phrase": message("treaty.signed.phrase", "signed {day}"),
}
_IN_FORCE = {
    "label": message("treaty.in-force.label", "In force for it since {day}"),
    "phrase": message("treaty.in-force.phrase", "in force for it since {day}"),
}
_RECKONED = {
    "label": message("treaty.reckoned.label", "In force for it since {day} (reckoned from the deposit)"),
    "phrase": message("treaty.reckoned.phrase", "in force for it since {day} (reckoned from the deposit)"),
}
_UNDATED = {
    "label": table(
        "treaty.undated",
        "label",
        {
            TreatyStatus.PARTY: "Dates not established",
            TreatyStatus.SIGNATORY: "Signed, date not established",
            TreatyStatus.NONE: "No act recorded",
            TreatyStatus.NOT_ELIGIBLE: treaty_label[TreatyStatus.NOT_ELIGIBLE],
            TreatyStatus.UNKNOWN: treaty_label[TreatyStatus.UNKNOWN],
        },
    ),
    "phrase": table(
        "treaty.undated",
        "phrase",
        {
            TreatyStatus.PARTY: "dates not established",
            TreatyStatus.SIGNATORY: "signed, date not established",
            TreatyStatus.NONE: "no act recorded",
            TreatyStatus.NOT_ELIGIBLE: treaty_phrase[TreatyStatus.NOT_ELIGIBLE],
            TreatyStatus.UNKNOWN: treaty_phrase[TreatyStatus.UNKNOWN],
        },
    ),
}
_NO_END = tuple(kind for kind in TreatyActKind if not kind.ends)
_LEFT = {
    "label": table(
        "treaty.left",
        "label",
        {TreatyActKind.DENUNCIATION: "Denounced", TreatyActKind.WITHDRAWAL: "Withdrew"},
        never=_NO_END,
    ),
    "phrase": table(
        "treaty.left",
        "phrase",
        {TreatyActKind.DENUNCIATION: "denounced", TreatyActKind.WITHDRAWAL: "withdrew"},
        never=_NO_END,
    ),
}
_LEFT_WHEN = message("treaty.left.when", "{left} {day}")
_LEFT_FROM = message("treaty.left.from", "{left}, no longer bound since {day}")
_LEFT_FROM_LATER = message("treaty.left.from-later", "{left}, bound until {day}")
_NO_PARTY_NOW = {
    "label": message("treaty.left.position.label", "Not party: {dates}"),
    "phrase": message("treaty.left.position.phrase", "not party: {dates}"),
}
_THROUGH = message("treaty.dates.through.label", "Through {state}: {dates}")


@dataclass(frozen=True)
class _PartyWords:
    """What is said of a party, with and without dates, by its own act or through a State."""

    dated: Message
    undated: Message
    through: Message
    through_undated: Message


_PARTY = {
    "label": _PartyWords(
        message("treaty.party.label", "Party: {dates}"),
        message("treaty.party.undated.label", "Party; dates not established"),
        message("treaty.party.through.label", "Party through {state}: {dates}"),
        message("treaty.party.through.undated.label", "Party through {state}; dates not established"),
    ),
    "phrase": _PartyWords(
        message("treaty.party.phrase", "party: {dates}"),
        message("treaty.party.undated.phrase", "party; dates not established"),
        message("treaty.party.through.phrase", "party through {state}: {dates}"),
        message("treaty.party.through.undated.phrase", "party through {state}; dates not established"),
    ),
    "beside": _PartyWords(
        message("treaty.party.beside", "{dates}"),
        _UNDATED["phrase"][TreatyStatus.PARTY],
        message("treaty.party.through.beside", "through {state}: {dates}"),
        message("treaty.party.through.undated.beside", "through {state}; dates not established"),
    ),
}
_SIGNATORY = {
    "label": message("treaty.signatory.label", "Signed {day}, not party"),
    "phrase": message("treaty.signatory.phrase", "signed {day}, not party"),
}
_SIGNATORY_UNDATED = {
    "label": message("treaty.signatory.undated.label", "Signatory, not party"),
    "phrase": treaty_phrase[TreatyStatus.SIGNATORY],
}


def _steps(position: TreatyPosition, first: str, catalogue: Catalogue) -> str:
    """What was done and what follows from it, each with its day, as far as known; ``first`` is the form of the first."""
    action, found = position.action, []
    if action.signed:
        found.append((_SIGNED, action.signed))
    if position.status is TreatyStatus.PARTY or position.ending:
        if action.action and action.action_date:
            found.append(({form: acts[action.action] for form, acts in _ACTS.items()}, action.action_date))
        if position.since:
            found.append((_RECKONED if position.derived else _IN_FORCE, position.since))
    said = [
        catalogue.say(words["phrase" if place else first], day=day(when, catalogue))
        for place, (words, when) in enumerate(found)
    ]
    if position.ending:
        said.append(_left(position, "phrase" if said else first, catalogue))
    return steps(said, catalogue)


def _left(position: TreatyPosition, form: str, catalogue: Catalogue) -> str:
    """That a member left a treaty, when it said so and since or until when it is bound, as far as known."""
    ending = position.ending
    if ending is None:
        return ""
    left = _LEFT[form](ending.kind, catalogue)
    if ending.made:
        left = catalogue.say(_LEFT_WHEN, left=left, day=day(ending.made, catalogue))
    if ending.effect:
        words = _LEFT_FROM_LATER if position.binds else _LEFT_FROM
        left = catalogue.say(words, left=left, day=day(ending.effect, catalogue))
    return marked_if_low(left, ending.confidence or Confidence.HIGH, catalogue)


def _party(position: TreatyPosition, words: _PartyWords, catalogue: Catalogue) -> str:
    dates = _steps(position, "phrase", catalogue)
    if not position.through:
        return catalogue.say(words.dated, dates=dates) if dates else catalogue.say(words.undated)
    state = country_name(position.through, catalogue)
    if not dates:
        return catalogue.say(words.through_undated, state=state)
    return catalogue.say(words.through, state=state, dates=dates)


def _position(position: TreatyPosition, form: str, catalogue: Catalogue) -> str:
    match position.status:
        case TreatyStatus.PARTY:
            return _party(position, _PARTY[form], catalogue)
        case TreatyStatus.SIGNATORY if position.action.signed:
            return catalogue.say(_SIGNATORY[form], day=day(position.action.signed, catalogue))
        case TreatyStatus.SIGNATORY:
            return catalogue.say(_SIGNATORY_UNDATED[form])
        case TreatyStatus.NONE if position.ending:
            return catalogue.say(_NO_PARTY_NOW[form], dates=_steps(position, "phrase", catalogue))
        case status:
            return (treaty_label if form == "label" else treaty_phrase)(status, catalogue)


def position_label(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """What a member is to a treaty, with its dates: ``Party: acceded 6 May 2004, in force for it since 5 June 2004``."""
    return _position(position, "label", catalogue)


def position_phrase(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """The same inside a sentence."""
    return _position(position, "phrase", catalogue)


def dates_label(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """What was done and when, where a mark beside it names the status."""
    form = "phrase" if position.through else "label"
    dates = _steps(position, form, catalogue) or _UNDATED[form](position.status, catalogue)
    if not position.through:
        return dates
    return catalogue.say(_THROUGH, state=country_name(position.through, catalogue), dates=dates)


def dates_beside(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """What is to be said after the status of a party or a signatory, as in the cell of a table; empty for others."""
    match position.status:
        case TreatyStatus.PARTY:
            return _party(position, _PARTY["beside"], catalogue)
        case TreatyStatus.SIGNATORY if position.action.signed:
            return position_label(position, catalogue)
        case TreatyStatus.SIGNATORY:
            return treaty_phrase(TreatyStatus.NONE, catalogue)
        case TreatyStatus.NONE if position.ending:
            return _steps(position, "phrase", catalogue)
        case _:
            return ""


_ARTICLES_UNKNOWN = message(
    "treaty.reservations.unknown.phrase", "{words} (not all articles it touches are established)"
)
_RESERVATION_WITHDRAWN = message("treaty.reservations.withdrawn.phrase", "{words}; withdrawn {day}: {articles}")
_ARTICLES_ANY = message("treaty.reservations.articles.phrase", "articles not established")


def reservations_said(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """What is recorded of reservations and of the status, in its own words, with what of it was withdrawn by the date.

    Where it is not established which articles a reservation touches, that is said too. Empty where nothing is recorded.
    """
    said = position.action.reservations or ""
    if said and any(act.articles == UNKNOWN_ARTICLES for act in position.statements):
        said = catalogue.say(_ARTICLES_UNKNOWN, words=said)
    for act in position.withdrawn:
        known = act.articles if act.places else None
        articles = known or catalogue.say(_ARTICLES_ANY)
        said = catalogue.say(
            _RESERVATION_WITHDRAWN, words=said, day=day(act.withdrawn or "", catalogue), articles=articles
        )
    return said


_TREATY_LINE = message("treaty.line.label", "{treaty}: {position}")
PARTY_SINCE_UNKNOWN = message("treaty.party.since-unknown.phrase", "party, since when not established")
"""What is written along the line of a party whose dates are not known."""


def treaty_line(treaty: str, position: str, catalogue: Catalogue = ENGLISH) -> str:
    """A treaty with what a member is to it."""
    return catalogue.say(_TREATY_LINE, treaty=treaty, position=position)
