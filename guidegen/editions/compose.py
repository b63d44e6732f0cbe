"""Compose an edition: everything one guide says to one reader about one member at one date."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.drafting.bill.draft import Drafter, drafted_bill
from guidegen.editions.chapters.action_list import closing_actions, question_groups, theme_questions
from guidegen.editions.chapters.key_points import key_points
from guidegen.editions.chapters.law_as_it_stands import law_views, provision_groups, system_view
from guidegen.editions.chapters.method import practice_view
from guidegen.editions.chapters.model_provisions import ModelText, model_text
from guidegen.editions.chapters.offences import offences
from guidegen.editions.chapters.profile import heat_view, member_view, profile_view
from guidegen.editions.chapters.proof import answers
from guidegen.editions.chapters.questions import (
    AnswerLine,
    action_lines,
    duty_lines,
    penalty_lines,
    policy_question_views,
    sureness_lines,
    treaty_lines,
    wording_lines,
)
from guidegen.editions.chapters.regional import member_rows
from guidegen.editions.chapters.smuggling_at_sea import sea_view
from guidegen.editions.chapters.the_offence import GroupView, group_views
from guidegen.editions.chapters.themes import carried_out, theme_views
from guidegen.editions.chapters.what_binds import instrument_view, joining_view, treaty_view
from guidegen.editions.citations import Citations, source_views
from guidegen.editions.edition import Edition, EditionAnswers, EditionFacts, MemberPart, RegionalPart
from guidegen.editions.freshness import check_first, sureness
from guidegen.editions.practice.bodies import bodies
from guidegen.editions.practice.comparators import comparator_views
from guidegen.editions.practice.dual_criminality import dual_view
from guidegen.law.guide import REGION, Audience, Guide, QuestionKind
from guidegen.law.member.profile import Coast
from guidegen.law.member.readings import laws_on
from guidegen.law.treaty import Eligibility, Force, TreatyStatus
from guidegen.standing import Standing, standing
from guidegen.wording.language import day, within
from guidegen.wording.values import subject_label, subject_phrase


def _country(
    corpus: Corpus, guide: Guide, stand: Standing, groups: Sequence[GroupView], citations: Citations
) -> MemberPart:
    member, topic = stand.member, guide.id
    positions = dict(stand.positions)
    open_ids = [i for i in guide.instruments if positions[i].status is not TreatyStatus.NOT_ELIGIBLE]
    treaties = {i: treaty_view(positions[i], citations) for i in guide.instruments}
    coverage = stand.topics[topic].coverage.values()
    actions = closing_actions(corpus, stand, topic, groups)
    joining = tuple(
        joining_view(
            positions[i],
            positions,
            [
                c
                for c in coverage
                if corpus.instrument_of[c.obligation.id].id == i and c.obligation.force is Force.MANDATORY and c.counts
            ],
            member.called,
            citations,
        )
        for i in guide.foremost(open_ids)
        if treaties[i].may_join
    )
    return MemberPart(
        member=member_view(member, citations),
        key=key_points(guide, stand, treaties, groups, actions),
        treaties=tuple(treaties[i] for i in open_ids),
        joining=joining,
        joinable=tuple(treaties[i] for i in open_ids if treaties[i].may_join),
        regional_closed=tuple(
            treaties[i].instrument
            for i in guide.instruments
            if i not in open_ids and corpus.instruments[i].eligible is not Eligibility.ALL
        ),
        system=system_view(member, citations),
        profile=profile_view(corpus, guide, stand),
        laws=law_views(member, laws_on(member, topic), stand.as_at, citations),
        provisions=provision_groups(member, topic, stand.as_at, citations),
        actions=actions,
        questions=question_groups(stand, topic, open_ids, citations),
        theme_questions=theme_questions(corpus, stand, topic, citations),
        check_first=check_first(corpus, stand, topic),
    )


def _region(corpus: Corpus, guide: Guide, as_at: date, citations: Citations) -> RegionalPart:
    leading = guide.foremost()
    return RegionalPart(
        instruments=tuple(instrument_view(corpus.instruments[i], citations) for i in guide.instruments),
        leading=tuple(instrument_view(corpus.instruments[i], citations) for i in leading),
        members=member_rows(corpus, guide, leading, as_at, citations),
        heat=heat_view(corpus, guide.id, as_at),
    )


def for_reader(whole: Edition, corpus: Corpus, audience: Audience) -> Edition:
    """The edition of a full guide for one kind of reader: the same facts, other chapters.

    Raises KeyError where the corpus has no edition for the reader.
    """
    if audience is Audience.ALL:
        return whole
    reader, guide = corpus.editions[audience], whole.guide
    name = whole.title if whole.facts.country else f"{guide.title}, regional edition"
    return replace(
        whole,
        audience=audience,
        reader=reader,
        title=f"{name}: {within(reader.title)}",
        practice=practice_view(corpus.practice, audience, guide.id, whole.facts.groups, whole.facts.themes),
    )


def compose(
    corpus: Corpus,
    guide: Guide,
    iso3: str | None,
    audience: Audience,
    as_at: date,
    drafter: Drafter = drafted_bill,
) -> Edition:
    """Everything one guide says to one reader.

    In: the corpus, the guide, the member (None: the regional edition), the reader, the date and what drafts its model
    text. Out: the edition. Raises KeyError where the corpus has no such member, or no edition for the reader.
    """
    return for_reader(_full_guide(corpus, guide, iso3, as_at, drafter), corpus, audience)


def _full_guide(corpus: Corpus, guide: Guide, iso3: str | None, as_at: date, drafter: Drafter) -> Edition:
    """The full guide: its model text, the facts, what they answer, and the sources of all of it."""
    citations = Citations()
    stand = standing(corpus, iso3, as_at) if iso3 else None
    member = stand.member if stand else None
    model = model_text(corpus, guide, member, as_at, citations, drafter=drafter)
    facts = _facts(corpus, guide, stand, as_at, model, citations)
    return Edition(
        guide=guide,
        audience=Audience.ALL,
        reader=None,
        language="en",
        as_at=as_at,
        place=iso3.lower() if iso3 else REGION,
        title=f"{guide.title} in {member.called}" if member else f"{guide.title}: regional edition",
        as_at_words=day(as_at),
        subject=subject_phrase(guide.id),
        subject_label=subject_label(guide.id),
        facts=facts,
        practice=practice_view(corpus.practice, Audience.ALL, guide.id, facts.groups, facts.themes),
        model=model,
        answers=_answers(corpus, guide, stand, facts, model),
        glossary=corpus.glossary,
        sources=source_views(citations),
    )


def _facts(
    corpus: Corpus, guide: Guide, stand: Standing | None, as_at: date, model: ModelText, citations: Citations
) -> EditionFacts:
    """What the corpus has on the subject, cited in this order."""
    member, topic = stand.member if stand else None, guide.id
    groups = group_views(corpus, topic, stand, model.implementing, citations)
    country = _country(corpus, guide, stand, groups, citations) if stand else None
    own = offences(corpus, member, topic, as_at, citations)
    themes = theme_views(corpus, guide, stand, citations)
    at_sea = "smuggling-at-sea" in guide.chapters and (member is None or member.profile.coast is Coast.COASTAL)
    findings = stand.topics[topic].findings if stand else {}
    return EditionFacts(
        country=country,
        region=None if stand else _region(corpus, guide, as_at, citations),
        groups=groups,
        sea=sea_view(corpus, topic, stand, citations) if at_sea else None,
        themes=themes,
        carried_out=carried_out(themes.values()),
        bodies=bodies(member, citations),
        offences=own,
        comparators=comparator_views(corpus, member.iso3 if member else None, topic, findings, as_at, citations),
        dual=dual_view(corpus, member.iso3 if member else None, topic, as_at, citations),
    )


def _answers(
    corpus: Corpus, guide: Guide, stand: Standing | None, facts: EditionFacts, model: ModelText
) -> EditionAnswers:
    """What a policy maker asks first, and each mandatory duty, with what answers it."""
    duties = answers(corpus, guide, model.implementing)
    lines: Mapping[QuestionKind, tuple[AnswerLine, ...]] = dict.fromkeys(
        QuestionKind, ()
    )  # nothing is said of a region
    if stand and facts.country:
        lines = {
            QuestionKind.TREATIES: treaty_lines(facts.country.key.binding),
            QuestionKind.PENALTIES: penalty_lines(facts.offences),
            QuestionKind.ACTIONS: action_lines(facts.country.actions),
            QuestionKind.WORDING: wording_lines(model),
            QuestionKind.SURENESS: sureness_lines(sureness(corpus, stand, guide.id), facts.country.check_first),
            QuestionKind.DUTIES: duty_lines(duties),
        }
    questions = [q for q in corpus.questions if guide.id in q.topics]
    return EditionAnswers(policy_question_views(questions, facts.groups, lines, guide.chapters), duties)
