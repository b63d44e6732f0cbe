"""Citing what stands in a member's files: each fact with its sources and its confidence."""

from collections.abc import Sequence

from guidegen.editions.citations import Citations, Cite
from guidegen.law.base import Confidence
from guidegen.law.national import LawStatus, Member, Provision


def cite_keys(member: Member, keys: Sequence[str], confidence: Confidence, citations: Citations) -> Cite:
    """Cite sources of ``law.yaml`` by key."""
    return citations.cite((member.law.sources[key] for key in keys), confidence)


def cite_provision(member: Member, provision: Provision, citations: Citations) -> Cite:
    """Cite what stands behind a provision."""
    return cite_keys(member, provision.source, provision.confidence, citations)


def cite_profile(member: Member, citations: Citations) -> Cite:
    """Cite what stands behind the profile of a member."""
    profile = member.profile
    return citations.cite((profile.sources[key] for key in profile.source), profile.confidence)


def status_confidence(status: LawStatus, fallback: Confidence) -> Confidence:
    """How sure a status is: its own confidence where it states one."""
    return status.confidence or fallback
