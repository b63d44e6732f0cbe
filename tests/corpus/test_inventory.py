"""The content is counted, so that no fact is lost unseen.

``inventory.yaml`` beside this file holds the counts. A change of content that is meant changes them in the same step:
by hand, or with ``make renew``; then read the difference.
"""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Coverage, ProvisionTopic, Topic
from guidegen.law.member.national import Member
from guidegen.standing import standing

FILE = Path(__file__).with_name("inventory.yaml")
MEMBERS = sorted(yaml.safe_load(FILE.read_text(encoding="utf-8"))["members"])
MADE_UP = frozenset({"XAA", "XAB"})
AS_AT = date(2026, 11, 30)


def tally(keys: Iterable[str], found: Iterable[str]) -> dict[str, int]:
    counted = Counter(found)
    assert counted.keys() <= set(keys)
    return {key: counted[key] for key in keys}


def provisions_of(member: Member) -> Mapping[str, Mapping[str, int]]:
    return {
        topic: tally(Confidence, (p.confidence for p in member.law.provisions if p.topic is topic))
        for topic in ProvisionTopic
    }


def real_members(corpus: Corpus) -> list[str]:
    return sorted(corpus.members.keys() - MADE_UP)


def coded(member: Member) -> dict[str, Any]:
    """How much of a member's law is coded."""
    law = member.law
    return {
        "sources": len(law.sources),
        "laws": len(law.laws),
        "provisions": provisions_of(member),
        "penalties": sum(1 for p in law.provisions if p.penalty),
        "readings": sum(len(p.elements) for p in law.provisions),
        "stated": {str(topic): len(law.findings.get(topic, {})) for topic in Topic},
    }


def found(corpus: Corpus, iso3: str) -> dict[str, Any]:
    """What follows from it: findings by value, and questions."""
    topics = standing(corpus, iso3, AS_AT).topics
    values = {str(t): tally(Coverage, (f.value for f in topics[t].findings.values())) for t in Topic}
    return {"findings": values, "questions": {str(t): len(topics[t].questions) for t in Topic}}


def counted(corpus: Corpus) -> dict[str, Any]:
    """The whole inventory."""
    rows = [action for (iso3, _), action in corpus.treaty_actions.items() if iso3 not in MADE_UP]
    return {
        "totals": {
            "instruments": len(corpus.instruments),
            "obligations": len(corpus.obligations),
            "treaty_rows": len(rows),
            "treaty_members": len({row.iso3 for row in rows}),
        },
        "obligations": {i.id: len(i.obligations) for i in corpus.instruments.values()},
        "treaty_status": dict(Counter(str(row.status) for row in rows)),
        "treaty_confidence": dict(Counter(str(row.confidence) for row in rows)),
        "elements": {str(topic): len(corpus.elements[topic]) for topic in Topic},
        "members": {iso3: coded(corpus.members[iso3]) | found(corpus, iso3) for iso3 in real_members(corpus)},
    }


@pytest.fixture(scope="module")
def inventory(corpus: Corpus) -> Mapping[str, Any]:
    """What the file says; written anew where that is asked for."""
    if os.environ.get("GUIDEGEN_RENEW"):
        FILE.write_text(text(counted(corpus)), encoding="utf-8")
    held: Mapping[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return held


def text(inventory: Mapping[str, Any]) -> str:
    """An inventory as it is written: a line for each count of one thing, so that a difference is easily read."""

    def line(name: str, value: object) -> str:
        flow = yaml.safe_dump(plain(value), default_flow_style=True, sort_keys=False, width=200)
        return f"{name}: {flow.removesuffix(chr(10)).removesuffix('...').strip()}"

    def plain(value: object) -> object:
        return {str(key): part for key, part in value.items()} if isinstance(value, Mapping) else value

    parts = ["# What provisions/ holds, counted. test_inventory.py holds the content against it; change both together."]
    parts.append(line("totals", inventory["totals"]))
    parts.append("\n".join(["obligations:", *(f"  {line(*one)}" for one in inventory["obligations"].items())]))
    parts.append("\n".join(line(name, inventory[name]) for name in ("treaty_status", "treaty_confidence")))
    parts.append(line("elements", inventory["elements"]))
    members = []
    for iso3, counts in inventory["members"].items():
        rows = [f"  {iso3}:"]
        for name, value in counts.items():
            if name in {"provisions", "findings"}:
                rows += [f"    {name}:", *(f"      {line(str(topic), part)}" for topic, part in value.items())]
            else:
                rows.append(f"    {line(name, value)}")
        members.append("\n".join(rows))
    parts.append("members:\n" + "\n\n".join(members))
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("name", ["totals", "obligations", "treaty_status", "treaty_confidence", "elements"])
def test_instruments_obligations_treaty_rows_and_elements_are_those_counted(
    corpus: Corpus, inventory: Mapping[str, Any], name: str
) -> None:
    assert counted(corpus)[name] == inventory[name]


def test_every_member_has_a_row_for_every_instrument(corpus: Corpus) -> None:
    rows = {(iso3, instrument) for iso3, instrument in corpus.treaty_actions if iso3 not in MADE_UP}
    members = {iso3 for iso3, _ in rows}
    assert rows == {(iso3, instrument) for iso3 in members for instrument in corpus.instruments}


def test_the_members_with_coded_law_are_those_counted(corpus: Corpus, inventory: Mapping[str, Any]) -> None:
    assert real_members(corpus) == sorted(inventory["members"])


@pytest.mark.parametrize("iso3", MEMBERS)
def test_no_law_provision_reading_or_source_of_a_member_is_lost(
    corpus: Corpus, inventory: Mapping[str, Any], iso3: str
) -> None:
    counts = coded(corpus.members[iso3])
    assert counts == {key: inventory["members"][iso3][key] for key in counts}


@pytest.mark.parametrize("iso3", MEMBERS)
def test_findings_and_questions_of_a_member_are_those_counted(
    corpus: Corpus, inventory: Mapping[str, Any], iso3: str
) -> None:
    counts = found(corpus, iso3)
    assert counts == {key: inventory["members"][iso3][key] for key in counts}
