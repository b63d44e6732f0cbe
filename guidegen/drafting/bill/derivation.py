"""Which obligations each paragraph of a model provision implements, text by text: the proof of coverage.

In: a provision. Out: its services, for every variant, before any choice is made for a member.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidegen.drafting.form.form import Form, cite
from guidegen.drafting.form.numbering import Placed, placed, walk
from guidegen.drafting.form.style import GENERAL_FORMS
from guidegen.drafting.text.parse import parse
from guidegen.law.member.profile import Tradition
from guidegen.law.model import ModelProvision


@dataclass(frozen=True)
class Derivation:
    """What one paragraph of one text is for."""

    place: str
    """Where it stands in its provision, such as ``subsection (1)(a)`` or ``paragraph 1, point (a)``."""
    label: str | None
    obligations: tuple[str, ...]
    """The obligations it implements; parts within it that name none implement the same."""
    supporting: str | None
    """Why it stands there, where it implements no obligation."""


def derivations(provision: ModelProvision) -> Mapping[Tradition, tuple[Derivation, ...]]:
    """What the paragraphs of each text implement, in the order of the text. Raises ValueError where a text is malformed."""
    forms: dict[Tradition, Form] = {form.variant: form for form in GENERAL_FORMS}
    common = forms[Tradition.COMMON]
    return {
        variant: tuple(_services(provision, placed(parse(text), forms.get(variant, common), {}, 1), variant))
        for variant, text in provision.texts.items()
    }


def _services(provision: ModelProvision, unit: Placed, variant: Tradition) -> Iterator[Derivation]:
    form = {f.variant: f for f in GENERAL_FORMS}.get(variant, GENERAL_FORMS[0])
    for part in walk(unit):
        supporting = provision.supporting.get(part.part.label or "")
        if part.part.implements or supporting:
            whole = len(part.place) == 1
            place = "the whole provision" if whole else cite(form, part.place[1:])
            yield Derivation(place, part.part.label, part.part.implements, supporting)
