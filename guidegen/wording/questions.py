"""What is not known or not sure, in words: whom to ask and what, which facts to check first, short answers to policy makers.

In: questions, dated facts and counts of a standing. Out: text.
"""

from collections.abc import Mapping

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Topic
from guidegen.law.member.profile import AgencyRole
from guidegen.law.treaty import Force
from guidegen.standing import DatedFact, FactKind, Freshness, Question, Standing
from guidegen.wording.catalogue import ENGLISH, Catalogue, message, table
from guidegen.wording.language import day, series, steps
from guidegen.wording.places import obligation_label, pinpoint, place
from guidegen.wording.values import topic_phrase

role_label = table(
    "role",
    "label",
    {
        AgencyRole.JUSTICE: "The ministry responsible for justice",
        AgencyRole.PROSECUTION: "The public prosecution service",
        AgencyRole.POLICE: "The police",
        AgencyRole.IMMIGRATION: "The immigration authority",
        AgencyRole.BORDER: "The border authority",
        AgencyRole.LABOUR: "The ministry responsible for labour",
        AgencyRole.MARITIME: "The maritime authority",
        AgencyRole.FOREIGN_AFFAIRS: "The ministry responsible for foreign affairs",
        AgencyRole.ANTI_TRAFFICKING_BODY: "The national body against trafficking",
    },
)
role_phrase = table(
    "role",
    "phrase",
    {
        AgencyRole.JUSTICE: "the ministry responsible for justice",
        AgencyRole.PROSECUTION: "the public prosecution service",
        AgencyRole.POLICE: "the police",
        AgencyRole.IMMIGRATION: "the immigration authority",
        AgencyRole.BORDER: "the border authority",
        AgencyRole.LABOUR: "the ministry responsible for labour",
        AgencyRole.MARITIME: "the maritime authority",
        AgencyRole.FOREIGN_AFFAIRS: "the ministry responsible for foreign affairs",
        AgencyRole.ANTI_TRAFFICKING_BODY: "the national body against trafficking",
    },
)
role_noun = table(
    "role",
    "noun",
    {
        AgencyRole.JUSTICE: "ministry responsible for justice",
        AgencyRole.PROSECUTION: "public prosecution service",
        AgencyRole.POLICE: "police",
        AgencyRole.IMMIGRATION: "immigration authority",
        AgencyRole.BORDER: "border authority",
        AgencyRole.LABOUR: "ministry responsible for labour",
        AgencyRole.MARITIME: "maritime authority",
        AgencyRole.FOREIGN_AFFAIRS: "ministry responsible for foreign affairs",
        AgencyRole.ANTI_TRAFFICKING_BODY: "national body against trafficking",
    },
)
"""A body by what it is responsible for; the noun without the article, where a real name may stand in its place."""

_INSPECTORATE = message("role.labour-inspectorate.noun", "labour inspectorate")
_THE_INSPECTORATE = message("role.labour-inspectorate.phrase", "the labour inspectorate")
# A question on the law of labour goes to the ministry, but whoever finds exploited workers turns to its inspectors.
practice_noun = table(
    "role.in-practice", "noun", {**{role: role_noun[role] for role in AgencyRole}, AgencyRole.LABOUR: _INSPECTORATE}
)
practice_phrase = table(
    "role.in-practice",
    "phrase",
    {**{role: role_phrase[role] for role in AgencyRole}, AgencyRole.LABOUR: _THE_INSPECTORATE},
)
"""The same for those who turn to it in a case: of labour, its inspectorate."""

_BLANK = message("role.in-practice.blank", "[{body}]")


def blank_body(role: AgencyRole, catalogue: Catalogue = ENGLISH) -> str:
    """Where the name of a body is to be written in."""
    return catalogue.say(_BLANK, body=practice_noun(role, catalogue))


def body_to_ask(question: Question, catalogue: Catalogue = ENGLISH) -> str:
    """The body to ask, by its name where one is recorded."""
    return question.agency.explained if question.agency else role_phrase(question.role, catalogue)


_CARRIED_OUT = table(
    "question.duty",
    "sentence",
    {
        Force.MANDATORY: "{duty} Which provision or practice carries out this duty, and since when?",
        Force.MANDATORY_QUALIFIED: "{duty} Which provision or practice carries out this duty, and how far?",
        Force.CONSIDER: "{duty} Has this been weighed, when, and with what result?",
        Force.OPTIONAL: "{duty} Is use made of this power, and under which provision?",
    },
)
_BOUND = message(
    "question.treaty.sentence", "Is {member} bound by the {treaty}, since when, and with what reservations?"
)
_SEND_DATES = message(
    "question.treaty.send",
    "The dates of signature and of ratification or accession, the day of entry into force, and the text of any "
    "reservation or declaration.",
)
_GREATEST = message(
    "question.penalty.sentence", "What is the greatest term of imprisonment for these facts ({places})?"
)
_TO_ASK = message("question.to-ask.label", "To ask, {body}: {question}")
_AND_WHOM = message("question.and-whom", "{question} (To ask: {body}.)")


def question_heading(question: Question, catalogue: Catalogue = ENGLISH) -> str:
    """What a question is about: an element, a duty by its place, a treaty."""
    if question.coverage:
        return obligation_label(question.coverage.position.instrument, question.coverage.obligation, catalogue)
    if question.position:
        return question.position.instrument.short_title
    return question.element.heading if question.element else ""


def question_text(question: Question, catalogue: Catalogue = ENGLISH) -> str:
    """What is asked."""
    if question.coverage:
        duty = question.coverage.obligation
        return catalogue.say(_CARRIED_OUT[duty.force], duty=duty.duty)
    if question.position:
        return catalogue.say(_BOUND, member=question.member, treaty=question.position.instrument.full_title)
    if question.penalties:
        places = series((place(one, catalogue) for one in question.penalties), catalogue)
        return catalogue.say(_GREATEST, places=places)
    return question.element.question if question.element else ""


def what_to_send(question: Question, catalogue: Catalogue = ENGLISH) -> str:
    """What the body should send with its answer."""
    return catalogue.say(_SEND_DATES) if question.position else question.send


def question_to_body(question: Question, catalogue: Catalogue = ENGLISH) -> str:
    """A question with the body to ask before it, as a note beside what is not known."""
    return catalogue.say(_TO_ASK, body=body_to_ask(question, catalogue), question=question_text(question, catalogue))


def question_and_body(question: Question, catalogue: Catalogue = ENGLISH) -> str:
    """A question with the body to ask after it."""
    return catalogue.say(_AND_WHOM, question=question_text(question, catalogue), body=body_to_ask(question, catalogue))


_POSITION = message("fact.treaty.label", "Position under the {treaty}")
_LAW = message("fact.law.label", "{law}: whether it is in force")
_FINDING = message("fact.finding.label", "{element} ({topic})")
_PROFILE = message("fact.profile.label", "Profile of the legal system")
_BODY = message("fact.body.label", "Name of the body: {body}")
_SPAN = message("freshness.span.sentence", "The sources on national law show its state between {oldest} and {newest}.")
_SPAN_UNDATED = message(
    "freshness.span.undated.sentence",
    "The sources on national law show its state between {oldest} and {newest}; {count} carries no date.",
    "The sources on national law show its state between {oldest} and {newest}; {count} carry no date.",
)
_NO_SPAN = message("freshness.none.sentence", "None of the sources on national law carries a date.")


def fact_label(corpus: Corpus, standing: Standing, fact: DatedFact, catalogue: Catalogue = ENGLISH) -> str:
    """What a fact is about."""
    member = standing.member
    match fact.kind:
        case FactKind.TREATY:
            return catalogue.say(_POSITION, treaty=corpus.instruments[fact.key].short_title)
        case FactKind.LAW:
            return catalogue.say(_LAW, law=member.law_by_id(fact.key).name)
        case FactKind.PROVISION:
            law, _, locator = fact.key.partition(" ")
            return pinpoint(member.law_by_id(law).name, locator, catalogue)
        case FactKind.FINDING:
            topic, _, key = fact.key.partition(" ")
            element = corpus.element(Topic(topic), key)
            return catalogue.say(_FINDING, element=element.heading, topic=topic_phrase(topic, catalogue))
        case FactKind.PROFILE if fact.key in AgencyRole:
            return catalogue.say(_BODY, body=role_noun(fact.key, catalogue))
        case FactKind.PROFILE:
            return catalogue.say(_PROFILE)


def freshness_sentence(found: Freshness, catalogue: Catalogue = ENGLISH) -> str:
    """The age of the sources about a member."""
    if found.oldest is None or found.newest is None:
        return catalogue.say(_NO_SPAN)
    oldest, newest = day(found.oldest, catalogue), day(found.newest, catalogue)
    if not found.undated:
        return catalogue.say(_SPAN, oldest=oldest, newest=newest)
    return catalogue.count(_SPAN_UNDATED, found.undated, oldest=oldest, newest=newest)


_SURE = table(
    "sureness",
    "counted",
    {
        Confidence.HIGH: ("{count} of high confidence", "{count} of high confidence"),
        Confidence.MEDIUM: ("{count} of medium", "{count} of medium"),
        Confidence.LOW: ("{count} of low, marked unverified", "{count} of low, marked unverified"),
    },
)
FACTS = message("answer.facts.label", "Of {count} fact", "Of {count} facts")
CHECK_FIRST = message("answer.check-first.label", "Check first")
NO_GAP_WHERE = message("answer.no-gap.phrase", "where sources answered")
_ASKED_FOR = message("answer.gap.phrase", "{gap}; asked for by {duty}")
IN_GUIDE = message("answer.in-guide.label", "In this guide")
IN_BILL = message("answer.in-bill.label", "In the model bill")
PROVISIONS = message(
    "answer.provisions.phrase",
    "{count} provision, drafted in the form of its own statutes",
    "{count} provisions, drafted in the form of its own statutes",
)
_DUTIES = message("answer.duties.phrase", "{count} duty", "{count} duties")
_DUTIES_IN = message("answer.duties.label", "{duties} in {count} treaty", "{duties} in {count} treaties")
_BY_PARAGRAPHS = message(
    "answer.by-paragraphs.phrase", "{count} by paragraphs of the model bill", "{count} by paragraphs of the model bill"
)
_WITH_REASON = message(
    "answer.with-reason.phrase", "{count} with the reason why none does", "{count} with the reason why none does"
)


def sureness(counts: Mapping[Confidence, int], catalogue: Catalogue = ENGLISH) -> str:
    """How many facts are how sure."""
    return series((_SURE.count(c, counts[c], catalogue) for c in Confidence if counts[c]), catalogue)


def gap_asked_for(gap: str, duty: str, catalogue: Catalogue = ENGLISH) -> str:
    """A gap with the duty that asks for what is missing."""
    return catalogue.say(_ASKED_FOR, gap=gap, duty=duty)


def duties_in(duties: int, treaties: int, catalogue: Catalogue = ENGLISH) -> str:
    """So many duties in so many treaties."""
    return catalogue.count(_DUTIES_IN, treaties, duties=catalogue.count(_DUTIES, duties))


def duties_answered(answered: int, explained: int, catalogue: Catalogue = ENGLISH) -> str:
    """How many duties a paragraph of the model bill answers; of how many a reason is given why none does."""
    parts = [catalogue.count(_BY_PARAGRAPHS, answered)]
    return steps([*parts, *([catalogue.count(_WITH_REASON, explained)] if explained else [])], catalogue)
