"""Figures of a benchmark as a table and as bars. In: rows with a name and seconds. Out: text, and files in build/bench/."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parent.parent
OUT = ROOT / "build/bench"


@dataclass(frozen=True)
class Row:
    """Something that was timed."""

    name: str
    seconds: float
    notes: tuple[str, ...] = ()
    """What stands in the further columns."""


def table(rows: Sequence[Row], measured: str, notes: Sequence[str]) -> str:
    """The figures as Markdown; ``measured`` heads the seconds, ``notes`` the further columns."""
    head = f"| | {measured} |{''.join(f' {note} |' for note in notes)}\n|---|---:|{'---:|' * len(notes)}\n"
    return head + "".join(
        f"| {row.name} | {row.seconds:.2f} |{''.join(f' {note} |' for note in row.notes)}\n" for row in rows
    )


def picture(rows: Sequence[Row]) -> str:
    """The figures as bars, with their numbers beside them."""
    scale = 330 / max(row.seconds for row in rows)
    bars = "".join(
        f'<text x="300" y="{n * 28 + 20}" text-anchor="end">{escape(row.name)}</text>'
        f'<rect x="310" y="{n * 28 + 6}" width="{row.seconds * scale:.1f}" height="18" fill="#14365c"/>'
        f'<text x="{316 + row.seconds * scale:.1f}" y="{n * 28 + 20}">{row.seconds:.2f} s</text>'
        for n, row in enumerate(rows)
    )
    size = f'viewBox="0 0 720 {28 * len(rows) + 6}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">{bars}</svg>\n'


def write(name: str, text: str, rows: Sequence[Row]) -> None:
    """Write ``name.md`` and ``name.svg``."""
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / f"{name}.md").write_text(text, encoding="utf-8")
    (OUT / f"{name}.svg").write_text(picture(rows), encoding="utf-8")
