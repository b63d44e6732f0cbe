"""``guidegen gap-analysis``: one member's law against what the treaties ask and what the model text says."""

import io
import json
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from guidegen.cli.arguments.names import load_corpus, one_of, parse_date, parse_members
from guidegen.cli.arguments.project import Project, project
from guidegen.cli.arguments.targets import check_answer
from guidegen.cli.terminal.console import out, usage_error
from guidegen.cli.terminal.delivery import deliver, form_of, refuse_terminal
from guidegen.cli.terminal.gap_analysis import print_gaps
from guidegen.comparison import GapKind, gap_analysis
from guidegen.corpus.corpus import Corpus
from guidegen.editions.comparison.gap_analysis import GapAnalysisView, gap_analysis_view
from guidegen.law.base import Topic
from guidegen.rendering.comparison.gap_analysis import gaps_data, gaps_markdown
from guidegen.rendering.comparison.page import gaps_page
from guidegen.standing import standing
from guidegen.wording.catalogue import ENGLISH
from guidegen.wording.gap_analysis import LACKING_ONLY

_FORMS = ("text", "json", "html", "md")
_WIDE = 120
_MISSING = frozenset({GapKind.ALL, GapKind.PART, GapKind.UNKNOWN})


def show_gap_analysis(
    root: Path | None,
    member: str,
    topics: Sequence[str],
    provision: str | None,
    wanted: str | None,
    output: Path | None,
    as_at: str | None,
    *,
    lacking: bool,
) -> None:
    """Print the three columns of a member, or write them to a file."""
    found, form = project(root), form_of(wanted, output, _FORMS)
    check_answer(found, output)
    refuse_terminal(form, output, "gap-analysis")
    corpus, day = load_corpus(found), parse_date(as_at)
    (code,) = parse_members(corpus, [member])
    pid = _provision(corpus, provision)
    topic = _topic(corpus, topics, pid)
    stand = standing(corpus, code, day)
    rows = gap_analysis(corpus, stand, topic, pid)
    if pid and not rows:
        usage_error(
            f'no element of the checklist is carried by "{pid}" for {stand.member.called}; leave --provision out'
        )
    shown = [row for row in rows if row.gap in _MISSING] if lacking else rows
    narrowed = "; ".join(part for part in (f"provision {pid}" if pid else "", _words(lacking)) if part)
    view = gap_analysis_view(corpus, stand.member, topic, shown, day, narrowed)
    if form == "text" and output is None:
        print_gaps(out, view)
    else:
        deliver(_bytes(found, view, form), output)


def _words(lacking: bool) -> str:
    return ENGLISH.say(LACKING_ONLY) if lacking else ""


def _provision(corpus: Corpus, provision: str | None) -> str | None:
    return one_of([provision], list(corpus.model_provisions), "model provision")[0] if provision else None


def _topic(corpus: Corpus, topics: Sequence[str], provision: str | None) -> Topic:
    asked = one_of(topics, list(Topic), "topic")
    if provision:
        own = corpus.model_provisions[provision].topic
        if topics and own not in asked:
            usage_error(f'"{provision}" is on {own}; leave --topic out or say --topic {own}')
        return own
    if len(asked) > 1:
        usage_error(f"name one topic: {' or '.join(f'--topic {topic}' for topic in asked)}")
    return asked[0]


def _bytes(found: Project, view: GapAnalysisView, form: str) -> bytes:
    match form:
        case "json":
            return (json.dumps(gaps_data(view), ensure_ascii=False, indent=2) + "\n").encode()
        case "html":
            return gaps_page(view, found.templates).encode()
        case "md":
            return gaps_markdown(view).encode()
        case _:
            page = Console(file=io.StringIO(), width=_WIDE, highlight=False)
            with page.capture() as caught:
                print_gaps(page, view)
            return caught.get().encode()
