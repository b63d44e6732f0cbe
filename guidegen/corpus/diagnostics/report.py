"""Diagnostics for other programs: as JSON, and as annotations of a pull request."""

import json
from collections.abc import Iterable

from guidegen.corpus.diagnostics.diagnostic import Diagnostic


def json_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Diagnostics as a JSON list of objects with file, line, kind, severity and message."""
    rows = [
        {"file": d.file, "line": d.line, "kind": d.kind, "severity": d.severity, "message": d.message}
        for d in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def github_lines(diagnostics: Iterable[Diagnostic]) -> str:
    """Diagnostics as workflow commands of GitHub Actions, one a line."""

    def text(value: str) -> str:
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def attribute(value: str) -> str:
        return text(value).replace(":", "%3A").replace(",", "%2C")

    return "".join(
        f"::{d.severity} file={attribute(d.file)},line={d.line},title={attribute(d.kind)}::{text(d.message)}\n"
        for d in diagnostics
    )
