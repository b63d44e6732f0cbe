"""Kindred members: the nearest legal systems, by a rule that anyone can count after."""

from datetime import date

import pytest

from guidegen.comparison import comparators
from guidegen.corpus.corpus import Corpus

AS_AT = date(2026, 11, 24)


def test_pacific_common_law_members_are_nearest_to_one_another(corpus: Corpus) -> None:
    nearest = [k.iso3 for k in comparators(corpus, "FJI", AS_AT)[:6]]
    assert {"KIR", "SLB", "VUT", "WSM"} <= set(nearest)


def test_a_member_is_never_its_own_kin_and_each_stands_once(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        found = [k.iso3 for k in comparators(corpus, iso3, AS_AT)]
        assert iso3 not in found
        assert len(found) == len(set(found))


def test_nearness_is_the_same_from_both_sides(corpus: Corpus) -> None:
    near = {(a, k.iso3): k.nearness for a in corpus.members for k in comparators(corpus, a, AS_AT)}
    assert all(near[b, a] == count for (a, b), count in near.items())


def test_members_equally_near_stand_by_name(corpus: Corpus) -> None:
    found = comparators(corpus, "IDN", AS_AT)
    assert list(found) == sorted(found, key=lambda k: (-k.nearness, corpus.members[k.iso3].name))


def test_there_are_no_kin_of_a_member_that_is_not_there(corpus: Corpus) -> None:
    with pytest.raises(KeyError):
        comparators(corpus, "ZZZ", AS_AT)


def test_what_is_shared_can_be_counted_after(corpus: Corpus) -> None:
    nearest = comparators(corpus, "FJI", AS_AT)[0]
    assert nearest.nearness == sum(one.points for one in nearest.shared)
    kinds = [one.kind for one in nearest.shared]
    assert kinds == sorted(kinds, key=["tradition", "region", "unit", "treaties", "size"].index)
    (treaties,) = (one for one in nearest.shared if one.kind == "treaties")
    both, either = (int(word) for word in treaties.what.split(" of "))
    assert 0 < both <= either <= len(corpus.instruments)
    assert treaties.points == round(3 * both / either)


def test_members_of_like_size_share_it(corpus: Corpus) -> None:
    sized = {k.iso3 for k in comparators(corpus, "IDN", AS_AT) if any(one.kind == "size" for one in k.shared)}
    assert {"PAK", "BGD", "USA"} <= sized
    assert not {"NRU", "TON", "SGP"} & sized
