"""The content is counted, so that no fact is lost unseen.

``inventory.yaml`` beside this file holds the counts. A change of content that is meant changes them in the same step.
"""

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

INVENTORY: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("inventory.yaml").read_text(encoding="utf-8"))
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


def test_every_instrument_has_its_obligations(corpus: Corpus) -> None:
    assert {i.id: len(i.obligations) for i in corpus.instruments.values()} == INVENTORY["obligations"]
    assert len(corpus.instruments) == INVENTORY["totals"]["instruments"]
    assert len(corpus.obligations) == INVENTORY["totals"]["obligations"]


def test_every_member_has_a_row_for_every_instrument(corpus: Corpus) -> None:
    rows = [(iso3, instrument) for iso3, instrument in corpus.treaty_actions if iso3 not in MADE_UP]
    assert len(rows) == INVENTORY["totals"]["treaty_rows"]
    members = {iso3 for iso3, _ in rows}
    assert len(members) == INVENTORY["totals"]["treaty_members"]
    assert set(rows) == {(iso3, instrument) for iso3 in members for instrument in corpus.instruments}


def test_treaty_rows_keep_their_status_and_confidence(corpus: Corpus) -> None:
    rows = [action for (iso3, _), action in corpus.treaty_actions.items() if iso3 not in MADE_UP]
    assert dict(Counter(str(row.status) for row in rows)) == INVENTORY["treaty_status"]
    assert dict(Counter(str(row.confidence) for row in rows)) == INVENTORY["treaty_confidence"]


def test_the_checklists_have_their_elements(corpus: Corpus) -> None:
    assert {str(topic): len(corpus.elements[topic]) for topic in Topic} == INVENTORY["elements"]


def test_the_members_with_coded_law_are_those_counted(corpus: Corpus) -> None:
    assert real_members(corpus) == sorted(INVENTORY["members"])


@pytest.mark.parametrize("iso3", INVENTORY["members"])
def test_no_law_provision_reading_or_source_of_a_member_is_lost(corpus: Corpus, iso3: str) -> None:
    law = corpus.members[iso3].law
    counted = {
        "sources": len(law.sources),
        "laws": len(law.laws),
        "provisions": provisions_of(corpus.members[iso3]),
        "penalties": sum(1 for p in law.provisions if p.penalty),
        "readings": sum(len(p.elements) for p in law.provisions),
        "stated": {str(topic): len(law.findings.get(topic, {})) for topic in Topic},
    }
    assert counted == {key: INVENTORY["members"][iso3][key] for key in counted}


@pytest.mark.parametrize("iso3", INVENTORY["members"])
def test_findings_and_questions_of_a_member_are_those_counted(corpus: Corpus, iso3: str) -> None:
    topics = standing(corpus, iso3, AS_AT).topics
    values = {str(t): tally(Coverage, (f.value for f in topics[t].findings.values())) for t in Topic}
    assert values == INVENTORY["members"][iso3]["findings"]
    assert {str(t): len(topics[t].questions) for t in Topic} == INVENTORY["members"][iso3]["questions"]
