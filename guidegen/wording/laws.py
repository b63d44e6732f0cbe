"""A State's legal system and the state of its laws, in words.

In: a Profile or a part of one, the status of a law, an event. Out: text.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from guidegen.comparison import LawEventKind
from guidegen.law.member.national import LawState, LawStatus
from guidegen.law.member.penalty import FineForm
from guidegen.law.member.profile import Jurisdiction, JurisdictionKind, Membership, RegionalBody, Tradition, Unit
from guidegen.law.member.validity import begun
from guidegen.wording.catalogue import ENGLISH, Catalogue, Message, message, table
from guidegen.wording.language import country_name, day, opening

tradition_label = table(
    "tradition",
    "label",
    {
        Tradition.COMMON: "Common law",
        Tradition.CIVIL: "Civil law",
        Tradition.ISLAMIC: "Islamic law",
        Tradition.CUSTOMARY: "Customary law",
        Tradition.SOCIALIST: "Socialist law",
    },
)
tradition_phrase = table(
    "tradition",
    "phrase",
    {
        Tradition.COMMON: "common law",
        Tradition.CIVIL: "civil law",
        Tradition.ISLAMIC: "Islamic law",
        Tradition.CUSTOMARY: "customary law",
        Tradition.SOCIALIST: "socialist law",
    },
)
"""A legal tradition."""

text_form_label = table(
    "text-form",
    "label",
    {
        Tradition.COMMON: "Common-law form",
        Tradition.CIVIL: "Civil-law form",
        Tradition.ISLAMIC: "Islamic-law form",
        Tradition.CUSTOMARY: "Customary-law form",
        Tradition.SOCIALIST: "Socialist-law form",
    },
)
"""The form of a model text, by the tradition it is made for."""

body_label = table(
    "regional-body",
    "label",
    {RegionalBody.ASEAN: "ASEAN", RegionalBody.SAARC: "SAARC", RegionalBody.PIF: "Pacific Islands Forum"},
)
"""A regional body by its usual name."""

unit_phrase = table("unit", "phrase", {Unit.SECTION: "section", Unit.ARTICLE: "article"})
"""What the units of a statute are called."""

fine_form_short = table(
    "penalty.fine.form",
    "short",
    {
        FineForm.SUM: "sum",
        FineForm.PENALTY_UNITS: "penalty units",
        FineForm.DAY_FINES: "day-fines",
        FineForm.MULTIPLE: "multiple",
        FineForm.UNSTATED: "unstated",
    },
)
"""The form in which statutes state fines, in a column."""

jurisdiction_label = table(
    "jurisdiction",
    "label",
    {
        JurisdictionKind.UNITARY: "Unitary State",
        JurisdictionKind.FEDERAL: "Federal State",
        JurisdictionKind.SPECIAL_ADMINISTRATIVE_REGION: "Special administrative region",
        JurisdictionKind.TERRITORY: "State that attends for a territory",
    },
)
_OF_STATE = table(
    "jurisdiction",
    "of-state",
    {
        JurisdictionKind.UNITARY: "Unitary State of {state}",
        JurisdictionKind.FEDERAL: "Federal State of {state}",
        JurisdictionKind.SPECIAL_ADMINISTRATIVE_REGION: "Special administrative region of {state}",
        JurisdictionKind.TERRITORY: "State that attends for a territory of {state}",
    },
)
_TERRITORY = message("jurisdiction.with-territory.label", "{jurisdiction}: {territory}")

_SINCE = message("regional-body.since.label", "{body}, since {day}")
_NOTED = message("regional-body.noted.label", "{membership} ({note})")


TRADITION = message("system.tradition.label", "Legal tradition")
LANGUAGES = message("system.languages.label", "Languages of the law")
UNIT = message("system.unit.label", "Basic unit of a statute")
OBLIGATION_WORD = message("system.obligation-word.label", "Word of obligation")
CITATION = message("system.citation.label", "How statutes are cited")
PENALTY_FORM = message("system.penalty-form.label", "How penalties are stated")
JURISDICTION = message("system.jurisdiction.label", "Kind of jurisdiction")
TREATY_ACTION = message("system.treaty-action.label", "Whose treaty action binds it")
LAW_APPLYING = message("system.law.label", "Whose law applies")
REGIONAL_BODY = message("system.regional-body.label", "Regional body")
"""What the facts on a legal system are called."""


def traditions(found: Iterable[Tradition], catalogue: Catalogue = ENGLISH) -> str:
    """Some legal traditions as running text, the main one first."""
    return catalogue.listing([tradition_phrase(one, catalogue) for one in found])


def regional_bodies(found: Iterable[RegionalBody], catalogue: Catalogue = ENGLISH) -> str:
    """Some regional bodies as running text."""
    return catalogue.listing([body_label(one, catalogue) for one in found])


def jurisdiction(found: Jurisdiction, catalogue: Catalogue = ENGLISH) -> str:
    """What a member is as a jurisdiction, of which State, for which territory."""
    said = jurisdiction_label(found.kind, catalogue)
    if found.state:
        said = catalogue.say(_OF_STATE[found.kind], state=country_name(found.state, catalogue))
    return catalogue.say(_TERRITORY, jurisdiction=said, territory=found.territory) if found.territory else said


def membership(body: RegionalBody, found: Membership, catalogue: Catalogue = ENGLISH) -> str:
    """A member's place in a regional body."""
    said = body_label(body, catalogue)
    if found.since:
        said = catalogue.say(_SINCE, body=said, day=day(found.since, catalogue))
    return catalogue.say(_NOTED, membership=said, note=found.note.rstrip(".")) if found.note else said


law_state_label = table(
    "law",
    "label",
    {
        LawState.IN_FORCE: "In force",
        LawState.NOT_IN_FORCE: "Not in force",
        LawState.REPEALED: "Repealed",
        LawState.REPLACED: "Replaced",
        LawState.AMENDING: "Amending law",
        LawState.UNKNOWN: "Not established",
    },
)
_FROM = table(
    "law",
    "from",
    {
        LawState.IN_FORCE: "In force from {start}",
        LawState.NOT_IN_FORCE: "Not in force from {start}",
        LawState.REPEALED: "Repealed from {start}",
        LawState.REPLACED: "Replaced from {start}",
        LawState.AMENDING: "Amending law from {start}",
        LawState.UNKNOWN: "Not established from {start}",
    },
)
_UNTIL = table(
    "law",
    "until",
    {
        LawState.IN_FORCE: "In force until {end}",
        LawState.NOT_IN_FORCE: "Not in force until {end}",
        LawState.REPEALED: "Repealed, until {end}",
        LawState.REPLACED: "Replaced, until {end}",
        LawState.AMENDING: "Amending law until {end}",
        LawState.UNKNOWN: "Not established until {end}",
    },
)
_BETWEEN = table(
    "law",
    "between",
    {
        LawState.IN_FORCE: "In force from {start} until {end}",
        LawState.NOT_IN_FORCE: "Not in force from {start} until {end}",
        LawState.REPEALED: "Repealed from {start} until {end}",
        LawState.REPLACED: "Replaced from {start} until {end}",
        LawState.AMENDING: "Amending law from {start} until {end}",
        LawState.UNKNOWN: "Not established from {start} until {end}",
    },
)
_YET_TO_END = message("law.yet-to-end.until", "In force on this date, until {end}")
_YET_TO_END_BETWEEN = message("law.yet-to-end.between", "In force on this date from {start} until {end}")
_YET_TO_BEGIN = message("law.yet-to-begin.from", "Not in force on this date; in force from {start}")
_REPLACED_BY = message("law.replaced-by.label", "{status}, replaced by {law}")
_REPLACED_BY_PLACE = message("law.replaced-by-place.label", "{status}, replaced by {law}, {locator}")
_STATUS_NOTED = message("law.noted.label", "{status}. {note}")

_ENDED = frozenset({LawState.REPEALED, LawState.REPLACED})


def _dated(status: LawStatus, as_at: date, catalogue: Catalogue) -> str:
    """The state of a law with its dates."""
    dates = {name: day(value, catalogue) for name, value in (("start", status.from_), ("end", status.to)) if value}
    if status.to and not begun(status.to, as_at) and status.state in _ENDED:
        return catalogue.say(_YET_TO_END_BETWEEN if status.from_ else _YET_TO_END, **dates)
    forms: Mapping[tuple[str, ...], Message] = {
        (): law_state_label[status.state],
        ("start",): _FROM[status.state],
        ("end",): _UNTIL[status.state],
        ("start", "end"): _BETWEEN[status.state],
    }
    return catalogue.say(forms[tuple(dates)], **dates)


def law_status(status: LawStatus, names: Mapping[str, str], as_at: date, catalogue: Catalogue = ENGLISH) -> str:
    """A dated status in words, as at a date; laws that replaced it are named where they are known by id."""
    if status.from_ and not begun(status.from_, as_at):
        return catalogue.say(_YET_TO_BEGIN, start=day(status.from_, catalogue))
    said = _dated(status, as_at, catalogue)
    if status.replaced_by:
        law_id, _, locator = status.replaced_by.partition(" ")
        law = names.get(law_id)
        if law and locator:
            said = catalogue.say(_REPLACED_BY_PLACE, status=said, law=law, locator=locator)
        else:
            said = catalogue.say(_REPLACED_BY, status=said, law=law or status.replaced_by)
    return catalogue.say(_STATUS_NOTED, status=said, note=opening(status.note, catalogue)) if status.note else said


event_label = table(
    "law.event",
    "label",
    {
        LawEventKind.MADE: "Made",
        LawEventKind.BEGAN: "In force from this date",
        LawEventKind.ENDED: "Ended",
        LawEventKind.UNDATED: "Date not established",
    },
)
"""What happened to a law on a date."""
