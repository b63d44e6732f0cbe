"""Articles in the one form in which files name them: read whole, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.corpus.corpus import Corpus
from guidegen.law.articles import article_places, meet


def named(text: str) -> list[str]:
    return ["/".join(place) for place in article_places(text) or ()]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("art. 35(2)", ["art/35/2"]),
        ("arts. 14, 20, 21", ["art/14", "art/20", "art/21"]),
        ("arts. 34 and 35", ["art/34", "art/35"]),
        ("arts. 2, 5, and 9", ["art/2", "art/5", "art/9"]),
        ("arts. 8-11", ["art/8", "art/9", "art/10", "art/11"]),
        ("arts. 8 to 10", ["art/8", "art/9", "art/10"]),
        ("art. 14(1)-(3)", ["art/14/1", "art/14/2", "art/14/3"]),
        ("art. 2(a)-(c)", ["art/2/a", "art/2/b", "art/2/c"]),
        ("art. 3(1)(a)(i)-(iii)", ["art/3/1/a/i", "art/3/1/a/ii", "art/3/1/a/iii"]),
        ("arts. 9(2), 16(1)(c), (d), (g)", ["art/9/2", "art/16/1/c", "art/16/1/d", "art/16/1/g"]),
        ("art. 16(1)-(2), (6)", ["art/16/1", "art/16/2", "art/16/6"]),
        ("art. 19(2)(g); art. 25", ["art/19/2/g", "art/25"]),
        ("art. XIV", ["art/14"]),
        ("art. VIII(3)", ["art/8/3"]),
        ("art. 5 bis(1)", ["art/5 bis/1"]),
        ("chap. V, reg. 33(1-1), (6)", ["chap v/reg/33/1-1", "chap v/reg/33/6"]),
        ("annex, paras. 1.3.2, 3.1.9", ["annex/para/1.3.2", "annex/para/3.1.9"]),
        ("art. 3(a), the act", ["art/3/a"]),
        ("art. 5 (legal persons)", ["art/5"]),
    ],
)
def test_articles_paragraphs_ranges_and_siblings_are_read(text: str, places: list[str]) -> None:
    assert named(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "",
        "34",
        "article 34",
        "articles 34 and 35",
        "art. 34, para. 2",
        "reservation to art. 34",
        "art. 34 and the like",
        "art. 34 (in part)x",
        "art. 11-8",
        "art. 5(3)-(1)",
        "art. 1-9999",
        "(2)",
        "art. (2)",
        "art. 2, (c)(d)",
        "arts. 2; 3",
        "ART. 2",
        "art. ٣",
        "art. 2\n",
    ],
)
def test_whatever_is_in_another_form_is_not_read_in_part(text: str) -> None:
    assert article_places(text) is None


@given(st.text(max_size=60) | st.text("art. s()-,;0123456789aivx", max_size=40))
def test_any_text_is_places_or_none(text: str) -> None:
    found = article_places(text)
    assert found is None or all(found)


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        ("art. 15(2)", "art. 15(2)", True),
        ("art. 15(2)", "art. 15(3)", False),
        ("art. 15", "art. 15(2)(c)", True),
        ("art. 15(2)(c)", "art. 15(2)", True),
        ("art. 1", "art. 15", False),
        ("art. 3(1)(a)(i)-(iii)", "art. 3(1)(a)(ii)", True),
        ("art. 2(a)-(f)", "art. 2(g)", False),
        ("art. III", "art. 3(1)", True),
        ("art. 1", "annex, para. 1", False),
    ],
)
def test_places_meet_where_one_stands_in_the_other(one: str, other: str, met: bool) -> None:
    assert meet(article_places(one) or (), article_places(other) or ()) is met


def test_every_place_of_a_duty_and_every_article_of_an_act_is_read(corpus: Corpus) -> None:
    for duty in corpus.obligations.values():
        assert article_places(duty.locator), duty.id
    acts = [act for action in corpus.treaty_actions.values() for act in action.acts]
    assert len([act for act in acts if act.places]) > 100
    for act in acts:
        assert act.places or act.articles in {None, "all", "unknown"}, act
