"""The numbers of sources: those that a document cites, from one upwards, in the order in which a reader meets them.

In: the HTML of its chapters, one after the other, with the numbers of the edition. Out: the same with the numbers of the
document, and the list of its sources.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from guidegen.editions.citations import SourceView
from guidegen.rendering.document.text import finished

_CITATION = re.compile(r'href="#source-([0-9]+)">\[[0-9]+\]')


class SourceNumbering:
    """The numbers given so far."""

    def __init__(self) -> None:
        self._given: dict[int, int] = {}

    def applied(self, html: Markup) -> Markup:
        """The HTML of the next chapter with the numbers of the document."""
        return finished(_CITATION.sub(self._renumbered, html))

    def lines(self, sources: Iterable[SourceView]) -> tuple[SourceView, ...]:
        """The sources that the chapters so far cite, in order."""
        cited = (replace(s, number=self._given[s.number]) for s in sources if s.number in self._given)
        return tuple(sorted(cited, key=lambda source: source.number))

    def _renumbered(self, citation: re.Match[str]) -> str:
        number = self._given.setdefault(int(citation[1]), len(self._given) + 1)
        return f'href="#source-{number}">[{number}]'
