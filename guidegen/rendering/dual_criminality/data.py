"""Dual criminality as plain data for other programs."""

from typing import Any

from guidegen.comparison import DualCriminality, MemberAnswer, OffenceProvision, PairAnswer, Relation
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Source
from guidegen.law.conduct import Conduct
from guidegen.standing import Question
from guidegen.wording.dual_criminality import answers as words
from guidegen.wording.dual_criminality import offences
from guidegen.wording.dual_criminality.conditions import caveat_sentence, condition_phrase
from guidegen.wording.places import place
from guidegen.wording.questions import question_text, what_to_send


def about(corpus: Corpus, found: DualCriminality) -> dict[str, Any]:
    """What every answer needs beside it: the date, what an answer is, and what is recorded nowhere."""
    catalogue = corpus.catalogue
    return {
        "as_at": found.as_at.isoformat(),
        "note": catalogue.note if catalogue else None,
        "unrecorded": list(catalogue.unrecorded) if catalogue else [],
    }


def conduct_json(conduct: Conduct) -> dict[str, Any]:
    """A conduct as the catalogue has it."""
    data: dict[str, Any] = conduct.model_dump(mode="json", exclude_defaults=True)
    return data


def _sources(sources: tuple[Source, ...]) -> list[dict[str, Any]]:
    return [s.model_dump(mode="json", exclude_none=True) for s in sources]


def _reached(r: OffenceProvision) -> dict[str, Any]:
    return {
        "law": r.law or None,
        "locator": r.locator,
        "heading": r.heading,
        "every_part": r.whole,
        "penalty": r.penalty.model_dump(mode="json", exclude_none=True) if r.penalty else None,
        "maximum": offences.maximum(r),
        "four_years_or_more": r.serious,
        "confidence": r.confidence,
        "sources": _sources(r.sources),
    }


def side_json(side: MemberAnswer) -> dict[str, Any]:
    """One member's answer."""
    return {
        "member": side.member.iso3,
        "name": side.member.name,
        "answer": side.answer,
        "depends_on": [condition_phrase(c) for c in side.conditions],
        "four_years_or_more": side.serious,
        "confidence": side.confidence,
        "provisions": [_reached(r) for r in side.provisions],
        "reasons": [
            {
                "element": f.element.key,
                "value": f.value,
                "places": [place(p) for p in f.places],
                "notes": [n for n in (f.note, *(p.note for p in f.places)) if n],
                "stated": f.stated,
                "confidence": f.confidence,
                "sources": _sources(f.sources),
            }
            for f in side.grounds
        ],
        "cautions": [caveat_sentence(c) for c in side.caveats],
        "recalled": list(words.recalled(side)),
        "not_coded": [offences.offence_place(r) for r in side.uncoded],
        "questions": [_question(q) for q in side.questions],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "about": question.subject,
        "key": question.key,
        "role": question.role,
        "body": question.agency.explained if question.agency else None,
        "question": question_text(question),
        "send": what_to_send(question),
    }


def _relation(pair: PairAnswer, r: Relation) -> dict[str, Any]:
    return {
        "instrument": r.instrument.id,
        "name": r.instrument.short_title,
        "in_force_between": r.in_force,
        "covers": r.route,
        "limit": r.basis.limit,
        "extradition": [o.id for o in r.extradition],
        "assistance": [o.id for o in r.assistance],
        "reservations": [{"member": name, "words": said} for name, said in r.reservations],
        "confidence": r.confidence,
        "positions": [
            {
                "member": side.member.iso3,
                "status": p.status,
                "since": p.since,
                "through": p.through,
                "confidence": p.confidence,
                "source": p.action.source,
                "source_as_at": p.action.source_as_at,
            }
            for side, p in zip(pair.sides, r.positions, strict=True)
        ],
    }


def pair_json(pair: PairAnswer) -> dict[str, Any]:
    """The answer of a pair."""
    return {
        "conduct": pair.conduct.id,
        "title": pair.conduct.title,
        "facts": pair.conduct.facts,
        "answer": pair.answer,
        "four_years_or_more_on_both_sides": pair.serious,
        "confidence": pair.confidence,
        "sides": [side_json(side) for side in pair.sides],
        "parts_of_one_state": pair.one_state,
        "treaties": [_relation(pair, r) for r in pair.relations],
        "questions": [{"member": name, **_question(q)} for name, q in pair.questions],
    }


def matrix_json(found: DualCriminality, conduct: Conduct) -> dict[str, Any]:
    """Every member's answer for one conduct, and the answer of every pair."""
    return {
        "conduct": conduct_json(conduct),
        "members": {code: side_json(found.answers[code, conduct.id]) for code in found.positions},
        "pairs": [
            {
                "members": [side.member.iso3 for side in pair.sides],
                "answer": pair.answer,
                "four_years_or_more_on_both_sides": pair.serious,
                "confidence": pair.confidence,
                "treaties": [r.instrument.id for r in pair.relations if r.in_force == "yes"],
            }
            for pair in found.pairs(conduct.id)
        ],
    }
