"""``guidegen explain``: what a kind of mistake means, why it matters and what to do, with an example; or all kinds."""

from guidegen.cli.terminal.console import Text, out, usage_error
from guidegen.corpus.diagnostics.display import visible
from guidegen.corpus.diagnostics.example import examples
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.manual import filled, listed
from guidegen.corpus.diagnostics.suggestion import did_you_mean

_LEAST_COLUMNS, _MOST_COLUMNS = 40, 80
"""Between these, prose is as wide as the terminal."""


def explain_kind(asked: str | None) -> None:
    """Print what there is to say of a kind, named as at the end of a diagnostic; without one, every kind in a sentence."""
    columns = min(max(out.width, _LEAST_COLUMNS), _MOST_COLUMNS)
    if asked is None:
        shown = Text(f"{listed(columns)}\nguidegen explain KIND says more of one of them.\n")
    else:
        kind = _kind(asked)
        shown = Text(filled(kind, examples()[kind], columns))
        shown.stylize("bold", 0, len(kind))
    out.print(shown, end="")


def _kind(asked: str) -> DiagnosticKind:
    """The kind of a name, which may stand in brackets as it does at the end of a diagnostic."""
    name = asked.strip().removeprefix("[").removesuffix("]").lower()
    kind = next((kind for kind in DiagnosticKind if kind.value == name), None)
    if kind is None:
        hint = did_you_mean(name, list(DiagnosticKind)) or "; guidegen explain lists them all"
        usage_error(f'there is no kind of mistake "{visible(asked)}"{hint}')
    return kind
