"""Editions for one kind of reader, the questions asked first, and the answer to each mandatory duty."""

import re
from datetime import date
from functools import cache

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.editions.compose import compose
from guidegen.editions.edition import Edition
from guidegen.law.base import Topic
from guidegen.law.guide import Audience

AS_AT = date(2026, 11, 24)


@cache
def edition(corpus: Corpus, iso3: str | None, topic: Topic, audience: Audience = Audience.ALL) -> Edition:
    return compose(corpus, corpus.guides[topic], iso3, audience, AS_AT)


def answer(made: Edition, begins: str) -> list[str]:
    (asked,) = (q for q in made.answers.asked if q.question.startswith(begins))
    return [" ".join([line.name, *(s.text for s in line.said), line.words]).strip() for line in asked.lines]


def test_an_edition_for_a_reader_has_its_own_title_name_and_chapters(corpus: Corpus) -> None:
    made = edition(corpus, "FJI", Topic.TRAFFICKING, Audience.BRIEF)
    assert made.title == "Criminalising trafficking in persons in Fiji: cabinet brief"
    assert made.name == "trafficking-brief.en"
    assert made.chapters == corpus.editions[Audience.BRIEF].chapters[Topic.TRAFFICKING]


def test_the_questions_are_answered_from_the_findings(corpus: Corpus) -> None:
    made = edition(corpus, "FJI", Topic.TRAFFICKING)
    assert answer(made, "Does the law cover trafficking inside") == [
        "Found trafficking within the country and men and boys as victims"
    ]
    assert answer(made, "Can a child, also one of sixteen") == ["Not known"]
    assert "Crimes Act 2009, ss 114, 117 up to 25 years of imprisonment" in answer(made, "What is the greatest penalty")


@pytest.mark.parametrize("topic", Topic)
def test_every_question_has_a_short_answer(corpus: Corpus, topic: Topic) -> None:
    for iso3 in ("IDN", "NPL", "PLW"):
        made = edition(corpus, iso3, topic)
        assert [q.question for q in made.answers.asked if not q.lines] == []


def test_an_offence_without_a_known_penalty_is_said_to_be_not_known(corpus: Corpus) -> None:
    assert answer(edition(corpus, "NPL", Topic.SMUGGLING), "What is the greatest penalty") == ["Not known"]


def test_wording_sureness_and_duties_are_counted(corpus: Corpus) -> None:
    made = edition(corpus, "IDN", Topic.TRAFFICKING)
    assert made.facts.country
    parts, printed = made.model.parts, made.model.provisions
    assert answer(made, "What wording would mend the law") == [
        "In this guide definitions, trafficking in adults, trafficking in children and victims not to be punished",
        f"In the model bill {sum(len(p.provisions) for p in parts)} provisions, drafted in the form of its own statutes",
    ]
    assert len(printed) == 4
    facts, first = answer(made, "How sure are these facts")
    counts = [int(n) for n in re.findall(r"[0-9]+", facts)]
    assert counts[0] == sum(counts[1:])
    assert first == f"Check first {'; '.join(fact.what for fact in made.facts.country.check_first[:3])}"
    duties = [a for group in made.answers.answers for a in group.answers]
    (said,) = answer(made, "Where is each mandatory duty answered")
    assert said.startswith(f"{len(duties)} duties in {len(made.answers.answers)} treaties")
    assert f" {sum(a.reason is not None for a in duties)} with the reason" in said


def test_a_guide_asks_only_what_concerns_it(corpus: Corpus) -> None:
    asked = {topic: {q.question for q in edition(corpus, "IDN", topic).answers.asked} for topic in Topic}
    assert any("vessel" in question for question in asked[Topic.SMUGGLING])
    assert not any("vessel" in question for question in asked[Topic.TRAFFICKING])


@pytest.mark.parametrize("topic", Topic)
def test_every_mandatory_duty_is_answered_in_the_guide_or_has_its_reason(corpus: Corpus, topic: Topic) -> None:
    made = edition(corpus, "IDN", topic)
    told = {a.id: a for group in made.answers.answers for a in group.answers}
    assert told.keys() == {o.id for o in corpus.obligations.values() if topic in o.topic and o.force.is_mandatory}
    assert all(bool(a.paragraphs) is (a.reason is None) for a in told.values())
    assert [e for a in told.values() for e in a.elements]


def test_an_unknown_body_is_named_by_its_charge_in_brackets(corpus: Corpus) -> None:
    made = edition(corpus, None, Topic.SMUGGLING)
    assert {b.name for b in made.facts.bodies.values()} >= {"[police]", "[maritime authority]"}
    assert edition(corpus, "FJI", Topic.SMUGGLING).facts.bodies["police"].name.startswith("Fiji Police Force")


def test_charges_are_the_offences_of_the_member_that_apply_first(corpus: Corpus) -> None:
    made = edition(corpus, "IDN", Topic.SMUGGLING)
    assert [(c.law, c.locator) for c in made.facts.offences][:1] == [("Criminal Code 2023", "art. 457")]
    applies = [c.applies for c in made.facts.offences]
    assert applies == sorted(applies, reverse=True)


def test_examples_come_from_kindred_members_on_points_that_are_lacking(corpus: Corpus) -> None:
    made = edition(corpus, "IDN", Topic.TRAFFICKING)
    lacking = {e.heading for g in made.facts.groups for e in g.elements if e.value in ("no", "partial")}
    assert made.facts.comparators
    assert {k.heading for k in made.facts.comparators} <= lacking
    assert all(1 <= len(k.examples) <= 3 for k in made.facts.comparators)
    assert not any(e.text.startswith("Indonesia") for k in made.facts.comparators for e in k.examples)


def test_the_regional_edition_has_no_charges_and_no_kin(corpus: Corpus) -> None:
    made = edition(corpus, None, Topic.TRAFFICKING)
    assert (made.facts.offences, made.facts.comparators) == ((), ())
