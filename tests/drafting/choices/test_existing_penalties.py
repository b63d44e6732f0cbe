"""Figures: taken from the member's own law where it is sourced and in force, left open where it is not."""

from collections.abc import Callable

import pytest

from guidegen.drafting import Drafted, ModelBill
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.member.national import LawState, LawStatus, Member, Provision
from guidegen.law.member.penalty import Combination, Fine, FineForm, Penalty
from guidegen.wording.reasons import because, taken

Drafter = Callable[..., ModelBill]
Members = Callable[..., Member]
Offences = Callable[..., Provision]
Penalties = Callable[..., Penalty]
Reader = Callable[[bytes], list[str]]

RUPIAH = Fine(form=FineForm.SUM, max=600_000_000, currency="IDR")
BAHT = Fine(form=FineForm.SUM, min=400_000, max=1_200_000, currency="THB")
UNITS = Fine(form=FineForm.PENALTY_UNITS, max=1000)


@pytest.fixture
def adults(drafted: Drafter, member: Members) -> Callable[..., Drafted]:
    """Trafficking in adults, for a member whose own law has some offences."""

    def run(iso3: str, *offences: Provision) -> Drafted:
        return _part(drafted(Topic.TRAFFICKING, member(iso3, *offences)), "trafficking-in-adults")

    return run


def _part(bill: ModelBill, provision: str) -> Drafted:
    return next(one for one in bill.provisions if one.provision.id == provision)


def _penalty_line(one: Drafted, lines: Reader) -> str:
    return next(line for line in lines(one.akn) if "imprisonment" in line)


def _reason(one: Drafted, about: str) -> str:
    return next(f"{taken(r)}: {because(r)}" for r in one.reasons if r.about == about)


def test_a_common_law_penalty_reads_as_a_maximum_in_units(
    adults: Callable[..., Drafted], offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    one = adults("AUS", offence(penalty("12 years", UNITS)))
    assert _penalty_line(one, lines) == "Maximum penalty: imprisonment for 12 years or 1,000 penalty units, or both."
    assert one.open_choices == tuple(c for c in one.provision.choices if c.id == "further-purposes")


def test_a_civil_law_penalty_reads_as_a_ceiling_in_money(
    adults: Callable[..., Drafted], offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    one = adults("IDN", offence(penalty("15 years", RUPIAH, least="3 years")))
    assert _penalty_line(one, lines).endswith(
        "is punishable by imprisonment for a maximum of 15 years, a maximum fine of 600,000,000 rupiah, or both."
    )
    assert "least term of that provision is not taken over" in _reason(one, "maximum-term")


def test_a_fine_that_the_own_offence_adds_to_imprisonment_is_added_here(
    adults: Callable[..., Drafted], offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    one = adults("THA", offence(penalty("12 years", BAHT, combination=Combination.AND)))
    assert _penalty_line(one, lines).endswith(
        "shall be punished by imprisonment for a maximum of 12 years and a maximum fine of 1,200,000 baht."
    )


def test_a_combination_recalled_from_memory_is_not_taken_over(
    adults: Callable[..., Drafted], offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    recalled = penalty("12 years", BAHT, combination=Combination.AND, unverified=("combination",))
    assert _penalty_line(adults("THA", offence(recalled)), lines).endswith(", or both.")


@pytest.mark.parametrize(
    ("iso3", "words"),
    [
        ("AUS", "imprisonment for [at least 4 years] or [number] penalty units, or both."),
        ("FJI", "imprisonment for [at least 4 years] or [number] penalty units, or both."),
        ("IDN", "imprisonment for [a maximum of at least 4 years], a maximum fine of [amount] rupiah, or both."),
        ("THA", "imprisonment for [a maximum of at least 4 years], a maximum fine of [amount] baht, or both."),
    ],
)
def test_without_a_sourced_figure_the_place_is_left_open_in_the_members_own_form(
    iso3: str, words: str, adults: Callable[..., Drafted], lines: Reader
) -> None:
    one = adults(iso3)
    assert _penalty_line(one, lines).endswith(words)
    assert {"maximum-term", "fine"} <= {c.id for c in one.open_choices}
    assert "No sourced figure" in _reason(one, "maximum-term")


def test_the_reason_names_the_provision_and_its_sources(
    adults: Callable[..., Drafted], offence: Offences, penalty: Penalties
) -> None:
    one = adults("AUS", offence(penalty("12 years"), locator="s 271.2", confidence=Confidence.MEDIUM))
    reason = next(r for r in one.reasons if r.about == "maximum-term")
    assert taken(reason) == "12 years"
    assert because(reason) == "It is the maximum of Criminal Code, s 271.2, which reaches the threshold of 4 years."
    assert reason.confidence is Confidence.MEDIUM
    assert [s.title for s in reason.sources] == ["Criminal Code, official text"]


@pytest.mark.parametrize("field", ["imprisonment", "imprisonment.max"])
def test_a_figure_marked_unverified_is_not_used(
    field: str, adults: Callable[..., Drafted], offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    one = adults("AUS", offence(penalty("12 years", UNITS, unverified=(field,))))
    assert "[at least 4 years] or 1,000 penalty units" in _penalty_line(one, lines)


def test_an_offence_recalled_from_memory_is_not_used(
    adults: Callable[..., Drafted], offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    one = adults("AUS", offence(penalty("25 years"), confidence=Confidence.LOW))
    assert "[at least 4 years]" in _penalty_line(one, lines)


@pytest.mark.parametrize(
    ("status", "used"),
    [
        (LawStatus.model_validate({"state": LawState.IN_FORCE, "from": "2026-01-02"}), True),
        (LawStatus.model_validate({"state": LawState.IN_FORCE, "from": "2027"}), False),
        (LawStatus(state=LawState.REPLACED, to="2026-01-02"), False),
        (LawStatus(state=LawState.REPLACED, to="2027-01-02"), True),
        (LawStatus(state=LawState.REPEALED), False),
        (LawStatus(state=LawState.UNKNOWN), False),
    ],
)
def test_only_an_offence_in_force_at_the_date_gives_a_figure(
    *,
    status: LawStatus,
    used: bool,
    adults: Callable[..., Drafted],
    offence: Offences,
    penalty: Penalties,
    lines: Reader,
) -> None:
    line = _penalty_line(adults("AUS", offence(penalty("12 years"), status=status)), lines)
    assert ("imprisonment for 12 years" in line) is used


def test_a_maximum_below_four_years_is_not_proposed_and_the_reason_says_so(
    adults: Callable[..., Drafted], offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    one = adults("FJI", offence(penalty("2 years 6 months")))
    assert "[at least 4 years]" in _penalty_line(one, lines)
    assert "is 2 years 6 months, below the 4 years" in _reason(one, "maximum-term")


def test_the_aggravated_offence_is_passed_over_for_the_basic_one(
    adults: Callable[..., Drafted], offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    grave = {"means.coercion": Coverage.YES, "aggravated": Coverage.YES}
    one = adults("AUS", offence(penalty("20 years"), elements=grave), offence(penalty("12 years")))
    assert "imprisonment for 12 years" in _penalty_line(one, lines)


def test_the_offence_on_children_is_preferred_for_children(
    drafted: Drafter, member: Members, offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    both = {"means.coercion": Coverage.YES, "act.recruitment": Coverage.YES, "child_without_means": Coverage.YES}
    own = {"child_without_means": Coverage.YES}
    who = member("THA", offence(penalty("12 years"), elements=both), offence(penalty("20 years"), elements=own))
    bill = drafted(Topic.TRAFFICKING, who)
    adults, children = _part(bill, "trafficking-in-adults"), _part(bill, "trafficking-in-children")
    assert "a maximum of 12 years" in _penalty_line(adults, lines)
    assert "a maximum of 20 years" in _penalty_line(children, lines)


def test_death_and_life_terms_are_told_apart(
    adults: Callable[..., Drafted], offence: Offences, penalty: Penalties, lines: Reader
) -> None:
    life = adults("FJI", offence(penalty(None, life=True)))
    assert "imprisonment for life or [number] penalty units" in _penalty_line(life, lines)
    death = adults("FJI", offence(penalty("20 years", death=True)))
    assert "imprisonment for 20 years" in _penalty_line(death, lines)
    assert "death penalty of that provision is not taken over" in _reason(death, "maximum-term")
