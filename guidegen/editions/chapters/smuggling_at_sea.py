"""The sea: the duties that bind coastal States, and a member's own maritime body."""

from dataclasses import dataclass

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.the_offence import DutyView, duty_view
from guidegen.editions.citations import Citations, Statement
from guidegen.law.base import Topic
from guidegen.law.member.profile import AgencyRole
from guidegen.law.treaty import Theme
from guidegen.standing import Standing
from guidegen.wording.language import series


@dataclass(frozen=True)
class SeaView:
    """What a guide says of smuggling at sea."""

    duties: tuple[DutyView, ...]
    """Duties on the theme of the sea, instrument by instrument, the leading ones first."""
    body: Statement | None
    """The member's maritime body, where one is recorded."""


def sea_view(corpus: Corpus, topic: Topic, standing: Standing | None, citations: Citations) -> SeaView:
    """The duties at sea on a topic, held against a member's treaties and law or, without one, bare."""
    coverage = standing.topics[topic].coverage if standing else {}
    order = corpus.guides[topic].instruments
    agency = standing.member.profile.agencies.get(AgencyRole.MARITIME) if standing else None
    body = None
    if standing and agency:
        sources = standing.member.profile.sources
        body = Statement(
            series((agency.explained, *agency.also)),
            citations.cite((sources[key] for key in agency.source), agency.confidence),
        )
    return SeaView(
        duties=tuple(
            duty_view(corpus, obligation, standing, coverage.get(obligation.id), citations)
            for name in dict.fromkeys((*order, *corpus.instruments))
            for obligation in corpus.instruments[name].obligations
            if topic in obligation.topic and obligation.theme is Theme.SEA
        ),
        body=body,
    )
