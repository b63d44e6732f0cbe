"""Choose the form for a member: which text, which unit, which numbering, which word; and say why.

In: a member, or None for the general edition. Out: the Form or Forms, and the Reasons.
"""

from guidegen.drafting.choices.reason import Reason, ReasonKind, found
from guidegen.drafting.form.arrangement import definitions_place
from guidegen.drafting.form.form import Form
from guidegen.law.base import Confidence
from guidegen.law.member.national import Member
from guidegen.law.member.profile import (
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

_FORMULA_OF = {OffenceFormula.A_PERSON_COMMITS: Tradition.COMMON, OffenceFormula.WHOEVER: Tradition.CIVIL}
_NEAREST = {
    Tradition.CUSTOMARY: Tradition.COMMON,
    Tradition.ISLAMIC: Tradition.CIVIL,
    Tradition.SOCIALIST: Tradition.CIVIL,
}
"""The form nearest to a tradition that has no text of its own: codes read as civil law, custom beside common law."""


def form_for(member: Member, provision: ModelProvision) -> tuple[Form, Reason]:
    """The form of one provision for one member, and why its text is the common-law, the civil-law or another one."""
    profile, style = member.profile, member.profile.drafting
    main = profile.legal_tradition[0]
    facts = {"member": member.called, "tradition": main.value}
    if Tradition.CUSTOMARY in provision.texts and _has_custom_beside_common_law(profile):
        variant, kind = Tradition.CUSTOMARY, ReasonKind.CUSTOM_BESIDE_COMMON_LAW
    elif main in provision.texts and (style.offence_formula is None or main not in _FORMULA_OF.values()):
        variant, kind = main, ReasonKind.MAIN_TRADITION
    elif style.offence_formula:
        variant, kind = _FORMULA_OF[style.offence_formula], ReasonKind.OFFENCE_FORMULA
        facts["formula"] = style.offence_formula.value
    else:
        variant = next((t for t in profile.legal_tradition if t in provision.texts), _NEAREST.get(main, main))
        kind = ReasonKind.NEAREST_TRADITION
    sources = found(profile.sources, profile.source)
    reason = Reason("form", kind, profile.confidence, sources, variant.value, facts)
    return Form(variant, style.unit, style.numbering, style.obligation_word), reason


def _has_custom_beside_common_law(profile: Profile) -> bool:
    traditions = profile.legal_tradition
    pacific = RegionalBody.PIF in profile.regional_bodies
    return pacific and traditions[0] is Tradition.COMMON and Tradition.CUSTOMARY in traditions


def style_reasons(member: Member | None) -> tuple[Reason, ...]:
    """Why the text is cut, numbered and worded as it is; these hold for all provisions of a bill alike."""
    if member is None:
        return (Reason("form", ReasonKind.BOTH_FORMS, Confidence.HIGH),)
    profile, style = member.profile, member.profile.drafting
    facts = {"member": member.called, "note": style.obligation_word_note or ""}
    sources = found(profile.sources, profile.source)
    shown = (
        ("unit", ReasonKind.UNIT, style.unit),
        ("numbering", ReasonKind.NUMBERING, style.numbering),
        ("word", ReasonKind.OBLIGATION_WORD, style.obligation_word),
        ("fine", ReasonKind.FINE_FORM, style.fine_form),
    )
    reasons = (Reason(about, kind, profile.confidence, sources, value.value, facts) for about, kind, value in shown)
    return (*reasons, _definitions(member))


def _definitions(member: Member) -> Reason:
    shown, place = member.profile.drafting.definitions, definitions_place(member).value
    if shown is None:
        facts = {"member": member.called}
        return Reason("definitions", ReasonKind.DEFINITIONS_USUAL, Confidence.LOW, taken=place, facts=facts)
    facts = {"member": member.called, "seen": shown.seen}
    sources = found(member.profile.sources, shown.source)
    return Reason("definitions", ReasonKind.DEFINITIONS_SEEN, shown.confidence, sources, place, facts)
