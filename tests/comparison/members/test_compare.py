"""Members side by side: every cell is that of the member's own standing, and nothing is added up."""

from datetime import date

from guidegen.comparison import LawEventKind, compare
from guidegen.comparison.members.penalties import years
from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Coverage, Topic
from guidegen.standing import standing

BOTH = list(Topic)
XAA = "XAA"


def test_every_cell_is_the_finding_of_its_member(corpus: Corpus, as_at: date) -> None:
    codes = ["THA", "IDN", XAA]
    compared = compare(corpus, codes, BOTH, as_at)
    stands = [standing(corpus, code, as_at) for code in codes]
    assert len(compared.elements) == sum(len(corpus.elements[topic]) for topic in BOTH)
    for row in compared.elements:
        assert [cell.member.iso3 for cell in row.cells] == codes
        assert [cell.finding for cell in row.cells] == [s.topics[row.topic].findings[row.element.key] for s in stands]


def test_an_unknown_cell_carries_its_question_and_no_other_does(corpus: Corpus, as_at: date) -> None:
    cells = [c for row in compare(corpus, list(corpus.members), BOTH, as_at).elements for c in row.cells]
    assert any(c.question for c in cells)
    assert all((c.question is not None) is (c.value == "unknown") for c in cells)


def test_a_lack_that_makes_the_law_wider_is_no_gap(corpus: Corpus, as_at: date) -> None:
    compared = compare(corpus, ["MYS"], [Topic.SMUGGLING], as_at)
    wider = {row.element.key for row in compared.elements if row.cells[0].reaches_further}
    assert wider == {"financial_or_material_benefit"}


def test_a_recalled_value_is_unknown_and_a_lead_in_its_cell(corpus: Corpus, as_at: date) -> None:
    (row,) = [
        row
        for row in compare(corpus, ["IDN"], [Topic.TRAFFICKING], as_at).elements
        if row.element.key == "child_without_means"
    ]
    (cell,) = row.cells
    assert cell.value is Coverage.UNKNOWN
    assert cell.question
    assert ("Law 21/2007 arts. 2-6", Coverage.PARTIAL) in [(x.place.locator, x.value) for x in cell.finding.leads]


def test_rows_that_do_not_differ_are_known(corpus: Corpus, as_at: date) -> None:
    rows = {r.element.key: r for r in compare(corpus, ["IDN", "AUS"], [Topic.TRAFFICKING], as_at).elements}
    assert rows["act.recruitment"].differs
    assert not rows["act.receipt"].differs


def test_terms_are_in_years() -> None:
    assert years("2 years 6 months") == 2.5
    assert years("6 months") == 0.5
    assert years("73 days") == 0.2
    assert years(None) is None


def test_penalties_keep_life_death_and_the_form_of_the_fine(corpus: Corpus, as_at: date) -> None:
    rows = {(r.provision.locator): r for r in compare(corpus, [XAA], BOTH, as_at).penalties}
    basic = rows["s. 4"]
    assert (basic.least_years, basic.greatest_years) == (2.5, 15)
    assert basic.penalty.fine is not None
    assert basic.penalty.fine.form == "day-fines"
    korea = compare(corpus, ["KOR"], [Topic.TRAFFICKING], as_at).penalties
    (killing,) = [r for r in korea if r.death]
    assert killing.life
    assert killing.greatest_years == 25


def test_penalties_of_spent_law_are_left_out(corpus: Corpus, as_at: date) -> None:
    laws = {r.law.id for r in compare(corpus, list(corpus.members), BOTH, as_at, related=True).penalties}
    assert "xaa-trafficking-act-2019" in laws
    assert not {"xaa-white-slave-act-1921", "xaa-aliens-act-1960"} & laws


def test_related_offences_are_given_only_where_asked_for(corpus: Corpus, as_at: date) -> None:
    plain = compare(corpus, [XAA, "JPN"], [Topic.TRAFFICKING], as_at).penalties
    more = compare(corpus, [XAA, "JPN"], [Topic.TRAFFICKING], as_at, related=True).penalties
    assert not any(row.related for row in plain)
    assert [row for row in more if not row.related] == list(plain)
    assert any(row.related for row in more)


def test_an_obligation_says_whether_it_binds_each_member(corpus: Corpus, as_at: date) -> None:
    compared = compare(corpus, ["IDN", "THA"], [Topic.SMUGGLING], as_at)
    (row,) = [row for row in compared.obligations if row.obligation.id == "smuggling-protocol-6-1-a"]
    assert [cell.position.binds for cell in row.cells] == [True, False]
    assert [cell.value == "not-bound" for cell in row.cells] == [False, True]


def test_instruments_open_to_none_of_the_members_are_left_out(corpus: Corpus, as_at: date) -> None:
    def ids(*codes: str) -> set[str]:
        return {row.instrument.id for row in compare(corpus, codes, [Topic.TRAFFICKING], as_at).treaties}

    assert "actip" not in ids("JPN", "FJI")
    assert "actip" in ids("JPN", "IDN")


def test_laws_stand_by_date_and_the_undated_last(corpus: Corpus, as_at: date) -> None:
    events = compare(corpus, [*corpus.members], BOTH, as_at).laws
    dates = [event.date for event in events]
    known = [d for d in dates if d]
    assert dates == [*known, *([None] * (len(dates) - len(known)))]
    assert known == sorted(known)
    own = {(e.date, e.kind) for e in events if e.law.id == "xaa-aliens-act-1960"}
    assert own == {
        ("1960", LawEventKind.MADE),
        ("1960-03-01", LawEventKind.BEGAN),
        ("2008-07", LawEventKind.ENDED),
    }
    assert {e.kind for e in events if e.date is None} == {LawEventKind.UNDATED}


def test_a_comparison_of_nobody_is_empty(corpus: Corpus, as_at: date) -> None:
    compared = compare(corpus, [], BOTH, as_at)
    assert not any((compared.stands, compared.elements, compared.penalties, compared.obligations, compared.laws))


def test_a_member_asked_for_twice_stands_once(corpus: Corpus, as_at: date) -> None:
    assert len(compare(corpus, ["IDN", "IDN"], BOTH, as_at).stands) == 1
