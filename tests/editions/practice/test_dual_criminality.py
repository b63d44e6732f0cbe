"""Dual criminality in the editions for foreign affairs: the member's own answers, and those with its kindred members."""

from datetime import date
from pathlib import Path

import pytest

from guidegen.comparison import comparators, dual_criminality
from guidegen.corpus.corpus import Corpus
from guidegen.editions.compose import compose
from guidegen.editions.edition import Edition
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.rendering.guide import render_html

AS_AT = date(2026, 11, 30)


def edition(corpus: Corpus, iso3: str | None, topic: Topic, audience: Audience = Audience.FOREIGN_AFFAIRS) -> Edition:
    return compose(corpus, corpus.guides[topic], iso3, audience, AS_AT)


def test_a_member_finds_its_own_answer_with_provision_term_and_threshold(corpus: Corpus) -> None:
    dual = edition(corpus, "AUS", Topic.SMUGGLING).facts.dual
    assert dual
    passage = next(c for c in dual.conducts if c.title == "Boat passage for payment").own
    assert passage.answer == "yes"
    assert [p.text for p in passage.places] == [
        "Migration Act, s 233A: up to 10 years of imprisonment",
        "Criminal Code, s 73.1: up to 10 years of imprisonment",
    ]
    assert passage.maximum == "four years or more"
    assert passage.cite


@pytest.mark.parametrize("topic", list(Topic))
def test_every_conduct_of_the_topic_is_answered_with_the_nearest_kindred_members(corpus: Corpus, topic: Topic) -> None:
    dual = edition(corpus, "THA", topic).facts.dual
    assert dual
    assert [c.title for c in dual.conducts] == [c.title for c in corpus.conducts.values() if c.topic is topic]
    near = [corpus.members[k.iso3] for k in comparators(corpus, "THA", AS_AT)[:3]]
    assert dual.comparators == tuple(member.called for member in near)
    found = dual_criminality(corpus, AS_AT)
    ids = [c.id for c in corpus.conducts.values() if c.topic is topic]
    for view, conduct in zip(dual.conducts, ids, strict=True):
        answers = [found.pair(conduct, "THA", member.iso3).answer for member in near]
        assert [shared.answer for shared in view.shared] == answers


def test_an_answer_that_is_not_known_says_what_was_not_found(corpus: Corpus) -> None:
    dual = edition(corpus, "IDN", Topic.TRAFFICKING).facts.dual
    assert dual
    labour = dual.conducts[0].own
    assert (labour.answer, labour.beside, labour.cite) == ("unknown", "Not found: Forced labour or services", None)


def test_the_regional_edition_has_none(corpus: Corpus) -> None:
    assert edition(corpus, None, Topic.SMUGGLING).facts.dual is None


def test_the_chapter_is_for_foreign_affairs(corpus: Corpus, root: Path) -> None:
    page = render_html(edition(corpus, "XAA", Topic.SMUGGLING, Audience.POLICE), root / "templates")
    assert "What the coded law of" not in page


@pytest.mark.parametrize("topic", list(Topic))
def test_the_chapter_prints_the_answers_and_says_what_they_are(corpus: Corpus, root: Path, topic: Topic) -> None:
    page = " ".join(render_html(edition(corpus, "XAA", topic), root / "templates").split())
    assert "not legal advice" in page
    assert "What the coded law of Exampleland answers" in page
    places = {Topic.TRAFFICKING: "2 years 6 months to 15 years", Topic.SMUGGLING: "up to 3 years of imprisonment"}
    assert places[topic] in page


def test_text_from_a_file_stays_text(corpus: Corpus, root: Path) -> None:
    page = render_html(edition(corpus, "XAB", Topic.SMUGGLING), root / "templates")
    assert "<script>alert" not in page
