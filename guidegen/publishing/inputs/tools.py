"""The tools that shape the bytes of a file: code, libraries and fonts, each by version or by content.

Out: tables of names and versions or digests. Imports nothing that takes time to load, the PDF engine least of all.
"""

import ctypes
import hashlib
import platform
import zlib
from collections.abc import Callable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from guidegen.publishing.inputs.digest import digest

_CODE = Path(__file__).resolve().parents[2]
_ABOVE_PAGES = frozenset({"publishing", "cli"})
"""The packages that no page is made with; the code of every other decides what a page says, so that a new one counts at once."""
_PRINT_CODE = "rendering/pdf"
"""The folder of the code that decides how a page is printed, once it is written."""
_FACES = "rendering/pdf/faces"
"""The folder of the faces that pages are printed with."""
_OF_FACES = (".ttf", ".otf", ".conf")
_PAGE_LIBRARIES = (
    "babel",
    "bluebell-akn",
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


@cache
def fonts() -> dict[str, str]:
    """The SHA-256 of each face that is printed with, by the name of its file, and of how one is chosen."""
    paths = sorted(path for path in (_CODE / _FACES).iterdir() if path.suffix in _OF_FACES)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
