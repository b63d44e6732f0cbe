"""International law as tables: instruments, obligations, checklists, and what each member did about each instrument."""

from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Topic
from guidegen.law.element import Absence
from guidegen.law.group import ElementGroup
from guidegen.law.member.profile import AgencyRole
from guidegen.law.treaty import (
    ActionKind,
    CarriedOut,
    Eligibility,
    Force,
    Theme,
    TreatyAct,
    TreatyActKind,
    TreatyStatus,
)
from guidegen.rendering.open_data.sources import CONFIDENCE, SOURCES, of_instrument
from guidegen.rendering.open_data.table import (
    Column,
    DataTable,
    ForeignKey,
    Row,
    code,
    dated,
    many,
    rows_of,
    text,
    word,
)
from guidegen.standing import treaty_positions

ELEMENT = ForeignKey(("topic", "element"), "elements", ("topic", "key"))


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def instruments_table(corpus: Corpus) -> DataTable:
    """Treaties and their facts."""
    return DataTable(
        "instruments",
        "Instruments",
        "Treaties and their facts. What unverified lists rests on memory.",
        (
            code("id", "Id", "Short name.", "slug"),
            text("short_title", "Short title", "The name used in running text.", required=True),
            text("full_title", "Full title", "The authentic English title.", required=True),
            Column("adopted", "Adopted", "Date of adoption.", "date"),
            Column("opened", "Opened", "Date of opening for signature.", "date"),
            Column("in_force", "In force", "Date of general entry into force.", "date"),
            text("depositary", "Depositary", "Who keeps the instrument and its status list.", required=True),
            text("treaty_series", "Treaty series", "Volume and page in a treaty series."),
            Column("binding", "Binding", "Whether parties are bound in law.", "boolean"),
            word("eligible", "Who may join", "Who may join.", Eligibility),
            many("unverified", "Unverified", "The facts above that rest on memory."),
            SOURCES,
        ),
        ("id",),
        rows_of(
            corpus.instruments.values(),
            lambda i: {
                "id": i.id,
                "short_title": i.short_title,
                "full_title": i.full_title,
                "adopted": _day(i.adopted),
                "opened": _day(i.opened),
                "in_force": _day(i.in_force),
                "depositary": i.depositary,
                "treaty_series": i.treaty_series,
                "binding": i.binding,
                "eligible": i.eligible,
                "unverified": i.unverified,
                "sources": of_instrument(i.id, i.source),
            },
        ),
    )


def obligations_table(corpus: Corpus) -> DataTable:
    """Each duty in each treaty."""
    return DataTable(
        "obligations",
        "Obligations",
        "Each duty in one paragraph of an instrument, in our own words.",
        (
            code("id", "Id", "Instrument and paragraph.", "slug"),
            code("instrument", "Instrument", "The instrument.", "slug"),
            text("locator", "Locator", "Where it stands in the instrument.", required=True),
            many("topics", "Topics", "The guides it concerns."),
            word("theme", "Theme", "The part of the subject it belongs to.", Theme),
            word("force", "Force", "How strongly it binds, in the tiers of UNODC's legislative guides.", Force),
            word("carried_out", "Carried out", "How a State carries it out.", CarriedOut),
            text("qualifier", "Qualifier", "The limit that the treaty itself sets."),
            text("duty", "Duty", "What the State must, should or may do, in our own words.", required=True),
            text("interpretation", "Interpretation", "How the duty is read."),
            many("elements", "Elements", "Elements of national law that bear on it."),
            CONFIDENCE,
            SOURCES,
        ),
        ("id",),
        rows_of(
            corpus.obligations.values(),
            lambda o: {
                "id": o.id,
                "instrument": corpus.instrument_of[o.id].id,
                "locator": o.locator,
                "topics": tuple(o.topic),
                "theme": o.theme,
                "force": o.force,
                "carried_out": o.carried_out,
                "qualifier": o.qualifier,
                "duty": o.duty,
                "interpretation": o.interpretation,
                "elements": o.elements,
                "confidence": o.confidence,
                "sources": of_instrument(corpus.instrument_of[o.id].id, o.source),
            },
        ),
        (ForeignKey(("instrument",), "instruments", ("id",)),),
    )


def elements_table(corpus: Corpus) -> DataTable:
    """Both checklists."""
    pairs = [(topic, e) for topic, checklist in corpus.elements.items() for e in checklist]
    return DataTable(
        "elements",
        "Elements",
        "The checklists by which national law is held against the obligations; yes means that the law has the element.",
        (
            word("topic", "Topic", "The checklist.", Topic),
            code("key", "Key", "The key by which findings cite it.", "element"),
            word("group", "Group", "The part of the offence it belongs to.", ElementGroup),
            text("heading", "Heading", "Its name in a table.", required=True),
            text("question", "Question", "The question asked of national law.", required=True),
            word("absence", "Absence", "What a no means.", Absence),
            many("obligations", "Obligations", "The obligations it chiefly tests, the leading one first."),
            word("ask", "Ask", "The body that can answer where the answer is unknown.", AgencyRole),
            text("send", "Send", "What that body should send with its answer.", required=True),
        ),
        ("topic", "key"),
        rows_of(
            pairs,
            lambda pair: {
                "topic": pair[0],
                "key": pair[1].key,
                "group": pair[1].group,
                "heading": pair[1].heading,
                "question": pair[1].question,
                "absence": pair[1].absence,
                "obligations": pair[1].obligations,
                "ask": pair[1].ask,
                "send": pair[1].send,
            },
        ),
    )


def acts_table(corpus: Corpus) -> DataTable:
    """What members said and did under instruments, beside becoming a party."""
    acts = [
        act for member in corpus.members for i in corpus.instruments for act in corpus.treaty_actions[member, i].acts
    ]

    def row(act: TreatyAct) -> Row:
        action = corpus.treaty_actions[act.iso3, act.instrument]
        return {
            "id": "/".join(part for part in (act.iso3.lower(), act.instrument, act.key, act.note) if part),
            "member": act.iso3,
            "instrument": act.instrument,
            "kind": act.kind,
            "articles": act.articles,
            "places": tuple("/".join(place) for place in act.places),
            "theme": act.theme,
            "made": act.made,
            "effect": act.effect,
            "withdrawn": act.withdrawn,
            "note": act.note,
            "source": act.source or action.source,
            "source_as_at": act.source_as_at if act.source else action.source_as_at,
            "confidence": act.confidence or action.confidence,
        }

    return DataTable(
        "treaty-acts",
        "Treaty acts",
        "Reservations, declarations, understandings, objections, denunciations and withdrawals, and remarks on the status.",
        (
            text("id", "Id", "Member, instrument and what the act is.", required=True),
            code("member", "Member", "ISO 3166-1 alpha-3 code.", "code3"),
            code("instrument", "Instrument", "The instrument.", "slug"),
            word("kind", "Kind", "What it is.", TreatyActKind),
            text(
                "articles",
                "Articles",
                "The articles it touches; all where it is general, unknown where no source says.",
            ),
            many("places", "Places", "The same, each by itself, its parts separated by a stroke."),
            word("theme", "Theme", "What it speaks of without naming an article.", Theme, required=False),
            dated("made", "Made", "The day on which it was made."),
            dated("effect", "Effect", "Of a denunciation or withdrawal: from when the member is no longer bound."),
            dated("withdrawn", "Withdrawn", "Of a reservation and the like: from when it no longer stands."),
            text("note", "Note", "The words it was read from, or what limits it."),
            text("source", "Source", "Where this was read.", required=True),
            dated("source_as_at", "State read", "The state of the source."),
            word("confidence", "Confidence", "How sure the row is; low is recalled.", Confidence),
        ),
        ("id",),
        rows_of(acts, row),
        (
            ForeignKey(("member",), "members", ("iso3",)),
            ForeignKey(("instrument",), "instruments", ("id",)),
            ForeignKey(("member", "instrument"), "treaty-status", ("member", "instrument")),
        ),
    )


def status_table(corpus: Corpus, as_at: date) -> DataTable:
    """What each member did about each instrument, and what it is to it at the date."""
    positions = [
        (member.iso3, position)
        for member in corpus.members.values()
        for position in treaty_positions(corpus, member.iso3, as_at)
    ]
    return DataTable(
        "treaty-status",
        "Treaty status",
        "What each member did about each instrument, with its source in the row.",
        (
            code("member", "Member", "ISO 3166-1 alpha-3 code.", "code3"),
            code("instrument", "Instrument", "The instrument.", "slug"),
            word("status", "Status", "Its status as last read.", TreatyStatus),
            word("status_as_at", "Status as at", "Its status at the as-at date of this package.", TreatyStatus),
            dated("bound_since", "Bound since", "The day from which it is bound, at the as-at date."),
            Column(
                "reckoned", "Reckoned", "Whether that day was reckoned from the act and the waiting time.", "boolean"
            ),
            dated("signed", "Signed", "Date of signature."),
            word("action", "Act", "The act by which it became a party.", ActionKind, required=False),
            dated("action_date", "Date of the act", "Date of that act."),
            dated("in_force_date", "In force", "Date from which it is bound, as the source gives it."),
            code("through", "Through", "The State whose acts bind it, where not its own.", "code3", required=False),
            text("reservations", "Reservations", "Reservations, declarations and remarks on status."),
            text("source", "Source", "Where this was read.", required=True),
            dated("source_as_at", "State read", "The state of the source."),
            word("confidence", "Confidence", "How sure the row is; low is recalled.", Confidence),
        ),
        ("member", "instrument"),
        rows_of(
            positions,
            lambda pair: {
                "member": pair[0],
                "instrument": pair[1].instrument.id,
                "status": pair[1].action.status,
                "status_as_at": pair[1].status,
                "bound_since": pair[1].since,
                "reckoned": pair[1].derived,
                "signed": pair[1].action.signed,
                "action": pair[1].action.action,
                "action_date": pair[1].action.action_date,
                "in_force_date": pair[1].action.in_force_date,
                "through": pair[1].through,
                "reservations": pair[1].action.reservations,
                "source": pair[1].action.source,
                "source_as_at": pair[1].action.source_as_at,
                "confidence": pair[1].action.confidence,
            },
        ),
        (
            ForeignKey(("member",), "members", ("iso3",)),
            ForeignKey(("instrument",), "instruments", ("id",)),
        ),
    )
