"""What a law lacks of an element, in words and signs: for one member, beside duty and model text.

In: the kind of a gap, the words of a model text. Out: text, with signs that repeat it for the eye.
"""

from collections.abc import Sequence

from guidegen.comparison import GapKind
from guidegen.wording.catalogue import ENGLISH, Catalogue, message, table
from guidegen.wording.language import series

gap_sign = table(
    "gap.missing",
    "sign",
    {GapKind.NOTHING: "[=]", GapKind.PART: "[~]", GapKind.ALL: "[+]", GapKind.WIDER: "[>]", GapKind.UNKNOWN: "[?]"},
)
gap_verdict = table(
    "gap.missing",
    "label",
    {
        GapKind.NOTHING: "Found in the law",
        GapKind.PART: "In part: compare the marked words",
        GapKind.ALL: "Lacking: the marked words",
        GapKind.WIDER: "No gap: the law reaches further",
        GapKind.UNKNOWN: "Not known: a question to ask",
    },
)
"""What a law lacks of an element, as far as the findings show: a sign for the eye, and the same in words."""

_MISSING = {
    GapKind.ALL: (
        message("gap.all.words.label", "Lacking: {words}"),
        message("gap.all.words.phrase", "lacking: {words}"),
    ),
    GapKind.PART: (
        message("gap.part.words.label", "There in part: {words}"),
        message("gap.part.words.phrase", "there in part: {words}"),
    ),
}
_MARKED = {
    GapKind.ALL: message("gap.all.marked", "[+ {words} +]"),
    GapKind.PART: message("gap.part.marked", "[~ {words} ~]"),
}
_GAP_LINE = message("gap.line.sentence", "{sign} {words}.")


LACKING_ONLY = message("gap.narrowed.phrase", "what is missing, there in part or not known")
"""To what a gap analysis is narrowed that shows only what the law lacks."""
_TITLE = message("gap.title.label", "What the treaties ask, what the law has, what the model text says: {member}")


def title(member: str, catalogue: Catalogue = ENGLISH) -> str:
    """The title of a gap analysis."""
    return catalogue.say(_TITLE, member=member)


def missing_label(gap: GapKind, words: Sequence[str], catalogue: Catalogue = ENGLISH) -> str | None:
    """The words of a model text that a law lacks, wholly or in part; None of a gap that is none."""
    return catalogue.say(_MISSING[gap][0], words=series(words, catalogue)) if gap in _MISSING else None


def missing_phrase(gap: GapKind, words: Sequence[str], catalogue: Catalogue = ENGLISH) -> str | None:
    """The same inside a sentence."""
    return catalogue.say(_MISSING[gap][1], words=series(words, catalogue)) if gap in _MISSING else None


def marked_words(gap: GapKind, words: str, catalogue: Catalogue = ENGLISH) -> str:
    """Words of a model text that carry an element, between signs where the law lacks them."""
    return catalogue.say(_MARKED[gap], words=words) if gap in _MARKED else words


def gap_line(sign: str, words: str, catalogue: Catalogue = ENGLISH) -> str:
    """A gap in one line: its sign and its words."""
    return catalogue.say(_GAP_LINE, sign=sign, words=words)


GAP_LEGEND = (
    message("gap.legend.all", "[+ words +] stand in the model text and were not found in national law: lacking."),
    message("gap.legend.part", "[~ words ~] stand in the model text, and national law has them in part."),
    message(
        "gap.legend.signs",
        "[=] found in the law, as far as the sources go. [>] no gap: the law reaches further than the treaty asks. "
        "[?] not known: a question to ask, and nothing is marked as missing.",
    ),
    message(
        "gap.legend.use",
        "The marks show where to look. National law may say the same in other words, and the model text is one way to "
        "say it.",
    ),
)
"""What the signs of a gap analysis mean, a sentence or two each."""
