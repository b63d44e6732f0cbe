"""Whether a reservation or declaration names the article of a duty, and which of them stand at a date.

In: what is recorded of a reservation, and the locator of a duty in the same instrument. Out: whether they meet. A
reservation to an article touches all its paragraphs; one to a paragraph touches that paragraph and what stands in it; a
general one touches every duty. Where no source says which articles it touches, no duty counts as touched.
"""

from collections.abc import Iterator
from datetime import date

from guidegen.law.articles import article_places, meet
from guidegen.law.member.validity import begun
from guidegen.law.treaty import ALL_ARTICLES, TreatyAct, TreatyAction


def touches(act: TreatyAct, locator: str) -> bool:
    """Whether an act touches the duty at a place of the instrument."""
    if not act.kind.stated:
        return False
    return act.articles == ALL_ARTICLES or meet(act.places, article_places(locator) or ())


def stands(act: TreatyAct, as_at: date) -> bool:
    """Whether a reservation or the like had been made at a date, and not been withdrawn, as far as is recorded."""
    made = act.made is None or begun(act.made, as_at)
    return act.kind.stated and made and not (act.withdrawn and begun(act.withdrawn, as_at))


def standing_statements(action: TreatyAction, as_at: date) -> Iterator[TreatyAct]:
    """The reservations and the like that stand at a date."""
    return (act for act in action.acts if stands(act, as_at))
