"""Penalties in words, in the form of the statute."""

import pytest

from guidegen.law.member.penalty import Combination, CorporalPunishment, Fine, FineForm, Imprisonment, Penalty
from guidegen.wording.penalties import beside_label, fine_amount, imprisonment, penalty, recalled_label, years


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            Penalty(
                imprisonment=Imprisonment(min="3 years", max="15 years"),
                fine=Fine(form=FineForm.SUM, min=120_000_000, max=600_000_000, currency="IDR"),
                combination=Combination.AND,
            ),
            "3 years to 15 years of imprisonment and a fine of IDR 120,000,000 to IDR 600,000,000",
        ),
        (
            Penalty(
                imprisonment=Imprisonment(max="10 years"),
                fine=Fine(form=FineForm.PENALTY_UNITS, max=1000),
                combination=Combination.AND_OR,
            ),
            "up to 10 years of imprisonment or a fine of up to 1,000 penalty units, or both",
        ),
        (Penalty(imprisonment=Imprisonment(min="5 years")), "at least 5 years of imprisonment"),
        (Penalty(imprisonment=Imprisonment(life=True), death=True), "imprisonment for life; death penalty provided"),
        (Penalty(fine=Fine(form=FineForm.UNSTATED)), "a fine, amount not stated"),
        (Penalty(fine=Fine(form=FineForm.DAY_FINES, max=10_000)), "a fine of up to 10,000 day-fines"),
        (
            Penalty(fine=Fine(form=FineForm.MULTIPLE, max=2, multiple_of="the gain")),
            "a fine of up to 2 times the gain",
        ),
        (Penalty(fine=Fine(form=FineForm.MULTIPLE, multiple_of="the gain")), "a fine of the gain"),
        (Penalty(corporal=CorporalPunishment(kind="caning", max_strokes=6)), "caning, up to 6 strokes"),
        (Penalty(corporal=CorporalPunishment(kind="caning", min_strokes=2, max_strokes=6)), "caning, 2 to 6 strokes"),
        (Penalty(corporal=CorporalPunishment(kind="caning", min_strokes=1, max_strokes=1)), "caning, 1 stroke"),
        (Penalty(note="as the main offence"), "not stated"),
    ],
)
def test_a_penalty_keeps_the_form_of_its_statute(given: Penalty, words: str) -> None:
    assert penalty(given) == words


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Imprisonment(min="2 years 6 months", max="5 years"), "2 years 6 months to 5 years of imprisonment"),
        (Imprisonment(min="1 year", max="1 year"), "1 year of imprisonment"),
        (Imprisonment(min="5 years", life=True), "at least 5 years of imprisonment, or imprisonment for life"),
        (Imprisonment(), None),
    ],
)
def test_a_range_of_imprisonment_is_one_phrase(term: Imprisonment, words: str | None) -> None:
    assert imprisonment(term) == words


def test_a_column_of_years_needs_no_word_for_the_unit() -> None:
    assert years(2.5, 15.0, life=True) == "2.5 to 15, or life"
    assert years(None, None, life=True) == "life"
    assert years(None, None, life=False) == "not stated"


def test_a_column_of_fines_needs_no_word_for_the_fine() -> None:
    assert fine_amount(Fine(form=FineForm.SUM, max=5_000, currency="FJD", note="per victim")) == (
        "up to FJD 5,000 (per victim)"
    )
    assert fine_amount(Fine(form=FineForm.UNSTATED)) == "a fine, amount not stated"


def test_words_of_the_statute_keep_their_capitals_where_they_stand_alone() -> None:
    caning = CorporalPunishment(kind="caning", note="under the Malay Code")
    assert beside_label(Penalty(corporal=caning)) == "Caning (under the Malay Code)"
    assert beside_label(Penalty(death=True, corporal=caning)) == (
        "Death penalty provided; caning (under the Malay Code)"
    )


def test_the_figures_that_rest_on_memory_are_named() -> None:
    assert recalled_label(("imprisonment", "fine")) == "Unverified: imprisonment and fine"
    assert recalled_label(()) is None
