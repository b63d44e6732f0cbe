"""An edition: everything one guide says to one reader about one member at one date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.editions.actions import (
    ClosingAction,
    QuestionGroup,
    ThemeQuestions,
    closing_actions,
    question_groups,
    theme_questions,
)
from guidegen.editions.answers import InstrumentAnswers, answers
from guidegen.editions.bodies import BodyView, bodies
from guidegen.editions.charges import ChargeView, charges
from guidegen.editions.citations import Citations, Cite, SourceView, source_views
from guidegen.editions.dual_criminality import DualView, dual_view
from guidegen.editions.freshness import FactView, check_first, sureness
from guidegen.editions.key_points import KeyPoints, key_points
from guidegen.editions.kindred import KindredView, kindred_views
from guidegen.editions.laws import (
    LawView,
    ProvisionGroup,
    SystemView,
    law_views,
    provision_groups,
    system_view,
)
from guidegen.editions.method import PracticeView, practice_view
from guidegen.editions.model_text import Drafter, ModelText, drafted_bill, model_text
from guidegen.editions.offence import GroupView, group_views
from guidegen.editions.profile import HeatView, ProfileView, heat_view, profile_view
from guidegen.editions.questions import (
    AnswerLine,
    AskedView,
    action_lines,
    asked_views,
    duty_lines,
    penalty_lines,
    sureness_lines,
    treaty_lines,
    wording_lines,
)
from guidegen.editions.regional import MemberRow, member_rows
from guidegen.editions.sea import SeaView, sea_view
from guidegen.editions.themes import ThemeView, theme_views
from guidegen.editions.treaties import (
    InstrumentView,
    JoiningView,
    TreatyView,
    instrument_view,
    joining_view,
    treaty_view,
)
from guidegen.editions.words import country_name, day
from guidegen.law.base import Confidence, Topic
from guidegen.law.finding import laws_on
from guidegen.law.guide import Audience, AudienceEdition, Glossary, Guide, QuestionKind
from guidegen.law.national import Member
from guidegen.law.profile import Coast
from guidegen.law.treaty import Eligibility, Force
from guidegen.standing import Standing, standing

REGION = "regional"
"""The name of the edition that is made for no single member."""

_LEADING = 3


@dataclass(frozen=True)
class MemberView:
    """The member an edition is made for."""

    name: str
    """Its name in running text."""
    opening: str
    """The same where it opens a sentence or stands alone."""
    formal_name: str
    coastal: bool
    state: str | None
    """The State whose treaty actions bind it, by name, where that is another."""
    notes: str | None
    """What a reader must know about its law as a whole."""
    notes_cite: Cite
    """The notes draw on several sources and on memory; what is not cited elsewhere in the guide is unverified."""


@dataclass(frozen=True)
class MemberPart:
    """What an edition says about its member."""

    member: MemberView
    key: KeyPoints
    treaties: tuple[TreatyView, ...]
    """Instruments open to the member, in the order of the guide."""
    joining: tuple[JoiningView, ...]
    """Leading instruments that the member has not joined."""
    joinable: tuple[TreatyView, ...]
    """Instruments open to the member that do not bind it, or on which its position is not known."""
    regional_closed: tuple[InstrumentView, ...]
    """Regional instruments that are not open to the member."""
    system: SystemView
    profile: ProfileView
    """The member at a glance."""
    laws: tuple[LawView, ...]
    provisions: tuple[ProvisionGroup, ...]
    actions: tuple[ClosingAction, ...]
    questions: tuple[QuestionGroup, ...]
    theme_questions: tuple[ThemeQuestions, ...]
    """Duties beyond the checklist, by theme."""
    check_first: tuple[FactView, ...]
    """The facts to check first."""


@dataclass(frozen=True)
class RegionalPart:
    """What the regional edition says instead: the instruments, and the members side by side."""

    instruments: tuple[InstrumentView, ...]
    leading: tuple[InstrumentView, ...]
    members: tuple[MemberRow, ...]
    heat: HeatView
    """The members by theme."""


@dataclass(frozen=True)
class Edition:
    """Everything one guide says to one reader."""

    guide: Guide
    audience: Audience
    reader: AudienceEdition | None
    """The readers it is made for; None: everyone."""
    language: str
    """BCP 47 tag of the language it is written in."""
    as_at: date
    place: str
    """ISO 3166-1 alpha-3 code of the member in lower case, or ``regional``."""
    title: str
    as_at_words: str
    subject: str
    """The subject of the guide in running text."""
    country: MemberPart | None
    region: RegionalPart | None
    groups: tuple[GroupView, ...]
    """The offence, element by element."""
    sea: SeaView | None
    """The sea chapter; None for a landlocked member and for a guide without one."""
    themes: Mapping[str, ThemeView]
    """The duties by theme."""
    bodies: Mapping[str, BodyView]
    """The public bodies by role."""
    charges: tuple[ChargeView, ...]
    """The member's own offences."""
    kindred: tuple[KindredView, ...]
    """What kindred members have where the member's law shows a gap."""
    dual: DualView | None
    """Dual criminality, for those who send and answer requests; None without a member."""
    practice: PracticeView
    """What its chapters say on method, and which elements and duties they pick."""
    asked: tuple[AskedView, ...]
    """What a policy maker asks first, answered."""
    answers: tuple[InstrumentAnswers, ...]
    """Every mandatory duty with what answers it."""
    model: ModelText
    glossary: Glossary
    sources: tuple[SourceView, ...]

    @property
    def chapters(self) -> tuple[str, ...]:
        """Its chapters in order."""
        return self.reader.chapters[self.guide.id] if self.reader else self.guide.chapters

    @property
    def name(self) -> str:
        """Its name as a file, without suffix: ``trafficking.en``."""
        audience = "" if self.audience is Audience.ALL else f"-{self.audience}"
        return f"{self.guide.id}{audience}.{self.language}"


_SUBJECT = {Topic.TRAFFICKING: "trafficking in persons", Topic.SMUGGLING: "people smuggling"}


def member_view(member: Member, citations: Citations) -> MemberView:
    """The member an edition is made for."""
    jurisdiction = member.profile.jurisdiction
    return MemberView(
        name=member.called,
        opening=member.called[0].upper() + member.called[1:],
        formal_name=member.profile.formal_name,
        coastal=member.profile.coast is Coast.COASTAL,
        state=country_name(jurisdiction.state) if jurisdiction and jurisdiction.state else None,
        notes=member.law.notes,
        notes_cite=citations.cite((), Confidence.LOW),
    )


def _country(
    corpus: Corpus, guide: Guide, stand: Standing, groups: Sequence[GroupView], citations: Citations
) -> MemberPart:
    member, topic = stand.member, guide.id
    positions = dict(stand.positions)
    open_ids = [i for i in guide.instruments if positions[i].status != "not-eligible"]
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
                if corpus.instrument_of[c.obligation.id].id == i and c.obligation.force is Force.MANDATORY
            ],
            member.called,
            citations,
        )
        for i in open_ids[:_LEADING]
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
    leading = guide.instruments[:_LEADING]
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
    name = whole.title if whole.country else f"{guide.title}, regional edition"
    return replace(
        whole,
        audience=audience,
        reader=reader,
        title=f"{name}: {reader.title[0].lower()}{reader.title[1:]}",
        practice=practice_view(corpus.practice, audience, guide.id, whole.groups, whole.themes),
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
    return for_reader(_whole(corpus, guide, iso3, as_at, drafter), corpus, audience)


def _answer_lines(
    country: MemberPart | None,
    own: Sequence[ChargeView],
    model: ModelText,
    duties: Sequence[InstrumentAnswers],
    sure: Mapping[Confidence, int],
) -> Mapping[QuestionKind, tuple[AnswerLine, ...]]:
    """What answers the questions that no element does; nothing is said of a region."""
    if country is None:
        return dict.fromkeys(QuestionKind, ())
    return {
        QuestionKind.TREATIES: treaty_lines(country.treaties),
        QuestionKind.PENALTIES: penalty_lines(own),
        QuestionKind.ACTIONS: action_lines(country.actions),
        QuestionKind.WORDING: wording_lines(model),
        QuestionKind.SURENESS: sureness_lines(sure, country.check_first),
        QuestionKind.DUTIES: duty_lines(duties),
    }


def _whole(corpus: Corpus, guide: Guide, iso3: str | None, as_at: date, drafter: Drafter) -> Edition:
    """The full guide."""
    citations = Citations()
    stand = standing(corpus, iso3, as_at) if iso3 else None
    member = stand.member if stand else None
    model = model_text(corpus, guide, member, as_at, citations, drafter=drafter)
    groups = group_views(corpus, guide.id, stand, model.serving, citations)
    country = _country(corpus, guide, stand, groups, citations) if stand else None
    own = charges(corpus, member, guide.id, as_at, citations)
    name = f"{guide.title} in {member.called}" if member else f"{guide.title}: regional edition"
    duties = answers(corpus, guide, model.serving)
    themes = theme_views(corpus, guide, stand, citations)
    at_sea = "smuggling-at-sea" in guide.chapters and (member is None or member.profile.coast is Coast.COASTAL)
    return Edition(
        guide=guide,
        audience=Audience.ALL,
        reader=None,
        language="en",
        as_at=as_at,
        place=iso3.lower() if iso3 else REGION,
        title=name,
        as_at_words=day(as_at),
        subject=_SUBJECT[guide.id],
        country=country,
        region=None if country else _region(corpus, guide, as_at, citations),
        groups=groups,
        sea=sea_view(corpus, guide.id, stand, citations) if at_sea else None,
        themes=themes,
        bodies=bodies(member, citations),
        charges=own,
        kindred=kindred_views(
            corpus, iso3, guide.id, stand.topics[guide.id].findings if stand else {}, as_at, citations
        ),
        dual=dual_view(corpus, iso3, guide.id, as_at, citations),
        practice=practice_view(corpus.practice, Audience.ALL, guide.id, groups, themes),
        asked=asked_views(
            [q for q in corpus.questions if guide.id in q.topics],
            groups,
            _answer_lines(country, own, model, duties, sureness(corpus, stand, guide.id) if stand else {}),
            guide.chapters,
        ),
        answers=duties,
        model=model,
        glossary=corpus.glossary,
        sources=source_views(citations),
    )
