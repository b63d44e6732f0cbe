"""Provisions without a recorded penalty, read one by one: whether each makes an offence, and why.

The first table holds those on which the list of offences and the schedule of amendments once disagreed. A row may be
changed only after the provision was read again.
"""

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.law.group import CONDUCT_GROUPS
from guidegen.law.member.national import Provision

DECIDED = [
    # Member, law, locator; whether it makes an offence; why.
    ("ARE", "are-fdl-24-2023", "aggravation article (number not seen)", False, "it raises the penalty of another"),
    ("BRN", "brn-tspo-2004", "ss 7 to 9, with others", True, "aiding the stay of a smuggled person was an offence"),
    ("FJI", "fji-immigration-act-2003", "ss 25, 26", True, "facilitating stay, and fraudulent documents"),
    ("MNG", "mng-criminal-code-2015", "art. 13.1(2)(1)", False, "the graver form of the offence of art. 13.1"),
    (
        "NPL",
        "npl-immigration-act-1992",
        "s. 5(3)",
        True,
        "no one may cause entry or stay without papers; the penalty stands in s. 10",
    ),
    ("NPL", "npl-immigration-act-1992", "s. 5(1)-(2)", True, "no one may use a false passport or visa"),
    ("NRU", "nru-immigration-act-2014", "ss. 20, 27", True, "offence of smuggling migrants"),
    ("NRU", "nru-immigration-act-2014", "s. 21", True, "offence of facilitating stay"),
    ("NRU", "nru-immigration-act-2014", "s. 22", True, "offence on fraudulent documents"),
    ("NZL", "nzl-crimes-act-1961", "s. 98E", False, "what a court weighs in the sentence for ss. 98C and 98D"),
    ("NZL", "nzl-immigration-act-2009", "s. 343", True, "aiding unlawful entry and stay; the penalty stands in s. 355"),
    ("SGP", "sgp-immigration-act-1959", "s. 57(1)(aa)", True, "abetting illegal entry"),
    ("SGP", "sgp-immigration-act-1959", "s. 57(1)(d), (e)", True, "harbouring"),
    ("SGP", "sgp-immigration-act-1959", "s. 57(1)(f), (i)-(k)", True, "false statements, papers of others"),
    (
        "SLB",
        "slb-immigration-act-2012",
        "harbouring offence (section number not found)",
        True,
        "three were convicted of it",
    ),
    ("SYR", "syr-law-14-2021", "basic offence (art. 2 in the bill)", True, "it punishes committing the crime"),
    (
        "TON",
        "ton-transnational-crimes-act",
        "people smuggling offence (section number not found)",
        True,
        "it was prosecuted",
    ),
    ("USA", "usa-8usc-1324", "18 U.S.C. §§ 1543, 1546", True, "forging passports; recalled, so marked unverified"),
    ("WSM", "wsm-crimes-act-2013", "s. 153", False, "it says what coercion and deception mean"),
]

REACH_ONLY = [
    ("MMR", "mmr-pstip-law-2022", "section not read", False, "it says what need not be proved for a child"),
    ("PHL", "phl-ra-9208", "s. 3(a), second paragraph", False, "it says when an act against a child is trafficking"),
]
"""Coded only for a child victim: how far an offence reaches."""

WITH_ACTS = [
    ("BGD", "bgd-ord-5-2026", "s. 5"),
    ("IRQ", "irq-law-28-2012", "art. 1"),
    ("JOR", "jor-aht-2009", "art. 3(A)"),
    ("KIR", "kir-mcttoc-2005", "s. 2"),
    ("KOR", "kor-anti-trafficking-act-2021", "arts. 2, 4"),
    ("LAO", "lao-att-2015", "art. 2"),
    ("MNG", "mng-law-combating-trafficking-2012", "art. 3.1.1"),
    ("PLW", "plw-rppl-7-5", "people trafficking offence (17 PNC ch. 21; section not seen)"),
    ("VNM", "vnm-law-53-2024", "art. 2(1)"),
    ("VUT", "vut-cttoca", "s. 2(1)"),
]
"""Coded with acts and without a penalty: that of Palau is an offence, the others are definitions."""


def found(corpus: Corpus, iso3: str, law: str, locator: str) -> Provision:
    (one,) = [p for p in corpus.members[iso3].law.provisions if (p.law, p.locator) == (law, locator)]
    return one


@pytest.mark.parametrize(
    ("iso3", "law", "locator", "made", "why"), [*DECIDED, *REACH_ONLY], ids=lambda value: str(value)[:30]
)
def test_each_makes_an_offence_or_not_as_it_was_read(
    iso3: str, law: str, locator: str, made: bool, why: str, corpus: Corpus
) -> None:
    one = found(corpus, iso3, law, locator)
    assert one.penalty is None, "its penalty was found since: delete the row"
    assert one.makes_offence(corpus.element_groups) is made, why


@pytest.mark.parametrize(("iso3", "law", "locator"), WITH_ACTS)
def test_what_has_acts_is_listed_and_is_no_offence_by_itself(iso3: str, law: str, locator: str, corpus: Corpus) -> None:
    one = found(corpus, iso3, law, locator)
    assert one.makes_offence(corpus.element_groups)
    assert not one.makes_offence(corpus.element_groups, by=CONDUCT_GROUPS)


def test_no_other_provision_without_a_penalty_has_acts(corpus: Corpus) -> None:
    seen = {
        (iso3, p.law, p.locator)
        for iso3, member in corpus.members.items()
        for p in member.law.provisions
        if p.penalty is None and any(key.startswith("act.") for key in p.present)
    }
    assert seen == set(WITH_ACTS)
