"""Practice as an edition prints it: texts on method beside their elements, and what chapters pick."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.method import MethodView
from guidegen.editions.compose import compose
from guidegen.editions.edition import Edition
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.law.practice import Practice

AS_AT = date(2026, 11, 24)


def edition(corpus: Corpus, iso3: str | None, topic: Topic, audience: Audience = Audience.ALL) -> Edition:
    return compose(corpus, corpus.guides[topic], iso3, audience, AS_AT)


def rows(table: MethodView) -> dict[str, str]:
    return {row.element.key: row.text for group in table.groups for row in group.rows}


def changed(corpus: Corpus, audience: Audience, tables: Mapping[str, object]) -> Corpus:
    """The corpus with other tables for one kind of reader."""
    practice = Practice.model_validate_json(
        corpus.practice[audience].model_copy(update={"tables": tables}).model_dump_json()
    )
    return replace(corpus, practice={**corpus.practice, audience: practice})


@pytest.mark.parametrize("audience", [Audience.POLICE, Audience.PROSECUTORS, Audience.JUDGES])
@pytest.mark.parametrize("topic", Topic)
def test_each_element_that_a_table_covers_has_its_row_in_the_order_of_the_checklist(
    corpus: Corpus, topic: Topic, audience: Audience
) -> None:
    shown = edition(corpus, "IDN", topic, audience).practice.tables
    for name, table in corpus.practice[audience].tables.items():
        covered = table.covers.get(topic, ())
        held = [e.key for e in corpus.elements[topic] if e.group in covered and e.key not in table.without.of(topic)]
        found = rows(shown[name])
        assert list(found) == held, name
        assert found == {key: table.texts.of(topic)[key] for key in held}


def test_an_element_of_a_covered_part_without_a_text_is_never_passed_over(corpus: Corpus) -> None:
    tables = corpus.practice[Audience.POLICE].tables
    texts = tables["proof"].texts
    fewer = texts.model_copy(update={"trafficking": {k: t for k, t in texts.trafficking.items() if k != "means.fraud"}})
    without = changed(corpus, Audience.POLICE, {**tables, "proof": tables["proof"].model_copy(update={"texts": fewer})})
    with pytest.raises(KeyError, match=r"means\.fraud"):
        edition(without, "IDN", Topic.TRAFFICKING, Audience.POLICE)


def test_the_texts_of_a_table_reach_elements_of_the_other_checklist(corpus: Corpus) -> None:
    counts = edition(corpus, "IDN", Topic.SMUGGLING, Audience.PROSECUTORS).practice.tables["count-means"]
    assert counts.groups == ()
    assert counts.texts["means.fraud"] == "fraud"


def test_a_chapter_gets_the_elements_that_it_picks_in_the_order_of_the_parts(corpus: Corpus) -> None:
    made = edition(corpus, "IDN", Topic.SMUGGLING, Audience.MARITIME)
    chosen = corpus.practice[Audience.MARITIME].elements["the-law-behind"][Topic.SMUGGLING]
    picked = [element.key for element in made.practice.elements["the-law-behind"]]
    assert picked == [e.key for group in made.facts.groups for e in group.elements if e.key in chosen]
    assert set(picked) == set(chosen)


def test_a_chapter_gets_the_duties_that_it_picks_of_treaties_open_to_the_member(corpus: Corpus) -> None:
    chosen = corpus.practice[Audience.PROSECUTORS].duties["requests"][Topic.TRAFFICKING]

    def picked(iso3: str | None) -> set[str]:
        duties = edition(corpus, iso3, Topic.TRAFFICKING, Audience.PROSECUTORS).practice.duties["requests"]
        return {duty.id for duty in duties}

    assert picked("IDN") == picked(None) == set(chosen)
    assert picked("FJI") == {oid for oid in chosen if not oid.startswith("actip-")}


def test_what_is_picked_for_one_guide_is_not_there_in_the_other(corpus: Corpus) -> None:
    held = {t: edition(corpus, None, t, Audience.FOREIGN_AFFAIRS).practice.duties for t in Topic}
    assert "ships" in held[Topic.SMUGGLING]
    assert "ships" not in held[Topic.TRAFFICKING]


def test_an_edition_has_what_the_full_guide_picks_beside_its_own(corpus: Corpus) -> None:
    whole, police = (edition(corpus, "IDN", Topic.TRAFFICKING, a).practice for a in (Audience.ALL, Audience.POLICE))
    assert whole.tables == {}
    assert police.elements["money"] == whole.elements["money"]
    assert set(police.tables) == set(corpus.practice[Audience.POLICE].tables)


def test_readers_without_a_practice_have_that_of_the_full_guide(corpus: Corpus) -> None:
    made = edition(corpus, "IDN", Topic.TRAFFICKING, Audience.BRIEF)
    assert made.practice == edition(corpus, "IDN", Topic.TRAFFICKING).practice
