"""Parts of a full guide, and the numbers of its sources."""

import re
from datetime import date
from pathlib import Path

import pytest
from lxml import html as lxml_html

from guidegen.corpus.corpus import Corpus
from guidegen.editions.compose import compose
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.rendering.guide import render_html

AS_AT = date(2026, 11, 24)


def guide(corpus: Corpus, root: Path, iso3: str | None, topic: Topic, audience: Audience = Audience.ALL) -> str:
    return render_html(compose(corpus, corpus.guides[topic], iso3, audience, AS_AT), root / "templates")


def openers(page: str) -> list[tuple[str, str, str]]:
    """For each part: its number, its title and the id of the chapter that follows."""
    found = lxml_html.document_fromstring(page).xpath("//hgroup[@class='part']")
    return [(part.findtext("p"), part.findtext("h2"), part.getnext().get("id")) for part in found]


@pytest.mark.parametrize("topic", Topic)
def test_each_part_of_a_guide_opens_before_its_first_chapter(corpus: Corpus, root: Path, topic: Topic) -> None:
    parts = corpus.guides[topic].parts
    assert len(parts) > 1
    expected = [(f"Part {n}", part.heading, part.chapters[0]) for n, part in enumerate(parts, 1)]
    page = guide(corpus, root, "FJI", topic)
    assert openers(page) == expected
    contents = lxml_html.document_fromstring(page).xpath("//nav//li[@class='part']/a")
    assert [a.get("href") for a in contents] == [f"#part-{n}" for n in range(1, len(parts) + 1)]


def test_a_part_opens_with_the_first_chapter_that_the_member_has(corpus: Corpus, root: Path) -> None:
    opened = {title: chapter for _, title, chapter in openers(guide(corpus, root, "NPL", Topic.SMUGGLING))}
    assert opened["People first"] == "protection"


def test_an_edition_for_one_kind_of_reader_has_no_parts_and_says_for_whom_it_is(corpus: Corpus, root: Path) -> None:
    page = guide(corpus, root, "FJI", Topic.SMUGGLING, Audience.POLICE)
    assert openers(page) == []
    root_element = lxml_html.document_fromstring(page)
    police = corpus.editions[Audience.POLICE]
    assert root_element.xpath("//header//p[@class='subtitle']/text()") == [police.subtitle]
    assert police.readers in root_element.xpath("//header//td/text()")


@pytest.mark.parametrize("audience", [Audience.ALL, Audience.JUDGES])
def test_sources_are_numbered_in_the_order_in_which_they_are_met(
    corpus: Corpus, root: Path, audience: Audience
) -> None:
    page = guide(corpus, root, "FJI", Topic.TRAFFICKING, audience)
    met = list(dict.fromkeys(int(n) for n in re.findall(r'href="#source-(\d+)"', page)))
    assert met == list(range(1, len(met) + 1))
    listed = [int(n) for n in re.findall(r'id="source-(\d+)"', page)]
    assert listed == met
    assert all(number == shown for number, shown in re.findall(r'href="#source-(\d+)">\[(\d+)\]', page))
