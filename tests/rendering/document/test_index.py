"""The index of a guide: what has a place of its own, by name."""

from collections.abc import Sequence

from markupsafe import Markup

from guidegen.rendering.document.chapter import Chapter, Heading
from guidegen.rendering.document.index import index_entries


def chapter(html: str, headings: Sequence[tuple[str, str]] = ()) -> Chapter:
    made = tuple(Heading(id=place, number="", title=title) for place, title in headings)
    return Chapter(id="c", number="1", title="A chapter", html=Markup(html), headings=made)  # noqa: S704 - our own


def test_sections_elements_and_treaties_stand_by_name() -> None:
    rows = '<table><tbody><tr id="e"><th scope="row">Deception</th><td>yes</td></tr></tbody></table>'
    found = index_entries([chapter(rows + '<p><strong id="f">attempt</strong></p>', [("a", "The acts")])])
    assert [(entry.term, entry.href) for entry in found] == [
        ("The acts", "#a"),
        ("Attempt", "#f"),
        ("Deception", "#e"),
    ]


def test_a_name_leads_to_its_first_place_and_carries_no_citation() -> None:
    row = '<table><tr id="{}"><th scope="row">Crimes Act <a class="cite" href="#source-1">[1]</a></th></tr></table>'
    found = index_entries([chapter(row.format("one")), chapter(row.format("two"))])
    assert [(entry.term, entry.href) for entry in found] == [("Crimes Act", "#one")]


def test_rows_known_by_a_number_are_left_out() -> None:
    row = '<table><tr id="law-fji-1"><th scope="row">s. 115</th></tr><tr id="source-3"><th>3</th></tr></table>'
    assert not index_entries([chapter(row)])
