"""Where a member stands, as plain data for other programs."""

from typing import Any

from guidegen.law.treaty import TreatyAct
from guidegen.rendering.standing.table import doubtful
from guidegen.standing import ObligationCoverage, Question, Standing, TopicStanding
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION
from guidegen.wording.language import standing_note
from guidegen.wording.places import place
from guidegen.wording.questions import question_text, what_to_send
from guidegen.wording.values import rule_sentence


def as_json(stand: Standing) -> dict[str, Any]:
    """Where a member stands, as plain data. Dates are as exact as their sources give them (ISO 8601)."""
    return {
        "member": stand.member.iso3,
        "name": stand.member.name,
        "as_at": stand.as_at.isoformat(),
        "note": standing_note(stand.as_at),
        "orientation": ENGLISH.say(FIRST_ORIENTATION),
        "treaties": [
            {
                "instrument": p.instrument.id,
                "status": p.status,
                "in_force_since": p.since,
                "reckoned": p.derived,
                "through": p.through,
                "reservations": p.action.reservations,
                "acts": [_act(act) for act in p.action.acts],
                "confidence": p.confidence,
                "source": p.action.source,
                "source_as_at": p.action.source_as_at,
            }
            for p in stand.positions.values()
        ],
        "topics": {topic: _topic(t) for topic, t in stand.topics.items()},
        "treaty_questions": [_question(q) for q in stand.treaty_questions],
        "facts": [
            {"kind": f.kind, "key": f.key, "dated": f.dated, "age_years": f.age, "confidence": f.confidence}
            | {"weighs": f.weighs}
            for f in stand.facts
        ],
    }


def _act(act: TreatyAct) -> dict[str, Any]:
    """What a member said or did under an instrument, beside becoming a party: whatever is recorded, at any date."""
    told = act.model_dump(mode="json", exclude_none=True, exclude={"iso3", "instrument"})
    return told | ({"places": ["/".join(place) for place in act.places]} if act.places else {})


def _topic(topic: TopicStanding) -> dict[str, Any]:
    return {
        "findings": {
            key: {
                "value": f.value,
                "places": [place(p) for p in f.places],
                "confidence": f.confidence,
                "stated": f.stated,
                "sources": [s.model_dump(mode="json") for s in f.sources],
            }
            for key, f in topic.findings.items()
        },
        "coverage": {oid: _coverage(c) for oid, c in topic.coverage.items()},
        "gaps": [
            {
                "obligation": g.coverage.obligation.id,
                "instrument": g.position.instrument.id,
                "force": g.coverage.obligation.force,
                "binds": g.position.binds,
                "coverage": g.coverage.in_law,
            }
            for g in topic.gaps
        ],
        "questions": [_question(q) for q in (*topic.questions, *topic.duty_questions)],
    }


def _coverage(c: ObligationCoverage) -> dict[str, Any]:
    return {
        "value": c.value,
        "in_law": c.in_law,
        "rule": c.rule,
        "why": rule_sentence(c.rule),
        "reservation": c.reserved,
        "proof": [place(p) for p in c.proof],
        "unverified": doubtful(c),
        "elements": [f.element.key for f in c.findings],
    }


def _question(q: Question) -> dict[str, Any]:
    return {
        "about": q.subject,
        "key": q.key,
        "role": q.role,
        "body": q.agency.explained if q.agency else None,
        "question": question_text(q),
        "send": what_to_send(q),
        "leads": [place(lead.place) for lead in q.leads],
    }
