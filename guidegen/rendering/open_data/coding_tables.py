"""The coding of national law as tables: what each provision says on each element, penalties, and findings."""

from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Coverage, ProvisionTopic, Topic
from guidegen.law.member.national import Member, Provision
from guidegen.law.member.penalty import Combination, FineForm, Penalty, in_months
from guidegen.law.member.readings import ProvisionReading
from guidegen.rendering.open_data.law_tables import MEMBER, OF_MEMBER, identified
from guidegen.rendering.open_data.sources import CONFIDENCE, SOURCES, of_law
from guidegen.rendering.open_data.table import Column, DataTable, ForeignKey, Row, code, many, text, word
from guidegen.rendering.open_data.treaty_tables import ELEMENT
from guidegen.standing import Lead, Pinpoint, findings

_PROVISION = text("provision", "Provision", "Id of the provision.", required=True)
_OF_PROVISION = ForeignKey(("provision",), "provisions", ("id",))


def _topic_of(corpus: Corpus, provision: Provision, key: str) -> Topic:
    """The checklist that an element coded of a provision belongs to."""
    if provision.topic is not ProvisionTopic.RELATED:
        return Topic(provision.topic)
    held = {e.key for e in corpus.elements[Topic.TRAFFICKING]}
    return Topic.TRAFFICKING if key in held else Topic.SMUGGLING


def readings_table(corpus: Corpus) -> DataTable:
    """What each provision says on each element."""
    rows: list[Row] = []
    for id_, member, provision in identified(corpus):
        for key, reading in provision.elements.items():
            found = ProvisionReading(provision, reading)
            rows.append(
                {
                    "provision": id_,
                    "topic": _topic_of(corpus, provision, key),
                    "element": key,
                    "value": reading.value,
                    "note": reading.note,
                    "locator": reading.locator,
                    "confidence": found.confidence,
                    "sources": of_law(member, found.source),
                }
            )
    return DataTable(
        "provision-elements",
        "Elements of provisions",
        "What each provision says on each element of the checklists.",
        (
            _PROVISION,
            word("topic", "Topic", "The checklist.", Topic),
            code("element", "Element", "Key of the element.", "element"),
            word("value", "Value", "How far the provision has the element.", Coverage),
            text("note", "Note", "What is covered, or what is missing."),
            text("locator", "Locator", "A closer place inside the provision."),
            CONFIDENCE,
            SOURCES,
        ),
        ("provision", "element"),
        tuple(rows),
        (_OF_PROVISION, ELEMENT),
    )


def _penalty(id_: str, member: Member, provision: Provision, p: Penalty) -> Row:
    term, fine, corporal = p.imprisonment, p.fine, p.corporal
    least, most = (term.min, term.max) if term else (None, None)
    return {
        "provision": id_,
        "min_term": least,
        "max_term": most,
        "min_months": round(in_months(least), 3) if least else None,
        "max_months": round(in_months(most), 3) if most else None,
        "life": term.life if term else None,
        "death": p.death,
        "serious_crime": p.reaches_serious_crime,
        "fine_form": fine.form if fine else None,
        "fine_min": fine.min if fine else None,
        "fine_max": fine.max if fine else None,
        "fine_currency": fine.currency if fine else None,
        "fine_multiple_of": fine.multiple_of if fine else None,
        "fine_note": fine.note if fine else None,
        "combination": p.combination,
        "corporal": corporal.kind if corporal else None,
        "min_strokes": corporal.min_strokes if corporal else None,
        "max_strokes": corporal.max_strokes if corporal else None,
        "corporal_note": corporal.note if corporal else None,
        "note": p.note,
        "unverified": p.unverified,
        "confidence": provision.confidence,
        "sources": of_law(member, provision.source),
    }


def penalties_table(corpus: Corpus) -> DataTable:
    """The penalty of each provision that carries one."""
    found = ((i, m, p, p.penalty) for i, m, p in identified(corpus))
    return DataTable(
        "penalties",
        "Penalties",
        "The penalty of the basic form of each offence. What unverified lists rests on memory. Nothing is converted.",
        (
            _PROVISION,
            text("min_term", "Least term", "Least term of imprisonment, in the unit of the statute."),
            text("max_term", "Greatest term", "Greatest fixed term of imprisonment."),
            Column(
                "min_months",
                "Least, months",
                "The least term in months (a day is 12/365), for ordering only.",
                "number",
            ),
            Column("max_months", "Greatest, months", "The greatest fixed term in months, for ordering only.", "number"),
            Column("life", "Life", "Whether imprisonment for life may be imposed.", "boolean"),
            Column(
                "death", "Death", "Whether the death penalty may be imposed. Recorded, never recommended.", "boolean"
            ),
            Column(
                "serious_crime",
                "Serious crime",
                "Whether the maximum is four years or more (UNTOC art. 2(b)); empty where no maximum is known.",
                "boolean",
            ),
            word("fine_form", "Form of the fine", "How the statute states the fine.", FineForm, required=False),
            Column("fine_min", "Least fine", "In the currency, units, days or times of the form.", "integer"),
            Column("fine_max", "Greatest fine", "In the currency, units, days or times of the form.", "integer"),
            code("fine_currency", "Currency", "ISO 4217 code, for a sum.", "code3", required=False),
            text("fine_multiple_of", "Multiple of", "What is multiplied."),
            text("fine_note", "Note on the fine", "A limit or doubt about the fine."),
            word("combination", "Combination", "How imprisonment and fine go together.", Combination, required=False),
            text("corporal", "Corporal punishment", "The statute's own word. Recorded, never recommended."),
            Column("min_strokes", "Least strokes", "Least number of strokes.", "integer"),
            Column("max_strokes", "Greatest strokes", "Greatest number of strokes.", "integer"),
            text("corporal_note", "Note on corporal punishment", "Limits or doubts."),
            text("note", "Note", "Anything that limits the figures."),
            many("unverified", "Unverified", "The parts above that rest on memory although the provision is sourced."),
            CONFIDENCE,
            SOURCES,
        ),
        ("provision",),
        tuple(_penalty(i, m, p, penalty) for i, m, p, penalty in found if penalty),
        (_OF_PROVISION,),
    )


def _lead(lead: Lead) -> str:
    note = f" ({lead.place.note})" if lead.place.note else ""
    return f"{_where(lead.place)}: {lead.value}{note}"


def _where(place: Pinpoint) -> str:
    return f"{place.law}, {place.locator}" if place.law else place.locator


def findings_table(corpus: Corpus, as_at: date) -> DataTable:
    """What each member's law as a whole has on each element at the date."""
    rows: list[Row] = []
    for member in corpus.members.values():
        keys = {source: key for key, source in reversed(list(member.law.sources.items()))}
        for topic, checklist in corpus.elements.items():
            stated = member.law.findings.get(topic, {})
            for key, found in findings(member, topic, checklist, as_at).items():
                rows.append(
                    {
                        "member": member.iso3,
                        "topic": topic,
                        "element": key,
                        "value": found.value,
                        "stated": found.stated,
                        "places": tuple(_where(p) for p in found.places),
                        "note": found.note,
                        "because": stated[key].because if found.stated else None,
                        "leads": tuple(_lead(lead) for lead in found.leads),
                        "confidence": found.confidence,
                        "sources": of_law(member, (keys[source] for source in found.sources)),
                    }
                )
    confidence = word("confidence", "Confidence", "How sure it is; empty where unknown.", Confidence, required=False)
    return DataTable(
        "findings",
        "Findings",
        "What each member's law as a whole has on each element, at the as-at date. Unknown is a value: a question, not a no.",
        (
            MEMBER,
            word("topic", "Topic", "The checklist.", Topic),
            code("element", "Element", "Key of the element.", "element"),
            word("value", "Value", "How far the law has the element.", Coverage),
            Column("stated", "Stated", "Whether its file states it, rather than its provisions giving it.", "boolean"),
            many("places", "Places", "Where in the law it rests."),
            text("note", "Note", "What is covered, or what is missing."),
            text("because", "Because", "Why a stated finding differs from what the provisions give."),
            many("leads", "Leads", "What is recalled of it and does not count: where, with what value."),
            confidence,
            SOURCES,
        ),
        ("member", "topic", "element"),
        tuple(rows),
        (OF_MEMBER, ELEMENT),
    )
