"""What is optional never breaks the core, and never changes a byte of what is made."""

import subprocess
import sys
from pathlib import Path

import pytest

from guidegen.publishing.inputs.tools import page_tools, print_tools

DRAFTED = """
import hashlib, sys
from datetime import date
from pathlib import Path
from guidegen.corpus.load import load
from guidegen.drafting.bill.draft import drafted_bill
from guidegen.drafting.bill.store import bill_bytes

corpus = load(Path("provisions")).corpus
members = [corpus.members["IDN"], corpus.members["FJI"], corpus.members["CHN"], None]
bills = [drafted_bill(corpus, guide, member, date(2026, 11, 23)) for guide in corpus.guides.values() for member in members]
assert all(bill.akn.startswith(b"<") for bill in bills)
print(bool(sys.modules.get("_bluebell_rs")), *(hashlib.sha256(part).hexdigest() for b in bills for part in (b.akn, bill_bytes(b))))
"""
WITHOUT = """
import sys
sys.modules["_bluebell_rs"] = None
"""


def _drafted(root: Path, code: str) -> list[str]:
    ran = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.split()


@pytest.mark.process
def test_bills_are_the_same_bytes_with_and_without_the_faster_parser(root: Path) -> None:
    used, *fast = _drafted(root, DRAFTED)
    unused, *plain = _drafted(root, WITHOUT + DRAFTED)
    assert (used, unused) == ("True", "False")
    assert fast == plain
    assert len(set(fast)) == len(fast) == 16


def test_what_changes_no_byte_makes_nothing_stale() -> None:
    tools = {*page_tools(), *print_tools()}
    assert "bluebell-akn" in tools
    assert "bluebell-akn-rs" not in tools, "the test set-up brings it, after `make guides`"


def test_the_packages_of_the_tests_change_none_that_guides_are_made_with(root: Path) -> None:
    def locked(file: str) -> dict[str, str]:
        rows = (line.split("==") for line in (root / file).read_text("utf-8").splitlines() if "==" in line)
        return {row[0].strip().lower(): row[1].split()[0] for row in rows if not row[0].startswith((" ", "#"))}

    guides, tests = locked("requirements.txt"), locked("requirements-dev.txt")
    assert {name: tests.get(name) for name in guides} == guides
    made_with = {*page_tools(), *print_tools()} - {
        "python",
        "zlib",
        "pango",
        "harfbuzz",
        "harfbuzz-subset",
        "fontconfig",
    }
    assert made_with <= guides.keys(), "a tool that only the tests bring would make guides stale"
