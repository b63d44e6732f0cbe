"""Why a bill reads as it does: kinds with facts that go into a file and come back, and their words."""

from dataclasses import replace
from datetime import date

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.drafting import ModelBill, Reason, ReasonKind
from guidegen.drafting.bill.draft import drafted_bill
from guidegen.drafting.bill.store import bill_bytes, bill_from
from guidegen.law.base import Confidence, Topic
from guidegen.law.model import Choice
from guidegen.wording.reasons import about, because, taken

AS_AT = date(2026, 11, 23)
FACTS = {
    "member": "Fiji",
    "advice": "Weigh it.",
    "consequence": "It follows.",
    "tradition": "islamic",
    "citation": "Crimes Act, s. 4",
    "maximum": "2 years",
    "least": "4 years",
    "formula": "whoever",
    "note": "",
    "seen": "Crimes Act, s. 2",
    "role": "foreign_affairs",
    "topic": "smuggling",
    "law": "Crimes Act",
    "locator": "s. 4",
    "form": "sum",
    "currency": "FJD",
    "measure": "",
}
TAKEN = {
    ReasonKind.UNIT: "section",
    ReasonKind.NUMBERING: "pasal",
    ReasonKind.OBLIGATION_WORD: "must",
    ReasonKind.FINE_FORM: "day-fines",
    ReasonKind.DEFINITIONS_SEEN: "end",
    ReasonKind.DEFINITIONS_USUAL: "after-opening",
    ReasonKind.OWN_MAXIMUM: "2 years 6 months",
    ReasonKind.OWN_FINE: "5000",
    **dict.fromkeys(
        (
            ReasonKind.CUSTOM_BESIDE_COMMON_LAW,
            ReasonKind.MAIN_TRADITION,
            ReasonKind.OFFENCE_FORMULA,
            ReasonKind.NEAREST_TRADITION,
        ),
        "islamic",
    ),
}


def reason(kind: ReasonKind, subject: str = "x", **facts: str) -> Reason:
    return Reason(subject, kind, Confidence.HIGH, taken=TAKEN.get(kind, ""), facts={**FACTS, **facts})


@pytest.mark.parametrize("kind", ReasonKind)
def test_every_reason_is_a_sentence_and_says_what_was_taken(kind: ReasonKind) -> None:
    words = because(reason(kind))
    assert words[0].isupper()
    assert words.endswith(".")
    assert taken(reason(kind))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ReasonKind.FOR_STATE, "left open"),
        (ReasonKind.RECOMMENDED, "left out"),
        (ReasonKind.MAIN_TRADITION, "the Islamic-law form"),
        (ReasonKind.NUMBERING, "(1), a., 1."),
        (ReasonKind.OWN_MAXIMUM, "2 years 6 months"),
        (ReasonKind.OWN_FINE, "FJD 5,000"),
        (ReasonKind.REPEALED_ONCE_CHECKED, "Crimes Act, s. 4: repealed, once checked"),
    ],
)
def test_what_was_taken_is_a_value_in_words(kind: ReasonKind, words: str) -> None:
    assert taken(reason(kind)) == words


def test_a_wording_and_a_name_stand_as_they_are() -> None:
    assert taken(replace(reason(ReasonKind.OF_TRADITION), taken="in writing")) == "in writing"
    assert taken(replace(reason(ReasonKind.BODY), taken="Fiji Police Force")) == "Fiji Police Force"


def test_a_maximum_for_life_is_said_so() -> None:
    assert taken(replace(reason(ReasonKind.OWN_MAXIMUM), taken="")) == "life"


def test_what_is_left_behind_is_named() -> None:
    one = because(reason(ReasonKind.OWN_MAXIMUM, not_taken_over="death"))
    assert one.endswith("of 4 years. The death penalty of that provision is not taken over.")
    two = because(reason(ReasonKind.OWN_MAXIMUM, not_taken_over="least-term death"))
    assert two.endswith("The least term and the death penalty of that provision are not taken over.")


def test_a_role_and_a_tradition_have_the_words_they_have_elsewhere() -> None:
    assert because(reason(ReasonKind.BODY)) == "It is recorded as the ministry responsible for foreign affairs of Fiji."
    assert because(reason(ReasonKind.MAIN_TRADITION)) == "The main tradition of Fiji is Islamic law."
    assert because(reason(ReasonKind.OF_TRADITION)) == "Islamic law is a tradition of Fiji. It follows."


def test_a_reason_says_what_it_is_about(corpus: Corpus) -> None:
    choice: Choice = next(c for p in corpus.model_provisions.values() for c in p.choices)
    assert about(reason(ReasonKind.FOR_STATE, choice.id), [choice]) == choice.question
    assert about(reason(ReasonKind.FINE_FORM, "fine"), []) == "Form of fines"
    assert about(reason(ReasonKind.REPEALED, "schedule:3"), []) == "Schedule, item 3"
    assert about(reason(ReasonKind.BODY, "agency:police"), []) == "Body: police"


@pytest.mark.parametrize("iso3", ["IDN", None])
def test_reasons_come_back_from_a_file_as_they_went(corpus: Corpus, iso3: str | None) -> None:
    member = corpus.members[iso3] if iso3 else None
    bill = drafted_bill(corpus, corpus.guides[Topic.TRAFFICKING], member, AS_AT)
    back = bill_from(bill_bytes(bill))
    assert reasons(back) == reasons(bill)
    assert [because(one) for one in reasons(back)] == [because(one) for one in reasons(bill)]


def reasons(bill: ModelBill) -> list[Reason]:
    return [*bill.reasons, *(reason for one in bill.provisions for reason in one.reasons)]
