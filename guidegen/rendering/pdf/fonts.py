"""The fonts of the PDF engine: the faces in the folder beside this module and no other, whatever the machine has installed.

In: nothing. Out: what the engine chooses fonts from. The engine is imported here first, so that it does not even look for the
fonts of the machine. What decides besides the faces is in ``faces/fonts.conf``; ``scripts/faces.py`` makes the faces.
"""

import os
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

FACES = Path(__file__).parent / "faces"
FONT_FILES = (".ttf", ".otf")

_ONLY_OURS = {"FONTCONFIG_FILE": str(FACES / "fonts.conf"), "FONTCONFIG_SYSROOT": None}


@contextmanager
def environ(values: Mapping[str, str | None]) -> Iterator[None]:
    """Give variables of the environment other values, None for no value, and put things back afterwards."""
    before = {name: os.environ.get(name) for name in values}
    _set(values)
    try:
        yield
    finally:
        _set(before)


def _set(values: Mapping[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


with environ(_ONLY_OURS), warnings.catch_warnings():
    warnings.simplefilter("ignore")  # there are no fonts until ours are added
    from weasyprint.text.ffi import ffi, fontconfig, pangoft2
    from weasyprint.text.fonts import FontConfiguration


class OwnFaces(FontConfiguration):  # type: ignore[misc]  # the engine has no types
    """The faces that come with guidegen, for the engine to choose from. Raises OSError where one is missing."""

    def __init__(self) -> None:
        with environ(_ONLY_OURS):
            _settle()
            super().__init__()
        for face in faces():
            if not fontconfig.FcConfigAppFontAddFile(self._config, os.fsencode(face)):
                raise OSError(0, "not a font", str(face))
        pangoft2.pango_fc_font_map_config_changed(ffi.cast("PangoFcFontMap *", self.font_map))


def faces() -> list[Path]:
    """The files of the faces."""
    return sorted(path for path in FACES.iterdir() if path.suffix in FONT_FILES)


@cache
def _settle() -> None:
    """Have fontconfig make its own defaults now: Pango would in a thread, which the environment must not change under."""
    ffi.cdef("FcBool FcInit (void);")
    fontconfig.FcInit()
