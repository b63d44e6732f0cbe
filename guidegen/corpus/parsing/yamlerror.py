"""What the YAML parser complains of, in a drafter's words. Knows the phrases of libyaml and of PyYAML's own parser."""

import re

import yaml

_TEXT_AFTER_QUOTE = "text stands after the closing quote; put the whole in quotes, and write a quote inside it twice"
_COLON_IN_TEXT = 'a colon and a space stand inside unquoted text; put the text in quotes, as in key: "text: more text"'
_TOO_FAR = "this line is indented further than its place allows; indent it like the lines beside it"
_INDENTATION = "this line is not indented like the lines beside it; a key stands under a key, a hyphen under a hyphen"
_NO_COLON = "this line is not `key: value`; add a colon and a space, or put text that runs over lines in quotes"
_TAB = "a tab stands here; indent with spaces"

# The first pattern that occurs in the problem or its context decides.
_PHRASES: tuple[tuple[str, str], ...] = (
    (r"a tab character", _TAB),
    (r"quoted scalar .*unexpected end of stream", "the quote that opens here is never closed; close it"),
    (r"could not find expected ':'", _NO_COLON),
    (r"flow sequence", "the bracket [ that opens here is not closed, or a comma is missing in it"),
    (r"flow (mapping|node)", "the brace { that opens here is not closed, or a comma is missing in it"),
    (r"scanning an alias", "text that begins with * must be in quotes"),
    (r"scanning an anchor", "text that begins with & must be in quotes"),
    (
        r"unknown escape",
        "a backslash in double quotes has a meaning; write it twice, or use single quotes: 'a \"b\" c'",
    ),
    (r"block scalar", "nothing may follow | or > on its line; begin the text on the next line, indented"),
    (r"tag|handle", "text that begins with ! must be in quotes"),
    (r"node content", "a bracket, brace or comma stands where a value belongs; put the text in quotes"),
    (r"unexpected ':'", "a colon has no space after it; add one, or put the text in quotes"),
    (r"directive", "text that begins with % must be in quotes"),
    (r"document start", "a second document begins here; a file holds one"),
    (r"expected '-' indicator|expected key|block end", _INDENTATION),
)
_BEGINS_AT_CONTEXT = re.compile(r"quoted scalar|flow|simple key")


def explain(error: yaml.YAMLError, text: str) -> tuple[int, str, int | None]:
    """The line, counted from 1 in ``text``, that a parser's error is about, and what is wrong there.

    For a bracket or brace that is not closed, also the line by which it should have been; None for all else.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return 1, "the file cannot be read as YAML; a character in it is not allowed", None
    mark = error.problem_mark
    problem = f"{error.context or ''} {error.problem or ''}"
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    before, found = line[: mark.column], line[mark.column : mark.column + 1]
    if "cannot start any token" in problem:
        message = _TAB if found == "\t" else f"text that begins with {found or 'this character'} must be in quotes"
    elif "mapping values are not allowed" in problem:
        message = _COLON_IN_TEXT if re.search(r":\s", before) or before.strip().startswith('"') else _TOO_FAR
    elif re.search(r"expected key|block end", problem) and before.strip():
        message = _TEXT_AFTER_QUOTE
    else:
        message = next((m for p, m in _PHRASES if re.search(p, problem)), "this line cannot be read as YAML")
    end = mark.line + 1 if re.search(r"flow (sequence|mapping)", problem) and line.strip() else None
    if error.context_mark is not None and _BEGINS_AT_CONTEXT.search(problem):
        mark = error.context_mark
    return mark.line + 1, message, end
