"""Why a model bill reads as it does, in words: what a paragraph serves, why a duty has none.

In: model provisions and duties. Out: text.
"""

from guidegen.wording.catalogue import ENGLISH, Catalogue, message
from guidegen.wording.language import opening

_SERVES_NONE = message("derivation.none.label", "Serves no treaty duty: {why}")
NO_FORCE = message("derivation.force.none.label", "None")
"""The force of a duty that a paragraph does not serve."""
_LEFT_OUT = message(
    "answer.left-out.sentence",
    "It is answered by the provision “{provision}”, which is for States with a coast and is left out here.",
)
_NUMBERED = message("bill.numbered.label", "{number}: {heading}")


def numbered_heading(number: str, heading: str, catalogue: Catalogue = ENGLISH) -> str:
    """A provision of a bill by its number, as its statutes cite it, and its heading."""
    return catalogue.say(_NUMBERED, number=opening(number, catalogue), heading=heading)


def serves_none(why: str, catalogue: Catalogue = ENGLISH) -> str:
    """Why a paragraph stands that serves no duty."""
    return catalogue.say(_SERVES_NONE, why=why)


def left_out(provision: str, catalogue: Catalogue = ENGLISH) -> str:
    """Why a bill has no answer to a duty at sea."""
    return catalogue.say(_LEFT_OUT, provision=provision)
