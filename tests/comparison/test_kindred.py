"""Kindred members: the nearest legal systems, by a rule that anyone can count after."""

import pytest

from guidegen.comparison import kindred
from guidegen.corpus.corpus import Corpus


def test_pacific_common_law_members_are_nearest_to_one_another(corpus: Corpus) -> None:
    nearest = [k.member.iso3 for k in kindred(corpus.members, "FJI")[:6]]
    assert {"KIR", "SLB", "TON", "WSM"} <= set(nearest)


def test_a_member_is_never_its_own_kin_and_each_stands_once(corpus: Corpus) -> None:
    for iso3 in corpus.members:
        found = [k.member.iso3 for k in kindred(corpus.members, iso3)]
        assert iso3 not in found
        assert len(found) == len(set(found))


def test_nearness_is_the_same_from_both_sides(corpus: Corpus) -> None:
    near = {(a, k.member.iso3): k.nearness for a in corpus.members for k in kindred(corpus.members, a)}
    assert all(near[b, a] == count for (a, b), count in near.items())


def test_members_equally_near_stand_by_name(corpus: Corpus) -> None:
    found = kindred(corpus.members, "IDN")
    assert list(found) == sorted(found, key=lambda k: (-k.nearness, k.member.name))


def test_there_are_no_kin_of_a_member_that_is_not_there(corpus: Corpus) -> None:
    with pytest.raises(KeyError):
        kindred(corpus.members, "ZZZ")
