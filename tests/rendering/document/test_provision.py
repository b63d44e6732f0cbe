"""Model text: Akoma Ntoso as it is printed."""

from pathlib import Path

import pytest
from lxml import html as lxml_html

from guidegen.rendering.document.chapter import compose_chapter
from guidegen.rendering.document.provision import provision_html
from guidegen.rendering.document.vocabulary import departures
from guidegen.rendering.errors import RenderingError

SAMPLE = (Path(__file__).parents[1] / "sample" / "provision.xml").read_bytes()


def label(obligation: str) -> str:
    return {"tip-protocol-5-1": "TIP Protocol, art. 5(1)", "tip-protocol-3-a": "TIP Protocol, art. 3(a)"}.get(
        obligation, "<another> *duty*"
    )


def tree(eid: str | None = None, prefix: str = "mp-") -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(provision_html(SAMPLE, eid, label, prefix=prefix))


def lines(root: lxml_html.HtmlElement) -> list[str]:
    return [" ".join(p.text_content().split()) for p in root.iter("p")]


def akn(inside: str) -> bytes:
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body>'
        f"{inside}</body></act></akomaNtoso>"
    ).encode()


def test_the_text_reads_in_order_with_its_numbers_and_what_each_paragraph_serves() -> None:
    assert lines(tree()) == [
        "4. Trafficking in persons",
        "(1) A person commits an offence if the person intentionally:",
        "Implements: TIP Protocol, art. 5(1); TIP Protocol, art. 3(a)",
        "(a) recruits, transports, transfers, harbours or receives another person [or gives control over another "
        "person]; and",
        "(b) does so by any of these means:",
        "(i) force or a threat of force;",
        "(ii) deception,",
        "for the purpose of exploitation.",
        "(2) For subsection (1), the consent of the victim is irrelevant where a means was used; the maximum is "
        "[… years].",
        "Implements: <another> *duty*",
        "Means include:",
        "(a) abuse of power;",
        "(b) payment to a person in control of another.",
    ]


def test_ids_links_and_obligations_are_data() -> None:
    root = tree(prefix="offence-")
    level = root.get_element_by_id("offence-sec_4__subsec_1")
    assert level.get("class") == "level"
    assert level.get("data-implements") == "tip-protocol-5-1 tip-protocol-3-a"
    assert [a.get("href") for a in root.iter("a")] == ["#offence-sec_4__subsec_1"]


def test_one_paragraph_can_be_printed_by_itself() -> None:
    assert lines(tree("sec_4__subsec_1__para_b__subpara_i")) == ["(i) force or a threat of force;"]


def test_the_result_is_in_the_vocabulary_and_stands_unchanged_in_a_chapter() -> None:
    printed = provision_html(SAMPLE, None, label)
    assert departures(printed) == ()
    chapter = compose_chapter("c", "", "C", f"Before.\n\n{printed}\n\nAfter.\n")
    root = lxml_html.fragment_fromstring(chapter.html, create_parent="div")
    assert lines(root) == ["Before.", *lines(tree()), "After."]


def test_what_a_guide_cannot_show_is_named() -> None:
    with pytest.raises(RenderingError, match="an element <tblock>, which guides cannot show"):
        provision_html(akn("<section><num>1</num><content><tblock/></content></section>"), None, label)
    with pytest.raises(RenderingError, match='the model text has no element "sec_9"'):
        provision_html(SAMPLE, "sec_9", label)
    with pytest.raises(RenderingError, match="not well-formed"):
        provision_html(b"<akomaNtoso>", None, label)


def test_an_external_entity_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", "utf-8")
    doctype = f'<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
    text = doctype + akn("<section><num>1</num><content><p>a &x; b</p></content></section>")
    with pytest.raises(RenderingError, match="the model text holds &x;, which guides cannot show"):
        provision_html(text, None, label)


def test_a_number_without_text_and_a_section_without_a_heading_are_printed() -> None:
    text = akn(
        '<article eId="art_1"><num>1</num><paragraph><num>a</num><paragraph><num>i</num></paragraph></paragraph></article>'
    )
    printed = provision_html(text, None, label)
    assert lines(lxml_html.fragment_fromstring(printed)) == ["Article 1", "a", "i"]
