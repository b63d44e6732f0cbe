"""Make the faces that guides are printed with: the folder guidegen/rendering/pdf/faces/.

In: the fonts of Debian 12 (fonts-noto-core 20201225-1, fonts-noto-cjk 1:20220127+repack1-1), each held against its SHA-256, and what
stands in provisions/ and templates/. Out: each font with the characters asked of it and without what only a screen
needs, and characters.txt, every character that one of them has. The same fonts, content and fontTools give the same bytes.

    apt-get install fonts-noto-core fonts-noto-cjk
    .venv/bin/python scripts/faces.py

Run it where `guidegen check` names a character that no face has. For another script add its font here and its family
to fonts.conf, in the folder of the faces.
"""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FACES = ROOT / "guidegen/rendering/pdf/faces"
SYSTEM = Path("/usr/share/fonts")
WIDTH = 140

LATIN = [
    *((0x0020, 0x052F), (0x1E00, 0x1FFF), (0x2000, 0x20CF), (0x2100, 0x218F), (0x2C60, 0x2C7F), (0xA720, 0xA7FF)),
    *((0xFB00, 0xFB06), (0xFFFD, 0xFFFD)),
]
"""Latin with the letters of Vietnamese, Greek, Cyrillic with those of Mongolian, and what stands between words."""
SPACES = [(0x0020, 0x0020), (0x00A0, 0x00A0)]
"""Whatever stands beside a space has to have it itself."""
ARROWS = [*SPACES, (0x2190, 0x22FF)]
"""Arrows and signs of mathematics."""
SHAPES = [*SPACES, (0x25A0, 0x27BF)]
"""Shapes, ticks and crosses."""
EAST_ASIAN = [*SPACES, (0x0021, 0x007E), (0x2460, 0x2473), (0x3000, 0x30FF), (0x3131, 0x318E), (0xFF01, 0xFFEF)]
"""Kana, single letters of Hangul, and what stands between words of East Asia; Han and Hangul are found below."""


@dataclass(frozen=True)
class Source:
    """A font of the system, and what of it is taken."""

    file: str
    sha256: str
    ranges: Iterable[tuple[int, int]] | None = None
    """None: every character that it has."""
    name: str = ""
    """What the face is called, where it is not as the font."""
    features: tuple[str, ...] = ()
    """The features of layout that are kept; none named: those that are on of themselves."""


def _noto(name: str, sha256: str, ranges: Iterable[tuple[int, int]] | None = None) -> Source:
    return Source(f"truetype/noto/Noto{name}.ttf", sha256, ranges)


SOURCES = [
    _noto("Sans-Regular", "89c3c497f618fdaa0b2d1e98fef93582f28c71debd2c4a8cdf41f190ced2909d", LATIN),
    _noto("Sans-Bold", "e83493c945848ecd4a9ad0f6d19164541a0d3e23a9c952304a00a46e00272ac5", LATIN),
    _noto("Sans-Italic", "5d7618dda819443fd07301c84adcee9fe8960c873ea5e5e1f0f59db384b78082", LATIN),
    _noto("Sans-BoldItalic", "4315b26e5afb62f70f5ffe0edaa3363e57765ff2af2beda12b6fef197e3e5f5a", LATIN),
    _noto("Serif-Regular", "9d7583b7dc9e812afd32a14280c5cac3160012efe50c8d08938f4fea266ff67f", LATIN),
    _noto("Serif-Bold", "0af0ff2be8f84910fb21ec5fe1b6b7395e3073250502a334baf6ca2f860c88fe", LATIN),
    _noto("Serif-Italic", "bc25600aa27cd409e1e5b3d86340df3a329bb860fcfbe57a03a95070b229e1b0", LATIN),
    _noto("Serif-BoldItalic", "78a6d685e5690b7dcda0f336b689193afc03b6bab5cf18fc1a9ecc3aa0600059", LATIN),
    _noto("SansArabic-Regular", "504d7407d86875acf7d04dfaa0fd7524d0b8797723bc4aa18022f29db25b0b6e"),
    _noto("SansArabic-Bold", "ded6fc7359ca36d15d7aab9ef0c066e21ce48b26a069994d6602fa2cb9a1b952"),
    _noto("SansBengali-Regular", "9bb35b3547829ecc42041b6017e87fd4c5f1da1edcd00f59171777050f346018"),
    _noto("SansBengali-Bold", "22c9ff99baca4d31c531ce450a1369beed889467e1ad964f4b8a6f810aa46955"),
    _noto("SansDevanagari-Regular", "79a470365ccb210fa3c7d8d8ff2e005ef9d983cfd067f735a0caf7e15070ca9f"),
    _noto("SansDevanagari-Bold", "77ad688cfe1dc55185bf4edb4db3c614202c65dd23a1463ad0e23fc52bcc9a5c"),
    _noto("SansKhmer-Regular", "bc9a5e2afcee249849e409aabe6e22330c479b878ea3e59bf5e7c84482d7ee53"),
    _noto("SansKhmer-Bold", "cc74e7ac685da9a84e18b773ec8d80d06765aa1754bb14acc390c3620023c4dc"),
    _noto("SansLao-Regular", "6c3de7db369e85cba20255d161eeeb3d934ea3c4c51e2574c2ddcce79a25025c"),
    _noto("SansLao-Bold", "b87a8592f1cdd8b15e1e827967afd45a8c5ffc1123773bc4bd023fe1ccecd321"),
    _noto("SansMyanmar-Regular", "3fe9a4babc12081adc979e0313433e6ec85bb3ad069681c23ee8d8ea8b91332b"),
    _noto("SansMyanmar-Bold", "e37e2ef189431020b1eaf4fb8d43252666dc24265d628145fff119613afea174"),
    _noto("SansSinhala-Regular", "31f83eec724a27779d1434afc84beabee239c0ff77dc8d04bee9f49c60b23fdd"),
    _noto("SansSinhala-Bold", "9ac3c2da2562fd3ce449e600a9954a3c5dad982145c85159449fe1c31f648a6e"),
    _noto("SansTamil-Regular", "a7bb7f92f165479af2f0556c4fd669b74c5959f464f603e18389b532f4d07a71"),
    _noto("SansTamil-Bold", "7ef7071ba2fad67dcae397dc7f5bfd4dbce69d86cdc453c2cc4abe640df0b442"),
    _noto("SansThaana-Regular", "241b4be4717d495a72cf7eb8e69891e63a6eb1cc18d98fa357f5af7f58c02446"),
    _noto("SansThaana-Bold", "ea6d654f9bf355cde351a0ec89a3520b26f02b7f360edb161551efe0ccac5fc0"),
    _noto("SansThai-Regular", "dfbd5ed0f1e68c3cbc51aa08f646d1ab0e68e7c4ceab70a69e465225ff701f93"),
    _noto("SansThai-Bold", "97bbc8ea98328325285f2f552228c7aac1db39d8f38f0096a61ba7df1f1f780e"),
    _noto("SerifTibetan-Regular", "5893c1e0aefb250bcbeff5c0f8ee4bb27cd3dc19b47d14954b154b094e10ee63"),
    _noto("SansMath-Regular", "8242bd1e55368b27e32455260754cf9aa58f3ad7ea80664b66c21f1b09910d6c", ARROWS),
    _noto("SansSymbols2-Regular", "876598db5f1e3bef2bc77c4d94c5b0d5d2c1620be4878a06f18fb5434e331688", SHAPES),
    Source(
        "opentype/noto/NotoSansCJK-Regular.ttc",
        "b76b0433203017ca80401b2ee0dd69350349871c4b19d504c34dbdd80541690a",
        EAST_ASIAN,
        "NotoSansCJKjp-Regular.otf",
        ("ccmp", "locl", "ljmo", "vjmo", "tjmo"),
    ),
]


def _levels() -> Iterator[str]:
    """Characters that the national sets of China, Japan, Taiwan and Korea call common: their first levels, and all of Hangul."""
    for codec, rows, cells in (
        ("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)),
        ("euc-jp", range(0xB0, 0xD0), range(0xA1, 0xFF)),
        ("big5", range(0xA4, 0xC7), range(0x40, 0xFF)),
        ("euc-kr", range(0xB0, 0xC9), range(0xA1, 0xFF)),
    ):
        for row in rows:
            for cell in cells:
                yield from bytes([row, cell]).decode(codec, "ignore")


def _content() -> Iterator[str]:
    """Every character of provisions/ and templates/."""
    for folder in ("provisions", "templates"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file():
                yield from path.read_text("utf-8")


def _face(source: Source, held: Iterable[int]) -> TTFont:
    options = Options(hinting=False, notdef_outline=True, name_IDs=["*"], recalc_timestamp=False)
    options.font_number = 0
    if source.features:
        options.layout_features = list(source.features)
    font = load_font(str(SYSTEM / source.file), options)
    every = font.getBestCmap()
    wanted = [c for c in every if source.ranges is None or any(low <= c <= high for low, high in source.ranges)]
    if source.name:  # the one face that is chosen by character
        wanted = [*wanted, *(c for c in held if c in every)]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font


def _as_ranges(characters: Iterable[int]) -> list[str]:
    found: list[list[int]] = []
    for number in sorted(characters):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return [f"{low:X}" if low == high else f"{low:X}-{high:X}" for low, high in found]


def _lines(words: Iterable[str]) -> Iterator[str]:
    line = ""
    for word in words:
        if len(line) + len(word) >= WIDTH:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
    yield line


def main() -> None:
    """Make every face anew; ends with a line where a font is not there or is another."""
    for source in SOURCES:
        file = SYSTEM / source.file
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != source.sha256:
            sys.exit(f"{file}: not there, or another version than the one named at the top of scripts/faces.py")
    FACES.mkdir(exist_ok=True)
    for old in [*FACES.glob("*.ttf"), *FACES.glob("*.otf")]:
        old.unlink()
    held = {ord(character) for character in [*_levels(), *_content()] if ord(character) > 0x2E7F}
    every: set[int] = set()
    for source in SOURCES:
        font = _face(source, held)
        every |= font.getBestCmap().keys()
        path = FACES / (source.name or Path(source.file).name)
        save_font(font, str(path), Options(recalc_timestamp=False))
    (FACES / "characters.txt").write_text("\n".join(_lines(_as_ranges(every))) + "\n", "ascii")


if __name__ == "__main__":
    main()
