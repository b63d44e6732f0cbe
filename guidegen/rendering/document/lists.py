"""Lists as Markdown takes them, and where it would take them otherwise than they were typed.

In: Markdown. Out: for each line at which a list would run together with what stands before it, or be numbered otherwise than
it was typed, what would be right.
"""

import re
from collections.abc import Iterator

_ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|(?P<number>[0-9]{1,9})\.) +\S")
_LEVEL = 4
"""How many spaces make a list one of the next level."""
_NOT_TEXT = ("#", "|", "<")
"""How a line begins after which a list needs no blank line: headings, rows of tables, elements of HTML."""

RUN_TOGETHER = "a list begins right after a line of text and would run together with it; leave a line blank before it"


def misread_lists(markdown: str) -> Iterator[tuple[int, str]]:
    """The lines, from 1, at which a list would not be printed as it was typed, each with what would be right."""
    open_, blank, before = dict[int, int](), True, ""
    for line, text in enumerate(markdown.split("\n"), 1):
        item = _ITEM.match(text)
        if item:
            yield from ((line, said) for said in _item(item, open_, before, blank))
        elif not text.strip():
            blank, before = True, ""
            continue
        elif blank and not text.startswith(" "):
            open_.clear()
        if item is None and not open_:
            before = text
        blank = False


def _item(item: re.Match[str], open_: dict[int, int], before: str, blank: bool) -> Iterator[str]:
    """What is wrong with an item, given the number that the last item at each level had."""
    level, rest = divmod(len(item["indent"]), _LEVEL)
    number = int(item["number"]) if item["number"] else 0
    if rest:
        yield f"a list is indented by {_LEVEL} spaces for each level, and this line by {len(item['indent'])}; correct it"
    if not open_ and not blank and before and not before.lstrip().startswith(_NOT_TEXT):
        yield RUN_TOGETHER
    level += bool(rest)
    for deeper in [one for one in open_ if one > level]:
        del open_[deeper]
    last = open_.get(level, 0)
    if number and number != last + 1:
        whence = "begins at" if not last else f"goes on from {last} to"
        yield (
            f"the numbered list {whence} {number}, and would be printed with {last + 1}; number it from 1 without a gap, "
            f"or write the number as text: {number}\\."
        )
    open_[level] = number
