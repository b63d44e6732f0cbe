"""Why a model bill reads as it does, in words: what was chosen, what was taken and why.

In: a Reason of drafting. Out: text.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from guidegen.drafting import Reason, ReasonKind
from guidegen.law.member.penalty import Fine, FineForm
from guidegen.law.member.profile import DefinitionsPlace, Numbering, OffenceFormula, Tradition, Unit
from guidegen.law.model import Choice
from guidegen.wording.catalogue import ENGLISH, Catalogue, ValueTable, message, table
from guidegen.wording.language import opening, sentences
from guidegen.wording.laws import OBLIGATION_WORD, tradition_label, tradition_phrase, unit_phrase
from guidegen.wording.penalties import LIFE, amount, term
from guidegen.wording.questions import role_noun
from guidegen.wording.values import crime_phrase

_ABOUT = {
    "form": message("reason.about.form.label", "Form"),
    "unit": message("reason.about.unit.label", "Unit"),
    "numbering": message("reason.about.numbering.label", "Numbering"),
    "word": OBLIGATION_WORD,
    "fine": message("reason.about.fine.label", "Form of fines"),
    "definitions": message("reason.about.definitions.label", "Place of definitions"),
}
_ABOUT_ITEM = message("reason.about.schedule.label", "Schedule, item {number}")
_ABOUT_BODY = message("reason.about.body.label", "Body: {body}")

_BOTH_FORMS = message("reason.both-forms.phrase", "both forms")
_LEFT_OPEN = message("reason.left-open.phrase", "left open")
_LEFT_OUT = message("reason.left-out.phrase", "left out")
_NUMBERED = table(
    "reason.numbering",
    "sign",
    {Numbering.SUBSECTIONS: "(1), (a), (i)", Numbering.PARAGRAPHS: "1., (a), (i)", Numbering.PASAL: "(1), a., 1."},
)
_FINES = table(
    "reason.fines",
    "phrase",
    {
        FineForm.SUM: "sums of money",
        FineForm.PENALTY_UNITS: "penalty units",
        FineForm.DAY_FINES: "day-fines",
        FineForm.MULTIPLE: "a multiple of a measure",
        FineForm.UNSTATED: "fines without a stated amount",
    },
)
_TEXT_FORM = table(
    "text-form",
    "phrase",
    {
        Tradition.COMMON: "the common-law form",
        Tradition.CIVIL: "the civil-law form",
        Tradition.ISLAMIC: "the Islamic-law form",
        Tradition.CUSTOMARY: "the customary-law form",
        Tradition.SOCIALIST: "the socialist-law form",
    },
)
_DEFINED = table(
    "reason.definitions",
    "phrase",
    {
        DefinitionsPlace.FIRST: "in the first unit",
        DefinitionsPlace.AFTER_OPENING: "after the opening",
        DefinitionsPlace.END: "in the closing provisions",
    },
)
_FORMULA = table(
    "reason.formula",
    "phrase",
    {
        OffenceFormula.A_PERSON_COMMITS: "a person commits an offence if ...",
        OffenceFormula.WHOEVER: "whoever ... is punished by ...",
    },
)
_UNITS = table(
    "reason.unit",
    "sentence",
    {
        Unit.SECTION: "The statutes of {member} are made of sections.",
        Unit.ARTICLE: "The statutes of {member} are made of articles.",
    },
)
_EFFECT = {
    ReasonKind.MADE_SUBJECT: message("amendment.made-subject.label", "{law}, {locator}: made subject to the bill"),
    ReasonKind.YIELDS: message("amendment.yields.label", "{law}, {locator}: yields"),
    ReasonKind.NO_POINT: message("amendment.no-point.label", "{law}, {locator}: left open"),
    ReasonKind.REPEALED_ONCE_CHECKED: message(
        "amendment.repealed-once-checked.label", "{law}, {locator}: repealed, once checked"
    ),
    ReasonKind.REPEALED: message("amendment.repealed.label", "{law}, {locator}: repealed"),
}
"""What becomes of a provision of national law."""

_BECAUSE = table(
    "reason",
    "sentence",
    {
        ReasonKind.GENERAL_EDITION: "The general edition shows every alternative.",
        ReasonKind.FOR_STATE: "This is for {member} to decide. {advice}",
        ReasonKind.RECOMMENDED: "It is the recommended wording. {consequence}",
        ReasonKind.OF_TRADITION: "{tradition} is a tradition of {member}. {consequence}",
        ReasonKind.OTHER_TRADITIONS: "It serves the other traditions. {consequence}",
        ReasonKind.NO_TRADITION: "No wording is laid down for the legal tradition of {member}.",
        ReasonKind.NO_FIGURE: "No sourced figure that is in force was found in the law of {member} for this offence.",
        ReasonKind.TOO_LOW: "The maximum of {citation} is {maximum}, below the {least} that the treaties look to.",
        ReasonKind.OWN_MAXIMUM: "It is the maximum of {citation}, which reaches the threshold of {least}.",
        ReasonKind.OWN_FINE: "It is the greatest fine of {citation}.",
        ReasonKind.CUSTOM_BESIDE_COMMON_LAW: "Customary law stands beside the common law of {member}, a member of the "
        "Pacific Islands Forum.",
        ReasonKind.MAIN_TRADITION: "The main tradition of {member} is {in_tradition}.",
        ReasonKind.OFFENCE_FORMULA: "Offences in the law of {member} open in the form “{formula}”.",
        ReasonKind.NEAREST_TRADITION: "{tradition}, the main tradition of {member}, has no text of its own here.",
        ReasonKind.BOTH_FORMS: "No State's style applies: common-law and civil-law forms stand one after the other.",
        ReasonKind.NUMBERING: "The statutes of {member} number their parts so.",
        ReasonKind.OBLIGATION_WORD: "The statutes of {member} oblige by “{word}”.",
        ReasonKind.FINE_FORM: "The statutes of {member} usually state fines as {fines}.",
        ReasonKind.DEFINITIONS_SEEN: "A statute of {member} has them there: {seen}.",
        ReasonKind.DEFINITIONS_USUAL: "No statute of {member} was seen for the place of its definitions; this is the "
        "usual one.",
        ReasonKind.BODY: "It is recorded as the {body} of {member}.",
        ReasonKind.NO_BODY: "The profile of {member} names no {body}.",
        ReasonKind.MADE_SUBJECT: "It does not spare everyone whom the bill protects.",
        ReasonKind.YIELDS: "It is an offence of the general law on a point of the bill, and one act must not have two "
        "penalties.",
        ReasonKind.NO_POINT: "It bears on {crime}, and its coding names no point of the bill.",
        ReasonKind.REPEALED_ONCE_CHECKED: "No source shows its place and text.",
        ReasonKind.REPEALED: "The bill covers the same ground; whatever else the provision reaches stays.",
    },
    never=(ReasonKind.UNIT,),
)
_SAID: Mapping[str, tuple[Callable[[str, Catalogue], str], str]] = {
    "tradition": (tradition_label, "tradition"),
    "in_tradition": (tradition_phrase, "tradition"),
    "formula": (_FORMULA, "formula"),
    "fines": (_FINES, "taken"),
    "body": (role_noun, "role"),
    "crime": (crime_phrase, "topic"),
    "maximum": (term, "maximum"),
    "least": (term, "least"),
}
"""The arguments of a reason that are values: what says them, and the fact that holds the key."""
_OBLIGED_NOTED = message("reason.obligation-word.noted", "The statutes of {member} oblige by “{word}” ({note}).")
_LEFT_BEHIND = {
    "least-term": message("reason.not-taken-over.least-term", "the least term"),
    "death": message("reason.not-taken-over.death", "the death penalty"),
    "corporal": message("reason.not-taken-over.corporal", "the corporal punishment"),
}
_NOT_TAKEN_OVER = message(
    "reason.not-taken-over",
    "{parts} of that provision is not taken over.",
    "{parts} of that provision are not taken over.",
)


def about(reason: Reason, choices: Iterable[Choice], catalogue: Catalogue = ENGLISH) -> str:
    """What was chosen: the question of a choice, a point of form, an item of the schedule, a body."""
    question = next((choice.question for choice in choices if choice.id == reason.about), None)
    kind, _, name = reason.about.partition(":")
    if kind == "schedule":
        return catalogue.say(_ABOUT_ITEM, number=name)
    if kind == "agency":
        return catalogue.say(_ABOUT_BODY, body=role_noun(name, catalogue))
    return question or catalogue.say(_ABOUT[reason.about])


_VALUES: Mapping[ReasonKind, ValueTable[Any]] = {
    ReasonKind.CUSTOM_BESIDE_COMMON_LAW: _TEXT_FORM,
    ReasonKind.MAIN_TRADITION: _TEXT_FORM,
    ReasonKind.OFFENCE_FORMULA: _TEXT_FORM,
    ReasonKind.NEAREST_TRADITION: _TEXT_FORM,
    ReasonKind.UNIT: unit_phrase,
    ReasonKind.NUMBERING: _NUMBERED,
    ReasonKind.FINE_FORM: _FINES,
    ReasonKind.DEFINITIONS_SEEN: _DEFINED,
    ReasonKind.DEFINITIONS_USUAL: _DEFINED,
}
"""What the key of a value that was taken is called."""


def taken(reason: Reason, catalogue: Catalogue = ENGLISH) -> str:
    """What was taken; ``left open`` where the State must decide."""
    if reason.is_open:
        return catalogue.say(_LEFT_OPEN)
    if reason.kind in _EFFECT:
        return catalogue.say(_EFFECT[reason.kind], law=reason.facts["law"], locator=reason.facts["locator"])
    if reason.kind in _VALUES:
        return _VALUES[reason.kind](reason.taken, catalogue)
    match reason.kind:
        case ReasonKind.BOTH_FORMS:
            return catalogue.say(_BOTH_FORMS)
        case ReasonKind.OWN_MAXIMUM | ReasonKind.OWN_FINE:
            return _figure(reason, catalogue)
        case _:
            return reason.taken or catalogue.say(_LEFT_OUT)


def _figure(reason: Reason, catalogue: Catalogue) -> str:
    """The greatest term or the greatest fine of an offence of national law."""
    if reason.kind is ReasonKind.OWN_MAXIMUM:
        return term(reason.taken, catalogue) if reason.taken else catalogue.say(LIFE)
    form, currency, measure = (reason.facts[name] for name in ("form", "currency", "measure"))
    fine = Fine(form=FineForm(form), currency=currency or None, multiple_of=measure or None)
    return amount(fine, int(reason.taken), catalogue)


def because(reason: Reason, catalogue: Catalogue = ENGLISH) -> str:
    """Why it was taken, or is left to the State, as a sentence or two."""
    facts = reason.facts
    if reason.kind is ReasonKind.UNIT:
        return catalogue.say(_UNITS[reason.taken], member=facts["member"])
    if reason.kind is ReasonKind.OBLIGATION_WORD and facts["note"]:
        return catalogue.say(_OBLIGED_NOTED, member=facts["member"], word=reason.taken, note=facts["note"])
    said = _BECAUSE[reason.kind]
    first = catalogue.say(said, **{name: _fact(name, reason, catalogue) for name in said.names})
    behind = [catalogue.say(_LEFT_BEHIND[part]) for part in facts.get("not_taken_over", "").split()]
    if not behind:
        return first
    parts = opening(catalogue.listing(behind), catalogue)
    return sentences((first, catalogue.count(_NOT_TAKEN_OVER, len(behind), parts=parts)), catalogue)


def _fact(name: str, reason: Reason, catalogue: Catalogue) -> str:
    """A fact that a reason speaks of, as it stands in its sentence."""
    facts = {**reason.facts, "taken": reason.taken}
    if name in _SAID:
        words, key = _SAID[name]
        return words(facts[key], catalogue)
    return facts["taken" if name == "word" else name]
