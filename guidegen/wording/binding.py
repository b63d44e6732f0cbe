"""Whether a treaty binds a member, since when and through whom, in words, and what joining it would ask.

In: a TreatyPosition, an Instrument. Out: text.
"""

from datetime import date

from guidegen.law.base import Coverage
from guidegen.law.treaty import Instrument, Joining, TreatyStatus
from guidegen.standing import CoverageValue, ObligationCoverage, TreatyPosition
from guidegen.wording.catalogue import ENGLISH, Catalogue, message, table
from guidegen.wording.language import country_name, day, opening
from guidegen.wording.treaties import treaty_label, treaty_phrase
from guidegen.wording.values import known_phrase, marked_if_low, rule_sentence

bound_label = table(
    "duty.bound",
    "label",
    {
        TreatyStatus.PARTY: "Binds",
        TreatyStatus.SIGNATORY: "Does not bind: signed, not party",
        TreatyStatus.NONE: "Does not bind: not party",
        TreatyStatus.NOT_ELIGIBLE: treaty_label[TreatyStatus.NOT_ELIGIBLE],
        TreatyStatus.UNKNOWN: "Whether it binds is not known",
    },
)
bound_phrase = table(
    "duty.bound",
    "phrase",
    {
        TreatyStatus.PARTY: "binds",
        TreatyStatus.SIGNATORY: "does not bind: signed, not party",
        TreatyStatus.NONE: "does not bind: not party",
        TreatyStatus.NOT_ELIGIBLE: treaty_phrase[TreatyStatus.NOT_ELIGIBLE],
        TreatyStatus.UNKNOWN: "whether it binds is not known",
    },
)
"""Whether a duty binds a member of a status, and why not."""

_SINCE_RECKONED = message("treaty.since.reckoned.phrase", "{day} (reckoned)")
_SINCE_UNKNOWN = message("treaty.since.none.phrase", "not established")
_STANCE_THROUGH = message("treaty.stance.through.phrase", "party through {state}")
_STANCE_OF = message("treaty.stance.of.label", "{member}: {stance}")
_STANCE_OF_SINCE = message("treaty.stance.of.since.label", "{member}: party since {day}")
_STANCE_OF_THROUGH = message("treaty.stance.of.through.label", "{member}: party since {day} through {state}")

_BINDING = message("duty.binding.yes.label", "Binding")
_NOT_BINDING = message("duty.binding.no.label", "Not binding")
_BINDING_UNKNOWN = message("duty.binding.unknown.label", "Not known whether binding")
_NOT_BINDING_HERE = message("duty.binding.no.phrase", "not binding on this State")
_BINDING_UNKNOWN_HERE = message("duty.binding.unknown.phrase", "not known whether binding on this State")
_BINDS_RESERVED = table(
    "duty.reserved",
    "phrase",
    {Coverage.YES: "yes (reservation)", Coverage.NO: "no (reservation)"},
    never=(Coverage.PARTIAL, Coverage.UNKNOWN),
)
_IN_LAW = table(
    "coverage.in-law",
    "sentence",
    {
        CoverageValue.MET: "In national law: met.",
        CoverageValue.IN_PART: "In national law: met in part.",
        CoverageValue.NOT_MET: "In national law: not met.",
        CoverageValue.UNKNOWN: "In national law: to confirm.",
        CoverageValue.USED: "In national law: used.",
        CoverageValue.NOT_USED: "In national law: not used.",
        CoverageValue.NOT_LOOKED: "In national law: not looked at.",
        CoverageValue.CONDUCT: "Nothing to enact.",
        CoverageValue.READING: "It says how the rest is read.",
        CoverageValue.WHOLE: "As far as the rest is met.",
    },
    never=(CoverageValue.NOT_BOUND,),
)
_RESERVED = message("duty.reserved.sentence", "A reservation or declaration of the member names this article.")
_NOT_NOW = message("duty.binding.now.phrase", "not known to bind now")

_ADOPTED_UNKNOWN = message("instrument.adopted.none.phrase", "date not established")
_IN_FORCE_UNKNOWN = message("instrument.in-force.none.phrase", "not in force, or date not established")

_HOW = message("joining.how.sentence", "{how} ({locator}).")
_HOW_AND_WHEN = message(
    "joining.how-and-when.sentence", "{how} It binds from the {days}th day after the deposit ({locator})."
)
_REQUIRED_DONE = message(
    "joining.required.done.sentence",
    "The State must be a party to the {treaty} as well; {member} already is.",
)
_REQUIRED_OPEN = message(
    "joining.required.open.sentence",
    "The State must be a party to the {treaty} as well; {member} is not yet.",
)
_STANDS = table(
    "joining.position",
    "clause",
    {
        TreatyStatus.SIGNATORY: "{member} has signed the {treaty} but is not a party to it",
        TreatyStatus.NONE: "{member} is not a party to the {treaty} and has not signed it",
        TreatyStatus.UNKNOWN: "{member} has a position under the {treaty} that is not known",
    },
    never=(TreatyStatus.PARTY, TreatyStatus.NOT_ELIGIBLE),
)
_LEFT = message("joining.left.clause", "{member} is no longer a party to the {treaty}")
_NOT_APPLIED = message(
    "joining.not-applied.clause", "The {treaty} does not apply to {member}, as far as the sources show"
)
_NOT_YET = message("joining.not-yet.sentence", "Its duties do not bind {member} yet.")

_CONFIRM = message("treaty.next.confirm.label", "Confirm the position with the depositary: {depositary}")
_WEIGH_WITH = message("treaty.next.weigh-with.label", "Weigh with {state} whether it should apply")
_WEIGH_RATIFICATION = message("treaty.next.ratify.label", "Weigh ratification")
_WEIGH_JOINING = message("treaty.next.join.label", "Weigh joining")
_REVIEW = message("treaty.next.review.label", "Review whether each is still needed; keep notices up to date")
_KEEP = message("treaty.next.keep.label", "Keep notices up to date")


def bound_since(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """Since when a member is bound, and whether that day was reckoned; empty where it is not bound."""
    if position.since is None:
        return catalogue.say(_SINCE_UNKNOWN) if position.binds else ""
    since = day(position.since, catalogue)
    return catalogue.say(_SINCE_RECKONED, day=since) if position.derived else since


def _stance(position: TreatyPosition, catalogue: Catalogue) -> str:
    if position.binds and position.through:
        return catalogue.say(_STANCE_THROUGH, state=country_name(position.through, catalogue))
    return treaty_phrase(position.status, catalogue)


def stance(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """What a member is to a treaty and through whom, without dates, with the mark of what is unverified."""
    return marked_if_low(_stance(position, catalogue), position.confidence, catalogue)


def stance_of(member: str, position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """The same of a member that is named with it, and since when it is bound."""
    state = country_name(position.through, catalogue) if position.binds and position.through else None
    if position.since and state:
        said = catalogue.say(_STANCE_OF_THROUGH, member=member, day=day(position.since, catalogue), state=state)
    elif position.since:
        said = catalogue.say(_STANCE_OF_SINCE, member=member, day=day(position.since, catalogue))
    else:
        said = catalogue.say(_STANCE_OF, member=member, stance=_stance(position, catalogue))
    return marked_if_low(said, position.confidence, catalogue)


def binding_label(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """Whether the duties of a treaty bind a member, in a word or two."""
    if position.status is TreatyStatus.UNKNOWN:
        return catalogue.say(_BINDING_UNKNOWN)
    return catalogue.say(_BINDING if position.binds else _NOT_BINDING)


def binds_phrase(coverage: ObligationCoverage, catalogue: Catalogue = ENGLISH) -> str:
    """Whether a duty is known to bind, and that a reservation names it, in a column of its own."""
    if coverage.reserved:
        return _BINDS_RESERVED(Coverage.YES if coverage.position.binds else Coverage.NO, catalogue)
    return known_phrase(coverage.position.binds, catalogue)


def duty_notes(cell: ObligationCoverage, catalogue: Catalogue = ENGLISH) -> tuple[str, ...]:
    """What is said beside a duty: what the law has where the duty does not bind, a reservation, the rule."""
    in_law = [_IN_LAW(cell.in_law, catalogue)] if cell.value is not cell.in_law else []
    reserved = [catalogue.say(_RESERVED)] if cell.reserved else []
    return (*in_law, *reserved, rule_sentence(cell.rule, catalogue))


def unbound_phrase(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """What is said of a duty, after its force, where it is not known to bind; empty where it binds."""
    if position.binds:
        return ""
    return catalogue.say(_BINDING_UNKNOWN_HERE if position.status is TreatyStatus.UNKNOWN else _NOT_BINDING_HERE)


def not_now_phrase(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """What is said of a duty that asks for something to be done, where it is not known to bind; empty where it binds."""
    return "" if position.binds else catalogue.say(_NOT_NOW)


def adopted(found: date | None, catalogue: Catalogue = ENGLISH) -> str:
    """When a treaty was adopted."""
    return day(found, catalogue) if found else catalogue.say(_ADOPTED_UNKNOWN)


def in_force(found: date | None, catalogue: Catalogue = ENGLISH) -> str:
    """When a treaty came into force."""
    return day(found, catalogue) if found else catalogue.say(_IN_FORCE_UNKNOWN)


def how_to_join(joining: Joining, catalogue: Catalogue = ENGLISH) -> str:
    """The act, the depositary and the waiting time."""
    if not joining.waiting_days:
        return catalogue.say(_HOW, how=joining.how.rstrip("."), locator=joining.locator)
    days = catalogue.number(joining.waiting_days)
    return catalogue.say(_HOW_AND_WHEN, how=joining.how, days=days, locator=joining.locator)


def required(treaty: Instrument, member: str, *, done: bool, catalogue: Catalogue = ENGLISH) -> str:
    """A treaty that must be joined as well, and whether the member has."""
    return catalogue.say(_REQUIRED_DONE if done else _REQUIRED_OPEN, treaty=treaty.short_title, member=member)


def where_it_stands(position: TreatyPosition, member: str, catalogue: Catalogue = ENGLISH) -> str:
    """What a member is to a treaty that it may join, as a sentence whose full stop follows its sources."""
    treaty = position.instrument.short_title
    if position.through:
        return catalogue.say(_NOT_APPLIED, treaty=treaty, member=member)
    if position.ending and position.status is TreatyStatus.NONE:
        return catalogue.say(_LEFT, treaty=treaty, member=opening(member, catalogue))
    return catalogue.say(_STANDS[position.status], treaty=treaty, member=opening(member, catalogue))


def not_yet(position: TreatyPosition, member: str, catalogue: Catalogue = ENGLISH) -> str:
    """What a signature alone does not do; empty where there is none."""
    return catalogue.say(_NOT_YET, member=member) if position.status is TreatyStatus.SIGNATORY else ""


def next_act(position: TreatyPosition, catalogue: Catalogue = ENGLISH) -> str:
    """What kind of act is open to a member under a treaty."""
    match position.status:
        case TreatyStatus.UNKNOWN:
            return catalogue.say(_CONFIRM, depositary=position.instrument.depositary)
        case TreatyStatus.NONE | TreatyStatus.SIGNATORY if position.through:
            return catalogue.say(_WEIGH_WITH, state=country_name(position.through, catalogue))
        case TreatyStatus.SIGNATORY:
            return catalogue.say(_WEIGH_RATIFICATION)
        case TreatyStatus.NONE:
            return catalogue.say(_WEIGH_JOINING)
        case _:
            return catalogue.say(_REVIEW if position.statements else _KEEP)
