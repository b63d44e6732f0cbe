"""The instruments that lead a guide."""

import pytest

from guidegen.law.base import Topic
from guidegen.law.guide import Guide, GuidePart

GUIDE = Guide(
    id=Topic.TRAFFICKING,
    title="A guide",
    subtitle="What the law must do",
    instruments=("protocol", "convention", "asean", "saarc", "children"),
    leading=("convention", "protocol"),
    model_provisions=(),
    parts=(GuidePart(heading="In brief", answers="What was found?", chapters=("key-points",)),),
)


@pytest.mark.parametrize(
    ("among", "named"),
    [
        (None, ("protocol", "convention", "asean")),
        (["protocol", "convention", "saarc", "children"], ("protocol", "convention", "saarc")),
        (["children", "convention"], ("convention", "children")),
        ([], ()),
    ],
)
def test_where_there_is_room_for_three_those_open_to_a_member_are_named_in_order(
    among: list[str] | None, named: tuple[str, ...]
) -> None:
    assert GUIDE.foremost(among) == named
