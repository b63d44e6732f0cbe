"""Facts added, changed and removed between two states."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from guidegen.comparison.change.differences import ChangeKind, SubjectChanges, changes
from guidegen.comparison.change.facts import Fact, FactKey, Facts, FactSubject, SubjectKind, facts, names
from guidegen.corpus.corpus import Corpus

KEYS = st.builds(
    FactKey,
    st.builds(FactSubject, st.sampled_from(SubjectKind), st.sampled_from(["A", "B"])),
    st.sampled_from(["provisions/x.yaml", "provisions/y.yaml"]),
    st.sampled_from(["", "one", "two"]),
    st.sampled_from(["f", "g.h"]),
)
FACTS = st.dictionaries(KEYS, st.builds(Fact, st.sampled_from(["1", "2", "three"]), st.sampled_from(["", "a thing"])))


def found(old: Facts, new: Facts) -> set[tuple[FactKey, str | None, str | None]]:
    return {(c.key, c.old, c.new) for subject in changes(old, new, {}) for c in subject.changes}


@given(FACTS)
def test_a_state_held_against_itself_has_no_changes(state: Facts) -> None:
    assert changes(state, state, {}) == ()


@given(FACTS, FACTS)
def test_the_way_back_mirrors_the_way_there(old: Facts, new: Facts) -> None:
    assert {(k, b, a) for k, a, b in found(old, new)} == found(new, old)


@given(FACTS, FACTS)
def test_applying_the_changes_to_the_old_state_gives_the_new(old: Facts, new: Facts) -> None:
    values = {key: fact.value for key, fact in old.items()}
    for key, _, now in found(old, new):
        values.pop(key, None)
        if now is not None:
            values[key] = now
    assert values == {key: fact.value for key, fact in new.items()}


@given(FACTS, FACTS)
def test_each_subject_stands_once(old: Facts, new: Facts) -> None:
    subjects = [s.subject for s in changes(old, new, {})]
    assert len(subjects) == len(set(subjects))


def test_a_real_state_held_against_itself_has_no_changes(corpus: Corpus) -> None:
    assert changes(facts(corpus), facts(replace(corpus)), names(corpus)) == ()


def test_a_member_that_comes_adds_facts_only_and_stands_by_its_name(corpus: Corpus) -> None:
    before = replace(
        corpus,
        members={code: m for code, m in corpus.members.items() if code != "XAA"},
        treaty_actions={key: a for key, a in corpus.treaty_actions.items() if key[0] != "XAA"},
    )
    made: tuple[SubjectChanges, ...] = changes(facts(before), facts(corpus), names(corpus))
    assert [s.name for s in made] == ["Exampleland"]
    assert {c.kind for c in made[0].changes} == {ChangeKind.ADDED}
    assert any(c.key.field == "penalty.imprisonment.max" and c.new == "15 years" for c in made[0].changes)
