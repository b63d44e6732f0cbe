"""``guidegen draft``: one model provision in a member's own form, with its reasons."""

from collections.abc import Iterator
from html import escape as html_escape
from pathlib import Path

from lxml import etree

from guidegen.cli.arguments.names import load_corpus, one_of, parse_date, parse_members
from guidegen.cli.arguments.project import project
from guidegen.cli.terminal.console import escape, out, usage_error
from guidegen.corpus.corpus import Corpus
from guidegen.drafting import Drafted, bill_provisions, draft
from guidegen.rendering.bill import bluebell_text, remark_text
from guidegen.rendering.document.provision import provision_html
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.language import as_at as as_at_label
from guidegen.wording.language import opening
from guidegen.wording.places import obligation_label
from guidegen.wording.reasons import about, because, taken
from guidegen.wording.values import VOLUNTARY, marked_if_low

GENERAL = "general"
"""What stands for no member: the general edition."""


def draft_provision(root: Path | None, member: str, provision: str, as_at: str | None, form: str) -> None:
    """Print one provision as drafted for a member, or for the general edition."""
    corpus, day = load_corpus(project(root)), parse_date(as_at)
    (pid,) = one_of([provision], list(corpus.model_provisions), "model provision")
    guide = corpus.guides[corpus.model_provisions[pid].topic]
    general = member.casefold() == GENERAL
    who = None if general else corpus.members[parse_members(corpus, [member])[0]]
    held = bill_provisions(corpus.model_provisions, guide, who)
    if pid not in {p.id for p in held} and who:
        usage_error(f'"{pid}" is not for {who.called}: it is for members that are {corpus.model_provisions[pid].coast}')
    bill = draft(held, who, guide.id, day, corpus.obligations, guide.headings, element_groups=corpus.element_groups)
    for drafted in (d for d in bill.provisions if d.provision.id == pid):
        notes = [f"{as_at_label(day)}. {ENGLISH.say(VOLUNTARY)}", *_reasons(drafted)]
        match form:
            case "akn":
                text = etree.tostring(etree.fromstring(drafted.akn), encoding="unicode", pretty_print=True)
                _plain("".join(f"<!-- {_comment(note)} -->\n" for note in notes) + text)
            case "bluebell":
                remarks = "".join(f"{remark_text(note)}\n\n" for note in notes)
                _plain(f"{remarks}{bluebell_text(drafted.akn).strip()}\n")
            case "html":
                _plain(f"{provision_html(drafted.akn, None, lambda oid: _label(corpus, oid))}\n")
                _plain("".join(f"<p>{html_escape(note)}</p>\n" for note in notes))
            case _:
                _text(drafted, notes[0])


def _comment(words: str) -> str:
    """Words as they may stand in a comment of XML."""
    return words.replace("--", "- -").removesuffix("-")


def _label(corpus: Corpus, obligation: str) -> str:
    return obligation_label(corpus.instrument_of[obligation], corpus.obligations[obligation])


def _plain(text: str) -> None:
    out.print(text, markup=False, end="")


def _reasons(drafted: Drafted) -> Iterator[str]:
    """What was chosen and why, with the mark of doubt, and what is still to decide."""
    for reason in drafted.reasons:
        head, words = about(reason, drafted.provision.choices), taken(reason).rstrip(".")
        yield f"{head} {words}. {marked_if_low(because(reason), reason.confidence)}"
    for choice in drafted.open_choices:
        yield f"To decide: {choice.question} {choice.advice}"


def _text(drafted: Drafted, note: str) -> None:
    """The provision for a terminal: the text, indented by level, then what was chosen and why, and what it is worth."""
    for line in _lines(etree.fromstring(drafted.akn), 0, drafted.citation):
        out.print(escape(line))
    out.print()
    for reason in drafted.reasons:
        head, words = about(reason, drafted.provision.choices), taken(reason).rstrip(".")
        why = marked_if_low(escape(because(reason)), reason.confidence)
        out.print(f"[bold]{escape(head)}[/] {escape(words)}. {why}")
    for choice in drafted.open_choices:
        out.print(f"[yellow]To decide[/]: {escape(choice.question)} {escape(choice.advice)}")
    out.print(escape(note))


def _lines(node: etree._Element, depth: int, citation: str | None = None) -> Iterator[str]:
    number, heading = node.find("{*}num"), node.find("{*}heading")
    mark = f"{number.text} " if number is not None and number.text else ""
    if heading is not None:
        lead = opening(citation) if citation else mark.strip()
        yield f"{lead}. {''.join(heading.itertext())}"
        mark = ""
    for child in node:
        name = etree.QName(child).localname
        if name in ("intro", "content", "wrapUp"):
            for line in child.iterfind("{*}p"):
                yield f"{'  ' * depth}{mark}{' '.join(''.join(line.itertext()).split())}"
                mark = ""
        elif name not in ("num", "heading"):
            if mark:
                yield f"{'  ' * depth}{mark.strip()}"
                mark = ""
            yield from _lines(child, depth + 1)
