"""What a member's law has on each element."""

from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Coverage, Topic
from guidegen.law.member.national import Member, MemberLaw, Provision, Reading, StatedFinding
from guidegen.standing import Finding, Lead, Pinpoint, findings, standing

KEY = "consent_irrelevant"
AS_AT = date(2026, 11, 23)


def with_law(member: Member, *provisions: Provision, stated: StatedFinding | None = None) -> Member:
    law = MemberLaw(
        sources=member.law.sources,
        laws=member.law.laws,
        provisions=provisions,
        findings={Topic.TRAFFICKING: {KEY: stated}} if stated else {},
    )
    return Member(profile=member.profile, law=law)


def provision(member: Member, value: Coverage, confidence: Confidence, locator: str = "s. 1") -> Provision:
    template = next(p for p in member.law.provisions if p.topic == "trafficking" and p.source)
    return template.model_copy(
        update={"elements": {KEY: Reading(value=value)}, "confidence": confidence, "locator": locator}
    )


def finding(corpus: Corpus, member: Member, as_at: date = AS_AT) -> Finding:
    return findings(member, Topic.TRAFFICKING, corpus.elements[Topic.TRAFFICKING], as_at)[KEY]


def test_a_sourced_reading_gives_a_finding_with_its_place_and_source(corpus: Corpus) -> None:
    member = corpus.members["THA"]
    found = finding(corpus, with_law(member, provision(member, Coverage.YES, Confidence.MEDIUM)))
    assert found.value is Coverage.YES
    assert found.confidence is Confidence.MEDIUM
    assert [p.locator for p in found.places] == ["s. 1"]
    assert found.sources


def test_what_is_recalled_never_makes_a_finding_and_is_kept_as_a_lead(corpus: Corpus) -> None:
    member = corpus.members["THA"]
    found = finding(corpus, with_law(member, provision(member, Coverage.YES, Confidence.LOW)))
    assert found.value is Coverage.UNKNOWN
    assert found.confidence is None
    assert [(lead.place.locator, lead.value) for lead in found.leads] == [("s. 1", Coverage.YES)]


def test_the_best_of_several_provisions_counts(corpus: Corpus) -> None:
    member = corpus.members["THA"]
    found = finding(
        corpus,
        with_law(
            member,
            provision(member, Coverage.NO, Confidence.HIGH, "s. 1"),
            provision(member, Coverage.PARTIAL, Confidence.HIGH, "s. 2"),
        ),
    )
    assert found.value is Coverage.PARTIAL
    assert [p.locator for p in found.places] == ["s. 2"]


def test_a_finding_is_as_sure_as_the_least_sure_of_its_provisions(corpus: Corpus) -> None:
    member = corpus.members["THA"]
    found = finding(
        corpus,
        with_law(
            member,
            provision(member, Coverage.YES, Confidence.HIGH, "s. 1"),
            provision(member, Coverage.YES, Confidence.MEDIUM, "s. 2"),
        ),
    )
    assert found.confidence is Confidence.MEDIUM


def test_a_stated_finding_stands_before_what_provisions_give(corpus: Corpus) -> None:
    member = corpus.members["THA"]
    source = next(iter(member.law.sources))
    stated = StatedFinding(value=Coverage.PARTIAL, locator="s. 9", confidence=Confidence.MEDIUM, source=(source,))
    found = finding(corpus, with_law(member, provision(member, Coverage.YES, Confidence.HIGH), stated=stated))
    assert (found.value, found.stated) == (Coverage.PARTIAL, True)


def test_a_stated_finding_that_is_recalled_is_unknown_and_a_lead(corpus: Corpus) -> None:
    member = corpus.members["THA"]
    source = next(iter(member.law.sources))
    stated = StatedFinding(
        value=Coverage.PARTIAL, locator="s. 9", note="in part", confidence=Confidence.LOW, source=(source,)
    )
    for provisions in ([], [provision(member, Coverage.YES, Confidence.HIGH)]):  # what provisions give does not step in
        found = finding(corpus, with_law(member, *provisions, stated=stated))
        assert (found.value, found.confidence, found.stated) == (Coverage.UNKNOWN, None, True)
        assert (found.places, found.note, found.sources) == ((), None, ())
        assert found.leads == (Lead(Pinpoint("", "s. 9", "in part"), Coverage.PARTIAL, (member.law.sources[source],)),)


def test_what_was_recalled_of_an_element_stands_before_what_was_stated(corpus: Corpus) -> None:
    member = corpus.members["THA"]
    stated = StatedFinding(value=Coverage.YES, confidence=Confidence.LOW)
    found = finding(corpus, with_law(member, provision(member, Coverage.NO, Confidence.LOW), stated=stated))
    assert [(lead.place.locator, lead.value) for lead in found.leads] == [
        ("s. 1", Coverage.NO),
        ("place not recorded", Coverage.YES),
    ]


def test_every_recalled_finding_of_the_content_is_a_lead_and_a_question(corpus: Corpus) -> None:
    recalled = [
        (iso3, topic, key, stated)
        for iso3, member in corpus.members.items()
        for topic, on_topic in member.law.findings.items()
        for key, stated in on_topic.items()
        if stated.recalled
    ]
    assert recalled
    for iso3, topic, key, stated in recalled:
        found = standing(corpus, iso3, AS_AT).topics[topic]
        assert found.findings[key].value is Coverage.UNKNOWN, (iso3, topic, key)
        assert found.findings[key].leads[-1].value is stated.value
        (question,) = [q for q in found.questions if q.key == key]
        assert question.leads == found.findings[key].leads


def test_no_member_has_a_known_finding_without_confidence_or_an_unknown_one_with_it(corpus: Corpus) -> None:
    for member in corpus.members.values():
        for topic in Topic:
            for key, found in findings(member, topic, corpus.elements[topic], AS_AT).items():
                assert (found.value is Coverage.UNKNOWN) == (found.confidence is None), (member.iso3, topic, key)


def test_a_known_finding_has_a_source_and_is_not_recalled(corpus: Corpus) -> None:
    for member in corpus.members.values():
        for topic in Topic:
            for key, found in findings(member, topic, corpus.elements[topic], AS_AT).items():
                if found.value is not Coverage.UNKNOWN:
                    assert found.sources, (member.iso3, topic, key)
                    assert found.confidence in {Confidence.HIGH, Confidence.MEDIUM}, (member.iso3, topic, key)


def test_before_its_law_began_a_provision_gives_no_finding(corpus: Corpus) -> None:
    member = corpus.members["THA"]
    held = with_law(member, provision(member, Coverage.YES, Confidence.HIGH))
    law = held.law_by_id(held.law.provisions[0].law)
    assert law.year is not None
    assert finding(corpus, held, date(law.year + 1, 1, 1)).value is Coverage.YES
    assert finding(corpus, held, date(law.year - 1, 1, 1)).value is Coverage.UNKNOWN


def test_a_stated_finding_is_a_lead_before_the_year_of_its_source(corpus: Corpus) -> None:
    member = corpus.members["THA"]
    key, dated = next((k, s.as_at) for k, s in member.law.sources.items() if s.as_at)
    stated = StatedFinding(value=Coverage.YES, locator="s. 9", confidence=Confidence.MEDIUM, source=(key,))
    held = with_law(member, stated=stated)
    assert dated is not None
    year = int(dated[:4])
    assert finding(corpus, held, date(year, 1, 1)).value is Coverage.YES
    before = finding(corpus, held, date(year - 1, 12, 31))
    assert before.value is Coverage.UNKNOWN
    assert [lead.place.locator for lead in before.leads] == ["s. 9"]
