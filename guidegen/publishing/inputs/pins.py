"""The fonts that guides are printed with, pinned by digest: the same fonts, the same bytes.

In: the file of pins, as ``sha256sum`` writes it, and the fonts of this machine. Out: the names of those that differ. Other
fonts still print a guide, so this is told and stops nothing; that the fonts changed is among the inputs of every PDF.
"""

from collections.abc import Mapping
from pathlib import Path

PINS = "fonts.sha256"
"""The file of pins, under the folder of templates."""


def pins(text: str) -> dict[str, str]:
    """The pinned digest of each font, by the name of its file; lines that are no pin are passed over."""
    rows = (line.split(maxsplit=1) for line in text.splitlines() if not line.startswith("#"))
    return {Path(row[1].strip().lstrip("*")).name: row[0] for row in rows if len(row) == 2}


def other_fonts(templates: Mapping[str, bytes], installed: Mapping[str, str]) -> tuple[str, ...]:
    """The pinned fonts that this machine has otherwise or not at all, each with which of the two."""
    wanted = pins(templates.get(PINS, b"").decode())
    return tuple(
        f"{name} ({'another version' if name in installed else 'not installed'})"
        for name, pinned in sorted(wanted.items())
        if installed.get(name) != pinned
    )
