"""Facts as words."""

import pytest

from guidegen.law.member.penalty import Combination, CorporalPunishment, Fine, FineForm, Imprisonment, Penalty
from guidegen.wording.language import day, penalty


@pytest.mark.parametrize(
    ("date", "words"),
    [("2009-10-28", "28 October 2009"), ("2009-10", "October 2009"), ("2009", "2009"), (None, "undated")],
)
def test_a_date_is_as_exact_as_it_is_known(date: str | None, words: str) -> None:
    assert day(date) == words


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
        (Penalty(corporal=CorporalPunishment(kind="caning", max_strokes=6)), "caning, up to 6 strokes"),
        (Penalty(note="as the main offence"), "not stated"),
    ],
)
def test_a_penalty_keeps_the_form_of_its_statute(given: Penalty, words: str) -> None:
    assert penalty(given) == words
