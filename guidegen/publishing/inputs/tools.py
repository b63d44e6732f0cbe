"""The tools that shape the bytes of a file: code, libraries and fonts, each by version or by content.

Out: tables of names and versions or digests. Imports nothing that takes time to load, the PDF engine least of all.
"""

import ctypes
import hashlib
import platform
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from guidegen.publishing.inputs.digest import digest

_CODE = Path(__file__).resolve().parents[2]
_ABOVE_PAGES = frozenset({"publishing", "cli"})
"""The packages that no page is made with; the code of every other decides what a page says, so that a new one counts at once."""
_PRINT_CODE = "rendering/pdf"
"""The folder of the code that decides how a page is printed, once it is written."""
_PAGE_LIBRARIES = (
    "babel",
    "bluebell-akn",
    "bluebell-akn-rs",
    "cobalt",
    "jinja2",
    "lxml",
    "markdown",
    "markupsafe",
    "nh3",
    "pydantic",
    "pyyaml",
)
_PRINT_LIBRARIES = (
    "cssselect2",
    "fonttools",
    "lxml",
    "pikepdf",
    "pillow",
    "pydyf",
    "pyphen",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def _pango(library: ctypes.CDLL) -> str:
    library.pango_version_string.restype = ctypes.c_char_p
    return str(library.pango_version_string().decode())


def _harfbuzz(library: ctypes.CDLL) -> str:
    library.hb_version_string.restype = ctypes.c_char_p
    return str(library.hb_version_string().decode())


def _fontconfig(library: ctypes.CDLL) -> str:
    return str(library.FcGetVersion())


_SYSTEM: dict[str, tuple[str, Callable[[ctypes.CDLL], str]]] = {
    "pango": ("libpango-1.0.so.0", _pango),
    "harfbuzz": ("libharfbuzz.so.0", _harfbuzz),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", _harfbuzz),
    "fontconfig": ("libfontconfig.so.1", _fontconfig),
}


def _system(name: str) -> str:
    file, asked = _SYSTEM[name]
    try:
        return asked(ctypes.CDLL(file))
    except (OSError, AttributeError):
        return "absent"


@cache
def page_tools() -> dict[str, str]:
    """The versions of what a page is made with."""
    return {"python": platform.python_version(), **{name: _version(name) for name in _PAGE_LIBRARIES}}


@cache
def print_tools() -> dict[str, str]:
    """The versions of what a page is printed with."""
    return {
        "python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **{name: _version(name) for name in _PRINT_LIBRARIES},
        **{name: _system(name) for name in _SYSTEM},
    }


def page_packages() -> frozenset[str]:
    """The packages whose code decides what a page says: every one below publishing."""
    return frozenset(path.parent.name for path in _CODE.glob("*/__init__.py")) - _ABOVE_PAGES


def print_modules() -> frozenset[str]:
    """The modules whose code decides how a page is printed, such as ``rendering.pdf.printing``."""
    return frozenset(path.relative_to(_CODE).with_suffix("").as_posix().replace("/", ".") for path in _print_files())


def _print_files() -> list[Path]:
    return sorted((_CODE / _PRINT_CODE).glob("*.py"))


@cache
def page_code() -> str:
    """The digest of the code that decides what a page says."""
    paths = sorted(path for package in page_packages() for path in (_CODE / package).rglob("*.py"))
    return digest(*(part for path in paths for part in (path.relative_to(_CODE).as_posix(), path.read_bytes())))


@cache
def print_code() -> str:
    """The digest of the code that prints a page."""
    return digest(*(path.read_bytes() for path in _print_files()))


@cache
def all_code() -> str:
    """The digest of all code: two machines that share a build must have the same."""
    paths = sorted(_CODE.rglob("*.py"))
    return digest(*(part for path in paths for part in (path.relative_to(_CODE).as_posix(), path.read_bytes())))


class _Fonts(ctypes.Structure):
    _fields_ = (("count", ctypes.c_int), ("size", ctypes.c_int), ("fonts", ctypes.POINTER(ctypes.c_void_p)))


def _font_files() -> Iterator[Path]:
    """The files of all fonts that the engine may choose from, as fontconfig knows them."""
    try:
        config = ctypes.CDLL(_SYSTEM["fontconfig"][0])
    except OSError:
        return
    config.FcInitLoadConfigAndFonts.restype = ctypes.c_void_p
    config.FcConfigGetFonts.argtypes = (ctypes.c_void_p, ctypes.c_int)
    config.FcConfigGetFonts.restype = ctypes.POINTER(_Fonts)
    config.FcPatternGetString.argtypes = (
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.POINTER(ctypes.c_char_p),
    )
    held = config.FcInitLoadConfigAndFonts()
    found: set[bytes] = set()
    for which in (0, 1):  # system fonts, application fonts
        fonts = config.FcConfigGetFonts(held, which)
        if not fonts:
            continue
        for index in range(fonts.contents.count):
            name = ctypes.c_char_p()
            if (
                config.FcPatternGetString(fonts.contents.fonts[index], b"file", 0, ctypes.byref(name)) == 0
                and name.value
            ):
                found.add(name.value)
    yield from (Path(name.decode()) for name in sorted(found))


def _font_digest(path: Path) -> tuple[str, str]:
    try:
        return path.name, hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return path.name, "unreadable"


@cache
def fonts() -> dict[str, str]:
    """The SHA-256 of each font that the engine may choose from, by the name of its file."""
    with ThreadPoolExecutor() as readers:  # digests are computed outside the interpreter's lock
        return dict(readers.map(_font_digest, _font_files()))
