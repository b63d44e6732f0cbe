"""What the values of the law and of a standing are called: one table for each, in each form.

In: a value. Out: its words. Values of treaty positions stand in ``treaties``, those of laws and States in ``laws``.
"""

from guidegen.law.base import Confidence, Coverage, ProvisionTopic, Topic
from guidegen.law.group import ElementGroup
from guidegen.law.treaty import Force
from guidegen.standing import VERDICTS, CoverageValue, Rule
from guidegen.wording.catalogue import ENGLISH, Catalogue, message, table

topic_label = table("topic", "label", {Topic.TRAFFICKING: "Trafficking", Topic.SMUGGLING: "Smuggling"})
topic_phrase = table("topic", "phrase", {Topic.TRAFFICKING: "trafficking", Topic.SMUGGLING: "smuggling"})
"""A topic by one word, as columns and headings name it."""

_RELATED = message("topic.related.label", "{topic} (related)")


def related_topic_label(topic: str, catalogue: Catalogue = ENGLISH) -> str:
    """A topic in a column, of an offence of the general law."""
    return catalogue.say(_RELATED, topic=topic_label(topic, catalogue))


crime_label = table(
    "crime", "label", {Topic.TRAFFICKING: "Trafficking in persons", Topic.SMUGGLING: "The smuggling of migrants"}
)
crime_phrase = table(
    "crime", "phrase", {Topic.TRAFFICKING: "trafficking in persons", Topic.SMUGGLING: "the smuggling of migrants"}
)
"""A topic as the treaties name the crime."""

subject_label = table(
    "subject", "label", {Topic.TRAFFICKING: crime_label[Topic.TRAFFICKING], Topic.SMUGGLING: "People smuggling"}
)
subject_phrase = table(
    "subject", "phrase", {Topic.TRAFFICKING: crime_phrase[Topic.TRAFFICKING], Topic.SMUGGLING: "people smuggling"}
)
"""A topic as a guide for policy makers names it in its running text."""

provision_topic_label = table(
    "provision.topic",
    "label",
    {
        ProvisionTopic.TRAFFICKING: crime_label[Topic.TRAFFICKING],
        ProvisionTopic.SMUGGLING: "Smuggling of migrants",
        ProvisionTopic.RELATED: "Related offences",
    },
)
"""What provisions of national law are about, as the heading of a table."""

confidence_phrase = table(
    "confidence", "phrase", {Confidence.HIGH: "high", Confidence.MEDIUM: "medium", Confidence.LOW: "low"}
)
"""How sure a fact is."""

UNVERIFIED = message("confidence.unverified.phrase", "unverified")
"""The mark of what was recalled and not found in a source."""
VOLUNTARY = message(
    "document.status",
    "Voluntary and advisory. This document binds no State, replaces no legal advice and ranks no State. Statements marked "
    "unverified were recorded without a published source: confirm them before relying on them.",
)
"""What force a document has, and what its mark of doubt means."""
_MARKED = message("confidence.unverified.after", "{words} (unverified)")
_STARRED = message("confidence.unverified.short", "{word}*")
UNSOURCED = message(
    "confidence.unsourced.label",
    "Recorded without a published source; to be confirmed with the member before it is relied on",
)
"""What the list of sources says of statements that have none."""


def unverified(catalogue: Catalogue = ENGLISH) -> str:
    """The word that marks what is unverified."""
    return catalogue.say(UNVERIFIED)


def marked(words: str, recalled: bool, catalogue: Catalogue = ENGLISH) -> str:
    """Words, with the mark where what they say was recalled."""
    return catalogue.say(_MARKED, words=words) if recalled else words


def marked_if_low(words: str, confidence: Confidence | None, catalogue: Catalogue = ENGLISH) -> str:
    """Words, with the mark where what they say is of low confidence."""
    return marked(words, bool(confidence and confidence.recalled), catalogue)


def starred(word: str, recalled: bool, catalogue: Catalogue = ENGLISH) -> str:
    """A word of a narrow column, with an asterisk where what it says was recalled."""
    return catalogue.say(_STARRED, word=word) if recalled else word


finding_label = table(
    "finding",
    "label",
    {Coverage.YES: "Yes", Coverage.PARTIAL: "In part", Coverage.NO: "No", Coverage.UNKNOWN: "Not known"},
)
finding_phrase = table(
    "finding",
    "phrase",
    {Coverage.YES: "yes", Coverage.PARTIAL: "in part", Coverage.NO: "no", Coverage.UNKNOWN: "not known"},
)
"""How far national law has an element."""

_KNOWN = {True: Coverage.YES, False: Coverage.NO, None: Coverage.UNKNOWN}


def known_label(value: bool | None, catalogue: Catalogue = ENGLISH) -> str:
    """Whether something is so, or not known, in a word that stands alone."""
    return finding_label(_KNOWN[value], catalogue)


def known_phrase(value: bool | None, catalogue: Catalogue = ENGLISH) -> str:
    """The same inside a sentence."""
    return finding_phrase(_KNOWN[value], catalogue)


WIDER = message("finding.wider.phrase", "reaches further than the treaty asks")
"""What is said of a law that lacks an element whose lack only makes it wider."""

point_label = table(
    "point",
    "label",
    {
        Coverage.YES: "Found",
        Coverage.PARTIAL: finding_label[Coverage.PARTIAL],
        Coverage.NO: "Lacking",
        Coverage.UNKNOWN: finding_label[Coverage.UNKNOWN],
    },
)
"""The same as the short answer to a policy maker's question, before the points it is true of."""

gap_label = table(
    "gap",
    "label",
    {Coverage.YES: "No gap found", Coverage.PARTIAL: "Gap in part", Coverage.NO: "Gap", Coverage.UNKNOWN: "To confirm"},
)
"""The gap that a finding shows; a law that reaches further than the treaty asks shows none."""

coverage_label = table(
    "coverage",
    "label",
    {
        CoverageValue.MET: "Met",
        CoverageValue.IN_PART: "Met in part",
        CoverageValue.NOT_MET: "Not met",
        CoverageValue.UNKNOWN: gap_label[Coverage.UNKNOWN],
        CoverageValue.NOT_BOUND: "Not bound",
        CoverageValue.CONDUCT: "Nothing to enact",
        CoverageValue.READING: "How the rest is read",
        CoverageValue.WHOLE: "As far as the rest is met",
        CoverageValue.USED: "Used",
        CoverageValue.NOT_USED: "Not used",
        CoverageValue.NOT_LOOKED: "Not looked at",
    },
)
coverage_phrase = table(
    "coverage",
    "phrase",
    {
        CoverageValue.MET: "met",
        CoverageValue.IN_PART: "met in part",
        CoverageValue.NOT_MET: "not met",
        CoverageValue.UNKNOWN: "to confirm",
        CoverageValue.NOT_BOUND: "not bound",
        CoverageValue.CONDUCT: "nothing to enact",
        CoverageValue.READING: "how the rest is read",
        CoverageValue.WHOLE: "as far as the rest is met",
        CoverageValue.USED: "used",
        CoverageValue.NOT_USED: "not used",
        CoverageValue.NOT_LOOKED: "not looked at",
    },
)
coverage_counted = table(
    "coverage",
    "counted",
    {
        CoverageValue.MET: ("{count} met", "{count} met"),
        CoverageValue.IN_PART: ("{count} met in part", "{count} met in part"),
        CoverageValue.NOT_MET: ("{count} not met", "{count} not met"),
        CoverageValue.UNKNOWN: ("{count} to confirm", "{count} to confirm"),
        CoverageValue.NOT_BOUND: ("{count} not bound", "{count} not bound"),
    },
    never=tuple(v for v in CoverageValue if v not in VERDICTS and v is not CoverageValue.NOT_BOUND),
)
"""How far a duty is met, and how many are."""

_OF_TOPIC = message("coverage.of-topic.label", "{topic}: {value}")


def coverage_of_topic(topic: Topic, value: CoverageValue, catalogue: Catalogue = ENGLISH) -> str:
    """How far the duties on a topic are met, as the head of a column."""
    return catalogue.say(_OF_TOPIC, topic=topic_phrase(topic, catalogue), value=coverage_phrase(value, catalogue))


rule_sentence = table(
    "coverage.rule",
    "sentence",
    {
        Rule.ALL_FOUND: "Every element that chiefly tests the duty was found.",
        Rule.NONE_FOUND: "No element that chiefly tests the duty was found, and none is unknown.",
        Rule.SOME_MISSING: "At least one element that chiefly tests the duty is missing or partial.",
        Rule.SOME_UNKNOWN: "At least one element that chiefly tests the duty is unknown, and none is missing or partial.",
        Rule.WIDER: "Only elements are missing whose lack makes the law wider than the treaty asks.",
        Rule.NOT_TESTED: "No element of the checklist chiefly tests the duty; it is put as a question.",
        Rule.CONDUCT: "The State carries it out by what it does, mostly with other States; there is nothing to enact.",
        Rule.READING: "It says how the other duties are read.",
        Rule.WHOLE: "The other duties of the instrument together carry it out.",
        Rule.USED: "The treaty permits it, and the law uses it.",
        Rule.NOT_USED: "The treaty permits it, and the law does not use it; that is no gap.",
        Rule.NOT_LOOKED: "The treaty permits it; it was not looked whether the law uses it.",
    },
)
"""The rule by which the elements of a duty added up to a value."""

force_label = table(
    "force",
    "label",
    {
        Force.MANDATORY: "Mandatory",
        Force.MANDATORY_QUALIFIED: "Mandatory, within a limit",
        Force.CONSIDER: "To consider",
        Force.OPTIONAL: "Optional",
    },
)
force_phrase = table(
    "force",
    "phrase",
    {
        Force.MANDATORY: "mandatory",
        Force.MANDATORY_QUALIFIED: "mandatory, within a limit",
        Force.CONSIDER: "to consider",
        Force.OPTIONAL: "optional",
    },
)
"""How strongly a duty binds."""

LIMITED = message("force.limited.phrase", "within a limit")
"""What marks, among mandatory duties, those that the treaty itself limits."""

group_label = table(
    "group",
    "label",
    {
        ElementGroup.ACT: "The acts",
        ElementGroup.MEANS: "The means",
        ElementGroup.PURPOSE: "The purposes",
        ElementGroup.SCOPE: "Victims and scope",
        ElementGroup.CONDUCT: "The conduct",
        ElementGroup.DOCUMENTS: "Documents",
        ElementGroup.PARTICIPATION: "Attempt, participation and legal persons",
        ElementGroup.GRAVITY: "Aggravation and gravity",
        ElementGroup.JURISDICTION: "Jurisdiction",
        ElementGroup.PROTECTION: "People who must not be punished, and their rights",
        ElementGroup.ENFORCEMENT: "Enforcement",
    },
)
"""A part of the offence, or of what surrounds it."""
