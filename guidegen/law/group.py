"""The parts that the elements of an offence fall into, and which of them make one."""

from enum import StrEnum


class ElementGroup(StrEnum):
    """The part of an offence, or of what surrounds it, that an element belongs to."""

    ACT = "act"
    MEANS = "means"
    PURPOSE = "purpose"
    SCOPE = "scope"
    CONDUCT = "conduct"
    DOCUMENTS = "documents"
    PARTICIPATION = "participation"
    GRAVITY = "gravity"
    JURISDICTION = "jurisdiction"
    PROTECTION = "protection"
    ENFORCEMENT = "enforcement"


EXPLOITATION_GROUPS = frozenset({ElementGroup.ACT, ElementGroup.PURPOSE})
"""What is done to a person, and to what end. Their elements ask what an offence has, and a definition may have it too."""


CONDUCT_GROUPS = frozenset({ElementGroup.CONDUCT, ElementGroup.DOCUMENTS})
"""What is done about borders and papers. Their elements ask whether it is an offence."""


OFFENCE_GROUPS = EXPLOITATION_GROUPS | CONDUCT_GROUPS
"""The groups of which one element is enough for an offence."""
