"""The members side by side, for the regional edition."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.editions.chapters.law_as_it_stands import ProvisionView, provision_view
from guidegen.editions.chapters.what_binds import TreatyView, treaty_view
from guidegen.editions.citations import Citations
from guidegen.law.base import Coverage, ProvisionTopic
from guidegen.law.guide import Guide
from guidegen.law.member.national import Member, Provision
from guidegen.law.member.readings import applying
from guidegen.standing import treaty_positions


@dataclass(frozen=True)
class MemberRow:
    """One member beside the others."""

    name: str
    treaties: tuple[TreatyView, ...]
    """Its position to the leading instruments, in the order of the guide."""
    offence: ProvisionView | None
    """Its basic offence on the topic, where one is recorded."""


def basic_offence(member: Member, topic: ProvisionTopic, as_at: date) -> Provision | None:
    """The provision on a topic that applies and has the most elements, sourced provisions before recalled ones.

    What punishes migrants for their own entry or stay is no offence of smuggling.
    """

    def weight(provision: Provision) -> tuple[bool, int]:
        present = [r for r in provision.elements.values() if r.value in {Coverage.YES, Coverage.PARTIAL}]
        return not provision.confidence.recalled, len(present)

    applying_ = applying(member.law.provisions, member.law.laws, as_at)
    candidates = [p for p in applying_ if p.topic is topic and p.penalty is not None and not p.by_migrant]
    return max(candidates, key=weight, default=None)


def member_rows(
    corpus: Corpus, guide: Guide, leading: Sequence[str], as_at: date, citations: Citations
) -> tuple[MemberRow, ...]:
    """A row for each member, by name."""
    instruments = [corpus.instruments[i] for i in leading]
    rows = []
    for member in sorted(corpus.members.values(), key=lambda m: m.name):
        positions = treaty_positions(corpus, member.iso3, as_at, instruments)
        offence = basic_offence(member, ProvisionTopic(guide.id), as_at)
        rows.append(
            MemberRow(
                name=member.name,
                treaties=tuple(treaty_view(position, citations) for position in positions),
                offence=provision_view(member, offence, as_at, citations) if offence else None,
            )
        )
    return tuple(rows)
