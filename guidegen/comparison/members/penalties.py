"""Members x penalties: what each offence carries, with terms in years so that they can be set side by side.

In: where some members stand. Out: a row for each provision with a penalty that applies at the date. Terms are in years;
fines keep the currency and the form of the statute; life and death are shown as such. Nothing is summed into a score
and nothing is ranked: rows stand by member and in the order of its file. Pure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guidegen.law.base import Confidence, ProvisionTopic, Source, Topic
from guidegen.law.member.national import Law, Member, Provision
from guidegen.law.member.penalty import Penalty, in_months
from guidegen.law.member.readings import applying
from guidegen.standing import Standing


def years(term: str | None) -> float | None:
    """A term of imprisonment in years, to two places: ``2 years 6 months`` is 2.5. None where there is none."""
    return round(in_months(term) / 12, 2) if term else None


@dataclass(frozen=True)
class PenaltyRow:
    """What one provision of one member's law carries."""

    member: Member
    topic: Topic
    law: Law
    provision: Provision
    penalty: Penalty
    sources: tuple[Source, ...]

    @property
    def least_years(self) -> float | None:
        """The least term in years; None where the statute sets none or none was found."""
        return years(self.penalty.imprisonment.min if self.penalty.imprisonment else None)

    @property
    def greatest_years(self) -> float | None:
        """The greatest fixed term in years; None where there is none or none was found."""
        return years(self.penalty.imprisonment.max if self.penalty.imprisonment else None)

    @property
    def life(self) -> bool:
        """Whether imprisonment for life may be imposed."""
        return bool(self.penalty.imprisonment and self.penalty.imprisonment.life)

    @property
    def death(self) -> bool:
        """Whether the death penalty may be imposed."""
        return self.penalty.death

    @property
    def serious_crime(self) -> bool | None:
        """Whether the maximum is four years or more (UNTOC, article 2(b)); None where no maximum is known."""
        return self.penalty.reaches_serious_crime

    @property
    def related(self) -> bool:
        """Whether the offence is one of the general law rather than one on the topic."""
        return self.provision.topic is ProvisionTopic.RELATED

    @property
    def confidence(self) -> Confidence:
        """How sure the penalty is: low where any of its figures rests on memory."""
        return Confidence.LOW if self.penalty.unverified else self.provision.confidence


def penalty_rows(stands: Sequence[Standing], topic: Topic, *, related: bool = False) -> tuple[PenaltyRow, ...]:
    """The penalties of some members' offences on a topic; with ``related`` those of the general law after them."""
    kinds = [ProvisionTopic(topic), *([ProvisionTopic.RELATED] if related else [])]
    return tuple(row for stand in stands for kind in kinds for row in _rows(stand, topic, kind))


def _rows(stand: Standing, topic: Topic, kind: ProvisionTopic) -> Iterator[PenaltyRow]:
    member = stand.member
    for provision in applying(member.law.provisions, member.law.laws, stand.as_at):
        if provision.topic is kind and provision.penalty is not None:
            sources = tuple(dict.fromkeys(member.law.sources[key] for key in provision.source))
            yield PenaltyRow(member, topic, member.law_by_id(provision.law), provision, provision.penalty, sources)
