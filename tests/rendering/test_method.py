"""Practice in the pages: every text on method is printed to its readers beside the element it is on."""

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
TABLES = [
    (Audience.POLICE, "proof"),
    (Audience.POLICE, "forced-criminality"),
    (Audience.PROSECUTORS, "proof"),
    (Audience.PROSECUTORS, "when-not-to-prosecute"),
    (Audience.JUDGES, "bench-card"),
]


def rows(page: str) -> dict[str, str]:
    """The last cell of each row on an element, by the heading of the row."""
    found = lxml_html.document_fromstring(page).xpath("//table[@class='elements']/tbody/tr")
    return {row.findtext("th"): " ".join(row.xpath("td")[-1].text_content().split()) for row in found}


@pytest.mark.parametrize(("audience", "name"), TABLES)
@pytest.mark.parametrize("topic", Topic)
def test_every_text_on_method_stands_beside_its_element(
    corpus: Corpus, root: Path, topic: Topic, audience: Audience, name: str
) -> None:
    printed = rows(render_html(compose(corpus, corpus.guides[topic], None, audience, AS_AT), root / "templates"))
    texts = corpus.practice[audience].tables[name].texts.of(topic)
    assert texts
    for key, text in texts.items():
        assert printed[corpus.element(topic, key).heading] == text
