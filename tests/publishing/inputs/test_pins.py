"""Fonts pinned by digest."""

from pathlib import Path

from guidegen.publishing.inputs.pins import PINS, other_fonts, pins

TEXT = b"# fonts\nabc  NotoSans-Regular.ttf\ndef *NotoSerif-Regular.ttf\n"


def test_a_font_that_is_other_or_missing_is_named_with_which() -> None:
    assert other_fonts({PINS: TEXT}, {"NotoSans-Regular.ttf": "abc", "NotoSerif-Regular.ttf": "def"}) == ()
    assert other_fonts({PINS: TEXT}, {"NotoSans-Regular.ttf": "abd"}) == (
        "NotoSans-Regular.ttf (another version)",
        "NotoSerif-Regular.ttf (not installed)",
    )
    assert other_fonts({}, {}) == ()


def test_the_families_that_the_styles_name_are_pinned(root: Path) -> None:
    pinned = pins((root / "templates" / PINS).read_text(encoding="utf-8"))
    assert {"NotoSans-Regular.ttf", "NotoSerif-Regular.ttf", "NotoSans-Bold.ttf"} <= set(pinned)
    assert all(len(digest) == 64 for digest in pinned.values())
