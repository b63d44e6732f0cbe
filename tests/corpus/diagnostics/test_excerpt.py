"""Below a diagnostic stands the line of the file, whatever is in it, and nothing where it cannot be read."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.excerpt import MOST_BYTES, excerpts
from guidegen.corpus.diagnostics.report import numbered, plain_text

WRONG = Diagnostic("law.yaml", 2, "one-way", "words", also=(Place("other.yaml", 1, "there"),))


def is_safe(text: str) -> bool:
    return all(c.isprintable() or c in "\u200c\u200d" for c in text)


def test_the_line_stands_below_with_its_number_and_so_do_those_of_other_places(tmp_path: Path) -> None:
    (tmp_path / "law.yaml").write_text("a: 1\n  b: 2\n", encoding="utf-8")
    (tmp_path / "other.yaml").write_text("c: 3\n", encoding="utf-8")
    assert plain_text([WRONG], excerpts(tmp_path)).splitlines() == [
        "law.yaml:2: words [one-way]",
        "    2 |   b: 2",
        "      also other.yaml:1: there",
        "    1 | c: 3",
    ]


def test_a_line_is_counted_as_the_reader_counts_it_whatever_its_end(tmp_path: Path) -> None:
    for ends in ("\n", "\r\n", "\r"):
        (tmp_path / "law.yaml").write_bytes(f"one{ends}two{ends}{ends}four".encode())
        read = excerpts(tmp_path)
        assert [read("law.yaml", n) for n in range(6)] == [None, "one", "two", None, "four", None]


@given(st.text(st.characters()), st.integers(9, 100))
def test_no_line_steers_a_terminal_or_is_wider_than_it(line: str, columns: int) -> None:
    shown = numbered(7, line, columns)
    assert is_safe(shown)
    assert shown.startswith("    7 | ")
    assert len(shown) <= columns


@given(st.binary())
def test_whatever_bytes_a_file_has_its_lines_are_shown_or_left_out(content: bytes) -> None:
    def read(_file: str, _number: int) -> str:
        return content.decode("utf-8", "backslashreplace")

    own, excerpt, other, other_excerpt = plain_text([WRONG], read, 60).split("\n")[:-1]
    assert is_safe(own) and is_safe(excerpt) and is_safe(other) and is_safe(other_excerpt)


def test_a_long_line_is_cut_so_that_it_has_what_the_message_names() -> None:
    line = f"list: [{', '.join(f'entry-{n}' for n in range(100))}]"
    assert numbered(1, line, 40) == "    1 | list: [entry-0, entry-1, entry-…"
    assert numbered(1, line, 40, ["nowhere", "entry-77"]) == "    1 | …entry-76, entry-77, entry-78, …"
    assert numbered(1, line, 40, ["entry-1"]) == "    1 | list: [entry-0, entry-1, entry-…"
    assert numbered(1, line, 40, ["entry-99"]) == "    1 | …, entry-97, entry-98, entry-99]"


def test_a_long_line_is_cut_at_the_date_in_question() -> None:
    told = Diagnostic(
        "a.csv", 1, "date-order", "in_force_date (2009-08-28) is before action_date (2009-09-28); correct one"
    )
    line = f"IDN,tip-protocol,{'x' * 80},2009-09-28,2009-08-28,,A list"
    assert "2009-08-28" in plain_text([told], lambda _file, _number: line)


@pytest.mark.parametrize("file", ["gone.yaml", "folder", "../outside.yaml", "nul\0.yaml", "law.yaml/x"])
def test_what_cannot_be_read_has_no_excerpt(tmp_path: Path, file: str) -> None:
    (tmp_path / "project/folder").mkdir(parents=True)
    (tmp_path / "project/law.yaml").write_text("secret\n", encoding="utf-8")
    (tmp_path / "outside.yaml").write_text("secret\n", encoding="utf-8")
    assert excerpts(tmp_path / "project")(file, 1) is None
    assert excerpts(tmp_path / "project")(str(tmp_path / "outside.yaml"), 1) is None


def test_a_pipe_with_the_name_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "law.yaml")
    assert excerpts(tmp_path)("law.yaml", 1) is None


def test_no_more_than_a_part_of_a_file_is_read(tmp_path: Path) -> None:
    with (tmp_path / "law.yaml").open("wb") as file:
        file.write(b"first\n")
        file.truncate(100 * MOST_BYTES)
        file.seek(0, os.SEEK_END)
        file.write(b"\nlast\n")
    read = excerpts(tmp_path)
    assert read("law.yaml", 1) == "first"
    assert read("law.yaml", 3) is None
    assert numbered(2, read("law.yaml", 2) or "", 20) == r"    2 | \x00\x00\x0…"
