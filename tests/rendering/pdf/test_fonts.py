"""The faces that come with guidegen are printed with, and nothing that a machine has or lacks changes a byte."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from guidegen.rendering.pdf.fonts import FACES, faces

CONFIG = FACES / "fonts.conf"
SCRIPTS = "Fiji Đạo ЗХЭ (١) هجرت বাংলা देव। ខ្មែរ ລາວ မြန်မာ සිංහල தமிழ் ދިވެހި ไทย བོད 令和 关于办理 難民 법률 のび → ✓ ☐"
PAGE = f"""<!doctype html><html lang="en"><head><title>T</title><style>
body {{ font-family: "Noto Serif", serif }} .sans {{ font-family: "Noto Sans", sans-serif }} .odd {{ font-family: Odd }}
</style></head><body><h1>T {SCRIPTS}</h1><p>{SCRIPTS} <b>{SCRIPTS}</b> <i>{SCRIPTS}</i> <b><i>{SCRIPTS}</i></b></p>
<p class="sans">{SCRIPTS} <b>{SCRIPTS}</b> <i>{SCRIPTS}</i> <b><i>{SCRIPTS}</i></b></p><p class="odd">{SCRIPTS}</p>
<svg xmlns="http://www.w3.org/2000/svg" width="300" height="30" role="img" aria-label="x">
<text x="1" y="20" font-family="'Noto Sans', 'Source Sans 3', sans-serif">i I {SCRIPTS}</text></svg></body></html>"""
PRINTED = """
import sys
from datetime import date
from pathlib import Path
from guidegen.rendering.pdf.printing import render_pdf
sys.stdout.buffer.write(render_pdf(sys.stdin.buffer.read().decode(), date(2026, 3, 5), Path("templates/styles")))
"""
PLAIN = """
import sys, weasyprint
sys.stdout.buffer.write(weasyprint.HTML(string=sys.stdin.buffer.read().decode()).write_pdf())
"""


def _ran(root: Path, code: str, environment: dict[str, str]) -> bytes:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FONTCONFIG", "LC_", "LANG"))}
    kept |= {"SOURCE_DATE_EPOCH": "1"}
    asked = [sys.executable, "-W", "ignore", "-c", code]
    done = subprocess.run(
        asked, cwd=root, env=kept | environment, input=PAGE.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    if code is PRINTED:
        assert done.stderr == b"", "nothing is said on a terminal"
    return done.stdout


@dataclass(frozen=True)
class Face:
    names: Mapping[int, str]
    """By their number in the format: 0 copyright, 1 family, 4 full name, 14 address of the licence."""
    characters: frozenset[int]


def _face(path: Path) -> Face:
    with TTFont(path, lazy=True) as font:
        names = {number: str(font["name"].getDebugName(number)) for number in (0, 1, 4, 14)}
        return Face(names, frozenset(font.getBestCmap()))


@pytest.fixture(scope="module")
def ours() -> Sequence[Face]:
    """The faces that come with guidegen."""
    return [_face(path) for path in faces()]


@pytest.fixture(scope="module")
def usual(root: Path) -> bytes:
    """What this machine prints."""
    return _ran(root, PRINTED, {})


def _names(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = [o for o in opened.objects if isinstance(o, pikepdf.Dictionary) and "/FontName" in o]
        return {str(font.FontName).partition("+")[2] for font in found}


def _machine(folder: Path, fonts: Mapping[str, str]) -> dict[str, str]:
    """The environment of a machine with some fonts, each a face of ours under another name, and no other."""
    (folder / "home/.local/share/fonts").mkdir(parents=True)
    for name, face in fonts.items():
        with TTFont(FACES / face) as font:
            for record in font["name"].names:
                if record.nameID in (1, 4, 16):
                    font["name"].setName(name, record.nameID, record.platformID, record.platEncID, record.langID)
            font.save(folder / f"home/.local/share/fonts/{name}.ttf")
    home = folder / "home"
    config = folder / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{home}/.local/share/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>", "ascii"
    )
    return {"HOME": str(home), "XDG_DATA_HOME": str(home / ".local/share"), "FONTCONFIG_FILE": str(config)}


def test_fonts_that_are_present_or_absent_change_no_byte(root: Path, tmp_path: Path, usual: bytes) -> None:
    none = _machine(tmp_path / "none", {})
    impostors = {
        "Noto Serif": "NotoSans-Italic.ttf",
        "Noto Sans CJK JP": "NotoSansCJKjp-Regular.otf",
        "Odd": "NotoSans-Bold.ttf",
    }
    other = _machine(tmp_path / "other", impostors)
    assert _ran(root, PRINTED, none) == usual
    assert _ran(root, PRINTED, other) == usual
    assert "Odd-Bold" in _names(_ran(root, PLAIN, other)), "the engine by itself would have taken them"


@pytest.mark.parametrize(
    "environment",
    [
        {"LANGUAGE": "ja"},
        {"LANGUAGE": "zh_CN", "PANGO_LANGUAGE": "zh-tw", "FC_LANG": "ko"},
        {"LC_ALL": "C"},
        {"LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"FONTCONFIG_SYSROOT": "/nonexistent", "FONTCONFIG_PATH": "/nonexistent", "FONTCONFIG_FILE": "/nonexistent"},
    ],
    ids="-".join,
)
def test_the_language_and_settings_of_whoever_prints_change_no_byte(
    root: Path, usual: bytes, environment: dict[str, str]
) -> None:
    assert _ran(root, PRINTED, environment) == usual


def test_every_font_in_the_file_is_one_of_ours(ours: Sequence[Face], usual: bytes) -> None:
    found = _names(usual)
    assert found <= {face.names[4].removesuffix(" Regular").replace(" ", "-") for face in ours}
    assert len(found) > 20, "one for each script, and those of Latin in each form"


def test_every_face_has_its_place_among_those_that_are_fallen_back_on(ours: Sequence[Face]) -> None:
    listed = [str(one.text) for one in ElementTree.parse(CONFIG).iterfind("match/edit/string")]  # noqa: S314 - our own
    assert set(listed) == {face.names[1] for face in ours}
    assert len(set(listed)) == len(listed)


def test_the_styles_of_print_and_the_figures_name_faces_that_there_are(root: Path, ours: Sequence[Face]) -> None:
    styles = (root / "templates/styles/print.css").read_text("utf-8")
    figures = (root / "guidegen/rendering/figures/drawing.py").read_text("utf-8")
    first = {
        *re.findall(r'(?:serif:|sans:|font:[^;"]*) ?"([^"]+)"', styles),
        *re.findall(r"font-family\", \"'([^']+)'", figures),
    }
    assert first == {"Noto Serif", "Noto Sans"}
    assert first <= {face.names[1] for face in ours}


def test_the_faces_are_few_and_free(ours: Sequence[Face]) -> None:
    assert sum(path.stat().st_size for path in FACES.iterdir()) < 9 << 20
    licence = (FACES / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE\n\nVersion 1.1" in licence
    for face in ours:
        assert face.names[14] == "http://scripts.sil.org/OFL"
        assert face.names[0] in licence, face.names[4]


def test_whatever_stands_beside_a_space_has_one(ours: Sequence[Face]) -> None:
    assert [face.names[4] for face in ours if not {0x20, 0xA0} <= face.characters] == []


def test_the_list_of_characters_is_what_the_faces_have(ours: Sequence[Face]) -> None:
    rows = [row.partition("-") for row in (FACES / "characters.txt").read_text("ascii").split()]
    listed = {n for low, _, high in rows for n in range(int(low, 16), int(high or low, 16) + 1)}
    assert listed == frozenset().union(*(face.characters for face in ours))
