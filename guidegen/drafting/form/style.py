"""Choose the form for a member: which text, which unit, which numbering, which word; and say why.

In: a member, or None for the general edition. Out: the Form or Forms, and the Reasons.
"""

from collections.abc import Sequence

from guidegen.drafting.choices.decision import LAW_OF
from guidegen.drafting.choices.reason import Reason, found
from guidegen.drafting.form.arrangement import definitions_place
from guidegen.drafting.form.form import Form
from guidegen.law.base import Confidence
from guidegen.law.member.national import Member
from guidegen.law.member.penalty import FineForm
from guidegen.law.member.profile import (
    DefinitionsPlace,
    Numbering,
    OffenceFormula,
    Profile,
    RegionalBody,
    Tradition,
    Unit,
)
from guidegen.law.model import ModelProvision

GENERAL_FORMS = (
    Form(Tradition.COMMON, Unit.SECTION, Numbering.SUBSECTIONS, None),
    Form(Tradition.CIVIL, Unit.ARTICLE, Numbering.PARAGRAPHS, None),
)
"""The general edition prints both forms, each as such statutes usually look, one as the alternative of the other."""

_NUMBERED = {
    Numbering.SUBSECTIONS: "(1), (a), (i)",
    Numbering.PARAGRAPHS: "1., (a), (i)",
    Numbering.PASAL: "(1), a., 1.",
}
_FORMULA_OF = {OffenceFormula.A_PERSON_COMMITS: Tradition.COMMON, OffenceFormula.WHOEVER: Tradition.CIVIL}
_FORMULA_SAID = {
    OffenceFormula.A_PERSON_COMMITS: "a person commits an offence if ...",
    OffenceFormula.WHOEVER: "whoever ... is punished by ...",
}
_NEAREST = {
    Tradition.CUSTOMARY: Tradition.COMMON,
    Tradition.ISLAMIC: Tradition.CIVIL,
    Tradition.SOCIALIST: Tradition.CIVIL,
}
"""The form nearest to a tradition that has no text of its own: codes read as civil law, custom beside common law."""
_DEFINED = {
    DefinitionsPlace.FIRST: "in the first unit",
    DefinitionsPlace.AFTER_OPENING: "after the opening",
    DefinitionsPlace.END: "in the closing provisions",
}
_FINES = {
    FineForm.SUM: "sums of money",
    FineForm.PENALTY_UNITS: "penalty units",
    FineForm.DAY_FINES: "day-fines",
    FineForm.MULTIPLE: "a multiple of a measure",
    FineForm.UNSTATED: "fines without a stated amount",
}


def form_for(member: Member, provision: ModelProvision) -> tuple[Form, Reason]:
    """The form of one provision for one member, and why its text is the common-law, the civil-law or another one."""
    profile, style = member.profile, member.profile.drafting
    main = profile.legal_tradition[0]
    if Tradition.CUSTOMARY in provision.texts and _has_custom_beside_common_law(profile):
        variant = Tradition.CUSTOMARY
        because = (
            f"customary law stands beside the common law of {member.called}, a member of the Pacific Islands Forum."
        )
    elif main in provision.texts and (style.offence_formula is None or main not in _FORMULA_OF.values()):
        variant, because = main, f"the main tradition of {member.called} is {LAW_OF[main]}."
    elif style.offence_formula:
        variant = _FORMULA_OF[style.offence_formula]
        because = f"offences in the law of {member.called} open in the form “{_FORMULA_SAID[style.offence_formula]}”."
    else:
        variant = next((t for t in profile.legal_tradition if t in provision.texts), _NEAREST.get(main, main))
        because = f"{LAW_OF[main]}, the main tradition of {member.called}, has no text of its own here."
    sources = found(profile.sources, profile.source)
    reason = Reason("form", f"the {variant}-law form", because, profile.confidence, sources)
    return Form(variant, style.unit, style.numbering, style.obligation_word), reason


def _has_custom_beside_common_law(profile: Profile) -> bool:
    traditions = profile.legal_tradition
    pacific = RegionalBody.PIF in profile.regional_bodies
    return pacific and traditions[0] is Tradition.COMMON and Tradition.CUSTOMARY in traditions


def style_reasons(member: Member | None) -> tuple[Reason, ...]:
    """Why the text is cut, numbered and worded as it is; these hold for all provisions of a bill alike."""
    if member is None:
        because = "no State's style applies: common-law and civil-law forms stand one after the other."
        return (Reason("form", "both forms", because, Confidence.HIGH),)
    profile, style = member.profile, member.profile.drafting
    note = f" ({style.obligation_word_note})" if style.obligation_word_note else ""
    statutes = f"the statutes of {member.called}"
    facts: Sequence[tuple[str, str, str]] = (
        ("unit", style.unit.value, f"{statutes} are made of {style.unit}s."),
        ("numbering", _NUMBERED[style.numbering], f"{statutes} number their parts so."),
        ("word", style.obligation_word.value, f"{statutes} oblige by “{style.obligation_word}”{note}."),
        ("fine", _FINES[style.fine_form], f"{statutes} usually state fines as {_FINES[style.fine_form]}."),
    )
    sources = found(profile.sources, profile.source)
    said = (Reason(about, choice, because, profile.confidence, sources) for about, choice, because in facts)
    return (*said, _definitions(member))


def _definitions(member: Member) -> Reason:
    shown, choice = member.profile.drafting.definitions, _DEFINED[definitions_place(member)]
    if shown is None:
        because = f"no statute of {member.called} was seen for the place of its definitions; this is the usual one."
        return Reason("definitions", choice, because, Confidence.LOW)
    because = f"a statute of {member.called} has them there: {shown.seen}."
    return Reason("definitions", choice, because, shown.confidence, found(member.profile.sources, shown.source))
