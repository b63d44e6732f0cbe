"""What an author typed stands in the bill, or is refused with its line."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from lxml import etree

from guidegen.drafting import ModelBill, draft
from guidegen.drafting.text.check import faults
from guidegen.drafting.text.kept import kept_faults
from guidegen.law.base import Topic
from guidegen.law.member.national import Member
from guidegen.law.model import Choice, ChoiceKind, ChoiceRule, ModelProvision, Option
from guidegen.law.treaty import Obligation

OPENING = "SEC - Made\n  SUBSEC{refersTo #tip-protocol-5-1}\n    "

Made = Callable[..., ModelProvision]
Members = Callable[..., Member]
Obligations = Mapping[str, Obligation]


def bill(provision: ModelProvision, who: Member, obligations: Obligations) -> ModelBill:
    return draft([provision], who, Topic.TRAFFICKING, date(2026, 11, 23), obligations, element_groups={})


@pytest.mark.parametrize("member_code", ["AUS", "IDN", "THA"])
@pytest.mark.parametrize(
    "typed",
    [
        "1. First point",
        "(2) second point",
        "2013. In that year",
        "3) third",
        "- a point",
        "> 5 years",
        "# 7",
        "The <competent authority> decides, under <name of Act>.",
        "The {competent authority} decides, {{or another}}.",
        "&amp; and &copy;",
        "| a | b |",
        "[a](b) and ![c](d)",
        "Act 7 of 2013",
    ],
)
def test_a_line_stands_in_the_bill_as_it_was_typed(
    typed: str, member_code: str, made: Made, member: Members, obligations: Obligations
) -> None:
    provision = made(OPENING + typed)
    assert faults(provision, {}, obligations) == ()
    drafted = bill(provision, member(member_code), obligations)
    lines = ["".join(p.itertext()) for p in etree.fromstring(drafted.akn).iterfind(".//{*}p")]
    assert typed in lines


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("P the word is lost.", "it is read as “the word is lost.”"),
        ("P.x the word is lost.", "it is read as “the word is lost.”"),
        (r"In 1\2 it begins.", "it is read as “In 12 it begins.”"),
        ("See https://law.example/7.", "an address is read as words in italics"),
        ("PART 2", "`part` cannot stand here"),
        ("CROSSHEADING Two", "`crossHeading` cannot stand here"),
        ("A {{FOOTNOTE 1}} word.", "`authorialNote` cannot stand in a line"),
    ],
)
def test_what_the_markup_would_take_away_is_refused_with_its_line(
    typed: str, said: str, made: Made, obligations: Obligations
) -> None:
    provision = made(OPENING + "First line.\n    " + typed)
    found = faults(provision, {}, obligations)
    assert {fault.line for fault in found} == {4}
    assert said in found[0].message


@pytest.mark.parametrize(
    "typed", [r"\P is a letter", r"\PART 2", r"a \** b", r"a \\ b", "**b** and //i//", "{{def x}}"]
)
def test_marks_and_marks_kept_by_a_backslash_are_no_loss(typed: str) -> None:
    assert list(kept_faults(f"SEC - Heading\n\n  SUBSEC\n    {typed}\n    More.\n")) == []


def test_a_token_that_never_ends_is_refused_in_an_option_too(made: Made, obligations: Obligations) -> None:
    options = [Option(id=n, text=text, consequence="So.") for n, text in (("a", "one ${state"), ("b", "two"))]
    choice = Choice(
        id="which",
        kind=ChoiceKind.WORDING,
        question="Which?",
        rule=ChoiceRule.COUNTRY,
        options=tuple(options),
        advice="Weigh it.",
    )
    provision = made(OPENING + "${choice:which}.", choices=(choice,))
    assert {f.message for f in faults(provision, {}, obligations)} == {
        "in option “a” of choice “which”: a “${” is not closed by “}”."
    }


def test_no_text_of_the_content_loses_anything(provisions: Mapping[str, ModelProvision]) -> None:
    for provision in provisions.values():
        for text in provision.texts.values():
            assert list(kept_faults(text)) == [], provision.id
