"""Whatever stands in a file, reading it ends in content or in diagnostics, and plain data come back as written."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidegen.corpus.load import load
from guidegen.corpus.parsing import modeltext, table, text, yamltext
from guidegen.corpus.parsing.records import record
from guidegen.law.base import Record
from guidegen.law.element import ElementsFile
from guidegen.law.guide import Glossary, Guide
from guidegen.law.member.national import MemberLaw
from guidegen.law.member.profile import Profile
from guidegen.law.model import ModelProvision
from guidegen.law.treaty import Instrument, TreatyAction

MODELS: list[type[Record]] = [ElementsFile, Glossary, Guide, Instrument, MemberLaw, ModelProvision, Profile]

# A slow machine is no mistake of the reader.
UNTIMED = settings(deadline=None)

# Characters that mean something in YAML come often; so do line ends and characters that no file may hold.
SIGNS = st.text(st.sampled_from("abc:-[]{}&*!|>'\"%@`#,? \t\n\r\\~<=.019e+\u202e\x00\ufeff\u2028é"), max_size=60)
PLAIN_TEXT = st.text(max_size=20).filter(lambda value: text.forbidden_character(value) is None)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | PLAIN_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PLAIN_TEXT, inner, max_size=3),
    max_leaves=12,
)


@UNTIMED
@given(st.text() | SIGNS)
def test_any_text_read_as_yaml_ends_in_data_or_diagnostics(content: str) -> None:
    decoded, wrong = text.decode(content.encode("utf-8", "surrogatepass"), "file.yaml")
    if decoded is None:
        assert wrong
        return
    document, wrong = yamltext.read(decoded, "file.yaml")
    lines = decoded.count("\n") + 1
    assert all(1 <= line <= lines + 1 for line in [*document.lines.values(), *(d.line for d in wrong)])
    for model in MODELS:
        value, mistakes = record(document, model, "file.yaml")
        assert (value is None) == bool(mistakes)


@UNTIMED
@given(st.binary(max_size=80))
def test_any_bytes_are_text_or_a_diagnostic(content: bytes) -> None:
    decoded, wrong = text.decode(content, "file.yaml")
    assert decoded is not None or wrong


@UNTIMED
@given(st.text() | SIGNS | SIGNS.map(lambda body: f"{','.join(table.COLUMNS[TreatyAction])}\n{body}"))
def test_any_text_read_as_a_table_ends_in_rows_or_diagnostics(content: str) -> None:
    rows, wrong = table.read(content, "file.csv", TreatyAction)
    assert all(d.line >= 1 for d in wrong)
    written = [line for line in re.split("[\r\n]+", content) if re.sub('[,"]', "", line).strip()]  # not a cleared row
    assert rows or wrong or written == [",".join(table.COLUMNS[TreatyAction])]


@UNTIMED
@given(st.text() | SIGNS | SIGNS.map(lambda front: f"---\n{front}\n---\n# Text: common\nWords\n"))
def test_any_text_read_as_a_model_provision_ends_in_data_or_diagnostics(content: str) -> None:
    document, wrong = modeltext.read(content, "file.md")
    assert document is not None or wrong
    if document is not None:
        record(document, ModelProvision, "file.md")


@UNTIMED
@given(PLAIN)
def test_plain_data_come_back_as_they_were_written(data: object) -> None:
    document, wrong = yamltext.read(json.dumps(data, ensure_ascii=False), "file.yaml")
    assert wrong == []
    assert document.data == data


@UNTIMED
@given(PLAIN)
def test_data_of_any_shape_are_refused_in_words_or_taken(data: object) -> None:
    document, _ = yamltext.read(json.dumps(data), "file.yaml")
    for model in MODELS:
        value, wrong = record(document, model, "file.yaml")
        assert value is not None or all(d.message and "\n" not in d.message for d in wrong)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30:45", "12:30:45"),
        ("2026-11-23", "2026-11-23"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        (".inf", ".inf"),
        ("1_000", "1_000"),
        ("012", 12),
        ("-5", -5),
        ("6.10", 6.1),
        ("1e3", 1000.0),
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("'true'", "true"),
        ('"12"', "12"),
        ("{{ member.name }} ${x} **bold** <b>", "{{ member.name }} ${x} **bold** <b>"),
    ],
)
def test_an_unquoted_word_is_read_by_the_core_schema(written: str, read: object) -> None:
    if written.startswith("{{"):
        written = f"'{written}'"
    document, wrong = yamltext.read(f"key: {written}\n", "file.yaml")
    assert (document.data, wrong) == ({"key": read}, [])


def test_lists_inside_lists_without_end_are_told_and_not_followed() -> None:
    for deep in ("[" * 100_000, "{a: " * 100_000, "- " * 100_000, "&a [*a, " * 10_000):
        _, wrong = yamltext.read(deep, "file.yaml")
        assert wrong


def test_lines_are_those_of_the_file_whatever_its_line_ends() -> None:
    for ends in ("\n", "\r\n", "\r"):
        decoded, _ = text.decode(f"a: 1{ends}b:{ends}  - x{ends}  - y: z{ends}".encode(), "file.yaml")
        assert decoded is not None
        document, _ = yamltext.read(decoded, "file.yaml")
        assert dict(document.lines) == {("a",): 1, ("b",): 2, ("b", 0): 3, ("b", 1): 4, ("b", 1, "y"): 4}


def test_a_row_has_the_line_it_begins_on_after_a_cell_of_several_lines() -> None:
    header = ",".join(table.COLUMNS[TreatyAction])
    rows, wrong = table.read(
        f'{header}\n\nXAA,a,party,,,,,"one\ntwo\nthree",s,,high\nXAA,b,none,,,,,,s,,low\n',
        "file.csv",
        TreatyAction,
    )
    assert wrong == []
    assert [row.lines[()] for row in rows] == [3, 6]
    assert rows[0].value.reservations == "one\ntwo\nthree"


def test_a_folder_that_is_not_there_is_all_missing_files(tmp_path: Path) -> None:
    loaded = load(tmp_path / "provisions")
    assert {d.kind for d in loaded.diagnostics} == {"missing-file"}
    assert loaded.corpus.members == {}


def test_further_members_lie_in_folders_of_their_own(tmp_path: Path) -> None:
    good = Path(__file__).parents[1] / "good" / "provisions"
    more = tmp_path / "more"
    for name in ("profile.yaml", "law.yaml"):
        content = (good / "members" / "xaa" / name).read_text(encoding="utf-8")
        (more / "members" / "xac").mkdir(parents=True, exist_ok=True)
        moved = content.replace("XAA", "XAC").replace("xaa-", "xac-")
        (more / "members" / "xac" / name).write_text(moved, encoding="utf-8")
    table_text = (good / "treaty-status.csv").read_text(encoding="utf-8")
    (more / "treaty-status.csv").write_text(table_text.replace("XAA", "XAC").replace("IDN", "THA"), encoding="utf-8")
    acts_text = (good / "treaty-acts.csv").read_text(encoding="utf-8")
    (more / "treaty-acts.csv").write_text(acts_text.replace("XAA", "XAC"), encoding="utf-8")
    loaded = load(good, [more])
    assert [d.kind for d in loaded.diagnostics] == ["schema-line", "schema-line"]
    assert sorted(loaded.corpus.members) == ["XAA", "XAC"]
    assert ("XAC", "tip-protocol") in loaded.corpus.treaty_actions
