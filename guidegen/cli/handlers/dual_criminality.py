"""``guidegen dual-criminality``: two members, one member or all of them, in the form asked for."""

import json
from pathlib import Path
from typing import Any

from guidegen.cli.arguments.names import load_corpus, one_of, parse_date, parse_members
from guidegen.cli.arguments.project import project
from guidegen.cli.arguments.targets import check_answer
from guidegen.cli.terminal import dual_criminality as text
from guidegen.cli.terminal.console import escape, out, usage_error
from guidegen.cli.terminal.delivery import form_of
from guidegen.comparison import DualCriminality, dual_criminality
from guidegen.corpus.corpus import Corpus
from guidegen.law.conduct import Conduct
from guidegen.publishing.store.files import write_whole
from guidegen.rendering.dual_criminality import data
from guidegen.rendering.dual_criminality.markdown import pair_markdown
from guidegen.rendering.dual_criminality.matrix import matrix_picture, matrix_sheets, pairs_csv
from guidegen.rendering.tables.workbook import workbook

_OF_PAIRS = ("text", "json", "md")
_OF_ALL = ("text", "json", "csv", "xlsx", "svg")


def show_dual_criminality(
    root: Path | None,
    members: list[str],
    conduct: str | None,
    everyone: bool,
    catalogue: bool,
    as_at: str | None,
    wanted: str | None,
    output: Path | None,
) -> None:
    """Print or write what was asked for."""
    form = form_of(wanted, output, _OF_ALL if everyone else _OF_PAIRS)
    if output is not None and (form == "text" or not everyone):
        usage_error("only the matrix of --all is written to a file, as json, csv, xlsx or svg; leave --output out")
    found = project(root)
    check_answer(found, output)
    corpus, day = load_corpus(found), parse_date(as_at)
    conducts = [
        corpus.conducts[name] for name in one_of([conduct] if conduct else [], list(corpus.conducts), "conduct")
    ]
    if not conducts:
        usage_error("there is no catalogue of conducts; write provisions/conducts.yaml")
    if catalogue:
        _catalogue(corpus, form)
        return
    if everyone:
        if members:
            usage_error("--all is every member with every other; name members or ask for all, not both")
        if len(conducts) > 1:
            usage_error(f"--all needs one conduct: --conduct {', '.join(corpus.conducts)}")
        _allowed(form, _OF_ALL, "--all")
        _all(corpus, dual_criminality(corpus, day), conducts[0], form, output)
        return
    codes = parse_members(corpus, members) if members else []
    if len(members) not in (1, 2) or len(codes) != len(members):
        usage_error("name two different members, as IDN AUS; one for its own answers; or ask for --all or --list")
    _allowed(form, _OF_PAIRS, "a pair")
    _some(corpus, dual_criminality(corpus, day, codes), codes, conducts, form)


def _allowed(form: str, forms: tuple[str, ...], what: str) -> None:
    if form not in forms:
        usage_error(f"{what} has no format {form}; it has {', '.join(forms)}")


def _plain(words: str) -> None:
    out.print(words, markup=False, end="")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _catalogue(corpus: Corpus, form: str) -> None:
    if form == "json":
        _plain(_json([data.conduct_json(c) for c in corpus.conducts.values()]))
    else:
        text.print_list(out, corpus)


def _some(corpus: Corpus, found: DualCriminality, codes: list[str], conducts: list[Conduct], form: str) -> None:
    if len(codes) == 1:
        sides = [found.answers[codes[0], c.id] for c in conducts]
        if form == "json":
            _plain(_json(data.about(corpus, found) | {"answers": [_own(side) for side in sides]}))
        else:
            _allowed(form, ("text", "json"), "one member")
            text.print_member(out, corpus, found, sides)
        return
    pairs = [found.pair(c.id, *codes) for c in conducts]
    match form:
        case "json":
            _plain(_json(data.about(corpus, found) | {"pairs": [data.pair_json(pair) for pair in pairs]}))
        case "md":
            _plain(pair_markdown(corpus, found, pairs))
        case _ if len(pairs) == 1:
            text.print_pair(out, corpus, found, pairs[0])
        case _:
            text.print_short(out, corpus, found, pairs)


def _own(side: Any) -> dict[str, Any]:
    return {"conduct": side.conduct.id, **data.side_json(side)}


def _all(corpus: Corpus, found: DualCriminality, conduct: Conduct, form: str, output: Path | None) -> None:
    if form == "text":
        text.print_region(out, corpus, found, conduct)
        return
    if form == "xlsx" and output is None:
        usage_error("a workbook is a file; name it, as --output dual-criminality.xlsx")
    content = _content(corpus, found, conduct, form)
    if output is None:
        _plain(content.decode("utf-8"))
    else:
        write_whole(output, content)
        out.print(f"{escape(str(output))}")


def _content(corpus: Corpus, found: DualCriminality, conduct: Conduct, form: str) -> bytes:
    match form:
        case "xlsx":
            return workbook(f"Dual criminality: {conduct.title}", matrix_sheets(corpus, found, conduct), found.as_at)
        case "svg":
            return matrix_picture(found, conduct)[0] + b"\n"
        case "csv":
            return pairs_csv(found, conduct).encode("utf-8")
        case _:
            return _json(data.about(corpus, found) | data.matrix_json(found, conduct)).encode("utf-8")
