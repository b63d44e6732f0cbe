"""Whether a reservation or declaration names the article of a duty.

In: the words recorded of a reservation, and the locator of a duty in the same instrument. Out: whether they meet. A
reservation to an article touches all its paragraphs; one to a paragraph touches that paragraph and what stands in it.
"""

import re

_ARTICLE = r"\d+(?:\s*(?:bis|ter))?(?:\s*\(\s*[0-9a-z]+\s*\))*"
_PLACES = re.compile(rf"\barts?\.\s*({_ARTICLE}(?:\s*(?:,|;|and|or|to|-)\s*(?:{_ARTICLE}))*)", re.IGNORECASE)
_ONE = re.compile(rf"(to|-)?\s*({_ARTICLE})", re.IGNORECASE)

type _Place = tuple[str, ...]


def _parts(place: str) -> _Place:
    return tuple(re.findall(r"[0-9]+|[a-z]+", place.lower()))


def places(words: str) -> tuple[_Place, ...]:
    """The articles that some words name, each as its parts: ``arts. 5(2)(c) and 20 to 22`` gives five places."""
    found: list[_Place] = []
    for group in _PLACES.finditer(words):
        for span, one in _ONE.findall(group[1]):
            place = _parts(one)
            if span and found and len(place) == len(found[-1]) == 1:
                found += [(str(n),) for n in range(int(found[-1][0]) + 1, int(place[0]))]
            found.append(place)
    return tuple(found)


def touches(reservation: str, locator: str) -> bool:
    """Whether the words of a reservation name the place of a duty, the article it stands in or a part of it."""
    duty = places(locator)
    return any(named[: len(own)] == own[: len(named)] for named in places(reservation) for own in duty if named and own)
