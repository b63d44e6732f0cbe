"""Replace the tokens of a text for one member.

In: words with tokens, and the setting they stand in. Out: words without tokens. Values from the corpus enter as plain
text after parsing, so no name of a State or body is ever read as markup.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from guidegen.drafting.choices.decision import Decision, is_cumulative, term_said
from guidegen.drafting.form.form import Form, cite, own_name
from guidegen.drafting.form.money import fine_words, general_fine_words
from guidegen.drafting.form.numbering import Index, Placed
from guidegen.drafting.form.terms import Terms
from guidegen.drafting.text.fault import DraftingError, Fault
from guidegen.drafting.text.words import (
    DefinedTerm,
    Link,
    Marked,
    Open,
    Plain,
    Token,
    Word,
    Words,
    capitalised,
    places_cited,
    split_tokens,
    tidied,
    together,
)
from guidegen.law.member.national import Member
from guidegen.law.member.profile import AgencyRole, ObligationWord, Tradition


@dataclass(frozen=True)
class Setting:
    """What the words of one part depend on."""

    provision_id: str
    form: Form
    member: Member | None
    decisions: Mapping[str, Decision]
    index: Index
    here: Placed
    own_places: Mapping[str, str] = field(default_factory=dict)
    """Where the member's own law has an element, by its key, as its statutes cite it."""
    schedule: str | None = None
    """eId of the schedule that amends its own laws; None where the bill has none."""
    terms: Terms = field(default_factory=Terms)
    """The defined terms of the bill."""


def resolved(words: Words, setting: Setting, *, is_line: bool = True) -> Words:
    """The words with every token replaced; ``is_line`` gives them a capital where a token opens them.

    The text has passed ``check.faults``, so every token, choice and place it cites exists.
    """
    result: list[Word] = []
    for word in words:
        match word:
            case Token():
                replaced = _REPLACED[word.name](word, setting)
                result += capitalised(replaced) if _ends_sentence(result) else replaced
            case Marked(tag, inner):
                result.append(Marked(tag, resolved(inner, setting, is_line=False)))
            case _:
                result.append(word)
    done = together(tidied(tuple(result)))
    opens_with_token = bool(words) and isinstance(words[0], Token)
    starts_sentence = is_line and opens_with_token and setting.here.part.level <= 1
    return capitalised(done) if starts_sentence else done


def _ends_sentence(words: Sequence[Word]) -> bool:
    last = words[-1] if words else None
    return isinstance(last, Plain) and last.text.endswith((". ", "? ", "! "))


def said(text: str, setting: Setting) -> str:
    """A text with tokens, such as that of an option, as plain words for a reader."""
    return _plain(resolved(tuple(split_tokens(text)), setting, is_line=False)).strip()


def _plain(words: Words) -> str:
    return "".join(
        w.text if isinstance(w, Plain | Link | DefinedTerm) else _plain(w.words)
        for w in words
        if not isinstance(w, Token)
    )


def _ref(token: Token, setting: Setting) -> Words:
    places = places_cited(token.argument or "", setting.provision_id)
    target = next((setting.index[p] for p in places if p in setting.index), None)
    if target is None:
        left_out = f"“{token.source}” cites a paragraph that the choices made for this member leave out."
        raise DraftingError((Fault(setting.provision_id, setting.form.variant, 0, left_out),))
    return (Link(target.eid, cite(setting.form, target.place, setting.here.place)),)


def _must(token: Token, setting: Setting) -> Words:
    negation = " not" if token.name == "must-not" else ""
    if setting.form.word:
        return (Plain(setting.form.word.value + negation),)
    return _alternatives([(Plain(w.value + negation),) for w in ObligationWord], token)


def _punishable(token: Token, setting: Setting) -> Words:
    # "must be punished" would bind the court to convict and punish; "shall be punished" is the settled formula.
    wordings = {ObligationWord.MUST: "is punishable by", ObligationWord.SHALL: "shall be punished by"}
    if setting.form.word:
        return (Plain(wordings[setting.form.word]),)
    return _alternatives([(Plain(w),) for w in wordings.values()], token)


def _unit(_token: Token, setting: Setting) -> Words:
    return (Plain(setting.form.unit.value),)


def _state(token: Token, setting: Setting) -> Words:
    lead = (Plain("the law of "),) if token.name == "law-of-state" else ()
    if setting.member is None:
        return (*lead, Open((Plain("[name of State]"),), token.source))
    return (*lead, Plain(setting.member.profile.called))


_CHARGES = {
    AgencyRole.ANTI_TRAFFICKING_BODY: "coordination against trafficking",
    AgencyRole.BORDER: "the borders",
    AgencyRole.MARITIME: "maritime security",
}


def _agency(token: Token, setting: Setting) -> Words:
    role = AgencyRole(token.argument or "")
    agency = setting.member.profile.agencies.get(role) if setting.member else None
    if agency is None:
        charge = _CHARGES.get(role, role.replace("_", " "))
        return (Open((Plain(f"[body responsible for {charge}]"),), token.source),)
    return (Plain(agency.called),)


def _choice(token: Token, setting: Setting) -> Words:
    decision = setting.decisions[token.argument or ""]
    if decision.option:
        return resolved(tuple(split_tokens(decision.option.text)), setting, is_line=False)
    texts = [o.text.strip() for o in decision.choice.options if o.text.strip()]
    return _alternatives([resolved(tuple(split_tokens(t)), setting, is_line=False) for t in texts], token)


def _penalty(token: Token, setting: Setting) -> Words:
    term_id, _, fine_id = (token.argument or "").partition(",")
    term = _term(setting.decisions[term_id], setting.form, token)
    if not fine_id:
        return term
    decision = setting.decisions[fine_id.strip()]
    fine = _fine(decision, setting, token)
    if is_cumulative(decision):
        return (*term, Plain(" and "), *fine)
    joint = " or " if setting.form.variant in (Tradition.COMMON, Tradition.CUSTOMARY) else ", "
    return (*term, Plain(joint), *fine, Plain(", or both"))


def _term(decision: Decision, form: Form, token: Token) -> Words:
    said = term_said(decision.precedent) if decision.precedent else None
    if said == "life":
        return (Plain("imprisonment for life"),)
    common = form.variant in (Tradition.COMMON, Tradition.CUSTOMARY)
    if said:
        return (Plain(f"imprisonment for {'' if common else 'a maximum of '}{said}"),)
    least = decision.choice.least_maximum
    gap = f"at least {least}" if least else "term"
    return (Plain("imprisonment for "), Open((Plain(f"[{gap if common else f'a maximum of {gap}'}]"),), token.source))


def _fine(decision: Decision, setting: Setting, token: Token) -> Words:
    variant = setting.form.variant
    if setting.member is None:
        return general_fine_words(variant, token.source)
    fine = decision.precedent.penalty.fine if decision.precedent else None
    style = setting.member.profile.drafting
    form = fine.form if fine else style.fine_form
    return fine_words(fine, form, setting.member.profile.currency, variant, token.source)


def _alternatives(wordings: list[Words], token: Token) -> Words:
    result: list[Word] = []
    for words in wordings:
        result += [Plain(" ")] if result else []
        result.append(Open((Plain("["), *words, Plain("]")), token.source))
    return tuple(result)


def _act(token: Token, setting: Setting) -> Words:
    if setting.member is None:
        return _alternatives([(Plain(f"this {word}"),) for word in ("Act", "Law")], token)
    return (Plain(own_name(setting.form.unit)),)


def _law_on(token: Token, setting: Setting) -> Words:
    place = setting.own_places.get(token.argument or "") if setting.member else None
    if place is None:
        said = (token.argument or "").replace("_", " ").replace(".", " ")
        return (Open((Plain(f"[the general law on {said}]"),), token.source),)
    return (Plain(place),)


def _own_laws(token: Token, setting: Setting) -> Words:
    if setting.schedule is None:
        return (Open((Plain("[the provisions of other laws on the same subject]"),), token.source),)
    return (Plain("the provisions listed in "), Link(setting.schedule, "the Schedule"))


_REPLACED: dict[str, Callable[[Token, Setting], Words]] = {
    "must": _must,
    "must-not": _must,
    "punishable": _punishable,
    "unit": _unit,
    "state": _state,
    "law-of-state": _state,
    "act": _act,
    "agency": _agency,
    "law-on": _law_on,
    "own-laws": _own_laws,
    "choice": _choice,
    "penalty": _penalty,
    "ref": _ref,
}
