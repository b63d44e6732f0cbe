"""What is optional never breaks the core."""

import subprocess
import sys
from pathlib import Path

import pytest

BLOCKED = """
import sys
for name in ("bluebell_rs", "bluebell_akn_rs", "_bluebell_rs"):
    sys.modules[name] = None
from pathlib import Path
from datetime import date
from guidegen.corpus.load import load
from guidegen.drafting import draft
from guidegen.law.base import Topic
corpus = load(Path("provisions")).corpus
guide = corpus.guides[Topic.TRAFFICKING]
texts = [corpus.model_provisions[p] for p in guide.in_bill]
bill = draft(texts, corpus.members["IDN"], Topic.TRAFFICKING, date(2026, 11, 23), corpus.obligations, element_groups=corpus.element_groups)
assert bill.akn.startswith(b"<")
print("drafted")
"""


@pytest.mark.process
def test_model_text_is_drafted_without_the_faster_parser(root: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", BLOCKED], cwd=root, capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == "drafted", ran.stderr
