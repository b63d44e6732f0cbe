"""The open data: whole, described, valid, exact, and the same for the same facts."""

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import frictionless
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.corpus.corpus import Corpus
from guidegen.corpus.load import load
from guidegen.corpus.schema import schema_files
from guidegen.law.base import Confidence
from guidegen.law.member.national import LawStatus
from guidegen.rendering.open_data import data_files
from guidegen.rendering.open_data.table import Column, DataTable, csv_bytes, json_bytes

AS_AT = date(2026, 11, 30)

type Files = Mapping[str, bytes]


@pytest.fixture(scope="module")
def files(corpus: Corpus) -> Files:
    """The data of the real content with the made-up members, hostile text among them."""
    return data_files(corpus, AS_AT)


def rows(files: Files, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"csv/{table}.csv"].decode("utf-8"), newline="")))


def package(files: Files) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files["datapackage.json"])
    return found


def written(files: Files, folder: Path) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder / "datapackage.json"


def mistakes(descriptor: Path) -> list[str]:
    report = frictionless.validate(str(descriptor))
    found = [error.message for error in report.errors]
    return found + [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]


@pytest.mark.slow
def test_frictionless_finds_nothing_wrong(files: Files, tmp_path: Path) -> None:
    descriptor = written(files, tmp_path)
    assert mistakes(descriptor) == []
    assert len(package(files)["resources"]) == 34


@pytest.mark.slow
@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("treaty-status", b"IDN,untoc,party", b"ZZZ,untoc,party"),  # no such member
        ("laws", b"idn-law-21-2007,IDN", b"idn-kuhp-2023,IDN"),  # the same law twice
        ("provision-elements", b",yes,", b",perhaps,"),  # no such value
        ("penalties", b"15 years,36.0", b"15 years,three"),  # no number
    ],
)
def test_frictionless_finds_what_is_made_wrong(
    files: Files, tmp_path: Path, table: str, old: bytes, new: bytes
) -> None:
    name = f"csv/{table}.csv"
    assert old in files[name]
    spoilt = files[name].replace(old, new, 1)
    described = package(files)
    for resource in described["resources"]:
        if resource["path"] == name:
            resource |= {"bytes": len(spoilt), "hash": f"sha256:{hashlib.sha256(spoilt).hexdigest()}"}
    changed = {**files, name: spoilt, "datapackage.json": json.dumps(described).encode()}
    assert any(told.startswith(f"{table}:") for told in mistakes(written(changed, tmp_path)))


def test_every_fact_of_the_corpus_has_its_row(corpus: Corpus, files: Files) -> None:
    members = corpus.members.values()
    counts = {
        "members": len(members),
        "instruments": len(corpus.instruments),
        "obligations": len(corpus.obligations),
        "treaty-status": len(corpus.treaty_actions),
        "treaty-acts": sum(len(action.acts) for action in corpus.treaty_actions.values()),
        "elements": sum(len(e) for e in corpus.elements.values()),
        "laws": sum(len(m.law.laws) for m in members),
        "provisions": sum(len(m.law.provisions) for m in members),
        "provision-elements": sum(len(p.elements) for m in members for p in m.law.provisions),
        "penalties": sum(p.penalty is not None for m in members for p in m.law.provisions),
        "findings": len(members) * sum(len(e) for e in corpus.elements.values()),
        "model-provisions": len(corpus.model_provisions),
        "model-provision-obligations": sum(len(m.implements) for m in corpus.model_provisions.values()),
        "conducts": len(corpus.conducts),
        "sources": sum(len(i.sources) for i in corpus.instruments.values())
        + sum(len(m.law.sources) + len(m.profile.sources) for m in members),
    }
    assert {table: len(rows(files, table)) for table in counts} == counts


def test_a_provision_keeps_its_penalty_its_coding_its_sources_and_its_confidence(files: Files) -> None:
    (provision,) = [r for r in rows(files, "provisions") if r["law"] == "idn-kuhp-2023" and r["locator"] == "art. 457"]
    assert (provision["applies"], provision["confidence"]) == ("true", "high")
    assert json.loads(provision["sources"]) == ["idn/law/kuhp-art-457", "idn/law/kuhp-text"]
    (penalty,) = [r for r in rows(files, "penalties") if r["provision"] == provision["id"]]
    assert (penalty["max_term"], penalty["max_months"], penalty["serious_crime"]) == ("15 years", "180.0", "true")
    assert (penalty["fine_max"], penalty["fine_currency"]) == ("5000000000", "IDR")
    assert json.loads(penalty["unverified"]) == []
    (former,) = [r for r in rows(files, "provisions") if r["law"] == "idn-law-6-2011" and r["locator"] == "art. 120(1)"]
    (recalled,) = [r for r in rows(files, "penalties") if r["provision"] == former["id"]]
    assert json.loads(recalled["unverified"]) == ["fine"]
    coded = {r["element"]: r["value"] for r in rows(files, "provision-elements") if r["provision"] == provision["id"]}
    assert coded["procuring_illegal_entry"] == "yes"
    assert coded["enabling_illegal_stay"] == "no"
    cited = {(r["table"], r["key"]) for r in rows(files, "citations") if r["source"] == "idn/law/kuhp-art-457"}
    assert ("provisions", provision["id"]) in cited
    assert ("provision-elements", f"{provision['id']} | procuring_illegal_entry") in cited


def test_a_fact_that_claims_to_be_sure_has_a_source(files: Files) -> None:
    sure = {Confidence.HIGH.value, Confidence.MEDIUM.value}
    seen = 0
    for table in ("members", "obligations", "laws", "provisions", "provision-elements", "penalties", "findings"):
        for row in rows(files, table):
            if row["confidence"] in sure:
                assert json.loads(row["sources"]), (table, row)
                seen += 1
    assert seen > 4000
    assert all(row["source"] and row["confidence"] for row in rows(files, "treaty-status"))


def test_unknown_stays_a_value(files: Files) -> None:
    (labour,) = [r for r in rows(files, "findings") if (r["member"], r["element"]) == ("IDN", "purpose.forced_labour")]
    assert (labour["value"], labour["confidence"]) == ("unknown", "")


def test_findings_and_positions_speak_of_the_date(corpus: Corpus, files: Files) -> None:
    then = data_files(corpus, date(2008, 1, 1))

    def status(of: Files) -> tuple[str, str]:
        (row,) = [r for r in rows(of, "treaty-status") if (r["member"], r["instrument"]) == ("IDN", "untoc")]
        return row["status"], row["status_as_at"]

    assert (status(files), status(then)) == (("party", "party"), ("party", "signatory"))
    assert package(then)["asAt"] == "2008-01-01"


def keys(files: Files) -> dict[str, list[tuple[str, ...]]]:
    """The keys of the rows of each table, in order."""
    return {
        r["name"]: [tuple(row[part] for part in r["schema"]["primaryKey"]) for row in rows(files, r["name"])]
        for r in tables_of(files)
    }


def test_no_two_rows_have_one_key(files: Files) -> None:
    for table, found in keys(files).items():
        assert len(found) == len(set(found)), table


def test_a_fact_that_is_added_leaves_the_keys_of_all_others(corpus: Corpus, files: Files) -> None:
    member = corpus.members["FJI"]
    old = member.law.provisions[3]
    status = LawStatus.model_validate_json('{"state": "repealed", "from": "1990-01-01", "to": "2001-06-30"}')
    again = old.model_copy(update={"status": status})
    beside = old.model_copy(update={"heading": "Another offence in the same section"})
    provisions = (beside, again, *member.law.provisions)
    law = member.law.laws[0].model_copy(update={"id": "fji-new-act", "title": "New Act"})
    sources = {"new-source": next(iter(member.law.sources.values())), **member.law.sources}
    laws = (law, *member.law.laws)
    changed_law = member.law.model_copy(update={"provisions": provisions, "laws": laws, "sources": sources})
    row = corpus.treaty_actions["AFG", "smuggling-protocol"]
    act = row.acts[0].model_copy(update={"articles": "art. 6"})
    treaty = corpus.instruments["untoc"]
    duty = treaty.obligations[0].model_copy(update={"id": "untoc-new"})
    more = replace(
        corpus,
        members={**corpus.members, "FJI": member.model_copy(update={"law": changed_law})},
        treaty_actions={
            **corpus.treaty_actions,
            (row.iso3, row.instrument): row.model_copy(update={"acts": (act, *row.acts)}),
        },
        instruments={
            **corpus.instruments,
            "untoc": treaty.model_copy(update={"obligations": (duty, *treaty.obligations)}),
        },
    )
    before, after = keys(files), keys(data_files(more, AS_AT))
    added = {table: len(set(after[table]) - set(before[table])) for table in after}
    assert all(set(before[table]) <= set(after[table]) for table in before)
    assert [key for key in after["provisions"] if key in set(before["provisions"])] == before["provisions"]
    assert (added["provisions"], added["laws"], added["treaty-acts"], added["obligations"]) == (2, 1, 1, 1)
    assert added["provision-elements"] == 2 * len(old.elements)
    # The rows that stay say what they said: no key has passed to another fact.
    said = {r["id"]: r for r in rows(data_files(more, AS_AT), "provisions")}
    assert all(said[r["id"]] == r for r in rows(files, "provisions"))


def test_json_says_the_same_as_csv(files: Files) -> None:
    types = {r["name"]: {f["name"]: f["type"] for f in r["schema"]["fields"]} for r in tables_of(files)}
    for table, fields in types.items():
        from_json = json.loads(files[f"json/{table}.json"])
        from_csv = [{k: typed(v, fields[k]) for k, v in row.items()} for row in rows(files, table)]
        assert from_csv == from_json, table


def tables_of(files: Files) -> list[dict[str, Any]]:
    return [r for r in package(files)["resources"] if "schema" in r]


def typed(cell: str, type_: str) -> object:
    if cell == "":
        return None
    return json.loads(cell) if type_ in {"boolean", "integer", "number", "array"} else cell


def test_every_column_is_described(files: Files) -> None:
    for resource in tables_of(files):
        header = files[resource["path"]].decode("utf-8").splitlines()[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        assert all(field["title"] and field["description"].endswith(".") for field in resource["schema"]["fields"])
        assert resource["description"]


def test_csv_is_exact_and_the_readme_says_how_to_open_it(files: Files) -> None:
    hostile = [r for r in rows(files, "provisions") if r["member"] == "XAB"]
    assert any(r["heading"].startswith("=HYPERLINK(") for r in hostile)
    assert "column as text" in " ".join(files["README.md"].decode("utf-8").split())


@pytest.mark.slow
def test_no_cell_of_the_real_content_is_one_that_a_spreadsheet_would_run(root: Path) -> None:
    real = data_files(load(root / "provisions").corpus, AS_AT)
    cells = [cell for r in tables_of(real) for row in rows(real, r["name"]) for cell in row.values()]
    assert len(cells) > 50_000
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_schemas_licence_and_date_travel_with_the_data(files: Files) -> None:
    assert {name for name in files if name.startswith("schema/")} == {f"schema/{name}" for name in schema_files()}
    told = package(files)
    assert told["licenses"][0]["name"] == "CC-BY-4.0"
    assert told["asAt"] == "2026-11-30"
    assert "CC BY 4.0" in files["LICENSE.md"].decode("utf-8")
    readme = files["README.md"].decode("utf-8")
    assert "As at 2026-11-30" in readme
    assert all(f"| {r['name']} |" in readme for r in tables_of(files))


def test_the_same_facts_give_the_same_bytes_and_the_description_comes_last(corpus: Corpus, files: Files) -> None:
    assert data_files(corpus, AS_AT) == files
    assert list(files)[-1] == "datapackage.json"
    for resource in package(files)["resources"]:
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


cells = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=20)


@given(st.lists(st.tuples(cells, st.lists(cells, max_size=3), st.booleans()), max_size=8))
def test_any_text_comes_back_as_written(found: list[tuple[str, list[str], bool]]) -> None:
    columns = (Column("a", "A", "A."), Column("b", "B", "B.", "array"), Column("c", "C", "C.", "boolean"))
    table = DataTable("t", "T", "T.", columns, ("a",), tuple({"a": a, "b": tuple(b), "c": c} for a, b, c in found))
    back = list(csv.DictReader(io.StringIO(csv_bytes(table).decode("utf-8"), newline="")))
    assert [(r["a"], json.loads(r["b"]), r["c"] == "true") for r in back] == found
    assert [(r["a"], r["b"], r["c"]) for r in json.loads(json_bytes(table))] == found
