"""The PDF step beside other ways to the same pages, in one run: two documents at a time, all of them tagged.

In: how many rounds (default 3). Out: ``build/bench/typesetters.md``, a table with the median in seconds per guide and its
ratios to the plain ``weasyprint`` command, and ``build/bench/typesetters.svg``, the same as bars. The documents are real
guides. The command is given them twice: as they are, and with contents and index in columns of the engine, as the style
sheets had them before they were measured. Typst is given the same words, headings, lists and tables, without the boxes
and figures, so it has less to do.
"""

import multiprocessing
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from pathlib import Path

import typst
from lxml import html

from benchmarks.report import ROOT, Row, table, write
from guidegen.rendering.pdf.fonts import FACES
from guidegen.rendering.pdf.printing import render_pdf

BIN = Path(sys.executable).parent
MEMBERS = ("IDN", "FJI", "PRK", "AUS")
TWO = 2


def ours(page: Path) -> None:
    """Our PDF step, in a process that is warm, as in a build."""
    pdf = render_pdf(page.read_text(encoding="utf-8"), date(2026, 11, 24), ROOT / "templates/styles")
    page.with_suffix(".ours.pdf").write_bytes(pdf)


def plain(page: Path) -> None:
    """The command of the same engine."""
    command = [str(BIN / "weasyprint"), "--pdf-variant", "pdf/a-3a", str(page), str(page.with_suffix(".plain.pdf"))]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own file


_LISTS = re.compile(r"(?<=</li>)\s*</ol>\s*<ol>(?=\s*<li class=\"part\">)")
_COLUMNS = """<style media="print">
[data-layout="parts"] .contents > ol { float: none; width: auto; column-count: 2; column-gap: 9mm; }
.index { columns: 2; column-gap: 2em; }
.index > li { display: list-item; width: auto; margin-right: 0; break-inside: avoid; }
</style></head>"""


def in_columns(page: str) -> str:
    """A page with its contents in one list, and contents and index in columns of the engine."""
    before = _LISTS.sub("", page).replace("</head>", _COLUMNS, 1)
    if before.count("<ol>") == page.count("<ol>"):
        raise SystemExit("the contents are not in two lists any more")
    return before


def plain_before(page: Path) -> None:
    """The command of the same engine, on the page as it was."""
    plain(page.with_suffix(".before"))


def chromium(page: Path) -> None:
    """A headless browser; it knows no page numbers in the contents and no running heads from the text."""
    with tempfile.TemporaryDirectory() as profile:
        out = f"--print-to-pdf={page.with_suffix('.chromium.pdf')}"
        options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={profile}",
        ]
        found = shutil.which("chromium") or "chromium"
        subprocess.run([found, *options, out, page.as_uri()], check=True, capture_output=True)  # noqa: S603 - our own file


def typeset(page: Path) -> None:
    """Typst, in a process that is warm, from its own markup, which was made beforehand."""
    out = page.with_suffix(".typst.pdf")
    typst.compile(
        str(page.with_suffix(".typ")), output=str(out), format="pdf", pdf_standards="ua-1", font_paths=[FACES]
    )


BEFORE, COMMAND = "weasyprint command, in columns", "weasyprint command"
WAYS: tuple[tuple[str, Callable[[Path], None], bool], ...] = (
    ("guidegen", ours, True),
    (BEFORE, plain_before, False),
    (COMMAND, plain, False),
    ("headless Chromium", chromium, False),
    ("Typst", typeset, True),
)
"""Name, what to run, and whether it runs in warm processes of its own."""


def markup(page: str) -> str:
    """The words, headings, lists and tables of a guide in the markup of Typst."""
    body = html.document_fromstring(page)
    title = body.findtext(".//h1")
    head = f'#set document(title: "{title}")\n#set text(lang: "en", font: "Noto Serif", size: 10pt)\n#set page("a4")\n'
    return head + "#outline()\n" + "".join(_blocks(body.find(".//main")))


def _words(node: html.HtmlElement) -> str:
    text = " ".join(node.text_content().split())
    return f"#{typst_string(text)}"


def typst_string(text: str) -> str:
    """A text as a string of Typst, in which no markup is read."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _blocks(node: html.HtmlElement) -> Iterator[str]:
    for child in node:
        match child.tag:
            case "h2" | "h3" | "h4" | "h5":
                yield f"{'=' * (int(child.tag[1]) - 1)} {_words(child)}\n"
            case "p" | "figcaption":
                yield f"{_words(child)}\n\n"
            case "li":
                yield f"- {_words(child)}\n"
            case "table":
                rows = [[f"[{_words(cell)}]" for cell in row.iterfind("*")] for row in child.iter("tr")]
                wide = max(map(len, rows), default=1)
                cells = ", ".join(cell for row in rows for cell in [*row, *["[]"] * (wide - len(row))])
                yield f"#table(columns: (1fr,) * {wide}, {cells})\n"
            case str():
                yield from _blocks(child)
            case _:
                pass


def seconds(pool: Executor, way: Callable[[Path], None], pages: Sequence[Path]) -> float:
    """How long a pool of two takes for all the pages, per page."""
    start = time.perf_counter()
    list(pool.map(way, pages))
    return (time.perf_counter() - start) / len(pages)


def measured(pages: Sequence[Path], rounds: int) -> dict[str, float]:
    """The median seconds per page of each way, taken in turns so that what else the machine does falls on all alike."""
    spawn = multiprocessing.get_context("spawn")
    found: dict[str, list[float]] = {name: [] for name, _, _ in WAYS}
    pools: dict[str, Executor] = {
        name: ProcessPoolExecutor(TWO, mp_context=spawn) if warm else ThreadPoolExecutor(TWO) for name, _, warm in WAYS
    }
    for name, way, _ in WAYS:
        list(pools[name].map(way, pages[:TWO]))
    for _ in range(rounds):
        for name, way, _ in WAYS:
            found[name].append(seconds(pools[name], way, pages))
    for pool in pools.values():
        pool.shutdown()
    return {name: statistics.median(times) for name, times in found.items()}


def guides(folder: Path) -> tuple[Path, ...]:
    """The full guides of some members as pages in a folder, each with what the other ways are given beside it."""
    command = [str(BIN / "guidegen"), "build", "--document", "guide", "--audience", "all", "--format", "html"]
    members = [word for member in MEMBERS for word in ("--member", member)]
    subprocess.run([*command, *members, "--output", str(folder)], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own command
    pages = tuple(sorted(folder.rglob("*.en.html")))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        page.with_suffix(".typ").write_text(markup(text), encoding="utf-8")
        page.with_suffix(".before").write_text(in_columns(text), encoding="utf-8")
    return pages


def main() -> None:
    """Run the comparison, print the table and write table and picture."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        medians = measured(guides(Path(folder)), rounds)
    rows = [
        Row(name, took, (f"{took / medians[BEFORE]:.2f}", f"{took / medians[COMMAND]:.2f}"))
        for name, took in medians.items()
    ]
    text = table(rows, "seconds per guide", (f"x {BEFORE}", f"x {COMMAND}"))
    write("typesetters", text, rows)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
