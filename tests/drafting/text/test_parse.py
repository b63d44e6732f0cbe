"""The author's markup: numbering, cross-references, choices and tokens, and what a drafter is told when it is wrong."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from guidegen.drafting import Drafted, DraftingError, ReasonKind, draft, faults
from guidegen.drafting.form.terms import plain
from guidegen.drafting.text.words import TOKENS, Link, Plain, together
from guidegen.law.base import Confidence, Topic
from guidegen.law.member.national import Member
from guidegen.law.member.profile import Agency, AgencyRole, OffenceFormula, Tradition
from guidegen.law.model import Choice, ChoiceKind, ChoiceRule, ModelProvision, Option
from guidegen.law.treaty import Obligation
from guidegen.wording.reasons import because

Made = Callable[..., ModelProvision]
Members = Callable[..., Member]
Reader = Callable[[bytes], list[str]]
Obligations = Mapping[str, Obligation]

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OPENING = "SEC - Made\n  SUBSEC{refersTo #tip-protocol-5-1}\n    "

DEEP = """\
SEC - Deep
  SUBSEC.top{refersTo #tip-protocol-5-1}
    Opening:

    PARA.item
      intro:

      SUBPARA
        first; and

      SUBPARA.sub
        see ${ref:top}, ${ref:item}, ${ref:sub} and ${ref:other}.

    PARA.second
      see ${ref:sub}.

  SUBSEC.other{refersTo #tip-protocol-5-1}
    ${ref:sub}, ${ref:item} and ${ref:made} apply.
"""


def _only(provision: ModelProvision, who: Member | None, obligations: Obligations) -> Drafted:
    return draft([provision], who, Topic.TRAFFICKING, date(2026, 11, 23), obligations, element_groups={}).provisions[0]


def _choice(*texts: str, **facts: object) -> Choice:
    options = tuple(Option(id=f"o{n}", text=text, consequence="It follows.") for n, text in enumerate(texts, 1))
    given: dict[str, object] = {
        "id": "which",
        "kind": ChoiceKind.WORDING,
        "question": "Which?",
        "rule": ChoiceRule.DEFAULT,
        "default": "o1",
        "options": options,
        "advice": "Weigh it.",
    }
    return Choice.model_validate(given | facts)


@pytest.mark.parametrize(
    ("iso3", "expected"),
    [
        (
            "AUS",
            [
                "(1) Opening:",
                "(a) intro:",
                "(i) first; and",
                "(ii) see this subsection, this paragraph, this subparagraph and subsection (2).",
                "(b) see paragraph (a)(ii).",
                "(2) Subsection (1)(a)(ii), subsection (1)(a) and this section apply.",
            ],
        ),
        (
            "THA",
            [
                "1. Opening:",
                "(a) intro:",
                "(i) first; and",
                "(ii) see this paragraph, this point, this point and paragraph 2.",
                "(b) see point (a)(ii).",
                "2. Paragraph 1, point (a)(ii), paragraph 1, point (a) and this section apply.",
            ],
        ),
        (
            "IDN",
            [
                "(1) Opening:",
                "a. intro:",
                "1. first; and",
                "2. see this paragraph, this letter, this number and paragraph (2).",
                "b. see letter a number 2.",
                "(2) Paragraph (1) letter a number 2, paragraph (1) letter a and this article apply.",
            ],
        ),
    ],
)
def test_parts_are_numbered_and_cited_as_the_member_does(
    *, iso3: str, expected: list[str], made: Made, member: Members, obligations: Obligations, lines: Reader
) -> None:
    assert lines(_only(made(DEEP), member(iso3), obligations).akn) == expected


@pytest.mark.parametrize(
    ("iso3", "eid", "citation"),
    [
        ("AUS", "sec_1__subsec_2", "section 1(2)"),
        ("THA", "sec_1__para_2", "section 1, paragraph 2"),
        ("IDN", "art_1__para_2", "article 1 paragraph (2)"),
    ],
)
def test_paragraphs_carry_their_eid_and_full_citation(
    iso3: str, eid: str, citation: str, made: Made, member: Members, obligations: Obligations
) -> None:
    last = _only(made(DEEP), member(iso3), obligations).paragraphs[-1]
    assert (last.eid, last.citation, last.obligations) == (eid, citation, ("tip-protocol-5-1",))


def test_a_reference_to_another_provision_is_followed_in_the_same_document(
    made: Made, member: Members, obligations: Obligations, lines: Reader
) -> None:
    other = made(OPENING.replace("SUBSEC{", "SUBSEC.first{") + "Text.", id="other")
    citing = made(OPENING + "See ${ref:other} and ${ref:other.first}.")
    bill = draft([citing, other], member("AUS"), Topic.TRAFFICKING, date(2026, 11, 23), obligations, element_groups={})
    assert lines(bill.provisions[0].akn) == ["(1) See section 2 and section 2(1)."]
    links = [r.get("href") for r in etree.fromstring(bill.provisions[0].akn).iter(f"{AKN}ref")]
    assert links == ["#sec_2", "#sec_2__subsec_1"]


def test_letters_and_roman_numbers_go_on_past_the_alphabet(
    made: Made, member: Members, obligations: Obligations, lines: Reader
) -> None:
    text = OPENING + "Many:\n" + "\n    PARA\n      one;\n" * 28
    numbered = lines(_only(made(text), member("AUS"), obligations).akn)
    assert [numbered[n].split()[0] for n in (1, 26, 27, 28)] == ["(a)", "(z)", "(aa)", "(ab)"]


@pytest.mark.parametrize(
    "hostile", [r"**Bold** //x// __u__ {{^sup}} {{>https://e.example x}} \ ${must}", "<b>&amp;</b> SUBSEC"]
)
def test_a_hostile_name_prints_as_it_is(hostile: str, made: Made, member: Members, obligations: Obligations) -> None:
    minister = {AgencyRole.JUSTICE: Agency(name=hostile, confidence=Confidence.LOW)}
    who = member("AUS", name=hostile, agencies=minister)
    one = _only(made(OPENING + "The law of ${state}; ${law-of-state}; ${agency:justice}."), who, obligations)
    node = etree.fromstring(one.akn)
    said = "".join(node.find(f".//{AKN}p").itertext())
    assert said == f"The law of {hostile}; the law of {hostile}; the {hostile}."
    assert not list(node.iter(f"{AKN}b", f"{AKN}ref", f"{AKN}sup", f"{AKN}i", f"{AKN}u"))


def test_backslashes_in_the_authors_text_print_markup_characters_as_they_are(
    made: Made, member: Members, obligations: Obligations, lines: Reader
) -> None:
    one = _only(made(OPENING + r"A \** star, \{{ brace, **bold** and {{def term}}."), member("AUS"), obligations)
    assert lines(one.akn) == ["(1) A ** star, {{ brace, bold and term."]
    assert [n.text for n in etree.fromstring(one.akn).iter(f"{AKN}b", f"{AKN}def")] == ["bold", "term"]


def test_an_agency_is_named_with_how_sure_the_name_is_and_an_unknown_one_stays_open(
    made: Made, member: Members, obligations: Obligations, lines: Reader
) -> None:
    text = made(OPENING + "${agency:justice} and ${agency:foreign_affairs} ${must} confer.")
    who = member("AUS", agencies={AgencyRole.JUSTICE: Agency(name="Ministry", confidence=Confidence.LOW)})
    one = _only(text, who, obligations)
    assert lines(one.akn) == ["(1) The Ministry and [body responsible for foreign affairs] must confer."]
    reasons = {r.about: (r.kind, r.taken, r.confidence) for r in one.reasons if r.about.startswith("agency")}
    assert reasons["agency:justice"] == (ReasonKind.BODY, "Ministry", Confidence.LOW)
    assert reasons["agency:foreign_affairs"][0] is ReasonKind.NO_BODY


def test_a_paragraph_whose_words_a_choice_leaves_out_takes_no_number(
    made: Made, member: Members, obligations: Obligations, lines: Reader
) -> None:
    text = OPENING + "One.\n  SUBSEC{refersTo #tip-protocol-5-1}\n    ${choice:which}\n" + OPENING[11:] + "Three."
    kept = made(text, choices=(_choice("Two.", ""),))
    dropped = made(text, choices=(_choice("", "Two."),))
    assert lines(_only(kept, member("AUS"), obligations).akn) == ["(1) One.", "(2) Two.", "(3) Three."]
    assert lines(_only(dropped, member("AUS"), obligations).akn) == ["(1) One.", "(2) Three."]
    last = _only(dropped, member("AUS"), obligations).reasons[-1]
    assert (last.kind, last.taken) == (ReasonKind.RECOMMENDED, "")


def test_a_reference_to_a_paragraph_left_out_is_an_error_in_words(
    made: Made, member: Members, obligations: Obligations
) -> None:
    text = OPENING + "See ${ref:gone}.\n  SUBSEC.gone{refersTo #tip-protocol-5-1}\n    ${choice:which}\n"
    with pytest.raises(DraftingError, match=r"made, text “common”: “\${ref:gone}” cites a paragraph that the choices"):
        _only(made(text, choices=(_choice("", "Two."),)), member("AUS"), obligations)


def test_an_empty_choice_within_a_sentence_leaves_no_gap(
    made: Made, member: Members, obligations: Obligations, lines: Reader
) -> None:
    text = made(OPENING + "One ${choice:which}, two ${choice:which} three.", choices=(_choice("", "and"),))
    assert lines(_only(text, member("AUS"), obligations).akn) == ["(1) One, two three."]


def test_tradition_decides_where_the_rule_says_so(
    made: Made, member: Members, obligations: Obligations, lines: Reader
) -> None:
    choice = _choice("code", "act", rule=ChoiceRule.TRADITION, default=None, by_tradition={Tradition.COMMON: "o2"})
    text = made(OPENING + "This ${choice:which}.", choices=(choice,))
    common = _only(text, member("AUS"), obligations)
    assert lines(common.akn) == ["(1) This act."]
    assert because(common.reasons[-1]) == "Common law is a tradition of Australia. It follows."
    assert common.reasons[-1].confidence is Confidence.LOW
    assert lines(_only(text, member("THA"), obligations).akn) == ["1. This [code] [act]."]


def test_a_choice_for_the_state_prints_every_option_with_its_tokens_worded(
    made: Made, member: Members, obligations: Obligations, lines: Reader
) -> None:
    choice = _choice("in ${state}", "anywhere", rule=ChoiceRule.COUNTRY, default=None)
    one = _only(made(OPENING + "Stay ${choice:which}.", choices=(choice,)), member("FJI"), obligations)
    assert lines(one.akn) == ["(1) Stay [in Fiji] [anywhere]."]
    assert [o.text for c in one.open_choices for o in c.options] == ["in Fiji", "anywhere"]
    node = etree.fromstring(one.akn)
    assert node.get("status") == "incomplete"
    assert {p.get("originalText") for p in node.iter(f"{AKN}placeholder")} == {"${choice:which}"}


@pytest.mark.parametrize(
    ("traditions", "formula", "expected", "why"),
    [
        ((Tradition.ISLAMIC, Tradition.COMMON), None, "common", "Islamic law, the main tradition of Fiji"),
        ((Tradition.SOCIALIST,), None, "civil", "Socialist law, the main tradition of Fiji"),
        ((Tradition.CUSTOMARY,), None, "common", "Customary law, the main tradition of Fiji"),
        ((Tradition.COMMON,), OffenceFormula.WHOEVER, "civil", "open in the form “whoever"),
    ],
)
def test_the_form_follows_the_formula_then_the_tradition(
    *,
    traditions: tuple[Tradition, ...],
    formula: OffenceFormula | None,
    expected: str,
    why: str,
    made: Made,
    member: Members,
    obligations: Obligations,
) -> None:
    who = member("FJI", traditions=traditions, formula=formula)
    one = _only(made(OPENING + "A.", OPENING + "B."), who, obligations)
    assert one.variant == expected
    assert why in because(one.reasons[0])


WRONG = [
    (OPENING + "It ${mst} be.", 3, "“${mst}” is not a known token. Did you mean “must”?"),
    (OPENING + "It ${must:x} be.", 3, "“${must:x}” takes nothing after its name; write ${must}."),
    (OPENING + "It ${must be.", 3, "a “${” is not closed by “}”."),
    (OPENING + "${ref} it.", 3, "“${ref}” needs a place after a colon."),
    (OPENING + "${ref:nowhere} it.", 3, "“${ref:nowhere}” cites no label and no provision drafted with this one."),
    (OPENING + "${agency:justise} it.", 3, "no body has the role “justise”. Did you mean “justice”?"),
    (OPENING + "${choice:whch} it.", 3, "there is no choice “whch”. Did you mean “which”?"),
    (OPENING + "${penalty:which} it.", 3, "“${penalty:which}” must cite a term and then a fine among the choices."),
    (
        "SEC - Made\n  SUBSEC{refersTo #tip-protocol-5-2}\n    Text.",
        2,
        "it implements “tip-protocol-5-2”, and no instrument has that obligation. Did you mean “tip-protocol-5-2-",
    ),
    (
        "SEC - Made\n  SUBSEC{refersTo #smuggling-protocol-5}\n    Text.",
        2,
        "it implements “smuggling-protocol-5”, which is not an obligation of the trafficking guide.",
    ),
    (
        "SEC - Made\n  SUBSEC{refersTo #tip-protocol-3-b}\n    Text.",
        2,
        "it implements “tip-protocol-3-b”, which `implements` does not list; add it there.",
    ),
    ("SEC - Made\n  SUBSEC\n    Text.", 2, "this paragraph neither names an obligation"),
    ("SEC\n  SUBSEC{refersTo #tip-protocol-5-1}\n    Text.", 1, "SEC needs its heading and no number"),
    (
        "SEC - Made\n  SUBSEC{refersTo #tip-protocol-5-1} (1)\n    Text.",
        2,
        "numbers and headings are not typed here; leave out “(1)”",
    ),
    ("SEC - Made\n  SUBSECT{refersTo #tip-protocol-5-1}\n    Text.", 2, "“SUBSECT” is not a level"),
    ("SEC - Made\n  SUBSEC{refersTo #tip-protocol-5-1\n    Text.", 2, "this line does not read as a part"),
    ("SEC - Made\n  SUBSEC.Top{refersTo #tip-protocol-5-1}\n    Text.", 2, "the label “Top” may have only lower-case"),
    ("SEC - Made\n  SUBSEC.a.b{refersTo #tip-protocol-5-1}\n    Text.", 2, "a part has one label only."),
    ("SEC - Made\n  SUBSEC{class x}\n    Text.", 2, "a part takes only refersTo in braces, not class."),
    (OPENING + "A.\n    PARA.x\n      a\n    PARA.x\n      b", 6, "the label “x” is used twice; rename one."),
    (OPENING + "A.\n    SUBSEC\n      a", 4, "a part can only stand inside a larger one"),
    (OPENING + "A.\nSUBSEC\n  a", 4, "everything stands inside the one SEC"),
    (OPENING + "A.\n\n    PARA\n      b\n\n    C.\n\n    PARA\n      d", 1, "text stands between two numbered parts"),
    (OPENING + "A {{^up}} word.", 3, "`sup` cannot stand in a line; use **bold**, //italics// or {{def ...}}."),
    (
        "SEC - Made\n  SUBSEC.why\n    Text.",
        1,
        "`implements` lists “tip-protocol-5-1”, and no paragraph of this text implements it.",
    ),
]


@pytest.mark.parametrize(("text", "line", "message"), WRONG, ids=[message[:40] for _, _, message in WRONG])
def test_a_fault_is_told_in_a_drafters_words_with_its_line(
    text: str, line: int, message: str, made: Made, obligations: Obligations
) -> None:
    why = {"why": "It explains itself."} if ".why" in text else {}
    provision = made(text, OPENING + "Text.", choices=(_choice("a", "b"),), supporting=why)
    found = [f for f in faults(provision, {}, obligations) if f.variant is Tradition.COMMON]
    assert [(f.line, f.message[: len(message)]) for f in found][:1] == [(line, message)]


def test_every_fault_is_in_the_error_with_provision_text_and_line(
    made: Made, member: Members, obligations: Obligations
) -> None:
    with pytest.raises(DraftingError) as caught:
        _only(made(OPENING + "It ${mst} be."), member("AUS"), obligations)
    assert str(caught.value).splitlines() == [
        f"made, text “{variant}”, line 3: “${{mst}}” is not a known token. Did you mean “must”?"
        for variant in ("common", "civil")
    ]


def test_a_reason_for_a_paragraph_that_is_not_there_is_a_fault(made: Made, obligations: Obligations) -> None:
    provision = made(OPENING + "Text.", supporting={"gone": "It was here once."})
    assert [str(f) for f in faults(provision, {}, obligations)] == [
        "made: `supporting` explains “gone”, and no paragraph of any text has that label."
    ]


def test_an_option_may_not_hold_another_choice(made: Made, obligations: Obligations) -> None:
    provision = made(OPENING + "${choice:which}.", choices=(_choice("a ${choice:which}", "b"),))
    assert "an option cannot hold another choice (${choice:which})." in str(faults(provision, {}, obligations)[0])


def test_every_token_is_documented(root: Path) -> None:
    page = (root / "docs" / "model-provisions.md").read_text("utf-8")
    assert [name for name in TOKENS if f"`${{{name}" not in page] == []


def test_citations_of_units_in_a_row_name_the_unit_once() -> None:
    row = (
        Plain("under "),
        *(
            Link("sec_3", "section 3"),
            Plain(", "),
            Link("sec_4", "section 4"),
            Plain(" and "),
            Link("sec_7", "section 7"),
        ),
        Plain(" or "),
        Link("sec_8__subsec_1", "section 8(1)"),
        Plain("; "),
        Link("art_2", "article 2"),
    )
    assert plain(together(row)) == "under sections 3, 4 and 7 or section 8(1); article 2"
