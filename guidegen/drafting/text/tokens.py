"""Check the tokens of a text: that each is known, and that what it cites exists.

In: one text of a provision, and the provisions drafted with it. Out: pairs of line and message, in a drafter's words.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from guidegen.drafting.text.fault import meant
from guidegen.drafting.text.structure import Found, labels
from guidegen.drafting.text.words import TOKENS, Argument, Token, places_cited, split_tokens
from guidegen.law.base import PATTERNS
from guidegen.law.member.profile import AgencyRole, Tradition
from guidegen.law.model import Choice, ChoiceKind, ModelProvision


def token_faults(
    provision: ModelProvision, variant: Tradition, text: str, provisions: Mapping[str, ModelProvision]
) -> Found:
    """What is wrong with the tokens of one text."""
    for number, line in enumerate(text.splitlines(), 1):
        if _unclosed(line):
            yield number, "a “${” is not closed by “}”."
        for token in _only_tokens(line):
            message = _token(token, provision, variant, provisions)
            if message:
                yield number, message
            elif token.name == "choice":
                yield from ((number, m) for m in _options(token, provision, variant, provisions))


def _options(
    token: Token, provision: ModelProvision, variant: Tradition, provisions: Mapping[str, ModelProvision]
) -> Iterator[str]:
    choice = next(c for c in provision.choices if c.id == token.argument)
    for option in choice.options:
        if _unclosed(option.text):
            yield f"in option “{option.id}” of choice “{choice.id}”: a “${{” is not closed by “}}”."
        for inner in _only_tokens(option.text):
            message = _token(inner, provision, variant, provisions)
            if message is None and TOKENS[inner.name] in (Argument.CHOICE, Argument.FIGURES):
                message = f"an option cannot hold another choice ({inner.source})."
            if message:
                yield f"in option “{option.id}” of choice “{choice.id}”: {message}"


def _unclosed(text: str) -> bool:
    """Whether a token begins and does not end."""
    return "${" in re.sub(r"\$\{[^{}]*\}", "", text)


@lru_cache(maxsize=4096)
def _only_tokens(text: str) -> tuple[Token, ...]:
    return tuple(word for word in split_tokens(text) if isinstance(word, Token))


def _token(
    token: Token, provision: ModelProvision, variant: Tradition, provisions: Mapping[str, ModelProvision]
) -> str | None:
    kind = TOKENS.get(token.name)
    if kind is None:
        return f"“{token.source}” is not a known token.{meant(token.name, TOKENS)}"
    if kind is Argument.NOTHING:
        return f"“{token.source}” takes nothing after its name; write ${{{token.name}}}." if token.argument else None
    if not token.argument:
        return f"“{token.source}” needs a {kind} after a colon."
    if kind in (Argument.ROLE, Argument.ELEMENT):
        return _role(token.argument) if kind is Argument.ROLE else _element(token.argument)
    if kind is Argument.PLACE:
        return _cited_place(token.argument, provision, variant, provisions)
    wording = kind is Argument.CHOICE
    return _cited_choices(token, provision, (ChoiceKind.WORDING,) if wording else (ChoiceKind.TERM, ChoiceKind.FINE))


def _role(role: str) -> str | None:
    roles = [r.value for r in AgencyRole]
    return None if role in roles else f"no body has the role “{role}”.{meant(role, roles)}"


def _element(key: str) -> str | None:
    known = re.fullmatch(PATTERNS["element"], key)
    return None if known else f"“{key}” is not the key of an element, such as attempt or legal_person_liability."


def _cited_choices(token: Token, provision: ModelProvision, kinds: tuple[ChoiceKind, ...]) -> str | None:
    choices: dict[str, Choice] = {c.id: c for c in provision.choices}
    cited = [part.strip() for part in (token.argument or "").split(",")]
    for one in cited:
        if one not in choices:
            return f"there is no choice “{one}”.{meant(one, choices)}"
    kinds_cited = tuple(choices[one].kind for one in cited)
    if kinds_cited not in (kinds[:1], kinds):
        return f"“{token.source}” must cite {' and then '.join(f'a {k}' for k in kinds)} among the choices."
    return None


def _cited_place(
    argument: str, provision: ModelProvision, variant: Tradition, provisions: Mapping[str, ModelProvision]
) -> str | None:
    for provision_id, label in places_cited(argument, provision.id):
        if provision_id == provision.id:
            known = labels(provision.texts[variant])
        elif provision_id in provisions:
            # Another provision may be drafted from any of its texts, so the label must be in all of them.
            known = frozenset.intersection(*(labels(text) for text in provisions[provision_id].texts.values()))
        else:
            continue
        if label is None or label in known:
            return None
    nearest = meant(argument, [*labels(provision.texts[variant]), *provisions])
    return f"“${{ref:{argument}}}” cites no label and no provision drafted with this one.{nearest}"
