"""A comparison as a page of Markdown."""

import re
from collections.abc import Iterator

from guidegen.comparison.change.redline import Mark, Redline
from guidegen.comparison.change.report import Report, by_passage
from guidegen.wording import change as words
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.comparison import FIRST_ORIENTATION
from guidegen.wording.language import as_at
from guidegen.wording.values import topic_phrase

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&#]")
_OPENING = re.compile(r"^(\s*[0-9]*)([-+.)])")
"""What would begin a list at the start of a line."""
_AROUND = {Mark.SAME: ("", ""), Mark.REMOVED: ("~~", "~~"), Mark.ADDED: ("**", "**")}


def markdown_page(report: Report) -> str:
    """The whole comparison. Nothing in it is read as Markdown but what this function writes."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield from (f"# What changed: {_said(words.heading(report))}", "", _said(words.summary(report)), "")
    yield from (_said(f"{as_at(report.as_at)}. {ENGLISH.say(FIRST_ORIENTATION)}"), "")
    yield from (line for note in report.notes for line in (f"Note: {_said(note)}.", ""))
    if report.facts:
        yield from ("## Facts", "")
        for subject in report.facts:
            yield from (f"### {_said(subject.name)}", "")
            yield from (
                f"- {words.change_label(c.kind)}: {_said(words.field(c))}: {_redline(c.redline)} ({_said(c.key.file)})"
                for c in subject.changes
            )
            yield ""
    if report.coverage:
        yield from ("## Coverage of obligations", "")
        yield from ("| Member | Obligation | Subject | Was | Is |", "|---|---|---|---|---|")
        for c in report.coverage:
            name = report.places[c.iso3.lower()]
            cells = (name, c.label, topic_phrase(c.topic), *words.coverage(c))
            yield f"| {' | '.join(_said(cell) for cell in cells)} |"
        yield ""
    if report.documents:
        yield from ("## Guides", "", "| Members | Subject | Documents, with passages |", "|---|---|---|")
        for row in words.guides(report.documents, report.places):
            yield f"| {' | '.join(_said(cell) for cell in row)} |"
        yield from ("", "## Passages", "", _said(ENGLISH.say(words.LEGEND)), "")
        for number, printed in enumerate(by_passage(report.documents), 1):
            passage = printed.passage
            yield from (f"### {number}. {_said(words.title(passage))}", "")
            yield f"{words.change_label(passage.change)}: {_said(words.block_phrase(passage.kind))} {_said(passage.id)}."
            yield from (f"Printed in: {_said(words.printed_in(printed.documents, report.places))}.", "")
            yield from (_redline(passage.redline), "")


def _redline(line: Redline) -> str:
    return "".join(_marked(piece.mark, piece.text) for piece in line)


def _marked(mark: Mark, text: str) -> str:
    """Words with their signs. Spaces stay outside: Markdown wants its marks next to a word."""
    if mark is Mark.SAME:
        return _said(text)
    core, start = text.strip(), len(text) - len(text.lstrip())
    before, after = text[:start], text[start + len(core) :]
    opening, closing = words.SIGNS[mark]
    return f"{before}{_AROUND[mark][0]}{_said(f'{opening}{core}{closing}')}{_AROUND[mark][1]}{after}"


def _said(text: str) -> str:
    """Words that Markdown cannot read as anything else."""
    one_line = _SPECIAL.sub(r"\\\g<0>", " ".join(text.splitlines()))
    return _OPENING.sub(r"\1\\\2", one_line)
