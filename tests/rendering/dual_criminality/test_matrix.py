"""The matrix of dual criminality as a picture."""

import re
from collections import Counter
from datetime import date
from itertools import pairwise

import pytest
from lxml import etree

from guidegen.comparison import DualCriminality, dual_criminality
from guidegen.corpus.corpus import Corpus
from guidegen.rendering.dual_criminality.matrix import matrix_picture, matrix_sheets
from guidegen.rendering.figures import pair_matrix
from guidegen.rendering.tables.workbook import workbook

AS_AT = date(2026, 11, 30)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def worked(corpus: Corpus) -> DualCriminality:
    return dual_criminality(corpus, AS_AT)


def letters(svg: bytes) -> Counter[str]:
    found = ((element.text or "").removesuffix("*") for element in etree.fromstring(svg).iter(f"{SVG}text"))
    return Counter(text for text in found if text in {"Y", "N", "D", "?"})


def test_every_square_has_a_letter_and_the_words_carry_the_numbers(corpus: Corpus, worked: DualCriminality) -> None:
    svg, said = matrix_picture(worked, corpus.conducts["smuggling-basic"])
    size = len(corpus.members)
    key = 5
    assert letters(svg).total() == size * size + key
    pairs = Counter(str(pair.answer) for pair in worked.pairs("smuggling-basic"))
    assert f"{size} members, {size * (size - 1) // 2} pairs" in said
    for word, count in pairs.items():
        assert f"{count} {word}" in said
    for member in corpus.members.values():
        assert f"{member.name}: own answer" in said


def test_the_picture_tells_itself_to_those_who_cannot_see_it(corpus: Corpus, worked: DualCriminality) -> None:
    svg, said = matrix_picture(worked, corpus.conducts["document-supply"])
    root = etree.fromstring(svg)
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "Supply of a false passport: dual criminality as at 30 November 2026"
    assert root.findtext(f"{SVG}desc") == said


def test_what_is_only_recalled_has_an_asterisk_in_the_picture_and_a_mark_in_the_words_and_cells(
    corpus: Corpus, worked: DualCriminality
) -> None:
    conduct = corpus.conducts["smuggling-basic"]
    pairs = worked.pairs(conduct.id)
    doubtful = [p for p in pairs if p.answer != "unknown" and p.confidence and p.confidence.recalled]
    own = [
        a
        for (_, name), a in worked.answers.items()
        if name == conduct.id and a.answer != "unknown" and a.confidence and a.confidence.recalled
    ]
    assert doubtful
    assert own
    svg, said = matrix_picture(worked, conduct)
    texts = [element.text or "" for element in etree.fromstring(svg).iter(f"{SVG}text")]
    assert sum(text in {"Y*", "N*", "D*"} for text in texts) == 2 * len(doubtful) + len(own)
    assert "* unverified" in texts
    assert "?*" not in texts
    assert f"{len(doubtful)} are unverified" in said
    assert corpus.catalogue and said.endswith(corpus.catalogue.note)
    (matrix,) = [sheet for sheet in matrix_sheets(corpus, worked, conduct) if sheet.name == "Matrix"]
    assert sum("(unverified)" in str(c) for row in matrix.rows for c in row) == 2 * len(doubtful) + len(own)


def test_answers_differ_in_grey(corpus: Corpus, worked: DualCriminality) -> None:
    svg, _ = matrix_picture(worked, corpus.conducts["humanitarian-rescue"])
    fills = {rect.get("fill") for rect in etree.fromstring(svg).iter(f"{SVG}rect")} - {"none"}
    greys = sorted(sum(int(part, 16) for part in re.findall("..", fill[1:])) / 3 for fill in fills if fill)
    assert len(greys) == 4
    assert all(after - before > 20 for before, after in pairwise(greys))


def test_a_matrix_of_nobody_is_a_picture_still() -> None:
    svg, said = pair_matrix("Nobody", [], {})
    assert etree.fromstring(svg).tag == f"{SVG}svg"
    assert "0 members, 0 pairs" in said


def test_the_workbook_is_the_same_for_the_same_answers(corpus: Corpus, worked: DualCriminality) -> None:
    conduct = corpus.conducts["humanitarian-rescue"]
    one, other = (workbook("x", matrix_sheets(corpus, worked, conduct), AS_AT) for _ in range(2))
    assert one == other
