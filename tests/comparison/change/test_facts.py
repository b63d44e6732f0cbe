"""The corpus as flat facts under stable keys."""

from dataclasses import replace
from pathlib import Path

import yaml

from guidegen.comparison.change.facts import Fact, FactKey, FactSubject, SubjectKind, facts, names
from guidegen.corpus.corpus import Corpus
from guidegen.law.guide import Audience

XAA = FactSubject(SubjectKind.MEMBER, "XAA")
LAW, PROFILE = "provisions/members/xaa/law.yaml", "provisions/members/xaa/profile.yaml"


def test_a_penalty_is_a_fact_of_its_provision(corpus: Corpus) -> None:
    key = FactKey(XAA, LAW, "xaa-trafficking-act-2019|s. 4", "penalty.imprisonment.max")
    found = facts(corpus)[key]
    assert found.value == "15 years"
    assert found.of.endswith(", s. 4")


def test_every_kind_of_content_gives_facts(corpus: Corpus) -> None:
    found = {(key.subject.kind, key.file.rpartition("/")[2]) for key in facts(corpus)}
    for kind, file in (
        (SubjectKind.MEMBER, "law.yaml"),
        (SubjectKind.MEMBER, "profile.yaml"),
        (SubjectKind.MEMBER, "treaty-status.csv"),
        (SubjectKind.INSTRUMENT, "tip-protocol.yaml"),
        (SubjectKind.MODEL_PROVISION, "trafficking-in-adults.md"),
        (SubjectKind.CHECKLIST, "elements.yaml"),
        (SubjectKind.GUIDE, "smuggling.yaml"),
        (SubjectKind.GUIDE, "police.yaml"),
        (SubjectKind.GUIDE, "glossary.yaml"),
        (SubjectKind.GUIDE, "questions.yaml"),
        (SubjectKind.GUIDE, "themes.yaml"),
        (SubjectKind.GUIDE, "conducts.yaml"),
    ):
        assert (kind, file) in found


def test_each_subject_of_a_fact_has_a_name_and_each_file_is_there(corpus: Corpus, root: Path) -> None:
    called = names(corpus)
    made_up = {"XAA", "XAB"}
    for key in facts(corpus):
        assert called[key.subject]
        assert key.subject.id in made_up or (root / key.file).is_file(), key


def test_a_method_text_is_a_fact_of_its_edition(corpus: Corpus) -> None:
    police = FactSubject(SubjectKind.GUIDE, "police")
    key = FactKey(police, "provisions/practice/police.yaml", "table|proof", "texts.both.attempt")
    assert facts(corpus)[key] == Fact(
        corpus.practice[Audience.POLICE].tables["proof"].texts.both["attempt"], "table proof"
    )


def test_a_treaty_row_is_a_fact_of_its_member(corpus: Corpus) -> None:
    key = FactKey(XAA, "provisions/treaty-status.csv", "treaty|untoc", "action_date")
    assert facts(corpus)[key] == Fact("2004-03-01", f"position to the {corpus.instruments['untoc'].short_title}")


def test_every_value_of_a_law_file_is_among_its_facts(corpus: Corpus, root: Path) -> None:
    """Read the file as plain YAML, without the project's own reader, and look for each of its values."""
    data = yaml.load((root / "tests/exampleland/members/xaa/law.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
    found = {" ".join(part.split()) for k, f in facts(corpus).items() if k.file == LAW for part in f.value.split("; ")}
    found |= {part for key in facts(corpus) for part in key.thing.split("|")}
    missing = [value for value in leaves(data) if value not in found and value != "false"]
    assert missing == [value for value in missing if value == "true"]
    assert len(list(leaves(data))) > 150


def leaves(data: object) -> list[str]:
    if isinstance(data, dict):
        return [leaf for value in data.values() for leaf in leaves(value)]
    if isinstance(data, list):
        return [leaf for value in data for leaf in leaves(value)]
    return [part for part in " ".join(str(data).split()).split("; ") if part]


def test_two_provisions_in_one_place_are_told_apart_by_their_headings(corpus: Corpus) -> None:
    member = corpus.members["XAA"]
    first = member.law.provisions[0]
    twin = first.model_copy(update={"heading": "Another heading"})
    law = member.law.model_copy(update={"provisions": (*member.law.provisions, twin)})
    members = {**corpus.members, "XAA": member.model_copy(update={"law": law})}
    things = {key.thing for key in facts(replace(corpus, members=members)) if key.file == LAW}
    assert {f"{first.law}|{first.locator}|{p.heading}" for p in (first, twin)} <= things
