"""Dual criminality: the answers of real laws worked by hand, and what holds for every answer.

Each hand-worked case says how the answer follows from ``provisions/members/*/law.yaml``.
"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.comparison import (
    Answer,
    AnswerCondition,
    CaveatKind,
    ConditionKind,
    DualCriminality,
    MemberAnswer,
    PairAnswer,
    Route,
    dual_criminality,
)
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Coverage
from guidegen.law.member.national import Member

AS_AT = date(2026, 11, 30)
CONDUCTS = (
    "forced-labour-deception",
    "child-sexual-exploitation",
    "smuggling-basic",
    "document-supply",
    "harbouring-for-gain",
    "humanitarian-rescue",
)


@pytest.fixture(scope="module")
def worked(corpus: Corpus) -> DualCriminality:
    return dual_criminality(corpus, AS_AT)


def places(answer: MemberAnswer) -> list[str]:
    return [r.locator for r in answer.provisions]


def said(pair: PairAnswer) -> tuple[Answer, Answer]:
    return pair.answer, pair.serious


# Worked by hand


def test_boat_passage_is_an_offence_in_indonesia_and_in_australia(worked: DualCriminality) -> None:
    # IDN: art. 457 of the Criminal Code 2023, in force since 2 January 2026, reaches bringing people who have no right to
    # enter Indonesia or another State, for gain; up to 15 years. AUS: s 233A of the Migration Act for entry into
    # Australia and s 73.1 of the Criminal Code for entry into a foreign country; 10 years each, and no benefit is needed.
    pair = worked.pair("smuggling-basic", "IDN", "AUS")
    assert said(pair) == (Answer.YES, Answer.YES)
    assert places(pair.sides[0]) == ["art. 457"]
    assert places(pair.sides[1]) == ["s 233A", "s 73.1"]
    assert [side.confidence for side in pair.sides] == [Confidence.HIGH, Confidence.HIGH]
    (untoc,) = pair.relations
    # Both are parties to the Convention (2009, 2004) and to the Protocol (2009, 2004).
    assert (untoc.in_force, untoc.route) == (Answer.YES, Route.PROTOCOL)
    assert {o.id for o in untoc.extradition} >= {"untoc-16-1", "untoc-16-3"}
    assert {o.id for o in untoc.assistance} >= {"untoc-18-1"}


def test_before_its_criminal_code_began_the_answer_for_indonesia_is_unknown(corpus: Corpus) -> None:
    # On 1 June 2025 art. 457 had not begun; of art. 120 of the Immigration Law only paragraph 2, on attempt, has elements.
    then = dual_criminality(corpus, date(2025, 6, 1), ["IDN"]).answers["IDN", "smuggling-basic"]
    assert then.answer is Answer.UNKNOWN
    assert not then.provisions
    assert [q.key for q in then.questions] == ["procuring_illegal_entry"]


def test_boat_passage_depends_on_the_border_in_thailand(worked: DualCriminality) -> None:
    # THA: s. 63 of the Immigration Act reaches bringing an alien into Thailand only, up to 10 years; Thailand is a party to
    # the Convention and only a signatory of the Protocol, so the Convention covers it as a serious crime (IDN: 15 years).
    pair = worked.pair("smuggling-basic", "IDN", "THA")
    assert said(pair) == (Answer.DEPENDS, Answer.YES)
    assert pair.sides[1].conditions == (AnswerCondition(ConditionKind.STATED, "whose border is crossed"),)
    assert places(pair.sides[1]) == ["s. 63"]
    assert [(r.in_force, r.route) for r in pair.relations] == [(Answer.YES, Route.SERIOUS)]


def test_forced_labour_is_no_purpose_of_trafficking_in_hong_kong(worked: DualCriminality) -> None:
    # HKG: s. 129 of the Crimes Ordinance is on prostitution only and coded no on forced labour (medium). AUS: s 271.2 has
    # the act and deception, and Division 270 is stated to have forced labour: yes, read together.
    pair = worked.pair("forced-labour-deception", "AUS", "HKG")
    assert [side.answer for side in pair.sides] == [Answer.YES, Answer.NO]
    assert said(pair) == (Answer.NO, Answer.NO)
    assert CaveatKind.TOGETHER in [caveat.kind for caveat in pair.sides[0].caveats]


def test_the_maldives_have_no_offence_of_smuggling(worked: DualCriminality) -> None:
    # MDV: the finding is stated: smuggling was left out of Act 12/2013 (medium).
    answer = worked.answers["MDV", "smuggling-basic"]
    assert answer.answer is Answer.NO
    assert [f.element.key for f in answer.grounds] == ["procuring_illegal_entry"]
    assert answer.sources


def test_what_indonesia_counts_as_exploitation_was_not_found_so_trafficking_for_labour_is_unknown(
    worked: DualCriminality,
) -> None:
    # IDN: art. 455 of the Criminal Code 2023 has acts and deception; forced labour is listed in art. 1 point 7 of Law 21/2007,
    # from memory only.
    answer = worked.answers["IDN", "forced-labour-deception"]
    assert answer.answer is Answer.UNKNOWN
    assert [q.key for q in answer.questions] == ["purpose.forced_labour"]
    assert {f.element.key for f in answer.grounds} == {"act.recruitment", "means.deception"}


def test_a_child_needs_no_means_in_the_united_states_and_one_of_two_offences_needs_it_in_new_zealand(
    worked: DualCriminality,
) -> None:
    # USA: 18 U.S.C. 1591 has act, prostitution and no means for children in one section, up to life. The finding on the
    # law as a whole is partial, for labour trafficking only. NZL: s. 98D asks for a means, s. 98AA (14 years) does not.
    pair = worked.pair("child-sexual-exploitation", "USA", "NZL")
    assert [side.answer for side in pair.sides] == [Answer.YES, Answer.DEPENDS]
    assert said(pair) == (Answer.DEPENDS, Answer.YES)
    assert places(pair.sides[0]) == ["18 U.S.C. § 1591"]
    condition = pair.sides[1].conditions[0]
    assert condition.kind is ConditionKind.HOW_FAR
    assert "98AA" in condition.notes[0]


def test_a_false_passport_is_no_serious_crime_between_bangladesh_and_malaysia(worked: DualCriminality) -> None:
    # BGD: s. 16 of Ordinance 5 of 2026, 1 to 3 years; its commencement is recalled. MYS: s. 56(1)(l) of the Immigration
    # Act, up to 5 years. An offence in both, and three years fall short of four.
    pair = worked.pair("document-supply", "BGD", "MYS")
    assert said(pair) == (Answer.YES, Answer.NO)
    assert pair.sides[0].confidence is Confidence.LOW
    assert CaveatKind.RECALLED in [caveat.kind for caveat in pair.sides[0].caveats]


def test_rescue_is_caught_where_no_benefit_is_needed_and_nothing_exempts_it(worked: DualCriminality) -> None:
    # IRN: gain is no element and no exemption is in the text read (both stated, high). BGD: benefit is an element of
    # s. 14. TUR: benefit is an element of art. 79(1). AUS: no benefit needed, no exemption found.
    answers = {iso3: worked.answers[iso3, "humanitarian-rescue"].answer for iso3 in ("IRN", "BGD", "TUR", "AUS")}
    assert answers == {"IRN": Answer.YES, "BGD": Answer.NO, "TUR": Answer.NO, "AUS": Answer.DEPENDS}
    assert worked.pair("humanitarian-rescue", "IRN", "BGD").answer is Answer.NO
    # IRN: the basic form stops at 3 years and graver forms reach 10, as the stated finding says.
    assert worked.answers["IRN", "humanitarian-rescue"].serious is Answer.DEPENDS


def test_rescue_is_no_safe_no_where_another_offence_may_need_no_benefit(worked: DualCriminality) -> None:
    # VNM: art. 348 asks for gain; art. 349 is coded in part on it and not coded on entry.
    answer = worked.answers["VNM", "humanitarian-rescue"]
    assert answer.answer is Answer.UNKNOWN
    assert "art. 349" in [place.locator for f in answer.grounds for place in f.places]


def test_an_offence_that_is_only_recalled_is_a_lead(worked: DualCriminality) -> None:
    # THA: that s. 64 of the Immigration Act reaches harbouring is stated with low confidence.
    answer = worked.answers["THA", "harbouring-for-gain"]
    assert answer.answer is Answer.UNKNOWN
    assert any("64" in lead.place.locator for lead in answer.leads)


def test_hong_kong_and_china_are_parts_of_one_state(worked: DualCriminality) -> None:
    pair = worked.pair("smuggling-basic", "HKG", "CHN")
    assert pair.one_state
    assert pair.relations == ()
    assert not worked.pair("smuggling-basic", "HKG", "MYS").one_state


def test_a_law_whose_force_is_not_established_never_gives_a_yes(worked: DualCriminality) -> None:
    # AFG: the decree of 2024 is coded in part, and its state is unknown.
    answer = worked.answers["AFG", "smuggling-basic"]
    assert answer.answer is Answer.DEPENDS
    assert AnswerCondition(ConditionKind.IN_FORCE) in answer.conditions


# Exampleland


def test_exampleland_answers_every_way(worked: DualCriminality) -> None:
    answers = {conduct: worked.answers["XAA", conduct].answer for conduct in CONDUCTS}
    assert answers == {
        "forced-labour-deception": Answer.YES,  # s. 4 has recruitment, deception and forced labour
        "child-sexual-exploitation": Answer.DEPENDS,  # the High Court infers a means under sixteen
        "smuggling-basic": Answer.DEPENDS,  # Exampleland's own border only
        "document-supply": Answer.UNKNOWN,  # not coded
        "harbouring-for-gain": Answer.UNKNOWN,  # recalled
        "humanitarian-rescue": Answer.NO,  # reward is an element of s. 71
    }
    assert worked.answers["XAA", "smuggling-basic"].serious is Answer.NO
    # Unlawful entry by the migrant (s. 82) is no place where an offence of supplying documents might lie.
    assert worked.answers["XAA", "document-supply"].uncoded == ()


def test_a_treaty_relation_tells_reservations_on_extradition(worked: DualCriminality) -> None:
    pair = worked.pair("child-sexual-exploitation", "BTN", "IND")
    told = dict(pair.relations[0].reservations)
    assert "16(4)" in told["Bhutan"]
    assert "extradition" in told["India"]
    assert {r.instrument.id: r.in_force for r in pair.relations} == {
        "untoc": Answer.YES,
        "actip": Answer.NO,
        "saarc-trafficking": Answer.YES,
        "crc-opsc": Answer.YES,
    }


def test_a_treaty_whose_state_is_unknown_for_one_side_is_a_question(corpus: Corpus, worked: DualCriminality) -> None:
    unknown = [
        (pair, n, r)
        for pair in worked.pairs("child-sexual-exploitation")
        for r in pair.relations
        for n in (0, 1)
        if r.in_force is Answer.UNKNOWN and r.positions[n].status == "unknown"
    ]
    assert unknown
    for pair, n, r in unknown:
        assert (pair.sides[n].member.name, r.instrument.id) in [(name, q.key) for name, q in pair.questions]


# What holds for every answer


@pytest.mark.parametrize("conduct", CONDUCTS)
def test_the_order_of_the_two_changes_nothing(corpus: Corpus, worked: DualCriminality, conduct: str) -> None:
    for pair in worked.pairs(conduct):
        one, other = (side.member.iso3 for side in pair.sides)
        turned = worked.pair(conduct, other, one)
        assert said(turned) == said(pair)
        assert [(r.in_force, r.route) for r in turned.relations] == [(r.in_force, r.route) for r in pair.relations]
        assert sorted(name for name, _ in turned.questions) == sorted(name for name, _ in pair.questions)


@pytest.mark.slow
@settings(deadline=None, max_examples=25)
@given(as_at=st.dates(date(1990, 1, 1), date(2030, 12, 31)), conduct=st.sampled_from(CONDUCTS))
def test_a_yes_has_a_place_and_a_source_and_a_no_has_a_source(corpus: Corpus, as_at: date, conduct: str) -> None:
    for (_, name), answer in dual_criminality(corpus, as_at).answers.items():
        if name != conduct:
            continue
        if answer.answer is Answer.YES:
            assert answer.provisions
        if answer.answer in {Answer.YES, Answer.NO}:
            assert answer.sources
            assert answer.grounds
        if answer.answer is Answer.NO:
            assert all(f.value is not Coverage.UNKNOWN and f.sources for f in answer.grounds)
        assert bool(answer.conditions) is (answer.answer is Answer.DEPENDS)
        assert (answer.confidence is None) is (answer.answer is Answer.UNKNOWN)
        if answer.answer is Answer.UNKNOWN:
            assert answer.questions or answer.grounds


def without_coding(member: Member) -> Member:
    """The member with its provisions, and nothing coded of them."""
    provisions = tuple(p.model_copy(update={"elements": {}}) for p in member.law.provisions)
    return member.model_copy(update={"law": member.law.model_copy(update={"provisions": provisions, "findings": {}})})


def test_where_nothing_is_coded_every_answer_is_unknown(corpus: Corpus) -> None:
    bare = replace(corpus, members={code: without_coding(m) for code, m in corpus.members.items()})
    found = dual_criminality(bare, AS_AT).answers.values()
    assert {answer.answer for answer in found} == {Answer.UNKNOWN}
    assert all(answer.questions for answer in found)


def test_what_is_only_recalled_never_answers(corpus: Corpus) -> None:
    def recalled(member: Member) -> Member:
        provisions = tuple(
            p.model_copy(
                update={
                    "confidence": Confidence.LOW,
                    "elements": {k: r.model_copy(update={"confidence": None}) for k, r in p.elements.items()},
                }
            )
            for p in member.law.provisions
        )
        return member.model_copy(
            update={"law": member.law.model_copy(update={"provisions": provisions, "findings": {}})}
        )

    low = replace(corpus, members={code: recalled(m) for code, m in corpus.members.items()})
    found = dual_criminality(low, AS_AT).answers.values()
    assert {answer.answer for answer in found} == {Answer.UNKNOWN}
    assert any(answer.leads for answer in found)


def test_a_conduct_or_a_member_that_is_not_there_is_a_key_error(corpus: Corpus, worked: DualCriminality) -> None:
    with pytest.raises(KeyError):
        worked.pair("piracy", "IDN", "AUS")
    with pytest.raises(KeyError):
        dual_criminality(corpus, AS_AT, ["ZZZ"])
