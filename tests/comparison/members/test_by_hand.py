"""Five comparisons drawn by hand from the research files, before the corpus was made of them, held against the tool's.

The words below were copied from those files: the assessment of each member for elements, the provisions for penalties.
Where the law itself was read since, the row has what it says, and a remark.
"""

from datetime import date

import pytest

from guidegen.comparison import Comparison, compare
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic

SHORT = {"y": "yes", "p": "partial", "n": "no", "?": "unknown"}

ACTS_AND_MEANS = """
act.recruitment               y  p  y
act.transportation            y  y  y
act.transfer                  y  p  y
act.harbouring                y  p  y
act.receipt                   y  y  y
means.threat_or_force         y  y  y
means.coercion                p  y  p
means.abduction               y  p  y
means.fraud                   y  p  y
means.deception               y  y  y
means.abuse_of_power          y  y  y
means.abuse_of_vulnerability  y  y  p
means.payments_to_controller  y  ?  y
"""
"""Trafficking: Indonesia, Australia, Thailand."""

SCOPE_TO_COMPENSATION = """
child_without_means        y  p  y
consent_irrelevant         y  y  ?
internal_covered           y  y  p
men_covered                y  y  y
attempt                    y  y  ?
participation              y  y  y
organising_directing       y  p  ?
legal_person_liability     y  p  ?
aggravated                 y  y  y
serious_crime_threshold    y  y  y
extraterritorial           y  y  ?
non_punishment_of_victims  ?  p  p
confiscation               y  y  ?
victim_compensation        y  p  ?
"""
"""Trafficking: the Philippines, the Republic of Korea, Vanuatu."""

SMUGGLING = """
procuring_illegal_entry          y  y
entry_into_any_state             n  y
financial_or_material_benefit    p  n
enabling_illegal_stay            p  y
document_production              ?  y
document_provision_or_possession y  y
attempt                          y  ?
participation                    y  ?
organising_directing             ?  ?
legal_person_liability           ?  ?
aggravated_endangerment          ?  p
aggravated_degrading_treatment   ?  y
serious_crime_threshold          y  y
migrants_not_liable              y  y
humanitarian_exemption           ?  n
vessels_boarding_powers          ?  ?
carrier_liability                ?  y
extraterritorial                 y  p
confiscation                     ?  y
"""
"""Smuggling: Japan, Malaysia. Malaysia's s. 26A was read anew: its unlawful entry is an offence apart from being smuggled."""


def drawn(text: str) -> dict[str, list[str]]:
    rows = (line.split() for line in text.split("\n") if line)
    return {key: [SHORT[word] for word in words] for key, *words in rows}


def computed(compared: Comparison, topic: Topic) -> dict[str, list[str]]:
    return {r.element.key: [str(c.value) for c in r.cells] for r in compared.elements if r.topic is topic}


@pytest.mark.parametrize(
    ("members", "topic", "text", "cells"),
    [
        (["IDN", "AUS", "THA"], Topic.TRAFFICKING, ACTS_AND_MEANS, 39),
        (["PHL", "KOR", "VUT"], Topic.TRAFFICKING, SCOPE_TO_COMPENSATION, 42),
        (["JPN", "MYS"], Topic.SMUGGLING, SMUGGLING, 38),
    ],
    ids=["acts-and-means", "scope-to-compensation", "smuggling"],
)
def test_elements_agree_cell_by_cell(
    corpus: Corpus, as_at: date, members: list[str], topic: Topic, text: str, cells: int
) -> None:
    by_hand = drawn(text)
    found = computed(compare(corpus, members, [topic], as_at), topic)
    assert sum(len(row) for row in by_hand.values()) == cells
    assert {key: found[key] for key in by_hand} == by_hand


PLACES = {
    # Art. 2 of Law 21/2007 in the research: art. 622 of the Criminal Code, read since, put art. 455 in its place.
    "IDN": ("act.recruitment", "art. 455", "Criminal Code (Law No. 1 of 2023), whole text as promulgated"),
    "AUS": ("means.abduction", "s 270.1A", "Senate committee report on the 2012 Bill, chapter 2"),
    "THA": ("means.coercion", "s. 6(1)", "Siam Legal library: Anti-Trafficking in Persons Act B.E. 2551, ss. 6-14"),
}


@pytest.mark.parametrize("iso3", PLACES)
def test_a_cell_gives_the_place_and_the_source_that_the_research_gives(corpus: Corpus, as_at: date, iso3: str) -> None:
    key, locator, source = PLACES[iso3]
    compared = compare(corpus, list(PLACES), [Topic.TRAFFICKING], as_at)
    (row,) = [row for row in compared.elements if row.element.key == key]
    (cell,) = [cell for cell in row.cells if cell.member.iso3 == iso3]
    assert locator in [place.locator for place in cell.finding.places]
    assert any(found.title.startswith(source) for found in cell.finding.sources)


type Drawn = dict[tuple[str, str], tuple[float | None, float | None, bool, bool, str | None]]
"""By member and locator: least and greatest years, life, death, greatest fine in its currency or form."""

TRAFFICKING_PENALTIES: Drawn = {
    ("SGP", "s. 3(1)"): (None, 10, False, False, "100000 SGD"),
    ("SGP", "s. 3(2)"): (None, 10, False, False, "100000 SGD"),
    ("SGP", "s. 4"): (None, 10, False, False, "100000 SGD"),
    ("PHL", "ss. 3(a), 4, 10(a)"): (20, 20, False, False, "2000000 PHP"),
    ("PHL", "ss. 6, 10(c)"): (None, None, True, False, "5000000 PHP"),
    ("PHL", "ss. 4-A, 4-B"): (15, 15, False, False, "1000000 PHP"),
    ("PHL", "ss. 5, 10(b)"): (15, 15, False, False, "1000000 PHP"),
    ("PHL", "s. 10(e)-(f)"): (None, None, False, False, "10000000 PHP"),
    ("KOR", "art. 289"): (None, 7, False, False, "50000000 KRW"),
    ("KOR", "art. 288"): (1, 10, False, False, "50000000 KRW"),
    ("KOR", "art. 292"): (None, 7, False, False, None),
    ("KOR", "art. 287"): (None, 10, False, False, None),
    ("KOR", "arts. 290, 291"): (2, 25, True, True, None),
    ("KOR", "arts. 294, 296, 296-2"): (None, 3, False, False, None),
    ("KOR", "art. 12"): (5, None, True, False, None),
}

SMUGGLING_PENALTIES: Drawn = {
    ("CHN", "art. 318"): (2, 7, False, False, "not fixed"),
    ("CHN", "art. 319"): (None, 3, False, False, "not fixed"),
    ("CHN", "art. 320"): (None, 5, False, False, "not fixed"),
    ("CHN", "art. 321"): (None, 5, False, False, "not fixed"),
    ("CHN", "art. 322"): (None, 1, False, False, "not fixed"),
    ("CHN", "art. 415"): (None, 3, False, False, None),
    ("CHN", "arts 71-73, 79"): (None, None, False, False, "20000 CNY"),
    ("CHN", "art. 83"): (None, None, False, False, "10000 CNY"),
    ("VNM", "art. 348"): (1, 5, False, False, "50000000 VND"),
    ("VNM", "art. 349"): (1, 5, False, False, "50000000 VND"),
    ("VNM", "art. 350"): (2, 7, False, False, None),
    # Up to three years, as reported, in the research: the Code was read since.
    ("VNM", "art. 347"): (0.5, 3, False, False, "50000000 VND"),
    ("TUR", "art. 79(1)"): (5, 8, False, False, "10000 day-fines"),
    ("TUR", "art. 79(2)"): (None, None, False, False, None),
    ("TUR", "art. 79(3)"): (None, None, False, False, None),
}


def penalties(compared: Comparison) -> Drawn:
    def fine(row: object) -> str | None:
        money = row.penalty.fine  # type: ignore[attr-defined]
        if money is None:
            return None
        return f"{money.max} {money.currency or money.form}" if money.max is not None else "not fixed"

    return {
        (r.member.iso3, r.provision.locator): (r.least_years, r.greatest_years, r.life, r.death, fine(r))
        for r in compared.penalties
    }


@pytest.mark.parametrize(
    ("members", "topic", "by_hand"),
    [
        (["SGP", "PHL", "KOR"], Topic.TRAFFICKING, TRAFFICKING_PENALTIES),
        (["CHN", "VNM", "TUR"], Topic.SMUGGLING, SMUGGLING_PENALTIES),
    ],
    ids=["trafficking", "smuggling"],
)
def test_penalties_agree_row_by_row_and_none_is_missing(
    corpus: Corpus, as_at: date, members: list[str], topic: Topic, by_hand: Drawn
) -> None:
    assert penalties(compare(corpus, members, [topic], as_at)) == by_hand
