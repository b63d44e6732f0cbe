"""Members made for these tests, in four styles, and the real model provisions with the obligations they implement."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

import pytest
from lxml import etree

from guidegen.corpus.corpus import Corpus
from guidegen.drafting import ModelBill, draft
from guidegen.law.base import Confidence, Coverage, Source, Topic
from guidegen.law.member.national import Law, LawState, LawStatus, Member, MemberLaw, Provision, Reading
from guidegen.law.member.penalty import Combination, Fine, FineForm, Imprisonment, Penalty
from guidegen.law.member.profile import (
    Agency,
    AgencyRole,
    Coast,
    DraftingStyle,
    Numbering,
    ObligationWord,
    OffenceFormula,
    Profile,
    Tradition,
    Unit,
)
from guidegen.law.model import ModelProvision
from guidegen.law.treaty import Obligation

AS_AT = date(2026, 11, 23)
AKN = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


class Sketch(NamedTuple):
    """The facts by which the made-up members differ."""

    iso2: str
    name: str
    tradition: Tradition
    unit: Unit
    numbering: Numbering
    word: ObligationWord
    fines: FineForm
    currency: str


IDN = Sketch(
    "ID", "Indonesia", Tradition.CIVIL, Unit.ARTICLE, Numbering.PASAL, ObligationWord.MUST, FineForm.SUM, "IDR"
)
THA = Sketch(
    "TH", "Thailand", Tradition.CIVIL, Unit.SECTION, Numbering.PARAGRAPHS, ObligationWord.SHALL, FineForm.SUM, "THB"
)
AUS = Sketch(
    "AU",
    "Australia",
    Tradition.COMMON,
    Unit.SECTION,
    Numbering.SUBSECTIONS,
    ObligationWord.MUST,
    FineForm.PENALTY_UNITS,
    "AUD",
)
FJI = AUS._replace(iso2="FJ", name="Fiji", currency="FJD")
SKETCHES = {"IDN": IDN, "THA": THA, "AUS": AUS, "FJI": FJI}
"""Made for the tests; the facts of real members are in ``provisions/members``."""

BASIC = {"means.coercion": Coverage.YES, "procuring_illegal_entry": Coverage.YES}


def _offence(
    penalty: Penalty | None,
    *,
    topic: str = "trafficking",
    elements: Mapping[str, Coverage] = BASIC,
    confidence: Confidence = Confidence.HIGH,
    locator: str = "s 7",
    placed: bool = True,
    status: LawStatus | None = None,
    by_migrant: bool = False,
) -> Provision:
    return Provision.model_validate(
        {
            "law": "code",
            "locator": locator,
            "placed": placed,
            "topic": topic,
            "heading": "Basic offence",
            "summary": "The basic offence.",
            "status": status,
            "penalty": penalty,
            "elements": {key: Reading(value=value) for key, value in elements.items()},
            "by_migrant": by_migrant,
            "confidence": confidence,
            "source": ("statute",) if confidence is not Confidence.LOW else (),
        },
        strict=False,
    )


def _penalty(
    term: str | None = "12 years",
    fine: Fine | None = None,
    *,
    least: str | None = None,
    combination: Combination | None = None,
    unverified: tuple[str, ...] = (),
    death: bool = False,
    life: bool = False,
) -> Penalty:
    imprisonment = Imprisonment(min=least, max=term, life=life)
    return Penalty(imprisonment=imprisonment, fine=fine, combination=combination, unverified=unverified, death=death)


def _member(
    iso3: str,
    *offences: Provision,
    name: str | None = None,
    traditions: tuple[Tradition, ...] | None = None,
    formula: OffenceFormula | None = None,
    agencies: Mapping[AgencyRole, Agency] | None = None,
) -> Member:
    iso2, own_name, tradition, unit, numbering, word, fine_form, currency = SKETCHES[iso3]
    style = DraftingStyle(
        unit=unit,
        numbering=numbering,
        obligation_word=word,
        fine_form=fine_form,
        offence_formula=formula,
        citation_form="Act, section",
        penalty_form="imprisonment and fine",
    )
    profile = Profile(
        iso3=iso3,
        iso2=iso2,
        name=name or own_name,
        formal_name=name or own_name,
        coast=Coast.COASTAL,
        legal_tradition=traditions or (tradition,),
        law_languages=("en",),
        currency=currency,
        drafting=style,
        agencies=agencies or {},
        confidence=Confidence.LOW,
    )
    law = Law(
        id="code",
        title="Criminal Code",
        status=LawStatus(state=LawState.IN_FORCE),
        confidence=Confidence.HIGH,
        source=("statute",),
    )
    statute = Source(title="Criminal Code, official text", as_at="2026")
    return Member(profile=profile, law=MemberLaw(sources={"statute": statute}, laws=(law,), provisions=offences))


@pytest.fixture(scope="session")
def provisions(corpus: Corpus) -> Mapping[str, ModelProvision]:
    return corpus.model_provisions


@pytest.fixture(scope="session")
def obligations(corpus: Corpus) -> Mapping[str, Obligation]:
    return corpus.obligations


Drafter = Callable[..., ModelBill]


@pytest.fixture(scope="session")
def drafted(corpus: Corpus) -> Drafter:
    """Draft the provisions of a topic in the order of its guide, for a member or in general."""

    def run(topic: Topic, who: Member | None, as_at: date = AS_AT) -> ModelBill:
        chosen = [corpus.model_provisions[p] for p in corpus.guides[topic].in_bill]
        return draft(chosen, who, topic, as_at, corpus.obligations, element_groups=corpus.element_groups)

    return run


@pytest.fixture(scope="session")
def whole_bill(corpus: Corpus, model_bill: Callable[..., ModelBill]) -> Callable[[Topic, str | None], ModelBill]:
    """The bill of a guide, in its parts, for a real member by its code, or in general."""

    def run(topic: Topic, iso3: str | None) -> ModelBill:
        return model_bill(corpus, corpus.guides[topic], corpus.members[iso3] if iso3 else None, AS_AT)

    return run


def _made(common: str, civil: str | None = None, **fields: object) -> ModelProvision:
    """A provision made for one test; it implements ``tip-protocol-5-1``."""
    facts: dict[str, object] = {
        "id": "made",
        "heading": "Made for a test",
        "topic": Topic.TRAFFICKING,
        "implements": ("tip-protocol-5-1",),
        "texts": {Tradition.COMMON: common, Tradition.CIVIL: civil or common},
        "commentary": "None.",
    }
    return ModelProvision.model_validate(facts | fields)


def _lines(akn: bytes) -> list[str]:
    """The text of a drafted provision, line by line, each with its number."""
    result = []
    for p in etree.fromstring(akn).iterfind(".//a:p", AKN):
        holder = p.getparent()
        num = holder.getparent().findtext("a:num", "", AKN) if holder is not None and holder.index(p) == 0 else ""
        wrap = holder is not None and etree.QName(holder).localname == "wrapUp"
        result.append(f"{'' if wrap else num} {''.join(p.itertext())}".strip())
    return result


@pytest.fixture(scope="session")
def member() -> Callable[..., Member]:
    """Make a member in the style of one of SKETCHES."""
    return _member


@pytest.fixture(scope="session")
def offence() -> Callable[..., Provision]:
    """Make a provision of national law."""
    return _offence


@pytest.fixture(scope="session")
def penalty() -> Callable[..., Penalty]:
    """Make a penalty."""
    return _penalty


@pytest.fixture(scope="session")
def made() -> Callable[..., ModelProvision]:
    """Make a model provision."""
    return _made


@pytest.fixture(scope="session")
def lines() -> Callable[[bytes], list[str]]:
    """Read a drafted provision line by line."""
    return _lines
