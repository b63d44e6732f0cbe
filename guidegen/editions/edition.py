"""An edition: everything one guide says to one reader about one member at one date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guidegen.editions.chapters.action_list import (
    ClosingAction,
    QuestionGroup,
    ThemeQuestions,
)
from guidegen.editions.chapters.key_points import KeyPoints
from guidegen.editions.chapters.law_as_it_stands import (
    LawView,
    ProvisionGroup,
    SystemView,
)
from guidegen.editions.chapters.method import PracticeView
from guidegen.editions.chapters.model_provisions import ModelText
from guidegen.editions.chapters.offences import OffenceView
from guidegen.editions.chapters.profile import HeatView, MemberView, ProfileView
from guidegen.editions.chapters.proof import InstrumentAnswers
from guidegen.editions.chapters.questions import PolicyQuestionView
from guidegen.editions.chapters.regional import MemberRow
from guidegen.editions.chapters.smuggling_at_sea import SeaView
from guidegen.editions.chapters.the_offence import DutyView, GroupView
from guidegen.editions.chapters.themes import ThemeView
from guidegen.editions.chapters.what_binds import (
    InstrumentView,
    JoiningView,
    TreatyView,
)
from guidegen.editions.citations import SourceView
from guidegen.editions.freshness import FactView
from guidegen.editions.practice.bodies import BodyView
from guidegen.editions.practice.comparators import ComparatorView
from guidegen.editions.practice.dual_criminality import DualView
from guidegen.law.guide import Audience, AudienceEdition, Glossary, Guide


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
class EditionFacts:
    """What the corpus has on the subject at the date, in words: under these names templates read it."""

    country: MemberPart | None
    region: RegionalPart | None
    groups: tuple[GroupView, ...]
    """The offence, element by element."""
    sea: SeaView | None
    """The sea chapter; None for a landlocked member and for a guide without one."""
    themes: Mapping[str, ThemeView]
    carried_out: Mapping[str, tuple[DutyView, ...]]
    """The same duties by how a State carries them out: ``law``, ``measures``, ``conduct`` and the others."""
    """The duties by theme."""
    bodies: Mapping[str, BodyView]
    """The public bodies by role."""
    offences: tuple[OffenceView, ...]
    """The member's own offences."""
    comparators: tuple[ComparatorView, ...]
    """What the members nearest to it have where the member's law shows a gap."""
    dual: DualView | None
    """Dual criminality, for those who send and answer requests; None without a member."""


@dataclass(frozen=True)
class EditionAnswers:
    """What the guide answers: to a policy maker, and to each mandatory duty; under these names templates read it."""

    asked: tuple[PolicyQuestionView, ...]
    """What a policy maker asks first, answered."""
    answers: tuple[InstrumentAnswers, ...]
    """Every mandatory duty with what answers it."""


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
    subject_label: str
    """The same where it stands alone."""
    facts: EditionFacts
    practice: PracticeView
    """What its chapters say on method, and which elements and duties they pick."""
    model: ModelText
    """The model provisions."""
    answers: EditionAnswers
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
